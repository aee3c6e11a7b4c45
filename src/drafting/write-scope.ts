import type { Claim } from '../domain/claim';
import { falseAlarmIn } from '../domain/milestones/false-alarm';
import { storyOf } from '../domain/milestones/story';
import { foundActions } from './found-actions';
import { alertRule, labelledImpact, noImpact } from './impact-words';
import type { RulesContext, Told } from './rules-context';

const everybody =
  /全部用户|所有用户|全体用户|全网(?!流量)|全站(?!流量)|\ball (?:users|customers|visitors|tenants)\b|\beveryone\b/i;
const region =
  /地域|区域|机房|可用区|节点|华东|华北|华南|海外|\bregions?\b|\bavailability zone\b|\bdata ?cent(?:er|re)\b/i;
const someUsers =
  /部分用户|\d+(?:\.\d+)?\s?%\s?(?:的)?(?:用户|客户)|\bsome (?:users|customers)\b|\d+(?:\.\d+)?\s?% of (?:users|customers|requests)/i;

/** What the ticket itself calls affected, and the span of time, which is no scope either. */
const affected =
  /受影响的?(?:接口|服务|功能|系统|用户|地区|商户|范围)|影响(?:范围|面)\s*[:：]|\baffected (?:services?|endpoints?|apis?|users|regions?|systems?)\s*:/i;
const spanOnly = /^影响时长|^which\b/i;

/** "见评论", "details in the comments": it says nothing of the failure. */
const pointsElsewhere =
  /^(?:详?见|请看|参见|参考).{0,8}(?:评论|附件|群|文档|下方|记录)[^,，。]{0,8}$|^(?:see|details? (?:in|to follow)|more in)\b.{0,40}$/i;

/** "I think my configuration is corrupted": what its teller makes of it, and nothing that was hit. */
const supposed = /\b(?:i|we) (?:think|guess|suspect|believe|assume)\b|我们?(?:觉得|猜|估计|怀疑)/i;

/** A field of an alert that only dates or names it, or that somebody declared it: no scope. */
const fieldOnly =
  /^[^\p{L}]*[\u4e00-\u9fff]{2,4}时间\s*(?:是|为|[:：])|^[^\p{L}]*(?:发现|开始|告警|报警|触发|恢复|发生|提交)时间|^\W*(?:当前值|级别|集群|环境|来源)\s*[:：]|^\W*(?:started|triggered|fired|opened)(?: at)?\W+\d|^\W*(?:service|cluster|env(?:ironment)?|source|severity)\s*:|^\W*(?:sev-?\s?\d|p[0-3]|incident) declared\b/iu;

/** Without what another one says in full. */
export const withoutParts = (found: readonly Told[]): readonly Told[] =>
  found.filter(
    ({ text }, index) =>
      !found.some(
        (other, at) =>
          at !== index && other.text.includes(text) && (other.text.length > text.length || at < index),
      ),
  );

/** What the description says of the failure; failing that, how it begins. */
export function openingTold(context: RulesContext, hit: (told: Told) => boolean): readonly Told[] {
  const all = context.where(
    ({ event, text }) =>
      event.kind === 'description' &&
      !pointsElsewhere.test(text) &&
      !supposed.test(text) &&
      !fieldOnly.test(text),
    6,
  );
  const named = all.filter(({ text }) => affected.test(text));
  if (named.length > 0) {
    const next = all[all.findIndex((one) => one === named[0]) + 1];
    const figures = next && /\d/.test(next.text) && !alertRule.test(next.text) ? [next] : [];
    return [...new Set([...named, ...figures])].slice(0, 2);
  }
  const opening = all.some(({ text }) => !alertRule.test(text))
    ? all.filter(({ text }) => !alertRule.test(text))
    : all;
  const hits = opening.filter(hit);
  return (hits.length > 0 ? hits : opening).slice(0, 2);
}

/** Whom and what it hit, as the ticket says. */
export function scopeOf(context: RulesContext): readonly Claim[] {
  const { say } = context;
  const hit = ({ signals }: Told) => signals.impact || signals.symptom || signals.report;
  const ofDescription = openingTold(context, hit);
  const isWell = ({ signals }: Told) => signals.recovery || signals.recovering || signals.partialRecovery;
  const isOfImpact = (one: Told) => one.event.kind !== 'description' && one.signals.impact && !isWell(one);
  const later = [
    ...context.where((one) => isOfImpact(one) && labelledImpact.test(one.text), 1),
    ...context.where(isOfImpact, 2),
  ];
  // What failed first may be another thing than what the ticket was opened for.
  const first = context.where(
    (one) =>
      one.event.id === context.facts.milestones.triggered.eventId &&
      (one.signals.symptom || one.signals.onset),
    1,
  );
  const done = foundActions(context).done.map(({ text }) => text);
  const found = withoutParts([...new Set([...ofDescription, ...first, ...later])])
    .filter(({ text }) => !done.some((one) => one !== '' && text.includes(one)) && !/^\s*@/.test(text))
    .filter(({ text }) => !spanOnly.test(text) && !/\bCPU\b|慢查询|线程/i.test(text))
    .slice(0, 3);
  const denied = context.where(({ text, signals }) => noImpact.test(text) && !signals.question, 1);
  if (
    denied.length > 0 &&
    falseAlarmIn(storyOf(context.facts.incident, context.facts.timeline)) !== undefined
  )
    return denied.map((one) => context.quote(one));
  const share = context.unknown(say('受影响的用户数与占比', 'number and share of users'), 'users');
  if (found.length === 0) return [share];
  const [opening, ...rest] = found;
  const words = found.map(({ text }) => text).join(' ');
  const kind = everybody.test(words)
    ? say('全部用户', 'All users')
    : someUsers.test(words)
      ? say('部分用户', 'Some users')
      : region.test(words)
        ? say('特定地区或节点', 'Specific regions or nodes')
        : say('特定功能', 'Specific features');
  const quoted = opening
    ? [{ ...context.quote(opening), text: `${kind}${say('：', ': ')}${context.quote(opening).text}` }]
    : [];
  return [...quoted, ...rest.map((one) => context.quote(one)), share];
}
