import type { Claim } from '../domain/claim';
import type { Basics, IncidentType } from '../domain/draft';
import { durationText } from '../domain/duration-text';
import type { Severity } from '../domain/incident';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';

/** Words by which a ticket tells what kind of incident it is; the surest first. */
const typeWords: readonly (readonly [IncidentType, RegExp])[] = [
  [
    'security',
    /malicious|attacker|exfiltrat|compromis|unauthori[sz]ed|vulnerabilit|\bCVE-|credential leak|leaked (?:token|credential|key|password)|ransom|phish|恶意|入侵|攻击(?!面)|被盗|泄露|泄漏(?:数据|信息)|未授权|越权|漏洞|勒索|数据泄/i,
  ],
  [
    'data',
    /data (?:loss|corruption|issue|inconsisten)|corrupt(?:ed|ion)|lost (?:data|messages|records|writes)|wrong (?:data|balance|amount|price)|duplicate(?:d)? (?:charges?|orders?|payments?)|incorrect (?:data|results|amounts?)|数据(?:错误|丢失|不一致|错乱|损坏|异常|重复)|脏数据|重复(?:扣款|下单|发货|支付)|金额错误|对账/i,
  ],
  [
    'unavailable',
    /\b(?:down|outage|unavailable|unreachable|offline|not responding|unresponsive)\b|cannot (?:log ?in|access|connect|start|merge|deploy)|can't (?:log ?in|access|connect)|unable to|blocked|complete(?:ly)? (?:fail|broken)|不可用|无法(?:访问|登录|使用|打开|下单|支付|连接)|登录不上|打不开|宕机|中断|挂了|瘫痪|停止服务|失去响应|不能(?:访问|登录|使用|下单|支付)|大面积/i,
  ],
  [
    'degraded',
    /\b(?:slow|slowness|latency|degrad\w+|timeouts?|timing out|intermittent(?:ly)?|sometimes|error rate|elevated|toomanyrequests|too many|throttl\w+|failed|failing|errors?|exceptions?|5xx|50[0234]s?)\b|缓慢|变慢|延迟|超时|抖动|卡顿|间歇|偶发|部分.{0,6}(?:失败|异常|报错)|成功率(?:下降|下跌|降)|错误率|报错|5xx|异常|失败/i,
  ],
];

const partialWords =
  /\b(?:some (?:users|customers|requests|regions|sites|wikis|services)|sometimes|intermittent(?:ly)?|inconsistently|partial(?:ly)?|low level|a few|subset|single (?:user|customer)|[1-4]?\d(?:\.\d+)?\s?%)\b|部分|偶发|间歇|少量|个别|小部分|有时/i;

interface TypeFound {
  readonly value: IncidentType;
  readonly told: Told | undefined;
  /** The words that show it. */
  readonly words?: RegExp;
}

/** What the title and description call it weighs more than what is said later. */
function findType({ facts, told }: RulesContext): TypeFound {
  const opening = told.filter(({ event }) => event.kind === 'description');
  const early = told.filter(
    ({ signals }) => signals.symptom || signals.onset || signals.alert || signals.report,
  );
  for (const sentences of [opening, early, told]) {
    for (const [value, words] of typeWords) {
      const found = sentences.find(({ text }) => words.test(text));
      if (found) return { value, told: found, words };
      if (sentences === opening && words.test(facts.incident.title)) return { value, told: undefined };
    }
  }
  return { value: 'other', told: undefined };
}

const priorityRank = (priority: string | null): 0 | 1 | 2 | 3 | null => {
  if (priority === null) return null;
  if (/highest|blocker|critical|紧急|最高|P0|致命/i.test(priority)) return 0;
  if (/high|major|高|严重|P1/i.test(priority) && !/highest/i.test(priority)) return 1;
  if (/low|minor|trivial|低|轻微|P[34]/i.test(priority)) return 3;
  return 2;
};

/** A proposal with its switch: Jira's priority ranks work, it declares no severity. */
function proposedSeverity(context: RulesContext, type: TypeFound): Severity | null {
  const rank = priorityRank(context.facts.incident.priority);
  const opening = context.told.filter(({ event }) => event.kind === 'description').map(({ text }) => text);
  const partial = partialWords.test([context.facts.incident.title, ...opening].join(' '));
  if (rank === null) {
    if (type.value === 'other') return null;
    return (type.value === 'unavailable' || type.value === 'security') && !partial ? 'P1' : 'P2';
  }
  if (rank === 0) return type.value === 'security' ? 'P0' : 'P1';
  if (rank === 1) return partial ? 'P2' : 'P1';
  return rank === 3 ? 'P3' : type.value === 'unavailable' && !partial ? 'P1' : 'P2';
}

function severityOf(context: RulesContext, type: TypeFound): Basics['severity'] {
  const { facts, say, questions } = context;
  const declared = facts.incident.declaredSeverity;
  if (declared) {
    const text = say(`工单声明（${declared.source}）`, `declared in the ticket (${declared.source})`);
    return { value: declared.severity, claims: [evidenceClaim(text, ['F'])] };
  }
  const value = proposedSeverity(context, type);
  if (value === null)
    return {
      value,
      claims: [context.unknown(say('工单未声明事故等级', 'no level is declared'), 'severity')],
    };
  const { priority } = facts.incident;
  const symptom = type.told ? context.quoted(type.told.text, 60, type.words) : '';
  const basis = [
    priority === null
      ? say('工单没有优先级', 'the ticket has no priority')
      : say(`工单优先级 ${priority}，未声明 P 级`, `priority is ${priority}, no P-level is declared`),
    ...(type.told ? [say(`现象：${symptom}`, `symptom: ${symptom}`)] : []),
  ];
  const text = say(
    `按影响与优先级推定，待会议确认；${basis.join('；')}`,
    `derived from impact and priority, for the meeting to confirm; ${basis.join('; ')}`,
  );
  return {
    value,
    claims: [
      {
        text,
        basis: 'proposal',
        evidence: ['F', ...(type.told?.evidence ?? [])],
        question: questions.ask('severity'),
      },
    ],
  };
}

function periodOf(context: RulesContext): readonly Claim[] {
  const { facts, clock, say } = context;
  const { triggered, recovered } = facts.milestones;
  const [first] = facts.timeline.events;
  const start = (): Claim => {
    if (triggered.at !== null) return evidenceClaim(clock.full(triggered.at), triggered.evidence);
    if (!first) return context.unknown(say('开始', 'start'), 'trigger');
    const earliest = clock.full(first.at);
    return context.unknown(
      say(`触发时刻（最早记录为 ${earliest}）`, `start (earliest record ${earliest})`),
      'trigger',
      first.evidence,
    );
  };
  const end =
    recovered.at === null
      ? context.unknown(say('恢复时刻', 'recovery'), 'recovery')
      : evidenceClaim(clock.full(recovered.at), recovered.evidence);
  return [start(), end];
}

/** The whole, or the part of it that the records cover, said to be the least. */
function durationOf(context: RulesContext): readonly Claim[] {
  const { facts, clock, say, language } = context;
  const { triggered, detected, mitigated, recovered } = facts.milestones;
  const total = context.between('triggered', 'recovered');
  const evidence = (...milestones: readonly { readonly evidence: readonly string[] }[]) => [
    ...new Set(milestones.flatMap((milestone) => milestone.evidence)),
  ];
  if (total !== null) {
    const whole = evidenceClaim(durationText(total, language), evidence(triggered, recovered));
    const acute = context.between('detected', 'mitigated');
    if (acute === null || acute === total || mitigated.at === null || detected.at === null) return [whole];
    const span = `${clock.short(detected.at)} – ${clock.short(mitigated.at)}`;
    const text = say(
      `其中从发现到修复 ${durationText(acute, language)}（${span}）`,
      `${durationText(acute, language)} of it from detection to fix (${span})`,
    );
    return [whole, evidenceClaim(text, evidence(detected, mitigated))];
  }
  const [first] = facts.timeline.events;
  const start =
    detected.at === null
      ? first && { at: first.at, evidence: first.evidence }
      : { at: detected.at, evidence: detected.evidence };
  const end = recovered.at === null ? mitigated : recovered;
  if (!start || end.at === null || end.at < start.at)
    return [context.unknown('', recovered.at === null ? 'recovery' : 'trigger')];
  const least = durationText(end.at - start.at, language);
  const span = `${clock.short(start.at)} – ${clock.short(end.at)}`;
  const text = say(
    `至少 ${least}（${detected.at === null ? '最早记录' : '发现'}至${recovered.at === null ? '修复' : '恢复'}，${span}）`,
    `at least ${least} (${detected.at === null ? 'earliest record' : 'detection'} to ${recovered.at === null ? 'fix' : 'recovery'}, ${span})`,
  );
  const gap =
    triggered.at === null
      ? say('触发之前的部分', 'what came before')
      : say('恢复之前的部分', 'what followed');
  return [
    evidenceClaim(text, evidence(start, end)),
    context.unknown(gap, triggered.at === null ? 'trigger' : 'recovery'),
  ];
}

const everybody =
  /全部用户|所有用户|全体用户|全网|全站|\ball (?:users|customers|visitors|tenants)\b|\beveryone\b/i;
const region =
  /地域|区域|机房|可用区|节点|华东|华北|华南|海外|\bregions?\b|\bavailability zone\b|\bdata ?cent(?:er|re)\b/i;
const someUsers =
  /部分用户|\d+(?:\.\d+)?\s?%\s?(?:的)?(?:用户|客户)|\bsome (?:users|customers)\b|\d+(?:\.\d+)?\s?% of (?:users|customers|requests)/i;

/** Words of an alert: its rule and when it fired are no scope. */
export const alertRule = /触发规则|告警(?:发出|规则|升级)|^【告警】|首次越线|\balert (?:rule|fired)\b/i;

/** What the ticket itself calls affected, and the span of time, which is no scope either. */
const affected =
  /受影响的?(?:接口|服务|功能|系统|用户|地区|商户|范围)|影响(?:范围|面)\s*[:：]|\baffected (?:services?|endpoints?|apis?|users|regions?|systems?)\s*:/i;
const spanOnly = /^影响时长|^which\b/i;

/** What the description says of the failure; failing that, how it begins. */
export function openingTold(context: RulesContext, hit: (told: Told) => boolean): readonly Told[] {
  const all = context.where(({ event }) => event.kind === 'description', 6);
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

function scopeOf(context: RulesContext): readonly Claim[] {
  const { say } = context;
  const hit = ({ signals }: Told) => signals.impact || signals.symptom || signals.report;
  const ofDescription = openingTold(context, hit);
  const later = context.where((one) => one.event.kind !== 'description' && one.signals.impact, 2);
  // What failed first may be another thing than what the ticket was opened for.
  const first = context.where(
    (one) =>
      one.event.id === context.facts.milestones.triggered.eventId &&
      (one.signals.symptom || one.signals.onset),
    1,
  );
  const found = [...new Set([...ofDescription, ...first, ...later])]
    .filter(({ text }) => !spanOnly.test(text) && !/\bCPU\b|慢查询|线程/i.test(text))
    .slice(0, 3);
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

const businessWords =
  /订单|损失|资损|投诉|退款|赔付|SLA|营收|收入|交易额|GMV|客诉|大量.{0,4}(?:用户|客户)|\b(?:orders?|revenue|refunds?|complaints?|SLA|customers? (?:report|complain)\w*|sales|payments? failed)\b/i;

function typeClaims(context: RulesContext, { value, told, words }: TypeFound): readonly Claim[] {
  if (told) return [context.quote(told, 80, words)];
  return value === 'other' ? [] : [evidenceClaim(context.quoted(context.facts.incident.title, 80), ['F'])];
}

/** 一 */
export function writeBasics(context: RulesContext): Basics {
  const type = findType(context);
  const business = context.where(({ text }) => businessWords.test(text), 2);
  // Questions are numbered as they are asked: fields are written in their order.
  return {
    severity: severityOf(context, type),
    type: { value: type.value, claims: typeClaims(context, type) },
    period: periodOf(context),
    duration: durationOf(context),
    scope: scopeOf(context),
    business: [
      ...business.map((one) => context.quote(one)),
      context.unknown(
        business.length > 0 ? context.say('其余数量与损失', 'other figures and losses') : '',
        'business',
      ),
    ],
  };
}
