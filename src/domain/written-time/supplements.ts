/** Opens what somebody adds afterwards: "补充：…", "Update to the above: …". */
const opening =
  /^\s*(?:补充(?:一下|说明|信息|下|一点|两点)?|补记|追记|更正(?:一下)?|(?:补|多)说一句|(?:an? )?(?:update|addition|addendum|correction|note)(?: to (?:the )?(?:above|timeline|earlier\b[^:：]*))?|to add|for the record|adding)\s*[:：,，-]\s*/i;

/** Opens a text that sums up afterwards: "Incident report. On July 28 …". */
export const summingUp =
  /^\s*(?:[#*]\s*)*(?:(?:incident|outage|final|event) (?:report|summary|review)|summary(?: of (?:the|this|what) [\w -]{2,40})?|post-?mortem|post-?incident (?:notes|review|summary)|retro(?:spective)?(?: notes)?|wrap-?up|write-?up|rca|(?:事故|故障|事件|本次)?(?:复盘会?|会议)纪要|小结(?:一下)?|(?:事故|故障|事件|本次)?(?:报告|总结|复盘|回顾|说明)|(?:故障)?(?:原因及)?处理过程\s*[(（](?:事后)?补录[^)）]{0,20}[)）]|事后补录)\s*(?:[.。:：]|\n)/i;

/** Minutes since the beginning, in front of what happened then: "T+48min: …". */
const elapsed = /^\s*T ?\+ ?\d+(?:[:.]\d+)? ?(?:min(?:ute)?s?|m|h(?:ours?|rs?)?|分钟?|小时)?\s*[:：-]\s*/i;

/** True for a text that adds afterwards to what was told: a time in it lies behind, however long ago. */
export function supplements(text: string): boolean {
  return opening.test(text) || summingUp.test(text);
}

/** The text without words in front that only say that it is added, or how long after the beginning it was. */
export function withoutLeadIn(text: string): string {
  return text.replace(opening, '').replace(elapsed, '');
}
