import { clauseSignalsOf } from '../event-signals';
import type { Milestone } from '../milestones';
import type { Recovery } from './find-recovered';
import { mostOfIt } from './last-word';
import { commandGiven } from '../signals/measure-words';
import { deliversFix, measureStrength } from './measure-strength';
import { estimated, looksBack, missing, recorded } from './story';
import type { Story } from './story';
import type { Told } from './told';

/** Somebody announces an act as he does it; its success told within so many minutes dates it better than the telling. */
const actMinutes = 10;

/** Who works tells of it first and sets the status when there is time: a change of status says nothing more precise until then. */
const clickMinutes = 15;

/** A measure that helped shows it within so many minutes, in part at least. */
const effectMinutes = 60;

/** Where parts and whole came back so far apart, more than one measure was needed. */
const longRecoveryMinutes = 240;

/**
 * The fix that took effect for the last affected part: what is told as the mitigation, else the last measure carried out before
 * the recovery. Where no finished measure is told, the first complete recovery, when more recovered later, stands for it.
 */
export function findMitigated(story: Story, detected: Milestone, recovery: Recovery): Milestone {
  const from = detected.at;
  if (from === null) return missing;
  const { first, last, failure } = recovery;
  const until = first?.event.at ?? Infinity;
  const after = story.told.filter(
    (told) =>
      told.event.at >= from &&
      told.event.bound !== 'reference' &&
      (!failure || told.index > failure.index) &&
      !looksBack(told, story),
  );
  const upToEnd = after.filter(({ index }) => !last || index <= last.index);
  const declared =
    upToEnd.find(declaresMitigation) ??
    upToEnd.find((told) => broughtMostBack(told, first) || broughtCoreBack(told));
  if (declared) return recorded(declared, 'fix-took-effect');
  const halted = haltBeforeReopening(after, last);
  if (halted) return recorded(halted, 'fix-took-effect');
  const upToRecovery = after.filter(
    ({ event, index }) => event.at <= until && (!first || index <= first.index),
  );
  const status = story.changes.find(
    ({ event, signals }) => signals.fix && event.at >= (failure?.event.at ?? from) && event.at <= until,
  );
  const fixes = upToRecovery.filter((told) => isFinishedMeasure(told, recovery));
  if (!first && !status) {
    // The last word on it was a remedy, or that most is back.
    const word = story.told.find(({ event }) => event.id === recovery.milestone.eventId);
    return word ? estimated(word, 'fix-took-effect') : withoutRecovery(story, fixes);
  }
  const lastFix = fixes.at(-1);
  if (lastFix === undefined) {
    if (status) return recorded(status, 'status-change');
    return first && last ? impliedBy(first, last, upToRecovery, story) : missing;
  }
  if (status && status.event.at - lastFix.event.at > clickMinutes) return recorded(status, 'status-change');
  // Who sets it to mitigated takes the measure before it for the one that helped; what follows is for the long run.
  if (status && lastFix.event.at - status.event.at > clickMinutes) {
    const before = fixes.findLast(({ event }) => event.at <= status.event.at);
    const soon = before && status.event.at - before.event.at <= clickMinutes;
    return soon ? recorded(before, 'fix-took-effect') : recorded(status, 'status-change');
  }
  const act = announcedBefore(until, upToRecovery);
  if (lastFix === first && lastFix.signals.fixWorked && act)
    return estimated(act, 'fix-announced-then-worked');
  const meanwhile = upToRecovery.filter(({ index }) => index > lastFix.index && index !== first?.index);
  const wentOn = meanwhile.some(
    ({ signals }) => signals.fixStarted || signals.decision || signals.cause || signals.fixFailed,
  );
  if (wentOn && first) {
    if (act && act !== first && act.index > lastFix.index && isDoneAsTold(act))
      return estimated(act, 'fix-announced-then-worked');
    return first.event.at - lastFix.event.at > effectMinutes
      ? missing
      : estimated(first, 'recovery-implies-fix');
  }
  // Parts that came back long before the last one did were brought back by something else.
  const longAgo = upToRecovery.some(
    ({ event, signals, index }) =>
      index < lastFix.index &&
      (signals.partialRecovery || (signals.recovery && !signals.relapse)) &&
      lastFix.event.at - event.at > longRecoveryMinutes,
  );
  if (longAgo && lastFix === first) return missing;
  if (lastFix === first && first !== last && cameBackInSteps(first, last, after)) return missing;
  if (first !== last && treatsTheRest(lastFix, last, after)) return missing;
  return first && !showsEffect(lastFix, first, upToRecovery) ? missing : recorded(lastFix, 'fix-took-effect');
}

/** What was halted to end the harm and is opened again at the end was the mitigation. */
function haltBeforeReopening(told: readonly Told[], last: Told | null): Told | undefined {
  if (!last || !/\b(?:re-?enabled|re-?opened|resumed)\b|重新(?:开放|开启|启用)/i.test(last.event.text))
    return undefined;
  const halts = told.filter(
    ({ index, signals, event }) =>
      index < last.index &&
      signals.fix &&
      !signals.recovery &&
      /\b(?:halt|disabl|kill|paus|suspend|stopp|turned off)\w*\b|暂停|停用|关闭|下线|停止/i.test(event.text),
  );
  return halts.length === 1 ? halts[0] : undefined;
}

/** One service after the other was moved and came back: none of the moves is the one that helped. */
function cameBackInSteps(first: Told, last: Told | null, told: readonly Told[]): boolean {
  return told.some(
    ({ index, signals }) =>
      index > first.index &&
      index < (last?.index ?? 0) &&
      (signals.fix || signals.fixStarted) &&
      (signals.recovery || signals.partialRecovery),
  );
}

/** "Restarted the remaining regions": the same measure went on elsewhere after the first parts were back. */
function treatsTheRest(fix: Told, last: Told | null, told: readonly Told[]): boolean {
  return told.some(
    ({ index, signals, event }) =>
      index > fix.index &&
      index < (last?.index ?? 0) &&
      (signals.fix || signals.fixStarted) &&
      /\b(?:remaining|the rest|other (?:\w+ )?(?:regions|clusters|hosts|nodes|servers|zones|shards))\b|其余|剩余|其他(?:地域|集群|节点|机器|机房|分片)/i.test(
        event.text,
      ),
  );
}

/** "Incident mitigated", "Main impact resolved": the teller says that this was it. */
function declaresMitigation({ event, signals }: Told): boolean {
  return (
    event.bound === 'moment' &&
    !(signals.question || signals.notRecovered || signals.relapse || signals.fixFailed) &&
    /\b(?:incident|issue|outage|impact|problem|disruption) (?:is |was |has been |now |fully )*(?:mitigated|repaired)\b|\b(?:main|primary|major|bulk of the|majority of the) impact (?:is |was |has been )?(?:resolved|over|gone|ended)\b|(?:止血|止损|缓解)(?:成功|完成|完毕|了)|已(?:经)?(?:止血|止损|缓解)/i.test(
      event.text,
    )
  );
}

/** "By restarting it in batches most regions have recovered": the measure with its effect on most, the rest came later. */
function broughtMostBack({ event, signals, index }: Told, first: Told | null): boolean {
  return (
    first !== null &&
    index < first.index &&
    event.bound === 'moment' &&
    signals.partialRecovery &&
    !signals.notRecovered &&
    mostOfIt.test(event.text) &&
    /\ball but\b|通过|经过?.{0,20}(?:后|，|,)|完成|\b(?:by|after|deployed|applied|rolled back|restarted)\b/i.test(
      event.text,
    )
  );
}

/** "The cache is back, logins begin to recover": what failed is well again, and those who depend on it follow. */
function broughtCoreBack({ event, signals }: Told): boolean {
  if (!signals.partialRecovery || signals.notRecovered || event.bound !== 'moment') return false;
  const clauses = clauseSignalsOf(event);
  const back = clauses.findIndex(({ signals: said }) => said.has('recovery') && !said.has('recovering'));
  return back >= 0 && clauses.slice(back + 1).some(({ signals: said }) => said.has('recovering'));
}

function isFinishedMeasure(told: Told, { first }: Recovery): boolean {
  const { signals, event, index } = told;
  return (
    (signals.fix || signals.fixWorked) &&
    !signals.fixFailed &&
    // "Found it: the rebuild dropped the key" tells what had been done wrong.
    !(signals.cause && measureStrength(told) === 0) &&
    event.bound !== 'start' &&
    // What had piled up is worked off after the fix.
    !(signals.backlogDone && index === first?.index)
  );
}

function announcedBefore(until: number, told: readonly Told[]): Told | undefined {
  return told.findLast(({ signals, event }) => signals.fixStarted && until - event.at <= actMinutes);
}

/** "清理临时文件", "kubectl cordon node-7": done as it is written down, where "restarting it" and "rollback started" only begin. */
function isDoneAsTold({ event: { text } }: Told): boolean {
  return (
    commandGiven.test(text) ||
    (/[\u3400-\u9fff]/.test(text) && !/正在|开始|着手|进行|继续|准备|立即|逐/.test(text))
  );
}

/** Nobody tells of a recovery. Of several measures nobody knows then which one helped, unless one is told to have worked. */
function withoutRecovery({ changes, told }: Story, fixes: readonly Told[]): Milestone {
  const last = fixes.at(-1);
  if (!last) return missing;
  if (fixes.length === 1 || last.signals.fixWorked) return recorded(last, 'fix-took-effect');
  const final = fixes.findLast((fix) => measureStrength(fix) > 1);
  if (!final) return missing;
  const closed = changes.find(({ signals, event }) => signals.closing && event.at >= final.event.at);
  const others = fixes.filter(({ index }) => index > final.index);
  const alone = others.every(({ event }) => event.at - final.event.at > longRecoveryMinutes);
  const quiet = !told.some(
    ({ index, signals }) =>
      index > final.index && (signals.fixFailed || signals.notRecovered || signals.relapse),
  );
  const soon = closed !== undefined && closed.event.at - final.event.at <= effectMinutes;
  return quiet && (soon || (alone && deliversFix(final))) ? estimated(final, 'fix-took-effect') : missing;
}

/** No measure is told as finished, but the service came back after work on it. */
function impliedBy(first: Told, last: Told, told: readonly Told[], story: Story): Milestone {
  const act = announcedBefore(first.event.at, told);
  if (act && act !== first && isDoneAsTold(act)) return estimated(act, 'fix-announced-then-worked');
  if (first !== last) return recorded(first, 'fix-took-effect');
  // "20:10–20:40: 5 % of the calls failed": the end of a list's range tells that it was over, not by what.
  if (first.event.bound === 'end') return missing;
  // What had piled up is gone long after the measure.
  if (first.signals.backlogDone) return missing;
  const soonAfter = ({ event }: Told) =>
    event.at >= first.event.at && event.at - first.event.at <= clickMinutes;
  if (story.told.some((one) => soonAfter(one) && declinesAction(one))) return missing;
  // Parts that came back before the whole were brought back by something that nobody tells.
  return told.some(({ signals, index }) => signals.partialRecovery && index !== first.index)
    ? missing
    : estimated(first, 'recovery-implies-fix');
}

/** Between the measure and the recovery lies no more than what a measure needs to take effect. */
function showsEffect(fix: Told, recovery: Told, told: readonly Told[]): boolean {
  const gap = recovery.event.at - fix.event.at;
  if (gap <= effectMinutes || fix.signals.fixWorked) return true;
  const better = told.find(
    ({ index, signals }) =>
      index > fix.index && (signals.recovering || signals.partialRecovery || signals.backlogDone),
  );
  return (
    better !== undefined && better.event.at - fix.event.at <= effectMinutes / 2 && gap <= longRecoveryMinutes
  );
}

/** "It came back on its own": nothing was fixed. */
function declinesAction({ event }: Told): boolean {
  return /\b(?:by itself|on its own|on their own|without (?:any )?(?:action|intervention|change)|no action)\b|自行|自动恢复|自己(?:就)?恢复|没(?:有)?动过|自愈|自然恢复|没有做任何|未做任何/i.test(
    event.text,
  );
}
