import type { Milestone } from '../milestones';
import { findExplanation } from './find-explanation';
import { estimated, missing, recorded } from './story';
import type { Recovery } from './find-recovered';
import type { Story } from './story';

/** The first cause stated as found, from the detection on. A supposed cause is none, nor is one that was later ruled out. */
export function findIdentified(story: Story, detected: Milestone, recovery: Recovery): Milestone {
  const { at } = detected;
  if (at === null) return missing;
  const stated = story.told.filter(
    ({ event, signals }) => event.at >= at && event.bound === 'moment' && signals.cause,
  );
  const falseLead = story.told.filter(({ signals }) => signals.ruledOut).at(-1);
  const standing = stated.find(({ index }) => !falseLead || index > falseLead.index) ?? stated[0];
  const first = stated[0];
  const chosen =
    falseLead &&
    standing &&
    first &&
    falseLead.index > first.index &&
    isAbout(falseLead.event.text, first.event.text)
      ? standing
      : first;
  if (chosen) return recorded(chosen, 'cause-stated');
  const status = story.changes.find(({ event, signals }) => event.at >= at && signals.cause);
  if (status) return recorded(status, 'status-change');
  if (!recovery.first) return missing;
  const explained = findExplanation(story, at, recovery.first.event.at);
  return explained ? estimated(explained, 'cause-stated') : missing;
}

function isAbout(denial: string, claim: string): boolean {
  const words = claim.toLowerCase().match(/[a-z][a-z0-9._-]{3,}|[\u3400-\u9fff]{2}/g) ?? [];
  return words.some((word) => denial.toLowerCase().includes(word));
}
