import type { Claim } from '../domain/claim';
import type { IncidentType } from '../domain/draft';
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

/** What kind of incident it is, and what tells so. */
export interface TypeFound {
  readonly value: IncidentType;
  readonly told: Told | undefined;
  /** The words that show it. */
  readonly words?: RegExp;
}

/** What the title and description call it weighs more than what is said later. */
export function findType({ facts, told }: RulesContext): TypeFound {
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

/** What tells of the type. */
export function typeClaims(context: RulesContext, { value, told, words }: TypeFound): readonly Claim[] {
  if (told) return [context.quote(told, 80, words)];
  return value === 'other' ? [] : [evidenceClaim(context.quoted(context.facts.incident.title, 80), ['F'])];
}
