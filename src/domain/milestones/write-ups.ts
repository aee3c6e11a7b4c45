import type { EvidenceId } from '../evidence';
import type { Timeline, TimelineEvent } from '../timeline';
import { summingUp } from '../written-time/supplements';
import { tellerOf } from './told';
import type { Told } from './told';

/** Who says "now" tells what is, not what was. */
const ofToday = /目前|现已|现在|刚刚|刚才|\b(?:now|currently|just|at this time)\b/i;

/** So many entries with a time of their own make a list. */
const listLength = 3;
/** Silence after which a text that tells the whole story looks back, where all was over before. */
const silence = 12 * 60;
/** So many entries of long ago in a text show that the rest of it looks back, too. */
const datedBefore = 2;
/** Silence after which it does in any case. */
const longSilence = 3 * 1440;

/**
 * The pieces of evidence that tell afterwards what happened, so that their posting dates nothing: several entries, each with its
 * own written time; or, long after the others and when all was over, of the failure and its end in one.
 */
export function writeUpsOf(
  { events }: Timeline,
  told: readonly Told[],
  changes: readonly Told[],
): ReadonlySet<EvidenceId> {
  return new Set([...listsAmong(events), ...spansAmong(events), ...laterReports(told, changes)]);
}

/** "故障时间 20:55–21:14", "the outage lasted from 9:10 to 9:42": who gives the whole span tells the rest afterwards, too. */
const namesSpan =
  /(?:故障|事故|影响|中断)的?(?:发生|起止|持续)?(?:时间|时段|区间|窗口)|\b(?:outage|incident|impact|downtime|disruption) (?:window|period|duration|lasted|was from|ran from|time)\b/i;

function spansAmong(events: readonly TimelineEvent[]): readonly EvidenceId[] {
  return events
    .filter(
      ({ kind, bound, timeSource, text }) =>
        kind === 'comment' && bound === 'end' && timeSource === 'written' && namesSpan.test(text),
    )
    .map(tellerOf);
}

function listsAmong(events: readonly TimelineEvent[]): readonly EvidenceId[] {
  const counts = new Map<EvidenceId, number>();
  for (const event of events) {
    if (event.kind !== 'comment' || event.timeSource !== 'written' || event.bound !== 'moment') continue;
    counts.set(tellerOf(event), (counts.get(tellerOf(event)) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= listLength).map(([id]) => id);
}

/** True where the other event is an entry of the same text, and of long before its posting. */
function tellsMinuteOf(event: TimelineEvent, { event: other }: Told): boolean {
  return (
    other.timeSource === 'written' &&
    other.bound === 'moment' &&
    tellerOf(other) === tellerOf(event) &&
    event.at - other.at >= silence
  );
}

function laterReports(told: readonly Told[], changes: readonly Told[]): readonly EvidenceId[] {
  const found: EvidenceId[] = [];
  let over = changes.find(({ signals }) => signals.closing)?.event.at ?? Infinity;
  let previous = told[0]?.event.at ?? 0;
  for (const { event, signals } of told) {
    const quiet = event.at - previous;
    const wholeStory =
      (signals.symptom || signals.cause || signals.onset) &&
      (signals.fix || signals.recovery || signals.partialRecovery || signals.followUp || signals.fixStarted);
    const isDated = () => told.filter((other) => tellsMinuteOf(event, other)).length >= datedBefore;
    const looksBack = quiet >= longSilence || (quiet >= silence && (event.at > over || isDated()));
    const live = ofToday.test(event.text);
    const sumsUp = event.at > over && summingUp.test(event.text);
    const longAfter =
      quiet >= longSilence &&
      event.at > over &&
      !live &&
      !(signals.relapse || signals.alert || signals.notRecovered || signals.question);
    if (
      event.kind === 'comment' &&
      event.timeSource === 'posted' &&
      ((wholeStory && looksBack && !live) || sumsUp || longAfter)
    )
      found.push(tellerOf(event));
    if (signals.fullRecovery || (signals.closing && !signals.question)) over = Math.min(over, event.at);
    previous = event.at;
  }
  return found;
}
