import { durationText } from '../../domain/duration-text';
import { proposalsForKind } from './cause-kinds';
import { ownerNear } from '../proposal';
import type { Proposal } from '../proposal';
import type { RulesContext, Told } from '../rules-context';
import type { FixTold } from '../fixes-told';

const weakDesign =
  /循环依赖|单点|强依赖|circular dependenc|single point of failure|tight(?:ly)? coupl|shared (?:disk|partition|cluster|database|cache)/i;
const surge = /流量(?:剧增|激增|突增)|\bsurge\b|thundering|load spike/i;

function releaseProposals(context: RulesContext): readonly Proposal[] {
  const event = context.eventOf('triggered');
  const trigger = context.told.find((told) => told.event === event && told.signals.change);
  // An attack is no rollout.
  if (!trigger || !event || /malicious|attack|compromis|恶意|攻击|入侵/i.test(event.text)) return [];
  const { say } = context;
  const changed = context.focus(trigger, ({ signals }) => signals.change);
  const quoted = context.quoted(changed.text, 60);
  return [
    {
      level: 'P1',
      measure: say(
        `此类变更分批生效，首批异常时自动停止并回退：${quoted}`,
        `Roll this kind of change out in stages, with automatic stop and rollback when the first one fails: ${quoted}`,
      ),
      goal: say('预防：限制扩散', 'Prevent: limit the spread'),
      acceptance: say(
        '在测试环境注入同样的错误：5 分钟内自动停止，只有首批受影响',
        'The same error injected on a test system: stopped within 5 minutes, only the first stage affected',
      ),
      owner: ownerNear(context),
      evidence: trigger.evidence,
      drill: say('分批变更的首批异常', 'the first stage of a change fails'),
    },
  ];
}

function designProposals(context: RulesContext): readonly Proposal[] {
  const { say } = context;
  const [weak] = context
    .where(({ text }) => weakDesign.test(text), 1)
    .map((told) => context.focus(told, ({ text }) => weakDesign.test(text)));
  const [load] = context
    .where(({ text, at }) => surge.test(text) && at > (context.minuteOf('detected') ?? Infinity), 1)
    .map((told) => context.focus(told, ({ text }) => surge.test(text)));
  const proposals: Proposal[] = [];
  if (load) {
    proposals.push({
      level: 'P1',
      measure: say(
        `恢复期的限流与扩容做成脚本：${context.quoted(load.text, 60)}`,
        `Script limits and scaling for the time of recovery: ${context.quoted(load.text, 60)}`,
      ),
      goal: say('缓解：恢复时承住流量', 'Mitigate: hold the load of the recovery'),
      acceptance: say(
        '压测中 5 分钟内达到本次的扩容规模，请求成功率不低于 99%',
        'In a load test the capacity of this incident is reached within 5 minutes, with 99 % of requests succeeding',
      ),
      owner: ownerNear(context, load),
      evidence: load.evidence,
      follows: [load],
    });
  }
  if (weak) {
    proposals.push({
      level: 'P2',
      measure: say(
        `消除记录中的薄弱点：${context.quoted(weak.text, 70)}`,
        `Remove the recorded weak point: ${context.quoted(weak.text, 70)}`,
      ),
      goal: say('预防：局部可独立恢复', 'Prevent: each part can recover on its own'),
      acceptance: say(
        '清单中此类薄弱点为 0；演练停掉该部分，不用绕行在 15 分钟内恢复',
        'None of this kind is left on the list; in a drill the part is stopped and recovers within 15 minutes without a detour',
      ),
      owner: ownerNear(context, weak),
      evidence: weak.evidence,
      follows: [weak],
      document: say('依赖关系图', 'map of dependencies'),
      drill: say('停掉记录中的薄弱部分', 'stop the part that the ticket calls weak'),
    });
  }
  return proposals;
}

/** The way back that worked, written down and rehearsed, so that it does not have to be found again. */
function rehearsal(
  context: RulesContext,
  cause: Told | undefined,
  fixes: readonly FixTold[],
): readonly Proposal[] {
  const { say, language } = context;
  const worked = fixes.filter(({ outcome }) => outcome === 'success' || outcome === 'partial').slice(-2);
  const [fix] = worked;
  const minutes = context.between('detected', 'mitigated');
  if (!fix || !cause || minutes === null || minutes < 5) return [];
  const quoted = worked.map(({ measure }) => context.quoted(measure, 45)).join(say('、', ', '));
  return [
    {
      level: 'P2',
      measure: say(
        `把本次有效的处置写成手册并演练：${quoted}`,
        `Write down and rehearse the measures that worked: ${quoted}`,
      ),
      goal: say(
        `缓解：缩短从发现到修复的时间（本次 ${durationText(minutes, language)}）`,
        `Mitigate: shorten detection to fix (${durationText(minutes, language)} this time)`,
      ),
      acceptance: say(
        `未参与本次处置的人在演练中 ${durationText(Math.max(5, Math.ceil(minutes / 2)), language)}内完成`,
        `Somebody who was not involved completes it in a drill within ${durationText(Math.max(5, Math.ceil(minutes / 2)), language)}`,
      ),
      owner: ownerNear(context, fix.told),
      evidence: [...new Set(worked.flatMap(({ told }) => told.evidence))],
      follows: worked.map(({ told }) => told),
      document: say('处置手册', 'runbook of the measures that worked'),
      drill: say('重现本次场景，按手册处置', 'repeat this scenario by the runbook'),
    },
  ];
}

/** Proposals for the cause that the ticket states, by its kind; none where it states none. */
export function actionsForCause(
  context: RulesContext,
  cause: Told | undefined,
  fixes: readonly FixTold[],
): readonly Proposal[] {
  const ofKind = cause
    ? proposalsForKind(context, cause).map((one): Proposal => ({
        ...one,
        owner: ownerNear(context, cause),
        evidence: cause.evidence,
      }))
    : [];
  return [
    ...ofKind,
    ...releaseProposals(context),
    ...designProposals(context),
    ...rehearsal(context, cause, fixes),
  ];
}
