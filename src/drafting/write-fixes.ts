import type { Claim } from '../domain/claim';
import type { Fix } from '../domain/draft';
import type { EpochMinute } from '../domain/epoch-minute';
import type { Person } from '../domain/person';
import type { RulesContext, Told } from './rules-context';
import { condensed } from './quote';
import { evidenceClaim, proposalClaim } from './rules-context';
import {
  familiesOf,
  isCarriedOut,
  isFailure,
  measureIn,
  looksWell,
  outcomeOf,
  sameFamily,
  takesBack,
  tellsFailure,
} from './measures';

/** More would be a log, not a table. */
const maxFixes = 12;

export interface FixTold {
  readonly told: Told;
  /** The measure in the ticket's words. */
  readonly measure: string;
  readonly by: Person | null;
  readonly at: EpochMinute;
  /** When it was told as complete, for one whose beginning is told apart. */
  readonly until: EpochMinute | null;
  readonly evidence: readonly string[];
  readonly outcome: Fix['outcome'];
  /** What tells of the effect; null while nothing does. */
  readonly effect: Told | null;
  /** Another measure came between this one and its effect. */
  readonly shared: boolean;
}

/** An effect that comes later than this, with other measures before it, is not put down to a measure: minutes. */
const soon = 15;

/** More than this between beginning and end, and they are two measures: minutes. */
const oneMeasure = 60;
const complete = /完成|完毕|成功|\bcomplete[d]?\b|\bdone\b|\bfinished\b|\bsuccessful/i;

/** The beginning and the end of one measure are one row, and so is what one record tells twice. */
function joined(fixes: readonly FixTold[]): readonly FixTold[] {
  const rows: FixTold[] = [];
  for (const fix of fixes) {
    const index = rows.findLastIndex((before) => {
      if (before.evidence.some((id) => fix.evidence.includes(id)) && before.measure === fix.measure)
        return true;
      if (!sameFamily(before.measure, fix.measure)) return false;
      const begun =
        before.until === null && before.told.signals.fixStarted && !complete.test(before.told.text);
      return begun && complete.test(fix.told.text) && fix.at - before.at <= oneMeasure;
    });
    const before = rows[index];
    if (before) {
      rows[index] = {
        ...fix,
        told: before.told,
        measure: before.measure,
        by: before.by ?? fix.by,
        at: before.at,
        until: complete.test(fix.told.text) && fix.at > before.at ? fix.at : null,
        evidence: [...new Set([...before.evidence, ...fix.evidence])],
        effect: fix.effect === fix.told && fix.outcome === 'unknown' ? null : fix.effect,
      };
    } else rows.push(fix);
  }
  return rows;
}

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
    const [effect, outcome] = effectFor();
    const saysMeasure = (clause: Told) =>
      carriedOut ? measureIn(one)(clause) : familiesOf(clause.text).length > 0 && !tellsFailure(clause);
    const focused = context.focus(one, saysMeasure);
    fixes.push({
      told: one,
      measure: context.quote(focused === one && !carriedOut ? context.focus(one, tellsFailure) : focused, 110)
        .text,
      by: one.event.doer?.bot === true ? null : one.event.doer,
      at: one.at,
      until: null,
      evidence: one.evidence,
      outcome,
      effect,
      shared: effect !== one && others.length > 0,
    });

    function effectFor(): readonly [Told | null, Fix['outcome']] {
      // Well for a moment and then not: the measure helped for that long.
      const back = told
        .slice(index + 1)
        .find((later) => later.at - one.at <= soon && (takesBack(later) || isCarriedOut(context, later)));
      if (back && looksWell(one) && takesBack(back)) return [back, 'partial'];
      if (own !== undefined) return [one, own];
      if (late || nextIndex === undefined) return [null, 'unknown'];
      return [next ?? null, effects[nextIndex] ?? 'unknown'];
    }
  });
  const seen = new Set<string>();
  const distinct = joined(fixes).filter(({ told: { text, event } }) => {
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
      at: fix.at,
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
