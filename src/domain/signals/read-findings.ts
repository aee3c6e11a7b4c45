import { isBreakingChange, isConfirmedChange } from './change-as-cause';
import type { ClauseSignals, EventInReading } from './clause-signals';
import { statesDefect } from './states-defect';

/** What the clauses of an event say together of what was found, which one of them alone does not. Changes `found`. */
export function readFindings({ clauses, text, found }: EventInReading): void {
  if (isFoundBehindComma(clauses) || isDefectWithDamage(clauses)) found.add('cause');
  // "查到了，迁移到新集群之后前缀变了": what was done before belongs to the finding.
  if (
    found.has('cause') &&
    clauses.every((clause) => !clause.signals.has('fix') || sinceThen.test(clause.text))
  )
    found.delete('fix');
  if (isBreakingChange(clauses) || isConfirmedChange(text, found)) {
    found.delete('fix');
    found.add('change').add('cause');
  }
}

const afterInquiry =
  /^(?:已经?|终于)?(?:确认|查到|找到|定位到|查清楚?|破案)了$|^经(?:初步)?(?:摸排|勘查|巡查|查找|排查|查|核实|核查|分析|检查|确认)$/;
/** "厂商确认 session 存数据库，连接打满": the finding goes on behind the comma. */
const confirmsFirst =
  /^(?:厂商|运营商|供应商|对方|dba|研发)?(?:排查|远程|检查)?(?:确认|查明)(?!.{0,6}(?:恢复|正常)).{4,}$/;

/** "经排查，磁盘空间已满": the finding stands in the clause behind the comma. */
function isFoundBehindComma(clauses: readonly ClauseSignals[]): boolean {
  const inquiry = clauses.findIndex(({ text }) => afterInquiry.test(text) || confirmsFirst.test(text));
  const finding = inquiry < 0 ? undefined : clauses[inquiry + 1];
  return finding !== undefined && finding.signals.has('symptom') && !finding.signals.has('suspicion');
}

const doesDamage = /^[^,，]{0,12}(?:直接|就|全都?|都)(?:会)?(?:崩|挂|报错|失败|起不来|打不开|卡死|超时|被拒)/;
const unsettled = ['suspicion', 'fix', 'question'] as const;

/** "minSdk 变成 29 了，desugar 没开，低版本机器直接崩": the defect, and behind the comma what it does. */
function isDefectWithDamage(clauses: readonly ClauseSignals[]): boolean {
  const damage = clauses.findIndex(({ text }) => doesDamage.test(text));
  return (
    damage > 0 &&
    !clauses.some(({ signals }) => unsettled.some((signal) => signals.has(signal))) &&
    statesDefect(clauses[damage - 1]?.text ?? '')
  );
}

const sinceThen = /(?:之后|以后|后)[^,，]{0,40}(?:变|没|不|失|错|还在|旧)/;
