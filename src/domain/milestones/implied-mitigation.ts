import type { Milestone } from '../milestones';
import { commandGiven } from '../signals/measure-words';
import { deliversFix, measureStrength } from './measure-strength';
import { clickMinutes, effectMinutes, longRecoveryMinutes } from './mitigation-spans';
import { estimated, missing, recorded } from './story';
import type { Story } from './story';
import type { Told } from './told';

/** Somebody announces an act as he does it; its success told within so many minutes dates it better than the telling. */
const actMinutes = 10;

/** Nobody tells of a recovery. Of several measures nobody knows then which one helped, unless one is told to have worked. */
export function withoutRecovery({ changes, told }: Story, fixes: readonly Told[]): Milestone {
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
export function impliedBy(first: Told, last: Told, told: readonly Told[], story: Story): Milestone {
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

/** The last measure that somebody began so shortly before `until` (minute) that its success can be told there. */
export function announcedBefore(until: number, told: readonly Told[]): Told | undefined {
  return told.findLast(({ signals, event }) => signals.fixStarted && until - event.at <= actMinutes);
}

/** "清理临时文件", "kubectl cordon node-7": done as it is written down, where "restarting it" and "rollback started" only begin. */
export function isDoneAsTold({ event: { text } }: Told): boolean {
  return (
    commandGiven.test(text) ||
    (/[\u3400-\u9fff]/.test(text) && !/正在|开始|着手|进行|继续|准备|立即|逐/.test(text))
  );
}

/** "It came back on its own": nothing was fixed. */
function declinesAction({ event }: Told): boolean {
  return /\b(?:by itself|on its own|on their own|without (?:any )?(?:action|intervention|change)|no action)\b|自行|自动恢复|自己(?:就)?恢复|没(?:有)?动过|自愈|自然恢复|没有做任何|未做任何/i.test(
    event.text,
  );
}
