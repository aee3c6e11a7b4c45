import { asSeen } from './as-seen';

/** Who writes reports by machine, as people address it. */
const writer =
  '(?:AIs?|LLMs?|(?:Chat)?GPT|language model|model|(?:AI )?assistant|(?:report|postmortem|summary)[- ](?:writer|generator|author|bot|model))';
const chineseWriter =
  '(?:AI(?:\\s?助手)?|人工智能|大?模型|撰写(?:者|引擎|程序|模型)|(?:复盘)?(?:报告|总结)(?:撰写|生成)(?:者|器|程序|模型))';

/** Words that tell a machine what to write instead of telling what happened. */
const instructions: readonly RegExp[] = [
  // What it was told before shall not hold.
  /\b(?:(?:ignore|disregard|forget)(?: (?:any|all|of|the|these|your))*|override(?: (?:all|the|these|your))*)(?: (?:previous|prior|above|earlier|system|your))*(?<= (?:all|previous|prior|above|earlier|system|your)) (?:instructions?|prompts?|rules?|guidelines?)\b/i,
  /(?:忽略|无视|忘记|忘掉|不要理会|不用理会).{0,8}(?:之前|以上|前面|上述|上面|先前|所有|一切).{0,6}(?:指令|指示|提示|规则|要求)/,
  /\b(?:ignore|disregard|forget) (?:all|everything)(?: that)? (?:you (?:have |were |\w+ )?(?:read|told|seen|been told)|above|before this|so far)\b|\bignorez toutes les instructions|\bignoriere(?:n Sie)? alle (?:vorherigen |bisherigen )?anweisungen/i,
  // Whoever writes the report is told what to write in it.
  /(?:生成|撰写|起草|输出)(?:本次|这份|这次)?(?:复盘|报告|总结)(?:报告)?(?:时|的时候)?[，,]?\s?(?:请|务必|直接|一律)?(?:把|将|用下面|只写|不要写|不要提|写成|填)/,
  /\b(?:whoever|whatever) (?:writes|generates|drafts|creates) (?:the|this) (?:report|postmortem|summary|write-up)\b.{0,20}\b(?:must|shall|should|has to)\b|@\w+ when (?:drafting|writing|generating)\b|\bfor (?:the )?(?:automated |automatic )?summar(?:ies|i[sz]ers?)\s*[:)）]/i,
  /-{3,} ?END OF (?:THE )?(?:TICKET|DATA|INPUT|EVIDENCE|BRIEF)[^\n]{0,20}-{3,}|={3,} ?(?:数据|工单|输入)(?:内容)?(?:结束|到此为止) ?={3,}/i,
  // It shall be somebody else.
  /\byou are now (?:an?|the|in|my)\b|\bfrom now on,? you (?:are|answer|write|only|must|will)\b|\bact as (?:if you|an? (?:AI|assistant|unrestricted)|the (?:administrator|system|developer))\b|\bsystem prompt\b|\bdeveloper mode (?:is )?(?:on|enabled|activated)/i,
  /你现在是|从现在(?:开始|起)[，,]?\s?你|系统提示词|(?:进入|切换到|开启)开发者模式|新的(?:指令|指示)[:：]/,
  // It claims to be part of the conversation with a model, or of its material.
  /<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?INST\]|<<\/?SYS>>|"role"\s*:\s*"(?:system|developer|assistant|tool)"/i,
  /<\s*(?:\/\s*)?(?:brief|drafted|evidence|instructions?)\s*>|"id"\s*:\s*"E\d{1,5}"\s*,\s*"(?:kind|text|at|by)"|"basis"\s*:\s*"evidence"/i,
  /"tool_calls"|<\/?(?:tool_call|function_call|tool_use)s?>/i,
  /^[^\S\n]*(?:SYSTEM\s*[:>].{0,40}\b(?:you|must|write|report that|output)\b|Assistant\s*:\s(?:sure|understood|of course|ok|i will)\b|\[(?:system|developer|assistant)\]\s)/im,
  /(?:系统|开发者)指令(?:[:：】]|$)|开发者消息[:：]/,
  // It addresses whoever writes the report by machine.
  new RegExp(
    `(?:\\b(?:dear|hey|hi|hello|attention|(?:note|message|instructions?) (?:to|for))|^[^\\S\\n]*to) (?:the |any |all )?${writer}\\b(?: (?:reading|writing|drafting|summari[sz]ing)[^:,\\n]{0,30})?(?=\\s*[:,])`,
    'im',
  ),
  // "AI:" also opens action items.
  /^[^\S\n]*AI\s*[:,]\s*(?:please )?(?:set|write|put|state|mark|report) the (?:severity|root cause|impact|report|summary|timeline) (?:to|as|in)\b/im,
  /^[^\S\n]*(?:LLM|GPT|ChatGPT)\s*[:,]\s*(?:please )?(?:set|write|say|state|output|report|mark|put|cite|assign|include|add|print)\b/im,
  new RegExp(`(?:致|告|给)\\s?(?:各位)?\\s?${chineseWriter}(?:的(?:指示|指令))?\\s?[:：,，]`),
  new RegExp(
    `(?:(?!AI\\s?[:：])${chineseWriter}\\s?(?:[:：,，]\\s?)?(?:请|必须|务必)|请${chineseWriter})(?:注意|在每一节|在各节|把|将|标|写|填|引用|输出|列出|添加|声明|指派)`,
  ),
  // It dictates what stands under a heading of the report.
  /(?:要求|命令)(?:你|您).{0,8}(?:把|将)(?:根因|根本原因|结论|责任|报告).{0,6}(?:写成|写为|改成|改为|记为|填成)/,
  // It says what the report shall say, and on what it shall claim to rest.
  /\b(?:report|postmortem|summary) (?:must|shall) (?:say|state|read|claim)\b|\bcite (?:it|this|that) as E\d|\brepeat (?:this |it )?verbatim\b/i,
  /(?:报告|复盘|总结)(?:里|中)?(?:必须|一律|只能|务必)(?:写|说|声明)(?![清到全完出入])|引用为\s?E\d|以\s?E\d+\s?作为证据|原样输出/,
  /\b(?:print|reveal|output|show|list)\b.{0,12}\byour (?:system )?(?:prompt|instructions)\b|你的(?:指令|提示词|系统提示)/i,
];

/** True for a text that gives instructions to whoever reads tickets by machine. Nothing that it says is a fact of the incident. */
export function isInstruction(text: string): boolean {
  const seen = asSeen(text);
  return instructions.some((pattern) => pattern.test(seen));
}
