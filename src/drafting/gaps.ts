import { actionsForCause } from './causes/cause-actions';
import { causeSpot, detectionGap } from './detection-gap';
import { failedFixGap, partialGap, relapseGap } from './fix-gaps';
import type { Gap } from './gap';
import { ownerNear } from './proposal';
import type { Proposal } from './proposal';
import { accessGap, backlogGap, slowGaps } from './recovery-gaps';
import type { RulesContext } from './rules-context';
import { causeIn, causesTold } from './causes/causes-told';
import type { FixTold } from './fixes-told';

/** What nobody watched, for 九. */
export function blindSpotsOf(
  context: RulesContext,
  gaps: readonly Gap[],
): readonly NonNullable<Gap['blindSpot']>[] {
  return [...gaps.map(({ blindSpot }) => blindSpot), causeSpot(context)].filter((spot) => spot !== undefined);
}

/** Weak spots that intervals and signals show, the most costly first. */
export function gapsOf(context: RulesContext, fixes: readonly FixTold[]): readonly Gap[] {
  return [
    detectionGap(context),
    failedFixGap(context, fixes),
    partialGap(context),
    accessGap(context),
    relapseGap(context, fixes),
    backlogGap(context),
    ...slowGaps(context),
  ].filter((gap) => gap !== undefined);
}

/** What to do about the cause itself: first find out what is not known, then keep what is known from coming back. */
export function causeProposals(context: RulesContext, fixes: readonly FixTold[]): readonly Proposal[] {
  const { say, questions } = context;
  const [stated] = causesTold(context);
  const cause = stated && causeIn(context, stated);
  const trigger = context.minuteOf('triggered') === null;
  const asked = [...(trigger ? [questions.ask('trigger')] : []), questions.ask('cause')];
  const ids = asked.join(say('、', ', '));
  const investigate: Proposal = {
    level: 'P0',
    measure: cause
      ? say(
          `查清它怎样产生：${context.quoted(cause.text, 70)}（${ids}）`,
          `Find out how this came about: ${context.quoted(cause.text, 70)} (${ids})`,
        )
      : say(`查清触发与根因（${ids}）`, `Find out what triggered it and why (${ids})`),
    goal: say('预防：对准真实原因', 'Prevent: aim at the real cause'),
    acceptance: say(
      `${ids} ${asked.length > 1 ? '各' : ''}附一条变更、日志或数据记录${trigger ? '；MTTD、MTTR 可算出' : ''}`,
      `${ids} ${asked.length > 1 ? 'are each' : 'is'} answered with a change, log or data record${trigger ? '; MTTD and MTTR can be computed' : ''}`,
    ),
    owner: ownerNear(context, cause),
    evidence: cause ? cause.evidence : [],
    ...(cause ? { follows: [cause] } : {}),
  };
  return [investigate, ...actionsForCause(context, cause, fixes)];
}
