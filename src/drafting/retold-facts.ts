import { milestoneNames } from '../domain/milestones';
import type { Facts } from '../domain/report';
import { foldRetellings } from '../domain/retellings';
import type { TimelineEvent } from '../domain/timeline';
import { proseOf } from './prose';

/**
 * The facts as the report tells them: what is retold in a list is one event with the evidence of both tellings, and events
 * hold what people said, without pasted logs and tables. Milestones keep their minutes and stand on the first telling.
 */
export function retoldFacts(facts: Facts): Facts {
  const { timeline, milestones } = facts;
  const standing = new Set(milestoneNames.map((name) => milestones[name].eventId));
  const spoken = timeline.events.flatMap((event): readonly TimelineEvent[] => {
    if (event.kind === 'history') return [event];
    const text = proseOf(event.text);
    if (text.trim() !== '') return [text === event.text ? event : { ...event, text }];
    return standing.has(event.id) ? [event] : [];
  });
  const events = foldRetellings(spoken);
  const byId = new Map(events.map((event) => [event.id, event]));
  const all = new Map(timeline.events.map((event) => [event.id, event]));
  /** The event that a milestone's own event was merged into. */
  const first = (id: string): string => {
    const gone = all.get(id);
    if (byId.has(id) || gone === undefined) return id;
    const kept = events.find(
      (event) =>
        event.kind !== 'history' &&
        Math.abs(event.at - gone.at) <= 1 &&
        gone.evidence.every((one) => event.evidence.includes(one)),
    );
    return kept?.id ?? id;
  };
  const entries = milestoneNames.map((name) => {
    const milestone = milestones[name];
    const eventId = milestone.eventId;
    return [name, eventId ? { ...milestone, eventId: first(eventId) } : milestone] as const;
  });
  return {
    ...facts,
    timeline: { ...timeline, events },
    milestones: Object.fromEntries(entries) as Facts['milestones'],
  };
}
