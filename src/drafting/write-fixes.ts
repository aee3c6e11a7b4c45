import type { Claim } from '../domain/claim';
import type { Fix } from '../domain/draft';
import type { Person } from '../domain/person';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim, proposalClaim } from './rules-context';
import { familiesOf, isCarriedOut, isFailure, isMeasure, outcomeOf, sameFamily } from './measures';

/** More would be a log, not a table. */
const maxFixes = 12;

export interface FixTold {
  readonly told: Told;
  /** The measure in the ticket's words. */
  readonly measure: string;
  readonly by: Person | null;
  readonly outcome: Fix['outcome'];
  /** What tells of the effect; null while nothing does. */
  readonly effect: Told | null;
  /** Another measure came between this one and its effect. */
  readonly shared: boolean;
}

/** An effect that comes later than this, with other measures before it, is not put down to a measure: minutes. */
const soon = 15;

/** Measures that were carried out, each with what is told of its effect. A decision is not its execution. */
export function fixesTold(context: RulesContext): readonly FixTold[] {
  const { told } = context;
  const closed = context.minuteOf('closed');
  const recovered = context.minuteOf('recovered');
  const fixes: FixTold[] = [];
  const detected = context.minuteOf('detected');
  const effects = told.map((one) => outcomeOf(context, one));
  /** The next sentence behind each that tells of an effect. */
  const nextEffect: (number | undefined)[] = [];
  for (let index = told.length - 1; index >= 0; index -= 1) {
    nextEffect[index] = effects[index + 1] === undefined ? nextEffect[index + 1] : index + 1;
  }
  const failsAnother = (effect: Told | undefined, measure: Told): boolean =>
    effect !== undefined &&
    isFailure(context, effect) &&
    familiesOf(effect.text).length > 0 &&
    !sameFamily(effect.text, measure.text);
  told.forEach((one, index) => {
    // What came before anybody knew is no response to it.
    if (detected !== null && one.at < detected) return;
    if (closed !== null && recovered !== null && one.at > closed && one.at > recovered + 24 * 60) return;
    const carriedOut = isCarriedOut(context, one);
    const failed = isFailure(context, one);
    if (!carriedOut && (!failed || familiesOf(one.text).length === 0)) return;
    // The effect of a measure that stands here already.
    if (fixes.some((before) => before.effect === one && sameFamily(before.told.text, one.text))) return;
    // That it is under way is not yet an effect.
    const own = one.signals.recovering && !one.signals.recovery ? undefined : effects[index];
    // "The rollback failed" says nothing of the restart before it.
    let nextIndex = nextEffect[index];
    while (nextIndex !== undefined && failsAnother(told[nextIndex], one)) nextIndex = nextEffect[nextIndex];
    const next = nextIndex === undefined ? undefined : told[nextIndex];
    const until = nextIndex === undefined ? [] : told.slice(index + 1, nextIndex + 1);
    const others = until.filter((later) => !later.signals.fixWorked && isCarriedOut(context, later));
    const late = own === undefined && next !== undefined && others.length > 0 && next.at - one.at > soon;
    fixes.push({
      told: one,
      measure: context.quote(
        context.focus(one, (clause) => (carriedOut ? isMeasure(clause) : clause.signals.fixFailed)),
        110,
      ).text,
      by: one.event.actor?.bot === true ? null : one.event.actor,
      outcome:
        own ?? (late ? undefined : nextIndex === undefined ? undefined : effects[nextIndex]) ?? 'unknown',
      effect: own === undefined ? (late ? null : (next ?? null)) : one,
      shared: own === undefined && others.length > 0,
    });
  });
  const seen = new Set<string>();
  const distinct = fixes.filter(({ told: { text, event } }) => {
    const wording = `${event.id} ${familiesOf(text).join(',')}`;
    if (seen.has(wording)) return false;
    seen.add(wording);
    return true;
  });
  // How it began and how it ended matter more than what lies between.
  return distinct.length <= maxFixes ? distinct : [...distinct.slice(0, 4), ...distinct.slice(4 - maxFixes)];
}

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
      return familiesOf(plan.text).length > 0 && !done && !/\bwhether\b|是否/i.test(plan.text);
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
  const effectOf = ({ told, effect, outcome, shared }: FixTold): readonly Claim[] => {
    if (effect === null) return [context.unknown(say('没有记录效果', 'no effect is recorded'), 'fixes')];
    // The measure's own sentence says it: no need to say it twice.
    if (effect === told) {
      return outcome === 'unknown'
        ? [context.unknown(say('失败还是部分成功', 'failed or partly successful'), 'fixes')]
        : [];
    }
    const together =
      shared && outcome !== 'failure' ? say('与后续措施一起，', 'together with later measures, ') : '';
    const quote = evidenceClaim(
      `${together}${clock.short(effect.at)} ${context.quote(effect, 90).text}`,
      effect.evidence,
    );
    return [quote];
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
      measure: fix.measure,
      by: fix.by,
      at: fix.told.at,
      effect: effectOf(fix),
      outcome: fix.outcome,
      longTerm: longTermOf(fix),
      evidence: fix.told.evidence,
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
