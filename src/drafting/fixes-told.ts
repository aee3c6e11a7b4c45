import type { Fix } from '../domain/draft';
import type { EpochMinute } from '../domain/epoch-minute';
import type { Person } from '../domain/person';
import { foundActions } from './found-actions';
import { joinedFixes } from './joined-fixes';
import { familiesOf, sameFamily } from './measure-families';
import {
  isCarriedOut,
  isFailure,
  looksWell,
  measureIn,
  outcomeOf,
  takesBack,
  tellsFailure,
} from './measures';
import type { RulesContext, Told } from './rules-context';
import { underVerdict } from './verdicts';

/** More would be a log, not a table. */
const maxFixes = 12;

/** A measure of the ticket with what is told of its effect. */
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

/** So long after all was back and closed, what is done belongs to another day: minutes. */
const afterwards = 6 * 60;
/** That something begins to recover so long after a measure is put down to it no more: minutes. */
const long = 4 * 60;

/** An effect that comes later than this, with other measures before it, is not put down to a measure: minutes. */
const soon = 15;

/** Behind so many failures of other measures nobody could tell whose effect something is. */
const maxSkipped = 20;

/** For each place of a list the next place behind it that holds; undefined where none does. */
function nextPlaces(holds: readonly boolean[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  for (let index = holds.length - 1; index >= 0; index -= 1)
    next[index] = holds[index + 1] === true ? index + 1 : next[index + 1];
  return next;
}

/** A clock in a sentence. */
const clock = /(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;

/** True for a sentence that tells of an earlier minute than the detection's, looking back: what happened then was no response. */
function looksBack(context: RulesContext, { text, at }: Told): boolean {
  const detected = context.minuteOf('detected');
  if (detected === null || context.clock.dayOf(at) !== context.clock.dayOf(detected)) return false;
  const since = context.clock.full(detected).slice(-5);
  const times = [...text.matchAll(clock)].map(
    ([, hour = '', minute = '']) => `${hour.padStart(2, '0')}:${minute}`,
  );
  return times.length > 0 && times.every((time) => time < since);
}

/** Words in front of a measure that are no part of it: who speaks, and how they begin. */
const opening =
  /^(?:(?:i|we|yes|ok(?:ay)?|ugh|hmm|so|and|then|now)\b[\s,.:!]+|(?:啊|嗯|好的?|行|ok)[\s,，。：:！!]+|我们?(?=把|先|已|刚|去|在|再|手动)|(?:其中)?包括)+/i;

/** "紧急进行修复", "fixing it now": that something is done, not what. */
const saysNoMeasure =
  /^(?:(?:我们|研发|运维|工程师|值班|相关人员)?(?:已经?|正在|开始|立即|紧急|马上|第一时间|着手|进行|尝试)*(?:修复|处理|处置|恢复|介入|解决)(?:工作|问题|故障)?(?:中|了)?|(?:we (?:are |started )?)?(?:fixing|working on|resolving|repairing) (?:it|this|the (?:issue|problem))(?: now)?)[.。!！]?$/i;

/** A word for what was done, and that it did not help. */
const bareFailure =
  /^\W*.{0,2}(?:改|调|加|切|扩|换|删|清|降|关|试|停|滚|重启|回滚)(?:大|小|高|低|完|掉|过|回)?了?(?:一?下|半天|几次)?(?:之后|以后|后)?(?:也|都|还是|结果)?(?:没|不)/;

/** Measures that were carried out, each with what is told of its effect. A decision is not its execution. */
export function fixesTold(context: RulesContext): readonly FixTold[] {
  const { told } = context;
  const closed = context.minuteOf('closed');
  const recovered = context.minuteOf('recovered');
  const detected = context.minuteOf('detected');
  const effects = told.map((one) => outcomeOf(context, one));
  const nextEffect = nextPlaces(effects.map((effect) => effect !== undefined));
  const nextMeasure = nextPlaces(told.map((one) => !one.signals.fixWorked && isCarriedOut(context, one)));
  const nextTurn = nextPlaces(told.map((one) => takesBack(one) || isCarriedOut(context, one)));
  const failsAnother = (effect: Told | undefined, measure: Told): boolean =>
    effect !== undefined &&
    isFailure(context, effect) &&
    familiesOf(effect.text).length > 0 &&
    !sameFamily(effect.text, measure.text);
  const planned = foundActions(context).open.map(({ measure }) => measure.slice(0, 12));
  const isVerdict = underVerdict(context);
  const fixes: FixTold[] = [];
  const measuresOfEffect = new Map<Told, string[]>();
  told.forEach((one, index) => {
    if (isVerdict(one.text)) return;
    // What came before anybody knew is no response to it.
    if (detected !== null && one.at < detected) return;
    if (looksBack(context, context.focus(one, measureIn(one)))) return;
    if (closed !== null && recovered !== null && one.at > closed && one.at > recovered + afterwards) return;
    // What is still to be done stands in 七.
    if (recovered !== null && one.at > recovered && planned.some((measure) => one.text.includes(measure)))
      return;
    const carriedOut = isCarriedOut(context, one);
    const failed = isFailure(context, one);
    if (!carriedOut && (!failed || familiesOf(one.text).length === 0)) return;
    // The effect of a measure that stands here already.
    if (measuresOfEffect.get(one)?.some((measure) => sameFamily(measure, one.text))) return;
    // That it is under way is not yet an effect.
    const own = one.signals.recovering && !one.signals.recovery ? undefined : effects[index];
    // "The rollback failed" says nothing of the restart before it.
    let nextIndex = nextEffect[index];
    for (let skipped = 0; nextIndex !== undefined && failsAnother(told[nextIndex], one); skipped += 1)
      nextIndex = skipped < maxSkipped ? nextEffect[nextIndex] : undefined;
    const next = nextIndex === undefined ? undefined : told[nextIndex];
    const others = nextIndex !== undefined && (nextMeasure[index] ?? Infinity) <= nextIndex;
    const late = own === undefined && next !== undefined && others && next.at - one.at > soon;
    const [effect, outcome] = effectFor();
    const saysMeasure = (clause: Told) =>
      carriedOut ? measureIn(one)(clause) : familiesOf(clause.text).length > 0 && !tellsFailure(clause);
    const focus = context.focus(one, saysMeasure);
    // "已切" leans on the clause before it.
    const focused = /^[^A-Za-z]{0,4}$/.test(focus.text) ? one : focus;
    const measure = context
      .quote(focused === one && !carriedOut ? context.focus(one, tellsFailure) : focused, 110)
      .text.replace(opening, '');
    if (saysNoMeasure.test(measure)) return;
    // "调了也没用": said of the measure before it, which stands here already.
    if (bareFailure.test(one.text) && fixes.some(({ effect }) => effect === one)) return;
    if (effect)
      measuresOfEffect.set(effect, [...(measuresOfEffect.get(effect) ?? []).slice(-maxSkipped), one.text]);
    fixes.push({
      told: one,
      measure,
      by: one.event.doer?.bot === true ? null : one.event.doer,
      at: one.at,
      until: null,
      evidence: one.evidence,
      outcome,
      effect,
      shared: effect !== one && others,
    });

    function effectFor(): readonly [Told | null, Fix['outcome']] {
      // Well for a moment and then not: the measure helped for that long.
      const back = told[nextTurn[index] ?? told.length];
      if (back && back.at - one.at <= soon && looksWell(one) && takesBack(back)) return [back, 'partial'];
      if (own !== undefined) return [one, own];
      if (late || nextIndex === undefined) return [null, 'unknown'];
      const tooLate = next !== undefined && next.at - one.at > long && effects[nextIndex] === 'partial';
      if (tooLate) return [null, 'unknown'];
      return [next ?? null, effects[nextIndex] ?? 'unknown'];
    }
  });
  const seen = new Set<string>();
  const distinct = joinedFixes(fixes).filter(({ told: { text, event }, outcome }) => {
    const wording = `${event.id} ${familiesOf(text).join(',')} ${outcome}`;
    if (seen.has(wording)) return false;
    seen.add(wording);
    return true;
  });
  // How it began and how it ended matter more than what lies between.
  return distinct.length <= maxFixes ? distinct : [...distinct.slice(0, 4), ...distinct.slice(4 - maxFixes)];
}
