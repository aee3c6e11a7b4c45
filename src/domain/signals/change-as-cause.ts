import type { ClauseSignals } from './clause-signals';
import type { SignalName } from './signal-name';

/** "Confirmed: the change lowered the limit, pods are killed": what was done is the finding. */
const confirms = /^\s*(?:confirmed|verified|确认|证实)\s*:/i;

/** "Confirmed: CHG-12 lowered the limit": something else than a remedy did it. */
const confirmsChange =
  /^\s*(?:confirmed|verified)\s*:\s*(?!we\b|i\b|the (?:fix|rollback|restart|failover)\b)(?:\S+ ){1,4}(?:lowered|raised|changed|removed|disabled|enabled|dropped|deleted|set|increased|reduced|broke)\b/i;

/** A change that is told as what was found, not as what was done about it. @param text in reading form @param found what its clauses say */
export function isConfirmedChange(text: string, found: ReadonlySet<SignalName>): boolean {
  return confirmsChange.test(text) || (confirms.test(text) && found.has('cause') && found.has('symptom'));
}

const changedIt = /把[^,，。]{1,24}(?:改|删|关|换|调|停|清|覆盖)(?:了|掉|成|为)/;

/** "就是它。", "新版本把…": what was done is what was found. */
const isFinding = /^(?:对[,，]?|没错[,，]?|应该|基本)?就是(?:它|这个|这里|这条)(?:了|的问题)?$/;
const byRelease =
  /^(?:v?\d+(?:\.\d+)+|新版(?:本)?|这(?:次|个)(?:发布|变更|改动|版本)|该(?:版本|变更))\s?(?:版本|里)?把/;

/** "网关把签名头改成小写，验签全部失败": what was done broke it. Who says "still" or that it helped speaks of a remedy. */
export function isBreakingChange(clauses: readonly ClauseSignals[]): boolean {
  const act = clauses.findIndex(({ text }) => changedIt.test(text));
  const after = clauses.slice(act + 1);
  const isFound =
    byRelease.test(clauses[act]?.text ?? '') ||
    clauses.slice(0, act).some(({ text }) => isFinding.test(text));
  const hurts =
    after[0]?.signals.has('symptom') === true && !/^(?:但|不过|还是|还|仍|依然|结果还)/.test(after[0].text);
  return (
    act >= 0 &&
    (isFound || hurts) &&
    clauses.every(
      ({ signals }) =>
        !(
          signals.has('recovery') ||
          signals.has('recovering') ||
          signals.has('fixWorked') ||
          signals.has('fixFailed') ||
          signals.has('notRecovered') ||
          signals.has('question')
        ),
    )
  );
}
