import { clauseSignalsOf } from '../event-signals';
import type { Milestone } from '../milestones';
import { estimated, looksBack, missing, recorded } from './story';
import { lastWordOf } from './last-word';
import type { Story } from './story';
import type { Told } from './told';

/** How the recovery went: the events that the milestones of the end are chosen from. */
export interface Recovery {
  /** First complete recovery after the last setback. */
  readonly first: Told | null;
  /** The last lasting one: of the remaining services, of the backlog. */
  readonly last: Told | null;
  /** The last event that tells of a relapse, of being still broken or of a part that still waits. */
  readonly setback: Told | null;
  /** The last event that shows that what was done before it did not help; a recovery in part is none. */
  readonly failure: Told | null;
  readonly milestone: Milestone;
}

/** Who closes a ticket later than this after the remedy has watched it in between. */
const watchMinutes = 60;

/** "Recovered as of 16:14", "success rate 99.8% since 06:46": well from that minute on, whenever it is told. */
const sinceThen =
  /\b(?:recovered|restored|operational|healthy|back to normal)\b.{0,24}\b(?:as of|since)\b|\b(?:success|availability)\b.{0,20}\b(?:9\d|100)(?:\.\d+)? ?%.{0,12}\bsince\b/i;

/** Reads the recovery out of the story; a relapse cancels the recoveries before it. */
export function findRecovery(story: Story, detected: Milestone): Recovery {
  const from = detected.at ?? story.incident.created;
  const after = story.told.filter(
    (told) =>
      told.event.at >= from &&
      (!['start', 'reference'].includes(told.event.bound) || sinceThen.test(told.event.text)) &&
      // A description tells what is broken; what it says of other parts being well is no recovery.
      !(told.event.kind === 'description' && told.event.timeSource === 'posted') &&
      !looksBack(told, story),
  );
  const setbacks = listSetbacks(after, story.changes);
  const setback = setbacks.at(-1) ?? null;
  const failure =
    setbacks
      .filter(({ signals }) => signals.relapse || !(signals.partialRecovery || signals.recovering))
      .at(-1) ?? null;
  const lasting = after.filter((told) => (!setback || told.index > setback.index) && isRecovery(told));
  const strong = lasting.filter(
    (told) => (!isOnlyClosing(told) || closesMeasure(told, after)) && !isOnlyWatching(told),
  );
  // "Coming back step by step" counts only where nothing tells that it came back, or that it was over.
  const settled = strong.filter(isSettled);
  const complete = settled.length > 0 || lasting.some(isDeclaredOver) ? settled : strong;
  const byPerson = complete.find((told) => !told.event.actor?.bot);
  const byBot = complete[0];
  // A person who soon tells the same confirms the alert that cleared; one who tells it much later saw more.
  const confirmed = byBot && byPerson && byPerson.event.at - byBot.event.at <= soonMinutes;
  const first = (confirmed ? byBot : byPerson) ?? byBot ?? null;
  if (!first) {
    const closing =
      after.find((told) => (!setback || told.index > setback.index) && isDeclaredOver(told)) ?? null;
    const wasWatched = after.some(
      ({ event, index }) => watches.test(event.text) && index < (closing?.index ?? 0),
    );
    const word = lastWordOf(failure ? after.filter(({ index }) => index > failure.index) : after);
    if (word && (!closing || closing.event.at - word.event.at > watchMinutes))
      return { first: null, last: null, setback, failure, milestone: estimated(word, 'nothing-after-fix') };
    const unseen = closing ? undefined : healedUnseen(story, from);
    if (unseen)
      return {
        first: unseen,
        last: unseen,
        setback,
        failure,
        milestone: recorded(unseen, 'service-restored'),
      };
    const milestone = closing && !wasWatched ? estimated(closing, 'declared-resolved') : missing;
    return { first: closing, last: closing, setback, failure, milestone };
  }
  const last = strong.reduce(
    (current, next) => (extendsRecovery(current, next, after) ? next : current),
    first,
  );
  return {
    first,
    last,
    setback,
    failure,
    milestone: recorded(last, last === first ? 'service-restored' : 'last-lasting-recovery'),
  };
}

/** It broke and healed before anybody noticed: the ticket was written afterwards. */
function healedUnseen({ told }: Story, from: number): Told | undefined {
  const healed = told.findLast(
    (one) =>
      one.event.at < from &&
      one.event.timeSource === 'written' &&
      one.signals.fullRecovery &&
      isRecovery(one),
  );
  const brokeAgain = told.some(
    ({ index, signals }) =>
      healed !== undefined && index > healed.index && (signals.onset || signals.relapse),
  );
  return brokeAgain ? undefined : healed;
}

function isRecovery({ event, signals }: Told): boolean {
  if (signals.question || signals.notRecovered || signals.relapse) return false;
  if (event.bound === 'end') return signals.symptom || signals.onset || signals.impact || signals.recovery;
  return signals.recovery || signals.backlogDone || signals.fullRecovery;
}

function isSettled({ event, signals }: Told): boolean {
  if (!signals.recovering) return true;
  return clauseSignalsOf(event).some(({ signals: said }) => said.has('recovery') && !said.has('recovering'));
}

/** "A fix has been implemented and we are monitoring the results": it was back by then; the closing only ends the watch. */
const watches = /\bmonitoring the (?:results|situation|fix)\b|^monitoring:/i;

const soonMinutes = 5;

/** "Incident declared resolved": nobody tells when it came back, but it was over by then. */
function isDeclaredOver({ event, signals }: Told): boolean {
  return (
    signals.closing &&
    event.bound === 'moment' &&
    !(signals.question || signals.notRecovered || signals.relapse || signals.followUp || signals.symptom)
  );
}

/** "This incident is resolved" tells that it is over, not when the service came back. */
function isOnlyClosing({ signals }: Told): boolean {
  return signals.closing && !signals.fix && !signals.backlogDone;
}

/** "All regions nominal, incident resolved", right after the last measure: who closes tells what came back, too. */
function closesMeasure({ event, index }: Told, after: readonly Told[]): boolean {
  return (
    clauseSignalsOf(event).some(({ signals }) => signals.has('fullRecovery') && !signals.has('closing')) &&
    after.some((told) => told.signals.fix && told.index < index && event.at - told.event.at <= soonMinutes)
  );
}

/** "Still stable after half an hour" watches an earlier recovery. */
function isOnlyWatching({ signals, event }: Told): boolean {
  return (
    signals.confirmation &&
    !signals.fix &&
    !signals.fullRecovery &&
    /\b(?:still|remain\w*|for|over|after|monitor\w*)\b|观察|持续|平稳|稳定/i.test(event.text) &&
    !/恢复(?:了|正常|可用|访问)|\b(?:restored|recovered|back)\b/i.test(event.text)
  );
}

/** When the ticket was set to closed after something had come back, and stayed so; never: Infinity. */
function closedAt(after: readonly Told[], changes: readonly Told[]): number {
  const closing = changes.findLast(({ signals }) => signals.closing);
  const reopened = changes.some(
    ({ signals, index }) => signals.relapse && index > (closing?.index ?? Infinity),
  );
  const back = after.some((told) => isRecovery(told) && told.event.at <= (closing?.event.at ?? -Infinity));
  return closing && back && !reopened ? closing.event.at : Infinity;
}

function listSetbacks(after: readonly Told[], changes: readonly Told[]): readonly Told[] {
  const lastBack = after.findLastIndex(isRecovery);
  const lastGood = after.findLastIndex(({ signals }) => signals.recovery || signals.fullRecovery);
  const closed = closedAt(after, changes);
  return after.filter((told, position) => {
    const { signals } = told;
    if (signals.question || signals.followUp) return false;
    if (signals.relapse || signals.notRecovered) return true;
    if (signals.partialRecovery && !signals.fullRecovery) return true;
    // What came back before a measure failed was not all of it.
    const cameBackLater = position < lastBack;
    if (signals.fixFailed && !signals.fix && !signals.recovery && !signals.cause && cameBackLater)
      return true;
    // Who still starts things up again step by step has not got everything back.
    if (signals.fixStarted && signals.recovering && !signals.recovery) return true;
    const isBroken =
      (signals.alert || signals.report) &&
      signals.symptom &&
      !signals.recovery &&
      !signals.fixWorked &&
      !signals.confirmation &&
      !signals.closing;
    // Another complaint hours after all was back and the ticket closed is another matter, unless it says "again".
    return isBroken && position < lastGood && told.event.at - closed <= watchMinutes;
  });
}

/** Words of a change for the better; a mere state ("all is well") may only repeat what was told. */
const comesBack = /恢复|\b(?:recover\w*|restor\w*|back|resum\w*|return\w*|again)\b/i;

/** What is published for the users repeats what those who worked on it knew. */
const announces =
  /^(?:发布|发出|更新)?(?:微博|公告|通告|通知|声明)|^发布.{0,6}(?:微博|公告|通告|声明)|\b(?:tweeted|announced (?:on|that)|posted (?:on|to) (?:the )?(?:status|twitter)|status page (?:updated|set))\b/i;

/** The service itself, as those feel it who use it. */
const wholeService =
  /业务|服务|用户|全站|网站|\b(?:services?|users?|customers?|sites?|everything|platform)\b/i;

const backToNormal = /\bnormal\b|正常/i;

/** "The first region returned to normal", "The second region returned to normal": one part after the other, in the same words. */
function isSameOfAnother({ event: one }: Told, { event: other }: Told): boolean {
  const [a, b] = [wordsIn(one.text), wordsIn(other.text)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 3 && a.size - shared <= 2 && b.size - shared <= 2 && a.size + b.size > 2 * shared;
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9-]+|[\u3400-\u9fff]/g) ?? []);
}

/** All of a part is not all. */
const aPart =
  /\b(?:subsystem|component|devices|replicas|shards?|index|internal|replication)\b|子系统|组件|分片|节点/i;

/** A later recovery counts when it says more: everything, or what had piled up, after more work or soon after. */
function extendsRecovery(current: Told, next: Told, after: readonly Told[]): boolean {
  if (next.index <= current.index || isOnlyWatching(next) || announces.test(next.event.text)) return false;
  if (next.signals.backlogDone) return true;
  // Whoever still works on it when the first is back tells later that the rest is, too.
  if (current.signals.fixStarted && next.signals.fix && isRecovery(next)) return true;
  const back = comesBack.test(next.event.text) || backToNormal.test(next.event.text);
  if (back && !aPart.test(next.event.text) && aPart.test(current.event.text)) return true;
  if (back && isSameOfAnother(current, next)) return true;
  if (!next.signals.fullRecovery) return false;
  const partAfterWhole = wholeService.test(current.event.text) && !wholeService.test(next.event.text);
  if (current.signals.fullRecovery && partAfterWhole) return false;
  // "The others are back as well": what recovered before was not all.
  const theRest =
    comesBack.test(next.event.text) && (!current.signals.fullRecovery || aPart.test(current.event.text));
  if (theRest) return true;
  const tidied = next.signals.fix || /完毕|完成/.test(next.event.text);
  const worked = (told: Told) =>
    told.index >= current.index &&
    told.index < next.index &&
    (told.signals.recovering ||
      told.signals.fixStarted ||
      told.signals.partialRecovery ||
      (told.signals.fix && told.index > current.index) ||
      (told.signals.symptom && told.index === current.index));
  return (
    tidied || after.some(worked) || (!current.signals.fullRecovery && next.event.at - current.event.at <= 30)
  );
}
