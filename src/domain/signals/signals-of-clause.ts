import { brokenByChange } from './english/cause-rules';
import type { Clause } from './clauses';
import { isEverything, isPartial } from './completeness';
import { commandGiven, deedOfOthers, measureWords } from './measure-words';
import type { Mood } from './mood';
import { moodOf } from './mood';
import { improvesByFigures, isWellByFigures } from './rates-told';
import type { SignalRule } from './rule';
import { signalsByRules } from './rule';
import type { SignalName } from './signal-name';

/**
 * What one clause says by itself.
 *
 * @param rules those of the clause's language; they are read with its mood, and what they find is settled among itself
 */
export function signalsOfClause(clause: Clause, rules: readonly SignalRule[]): ReadonlySet<SignalName> {
  if (clause.followUp) return new Set(['followUp']);
  const mood = moodOf(clause);
  const found = new Set(signalsByRules(rules, clause, mood));
  dropAsides(found, clause, rules, mood);
  if (mood.question) found.add('question');
  const begun = measureBegun(clause, mood, found.has('fix'));
  if (begun) found.add(begun);
  const byFigures = readFigures(found, clause, mood);
  settleMeasures(found, clause);
  settleRecoveries(found, clause, mood, byFigures);
  return found;
}

/** "Errors since the deployment": the measure only says when. */
const datesOnly =
  /\b(?:since|after|following|before|during|until|from) (?:the |our |this |that |last |yesterday's |today's )+(?:[\w.-]+ ){0,3}?(?:roll-?back|revert|restart|reboot|failover|fix|deploy\w*|patch|switch\w*|upgrade|update|migration)\b/g;

/** Behind it stands why, not who did what: "It came back on because puppet noticed the change and reverted it". */
const reason = /(?<=\S{2,}.{6,})\bbecause\b.*$/;
const deeds = ['report', 'fix', 'notification', 'investigation'] as const;

/** Takes back what only an aside says: a change that dates the clause, a deed in its reason. */
function dropAsides(found: Set<SignalName>, clause: Clause, rules: readonly SignalRule[], mood: Mood): void {
  const without = (aside: RegExp): readonly SignalName[] | undefined => {
    const text = clause.text.replace(aside, '');
    return text === clause.text ? undefined : signalsByRules(rules, { ...clause, text }, mood);
  };
  const undated = found.has('change') ? without(datesOnly) : undefined;
  if (undated && !undated.includes('change')) found.delete('change');
  const main = clause.language === 'en' ? without(reason) : undefined;
  if (main) for (const signal of deeds) if (!main.includes(signal)) found.delete(signal);
}

/** "对该应用限流", "我补传一下": neither done nor planned, so it is being done as it is told. */
const bareMeasure =
  /^(?!.*(?:失败|导致|发现|触发|因为|由于|误)).{0,14}(?:回滚|回退|重启|切换|扩容|限流|降级|熔断|下线|还原|修复|补传|隔离|摘除|暂停)(?:一下|掉|试试)?$|^(?!.*(?:失败|导致|发现|触发|因为|由于|误|人员|恢复|后|的)).{0,4}(?:回滚|回退|重启|切换|扩容|限流|降级|下线|还原|修复|替换|更换|摘除|暂停|停止|隔离|屏蔽|封禁|清理|释放|删除)[^,，。]{1,16}$/;

/** "kubelet 一直在重启": nobody does that. */
const byItself = /(?:一直在?|不断|反复|总是|疯狂)(?:地)?重启/g;

/** A measure that is not done yet: being carried out, or decided on. */
function measureBegun(clause: Clause, mood: Mood, done: boolean): 'fixStarted' | 'decision' | undefined {
  if (mood.question) return undefined;
  if (commandGiven.test(clause.text)) return 'fixStarted';
  if (!measureWords.test(clause.text.replace(datesOnly, '').replace(byItself, ''))) return undefined;
  if (mood.planned || mood.conditional) return 'decision';
  const underWay = mood.progressive || bareMeasure.test(clause.text);
  return underWay && !mood.negated && !done && !deedOfOthers.test(clause.text) ? 'fixStarted' : undefined;
}

/** Figures outweigh the words around them. @returns whether they say that it is well again */
function readFigures(found: Set<SignalName>, { text }: Clause, mood: Mood): boolean {
  if (mood.question) return false;
  const isWell = !mood.conditional && !mood.planned && isWellByFigures(text);
  if (!isWell && !improvesByFigures(text)) return false;
  found.delete('symptom');
  found.delete('onset');
  if (isWell) found.delete('recovering');
  found.add(isWell ? 'recovery' : 'recovering');
  return isWell;
}

/** "Renamed in 1.12", "introduced in version 4": what a release brought is no measure of today. */
const broughtByRelease =
  /\b(?:was|were|got|been) \w+ed (?:in|with|by|since) (?:release |version |v)?\d+\.\d+(?:\.\d+)*\b/;
/** "The provider moved to a new range last month": long before the incident. A release of last month is one to go back to. */
const longBefore =
  /(?<!\b(?:of|from|to) )\blast (?:week|month|quarter|year)\b(?!'s)|(?:上(?:周|个?月|个?季度)|去年)(?!.{0,4}的)/;
/** "积压清完": it ran empty. */
const ranEmpty = /^(?:积压|堆积|队列)[^,，]{0,6}(?:清|消|追|跑)(?:完|空)/;
/** "可以关了": the ticket, no measure and no recovery. */
const mayClose = /^(?:那|这个?|先)*(?:就)?可以关(?:闭|掉|单)?了$/;

function settleMeasures(found: Set<SignalName>, { text }: Clause): void {
  if (found.has('ruledOut')) found.delete('cause');
  if (
    broughtByRelease.test(text) ||
    longBefore.test(text) ||
    ranEmpty.test(text) ||
    mayClose.test(text) ||
    found.has('fixFailed') ||
    found.has('notRecovered') ||
    (found.has('cause') && brokenByChange.test(text))
  )
    found.delete('fix');
}

/** "Consumers are up but stuck": they run, and do nothing. */
const brokenBehind =
  /\b(?:up|running|back|alive) but (?:still |all |\w+ly )*(?:stuck|hung|hanging|fail\w*|crash\w*|not|unable|empty|idle)\b/;
/** "CTR 恢复到 8.0%": such a rate is never near all. */
const metricBack = /(?:ctr|点击率|转化率).{0,4}(?:恢复|回升|回)(?:到|至)了? ?\d/;
/** "No errors any more": what is denied is the failure. */
const failureDenied =
  /\bno\b|\bwithout\b|不再|没有?再|没有?了$|不.{1,3}了$|无异常|未(?:再|发现|见|出现)|没(?:有)?(?:问题|异常)/;

function settleRecoveries(found: Set<SignalName>, clause: Clause, mood: Mood, byFigures: boolean): void {
  if (
    found.has('fixFailed') ||
    found.has('notRecovered') ||
    found.has('relapse') ||
    brokenBehind.test(clause.sentence) ||
    mayClose.test(clause.text)
  )
    found.delete('recovery');
  if (mood.negated && !failureDenied.test(clause.text)) {
    found.delete('recovery');
    found.delete('confirmation');
  }
  if (!found.has('recovery')) return;
  if (isPartial(clause) && !byFigures && !metricBack.test(clause.text)) {
    found.delete('recovery');
    found.add('partialRecovery');
  } else if (isEverything(clause)) found.add('fullRecovery');
}
