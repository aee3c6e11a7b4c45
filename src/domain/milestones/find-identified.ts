import { minutesBetween } from '../epoch-minute';
import { clauseSignalsOf } from '../event-signals';
import type { Milestone } from '../milestones';
import { readingForm } from '../signals/reading-form';
import { statesDefect } from '../signals/states-defect';
import { findExplanation } from './find-explanation';
import { estimated, looksBack, missing, recorded } from './story';
import type { Recovery } from './find-recovery';
import type { Story } from './story';
import type { Told } from './told';

/** A cause that is first told so long after the recovery is told by a write-up, which does not say when it was found. */
const writtenUpAfter = 12 * 60;

/** So long after the recovery those who worked on it still find out, and do not yet sum up. */
const aftermathMinutes = 30;

/** Told within so few minutes of the detection, it belongs to the report. */
const reactMinutes = 5;

/** So soon after a first sign of the cause the words of finding it tell when it was known. */
const findingMinutes = 15;

/**
 * The first cause stated as found, from the detection on. A supposed cause is none, nor is one that was later ruled out or that new
 * suppositions and failed measures follow; one that only a write-up tells has no minute.
 * A cause that is told without a word of finding is an estimate.
 */
export function findIdentified(story: Story, detected: Milestone, recovery: Recovery): Milestone {
  const { at } = detected;
  if (at === null) return missing;
  const stated = story.told.filter(
    (told) =>
      told.event.at >= at &&
      told.event.bound === 'moment' &&
      told.signals.cause &&
      !(told.event.id === detected.eventId && isOnlyNoticed(told)),
  );
  const falseLead = story.told.filter(({ signals }) => signals.ruledOut).at(-1);
  const standing = stated.find(({ index }) => !falseLead || index > falseLead.index) ?? stated[0];
  const first = stated[0];
  const lead =
    falseLead &&
    standing &&
    first &&
    falseLead.index > first.index &&
    isAbout(falseLead.event.text, first.event.text)
      ? standing
      : first;
  const doubted = lastDoubt(story, recovery);
  const isSettled = ({ index, event }: Told) =>
    index > doubted || index >= (recovery.first?.index ?? Infinity) || namesRoot({ event });
  const settled = stated.filter((told) => lead !== undefined && told.index >= lead.index && isSettled(told));
  const [earliest] = settled;
  const chosen =
    settled.find((told) => namesRoot(told) && isDuringWork(told, recovery)) ??
    (earliest && !saysFound(earliest) ? foundSoon(earliest, settled, story) : undefined) ??
    earliest;
  if (chosen && isLookingBack(chosen, story, recovery)) return missing;
  if (chosen) return (saysFound(chosen) ? recorded : estimated)(chosen, 'cause-stated');
  if (lead) return missing;
  const status = story.changes.find(({ event, signals }) => event.at >= at && signals.cause);
  if (status) {
    const word = saidBefore(status, story);
    return word ? estimated(word, 'cause-stated') : recorded(status, 'status-change');
  }
  const explained = recovery.first && findExplanation(story, at, recovery.first.event.at);
  return explained ? estimated(explained, 'cause-stated') : toldOfBefore(story, at, recovery);
}

/**
 * "The job was killed at 00:05, it starts from scratch", told while people worked on it: what was found happened before anybody
 * knew, and was found when it was told.
 */
function toldOfBefore({ told, incident }: Story, detected: number, { last }: Recovery): Milestone {
  const until = last?.event.at ?? Infinity;
  for (const one of told) {
    const { event, signals } = one;
    if (event.kind !== 'comment' || event.timeSource !== 'written' || event.at >= detected) continue;
    if (!(signals.cause || statesDefect(readingForm(event.text).toLowerCase()))) continue;
    if (signals.suspicion || signals.ruledOut || signals.question) continue;
    const posted = incident.evidence.find(({ id }) => id === event.evidence[0])?.at;
    if (posted == null || posted - detected < reactMinutes || posted > until) continue;
    return { ...estimated(one, 'cause-stated'), at: posted };
  }
  return missing;
}

/** "Problem is identified: launches fail", as the first that is told: noticed, not explained. */
function isOnlyNoticed({ event }: Told): boolean {
  return clauseSignalsOf(event)
    .filter(({ signals }) => signals.has('cause'))
    .every(({ text }) =>
      /^(?:the |a |an )?(?:problem|issue|incident|outage) (?:(?:is|was|has been|first) )*identified\b/.test(
        text,
      ),
    );
}

/** "The load grew because of the cron job" tells a cause without saying that it was found then. */
function saysFound({ event }: Told): boolean {
  return /\b(?:causes?|reason|culprit|identif\w+|found|finds|determined|pinpoint\w*|traced|tracked|diagnos\w+|discovered|located|isolated|confirm\w*|explanation|realized|learned)\b|原因|根因|根源|定位|查[明到清出实]|找到|发现|确认|判明|经查|回复|答复|回函|就是(?:它|这个|这里|这条)了?[。.!！,，]|\b(?:replied|answered)\b/i.test(
    event.text,
  );
}

/** "Requests hang where the settings are read", minutes later "found it, one setting is wrong": the finding is the second. */
function foundSoon(first: Told, settled: readonly Told[], { told }: Story): Told | undefined {
  const found = settled.find(
    (next) => saysFound(next) && minutesBetween(first.event.at, next.event.at) <= findingMinutes,
  );
  const acted = told.some(
    ({ index, signals }) => index > first.index && index < (found?.index ?? 0) && signals.fix,
  );
  return acted ? undefined : found;
}

/** Who sets it to identified heard what was wrong in the minutes before. */
function saidBefore(status: Told, { told }: Story): Told | undefined {
  return told.find(
    ({ event, signals }) =>
      event.kind === 'comment' &&
      event.at <= status.event.at &&
      minutesBetween(event.at, status.event.at) <= findingMinutes &&
      !(signals.question || signals.ruledOut || signals.fix || signals.fixFailed) &&
      statesDefect(readingForm(event.text).toLowerCase()),
  );
}

/** Who says "root cause" means more than the place where it breaks. */
function namesRoot({ event }: Pick<Told, 'event'>): boolean {
  return /\broot[- ]?cause|根因|根本原因/i.test(event.text);
}

/** Told while people still worked on it, so that it is no summary of what had been known before. */
function isDuringWork({ event }: Told, { last }: Recovery): boolean {
  return last === null || minutesBetween(last.event.at, event.at) <= aftermathMinutes;
}

function isAbout(denial: string, claim: string): boolean {
  const words = claim.toLowerCase().match(/[a-z][a-z0-9._-]{3,}|[\u3400-\u9fff]{2}/g) ?? [];
  return words.some((word) => denial.toLowerCase().includes(word));
}

/** Up to which place in the story new suppositions and measures that did not help show that no cause was known yet. */
function lastDoubt({ told }: Story, { first }: Recovery): number {
  const until = told.filter(({ index }) => index < (first?.index ?? Infinity));
  const supposed = until.findLast(
    ({ signals }) =>
      signals.suspicion &&
      // "It seems to be back" does not doubt the cause.
      !(
        signals.cause ||
        signals.question ||
        signals.recovery ||
        signals.recovering ||
        signals.partialRecovery
      ),
  );
  const failed = until.findLast(
    ({ signals }) => (signals.fixFailed || signals.notRecovered) && !signals.cause,
  );
  // "The issue persists" after a fix, then "figured it out": what was found before was not it.
  const refuted = until.findLast(
    ({ signals, event }) => signals.notRecovered && !signals.cause && persists.test(event.text),
  );
  const foundLater = told.some(
    ({ index, signals, event }) =>
      refuted !== undefined && index > refuted.index && signals.cause && findsOut.test(event.text),
  );
  const wasFixed = until.some(({ index, signals }) => index < (refuted?.index ?? -1) && signals.fix);
  return Math.max(
    Math.min(supposed?.index ?? -1, failed?.index ?? -1),
    refuted && wasFixed && foundLater ? refuted.index : -1,
  );
}

/** What was repaired is still there. */
const persists =
  /\b(?:issue|problem|error)s? (?:still )?(?:persist|remain)|(?:问题|故障|报错|现象)(?:仍|依)(?:然|旧)?(?:存在|在|没|未)/i;
/** Words of who has found the real cause at last. */
const findsOut =
  /\b(?:figured out|found) (?:it|the (?:real |actual )?(?:issue|bug|cause|culprit|reason))\b|\broot cause\b|真正的?(?:原因|根因)|(?:最终|终于)(?:定位|查到|找到|发现)/i;

/** Told in a write-up, or first so long after the recovery: the minute of telling is not that of finding. */
function isLookingBack(told: Told, story: Story, { first, last }: Recovery): boolean {
  if (looksBack(told, story)) return true;
  // Who has already repaired the defect itself knew it before he sums up.
  const repaired = story.told.some(
    ({ event, signals, index }) =>
      index < told.index && signals.fix && ofDefect.test(event.text) && !signals.fixFailed,
  );
  if (repaired && first !== null && told.index > first.index && !saysFound(told)) return true;
  return (
    told.event.timeSource === 'posted' &&
    last !== null &&
    !isNews.test(told.event.text) &&
    minutesBetween(last.event.at, told.event.at) >= writtenUpAfter
  );
}

/** A repair of the defect, where a rollback or a restart needs no knowledge of it. */
const ofDefect = /\b(?:hot-?fix|bug ?fix|patch)(?:es)?\b|热修|补丁|修复版/i;

/** An answer that came in, or a finding that somebody says was made just now: told when it was known, however late. */
const isNews =
  /(?:书面|邮件|正式|官方)?(?:答复|回函|复函|回复)(?:称|说|是|了|[:：])|破案|终于(?:查|找|定位|搞)|\bjust (?:now )?(?:found|figured|learned|confirmed|understood)\b|(?:刚|今天|今早|上午|下午)(?:才)?(?:查|找|定位|确认)(?:到|出|清|明)|\b(?:finally (?:found|traced|understood|reproduced)|(?:vendor|provider|carrier|supplier|upstream|isp|data ?cent(?:er|re))(?: \w+)? (?:replied|answered|confirmed|got back|came back)|found (?:it|the (?:cause|culprit|bug)) (?:today|this (?:morning|afternoon)|just now|at last))\b/i;
