import type { Milestone } from '../milestones';
import { summingUp } from '../written-time/supplements';
import { isRecovery } from './is-recovery';
import { declaresStart, estimated, missing, recorded } from './story';
import type { Story } from './story';
import type { Told } from './told';

/**
 * First alert, first observation or report of the problem, or the ticket itself when nothing earlier tells of knowing. A
 * ticket that was written down after the fact (something was already repaired before it) detects nothing.
 */
export function findDetected(story: Story): Milestone {
  const { told, incident } = story;
  const usable = told.filter(
    ({ event, signals }) =>
      event.bound !== 'end' &&
      (event.bound !== 'start' || cameInSince.test(event.text)) &&
      !signals.followUp &&
      !signals.question &&
      !foundWell.test(event.text) &&
      !summingUp.test(event.text),
  );
  const alerts = new Set(
    told.flatMap(({ event, signals }) =>
      event.kind === 'description' && event.actor?.bot === true && signals.alert ? event.evidence : [],
    ),
  );
  // The minutes that a bot writes into its alert are those at which it fired.
  const fired = ({ event, signals }: Told) =>
    event.timeSource === 'written' &&
    event.bound !== 'end' &&
    !signals.recovery &&
    !/^\W*(?:started|began|since)\b/i.test(event.text) &&
    event.at <= incident.created &&
    incident.created - event.at <= firedMinutes &&
    event.evidence.some((id) => alerts.has(id));
  const first = usable.find((one) => isDetection(one) || fired(one));
  const responding = usable.find(
    ({ event, signals }) =>
      event.bound === 'moment' &&
      // Work that is told of before the ticket may be what broke it ("while debugging billing …").
      ((signals.notification && !isAnnouncement({ signals })) ||
        (signals.investigation && !signals.change && event.at >= incident.created) ||
        signals.declaration ||
        signals.escalation),
  );
  const afterTheFact = told.some(
    ({ event, signals, index }) =>
      event.at < incident.created &&
      (signals.recovery || signals.fix || signals.closing) &&
      event.timeSource === 'written' &&
      hasDetectedBefore(story, event.at, index),
  );
  const known =
    first && (!responding || first.event.at <= responding.event.at)
      ? recorded(first, first.signals.alert || fired(first) ? 'alert-first' : 'symptom-reported')
      : null;
  // Who writes a ticket only to record follows it up, and responds to nothing.
  const recordsOnly = overBefore(story) && (responding?.event.at ?? 0) >= incident.created;
  const guess = responding && !recordsOnly ? estimated(responding, 'first-response') : null;
  const best = known ?? guess;
  // What a ticket of afterwards tells is all of the failure, however long before.
  const isOldSign = best?.at != null && !overBefore(story) && isOlder(best, first, story);
  if (best?.at != null && !isOldSign && (best.at <= incident.created || afterTheFact)) return best;
  return ticketItself(story);
}

/** "Functional tests indicate all fine, reported in the channel": nothing was noticed. */
const foundWell =
  /\b(?:tests?|checks?|probes?|dashboards?|metrics) (?:\w+ )?(?:indicate[sd]?|show(?:s|ed)?|are|is|were|look(?:s|ed)?) (?:all |everything (?:is )?)?(?:fine|good|ok|okay|well|green)\b|(?:测试|检查|巡检|拨测).{0,6}(?:均|都|一切)?(?:通过|正常|无异常)/i;

/** "Pages coming in since 2.45pm": from then on somebody knew. */
const cameInSince =
  /\b(?:pages?|alerts?|reports?|complaints?|tickets?|complaining|reporting|calls?|icinga|nagios|zabbix|pagerduty|opsgenie)(?: \w+){0,2} since\b/i;

/** An alert opens its ticket so soon. */
const firedMinutes = 30;

/** So long before the ticket one line that nobody acted on is a sign of what was to come, where the ticket itself tells of an alert or a report. */
const oldMinutes = 12 * 60;

/** An alarm before the change that broke it was another one; so was one half a day before the ticket's own. */
function isOlder(best: Milestone, first: Told | undefined, { told, incident }: Story): boolean {
  const own = told.some((one) => one.event.at === incident.created && isDetection(one));
  if (!own || best.at === null || best.at >= incident.created) return false;
  const brokenLater = told.some(
    ({ event, signals }) =>
      event.at > (best.at ?? 0) &&
      event.at < incident.created &&
      event.timeSource === 'written' &&
      signals.change,
  );
  const isChange =
    first !== undefined &&
    first.event.at === best.at &&
    (first.signals.change || first.signals.fix) &&
    !first.signals.alert &&
    !first.signals.symptom;
  return isChange || brokenLater || incident.created - best.at > oldMinutes;
}

/** "Told users of the upcoming deployment": somebody was told, but of no problem. */
function isAnnouncement({ signals }: Pick<Told, 'signals'>): boolean {
  return signals.change && !(signals.symptom || signals.alert || signals.report || signals.onset);
}

function isDetection({ event, signals }: Told): boolean {
  if (event.bound === 'reference' && !signals.alert) return false;
  // "Impact starts, first errors observed" tells what happened, not who knew of it.
  if (declaresStart.test(event.text) && !signals.alert) return false;
  return (signals.alert || signals.report) && !signals.recovery && !signals.closing;
}

/** Something was known, and worked on, up to that minute, by more than the act that is told there. */
function hasDetectedBefore({ told }: Story, at: number, act: number): boolean {
  return told.some(
    ({ event, signals, index }) =>
      event.at <= at &&
      (signals.alert || signals.report || (index !== act && (signals.investigation || signals.onset))),
  );
}

/** A ticket that was written so long after all was back detected nothing. */
const afterwards = 12 * 60;

/** "补录故障单", "filed after the fact": the ticket says itself that it only records. */
const onlyRecords =
  /补录|(?:事后|后)补(?:的)?(?:单|工单|票|记|登记)|记录一下(?:[。.]|$)|补(?:一|个)?(?:张|个)?(?:故障)?单|\b(?:filed|opened|created|logged|written up) (?:after the fact|retroactively|for the record)\b|\bretroactive(?:ly)? (?:ticket|incident|filed)\b/i;

/** All was back long before the ticket was written, and stayed so; or the ticket says that it was. */
function overBefore({ incident, told }: Story): boolean {
  const opening = told.filter(({ event }) => event.kind === 'description').map(({ event }) => event.text);
  if (
    onlyRecords.test([incident.title, ...opening].join('\n')) &&
    told.some((one) => isBackBefore(one, incident))
  )
    return true;
  // Where the ticket only records, nobody worked on it after it was written.
  const worked = told.some(({ event }) => event.kind !== 'description' && event.at >= incident.created);
  const over = told.findLast(
    (one) =>
      (one.signals.fullRecovery || (!worked && isRecovery(one))) &&
      one.event.timeSource === 'written' &&
      incident.created - one.event.at >= afterwards,
  );
  return over !== undefined && !told.some(({ index, signals }) => index > over.index && signals.relapse);
}

function isBackBefore(one: Told, { created }: Story['incident']): boolean {
  return one.event.timeSource === 'written' && one.event.at < created && isRecovery(one);
}

function ticketItself(story: Story): Milestone {
  const { incident, told } = story;
  if (overBefore(story)) return missing;
  const sameMinute = told.filter(({ event }) => event.at === incident.created);
  const telling =
    sameMinute.find(isDetection) ??
    sameMinute.find(({ event }) => event.kind === 'description') ??
    sameMinute[0];
  if (telling)
    return recorded(
      telling,
      isDetection(telling) ? (telling.signals.alert ? 'alert-first' : 'symptom-reported') : 'ticket-created',
    );
  if (told.length === 0 && incident.evidence.length === 0) return missing;
  return { ...missing, state: 'recorded', at: incident.created, reason: 'ticket-created' };
}
