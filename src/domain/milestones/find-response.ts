import type { Milestone } from '../milestones';
import type { Recovery } from './find-recovery';
import { looksBack, missing, recorded } from './story';
import type { Story } from './story';

/** The first page, call or message to somebody; an alert alone names no recipient. */
export function findNotified(story: Story, detected: Milestone): Milestone {
  const told = story.told.find((one) => {
    const { event, signals } = one;
    return (
      isFrom(event.at, detected) &&
      event.bound === 'moment' &&
      !signals.question &&
      !looksBack(one, story) &&
      (signals.notification || signals.escalation)
    );
  });
  return told ? recorded(told, told.signals.notification ? 'people-notified' : 'escalated') : missing;
}

/** Somebody joins, acknowledges or looks into it, before all was back: what is looked into afterwards is another work. */
export function findInvestigating(story: Story, detected: Milestone, recovery: Recovery): Milestone {
  const until = recovery.milestone.at ?? Infinity;
  const told = story.told.find(
    ({ event, signals }) =>
      isFrom(event.at, detected) &&
      event.at <= until &&
      event.bound === 'moment' &&
      !signals.question &&
      signals.investigation &&
      !signals.followUp,
  );
  if (told) return recorded(told, 'investigation-started');
  const status = story.changes.find(
    ({ event, signals }) => isFrom(event.at, detected) && event.at <= until && signals.investigation,
  );
  return status ? recorded(status, 'status-change') : missing;
}

/** Watched or verified as good, after the recovery; in the recovery's own event only if nothing later confirms it. */
export function findConfirmed(story: Story, recovery: Recovery): Milestone {
  const { last } = recovery;
  if (!last || recovery.milestone.at === null) return missing;
  const later = story.told.find(
    ({ index, signals }) =>
      index > last.index &&
      signals.confirmation &&
      !signals.question &&
      !signals.notRecovered &&
      !signals.relapse,
  );
  if (later) return recorded(later, 'watched-after-recovery');
  return last.signals.confirmation && /confirm|verif|validat|确认|验证|核实|观察/i.test(last.event.text)
    ? recorded(last, 'verified-with-recovery')
    : missing;
}

/** Declared over, in words or else by a status that agrees with the story. */
export function findClosed(story: Story, recovery: Recovery): Milestone {
  const { last, setback } = recovery;
  const after = Math.max(last?.index ?? -1, setback?.index ?? -1);
  if (last) {
    const told = story.told.find(
      ({ index, signals }) => index >= after && signals.closing && !signals.question && !signals.relapse,
    );
    if (told) return recorded(told, 'declared-closed');
  }
  const reopened = story.changes.filter(({ signals }) => signals.relapse).at(-1)?.index ?? -1;
  const status = story.changes.find(
    ({ index, signals }) => signals.closing && index > Math.max(after, reopened),
  );
  return status ? recorded(status, 'status-change') : missing;
}

function isFrom(at: number, detected: Milestone): boolean {
  return detected.at === null || at >= detected.at;
}
