import { slow } from './gap';
import type { Gap } from './gap';
import { durationText } from '../domain/duration-text';
import { ownerNear } from './proposal';
import type { RulesContext } from './rules-context';
import { evidenceClaim } from './rules-context';
import type { FixTold } from './fixes-told';

/** True for a clause that says that it failed, and not what. */
const saysLittle = (text: string): boolean => text.length < (/[\u4e00-\u9fff]/.test(text) ? 6 : 16);

/** A measure that did not do what it was for. */
export function failedFixGap(context: RulesContext, fixes: readonly FixTold[]): Gap | undefined {
  const { say } = context;
  const failed =
    fixes.find(({ outcome }) => outcome === 'failure') ?? fixes.find(({ told }) => told.signals.fixFailed);
  if (!failed) return undefined;
  const effect = failed.told.signals.fixFailed ? failed.told : (failed.effect ?? failed.told);
  const failing = context.focus(failed.told, ({ signals }) => signals.fixFailed);
  const told = context.focus(effect, ({ signals }) => signals.fixFailed || signals.notRecovered);
  const quoted = context.quoted(failed.told.signals.fixFailed ? failing.text : failed.measure, 60);
  return {
    // "无效" alone names no measure.
    problem: context.quote(saysLittle(told.text) ? effect : told, 110),
    why: context.unknown('', 'fixes'),
    suggestion: say(
      '预案为每个恢复手段写明生效判断、时限和下一步',
      'The recovery plan names for each measure how to tell that it works, a time limit and the next step',
    ),
    proposals: [
      {
        level: 'P0',
        measure: say(
          `恢复预案补上这一手段没有达成时的下一步：${quoted}`,
          `Add to the recovery plan the next step when this measure does not succeed: ${quoted}`,
        ),
        goal: say('缓解：缩短 MTTF', 'Mitigate: shorten MTTF'),
        acceptance: say(
          '每一步有生效判断和时限；未参与本次处置的人桌面推演走完全部步骤',
          'Each step has a test of its effect and a time limit; somebody who was not involved walks through all steps',
        ),
        owner: ownerNear(context, failed.told),
        evidence: [...new Set([...failed.told.evidence, ...effect.evidence])],
        follows: [failed.told],
        document: say('恢复预案', 'recovery plan'),
        drill: say('首个恢复手段不生效的场景', 'the first recovery measure does not work'),
      },
    ],
  };
}

/** What a ticket says when one part stays behind the others. */
const hindrance = /循环依赖|依赖|无法|单点|because|due to|caused by|depend|blocked|cannot/i;

/** One part that stayed behind the others. */
export function partialGap(context: RulesContext): Gap | undefined {
  const { say, language, clock } = context;
  const recovered = context.minuteOf('recovered') ?? context.minuteOf('mitigated');
  const first = context.told.find(({ signals }) => signals.partialRecovery);
  if (!first || recovered === null || recovered - first.at < slow.partial) return undefined;
  const delay = durationText(recovered - first.at, language);
  const reason = context.told.find(
    ({ signals, at, text }) => at > first.at && at <= recovered && (signals.cause || hindrance.test(text)),
  );
  const end = context.facts.milestones[context.minuteOf('recovered') === null ? 'mitigated' : 'recovered'];
  const evidence = [...new Set([...first.evidence, ...end.evidence])];
  return {
    problem: evidenceClaim(
      say(
        `${clock.short(first.at)} 部分恢复之后，又过 ${delay}才全部恢复`,
        `Full recovery came ${delay} after the partial one at ${clock.short(first.at)}`,
      ),
      evidence,
    ),
    why: reason
      ? context.quote(
          context.focus(reason, ({ text, signals }) => signals.cause || hindrance.test(text)),
          100,
        )
      : context.unknown('', 'fixes'),
    suggestion: say(
      '部分范围落后时按时限启动替代手段，不等查清原因',
      'When a part lags behind, the alternative starts at a time limit, before its cause is known',
    ),
    proposals: [
      {
        level: 'P0',
        measure: say(
          '写出「部分范围落后」操作卡：启动条件、替代手段、责任角色',
          'Write the card “one part lags behind”: starting condition, alternative, role in charge',
        ),
        goal: say(
          `缓解：缩短落后部分的恢复（本次 ${delay}）`,
          `Mitigate: shorten the recovery of the last part (${delay} this time)`,
        ),
        acceptance: say(
          '含明确的启动时限（如其余部分恢复后 10 分钟仍异常）；未参与本次处置的人推演走完全部步骤',
          'It has a time limit (such as 10 minutes after the rest recovered); somebody who was not involved walks through all steps',
        ),
        owner: ownerNear(context, reason, first),
        evidence,
        ...(reason ? { follows: [reason] } : {}),
        document: say('「部分范围落后」操作卡', 'card “one part lags behind”'),
      },
    ],
  };
}

/** Broken again after it was well. */
export function relapseGap(context: RulesContext, fixes: readonly FixTold[]): Gap | undefined {
  // That a measure held for a moment only is told with the measure.
  const failed = new Set(
    fixes.flatMap(({ outcome, told }) => (outcome === 'failure' ? [told.event.id] : [])),
  );
  const relapse = context.told.find(({ signals, event }) => signals.relapse && !failed.has(event.id));
  if (!relapse) return undefined;
  const { say } = context;
  const again = context.focus(relapse, ({ signals }) => signals.relapse);
  return {
    problem: context.quote(again, 110),
    why: context.unknown('', 'fixes'),
    suggestion: say(
      '宣布恢复前按固定时长观察关键指标',
      'Key metrics are watched for a fixed time before recovery is declared',
    ),
    proposals: [
      {
        level: 'P1',
        measure: say(
          `恢复后自动盯守复发：${context.quoted(again.text, 60)}`,
          `Watch automatically for a relapse after recovery: ${context.quoted(again.text, 60)}`,
        ),
        goal: say('发现：更早看到复发', 'Detect: see a relapse sooner'),
        acceptance: say(
          '用本次事故的数据重放：复发后 5 分钟内告警',
          'Replay of this incident alerts within 5 minutes of the relapse',
        ),
        owner: ownerNear(context, relapse),
        evidence: relapse.evidence,
        alert: {
          metric: say(
            `恢复后的复发：${context.quoted(again.text, 60)}`,
            `Relapse after recovery: ${context.quoted(again.text, 60)}`,
          ),
          threshold: say('恢复后 60 分钟内再次出现', 'Appears again within 60 minutes of recovery'),
        },
      },
    ],
  };
}
