import type { Claim } from '../domain/claim';
import type { Fix } from '../domain/draft';
import type { FixTold } from './fixes-told';
import { decidesAgainst, familiesOf, sameFamily } from './measure-families';
import { looksWell, takesBack, tellsFailure } from './measures';
import { condensed } from './quote';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim, proposalClaim } from './rules-context';

/** What was proposed or decided and never told of as done. */
export function plansTold(context: RulesContext, fixes: readonly FixTold[]): readonly Told[] {
  const recovered = context.minuteOf('recovered');
  return context
    .where(
      ({ signals, at, event }) =>
        event.kind !== 'description' &&
        signals.decision &&
        !signals.followUp &&
        !signals.fix &&
        (recovered === null || at <= recovered),
      8,
    )
    .filter((plan) => {
      const done = fixes.some(
        ({ told }) => told.event === plan.event || (told.at >= plan.at && sameFamily(told.text, plan.text)),
      );
      return (
        familiesOf(plan.text).length > 0 &&
        !done &&
        !/\bwhether\b|是否/i.test(plan.text) &&
        !decidesAgainst.test(plan.text)
      );
    })
    .slice(0, 4);
}

const temporary =
  /roll(?:ed|ing)? ?back|revert|re-?start|scal|throttl|drain|switch|re-?rout|disabl|remov|manual|回滚|回退|重启|扩容|限流|降级|切换|调度|关停|清理|临时|手动|删除|队列|queue/i;

/** 六 */
export function writeFixes(
  context: RulesContext,
  fixes: readonly FixTold[],
  /** Names of the actions of 七 that follow a measure up. */
  actionsFor: (told: Told) => readonly string[],
): { readonly fixes: readonly Fix[]; readonly fixesNote: readonly Claim[] } {
  const { say, clock } = context;
  const effectOf = ({ told, effect, outcome, shared, measure }: FixTold): readonly Claim[] => {
    if (effect === null) return [context.unknown(say('没有记录效果', 'no effect is recorded'), 'fixes')];
    // The measure's own sentence says it: no need to say it twice.
    if (effect === told) {
      if (outcome === 'unknown')
        return [context.unknown(say('失败还是部分成功', 'failed or partly successful'), 'fixes')];
      const failing = context.focus(told, tellsFailure);
      return outcome === 'failure' && failing !== told && condensed(failing.text) !== measure
        ? [context.quote(failing, 90)]
        : [];
    }
    const together =
      shared && outcome !== 'failure' ? say('与后续措施一起，', 'together with later measures, ') : '';
    const quote = evidenceClaim(
      `${together}${effect.text.includes(clock.short(effect.at).slice(-5)) ? '' : `${clock.short(effect.at)} `}${context.quote(effect, 90).text}`,
      effect.evidence,
    );
    const moment = outcome === 'partial' && takesBack(effect) ? context.focus(told, looksWell) : told;
    return moment === told ? [quote] : [context.quote(moment, 90), quote];
  };
  const longTermOf = ({ told }: FixTold): Claim => {
    const ids = actionsFor(told);
    if (ids.length > 0) return proposalClaim(say(`是（${ids.join('、')}）`, `Yes (${ids.join(', ')})`));
    return temporary.test(told.text)
      ? proposalClaim(say('是，由会议决定方案', 'Yes, the meeting decides which'))
      : { ...context.unknown('', 'fixes') };
  };
  const notes = plansTold(context, fixes);
  const planIn = (plan: Told) => context.focus(plan, ({ signals }) => signals.decision).text;
  return {
    fixes: fixes.map((fix) => ({
      measure:
        fix.until === null
          ? fix.measure
          : say(
              `${fix.measure}（${clock.short(fix.until)} 完成）`,
              `${fix.measure} (complete at ${clock.short(fix.until)})`,
            ),
      by: fix.by,
      at: context.isHindsight(fix.told.event) ? null : fix.at,
      effect: effectOf(fix),
      outcome: fix.outcome,
      longTerm: longTermOf(fix),
      evidence: fix.evidence,
    })),
    fixesNote: notes.map((plan) => {
      const text = say(
        `提出或决定、但没有执行记录：${context.quoted(planIn(plan), 110)}`,
        `Proposed or decided, but not recorded as carried out: ${context.quoted(planIn(plan), 110)}`,
      );
      return { ...evidenceClaim(text, plan.evidence), question: context.questions.ask('fixes') };
    }),
  };
}
