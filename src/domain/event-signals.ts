import type { ClauseSignals } from './signals/clause-signals';
import type { Clause } from './signals/clauses';
import { clausesOf } from './signals/clauses';
import { isBreakingChange, isConfirmedChange } from './signals/change-as-cause';
import { chineseRules } from './signals/chinese-rules';
import { readingForm } from './signals/reading-form';
import { chineseNarrationRules } from './signals/chinese/measures-rules';
import { isEverything, isPartial } from './signals/completeness';
import { englishRules } from './signals/english-rules';
import { brokenByChange } from './signals/english/cause-rules';
import { improvesByFigures, isWellByFigures } from './signals/rates-told';
import { isInstruction } from './signals/instruction';
import { commandGiven, deedOfOthers, measureWords } from './signals/measure-words';
import { moodOf } from './signals/mood';
import { statesDefect } from './signals/states-defect';
import { signalsByRules } from './signals/rule';
import { signalNames } from './signals/signal-name';
import type { SignalName } from './signals/signal-name';
import { signalsOfStatusChange } from './signals/status-change';
import type { TimelineEvent } from './timeline';

/** What an event tells of, signal by signal. */
export type EventSignals = Readonly<Record<SignalName, boolean>>;

const known = new WeakMap<
  TimelineEvent,
  { readonly signals: EventSignals; readonly clauses: readonly ClauseSignals[] }
>();

/** What the event tells of. Signals of all its clauses together, with partial recoveries told from complete ones. */
export function signalsOf(event: TimelineEvent): EventSignals {
  return readingOf(event).signals;
}

/** The clauses of an event in its order, each with its own signals. */
export function clauseSignalsOf(event: TimelineEvent): readonly ClauseSignals[] {
  return readingOf(event).clauses;
}

/** True for an event that carries nothing for the report: greetings, thanks, questions alone, bot chatter. */
export function isNoise(event: TimelineEvent): boolean {
  return signalsOf(event).noise;
}

/** "对该应用限流", "我补传一下": neither done nor planned, so it is being done as it is told. */
const bareMeasure =
  /^(?!.*(?:失败|导致|发现|触发|因为|由于|误)).{0,14}(?:回滚|回退|重启|切换|扩容|限流|降级|熔断|下线|还原|修复|补传|隔离|摘除|暂停)(?:一下|掉|试试)?$|^(?!.*(?:失败|导致|发现|触发|因为|由于|误|人员|恢复|后|的)).{0,4}(?:回滚|回退|重启|切换|扩容|限流|降级|下线|还原|修复|替换|更换|摘除|暂停|停止|隔离|屏蔽|封禁|清理|释放|删除)[^,，。]{1,16}$/;

/** "Errors since the deployment": the measure only says when. */
const datesOnly =
  /\b(?:since|after|following|before|during|until|from) (?:the |our |this |that |last |yesterday's |today's )+(?:[\w.-]+ ){0,3}?(?:roll-?back|revert|restart|reboot|failover|fix|deploy\w*|patch|switch\w*|upgrade|update|migration)\b/g;

const afterInquiry =
  /^(?:已经?|终于)?(?:确认|查到|找到|定位到|查清楚?|破案)了$|^经(?:初步)?(?:摸排|勘查|巡查|查找|排查|查|核实|核查|分析|检查|确认)$/;
/** "厂商确认 session 存数据库，连接打满": the finding goes on behind the comma. */
const confirmsFirst =
  /^(?:厂商|运营商|供应商|对方|dba|研发)?(?:排查|远程|检查)?(?:确认|查明)(?!.{0,6}(?:恢复|正常)).{4,}$/;
const fixingIt =
  /^(?:(?:temporarily|thereby|thus|fully|finally|immediately) )?(?:fixing|resolving|restoring|mitigating|addressing|relieving|ending|which (?:\w+ly )?(?:fixed|resolved|restored|mitigated|ended|cleared)) (?:the|this|all|most|these|immediate) /;
const endingIt =
  /^(?:\w+ly )?(?:fixing|resolving|restoring|ending|which (?:fixed|resolved|restored|ended|cleared)) (?:the|this) (?:\w+ )?(?:errors?|issue|problem|outage|incident|service|access|disruption)(?: for (?:all|our|everyone|the|every)(?: \w+)?)?$/;
const reportsDone =
  /^(?:(?:ok|and|that is|that's|all) )*done$|^(?:都|已经?)?(?:搞定|弄好|处理好|操作完|完成)了?$/;

function readingOf(event: TimelineEvent) {
  const before = known.get(event);
  if (before) return before;
  const instructs = isInstruction(event.text);
  const spoken = event.kind === 'history' || instructs ? [] : clausesOf(event.text);
  const clauses = spoken.map((clause) => ({ text: clause.text, signals: signalsOfClause(clause, event) }));
  const found = new Set<SignalName>(clauses.flatMap((clause) => [...clause.signals]));
  if (!clauses.every(({ signals }) => signals.has('question'))) found.delete('question');
  if (instructs) found.add('noise');
  for (const signal of signalsOfStatusChange(event.change)) found.add(signal);
  // The answer to what was announced: "Taking the hosts out." - "Done, they are drained."
  if (clauses.length > 1 && reportsDone.test(clauses[0]?.text ?? '')) found.add('fix');
  // "经排查，磁盘空间已满": the finding stands in the clause behind the comma.
  const finding =
    clauses[clauses.findIndex(({ text }) => afterInquiry.test(text) || confirmsFirst.test(text)) + 1];
  if (
    finding &&
    finding !== clauses[0] &&
    finding.signals.has('symptom') &&
    !finding.signals.has('suspicion')
  )
    found.add('cause');
  // "Rolled it back, fixing the issue for our users": what the measure did stands behind the comma.
  const effect = clauses.findIndex(({ text }) => fixingIt.test(text));
  if (effect > 0 && clauses.slice(0, effect).some(({ signals }) => signals.has('fix'))) {
    found.add('fixWorked');
    if (endingIt.test(clauses[effect]?.text ?? '')) found.add('recovery');
  }
  // "回滚规则，502 归零，恢复": written down with what came of it, so it is done.
  const begun = clauses.findIndex(({ signals }) => signals.has('fixStarted') && !signals.has('recovering'));
  const cameOfIt = clauses.slice(begun + 1).some(({ signals }) => signals.has('recovery'));
  if (
    begun >= 0 &&
    cameOfIt &&
    !clauses.some(({ text }) => /正在|开始|准备|继续|解除|取消|\b\w+ing\b/.test(text))
  )
    found.add('fix');
  // "minSdk 变成 29 了，desugar 没开，低版本机器直接崩": the defect, and behind the comma what it does.
  const broken = clauses.findIndex(({ text }) => doesDamage.test(text));
  if (
    broken > 0 &&
    !clauses.some(
      ({ signals }) => signals.has('suspicion') || signals.has('fix') || signals.has('question'),
    ) &&
    statesDefect(clauses[broken - 1]?.text ?? '')
  )
    found.add('cause');
  // "查到了，迁移到新集群之后前缀变了": what was done before belongs to the finding.
  if (
    found.has('cause') &&
    clauses.every(
      ({ text, signals }) =>
        !signals.has('fix') || /(?:之后|以后|后)[^,，]{0,40}(?:变|没|不|失|错|还在|旧)/.test(text),
    )
  )
    found.delete('fix');
  if (isBreakingChange(clauses) || isConfirmedChange(readingForm(event.text), found)) {
    found.delete('fix');
    found.add('change').add('cause');
  }
  if (hasFailedAttempt(clauses)) {
    found.delete('decision');
    found.add('fixFailed');
  }
  // "New certificate since 8:47. Catalogue OK": well, right behind a measure. Without one it only says what was looked at.
  if (found.has('fix') && clauses.some(({ text }) => saysOk.test(text))) found.add('recovery');
  if (clauses.some(({ text }) => servedOk.test(text)) && !found.has('symptom') && !found.has('onset'))
    found.add('recovery');
  // "GC 正常，网络丢包 0。没看出来": what was looked at is well, which says nothing of what failed.
  if (!found.has('fix') && clauses.some(({ text }) => nothingSeen.test(text)))
    for (const signal of ['recovery', 'fullRecovery', 'confirmation', 'onset'] as const) found.delete(signal);
  if (event.actor?.bot) {
    found.add('bot');
    if (botsBegin.test(event.text)) found.add('alert');
  }
  // "支付宝正常，只有微信有问题": what is well never failed.
  if (!found.has('fix') && othersAreWell.test(readingForm(event.text)))
    for (const signal of ['recovery', 'fullRecovery', 'confirmation'] as const) found.delete(signal);
  // What is brought about again on purpose, elsewhere, is no relapse.
  if (reproduces.test(readingForm(event.text)))
    for (const signal of ['relapse', 'notRecovered', 'fixFailed'] as const) found.delete(signal);
  // What is published says what was known; who publishes it does not mend anything by that.
  if (publishes.test(readingForm(event.text))) {
    for (const signal of ['fix', 'fixStarted', 'fixWorked'] as const) found.delete(signal);
    found.add('change');
  }
  // "追完了，开始回灌": one step is done, the next begins.
  const step = clauses.findIndex(({ signals }) => signals.has('backlogDone'));
  if (step >= 0 && clauses.slice(step + 1).some(({ text }) => beginsNext.test(text))) {
    found.delete('backlogDone');
    found.add('recovering');
  }
  if (found.has('recovery') && !found.has('fullRecovery') && isTakenBack(clauses)) {
    found.delete('recovery');
    found.add('partialRecovery');
  }
  settle(found, readingForm(event.text).toLowerCase(), event.kind);
  const reading = {
    signals: Object.fromEntries(signalNames.map((name) => [name, found.has(name)])) as Record<
      SignalName,
      boolean
    >,
    clauses,
  };
  known.set(event, reading);
  return reading;
}

/** An alert's own word for when it began. */
const botsBegin =
  /^\s*(?:告警|报警|触发|开始|发生|首次触发)时间\s*[:：]|^\s*(?:started|starts ?at|start time)\s*[:：]/i;
const othersAreWell =
  /正常[,，].{0,4}(?:只有|仅有?|就).{1,14}(?:有问题|异常|不行|报错|失败|不正常)|(?:其他|其它|其余).{0,10}(?:都|均)?正常/;
const reproduces =
  /(?:线下|本地|测试|预发|沙箱|仿真)(?:环境|集群|机器)?.{0,8}复现|复现(?:成功|出来|了)|成功复现|\breproduced (?:it |this |the \w+ )?(?:in|on|locally|with)\b/i;
const publishes = /^\s*\W*status ?page (?:is |was )?(?:updated|set|changed|moved)\b/i;
const doesDamage = /^[^,，]{0,12}(?:直接|就|全都?|都)(?:会)?(?:崩|挂|报错|失败|起不来|打不开|卡死|超时|被拒)/;
const beginsNext =
  /^(?:现在|下面|接着|然后|正在)?开始(?:回灌|导入|导数|追|补|跑|灌|校验|恢复|重放|回放|同步|切)/;
const saysOk = /^(?:the |all )?[\w-]+(?: [\w-]+){0,2} (?:is |are )?(?:ok|okay)(?: again| now)?$/;
/** What users get is well: "Writes OK". */
const servedOk =
  /^(?:all |the )?(?:writes|reads|log-?ins?|sign-?ins?|checkouts?|payments?|orders|uploads?|traffic|deliveries) (?:are |is |all |now )*(?:ok|okay)(?: again| now)?(?: (?:at |since )?\d{1,2}:\d{2})?$/;
const nothingSeen = /^(?:还是?|都|暂时)?(?:没看出|看不出|没有?(?:头绪|线索|思路))/;
const attempt = /尝试|试着|试图|试了|先试/;
/** What came of it stands behind the comma. */
const attemptFailed =
  /^(?:结果)?(?:失败|不行|不成功|无效|未成功|没成功|没成|没(?:啥|什么|有)?(?:用|效果)|效果(?:不|甚微|有限)|作用不大)/;

/** "尝试切换到备用，失败". */
function hasFailedAttempt(clauses: readonly ClauseSignals[]): boolean {
  return clauses.some(
    ({ text }, index) => attempt.test(clauses[index - 1]?.text ?? '') && attemptFailed.test(text),
  );
}

/** "We are back, but time-outs occur", "the cache is back, requests begin to recover": what follows takes the whole of it back. */
function isTakenBack(clauses: readonly ClauseSignals[]): boolean {
  const place = clauses.findLastIndex(({ signals }) => signals.has('recovery') && !signals.has('recovering'));
  return (
    place >= 0 &&
    clauses
      .slice(place + 1)
      .some(
        ({ text, signals }) =>
          (/^(?:but|however|although|though|但|不过|然而)/.test(text) &&
            (signals.has('symptom') ||
              signals.has('notRecovered') ||
              /\bissues? (?:occur|remain|persist)/.test(text))) ||
          signals.has('recovering'),
      )
  );
}

/** "Consumers are up but stuck": they run, and do nothing. */
const brokenBehind =
  /\b(?:up|running|back|alive) but (?:still |all |\w+ly )*(?:stuck|hung|hanging|fail\w*|crash\w*|not|unable|empty|idle)\b/;
/** "CTR 恢复到 8.0%": such a rate is never near all. */
const metricBack = /(?:ctr|点击率|转化率).{0,4}(?:恢复|回升|回)(?:到|至)了? ?\d/;
/** "可以关了": the ticket, no measure and no recovery. */
const mayClose = /^(?:那|这个?|先)*(?:就)?可以关(?:闭|掉|单)?了$/;
const reason = /(?<=\S{2,}.{6,})\bbecause\b.*$/;
const deeds = ['report', 'fix', 'notification', 'investigation'] as const;
/** "kubelet 一直在重启": nobody does that. */
const byItself = /(?:一直在?|不断|反复|总是|疯狂)(?:地)?重启/g;
const broughtByRelease =
  /\b(?:was|were|got|been) \w+ed (?:in|with|by|since) (?:release |version |v)?\d+\.\d+(?:\.\d+)*\b/;

function signalsOfClause(clause: Clause, event: TimelineEvent): ReadonlySet<SignalName> {
  if (clause.followUp) return new Set(['followUp']);
  const mood = moodOf(clause);
  const narrated = event.timeSource === 'written' ? chineseNarrationRules : [];
  const rules = clause.language === 'zh' ? [...chineseRules, ...narrated] : englishRules;
  const found = new Set(signalsByRules(rules, clause, mood));
  // "It came back on because puppet noticed the change and reverted it": behind the reason nobody acts.
  const main = clause.text.replace(reason, '');
  const undated = clause.text.replace(datesOnly, '');
  if (
    undated !== clause.text &&
    !signalsByRules(rules, { ...clause, text: undated }, mood).includes('change')
  )
    found.delete('change');
  if (main !== clause.text && clause.language === 'en') {
    const own = signalsByRules(rules, { ...clause, text: main }, mood);
    for (const signal of deeds) if (!own.includes(signal)) found.delete(signal);
  }
  if (mood.question) found.add('question');
  const acts = clause.text.replace(datesOnly, '').replace(byItself, '');
  if ((measureWords.test(acts) || commandGiven.test(clause.text)) && !mood.question) {
    if (commandGiven.test(clause.text)) found.add('fixStarted');
    else if (mood.planned || mood.conditional) found.add('decision');
    else if (
      (mood.progressive || bareMeasure.test(clause.text)) &&
      !mood.negated &&
      !found.has('fix') &&
      !deedOfOthers.test(clause.text)
    )
      found.add('fixStarted');
  }
  const byFigures = !mood.question && !mood.conditional && !mood.planned && isWellByFigures(clause.text);
  if (byFigures) {
    found.delete('symptom');
    found.delete('onset');
    found.delete('recovering');
    found.add('recovery');
  }
  if (!byFigures && !mood.question && improvesByFigures(clause.text)) {
    found.delete('symptom');
    found.delete('onset');
    found.add('recovering');
  }
  // "Renamed in 1.12", "introduced in version 4": what a release brought is no measure of today.
  if (broughtByRelease.test(clause.text)) found.delete('fix');
  if (found.has('fixFailed') || found.has('notRecovered')) {
    found.delete('fix');
    found.delete('recovery');
  }
  if (found.has('relapse')) found.delete('recovery');
  if (brokenBehind.test(clause.sentence)) found.delete('recovery');
  if (mayClose.test(clause.text)) {
    found.delete('fix');
    found.delete('recovery');
  }
  if (found.has('ruledOut')) found.delete('cause');
  if (found.has('cause') && brokenByChange.test(clause.text)) found.delete('fix');
  if (
    mood.negated &&
    !/\bno\b|\bwithout\b|不再|没有?再|没有?了$|不.{1,3}了$|无异常|未(?:再|发现|见|出现)|没(?:有)?(?:问题|异常)/.test(
      clause.text,
    )
  ) {
    found.delete('recovery');
    found.delete('confirmation');
  }
  if (found.has('recovery')) {
    if (isPartial(clause) && !byFigures && !metricBack.test(clause.text)) {
      found.delete('recovery');
      found.add('partialRecovery');
    } else if (isEverything(clause)) found.add('fullRecovery');
  }
  return found;
}

/** What one clause says can settle what another one means. */
function settle(found: Set<SignalName>, text: string, kind: TimelineEvent['kind']): void {
  if (
    found.has('recovery') &&
    (found.has('notRecovered') || found.has('relapse')) &&
    !found.has('fullRecovery')
  ) {
    found.delete('recovery');
    found.add('partialRecovery');
  }
  if (
    found.has('recovery') &&
    found.has('symptom') &&
    /\b(?:except|apart from|other than|remaining|the rest)\b|除.{1,12}外|其余|仍有|还在/.test(text)
  ) {
    found.delete('recovery');
    found.delete('fullRecovery');
    found.add('partialRecovery');
  }
  const telling = [...found].filter((name) => name !== 'question' && name !== 'bot' && name !== 'impact');
  if (telling.length === 0 && kind !== 'history') found.add('noise');
}
