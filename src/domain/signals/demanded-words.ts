/** The report and its parts, and whoever writes them. */
const chineseDocument =
  /复盘(?!会)|报告(?!人|警)|文档|摘要|总结|结论|小结|纪要|章节|亮点|行动项|占位符|时间线|口径|执笔|(?:根因|影响)(?:处|字段|章节|里|这块|部分|范围这块)|写(?:报告|复盘)的|草稿|(?:根因|影响|原因|亮点|结论)(?:那|这|一)?[段块栏]/;
const englishDocument =
  /\b(?:post-?mortem|write-?up|reports?|summary|docs?|documents?|draft(?:ing|s)?|sections?|timeline|template|wording|what-went-well|final language|cause section|action item|root cause (?:section|field)|(?:as|for|in|into) the (?:root )?cause)\b/i;

/** What is to be done with words. */
const chineseWriting =
  /(?:就|请|直接|一律|只|要|须|再|别|不要|照|必须|请在)\s?(?:写|填|落|放|带|记|引用|采用|追加|替换|表述|改|抄|删|译|仿照|核实)|写(?:成|明|上|进|入|作|为|的时候)|填写|照抄|采用|放(?:到|进|在|后)|带(?:一句|入)|落到|记载|表述为?|追加|替换成|改成|引用|译成|仿照|没有[“"「].{2,40}[”"」]这|作为事实|润色|口述|写[^，。]{2,20}就[好行]|第一句|必须是|须包含|补在/;
const englishWriting =
  /\b(?:put|use|go with|phrase|record that|reflect|say|state|include|take (?:this|it|that) down|verbatim|cite|drop|replace|contains?|works?|mention|render|language|gets?|insert|have the phrase|list the result|in Impact also write|just say|as is|write)\b/i;

/** The words themselves: between marks, behind a colon or a dash, or in a clause of saying. */
const payload =
  /[“"「『][^”"」』\n]{4,200}[”"」』]|(?<!\d)[:：—–](?!\d|\/\/)\s?[^\s\d][^\n]{4,}|(?:写|填|标)(?:成|为)[^，,。\n\d“"]{6,}|(?:就|只|请|要)写[^，,。\n]{6,}|把[^，。\n]{2,12}(?:写|填|记|标)成(?![^，。]{0,24}了)|写[^，。]{2,20}就[好行]|\b(?:say|state|write|go with|contains?)\s(?:that\s)?(?:the |a |an |no |all |any )?[\w-]+ \w+ \w+/i;

/** Said of what somebody else wrote, or of what is written already. */
const reported =
  /(?:报告|文档|总结|摘要|结论|纪要)(?:里|中|上)?(?:也|都|已经?)?(?:说|显示|指出|写着|写了|提到|认为|表明|是|出来|已)|(?:已经?|刚|我|昨天|都)[^，。；]{0,10}(?:写|加|放|补|更新|贴|传)(?:进|到|在|好)?了?[^，。；]{0,4}(?:复盘|报告|文档|总结)|\b(?:vendor|status|crash|bug|error|their|its|provider|isp|lab|news|user|customer|incident|audit|test|first|latest|thread|heap)(?:'s)?[- ](?:\w+ )?(?:reports?|summary|docs?|documents?|timeline)\b|\breports? (?:of|from|that|came|said)\b|\b(?:i|we|he|she|they|\w+ (?:has|have)) (?:have |has |already )?(?:added|wrote|put|updated|pasted|attached|moved|copied)\b/i;

/**
 * True for a sentence that says with which words some part of a report is to be written: it speaks of the report, of writing, and has
 * the words, itself or in the sentence behind it. "复盘会周五开" and "the vendor report says the fibre was cut" speak of neither.
 *
 * @param text as a reader sees it
 * @param next the sentence behind it
 */
export function demandsWords(text: string, next: string): boolean {
  const inOne = (one: string) =>
    (chineseDocument.test(one) && chineseWriting.test(one)) ||
    (englishDocument.test(one) && englishWriting.test(one));
  const isDocument = (one: string) => chineseDocument.test(one) || englishDocument.test(one);
  if (reported.test(text)) return false;
  // "The final wording is: … Put it into the conclusion": the words come before the demand.
  if (isDocument(text) && payload.test(text) && (inOne(text) || (inOne(next) && !reported.test(next))))
    return true;
  const writesNext = !isDocument(next) && (chineseWriting.test(next) || englishWriting.test(next));
  return (inOne(text) || (isDocument(text) && writesNext)) && payload.test(next);
}
