/** What is wrong, said as a plain fact: a thing that is absent, stale or full, or something that was done to it. */
const defects: readonly RegExp[] = [
  // States that are a fault in themselves.
  /\b(?:wrong|empty|fib(?:re|er) cut|missing(?! (?:the )?(?:permissions?|access|rights))|stale|expired|misconfigured|mistyped|typo|corrupt(?:ed)?|deadlock(?:ed|s)?|died|is dead|degraded (?:raid|disk|array)|disk (?:is )?full|(?:disk|partition|volume|filesystem) (?:is )?at 100|bad (?:disk|sectors?|cable|sfp|memory)|in a (?:tight )?loop|looping)\b/,
  // What something is without, or still has.
  /\b(?:with no|without (?:a|an|any)|(?:has|have|had|does|did|was|were)(?: not|n't) (?:been )?(?:run|set|renewed|rotated|updated|included|created|installed|applied)|still (?:uses?|points?|holds?|refers?|reads?|sends?|expects?|calls?|has|have|on)|(?:lost|lacks?|lacked) (?:its|the|their|all|any) (?:[\w.-]+ ){0,2}(?:permissions?|access|role|credentials?|grants?|rights|lease|routes?|entitlements?)|skipped it|(?:is|are|got|landed) on a (?:block|black|deny)list|compromised|stuck since|no longer \w+s)\b/,
  /\bno (?:endpoint|route|index|permission|rule|quota|limit|check)s? (?:for|in|on|to|of)\b|\bhas no \S+/,
  // Limits.
  /\b(?:runs?|ran|running) out of\b/,
  /\b(?:hits?|reached|exceeded|ran into) (?:a|an|the|our|its|their) (?:\S+ ){0,4}(?:limit|quota|cap|maximum)\b/,
  // Acts told as background of the failure.
  /\b(?:(?:was|were|got|been) (?:re-?generated|overwritten|removed|deleted|dropped|renamed|changed|downgraded|truncated)|over-?wrote|wrote (?:the )?\S+ (?:\S+ ){0,3}in(?:to)? the|panics? (?:on|in|when)|(?:is|are) only (?:on|in|for) (?:\S+ ){0,3}(?:with|of) the new)\b/,
  /欠费|余额不足|空间(?:已|都)?满|已满|(?:掉|坏|丢|少)了(?:一|\d|两|几)|掉卡|掉盘|坏块|热 ?key|都在(?:轮询|重试|扫|抢|写|读)|误(?:删|改|配|操作|覆盖|下|传|把|将)|漏(?:传|配|加|掉|了|改|发)|(?:配置?|写|填|传|指|改|设)错|少(?:了|配|传)一?|没有?(?:配|设|加|续|带|更新|同步|刷新|加索引|开(?!始|展|会)|启用|打开|生效|加载|reload|重载)|还(?:挂|用|跑|指)着?旧|没人(?:续|管|更新)|缺少|没有索引|(?:走|扫)(?:了)?全表|没走索引|到期|被(?:删|改|覆盖|清|重建|误|限|封)|覆盖了|过期了?|(?:占|打|写|跑|撑)(?:满|爆)了|死循环|死锁|内存泄漏|指向(?:了)?旧|还是旧的?|不认|不兼容/,
];

/** True for words that state a defect as a plain fact. */
export const statesDefect = (text: string): boolean => defects.some((defect) => defect.test(text));
