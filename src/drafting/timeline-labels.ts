import type { EventSignals } from '../domain/event-signals';
import type { SignalName } from '../domain/signals/signal-name';
import type { TimelineEvent } from '../domain/timeline';
import { familiesOf } from './measure-families';
import { isNoMeasure } from './measure-words';
import { takesBack, tellsFailure } from './measures';
import type { RulesContext } from './rules-context';

/** What makes an event worth a row, the most telling first, and what the row is called. */
const telling: readonly (readonly [SignalName, string, string])[] = [
  ['relapse', '再次异常', 'Failing again'],
  ['fixFailed', '措施未达成', 'Measure did not succeed'],
  ['partialRecovery', '部分恢复', 'Partly recovered'],
  ['notRecovered', '尚未恢复', 'Not recovered yet'],
  ['fullRecovery', '恢复', 'Recovered'],
  ['fixWorked', '措施生效', 'Measure took effect'],
  ['fix', '执行措施', 'Measure carried out'],
  ['cause', '原因信息', 'About the cause'],
  ['ruledOut', '排除一个原因', 'A cause ruled out'],
  ['escalation', '升级', 'Escalated'],
  ['declaration', '宣布为事故', 'Incident declared'],
  ['decision', '提出或决定措施', 'Measure proposed or decided'],
  ['onset', '异常出现', 'Failure appears'],
  ['alert', '告警', 'Alert'],
  ['report', '反馈', 'Report'],
  ['recovery', '恢复', 'Recovered'],
  ['backlogDone', '积压处理完', 'Backlog worked off'],
  ['notification', '通知', 'Notification'],
  ['suspicion', '怀疑的原因', 'Suspected cause'],
  ['confirmation', '检查确认', 'Checked'],
  ['change', '变更', 'Change'],
  ['closing', '收尾', 'Closing'],
  ['fixStarted', '措施进行中', 'Measure under way'],
  ['recovering', '恢复中', 'Recovering'],
  ['impact', '影响', 'Impact'],
  ['investigation', '排查', 'Investigation'],
  ['symptom', '现象', 'Symptom'],
  ['followUp', '后续事项', 'Follow-up'],
];

/** What a row is called, the signal that earned it, and how telling it is: 0 is the most. */
export interface RowLabel {
  readonly signal: SignalName;
  readonly title: string;
  readonly rank: number;
  /** The title comes from the row's own words already. */
  readonly settled: boolean;
}

/** Words that settle what a row is called whatever else it mentions. */
const leveled =
  /(?:定级|等级|级别|优先级).{0,12}(?:升|降|调|改|定为|P\d)|\b(?:severity|priority) .{0,24}(?:raised|lowered|set|changed|upgraded|downgraded|sev|P\d)/i;
const figuresOfImpact = /^(?:impact|影响(?:统计|面|范围|情况)?)\s*[:：]/i;
const checked =
  /(?:核对|核查|对账|校验|排查|比对)(?:完|结果|过了|之后|后)|\b(?:reconciled|cross-?checked)\b/i;
const decided = /^\s*(?:那就|那么|要不|不如|干脆|两条路|let's|let us|then )/i;
const openPoint =
  /never (?:learned|found out)|keep (?:that|this) (?:question )?open|open question|仍不清楚|尚未查明|遗留/i;
const measured =
  /\bCPU\b|内存|慢查询|连接数|线程|堆栈|日志|磁盘|负载|\bheap\b|\bthreads?\b|\bpool\b|\bload\b|\bslow quer/i;
const counted = /\d+\s*(?:张|个|条|起)?\s*(?:工单|投诉|客诉|反馈|tickets?\b|complaints?\b)/i;
const failedCalls = /\d[\d,]*\s+(?:[\w-]+\s+){0,2}(?:attempts|requests|calls|logins|payments) failed/i;
const climbing = /恶化|(?:climb|ris)ing again|又(?:上来|涨|升)|反弹|再次|up again/i;
const stillDown =
  /没有?(?:真正)?恢复|未恢复|收回.{0,10}(?:结论|判断)|not (?:yet )?recovered|still (?:fail|down|broken)/i;
const growing =
  /(?:开始|继续|逐步|持续)(?:下降|回落|减少|消化)|还在(?:涨|升|恢复)|正在(?:消化|恢复|回升)|回到\s?\d|还剩\s?\d|\bleft in the queue|are back\b/i;

/** An explanation of what was told before. */
const explains = /\b(?:which|that)(?:'s| is) why\b/i;
/** Finding out is no measure, whatever measure it tells of. */
const foundOut =
  /^\s*(?:determined|found out|figured out|understood) (?:why|how)\b|^\s*查明了?.{0,20}(?:为何|为什么|原因)/i;

/** Somebody wants to know: talk, and nobody's report of the failure. */
const wantsToKnow =
  /(?:领导|老板|群里).{0,8}(?:问|催)|\b(?:boss|management|everyone) (?:is|keeps|are) asking\b/i;

const placeOf = (signal: SignalName): number => telling.findIndex(([name]) => name === signal);

/** The label of an event's row; undefined for one that is not worth a row. */
export function labelOf(
  context: RulesContext,
  event: TimelineEvent,
  text: string,
  signals: EventSignals,
): RowLabel | undefined {
  const { say } = context;
  const after = (name: 'detected' | 'identified' | 'mitigated') => {
    const at = context.minuteOf(name);
    return at !== null && event.at >= at;
  };
  const early = context.minuteOf('detected') !== null && !after('detected');
  const label = (signal: SignalName, chinese?: string, english?: string): RowLabel => {
    const rank = placeOf(signal);
    const [, zh, en] = telling[rank] ?? [signal, '', ''];
    return { signal, title: say(chinese ?? zh, english ?? en), rank, settled: chinese !== undefined };
  };
  const said = { text, at: event.at, event, evidence: event.evidence, signals };
  if (figuresOfImpact.test(text)) return label('impact', '影响统计', 'Impact figures');
  if (leveled.test(text)) return label('declaration', '定级', 'Severity set');
  if (openPoint.test(text) && after('identified')) return label('followUp', '遗留问题', 'Open point');
  if (stillDown.test(text) && takesBack(said)) return label('notRecovered');
  if (climbing.test(text) && takesBack(said) && after('detected')) return label('relapse');
  if (tellsFailure(said) && familiesOf(text).length > 0 && !failedCalls.test(text) && !explains.test(text))
    return label('fixFailed');
  if (decided.test(text)) return label('decision');
  if (checked.test(text)) return label('confirmation', '核对结果', 'Check result');
  const inWork = after('detected') && !after('identified');
  if (
    inWork &&
    measured.test(text) &&
    /\d/.test(text) &&
    !signals.fix &&
    !signals.report &&
    !signals.ruledOut
  )
    return label('investigation', '排查发现', 'Finding');
  if (failedCalls.test(text)) return label('impact');
  if (counted.test(text) && !signals.followUp) return label('impact', '反馈与工单', 'Reports');
  if (
    after('detected') &&
    (growing.test(text) || (signals.recovering && !signals.fix && !signals.relapse)) &&
    !signals.recovery
  )
    return label('recovering', '恢复进展', 'Progress');
  if (signals.noise) return undefined;
  const rank = telling.findIndex(
    ([signal]) =>
      signals[signal] &&
      !(signal === 'report' && wantsToKnow.test(text)) &&
      // To tell somebody of a measure is not the measure, and a figure that was counted is none.
      !(signal === 'fixFailed' && explains.test(text)) &&
      !(signal === 'decision' && /\bshould(?:n't| not)? have\b/i.test(text)) &&
      !(
        signal === 'fix' &&
        (signals.notification ||
          foundOut.test(text) ||
          text.split(/[\n;；]\s*/).some((part) => isNoMeasure(part)))
      ) &&
      !(signal === 'fixFailed' && familiesOf(text).length === 0 && signals.impact) &&
      // "Not recovered" in the words of a partial recovery.
      !(signal === 'partialRecovery' && stillDown.test(text)),
  );
  const name = telling[rank];
  if (name === undefined) return undefined;
  // Nobody remedies what nobody knows of yet: before the detection it is a change.
  if (early && ['fix', 'fixStarted', 'fixWorked'].includes(name[0]))
    return { ...label('change', '变更', 'Change'), signal: name[0], rank };
  if (after('mitigated') && (name[0] === 'symptom' || name[0] === 'impact'))
    return { ...label('recovering', '恢复进展', 'Progress'), rank };
  return { signal: name[0], title: say(name[1], name[2]), rank, settled: false };
}

export const labelCount = telling.length;
