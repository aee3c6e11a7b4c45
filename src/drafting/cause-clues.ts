import type { Claim } from '../domain/claim';
import { durationText } from '../domain/duration-text';
import type { EvidenceId } from '../domain/evidence';
import { isOfKind, kindWords } from './cause-kinds';
import { accessTold } from './recovery-gaps';
import { unalertedSymptom } from './detection-gap';
import type { RulesContext, Told } from './rules-context';

/** Which why a supposition belongs to. */
export type ClueLevel = 'cause' | 'defense' | 'process' | 'organisation';

/** What the clues are looked for in: the ticket, and the causes that it states. */
interface Scene {
  readonly context: RulesContext;
  readonly cause: Told | undefined;
  readonly causes: readonly Told[];
}

interface Supposed {
  /** What may be so. */
  readonly that: string;
  /** What of the ticket suggests it. */
  readonly clue: string;
  /** The records that would confirm or refute it. */
  readonly confirm: string;
  readonly evidence: readonly EvidenceId[];
}

type Clue = (scene: Scene) => Supposed | undefined;

const union = (...told: readonly Pick<Told, 'evidence'>[]): readonly EvidenceId[] => [
  ...new Set(told.flatMap(({ evidence }) => evidence)),
];

/** Words of an attack. */
const hostile = /\bmalicious\b|\battack(?:er|ers)?\b|恶意|入侵|攻击者/i;

const wayBack = /roll(?:ed|ing|s)?[- ]?back|revert|回滚|回退/i;
const notEnough =
  /没能|未能|无效|没有(?:生效|效果)|不完全|not (?:fully|completely|enough)|no effect|did(?: not|n't) help/i;

/** The way back is held up by what it goes through. */
const ownWay = /\b(?:it)?self\b|\bblocked\b|\bstuck\b|自身|自己|本身|被.{0,8}(?:拦|阻|卡)/i;

/** The way back did not cover what was wrong: data and settings are often kept apart from the version. */
const contentOutlivesRollback: Clue = ({ context, cause }) => {
  if (!cause || !isOfKind('content', cause.text)) return undefined;
  const says = ({ text, signals }: Told) => wayBack.test(text) && (signals.fixFailed || notEnough.test(text));
  const failed = context.told.find(says);
  // A way back that was blocked, or that worked in the end, tells nothing of the content.
  const worked = context.told.some(({ text, signals }) => wayBack.test(text) && signals.fixWorked);
  if (!failed || worked || failed.event === cause.event || ownWay.test(failed.text)) return undefined;
  const { say } = context;
  const [back, wrong] = [
    context.quoted(context.focus(failed, says).text, 60),
    context.quoted(cause.text, 60),
  ];
  return {
    that: say(
      '错误内容随一次版本变更产生，回滚版本不回退它',
      'the faulty content came with a release, and rolling the release back does not take it back',
    ),
    clue: say(`${back}，而根因是${wrong}`, `${back}, while the cause is ${wrong}`),
    confirm: say(
      '变更记录与该内容的写入记录',
      'the change records and the records of what wrote that content',
    ),
    evidence: union(failed, cause),
  };
};

/** A change so long before the first effect still counts as right before it: minutes. */
const recent = 60;

/** Nobody stated a cause, and a change stands right before the first effect. Near in time is a clue, not a cause. */
const changeBeforeEffect: Clue = ({ context, causes }) => {
  const { say, clock, language, facts } = context;
  const { state, at } = facts.milestones.triggered;
  const trigger = context.eventOf('triggered');
  const detected = context.minuteOf('detected');
  const changes = context.told.filter(
    ({ signals, event }) =>
      signals.change && !signals.suspicion && (trigger === undefined || event === trigger),
  );
  const changed =
    at === null
      ? changes.findLast((one) => detected !== null && one.at <= detected && detected - one.at <= recent)
      : changes[0];
  if (causes.length > 0 || !changed || state === 'estimated') return undefined;
  // An attack is no change that somebody would replay.
  if (hostile.test(changed.event.text)) return undefined;
  const effect = context.told.find(
    ({ at, event, signals }) =>
      at >= changed.at &&
      (event !== trigger || changed.text !== event.text) &&
      (signals.symptom || signals.onset || signals.alert),
  );
  if (!effect || effect === changed) return undefined;
  const apart = effect.at - changed.at;
  const later =
    apart === 0
      ? say('同一分钟记录了首个现象', 'the first effect is recorded in the same minute')
      : say(
          `${durationText(apart, language)}后（${clock.short(effect.at)}）记录了首个现象`,
          `the first effect is recorded ${durationText(apart, language)} later, at ${clock.short(effect.at)}`,
        );
  return {
    that: say('这次变更引发了故障', 'this change set the failure off'),
    clue: say(
      `${context.quoted(changed.text, 60)}，${later}`,
      `${context.quoted(changed.text, 60)}; ${later}`,
    ),
    confirm: say(
      '变更内容，以及在测试环境重放该变更',
      'the content of the change, and its replay on a test system',
    ),
    evidence: union(changed, effect),
  };
};

/** What filled a disk keeps coming, and nothing removes it. */
const nothingCleansUp: Clue = ({ context, causes }) => {
  const cause = causes.find(({ text }) => isOfKind('disk', text));
  const words = kindWords('disk');
  const first = context.told.find(
    ({ text, event, signals }) => event !== cause?.event && signals.symptom && words.test(text),
  );
  if (!cause || !first) return undefined;
  const { say } = context;
  return {
    that: say(
      '占用空间的内容持续写入，没有清理',
      'what takes up the space keeps being written and nothing removes it',
    ),
    clue: context.quoted(first.text, 70),
    confirm: say('其中文件的时间与写入它们的程序', 'the age of its files and the code that writes them'),
    evidence: union(first, cause),
  };
};

/** Two things failed for lack of one resource. */
const sharedResource: Clue = ({ context, causes }) => {
  const kind = (['disk', 'resource'] as const).find((name) =>
    causes.some(({ text }) => isOfKind(name, text)),
  );
  const cause = kind && causes.find(({ text }) => isOfKind(kind, text));
  const trigger = context.eventOf('triggered');
  const detected = context.eventOf('detected');
  if (!kind || !cause || !trigger || !detected || trigger === detected) return undefined;
  const words = kindWords(kind);
  const first = context.told.find(
    ({ event, text, signals }) => event === trigger && signals.symptom && words.test(text),
  );
  if (!first || first.event === cause.event) return undefined;
  const { say } = context;
  return {
    that: say(
      '先后异常的部分共用这一资源，没有配额或隔离',
      'what failed first and what failed later share this resource without a quota',
    ),
    clue: say(
      `${context.quoted(first.text, 60)}与${context.quoted(cause.text, 60)}指向同一种资源`,
      `${context.quoted(first.text, 60)} and ${context.quoted(cause.text, 60)} tell of the same resource`,
    ),
    confirm: say('该主机的挂载与资源限制配置', 'the mounts and resource limits of that host'),
    evidence: union(first, cause),
  };
};

const everywhere =
  /全地域|全部地域|所有(?:地域|区域|机房|集群|节点|机器|实例)|全网|全量(?:生效|发布|推送|下发)|\b(?:all|every) (?:of (?:the|our) )?(?:regions?|zones?|clusters?|data ?cent(?:er|re)s?|nodes?|hosts?|servers?)\b|\b(?:globally|worldwide)\b/i;

/** It reached everything at once. */
const allAtOnce: Clue = ({ context, cause }) => {
  const trigger = context.eventOf('triggered');
  const released = context.told.some(({ event, signals }) => event === trigger && signals.change);
  if (!(cause && isOfKind('content', cause.text)) && !released) return undefined;
  const says = ({ text }: Told) => everywhere.test(text);
  const wide = context.told.find(
    (one) => says(one) && !one.signals.recovery && !one.signals.followUp && !one.signals.fullRecovery,
  );
  if (!wide) return undefined;
  const { say } = context;
  return {
    that: say(
      '出错的内容未经校验、未分批就到达全部范围',
      'what was faulty reached everything without a check and not in stages',
    ),
    clue: context.quoted(context.focus(wide, says).text, 60),
    confirm: say(
      '下发流程与各部分的生效时刻',
      'the rollout process and the minute in which it took effect in each part',
    ),
    evidence: wide.evidence,
  };
};

/** The way back ran through what had failed. */
const wayBackBlocked: Clue = ({ context }) => {
  const says = ({ text }: Told) => wayBack.test(text) && ownWay.test(text);
  const blocked = context.told.find(
    (one) =>
      says(one) &&
      (one.signals.fixFailed ||
        /blocked|can(?:not|'t)|unable|not .{0,24}enough|无法|不能|被/i.test(one.text)),
  );
  if (!blocked) return undefined;
  const { say } = context;
  return {
    that: say(
      '回退经过出故障的部分，因此一同受阻',
      'the way back runs through what had failed and was blocked with it',
    ),
    clue: context.quoted(context.focus(blocked, says).text, 70),
    confirm: say('回退步骤依赖的系统清单', 'the list of systems that a rollback depends on'),
    evidence: blocked.evidence,
  };
};

/** A credential changed, and more than one of its users failed. */
const unknownUsers: Clue = ({ context, cause }) => {
  if (
    !cause ||
    !isOfKind('credential', cause.text) ||
    !/chang|rotat|updat|revok|reset|更换|轮换|变更|修改|重置|吊销/i.test(cause.text)
  )
    return undefined;
  const failing = context.told.filter(
    ({ signals, event }) => event !== cause.event && (signals.symptom || signals.report),
  );
  const [first] = failing;
  const second = failing.find(({ at }) => first !== undefined && at > first.at);
  if (!first || !second) return undefined;
  const { say } = context;
  return {
    that: say(
      '使用该凭据的系统没有清单，变更前没有全部更新',
      'there is no list of what uses the credential, so that not all of it was updated before the change',
    ),
    clue: say(
      `${context.quoted(first.text, 50)}之后又有${context.quoted(second.text, 50)}`,
      `after ${context.quoted(first.text, 50)} came ${context.quoted(second.text, 50)}`,
    ),
    confirm: say(
      '凭据的使用方清单与变更步骤',
      'the list of users of the credential and the steps of its change',
    ),
    evidence: union(first, second),
  };
};

/** A key alone was enough to act. */
const keyAlone: Clue = ({ context }) => {
  const trigger = context.eventOf('triggered');
  const attacked = context.told.some(({ text }) => hostile.test(text));
  const used = context.told.find(
    ({ event, text }) =>
      event === trigger &&
      /\b(?:access |api )?(?:tokens?|keys?|passwords?|credentials?)\b|密钥|令牌|凭据|口令|密码/i.test(text),
  );
  if (!attacked || !used) return undefined;
  const { say } = context;
  return {
    that: say(
      '单凭这一凭据就能完成操作，没有第二道校验',
      'this credential alone was enough to act, with no second factor',
    ),
    clue: context.quoted(used.text, 70),
    confirm: say('该凭据的权限设置与审计日志', 'the permissions of the credential and the audit log'),
    evidence: used.evidence,
  };
};

/** Nothing alerted on what could be seen first. */
const unalerted: Clue = ({ context }) => {
  const found = unalertedSymptom(context);
  if (!found) return undefined;
  const { say, language, clock } = context;
  const { symptom, interval, evidence } = found;
  const clue =
    interval === null
      ? say('由人发现，没有告警记录', 'a person found it and no alert is recorded')
      : say(
          `${durationText(interval, language)}后才首次发现，其间没有告警记录`,
          `it was first detected ${durationText(interval, language)} later, with no alert recorded in between`,
        );
  const day = clock.dayOf(symptom.at);
  return {
    that: say(
      `没有告警覆盖最早的现象${context.quoted(symptom.text, 60)}`,
      `no alert covered the earliest symptom, ${context.quoted(symptom.text, 60)}`,
    ),
    clue,
    confirm: say(`${day} 的告警规则与触发记录`, `the alert rules and their history of ${day}`),
    evidence: [...new Set([...symptom.evidence, ...evidence])],
  };
};

const wrongSetting =
  /\btypo\b|拼写|写错|配错|填错|配置(?:错误|有误|出错)|参数(?:错误|有误)|misconfigur|\b(?:wrong|incorrect|bad) (?:value|setting|config\w*|parameter|namespace)/i;

/** A wrong setting went out, so no check before it looked at it. */
const uncheckedSetting: Clue = ({ context, causes }) => {
  const { say, language, facts } = context;
  const wrong = causes.find(({ text }) => wrongSetting.test(text));
  const changed = context.told.find(
    ({ event, signals }) => event === context.eventOf('triggered') && signals.change,
  );
  if (!wrong || !changed || facts.milestones.triggered.state !== 'recorded' || wrong.at <= changed.at)
    return undefined;
  const apart = durationText(wrong.at - changed.at, language);
  return {
    that: say('变更前的检查没有覆盖这一项', 'the checks before the change do not cover this setting'),
    clue: say(
      `${context.quoted(changed.text, 50)}生效 ${apart}后才查出${context.quoted(wrong.text, 50)}`,
      `${context.quoted(wrong.text, 50)} was found ${apart} after ${context.quoted(changed.text, 50)}`,
    ),
    confirm: say('该变更的评审与测试记录', 'the review and test records of that change'),
    evidence: union(changed, wrong),
  };
};

/** Nobody at hand could carry out the remedy. */
const accessOutOfReach: Clue = ({ context }) => {
  const found = accessTold(context);
  if (!found) return undefined;
  const { say } = context;
  return {
    that: say(
      '一个值班时段可能没有处置所需的权限或人手',
      'a shift can be without the permissions or people that remedies need',
    ),
    clue: context.quoted(found.text, 70),
    confirm: say('该时段的值班表与权限清单', 'the rota of that shift beside the list of permissions'),
    evidence: found.evidence,
  };
};

const clues: Readonly<Record<ClueLevel, readonly Clue[]>> = {
  cause: [contentOutlivesRollback, nothingCleansUp, changeBeforeEffect],
  defense: [allAtOnce, sharedResource, wayBackBlocked, unknownUsers, keyAlone],
  process: [unalerted, uncheckedSetting],
  organisation: [accessOutOfReach],
};

/**
 * Suppositions that the ticket's records suggest for one why, each with its clue and what would confirm it. None where there
 * is no clue; never a cause.
 */
export function supposedAt(
  context: RulesContext,
  level: ClueLevel,
  causes: readonly Told[],
): readonly Claim[] {
  const { say } = context;
  return clues[level]
    .flatMap((clue) => clue({ context, cause: causes[0], causes }) ?? [])
    .slice(0, 2)
    .map(({ that, clue, confirm, evidence }) => ({
      text: say(
        `${that}；线索：${clue}；证实方法：${confirm}`,
        `${that}; clue: ${clue}; confirm with ${confirm}`,
      ),
      basis: 'hypothesis',
      evidence,
    }));
}
