import { clauseSignalsOf } from '../event-signals';
import type { EpochMinute } from '../epoch-minute';
import type { Milestone } from '../milestones';
import { extendsRecovery, isOnlyWatching } from './extends-recovery';
import { isRecovery } from './is-recovery';
import { lastWordOf } from './last-word';
import { listSetbacks, watchMinutes } from './list-setbacks';
import { clickMinutes } from './mitigation-spans';
import { estimated, looksBack, missing, recorded } from './story';
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

/** "Recovered as of 16:14", "success rate 99.8% since 06:46": well from that minute on, whenever it is told. */
const sinceThen =
  /\b(?:recovered|restored|operational|healthy|back to normal|gone|cleared|drained|caught up)\b.{0,24}\b(?:as of|since)\b|\b(?:success|availability)\b.{0,20}\b(?:9\d|100)(?:\.\d+)? ?%.{0,12}\bsince\b/i;

const isWellSince = ({ event: { text }, signals }: Told): boolean =>
  sinceThen.test(text) ||
  ((signals.recovery || signals.backlogDone) &&
    !signals.symptom &&
    !signals.onset &&
    /\b(?:as of|since) (?:about |around )?\d/i.test(text));

/** Reads the recovery out of the story; a relapse cancels the recoveries before it. */
export function findRecovery(story: Story, detected: Milestone): Recovery {
  const from = detected.at ?? story.incident.created;
  const after = story.told.filter(
    (told) =>
      told.event.at >= from &&
      (!['start', 'reference'].includes(told.event.bound) || isWellSince(told)) &&
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
  const saidApart = lasting.filter(
    (told) => (!isOnlyClosing(told) || closesMeasure(told, after)) && !isOnlyWatching(told),
  );
  const strong = saidApart.length > 0 ? saidApart : lasting.filter(closesWhatIsBack);
  // "Coming back step by step" counts only where nothing tells that it came back, or that it was over.
  const settled = strong.filter(isSettled);
  const complete = settled.length > 0 || lasting.some(isDeclaredOver) ? settled : strong;
  const byPerson = complete.find((told) => !told.event.actor?.bot);
  const byBot = complete[0];
  // A person who soon tells the same confirms the alert that cleared; one who tells it much later saw more.
  const confirmed = byBot && byPerson && byPerson.event.at - byBot.event.at <= soonMinutes;
  const first = (confirmed ? byBot : byPerson) ?? byBot ?? null;
  if (!first)
    return withoutToldRecovery(story, after, { from, setback, failure, isRecord: detected.at === null });
  const over = closedAt(story);
  const last = strong.reduce(
    (current, next) =>
      extendsRecovery(current, next, after) && !isAfterwards(next, current, over) ? next : current,
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

/** When the ticket was closed for good; null while it is open or where it was opened again. */
function closedAt({ changes }: Story): EpochMinute | null {
  const closing = changes.find(({ signals }) => signals.closing);
  const reopened = changes.some(
    ({ signals, index }) => signals.relapse && index > (closing?.index ?? Infinity),
  );
  return closing && !reopened ? closing.event.at : null;
}

/** Hours after all was well and the ticket closed, what is brought back ("release redeployed, all good") was no part of it. */
const afterwardsMinutes = 6 * 60;

function isAfterwards(next: Told, current: Told, over: EpochMinute | null): boolean {
  return (
    over !== null &&
    current.event.at <= over &&
    !next.signals.backlogDone &&
    next.event.at - over > afterwardsMinutes
  );
}

/** Nobody tells that it came back: the last word on it, else what healed before anybody knew, else who declares it over. */
function withoutToldRecovery(
  story: Story,
  after: readonly Told[],
  {
    from,
    setback,
    failure,
    isRecord,
  }: Pick<Recovery, 'setback' | 'failure'> & { readonly from: number; readonly isRecord: boolean },
): Recovery {
  const closing =
    after.find((told) => (!setback || told.index > setback.index) && isDeclaredOver(told)) ?? null;
  const reopened = story.changes.findLast(({ signals }) => signals.relapse);
  const status = story.changes.find(
    ({ event, signals, index }) => signals.closing && event.at >= from && index > (reopened?.index ?? -1),
  );
  const sinceFailure = failure ? after.filter(({ index }) => index > failure.index) : after;
  const word = lastWordOf(sinceFailure, status?.event.at ?? Infinity);
  // More work between that word and the end shows that it was not the last one.
  const workedOn =
    word !== undefined &&
    after.some(({ index, signals }) => index > word.index && index < (closing?.index ?? -1) && signals.fix);
  if (word && !workedOn && (!closing || closing.event.at - word.event.at > watchMinutes))
    return { first: null, last: null, setback, failure, milestone: estimated(word, 'nothing-after-fix') };
  const unseen = closing ? undefined : healedUnseen(story, from, isRecord);
  if (unseen) {
    const milestone = recorded(unseen, 'service-restored');
    return { first: unseen, last: unseen, setback, failure, milestone };
  }
  const wasWatched = after.some(
    ({ event, index }) => watches.test(event.text) && index < (closing?.index ?? 0),
  );
  if (closing && !wasWatched) {
    const milestone = estimated(closing, 'declared-resolved');
    return { first: closing, last: closing, setback, failure, milestone };
  }
  const clicked = closing ? undefined : closedRightAfterFix(story, sinceFailure, status);
  const milestone = clicked ? estimated(clicked, 'status-change') : missing;
  return { first: closing, last: closing, setback, failure, milestone };
}

/** Set to closed so shortly after the last measure, with nothing amiss since, that it was back by then. */
function closedRightAfterFix(
  story: Story,
  after: readonly Told[],
  status: Told | undefined,
): Told | undefined {
  if (!status) return undefined;
  const fix = after.findLast(
    (told) => told.signals.fix && !looksBack(told, story) && told.event.at <= status.event.at,
  );
  const soon = fix !== undefined && status.event.at - fix.event.at <= clickMinutes;
  const amiss = after.some(
    ({ event, signals, index }) =>
      index > (fix?.index ?? -1) &&
      event.at >= (fix?.event.at ?? 0) &&
      (signals.relapse || signals.notRecovered || signals.fixFailed || signals.alert),
  );
  return soon && !amiss ? status : undefined;
}

/** The end of a list of what happened. */
const endsOutage =
  /\bend of (?:the )?(?:outage|incident|impact|disruption)\b|\b(?:outage|incident|impact|disruption) (?:ends|ended|is over|over)\b|(?:故障|事故)结束/i;

/** It broke and healed before anybody noticed, or `isRecord`: before the ticket was written that only records it. */
function healedUnseen({ told }: Story, from: number, isRecord: boolean): Told | undefined {
  const healed = told.findLast(
    (one) =>
      one.event.at < from &&
      one.event.timeSource === 'written' &&
      (isRecord || one.signals.fullRecovery || endsOutage.test(one.event.text)) &&
      isRecovery(one),
  );
  const brokeAgain = told.some(
    ({ index, signals }) =>
      healed !== undefined && index > healed.index && (signals.onset || signals.relapse),
  );
  return brokeAgain ? undefined : healed;
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
    !(signals.question || signals.notRecovered || signals.relapse || signals.followUp) &&
    (!signals.symptom || signals.recovery)
  );
}

/** "This incident is resolved" tells that it is over, not when the service came back. */
function isOnlyClosing({ signals }: Told): boolean {
  return signals.closing && !signals.fix && !signals.backlogDone;
}

/** "确认恢复正常，解除故障": who closes it says first that it is back. Where somebody said so before, it is only said again. */
function closesWhatIsBack({ event }: Told): boolean {
  return clauseSignalsOf(event).some(
    ({ signals, text }) =>
      signals.has('recovery') &&
      !signals.has('closing') &&
      // "The last region is back, closing the bridge" tells of what was still missing.
      (signals.has('confirmation') || /\b(?:last|remaining|all|every\w*)\b|最后|全部|所有/.test(text)),
  );
}

/** "All regions nominal, incident resolved", right after the last measure: who closes tells what came back, too. */
function closesMeasure({ event, index }: Told, after: readonly Told[]): boolean {
  return (
    clauseSignalsOf(event).some(({ signals }) => signals.has('fullRecovery') && !signals.has('closing')) &&
    after.some((told) => told.signals.fix && told.index < index && event.at - told.event.at <= soonMinutes)
  );
}
