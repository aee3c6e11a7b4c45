import { anyOf } from '../domain/signals/any-of';
import { clausesOf } from '../domain/signals/clauses';
import { deedOfOthers } from '../domain/signals/measure-words';
import { moodOf } from '../domain/signals/mood';
import { clausesIn } from './quote';

/** Measures as Chinese logs name them: at the end of a clause (按九倍容量扩容), begun (开始关停…), or done (搭建…成功). */
const namedMeasure = anyOf(
  /(?:扩容|限流|降级|熔断|切流|回滚|重启|切换|下线|摘除)$/,
  /^(?:我们?|先|再|又|已经?|刚|手动)*把.{1,30}?(?:扩到|扩成|扩了|重启|回滚|切到|切走|停掉|停了|关掉|关了|摘掉|摘了|调大|调小|调到|调成|改回|改到|改成).{0,12}$/,
  /^(?:开始|逐步|陆续|立即|紧急|先|再|手动|临时)*(?:关停|停掉|摘除|隔离|清理|扩容|限流|降级|切换|迁移|搭建|封禁|屏蔽)/,
  /(?:搭建|重建|迁移|替换|扩容|切换).{0,20}(?:成功|完成)$/,
  /^(?:我们?|先|再|又|已经?|刚|手动|临时)*(?:杀掉|杀死|停掉|关掉|切到|切回|切走|调大|调小|改回|摘掉)了?.{2,30}$/,
  /^(?:我们?|先|再|又|已经?|刚|手动)*(?:重启|回滚|扩容|限流|降级)了.{1,30}$/,
  /^(?:开始|正在|手动|重新)*(?:补数|补跑|重跑|补发|补偿)(?!机制|方案|完)/,
  /(?:已经?)切(?:了|到|至|回|走)?$|(?:已经?|手动|临时)(?:停|关|杀|摘)(?:掉|了|除)/,
);

/** Measures as English logs name them: a clause that opens with what the speaker did, or is doing. */
const actedOn =
  /^\s*(?:(?:ok(?:ay)?|so|and|then|now|yes|done|also|just|manually|temporarily|we|i|i'm|we're|i've|we've|have|has|am|are)[,:]?\s+)*(?:disabl|enabl|paus|stopp|kill|drain|block|throttl|scal|restart|revert|purg|flush|clear|delet|remov|rotat|renew|switch|rerout|redeploy|deploy|patch|bump|rais|increas|lower|capp|isolat|quarantin|unpublish|replay|backfill|refund|restor|rebuil|roll|terminat|evict|cordon|detach|reset)(?:ed|ing|t|led|ling)\b(?:\s+(?:back|out|over|off|on))?\s+(?!(?:users?|accounts?|people|by|because|due)\b)\S/i;

/** "… paused", "… purged": what was acted on stands in front. */
const wasActedOn =
  /^\s*(?:the |our |all )?[\w./-]+(?: [\w./-]+){0,4} (?:(?:is|are|was|were|has been|have been) )?(?:now )?(?:disabled|paused|stopped|killed|drained|purged|flushed|reverted|rolled back|switched off|turned off|rolled out|pushed|applied|re-?enabled|redeployed|recreated)\b(?!\s+by\b)/i;

/** Said of trying something: it was done, whether or not it will stay. */
const trial = /试{1,2}(?:看|一下)?$/;

/** What it is good for, behind it. */
const purpose = /\s+so (?:that )?(?:no|nothing|it|they|we|the)\b.*$/;

/** True for a clause that tells of a measure by how it is built, whatever its signals. */
export function namesMeasure(clause: string): boolean {
  return clausesOf(clause).some((part) => {
    const text = part.text.replace(trial, '').replace(purpose, '').trim();
    const { planned, conditional, negated, doubtful, question } = moodOf({ ...part, text });
    if (planned || conditional || negated || doubtful || question) return false;
    return namedMeasure.test(text) || actedOn.test(text) || wasActedOn.test(text);
  });
}

/** What such a clause cannot be without; most sentences are told apart by it at once. */
export const mayNameMeasure =
  /扩容|限流|降级|熔断|切流|回滚|重启|切换|下线|摘除|关停|停掉|隔离|清理|迁移|搭建|封禁|屏蔽|重建|替换|杀|补|切(?:了|到|至|回|掉|走)|已切|把.{1,30}(?:扩|停|关|摘|调|切|改)|(?:ed|ing|t|led|ling)\b/;

/** A choice between ways ("then roll back", "or restart"). */
const choice = /^\s*(?:那就|那么|要不|不如|还是|或者|要么|干脆|either\b|or\b|let's\b|let us\b)/i;

/** What is named after it was done, done on another day, or by others; what only has to be done; being well again. */
const otherDeed =
  /(?:发布|上线|变更|部署|切换|重启|回滚|扩容)(?:完成)?的|\b(?:last|previous) (?:week|month|year|quarter)\b|\byesterday\b(?!'s)|上周|上个?月|去年|昨(?:天|晚|日)|\b(?:vendor|provider|supplier|carrier|bank)\b.{0,24}\b(?:says?|said|reports?|claims?)\b|(?:厂商|供应商|对方|运营商|银行).{0,6}(?:说|称|表示|反馈|答复)|\b(?:must|should|needs? to|has to|have to|ought to)\b|必须|应当|\b(?:was|were) (?:retained|kept|preserved)\b|^\s*(?:我|人|刚|已经?)?上线了?[。.!！]?$|^\s*可以关/i;

/** "观察半小时再切回" is still to come; what a provider answers is its own work. */
const later =
  /^\s*(?:the )?(?:errors?|[45]\d\ds?|[45]xx|alerts?|time-?outs?|complaints?|throttling|rejections?)\b.{0,20}\b(?:stopped|gone|cleared|ended)\b|^\s*(?:先)?(?:观察|等).{0,12}再|^\s*(?:运营商|厂商|供应商|服务商|机房|上游|第三方|银行)(?:那边|侧)?(?:书面|邮件|正式)?(?:回复|反馈|答复|告知|确认)/;

/** Looks at figures, and words for the end of the work. */
const accounting =
  /^\s*(?:counted|compared|verified|measured|calculated|estimated|totall?ed)\b|^\s*(?:按.{0,8})?(?:本次)?(?:故障|事故|问题|应急)*处[理置](?:过程|流程|工作)?(?:已|全部)*(?:完毕|结束|完成)|^\s*(?:but\s+)?no [\w-]+ (?:has|had|was|were)\b|\bcalling (?:it|this)\b/i;

/** Words on the whole of it or on its page. */
const verdict =
  /\b(?:incident|issue|outage|impact|problem|disruption) (?:is |was |has been |now |fully |confirmed )*(?:mitigated|resolved|repaired|fixed|over)\b|^\s*status page (?:was )?updated|^\s*(?:本次)?(?:故障|问题|事件|影响)(?:已|已经|均已)*(?:解除|解决|消除|修复)/i;

/** How things stand, what is seen or about to begin, the colour of a status: told around measures. */
const standing =
  /^\s*(?:observing|noting|seeing|noticing|believing|suspecting|starting the process|waiting)\b|\bfail(?:s|ed|ing)? due to\b|^\s*(?:the |this |that |our |latest )*(?:[\w-]+ ){1,4}(?:is|are|was|were) (?:\w+ )?(?:responsive|successful|fine|ok|okay|healthy|reachable|unreachable|believed)\b|\b(?:red|yellow|green) status\b|\bstatus (?:to )?(?:red|yellow|green)\b|状态(?:改|调|置)?(?:为|成)?(?:红|黄|绿)色?/i;

/** "Event processing stopped", "backlog fully processed": what came to a halt and what ran on by itself. */
const byItself =
  /^\W*(?:the )?[\w.-]*d (?:stopped|crashed|died|went down)\s*[.,!]?\s*$|\b(?:processing|scheduling|ingestion|delivery|publishing|replication|indexing|traffic|syncing|builds|jobs|requests|messages|events|logins|orders|payments) stopped(?! by\b| (?:manually|on purpose))\s*[.,!]?\s*$|^\s*(?:the |all |event |message )*(?:backlog|queues?)\b[^,;]{0,30}\b(?:processed|drained|cleared|caught up|empty|gone)\s*[.,!]?\s*$/i;

/** A state that lasts, who was told, and what was seen of the load: no deeds. */
const noDeed =
  /\b(?:is|are|was|were|remains?) still \w+|^\s*(?:then |also )?raised (?:it |this )?(?:with|to) |\b(?:load|traffic|latency|errors?|rate|lag|queue|usage|cpu|memory)(?: \w+)? (?:halved|doubled|tripled)\b|\b(?:attack\w*|attackers?|bots?) (?:\w+ )?(?:shifted|moved|switched)\b|\b(?:transfer|replication|sync|shipping) (?:has |had )?stopped\b|^\W*fixed\W*$|^\W*(?:investigating|identified|monitoring|resolved|update)\s*[-–—]\s|(?:一直在?|不断|反复|总是)(?:地)?重启|让 ?\S{0,8}@?\S{1,12}.{0,14}把/i;

/** True for a clause that can be no measure of this response, whatever words it has. */
export const isNoMeasure = (text: string): boolean =>
  choice.test(text) ||
  noDeed.test(text) ||
  later.test(text) ||
  otherDeed.test(text) ||
  deedOfOthers.test(text) ||
  accounting.test(text) ||
  standing.test(text) ||
  byItself.test(text) ||
  verdict.test(text);

/** Said in passing of something that had no part in it: "I updated the cron job too, so it should not have mattered". */
const aside =
  /\b(?:should(?:n't| not)|does(?:n't| not)|did(?:n't| not)|would(?:n't| not)) (?:have )?matter|\bun-?related\b|\bnothing to do with\b|没(?:什么|啥)?关系|无关(?!紧要的?服务)|不相关/i;

/** True for a sentence whose deed, by its own words, had no part in the incident. */
export const isAside = (sentence: string): boolean => aside.test(sentence);

/** A text without the clause at its end that only says that it had no part; the mark shows that something is left out. */
export function withoutAside(text: string): string {
  const clauses = clausesIn(text.trim());
  const last = clauses.at(-1) ?? '';
  return clauses.length > 1 && isAside(last)
    ? `${clauses
        .slice(0, -1)
        .join('')
        .replace(/[,，\s]+$/, '')}…`
    : text;
}
