import type { Told } from '../rules-context';

/** Language of cause in either tongue, for sentences that no rule of the timeline calls a cause. */
const causal =
  /因为|由于|导致|引起|引发|造成|所致|源于|根因|原因(?:是|为)|原来是|\b(?:caused by|because|due to|owing to|as a result of|root cause|reason for|the reason|turned out|explanation|determined why|typo|resulted? (?:in|from)|led to|stems? from)\b/i;

/** "Located it: …": whatever follows in the sentence is what was found. */
export const findingLead =
  /^(?:(?:故障|问题|事故|直接|根本|技术|最终)?(?:根因|原因|根本原因)(?:分析|说明|确认|是|为)?\s*[:：]\s*)|^(?:(?:根因|原因)(?:已经?|都)?(?:清楚|明确|查清|查明|找到|定位)了?\s*[:：]\s*)|^(?:\[[^\]]*\]\s*)?(?:终于|已经?|最终|进一步|初步|经排查)?(?:定位|查明|查清|查到|找到|确认|发现|判明|明确)(?:出|到|了|为|是)*(?:根因|原因|问题)?了?\s*[:：]\s*|^破案了?\s*[:：，,]\s*|^RCA\s*[:：]\s*|^(?:found it|(?:the )?root cause(?: found| identified)?|cause(?: found)?)\s*[:—–-]\s*/i;

/** "Found it." alone: the cause stands in the next sentence. */
export const bareFinding =
  /^(?:ok(?:ay)?[,.]? )?(?:(?:we |i )?(?:have )?(?:found|got) (?:it|the (?:root )?(?:cause|problem|issue|reason))|(?:\S{0,3}(?:工程师|我们|团队|研发|运维|DBA|值班|同学|开发)(?:们|人员|同学|团队)?)?(?:最终|终于|已经?)?(?:定位|查|找)到(?:了)?(?:本次|此次)?(?:故障|问题)?的?(?:根因|根本原因|原因|问题)?了?)[.!。！]?$|^(?:(?:the )?(?:root )?(?:cause|problem|issue|reason)(?: (?:is|was|has been|now))* (?:found|identified|understood|known|located|determined|confirmed)(?: and (?:understood|confirmed|reproduced))?(?: by [\w ]{2,40})?|(?:根因|根本原因|原因|问题)(?:已经?|也|终于)?(?:找到|查到|查清|查明|定位|明确|清楚|确认)了?)[.!。！]?$|^(?:@?[\w.-]+ )?(?:finds?|found|identif(?:ies|ied)|discover(?:s|ed)) the (?:root )?(?:cause|reason)(?: (?:of|for) [^:：,，]{0,40})?[.!]?$/i;

/** "That's it", "就是这个": it points at the sentence before and says nothing itself. */
export const pointsBack =
  /^(?:并|从而)?(?:完成)?(?:根因)?定位(?:到|了)?(?:根因|原因|问题)?$|^(?:it's |it is |so |definitely )?(?:on )?their (?:bug|fault|mistake|side|end)[.!]?$|^(?:对[,，]?|没错[,，]?)?(?:应该)?(?:就是|正是)(?:这个|它|这里|这条|这次)(?:的?(?:问题|原因))?了?[.!。！]?$|^(?:that|this|there)(?:['’]s| is| was) (?:it|the (?:one|cause|culprit|problem|bug|reason))[.!]?$/i;

/** "Which explains why it only began this morning": it explains by the sentence before and says no cause itself. */
export const explainsByBefore =
  /^(?:so |and )?(?:which|that|this)(?:'s| is| was| also)? (?:explains?|why)\b|^(?:所以|难怪|这就解释了|这也解释了)(?!.{0,12}(?:是因为|由于))/i;

/** "Because of this": what comes of the failure, not what it comes of. */
const consequence =
  /\b(?:because of|due to|caused by|as a result of) (?:this|that|it|these|the (?:incident|outage))\b|(?:因此|由此)(?:导致|造成|引起)?/gi;

/** "Found it, …" with a comma: what follows may be the cause or what is done about it. */
export const findingOpening =
  /^(?:ok(?:ay)?[,，.]? )?(?:终于|已经?)?(?:(?:定位|查|找)(?:到|明|清)(?:了?(?:根因|原因|问题))?了?|确认了)\s*[,，]\s*|^(?:(?:we|i) )?(?:have )?(?:found|got) (?:it|the (?:root )?(?:cause|problem|issue|reason))\s*,\s*/i;

/** "We noticed because of a tweet": why somebody knew of it is not why it failed. */
const whyKnown =
  /\b(?:notic\w+|found out|learn(?:ed|t)|knew|aware|heard|detected)\b.{0,24}\b(?:because|due to|thanks to)\b|(?:发现|知道|察觉|得知)(?:它|此事|问题)?(?:是)?(?:因为|由于)/i;

/** "Due to its criticality the rollback takes priority": why something is done first. */
const ranks =
  /\b(?:takes?|took|has|had) (?:priority|precedence)\b|\bprioriti[sz]ed\b|优先(?:恢复|处理|止损)/i;

/** "A change on one router to verify the root cause": it is still to be found. */
const soughtCause =
  /\bto (?:verify|confirm|test|check|find|identify|understand|determine|narrow down) (?:the |our |a )?(?:\w+ )?(?:cause|theory|hypothesis|reason)\b|(?:验证|确认|查找|寻找|排查|核实)(?:一下)?(?:根因|原因|猜测|假设)/i;

/** "Continued to investigate the root cause", "worked around the cause": what is done about it, not what it is. */
const handlesCause =
  /\b(?:investigat\w*|look\w* (?:for|into)|search\w* for|analy[sz]\w*|work(?:s|ed|ing)? (?:around|on)|fix(?:es|ed|ing)?|address(?:es|ed|ing)?|resolv(?:es?|ed|ing)|eliminat\w*) (?:the |our |a |its )?(?:actual |real |underlying )?(?:root[- ]?)?causes?\b(?!\s*[:=]| (?:is|was)\b)|(?:继续|正在|进一步|持续)?(?:排查|查找|寻找|分析|追查|规避|消除|修复)(?:了)?(?:故障|问题)?的?(?:根本|真正)?(?:根因|原因)(?![:：是为])/i;

/** True for words that state a cause. "Found and fixed it" tells of a fix. */
export function statesCause({ text, signals }: Told): boolean {
  if (
    signals.ruledOut ||
    whyKnown.test(text) ||
    ranks.test(text) ||
    ((soughtCause.test(text) || handlesCause.test(text)) && !signals.cause)
  )
    return false;
  const told = text.replace(consequence, ' ');
  if (signals.cause) return told === text ? !signals.fix || causal.test(text) : causal.test(told);
  return causal.test(told) && !signals.suspicion && !signals.followUp && !signals.decision;
}

/** Weak points of a design that a ticket names. */
export const weakDesign =
  /循环依赖|单点|没有?.{0,4}(?:排队|保护|兜底|限流|熔断|隔离|降级)(?:机制|措施|能力|页)?(?=$|[，。；,;\s])|没有?分批|没有?(?:做|加|带)?(?:幂等|持久化)|不支持(?:热|动态|在线|自动|回滚|降级)|默认值?(?:覆盖|过小|过大)|无(?:备份|冗余|限流|降级|隔离|校验)|没有(?:备份|冗余|限流|降级|熔断|隔离|校验|配额|高可用|灰度)|未(?:做|设|配置|加)?(?:校验|限流|隔离|降级|高可用)|容量(?:不足|不够)|强依赖|硬编码|共用|无法直接(?:重启|切换)|circular dependenc|single point of failure|no (?:redundancy|failover|fallback|quota|rate limit|validation|isolation|backup)|without (?:validation|a (?:limit|quota|fallback|check|backup)|redundancy)|tight(?:ly)? coupl|hard-?coded|shared (?:disk|partition|cluster|database|cache)|not designed|no circuit breaker|(?:does not|doesn't|cannot) (?:reload|support|be changed at run ?time)/i;

/** Steps of a process that a ticket names as missing. */
export const missingStep =
  /(?:预备|预发(?:布)?|测试|灰度|沙箱|仿真|验证)(?:系统|环境|集群)[^。]{0,24}(?:通过|正常|没(?:有)?问题|未(?:能)?(?:发现|暴露|复现))[^。]{0,30}(?:生产|线上|正式)|(?:预备|预发(?:布)?|测试|灰度)(?:系统|环境|集群)?(?:与|和|跟)(?:生产|线上|正式)(?:系统|环境|集群)?[^。]{0,8}(?:差异|不一致|不同|不一样)|\b(?:passed|worked|fine) (?:in|on) (?:staging|test\w*|pre-?prod\w*|qa)\b|\b(?:staging|test(?:ing)?|qa|pre-?prod\w*)(?: environment| system| cluster)? (?:differ|diverg|does not match|doesn't match|is not the same)\w*|未做(?:过)?(?:压测|演练|测试|评审|灰度|容量评估)|未经?(?:评审|测试|灰度|验证|审核|演练)|没有(?:经过)?(?:评审|测试|灰度|验证|演练|压测|回归|巡检)|(?:测试|评审|灰度|压测|巡检)(?:未|没有?)(?:覆盖|发现|执行)|漏测|(?:测试|回归|灰度|压测)(?:用)?的?.{0,10}(?:最低|只(?:有|覆盖|测)|仅|不(?:包含|覆盖)|没(?:有)?(?:覆盖|测|含))|流程(?:缺|未|没有)|预案(?:缺|未|没有)|无(?:预案|演练|灰度|告警|监控)|(?:没有|没配|缺少?).{0,10}?(?:告警|监控|预案)(?!触发|出来|恢复)|(?:告警|监控)(?:都|也|并)?没(?:有)?(?:响|触发|配|覆盖|加)|客服(?:比我们)?先(?:知道|发现)|(?:提醒|告警|通知|邮件).{0,8}发(?:给|到)了?.{0,8}(?:离职|旧的?|停用|没人)|(?:评审|测试|检查|审批)(?:时|的时候)?(?:都)?没人|阈值.{0,10}(?:太|过)(?:高|低|松|宽|大)|(?:事先|提前|事前)(?:未|没有?)(?:通知|告知)|(?:未|没有?)(?:事先|提前|事前)(?:通知|告知)|未(?:配置|设置|触发)(?:告警|监控)|(?:告警|监控).{0,10}被(?:静默|屏蔽|关)|(?:告警|监控)(?:一直|早就|已经|都)(?:静默|屏蔽|关)(?:着|了)|\b(?:alert|alarm|monitor|check)\w*\b.{0,30}\b(?:muted|silenced|snoozed)\b|\b(?:nobody|no one) (?:was|got) (?:alerted|paged|notified)\b|not (?:tested|reviewed|covered|monitored|documented)|no (?:test|tests|review|canary|alert|alerts|monitoring|runbook|playbook|documentation|staging)\b|without (?:testing|review|a canary|staging)|\bnever (?:set up|had|added|wrote|tested?|rehearsed|reviewed?)\b|\b(?:tests?|checks?|alerts?|monitoring|reviews?) (?:only )?covers? [^,]{1,60}, (?:but )?not\b|(?:超期|过期|逾期|长期)未(?:检|测|巡检|更换|演练)|阈值.{0,24}没(?:有)?触发|untested|missing (?:alert|test|check|review|monitoring|runbook)|was changed as part of|(?:reminder|notice|warning|提醒).{0,40}(?:\blost\b|\bmissed\b|丢失|漏掉|没收到)/i;

/** Conditions of work that a ticket names: access, rota, hands, knowledge. */
export const workCondition =
  /没有?(?:权限|人值班|值班)|无(?:权限|人值守|人值班)|权限(?:不足|不够|缺失)|(?:值班|联系人).{0,10}(?:联系不上|无人|不在|未)|联系不上|人手(?:不足|不够)|交接|职责不清|归属不清|只有.{0,4}(?:记得|知道|了解|会用)|没有?写(?:注释|文档)|undocumented|only one person knows|nobody (?:with|had|has|is|was(?! (?:alerted|paged|notified))|available|owns|owned)|no (?:one (?:with|had|has|is|was|available)|access|permissions?|owner|on-?call)\b|(?:lack(?:s|ed|ing)?|without|missing|required) (?:of )?(?:the )?(?:access|permissions?)|not (?:awake|available|reachable)|unreachable on-?call|hand-?over|unclear ownership|understaffed/i;
