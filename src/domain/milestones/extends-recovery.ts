import { isRecovery } from './is-recovery';
import type { Told } from './told';

/** Words of a change for the better; a mere state ("all is well") may only repeat what was told. */
const comesBack = /恢复|\b(?:recover\w*|restor\w*|back|resum\w*|return\w*|again)\b/i;

/** What is published for the users repeats what those who worked on it knew. */
const announces =
  /^(?:发布|发出|更新)?(?:微博|公告|通告|通知|声明)|^发布.{0,6}(?:微博|公告|通告|声明)|\b(?:tweeted|announced (?:on|that)|posted (?:on|to) (?:the )?(?:status|twitter)|status page (?:updated|set))\b/i;

/** "Everything green here": looked at from one place, after it was back. */
const seenFromHere =
  /\b(?:green|fine|good|ok(?:ay)?|working|works|normal) (?:for me|from here|here|on my (?:side|end))\b|我(?:这边|这里|这儿).{0,8}(?:正常|好了|没问题|可以)/i;

/** The service itself, as those feel it who use it. */
const wholeService =
  /业务|服务|用户|全站|网站|\b(?:services?|users?|customers?|sites?|everything|platform)\b/i;

const backToNormal = /\bnormal\b|正常/i;

/** All of a part is not all. */
const aPart =
  /\b(?:subsystem|component|devices|replicas|shards?|index|internal|replication|core|main site)\b|子系统|组件|分片|节点|主站|主集群|核心(?:业务|功能|链路|接口)/i;

/** A later recovery counts when it says more: everything, or what had piled up, after more work or soon after. */
export function extendsRecovery(current: Told, next: Told, after: readonly Told[]): boolean {
  if (next.index <= current.index || isOnlyWatching(next) || announces.test(next.event.text)) return false;
  if (tellsItself(next, current) || seenFromHere.test(next.event.text)) return false;
  if (next.signals.backlogDone) return true;
  // Whoever still works on it when the first is back tells later that the rest is, too.
  if (current.signals.fixStarted && next.signals.fix && isRecovery(next)) return true;
  const back = comesBack.test(next.event.text) || backToNormal.test(next.event.text);
  if (back && !aPart.test(next.event.text) && aPart.test(current.event.text)) return true;
  if (back && isSameOfAnother(current, next)) return true;
  // What broke between the two, at a minute of its own, came back with the second.
  if (comesBack.test(next.event.text) && after.some((told) => brokeBetween(current, told, next))) return true;
  if (!next.signals.fullRecovery) return false;
  const partAfterWhole = wholeService.test(current.event.text) && !wholeService.test(next.event.text);
  if (current.signals.fullRecovery && partAfterWhole) return false;
  // "The others are back as well": what recovered before was not all.
  const theRest =
    comesBack.test(next.event.text) && (!current.signals.fullRecovery || aPart.test(current.event.text));
  if (theRest) return true;
  const tidied = next.signals.fix || /完毕|完成/.test(next.event.text);
  const worked = (told: Told) =>
    told.index >= current.index &&
    told.index < next.index &&
    (told.signals.recovering ||
      told.signals.fixStarted ||
      told.signals.partialRecovery ||
      (told.signals.fix && told.index > current.index) ||
      (told.signals.symptom && told.index === current.index));
  return (
    tidied || after.some(worked) || (!current.signals.fullRecovery && next.event.at - current.event.at <= 30)
  );
}

function brokeBetween(current: Told, { event, signals, index }: Told, next: Told): boolean {
  return (
    index > current.index &&
    index < next.index &&
    event.at > current.event.at &&
    event.timeSource === 'written' &&
    event.bound === 'moment' &&
    signals.symptom &&
    signals.onset &&
    !(signals.recovery || signals.fix || signals.question || signals.confirmation)
  );
}

/** "Gone as of 10:37, keeping an eye on it", posted later: the comment that the moment was read from says nothing more. */
export const tellsItself = ({ event: whole }: Told, { event: moment }: Told): boolean =>
  moment.timeSource === 'written' &&
  whole.timeSource === 'posted' &&
  whole.evidence.some((id) => moment.evidence.includes(id)) &&
  whole.text.includes(moment.text);

/** "Still stable after half an hour" watches an earlier recovery. */
export function isOnlyWatching({ signals, event }: Told): boolean {
  return (
    signals.confirmation &&
    !signals.fix &&
    !signals.fullRecovery &&
    /\b(?:still|remain\w*|for|over|after|monitor\w*)\b|观察|持续|平稳|稳定/i.test(event.text) &&
    !/恢复(?:了|正常|可用|访问)|\b(?:restored|recovered|back)\b/i.test(event.text)
  );
}

/** "The first region returned to normal", "The second region returned to normal": one part after the other, in the same words. */
function isSameOfAnother({ event: one }: Told, { event: other }: Told): boolean {
  const [a, b] = [wordsIn(one.text), wordsIn(other.text)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 3 && a.size - shared <= 2 && b.size - shared <= 2 && a.size + b.size > 2 * shared;
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9-]+|[\u3400-\u9fff]/g) ?? []);
}
