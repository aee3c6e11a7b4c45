import { isOfKind, kindWords } from './cause-kinds';
import type { Clue } from './clue';
import { hostile, ownWay, union, wayBack } from './clue';
import type { Told } from '../rules-context';

/** Two things failed for lack of one resource. */
export const sharedResource: Clue = ({ context, causes }) => {
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
export const allAtOnce: Clue = ({ context, cause }) => {
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
export const wayBackBlocked: Clue = ({ context }) => {
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
export const unknownUsers: Clue = ({ context, cause }) => {
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
export const keyAlone: Clue = ({ context }) => {
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
