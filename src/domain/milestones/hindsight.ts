import type { Incident } from '../incident';
import type { Timeline } from '../timeline';
import { looksBack, storyOf } from './story';

/**
 * Ids of the events that stand at their posting only because a text that looks back gives them no minute of their own: they
 * happened at some other one.
 */
export function hindsightOf(incident: Incident, timeline: Timeline): ReadonlySet<string> {
  const story = storyOf(incident, timeline);
  return new Set(story.told.filter((told) => looksBack(told, story)).map(({ event }) => event.id));
}
