import type { Claim } from '../domain/claim';
import type { Impact } from '../domain/draft';
import { durationText } from '../domain/duration-text';
import type { Subject } from './open-questions';
import { alertRule, openingTold } from './write-scope';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim, meetingClaim } from './rules-context';

const amount = String.raw`(?<![A-Za-z\d.#-])\d(?:[\d,]*\d)?(?:\.\d+)?\s*(?:万|千|亿|k|m(?:illion)?)?\s*(?:\+|多|余)?\s*`;

const users = new RegExp(
  `${amount}(?:个|名|位|家)?(?:用户|客户|商户|商家|租户|企业|账号|会员)|${amount}(?:users?|customers?|accounts?|tenants?|visitors?|merchants?)\\b|\\d+(?:\\.\\d+)?\\s?%\\s?(?:的|of )?\\s?(?:用户|客户|users|customers)`,
  'i',
);
const someUsers =
  /(?:大量|部分|少量|全部|所有|多个|多家)(?:的)?(?:用户|客户|商户|商家|租户)|\b(?:all|some|many|most|several|few) (?:users|customers|visitors|tenants)\b/i;
const complaints =
  /投诉|客诉|报障|反馈|工单(?:量|数)|\bcomplain\w*|\bsupport tickets?\b|\btickets? (?:from|by) (?:users|customers)|\bcustomers? report\w*|\busers? report\w*|\breports? from (?:users|customers)/i;
const orders =
  /订单|下单|资损|营收|收入|交易额|GMV|退款|支付失败|[¥￥$€]\s?\d|\d\s?(?:元|万元|美元)|\b(?:orders?|revenue|refunds?|sales|checkouts? (?:lost|failed|abandoned|blocked)|payments? (?:lost|failed))\b/i;
const traffic =
  /\b(?:PV|UV|QPS|TPS|RPS)\b|(?:请求量|访问量|流量)(?:下跌|下降|损失|跌|减少)|\btraffic (?:drop\w*|loss|fell)|\b(?:requests?|attempts|calls|logins) (?:per second|lost|dropped|failed)\b|\d\s?(?:万|k|million)?\s?(?:次请求|requests)/i;
const partners =
  /合作(?:伙伴|方)|第三方|供应商|渠道商|商户|商家|\bpartners?\b|\bthird[- ]part(?:y|ies)\b|\bvendors?\b|\bmerchants?\b|\bresellers?\b/i;
const reputation =
  /微博|舆情|媒体|热搜|朋友圈|App ?评分|社交媒体|\btwitter\b|\breddit\b|\bhacker news\b|\bpress\b|\bsocial media\b|\b(?:our|public) status page\b|\bin the news\b/i;
const data =
  /数据.{0,8}(?:错误|丢失|损坏|不一致|修复|回补|订正|恢复|校验|核对|备份|完整)|脏数据|丢(?:失|数据|消息)|重复扣款|对账(?!任务|服务|系统|作业|脚本|程序|进程)|\bdata (?:loss|corrupt\w*|issue|integrity|inconsisten\w*|repair\w*)|\blost (?:data|messages|writes|records)|\bcorrupt\w*|\bre-?play\w*|\bbackfill\w*/i;
const stability =
  /级联|雪崩|连锁|依赖|牵连|波及|循环依赖|流量(?:剧增|激增)|过载|打满|占满|扩容|\bcascad\w*|\bdownstream\b|\bupstream\b|\bdependen\w*|\boverload\w*|\bsurge\b|\bthundering\b|\bavalanche\b|\bsaturat\w*|\balso (?:affected|unable|failing|down)\b/i;

/** The few words that matter of a sentence that the report quotes in full elsewhere. */
function recordedAs(context: RulesContext, told: Told, words: RegExp): Claim {
  const match = words.exec(told.text);
  const start = match?.index ?? 0;
  const clause = told.text.slice(start).split(/[,，。；;.]/)[0] ?? told.text;
  return evidenceClaim(
    context.say(`记录为${context.quoted(clause, 40)}`, `recorded as ${context.quoted(clause, 40)}`),
    told.evidence,
  );
}

/** "@X tell the merchants": somebody is asked to do something, which is no impact. */
const asksSomebody =
  /^\s*@|(?:跟|和|给|向|找).{1,12}(?:说一下|说一声|讲一下|解释|沟通|同步)|\b(?:please|can you|could you)\b/i;

/** What the ticket says on a subject, and the question for what it does not say. */
function field(
  context: RulesContext,
  words: RegExp,
  subject: Subject,
  rest: string,
  limit = 2,
): readonly Claim[] {
  const found = context.where(
    ({ text, signals }) =>
      words.test(text) && !signals.followUp && !signals.suspicion && !asksSomebody.test(text),
    limit,
  );
  const quotes = found.map((told) =>
    context.quote(
      context.focus(told, ({ text }) => words.test(text)),
      120,
    ),
  );
  return [...quotes, context.unknown(quotes.length > 0 ? rest : '', subject)];
}

/** What users met: best told by themselves or by the description, else by the alert. */
function experience(context: RulesContext): readonly Claim[] {
  const { say } = context;
  const hit = ({ signals }: Told) => signals.symptom || signals.report || signals.impact;
  const opening = openingTold(context, hit);
  const reports = context.where(
    ({ event, signals }) => event.kind !== 'description' && signals.report && signals.symptom,
    2,
  );
  const first = context.where(
    ({ event, signals }) => event.id === context.facts.milestones.triggered.eventId && signals.symptom,
    1,
  );
  const direct = opening.filter(({ signals, text }) => !signals.alert && !alertRule.test(text));
  const found = [...new Set([...(direct.length > 0 ? direct : opening), ...reports, ...first])].slice(0, 3);
  const rest = context.unknown(found.length > 0 ? say('用户还看到什么', 'what else users saw') : '', 'users');
  return [...found.map((told) => context.quote(told, 120)), rest];
}

/** What a check of the data found. */
const dataResult =
  /(?:核对|核查|对账|校验|比对).{0,12}(?:没有|无|未|一致|\d)|(?:没有|无|未(?:发现|出现|见))(?:数据)?(?:重复扣款|漏单|丢失|数据丢失|不一致|脏数据)|\bno (?:data (?:was )?(?:loss|lost)|duplicate\w*|lost (?:data|records|writes))/i;
/** How many complaints there were. */
const complaintCount =
  /\d[\d,]*\s*(?:张|个|条|起|单)?\s*(?:用户|客户|商户)?(?:工单|投诉|客诉|反馈)|\d[\d,]*\s+(?:support )?(?:tickets?|complaints?|reports?)\b/i;

/** What was taken away by a fix may have been needed. */
const removed = /删除|清空|清理|\b(?:removed|deleted|purged|dropped|unpublished|wiped)\b/i;

function dataField(context: RulesContext): readonly Claim[] {
  const { say } = context;
  const removals = context
    .where(({ text, signals }) => signals.fix && removed.test(text), 1)
    .map((told) => context.quote(told, 120));
  const rest =
    removals.length > 0
      ? say(
          '其中有无仍需要的内容，用户数据是否完整',
          'whether anything in it was still needed, and user data is complete',
        )
      : say('用户数据是否完整', 'whether user data is complete');
  const [result] = context.told
    .filter(
      ({ text, signals }) =>
        dataResult.test(text) && !signals.followUp && !/会不会|是否|有没有|whether/i.test(text),
    )
    .slice(-1);
  // What a check found answers what was only asked before it.
  if (result && removals.length === 0) return [context.quote(result, 120)];
  const told = field(context, data, 'data', rest, 3);
  return removals.length > 0
    ? [...removals, ...told.filter(({ basis }) => basis === 'evidence'), context.unknown(rest, 'data')]
    : told;
}

function alerting(context: RulesContext): readonly Claim[] {
  const { facts, say, language } = context;
  const { triggered, detected } = facts.milestones;
  const recovered = context.minuteOf('recovered') ?? Infinity;
  const alerts = context
    .where(({ signals, at }) => signals.alert && !signals.followUp && at <= recovered, 2)
    .map((told) => context.quote(told, 110));
  const mttd = context.between('triggered', 'detected');
  if (mttd !== null) {
    const by =
      alerts.length > 0
        ? say('首次发现', 'first detected')
        : say('首次发现（没有告警记录）', 'first detected (no alert is recorded)');
    const text =
      mttd === 0
        ? say(
            `触发与发现记录在同一时刻${alerts.length > 0 ? '' : '（没有告警记录）'}`,
            `${by} in the minute of the trigger`,
          )
        : say(
            `触发后 ${durationText(mttd, language)}${by}`,
            `${by} ${durationText(mttd, language)} after the trigger`,
          );
    const interval = evidenceClaim(text, [...new Set([...triggered.evidence, ...detected.evidence])]);
    return [
      ...alerts,
      interval,
      context.unknown(say('告警是否及时、是否完整', 'whether alerts were in time and complete'), 'detection'),
    ];
  }
  const rest =
    alerts.length > 0
      ? say('缺触发时刻，是否及时', 'without the minute of the trigger, whether in time')
      : say('没有告警记录', 'no alert is recorded');
  return [...alerts, context.unknown(rest, 'detection')];
}

/** 四: figures only as the ticket gives them, each in its own sentence. */
export function writeImpact(context: RulesContext): Impact {
  const { say } = context;
  const counted = context.where(({ text }) => users.test(text), 2).map((told) => context.quote(told, 120));
  const vague =
    counted.length > 0
      ? []
      : context
          .where(({ text }) => someUsers.test(text), 1)
          .map((told) => recordedAs(context, told, someUsers));
  const figures = say('数量', 'the number');
  const others = say('其余', 'the rest');
  const [count] = context.told
    .filter(({ text, signals }) => complaintCount.test(text) && !signals.followUp)
    .slice(-1);
  const reported = context.where(({ text, signals }) => complaints.test(text) && signals.report, 1);
  return {
    usersAffected: [
      ...counted,
      ...vague,
      context.unknown(
        counted.length > 0
          ? say('占总用户的比例', 'their share of all users')
          : vague.length > 0
            ? figures
            : '',
        'users',
      ),
    ],
    experience: experience(context),
    complaints: count
      ? [
          context.quote(
            context.focus(count, ({ text }) => complaintCount.test(text)),
            120,
          ),
        ]
      : [
          ...reported.map((told) =>
            recordedAs(context, told, someUsers.test(told.text) ? someUsers : complaints),
          ),
          context.unknown(reported.length > 0 ? figures : '', 'users'),
        ],
    orders: field(context, orders, 'business', others, 2),
    traffic: field(context, traffic, 'business', others, 1),
    partners: field(context, partners, 'business', others, 1),
    reputation: [
      ...context
        .where(({ text }) => reputation.test(text), 1)
        .map((told) => recordedAs(context, told, reputation)),
      meetingClaim(),
    ],
    data: dataField(context),
    stability: field(context, stability, 'cascade', say('是否级联', 'whether as a cascade'), 3),
    alerting: alerting(context),
  };
}
