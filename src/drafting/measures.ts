import type { Fix } from '../domain/draft';
import { clausesOf } from '../domain/signals/clauses';
import { moodOf } from '../domain/signals/mood';
import type { RulesContext, Told } from './rules-context';
import { findingLead, statesCause } from './cause-words';
import { clausesIn } from './quote';

/** A kind of measure: what the kind is called, and the words that tell of it. */
interface Family {
  readonly name: readonly [chinese: string, english: string];
  readonly says: RegExp;
}

/** Measures of one kind, whatever the words: by these a plan is matched with its execution, an effect with its measure. */
const families: readonly Family[] = [
  {
    name: ['回滚', 'Rollback'],
    says: /roll(?:ed|ing|s)?[- ]?back|revert|回滚|回退|changed back|restore the previous|改回|还原/i,
  },
  { name: ['重启', 'Restart'], says: /re-?start|re-?boot|recycle|重启|拉起/i },
  {
    name: ['扩容', 'More capacity'],
    says: /scal(?:e|ed|ing)|increas\w+ (?:the )?(?:disk|capacity|memory)|expand|resize|add(?:ed)? (?:capacity|nodes?)|扩容|扩(?:到|成|了)|加机器|扩盘/i,
  },
  {
    name: ['切换', 'Switch-over'],
    says: /fail(?:ed)? ?over|switch|re-?rout|shift(?:ed)? traffic|drain|切换|切流|切走|调度|摘除|绕行/i,
  },
  {
    name: ['限流降级', 'Load limit'],
    says: /throttl|rate[- ]?limit|shed|限流|降级|熔断|关停|降低.{0,4}压力/i,
  },
  {
    name: ['清理', 'Removal'],
    says: /remov|delet|clean|purg|free[d ]|unpublish|taken down|删除|清理|释放|下线|摘除/i,
  },
  {
    name: ['凭据变更', 'Credential change'],
    says: /password|token|credential|certificate|revok|rotat|凭据|密码|证书|令牌|吊销|轮换/i,
  },
  {
    name: ['重建或补处理', 'Rebuild or rerun'],
    says: /re-?build|re-?queue|back into the queue|re-?run|replay|back-?fill|重建|补发|补跑|重跑|重新入队|单独搭建|新建/i,
  },
  { name: ['修复', 'Fix'], says: /hot-?fix|\bfix|patch|修复|修正|订正/i },
  { name: ['配置变更', 'Configuration change'], says: /config|setting|配置|参数|开关/i },
  { name: ['发布', 'Release'], says: /deploy|publish|releas|ship(?:ped)?|rolled out|发布|上线|部署/i },
  { name: ['封禁', 'Block'], says: /block|ban(?:ned)|disabl|turn(?:ed)? off|封禁|屏蔽|禁用|关闭/i },
];

/** Kinds of measure that a text names. */
export const familiesOf = (text: string): readonly number[] =>
  families.flatMap(({ says }, index) => (says.test(text) ? [index] : []));

/** What the measure of a text is called: going back whatever it goes back on, else the kind named first. */
export function measureName(
  text: string,
  say: (chinese: string, english: string) => string,
): string | undefined {
  const found = families
    .map(({ says, name }) => ({ at: text.search(says), name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const back = families[0]?.name;
  const kind = found.find(({ name }) => name === back) ?? found[0];
  return kind && say(...kind.name);
}

export const sameFamily = (a: string, b: string): boolean => {
  const [first, second] = [familiesOf(a), familiesOf(b)];
  return first.some((family) => second.includes(family));
};

/** Measures as Chinese logs name them: at the end of a clause (按九倍容量扩容), begun (开始关停…), or done (搭建…成功). */
const namedMeasure =
  /(?:扩容|限流|降级|熔断|切流|回滚|重启|切换|下线|摘除)$|^(?:先|再|又|已经?|刚|手动)*把.{1,30}?(?:扩到|扩成|扩了|重启|回滚|切到|停掉|停了|关掉|关了|摘掉|摘了|调大|调小|调到|改回).{0,12}$|^(?:开始|逐步|陆续|立即|紧急|先|再|手动|临时)*(?:关停|停掉|摘除|隔离|清理|扩容|限流|降级|切换|迁移|搭建|封禁|屏蔽)|(?:搭建|重建|迁移|替换|扩容|切换).{0,20}(?:成功|完成)$/;

/** A clause that names no measure and tells one of these is none. */
/** A choice between ways ("then roll back", "or restart"), work of another day, and a look at figures. */
export const noMeasure =
  /^\s*(?:那就|那么|要不|不如|还是|或者|要么|干脆|either\b|or\b|let's\b|let us\b)|(?:发布|上线|变更|部署|切换)(?:完成)?的|\b(?:last|previous) (?:week|month|year|quarter)\b|\byesterday\b|上周|上个?月|去年|^\s*(?:counted|compared|verified|measured|calculated|estimated|totall?ed)\b|^\s*(?:按.{0,8})?(?:本次)?(?:故障|事故|问题|应急)*处[理置](?:过程|流程|工作)?(?:已|全部)*(?:完毕|结束|完成)|^\s*(?:but\s+)?no [\w-]+ (?:has|had|was|were)\b/i;

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

export function isMeasure(clause: Told): boolean {
  const { signals, text } = clause;
  if (noMeasure.test(text) || findingLead.test(text) || signals.ruledOut) return false;
  if (signals.followUp || signals.question || /^\s*(?:which|that)(?:'s| is) why/i.test(text)) return false;
  const named = familiesOf(text).length > 0;
  if (signals.fixWorked) return true;
  // Telling a cause, an alert or a recovery is no measure, even in the words of one.
  if (signals.fix) return !statesCause(clause) && (named || !otherThanMeasure.some((name) => signals[name]));
  // "Working on it" names no measure.
  const begun =
    /^\s*(?:(?:now|manually|currently|also|we are|we're|i am|i'm)\s+)*[a-z]+ing\b|[\u4e00-\u9fff]/i.test(
      text,
    );
  if (signals.fixStarted && named && begun && !signals.cause)
    return !/^(?:立即|紧急)?(?:执行|进行)?(?:服务)?恢复$/.test(text);
  return clausesOf(text).some((part) => {
    const { planned, conditional, negated, doubtful } = moodOf(part);
    return namedMeasure.test(part.text) && !planned && !conditional && !negated && !doubtful;
  });
}

const mayBeMeasure =
  /扩容|限流|降级|熔断|切流|回滚|重启|切换|下线|摘除|关停|停掉|隔离|清理|迁移|搭建|封禁|屏蔽|重建|替换|把.{1,30}(?:扩|停|关|摘|调|切)/;
const known = new WeakMap<Told, boolean>();

/** What is released or set by the families that also set failures off. */
const changes = families.flatMap(({ says }, index) =>
  says.test('发布') || says.test('配置') || says.test('deploy') ? [index] : [],
);

/** A clause that tells of a measure; in a sentence that states a cause, what was released or set is part of the cause. */
export const measureIn =
  (sentence: Told) =>
  (clause: Told): boolean =>
    isMeasure(clause) &&
    !(
      (findingLead.test(sentence.text) || sentence.signals.cause) &&
      familiesOf(clause.text).every((family) => changes.includes(family)) &&
      !clause.signals.fixWorked
    );

/** True when one of the clauses of a sentence tells of a measure that was carried out or begun. */
export function isCarriedOut(context: RulesContext, one: Told): boolean {
  const before = known.get(one);
  if (before !== undefined) return before;
  const { fix, fixWorked, fixStarted } = one.signals;
  const possible = fix || fixWorked || fixStarted || mayBeMeasure.test(one.text);
  const found = possible && (isMeasure(one) || context.focus(one, measureIn(one)) !== one);
  known.set(one, found);
  return found;
}

const withoutEffect =
  /(?:没有?|未|不)(?:能)?(?:生效|见效|起作用)|没(?:什么)?用$|无效|\b(?:no|without) effect\b|\bdid(?: not|n't) (?:help|work|take effect)\b/i;

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
  if (signals.relapse || signals.notRecovered) return 'failure';
  if (signals.recovering) return 'partial';
  if (signals.fixWorked || signals.recovery || signals.fullRecovery || signals.backlogDone) return 'success';
  return undefined;
}
