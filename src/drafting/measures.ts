import type { Fix } from '../domain/draft';
import type { RulesContext, Told } from './rules-context';
import { findingLead, statesCause } from './causes/cause-words';
import { familiesOf, isChangeFamily } from './measure-families';
import { isAside, isNoMeasure, mayNameMeasure, namesMeasure } from './measure-words';
import { clausesIn } from './quote';

const otherThanMeasure = [
  'alert',
  'recovery',
  'report',
  'notification',
  'declaration',
  'escalation',
  'investigation',
  'closing',
] as const;

/** "Approved", "enabled": an act on nothing. Of a kind that has a name, the word alone is the log's way to tell of it. */
const saysOnWhat = (text: string): boolean =>
  /[\u4e00-\u9fff].{0,40}[\u4e00-\u9fff].{0,40}[\u4e00-\u9fff]|[\w-]{2,}\W+[\w-]{2,}/.test(text);

/** "怀疑是流量太大，先把上限调到 6000": what is done about it stands behind the comma. */
const acts =
  /^\s*(?:所以|于是)?(?:先|已经?|我|刚)?(?:把|将|给).{2,}(?:了|到|为|成|至)|^\s*(?:所以|于是)?(?:先|已经?|刚)(?:回滚|重启|切|扩|限|降级|关|停|摘|调)/;

/** Opens a supposition about the cause. */
const supposes = /^\s*(?:we |i )?(?:found|suspect)|^\s*(?:怀疑|可能)/i;

export function isMeasure(clause: Told): boolean {
  const { signals, text } = clause;
  // "Found a possible cause: the job fails, so it is removed from the queue".
  if (signals.suspicion && supposes.test(text)) return false;
  if (isNoMeasure(text) || findingLead.test(text) || signals.ruledOut) return false;
  // "Deleting a project ends in an error": what goes wrong, not what is done.
  if (
    /^\s*[a-z]+ing\b.{3,60}?\b(?:ends? in|fails?|returns?|results? in|throws?|hangs?|times? out|is (?:slow|broken|failing|impossible)|takes? (?:\w+ )?(?:minutes|hours|forever|too long))\b/i.test(
      text,
    )
  )
    return false;
  if (signals.followUp || signals.question || /^\s*(?:which|that)(?:'s| is) why/i.test(text)) return false;
  const named = familiesOf(text).length > 0;
  if (signals.fixWorked) return true;
  if (!named && !saysOnWhat(text)) return false;
  // Telling a cause, an alert or a recovery is no measure, even in the words of one.
  if (signals.fix) return !statesCause(clause) && (named || !otherThanMeasure.some((name) => signals[name]));
  // "Working on it" names no measure.
  const begun =
    /^\s*(?:(?:now|manually|currently|also|we are|we're|i am|i'm)\s+)*[a-z]+ing\b|[\u4e00-\u9fff]/i.test(
      text,
    );
  if (signals.fixStarted && named && begun && !signals.cause)
    return !/^(?:立即|紧急)?(?:执行|进行)?(?:服务)?恢复$/.test(text);
  return !statesCause(clause) && namesMeasure(text);
}

const known = new WeakMap<Told, boolean>();

/** A clause that tells of a measure; in a sentence that states a cause, what was released or set is part of the cause. */
export const measureIn =
  (sentence: Told) =>
  (clause: Told): boolean =>
    isMeasure(clause) &&
    !(sentence.signals.suspicion && supposes.test(sentence.text) && !acts.test(clause.text)) &&
    !isAside(sentence.text) &&
    !isBreakage(sentence) &&
    !(
      (findingLead.test(sentence.text) || sentence.signals.cause) &&
      familiesOf(clause.text).every(isChangeFamily) &&
      !clause.signals.fixWorked
    );

/** "The release set the interval to a minute, the storage throttled us": a change that is told as the cause, and what it did. */
const isBreakage = ({ signals }: Told): boolean => signals.cause && signals.change && !signals.fix;

/** True when one of the clauses of a sentence tells of a measure that was carried out or begun. */
export function isCarriedOut(context: RulesContext, one: Told): boolean {
  const before = known.get(one);
  if (before !== undefined) return before;
  const { fix, fixWorked, fixStarted } = one.signals;
  const possible = !one.signals.followUp && (fix || fixWorked || fixStarted || mayNameMeasure.test(one.text));
  const found =
    possible && !isAside(one.text) && (isMeasure(one) || context.focus(one, measureIn(one)) !== one);
  known.set(one, found);
  return found;
}

const withoutEffect =
  /(?:没有?|未|不)(?:能)?(?:生效|见效|起作用)|没(?:什么|啥)?用(?=$|[,，。；;])|无效|\b(?:no|without) effect\b|\bdid(?: not|n't) (?:help|work|take effect)\b/i;

/** "It did not help" behind a measure in the same sentence, without a measure of its own: said of that measure. */
const failsBehind =
  /^\s*(?:but |和|但是?|结果|还是|可是|不过)*(?:没(?:什么|啥)?用|不管用|没有?(?:什么|任何)?(?:效果|作用|生效|改善|好转)|未(?:生效|见效|见好转)|无效|(?:it |that |this )?(?:did(?: not|n't) (?:help|work|change)|had no effect|made no difference)|no (?:effect|change|luck|improvement|difference))/i;

/** True when a sentence tells of a measure and that it did not help. */
export function failedAtOnce(context: RulesContext, told: Told): boolean {
  const clauses = clausesIn(told.text).flatMap((clause) => clause.split(/(?= but )/));
  const failing = clauses.findIndex((clause) => failsBehind.test(clause));
  return failing > 0 && isCarriedOut(context, { ...told, text: clauses.slice(0, failing).join('') });
}

export const tellsFailure = ({ text, signals }: Told): boolean =>
  signals.fixFailed || withoutEffect.test(text);

/** Well for a moment, then not: what was told as an effect is taken back. */
export const takesBack = ({ text, signals }: Told): boolean =>
  signals.relapse ||
  signals.notRecovered ||
  /收回.{0,10}(?:结论|判断)|误判|再次(?:恶化|升高|上升)|又(?:上来|涨|升)|反弹|not so fast|spoke too soon|(?:climbing|rising|failing|up) again/i.test(
    text,
  );

/** It looks better, whether or not that lasts. */
export const looksWell = ({ text, signals }: Told): boolean =>
  signals.recovery ||
  signals.partialRecovery ||
  signals.recovering ||
  /好转|(?:掉|降|回落|下降)到|看起来.{0,6}恢复|looks? (?:good|better|recovered|fine)|\bdropp(?:ed|ing) to\b/i.test(
    text,
  );

/** A failed measure that no earlier sentence tells of is known from its failure alone. */
export const isFailure = (context: RulesContext, told: Told): boolean =>
  tellsFailure(told) && !isCarriedOut(context, told) && !/\b(?:which|that)(?:'s| is) why\b/i.test(told.text);

const incomplete = /没能完全|未能完全|不完全|没有完全|部分|not (?:fully|completely|entirely)|partial/i;

/** What a sentence says of the effect of the measures before it. */
export function outcomeOf(context: RulesContext, told: Told): Fix['outcome'] | undefined {
  const { signals, text } = told;
  // "Not completely" lies between failed and partial: the records do not say which.
  if (isFailure(context, told)) return incomplete.test(text) ? 'unknown' : 'failure';
  if (failedAtOnce(context, told)) return 'failure';
  if (signals.partialRecovery) return 'partial';
  if (signals.relapse || signals.notRecovered || (takesBack(told) && !looksWell(told))) return 'failure';
  if (signals.recovering) return 'partial';
  if (signals.fixWorked || signals.recovery || signals.fullRecovery || signals.backlogDone) return 'success';
  return undefined;
}
