import type { Claim } from '../domain/claim';
import type { Fix } from '../domain/draft';
import type { Person } from '../domain/person';
import { clausesOf } from '../domain/signals/clauses';
import { moodOf } from '../domain/signals/mood';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim, proposalClaim } from './rules-context';
import { statesCause } from './write-causes';

/** More would be a log, not a table. */
const maxFixes = 12;

/** Measures of one kind, whatever the words: by these a plan is matched with its execution, an effect with its measure. */
const families: readonly RegExp[] = [
  /roll(?:ed|ing|s)?[- ]?back|revert|回滚|回退|changed back|restore the previous|改回|还原/i,
  /re-?start|re-?boot|recycle|重启|拉起/i,
  /scal(?:e|ed|ing)|increas\w+ (?:the )?(?:disk|capacity|memory)|expand|resize|add(?:ed)? (?:capacity|nodes?)|扩容|加机器|扩盘/i,
  /fail(?:ed)? ?over|switch|re-?rout|shift(?:ed)? traffic|drain|切换|切流|切走|调度|摘除|绕行/i,
  /throttl|rate[- ]?limit|shed|限流|降级|熔断|关停|降低.{0,4}压力/i,
  /remov|delet|clean|purg|free[d ]|unpublish|taken down|删除|清理|释放|下线|摘除/i,
  /password|token|credential|certificate|revok|rotat|凭据|密码|证书|令牌|吊销|轮换/i,
  /re-?build|re-?queue|back into the queue|re-?run|replay|back-?fill|重建|补发|补跑|重跑|重新入队|单独搭建|新建/i,
  /hot-?fix|\bfix|patch|修复|修正|订正/i,
  /config|setting|配置|参数|开关/i,
  /deploy|publish|releas|ship(?:ped)?|rolled out|发布|上线|部署/i,
  /block|ban(?:ned)|disabl|turn(?:ed)? off|封禁|屏蔽|禁用|关闭/i,
];

const familiesOf = (text: string): readonly number[] =>
  families.flatMap((family, index) => (family.test(text) ? [index] : []));

const sameFamily = (a: string, b: string): boolean => {
  const [first, second] = [familiesOf(a), familiesOf(b)];
  return first.some((family) => second.includes(family));
};

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

/** Measures as Chinese logs name them: at the end of a clause (按九倍容量扩容), begun (开始关停…), or done (搭建…成功). */
const namedMeasure =
  /(?:扩容|限流|降级|熔断|切流|回滚|重启|切换|下线|摘除)$|^(?:开始|逐步|陆续|立即|紧急|先|再|手动|临时)*(?:关停|停掉|摘除|隔离|清理|扩容|限流|降级|切换|迁移|搭建|封禁|屏蔽)|(?:搭建|重建|迁移|替换|扩容|切换).{0,20}(?:成功|完成)$/;

/** A clause that names no measure and tells one of these is none. */
const otherThanMeasure = [
  'alert',
  'recovery',
  'report',
  'notification',
  'declaration',
  'escalation',
  'investigation',
] as const;

function isMeasure(clause: Told): boolean {
  const { signals, text } = clause;
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
  /扩容|限流|降级|熔断|切流|回滚|重启|切换|下线|摘除|关停|停掉|隔离|清理|迁移|搭建|封禁|屏蔽|重建|替换/;
const known = new WeakMap<Told, boolean>();

/** True when one of the clauses of a sentence tells of a measure that was carried out or begun. */
function isCarriedOut(context: RulesContext, one: Told): boolean {
  const before = known.get(one);
  if (before !== undefined) return before;
  const { fix, fixWorked, fixStarted } = one.signals;
  const possible = fix || fixWorked || fixStarted || mayBeMeasure.test(one.text);
  const found = possible && (isMeasure(one) || context.focus(one, isMeasure) !== one);
  known.set(one, found);
  return found;
}

/** A failed measure that no earlier sentence tells of is known from its failure alone. */
const isFailure = (context: RulesContext, told: Told): boolean =>
  told.signals.fixFailed &&
  !isCarriedOut(context, told) &&
  !/\b(?:which|that)(?:'s| is) why\b/i.test(told.text);

const incomplete = /没能完全|未能完全|不完全|没有完全|部分|not (?:fully|completely|entirely)|partial/i;

/** An effect that comes later than this, with other measures before it, is not put down to a measure: minutes. */
const soon = 15;

/** What a sentence says of the effect of the measures before it. */
function outcomeOf(context: RulesContext, told: Told): Fix['outcome'] | undefined {
  const { signals, text } = told;
  // "Not completely" lies between failed and partial: the records do not say which.
  if (isFailure(context, told)) return incomplete.test(text) ? 'unknown' : 'failure';
  if (signals.partialRecovery) return 'partial';
  if (signals.relapse || signals.notRecovered) return 'failure';
  if (signals.recovering) return 'partial';
  if (signals.fixWorked || signals.recovery || signals.fullRecovery || signals.backlogDone) return 'success';
  return undefined;
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
