import { readingForm } from '../domain/signals/reading-form';
import type { RulesContext, Told } from './rules-context';

/** Words of an alert: its rule and when it fired are no scope. */
export const alertRule = /触发规则|告警(?:发出|规则|升级)|^【告警】|首次越线|\balert (?:rule|fired)\b/i;

const amount = String.raw`(?<![A-Za-z\d.#-])\d(?:[\d,]*\d)?(?:\.\d+)?\s*(?:万|千|亿|k|m(?:illion)?)?\s*(?:\+|多|余)?\s*`;

/** Up to two words between a figure and what it counts: "212 EU tenants", "2,903 affected customers". */
const between = String.raw`(?:(?!(?:hours?|minutes?|mins?|days?|weeks?|months?|years?|of|out|percent|and|or|to|in|for)\b)[A-Za-z][\w-]*\s+){0,2}`;

export const users = new RegExp(
  `(?:用户|客户|商户|商家|租户|会员|设备)(?:数|量)?\\s*[:：]?\\s*(?:约|共|达|为|超过?|近)\\s*${amount}|(?:用户|客户|商户|商家|租户|会员)(?:数|量)?\\s*[:：]?\\s*${amount}(?:个|名|位|家|户)|${amount}(?:台|部)(?:设备|手机|机器|终端)|${amount}(?:个|名|位|家)?(?:用户|客户|商户|商家|租户|企业|账号|会员|员工|学生|学员|人(?![民工员力月日份均]))|${amount}${between}(?:users?|customers?|accounts?|tenants?|visitors?|merchants?|sessions|devices|households|patients|students|employees|staff|colleagues|recipients)\\b|\\d+(?:\\.\\d+)?\\s?%\\s?(?:的|of )?\\s?(?:用户|客户|users|customers)`,
  'i',
);
/** Which part of all users it was. */
export const shareOfUsers =
  /占.{0,12}(?:DAU|MAU|用户|客户|商户|日活|月活).{0,6}\d+(?:\.\d+)?\s?%|占(?:比|总数).{0,6}\d+(?:\.\d+)?\s?%|\d+(?:\.\d+)?\s?%\s?(?:的|of )(?:all |our |the |active |daily |total )*(?:users|customers|accounts|tenants|DAU|MAU|用户|客户)|(?:DAU|MAU|日活)\s?(?:的)?\s?\d+(?:\.\d+)?\s?%/i;
export const someUsers =
  /(?:大量|部分|少量|全部|所有|多个|多家)(?:的)?(?:用户|客户|商户|商家|租户)|\b(?:all|some|many|most|several|few) (?:users|customers|visitors|tenants)\b/i;
export const complaints =
  /投诉|客诉|(?<!(?:给|向|找|跟)(?:运营商|厂商|供应商|对方|机房))报障|(?<![厂云务应商营方]商|对方|机房|上游)反馈|进线|工单(?:量|数)|\bcomplain\w*|\bsupport tickets?\b|\btickets? (?:from|by) (?:users|customers)|\bcustomers? report\w*|\busers? report\w*|\breports? from (?:users|customers)/i;
const orders =
  /订单|下单|充值|扣费|资损|营收|收入|交易额|GMV|退款|支付失败|[¥￥$€£]\s?\d|\b(?:SGD|USD|EUR|GBP|CNY|RMB|HKD|JPY)\s?\d|\d\s?(?:元|万元|美元)|\b(?:top-?ups? (?:lost|failed)|orders?|revenue|refunds?|carts?|checkouts? (?:lost|failed|abandoned|blocked)|payments? (?:lost|failed)|sales (?:fell|dropped|lost))\b/i;

/** A loss, or a figure of one: that something bears the name of orders is none. */
const loss =
  /损失|资损|流失|待支付|卡在|失败|无法|不能|漏单|少了|下降|下跌|取消|赔|退款|重复|受影响|影响.{0,8}\d|[¥￥$€£]\s?\d|\d\s?% of |\d\s?(?:元|万元|美元|单|笔)|\b(?:lost|loss(?:es)?|lose|fail(?:s|ed|ing)?|cancel\w*|abandon\w*|blocked|refund(?:s|ed)?|charged|affected|missing|stuck|est(?:imated|\.))\b/i;

/** Names of services and addresses: what they are called after is not told of. */
const technicalName =
  /(?:订单|退款|支付|下单)(?:任务|接口|服务|批次|脚本|系统|库|表|列表|中心|平台|链路)|https?:\S+|\b(?=[\d./-]{0,12}[A-Za-z_])[\w]+(?:[-_./][\w]+)+|\([^()]*\b(?:me|ops|team)\b[^()]*\)/gi;

/** True for a sentence on lost or blocked business, not for an alert, a plan, or a service with such a name. */
export function tellsLoss({ text, signals }: Told): boolean {
  const told = readingForm(text).replace(technicalName, ' ');
  if (
    signals.alert ||
    signals.followUp ||
    alertRule.test(text) ||
    /^\W*amounts? between\b/i.test(text) ||
    /\b(?:can|could|will|should) \w/i.test(told)
  )
    return false;
  return orders.test(told) && loss.test(told) && (!/\brefund/i.test(told) || /\d/.test(told));
}

/** "约 8.6 万条消息发送失败", "41,300 mails were late": how much of what went wrong. */
const toll = new RegExp(
  `${amount}(?:条|笔|次|单|封|个|件|份|通|张|台|家)[^,，。；;\\d%]{0,14}(?:失败|延迟|晚到|待支付|卡在|未(?!受)|丢|受影响|超时|重复|错误|无法|取消|积压|报错|中断)|(?:失败|延迟|丢失|丢了|受影响|重复|取消|超时)(?:了|的)?[^,，。；;\\d%]{0,8}${amount}(?:条|笔|次|单|封|个|件|份|通|张|台|家)|${amount}${between}(?:were |was |are |got |had )?(?:\\w+ )?(?:late|lost|delayed|failed|dropped|missed|duplicated|stuck|rejected|unsent|affected|cancel(?:l)?ed)\\b|\\b(?:lost|failed|missed|delayed|dropped|rejected|affected)\\b (?!\\S+ ?(?:min|sec|hour|day|week|month|hr)\\w*\\b)(?:about |around |some |roughly |over )?${amount}[A-Za-z]`,
  'i',
);

/** Parts of the machine: that they hang is no loss of anybody's business. */
const parts =
  /线程|连接|实例|节点|分片|副本|进程|\b(?:threads?|connections?|instances?|nodes?|pods?|shards?|replicas?|hosts?|workers?)\b/i;

/** "错误率没变化": nothing happened there. */
export const unchanged =
  /没(?:有)?变化|(?:都|均|一切)正常|无(?:异常|影响)|(?:未|不)受影响|\bno (?:change|impact)\b|\bunaffected\b/i;

/** Said of the whole: nobody was hit. */
export const noImpact =
  /(?:业务|用户|客户|线上|服务)(?:侧|面)?(?:均|都|完全|全部)?(?:无|没有?(?:受)?|未受|不受)(?:任何)?影响|无业务影响|\bno (?:customer|user|business|production|service) impact\b|\b(?:customers|users|production) (?:were|was|are) (?:not|never) (?:affected|impacted)\b/i;

/** True for a sentence that sums up what went wrong: counted when it is over, or under a label of its own. */
export const sumsUp = (context: RulesContext, { text, signals, at }: Told): boolean =>
  (labelledImpact.test(text) || at >= (context.minuteOf('mitigated') ?? Infinity)) &&
  !parts.test(text) &&
  !unchanged.test(text) &&
  !signals.alert &&
  !signals.followUp &&
  !signals.investigation &&
  !signals.cause &&
  !alertRule.test(text) &&
  toll.test(readingForm(text).replace(technicalName, ' '));

/** "影响：…", "Impact: …": the ticket says itself that it speaks of the impact. */
export const labelledImpact =
  /^(?:业务|用户|整体)?影响(?:范围|面|情况|统计)?\s*[:：]|^(?:(?:customer|user|business|total) )?impact\s*[:：]/i;

export const traffic =
  /\b(?:PV|UV|QPS|TPS|RPS)\b|(?:请求量|访问量|流量)(?:下跌|下降|损失|跌|减少)|\btraffic (?:drop\w*|loss|fell)|\b(?:requests?|attempts|calls|logins) (?:per second|lost|dropped|failed)\b|\d\s?(?:万|k|million)?\s?(?:次请求|requests)/i;
export const partners =
  /合作(?:伙伴|方)|第三方|供应商|渠道商|商户|商家|\bpartners?\b|\bthird[- ]part(?:y|ies)\b|\bvendors?\b|\bmerchants?\b|\bresellers?\b/i;
export const reputation =
  /微博|舆情|媒体|热搜|朋友圈|App ?评分|社交媒体|\btwitter\b|\breddit\b|\bhacker news\b|\bpress\b|\bsocial media\b|\b(?:our|public) status page\b|\bin the news\b/i;
export const data =
  /数据.{0,8}(?:错误|丢失|损坏|不一致|修复|回补|订正|恢复|校验|核对|备份|完整)|脏数据|丢(?:失|数据|消息)|重复扣款|对账(?!任务|服务|系统|作业|脚本|程序|进程)|\bdata (?:loss|corrupt\w*|issue|integrity|inconsisten\w*|repair\w*)|\blost (?:data|messages|writes|records)|\bcorrupt\w*|\bre-?play\w*|\bbackfill\w*/i;
export const stability =
  /级联|雪崩|连锁|依赖|牵连|波及|循环依赖|流量(?:剧增|激增)|过载|打满|占满|扩容|\bcascad\w*|\bdownstream\b|\bupstream\b|\bdependen\w*|\boverload\w*|\bsurge\b|\bthundering\b|\bavalanche\b|\bsaturat\w*|\balso (?:affected|unable|failing|down)\b/i;

/** What a check of the data found. */
export const dataResult =
  /(?:核对|核查|对账|校验|比对).{0,12}(?:没有|无|未|一致|\d)|(?:数据|资料)(?:都|均)?(?:没有?|无|未)(?:任何)?(?:丢失|遗失|损坏)|(?:没有|无|未(?:发现|出现|见))(?:数据)?(?:丢单|丢消息|重复扣款|漏单|丢失|数据丢失|不一致|脏数据)|\b(?:none|nothing) (?:of (?:them|it) )?(?:was |were |is |are |got )?lost\b|一(?:条|笔|单)(?:都|也)?没丢|\bno (?:data (?:was )?(?:loss|lost)|duplicate\w*|lost (?:data|records|writes))/i;

/** How many complaints there were. */
export const complaintCount =
  /(?:差评|一星评论|低分评论)\D{0,4}\d|\d[\d,]*\s*(?:多|余)?\s*(?:张|个|条|起|单|件|通|例)?\s*(?:用户|客户|商户)?(?:工单|投诉|客诉|反馈|进线)|(?:投诉|客诉|进线|工单|报障)(?:量|数)?\s*(?:共|累计|有|了|达)?\s*\d|\d[\d,]*\s+(?:support )?(?:tickets?|complaints?|reports?)\b|\d[\d,]*\s+(?:users?|customers?|clients?) (?:opened|filed|raised|wrote|sent) (?:a |support )?(?:tickets?|complaints?|in\b)/i;
