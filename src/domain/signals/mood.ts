import { anyOf } from './any-of';
import type { Clause } from './clauses';

/** How a clause is said: only what is told, not planned, not denied and not supposed happened. */
export interface Mood {
  readonly question: boolean;
  readonly conditional: boolean;
  readonly planned: boolean;
  readonly negated: boolean;
  readonly doubtful: boolean;
  readonly progressive: boolean;
}

const english = {
  // "Anyone else seeing NXDOMAIN?" is a report.
  question:
    /^(?!(?:[\w .'-]{2,30}: )?(?:is )?(?:anyone|anybody|someone|somebody) (?:else )?(?:seeing|getting|having|noticing|experiencing|hitting) ).*\?\s*$|^any (?:update|news|eta)s?\b/,
  conditional: anyOf(
    /\b(?:if|whether|unless|in case|assuming|provided that|would|could(?! not)|might|otherwise)\b/,
    /(?<!^(?:\w+ly |i |we )?\w{3,}ed .{0,60})\buntil (?:we|i|they|it|this|the)\b/,
    /^(?:once|as soon as|until)\b/,
    /\b(?:once|when|as soon as|after|until)\b(?=.*\b(?:will|'ll|can|should|going to)\b)/,
    /\b(?:will|'ll|can|should|going to)\b.*\b(?:once|when|as soon as|after|until)\b/,
  ),
  planned: anyOf(
    /\b(?:will|'ll|going to|gonna|about to|plan(?:s|ning|ned)? (?:to|on|for|is)|(?:is|are) scheduled)\b/,
    /\b(?:scheduled (?:to|for)|let's|lets|let us|shall|should|needs? to|have to|has to|wants? to|would like)\b/,
    /\b(?:propos(?:e|es|ed|al|ing)|suggest(?:s|ed|ing|ion)?|recommend(?:s|ed)?|decid(?:e|es|ed|ing)|decision)\b/,
    /\b(?:consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|agreed? (?:to|on)|next steps?|todo|to do|eta)\b/,
    /\b(?:expect(?:s|ing)?|expected (?:to|by|at|in|time)|waiting (?:for|on)|await(?:s|ing)?)\b/,
    /\b(?:prepar(?:e|es|ed|ing)|ready to|intend(?:s|ed)? to|hop(?:e|es|ing)|we can(?! (?:see|tell|reach|find|confirm))|can (?:manually|also|try))\b/,
    /\b(?:try(?:ing)? to|tr(?:y|ies|ied) to|attempt(?:s|ed|ing)? to|requested to|asked? .{0,30}\bto)\b/,
    /\b(?:in order to|to be (?:done|fixed|restored|deployed|rolled)|follow-?up|action item|work out how)\b/,
    /\b(?:how to|please|pending (?:investigation|approval|review|confirmation))\b/,
  ),
  negated: anyOf(
    /\b(?:not|never|cannot|without|unable|neither|nor|hardly|nothing)\b|n't\b/,
    /\bno (?:improvement|effect|luck|change|sign|success|recovery|progress|root cause|cause|fix|answer|reply)\b/,
    /\bfail(?:s|ed|ing)? to\b|\byet to\b/,
  ),
  doubtful: anyOf(
    /\b(?:maybe|perhaps|possib(?:le|ly)|probabl[ey]|likely|suspect(?:s|ed|ing)?|suspicion|think|thinks)\b/,
    /\b(?:believes?|guess(?:ing)?|assum(?:e|es|ed|ing|ption)|unclear|not sure|unsure|hypothes[ie]s|theory)\b/,
    /\b(?:speculat\w+|potential(?:ly)?|apparently|may be|may have|might|could (?:be|have))\b/,
    /\b(?:seem(?:s|ed|ingly)?|appear(?:s|ed)?|looks? like|looked like|candidate|not (?:convinced|certain))\b/,
    /\binitial(?:ly)? (?:thought|assum\w+|suspect\w+)\b|\b(?:i|we|they|everybody|everyone) (?:first )?thought\b/,
  ),
  progressive: anyOf(
    /\b(?:am|is|are|was|were|'re|'m|'s|been|be|still|now|currently|keep|continue|continues)\s+(?:(?:now|still|currently|also|being|\w+ly)\s+)*(?!nothing|something|everything|anything|during|missing|pending|string|king|ping\b|ring\b)\w{2,}ing\b/,
    /^(?:(?:still|now|manually|currently|also|we|i|and|then|team|ok)\s+)*(?!nothing|something|everything|anything|during|following|according|nothing|string|outgoing|incoming|remaining|underlying|(?:billing|routing|logging|monitoring|caching|streaming|messaging|networking|indexing) (?:is|was|has|services?|cluster|systems?|jobs?|queue|disabled|enabled|restored|recovered)\b|processing of|monitoring\b|outstanding|existing|missing|using|including|regarding|starting at|beginning at)\w{2,}ing\b/,
    /\bin progress\b|\bunder\s?way\b|\bongoing\b|\bworking on\b|\bin the process\b|\bpart ?way\b/,
    /\b(?:start|begin|began|continu|proceed|initiat)(?:s|ed|ning|es|ing)?\s+(?:to|with|the|a|\w+ing)\b/,
    /\b(?:starts?|started|begins?|began|begun)\b\s*\.?$/,
  ),
} as const;

const chinese = {
  question:
    /[?？]\s*$|吗[\s。.]*$|(?<!(?:没有?|未|不|无法|不会|才|用于|用来|以便|自动)[^,，。]{0,8})是否|有没有|是不是|能否|可否|能不能|要不要|怎么样|请问|多久|什么时候|谁(?:在|来|能)|^(?:是)?谁(?!都|也)|(?:查|看|问)(?:一下|下|查)?(?:是)?谁|为何|为什么(?!会?.{0,12}(?:已|找到))|哪(?:些|个|里|位)/,
  conditional:
    /直到.{1,16}|如果|如(?=.{0,12}(?:则|就|请))|若(?!干)|一旦|假如|要是|的话|除非|万一|倘若|[待等].{1,16}(?:后|再|之后)/,
  planned: anyOf(
    /将(?=在|于|会|对|把|通过|尽快|继续|进行|采|由|陆续|逐|增|优|为|全|提)/,
    /(?<!机|社|都|协|学|开|议|大|例|晨|周|年|误|不)会(?!议|话|员|场|商|诊|导致|出现|报|失败|超时)|或者|要么|两(?:条路|个方案|种办法)|准备/,
    /(?<!按)计划(?!内)|拟(?!合)|打算|决定|建议|提议|考虑|预计|预期(?!的|效果|行为|结果|值|之?[内外中])|争取|力争|尽快|需要/,
    /需(?=重启|回滚|扩容|联系|等|先|对|将|人工|手动|再|要)|应当|应该|(?<!锁|行|长|死|io ?)等待|等(?=厂商|运营商|回复|通知)|接下来|下一步|后续|稍后|商定|商量/,
    /讨论|评估|申请|可以(?=.{0,8}(?:回滚|重启|切换|扩容|考虑|试))|明[早晚天]|后天|下周|今后|未来|安排|即将|马上|希望|想(?!起|到)|请(?!求)|待(?=定|办|修|恢复|确认|处理|补)/,
    /@\S{1,12} ?(?:你|来|麻烦|帮忙|辛苦)/,
    /方案|以便|为了|目标|设计|尝试(?!.{0,14}(?:成功|失败|无效|未))|试(?:一下|试)|协调|要求/,
  ),
  negated: anyOf(
    /没(?!错)|未(?!来|发现(?!.{0,6}原因)|见异常|出现)|不(?!断|同|久|少|再|仅|过|稳|良|超|到位|可用|一致|停|足|兼容)|无法|尚|并非|无效|失败|难以/,
    /无(?=恢复|改善|好转|变化|结果|进展|明显)/,
  ),
  doubtful:
    /怀疑|疑似|疑为|可能|猜测|猜|估计|似乎|好像|也许|大概|应该是|不确定|看起来|看上去|看着(?=像|是|恢复|好|差不多)|看样子|貌似|初步|推测|或许|存疑|或是(?=.{0,10}导致)|倾向|疑点|待确认|有待/,
  progressive: anyOf(
    /正在|正(?=[对在进执回重扩切修排查逐做着紧滚跑追导拉恢传拷灌])|中(?=$|[\s。.)\]、])|进行|开始|着手|启动(?!成功|完成|完毕|正常|后)|逐步|陆续|继续|还在|仍在/,
    /在(?=查|看|排查|处理|回滚|重启|扩容|切|修|恢复|重建|跑|滚|追(?!踪)|导(?!航)|灌|拷)|紧急(?=处理|修复|扩容|回滚|重启|排查)|立即(?=执行|进行|组织|开展|启动)|立刻(?!.{0,2}(?:重启|回滚|回退|切换|切|扩容|下线|修复|恢复|清理|限流|降级|关闭|停|改|换)[到回掉好完走]?了)|逐个|逐地域/,
  ),
} as const;

/** A clause that opens with what is finished: "已…", "完成…", or ends so. It overrides the marks of a plan before it. */
const finishedInChinese =
  /(?:完成|完毕|成功|生效|结束|到位|好了|[滚切启发扩升降推署清]完)(?:[了。.!）)]|$|后)|已(?:经)?(?!决定|准备|计划|开始|安排|申请|联系|通知)|^完成(?!时间|率)/;

const headings =
  /^(?:decision|plan|proposal|next steps?|todo|action items?|follow-?ups?|eta|决定|计划|方案|建议|下一步|后续|待办|改进措施|行动项)$/;

/** "为什么灰度没发现：阈值是 5%": asked and answered. */
const answersWhy = /^\W*(?:为什么|为何)(?:[^?？:：]|(?<=\d)[:：](?=\d)){2,60}[:：]\s*\S{4,}(?!.*[?？]\s*$)/;

/** "用户反馈打不开，大概 3000 人？": what was reported is told, only what follows is asked. */
function tellsBeforeAsking({ text, sentence, language }: Clause): boolean {
  return (
    language === 'zh' &&
    /反馈|投诉|报障|告警|报警/.test(text) &&
    !chinese.question.test(text) &&
    !sentence.replace(/[?？\s]+$/, '').endsWith(text)
  );
}

/** "根本原因：…谁在用没有登记": what stands under such a label is told. */
const stands = /^\W*(?:根因|根本原因|直接原因|(?:故障|问题)?原因(?:分析)?|root cause|cause)\s*[:：]\s*\S{4,}/;

/** How a clause is said. Questions are judged by the whole sentence, everything else by the clause. */
export function moodOf(clause: Clause): Mood {
  const marks = clause.language === 'zh' ? chinese : english;
  const under = clause.heading !== null && headings.test(clause.heading.trim());
  const finished = clause.language === 'zh' && finishedInChinese.test(clause.text);
  return {
    question:
      marks.question.test(clause.sentence) &&
      !tellsBeforeAsking(clause) &&
      !answersWhy.test(clause.sentence) &&
      !(stands.test(clause.sentence) && !/[?？]\s*$/.test(clause.sentence)) &&
      !/^\W*(?:impact|影响)[^:：?？]{0,8}[:：]/.test(clause.sentence),
    conditional: marks.conditional.test(clause.text),
    planned: under || (marks.planned.test(clause.text) && !finished),
    negated: marks.negated.test(clause.text),
    doubtful: marks.doubtful.test(clause.text),
    progressive: marks.progressive.test(clause.text) && !finished,
  };
}
