import type { ClauseSignals, EventInReading } from './clause-signals';

/** What the clauses of an event say together of the measures in it: done, worked, failed. Changes `found`. */
export function readMeasures({ clauses, text, found }: EventInReading): void {
  // The answer to what was announced: "Taking the hosts out." - "Done, they are drained."
  if (clauses.length > 1 && reportsDone.test(clauses[0]?.text ?? '')) found.add('fix');
  // "Rolled it back, fixing the issue for our users": what the measure did stands behind the comma.
  const effect = clauses.findIndex((clause) => fixingIt.test(clause.text));
  if (effect > 0 && clauses.slice(0, effect).some(({ signals }) => signals.has('fix'))) {
    found.add('fixWorked');
    if (endingIt.test(clauses[effect]?.text ?? '')) found.add('recovery');
  }
  if (isBegunAndEnded(clauses)) found.add('fix');
  if (hasFailedAttempt(clauses)) {
    found.delete('decision');
    found.add('fixFailed');
  }
  // What is published says what was known; who publishes it does not mend anything by that.
  if (publishes.test(text)) {
    for (const signal of ['fix', 'fixStarted', 'fixWorked'] as const) found.delete(signal);
    found.add('change');
  }
}

const reportsDone =
  /^(?:(?:ok|and|that is|that's|all) )*done$|^(?:都|已经?)?(?:搞定|弄好|处理好|操作完|完成)了?$/;
const fixingIt =
  /^(?:(?:temporarily|thereby|thus|fully|finally|immediately) )?(?:fixing|resolving|restoring|mitigating|addressing|relieving|ending|which (?:\w+ly )?(?:fixed|resolved|restored|mitigated|ended|cleared)) (?:the|this|all|most|these|immediate) /;
const endingIt =
  /^(?:\w+ly )?(?:fixing|resolving|restoring|ending|which (?:fixed|resolved|restored|ended|cleared)) (?:the|this) (?:\w+ )?(?:errors?|issue|problem|outage|incident|service|access|disruption)(?: for (?:all|our|everyone|the|every)(?: \w+)?)?$/;
const underWay = /正在|开始|准备|继续|解除|取消|\b\w+ing\b/;

/** "回滚规则，502 归零，恢复": written down with what came of it, so it is done. */
function isBegunAndEnded(clauses: readonly ClauseSignals[]): boolean {
  const begun = clauses.findIndex(({ signals }) => signals.has('fixStarted') && !signals.has('recovering'));
  return (
    begun >= 0 &&
    clauses.slice(begun + 1).some(({ signals }) => signals.has('recovery')) &&
    !clauses.some((clause) => underWay.test(clause.text))
  );
}

const attempt = /尝试|试着|试图|试了|先试/;
/** What came of it stands behind the comma. */
const attemptFailed =
  /^(?:结果)?(?:失败|不行|不成功|无效|未成功|没成功|没成|没(?:啥|什么|有)?(?:用|效果)|效果(?:不|甚微|有限)|作用不大)/;

/** "尝试切换到备用，失败". */
function hasFailedAttempt(clauses: readonly ClauseSignals[]): boolean {
  return clauses.some(
    (clause, index) => attempt.test(clauses[index - 1]?.text ?? '') && attemptFailed.test(clause.text),
  );
}

const publishes = /^\s*\W*status ?page (?:is |was )?(?:updated|set|changed|moved)\b/i;
