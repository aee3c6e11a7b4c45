import { anyOf } from '../domain/signals/any-of';
import { readingForm } from '../domain/signals/reading-form';
import type { Claim } from '../domain/claim';
import type { IncidentType } from '../domain/draft';
import { falseAlarmIn } from '../domain/milestones/false-alarm';
import { storyOf } from '../domain/milestones/story';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';

/** Somebody who has no right to it can see or change it. */
const security = anyOf(
  /\b(?:malicious|malware|virus|trojan|attackers?|exfiltrat\w*|compromis\w+|unauthori[sz]ed|vulnerabilit\w+|ransom\w*|phish\w*|hijack\w*|mis-?issu\w+|cve-)/,
  /\b(?:leak(?:ed|age of|s)?|expos(?:ed|es|ure of)) .{0,20}\b(?:tokens?|credentials?|keys?|passwords?|secrets?)\b/,
  /\b(?:tokens?|credentials?|keys?|passwords?|secrets?) (?:\w+ )?(?:leak|expos)/,
  /\b(?:privileges?|permissions?|access) .{0,40}\bpersist/,
  /\bother (?:users?|customers?|people|accounts?)['’]?s?['’]? (?:names?|data|accounts?|orders?|details|info\w*|profiles?|messages?)\b|\bsomeone else['’]?s?\b|看到(?:了)?(?:别人|他人|其他(?:用户|人))的/,
  /恶意|入侵|攻击(?!面)|被盗|泄露|泄漏(?:数据|信息)|未授权|越权|漏洞|勒索|数据泄|他人(?:的)?(?:账号|信息|数据)/,
);

/** What is stored is gone, wrong or there twice. */
const data = anyOf(
  /\bdata (?:loss|corruption|issue|inconsisten\w*)\b|\bcorrupt(?:ed|ion)? (?:data|records|database|files|messages)\b/,
  /\blost (?:data|messages|records|writes|orders)\b|\bwrong (?:data|balance|amount|price)s?\b/,
  /\b(?:permanently|irrecoverably) lost\b|\b(?:truncat|wip|eras)\w+ (?:the |our |a )?(?:[\w-]+ )?(?:tables?|database|data|records)\b/,
  /\b(?:double|twice)[ -](?:charged|billed|booked|paid)\b|\b(?:charged|billed|booked|paid) (?:twice|double|again)\b/,
  /\bduplicate(?:d)? (?:charges?|orders?|payments?)\b|\bincorrect (?:data|results|amounts?)\b/,
  /(?:记录|数据|表|库|账目|资料)(?:全)?(?:被)?(?:清空|误删|删除了|删掉|丢了|不见了|没了)|多扣|数据(?:错误|丢失|不一致|错乱|损坏|重复)|脏数据|重复(?:扣款|下单|发货|支付)|金额错误|对账|误删|元数据损坏/,
);

/** Nobody, or nobody of those who are hit, can use it. */
const unavailable = anyOf(
  /\b(?:down|outage|unavailable|unreachable|inaccessible|uncontactable|offline|not responding|unresponsive)\b/,
  /\b(?:halt(?:ed|s)?|power (?:loss|outage|issue)|lost power|not (?:available|loading|accessible|visible))\b/,
  /\b(?:cannot|can't|unable to|could not|complete(?:ly)? (?:fail\w*|broken))\b/,
  /不可用|无法|登录不(?:上|了)|打不开|访问不了|进不去|宕机|当机|中断|断电|断线|挂了|瘫痪|停止服务|失去响应|不能|大面积|下线|停驶/,
);

/** It works, but slower, later, for fewer people or now and then. */
const degraded = anyOf(
  /\b(?:slow\w*|latency|degrad\w+|delay\w*|intermittent\w*|sometimes|partial\w*|backlog|queu\w+|reduced|flak\w+|late|lag(?:s|ging)?|behind|toomanyrequests|throttl\w+)\b/,
  /\b(?:some|a few|a subset of|certain|individual|single|small (?:number|rate) of) (?:users?|customers?|requests?|sites?|regions?|workloads?)\b/,
  /\b(?:spike|dip|drop|increase) in\b|\bsubset\b/,
  /缓慢|变慢|延迟|抖动|卡顿|间歇|偶发|部分|积压|个别|少量|不稳定|下降|下跌/,
);

/** Calls fail. What fails is not available, unless somebody says that it is only slow, late or in part. */
const failing = anyOf(
  /\b(?:fail\w*|errors?|exceptions?|5xx|50[0234]s?|40[34]s?|broken|blocked|disrupt\w+|crash\w*|time-?outs?|time out|timing out|reject\w*|denied)\b/,
  /失败|报错|5xx|50[0234]|异常|超时|错误|故障|闪退|崩溃|白屏|收不到/,
);

/** "无数据丢失", "no data loss": what is denied did not happen. */
const denied = /(?:无|没有?|未(?:见|发现|发生|造成|出现)?|不存在|\b(?:no|not|without|nor)(?: \w+){0,2} )$/;

function happened(words: RegExp, text: string): boolean {
  const found = words.exec(text);
  return found !== null && !denied.test(text.slice(0, found.index));
}

const falseAlarm = /误报|虚惊|false (?:alarm|positive|alert)/i;

/** What kind of incident it is, and what tells so. */
export interface TypeFound {
  readonly value: IncidentType;
  readonly told: Told | undefined;
  /** The words that show it. */
  readonly words?: RegExp;
}

/**
 * What the title and description call it weighs more than what is said later. Being hit in part weighs more than failing, and being
 * down more than both, where the title says it.
 */
export function findType({ facts, told }: RulesContext): TypeFound {
  const story = storyOf(facts.incident, facts.timeline);
  const concluded = falseAlarmIn(story)?.event.id;
  const alarm = told.find(({ event, text }) => event.id === concluded && falseAlarm.test(text));
  if (alarm) return { value: 'other', told: alarm, words: falseAlarm };
  const title = readingForm(facts.incident.title).toLowerCase();
  const opening = told.filter(({ event }) => event.kind === 'description');
  const early = told.filter(
    ({ signals }) =>
      (signals.symptom || signals.onset || signals.alert || signals.report) &&
      !(signals.recovering || signals.partialRecovery || signals.recovery),
  );
  for (const [sentences, heading] of [
    [opening, title],
    [early, ''],
    [told, ''],
  ] as const) {
    const tells = (words: RegExp) =>
      sentences.find(({ text }) => happened(words, readingForm(text).toLowerCase()));
    for (const [value, words] of kindsFor(heading)) {
      const found = tells(words);
      if (found) return { value, told: found, words };
      if (happened(words, heading)) return { value, told: undefined };
    }
  }
  return { value: 'other', told: undefined };
}

/** The kinds with their words, the surest first. */
function kindsFor(title: string): readonly (readonly [IncidentType, RegExp])[] {
  const down = ['unavailable', unavailable] as const;
  const part = ['degraded', degraded] as const;
  return [
    ['security', security],
    ['data', data],
    ...(unavailable.test(title) ? [down, part] : [part, down]),
    ['unavailable', failing],
  ];
}

/** What tells of the type. */
export function typeClaims(context: RulesContext, { value, told, words }: TypeFound): readonly Claim[] {
  if (told) return [context.quote(told, 80, words)];
  return value === 'other' ? [] : [evidenceClaim(context.quoted(context.facts.incident.title, 80), ['F'])];
}
