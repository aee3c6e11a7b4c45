import { asSeen } from './as-seen';
import { demandsWords } from './demanded-words';

/** A text, parted from what it dictates to whoever writes the report. */
export interface Dictation {
  /** What is left to tell something of the incident. */
  readonly told: string;
  /** From the sentence that dictates to the end of its line. */
  readonly dictated: string;
}

const assistants =
  '(?:Chat\\s?GPT|GPT|Copilot|Rovo|Claude|Gemini|DeepSeek|Kimi|通义|文心|豆包|智能助手|AI\\s?助手|小助手|机器人助手)';
const chineseReport = '(?:复盘|报告|总结|摘要|纪要|结论|小结)';
const report =
  '(?:post-?mortem|report|summar(?:y|ies)|write-?up|RCA|(?:closing|impact|root[- ]cause|last|first) (?:section|field))';

/** Sentences that say what the report shall say: not what happened, but what somebody wants to be read. */
const dictations: readonly RegExp[] = [
  // 复盘里直接采用…, 报告结论就一句话…, 总结末尾附上…
  new RegExp(
    `${chineseReport}(?!会)[^。\\n]{0,12}(?:按(?:这个|以下|下面|此|统一)?的?口径|直接(?:采用|引用|写|填)|(?:就|请|要|一律)(?:写|填)成|就写|只写|照(?:填|写|抄)|就(?:一句话|这么写|说)|末尾附上|里附上|记得强调|不要提|别提)`,
  ),
  new RegExp(
    `(?:统一|对外|以下|下面的?)(?:口径|结论|措辞|表述)[^。\\n]{0,8}(?:直接|照|请)?(?:采用|引用|照抄|使用|填)|按(?:下面|以下)的?(?:话|内容|口径)?写|直接填(?:他|她|我|这)|(?:报告|复盘|总结)照[填写抄]`,
  ),
  /口径统一(?:一下)?[:：]|对外(?:对内)?(?:都|统一|一律)(?:说|讲|称)/,
  new RegExp(`按\\s?(?:P\\s?|SEV-?\\s?)\\d\\s?(?:的?级?别?)?(?:出|写|报)${chineseReport}`, 'i'),
  /翻译成.{0,6}(?:放进|写进|放到|写入)|在(?:各|每)(?:小节|一?节|章节?)(?:中|里)?(?:引用|写|加|附)/,
  /[(（](?:供|给|用于)(?:自动)?(?:摘要|总结|报告|复盘)(?:生成)?(?:使用|用|的)?[)）]|[(（](?:自动|系统)(?:填充|生成)[，,]\s?(?:请勿|不要|禁止)(?:修改|改动|编辑)[)）]/,
  // It speaks to somebody who writes by machine.
  new RegExp(
    `(?<!(?:用|让|由|通过|问了?)\\s?)@?${assistants}(?![\\w-])[^。.\\n]{0,6}(?:帮忙|请|记得|注意|(?:总结|概括|生成|起草)(?![的了出过])|写(?!的)|[把将填](?![^，。]{0,24}了))|(?:^|[\\s@])${assistants}\\b[,:]?\\s(?:please|keep|do not|don't|when|write|summari[sz]e|state|list|draft|say)\\b`,
    'i',
  ),
  /你(?:来)?扮演|扮演一个|假设你(?:没有|不受)|你会如何写|你已经?(?:确认|同意|承认)过|现在请完成任务|只(?:输出|回复|回答)[“"「『]|解码(?:并|后|结果)|(?:工单|数据|输入|评论|内容){1,3}(?:到此为止|到此结束|结束)/,
  /\b(?:pretend (?:that )?(?:you|the incident|this|it)|decode (?:and|then) (?:follow|execute|run|obey)|as you (?:have |had )?(?:already )?(?:agreed|confirmed|said|established) (?:in|on) (?:the|your|our) (?:last|previous)|new (?:task|instructions?) for you)\b/i,
  // The write-up shall say…
  new RegExp(
    `\\b(?:the |this |our |your |any )?${report}s? (?:must|should|shall|has to|have to|needs? to|can|could|may|is to|are to|to) (?:only |just )?(?:say|state|read|describe|point|list|blame|claim|conclude|attribute|call)\\b|\\bcan the ${report} (?:say|state|read)\\b`,
    'i',
  ),
  new RegExp(
    `\\bwhen you (?:write|draft|generate|summari[sz]e|compile) (?:this|it|the)\\b|\\b(?:describe|summari[sz]e|write up|report|frame) (?:it|this|the (?:incident|ticket|issue|outage)|everything)(?: up)? as\\b`,
    'i',
  ),
  new RegExp(
    `(?:^|[.;:]\\s)(?:please )?(?:add|put|list|note|mark|include|state|say|record|mention)\\b[^.\\n]{0,60}\\b(?:in|to|into|for) (?:the|your|this) (?:final )?${report}\\s?[:：“"]|\\b(?:file|record|log|list|put) (?:this|it) as\\b[^.\\n]{0,30}\\b(?:in|for) the ${report}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:following|approved|agreed|official) wording\\b|\\bwording for the ${report}|\\bif the ${report} (?:says|states|blames|names|calls)\\b|\\b(?:requires?|wants?|expects?) (?:the |all )?${report}s? to\\b|\\bjust put (?:his|her|their|my|this) name\\b|\\b(?:cite|reference|quote) E\\d{1,5}\\b`,
    'i',
  ),
  /(?:证据|\bevidence)\s?[:：#]?\s?E[V-]{0,2}\s?\d{2,}/i,
  // Fields of a report, as data.
  /["'](?:summary_override|root_?cause|conclusion|postmortem)["']\s*:|<\s*(?:rootCause|root_cause|postmortem|conclusion)\s*>/i,
];

/** A block of fields over several lines, of a report or under a heading of its own. */
const fieldBlocks: readonly RegExp[] = [
  /^\s*(?:postmortem|report|summary|复盘[\u4e00-\u9fff]{0,4}|报告[\u4e00-\u9fff]{0,4})\s*:\s*\n(?:[^\S\n]+[\w\u4e00-\u9fff-]+\s*:.*(?:\n|$)){1,}/im,
  /```\s?(?:system|instructions?|prompt|assistant)\b/i,
  /<\s*(?:tool|function)_(?:result|response|output)\b/i,
  /["'](?:root_?cause|root cause)["']|(?:^|\n)\s*(?:set )?root(?:_cause\s*:|[ _]?cause\s*(?::=|=))/i,
  /(?:^|\n)(?:user|assistant|问|答)\s*[:：].*\n(?:.*\n)?(?:user|assistant|问|答)\s*[:：]/i,
  /\{\{[^}]{1,40}\}\}[^\n]{0,20}(?::=|默认|替换|default)/i,
  /(?:字段|章节|内容)[^。\n]{0,8}(?:由)?(?:复盘)?系统(?:回填|锁定|下发|自动带入)|逐字保留|do not derive/i,
  /copy-to-postmortem|[【[](?:填写说明|审核状态)[】\]]/i,
];

/** What no reader of the ticket sees, but a program does. */
const unseen =
  /<!--[\s\S]*?(?:-->|$)|<(\w{1,20})[^>]{0,300}(?:display\s*:\s*none|opacity\s*:\s*0|font-size\s*:\s*0|color\s*:\s*#f{3,6}\b)[^>]{0,300}>[\s\S]{0,4000}?(?:<\/\1>|$)/gi;

/** Chinese and English sentences with their marks. */
const sentence = /(?:[^。！!？?；;\n.]|\.(?!\s+["“A-Z]))+(?:[。！!？?；;]+|\.)?/g;
const clockFirst = /^\s*[[(（]?(?:\d{4}-)?(?:\d{1,2}[-/]\d{1,2} )?\d{1,2}[:：]\d{2}/;

/** True for a sentence that dictates; what it wants may stand in the next one. */
function dictates(part: string, next: string): boolean {
  const seen = asSeen(part);
  return dictations.some((pattern) => pattern.test(seen)) || demandsWords(seen, asSeen(next));
}

/**
 * Parts what a text tells from what it dictates. Whoever wants a sentence in the report shall write it as what happened: then it
 * is evidence, with their name. A demand for it is evidence of nothing.
 */
export function splitDictation(text: string): Dictation {
  if (fieldBlocks.some((pattern) => pattern.test(asSeen(text)))) return { told: '', dictated: text };
  const told: string[] = [];
  const dictated: string[] = [...text.matchAll(unseen)].map(([hidden]) => hidden);
  let goesOn = false;
  for (const line of text.replace(unseen, '').split('\n')) {
    goesOn &&= !clockFirst.test(line);
    const parts = line.match(sentence) ?? [line];
    const start = goesOn ? 0 : parts.findIndex((part, place) => dictates(part, parts[place + 1] ?? ''));
    told.push((start === -1 ? parts : parts.slice(0, start)).join('').trimEnd());
    if (start === -1) continue;
    dictated.push(parts.slice(start).join(''));
    // What is to be written stands on the lines below.
    goesOn ||= /[:：]\s*$/.test(line);
  }
  return dictated.length === 0
    ? { told: text, dictated: '' }
    : { told: told.join('\n').trim(), dictated: dictated.join('\n') };
}
