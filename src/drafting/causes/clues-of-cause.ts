import { durationText } from '../../domain/duration-text';
import { isOfKind, kindWords } from './cause-kinds';
import type { Clue } from './clue';
import { hostile, ownWay, union, wayBack } from './clue';
import type { Told } from '../rules-context';

const notEnough =
  /没能|未能|无效|没有(?:生效|效果)|不完全|not (?:fully|completely|enough)|no effect|did(?: not|n't) help/i;

/** The way back did not cover what was wrong: data and settings are often kept apart from the version. */
export const contentOutlivesRollback: Clue = ({ context, cause }) => {
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
export const changeBeforeEffect: Clue = ({ context, causes }) => {
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
export const nothingCleansUp: Clue = ({ context, causes }) => {
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
