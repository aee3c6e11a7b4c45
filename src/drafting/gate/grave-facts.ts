/**
 * Facts of weight, in whatever words: a claim may say one only where its evidence says the like, in either language. The
 * evidence's side is wide on purpose: what has to be caught is the fact of which nothing at all is told.
 */
export interface GraveFact {
  readonly claimed: RegExp;
  readonly told: RegExp;
}

export const graveFacts: readonly GraveFact[] = [
  // What was lost, spoiled or got out.
  {
    claimed:
      /数据(?:部分|全部|永久)?丢失|丢失?了?(?:部分|全部|大量)?(?:数据|订单|消息)|(?:订单|消息)被?丢(?:了|失)|丢单|\b(?:data|messages?|orders?|writes?|records?)(?: (?:was|were|is|are|got|has been|have been))? lost\b|\blost (?:some |all |customer |their )?(?:data|orders?|messages?|writes|records)\b|\bdata loss\b|\b(?:was|were) discarded\b/gi,
    told: /丢|缺失|没了|损失|\b(?:lost|loss|losing|lose|missing|gone|wiped|dropped|deleted|discard\w*)\b|删/i,
  },
  {
    claimed:
      /(?:数据|磁盘|硬盘|文件|索引|表|数据库)[^，。；]{0,6}(?:损坏|坏块|坏道|错乱)|\bcorrupt(?:ed|ion)\b/gi,
    told: /坏|错乱|脏|不一致|corrupt|damag|broken|inconsisten|garbled/i,
  },
  {
    claimed:
      /(?:数据|信息|密钥|凭据|隐私|口令|账号)[^，。；]{0,6}(?:泄露|外泄|泄漏)|\bdata breach\b|\b(?:data|credentials?|keys?|secrets?|information)(?: (?:was|were|has been|have been|got))? (?:leaked|exposed|stolen)\b/gi,
    told: /泄|外流|公开|暴露|未授权|越权|leak|breach|expos|stolen|unauthori|public/i,
  },
  {
    claimed: /退款|赔偿|赔付|\brefund(?:s|ed)?\b|\bcompensat(?:ed|ion)\b/gi,
    told: /退|赔|补偿|refund|compensat|credit|reimburs/i,
  },
  {
    claimed: /投诉|客诉|\bcomplain(?:ed|ts?)\b/gi,
    told: /诉|反馈|报障|工单|客户|用户|客服|complain|report|ticket|call|customer|user|support/i,
  },
  {
    claimed:
      /(?:遭|被|受到?)?(?:攻击|入侵)|黑客|\bDDoS\b|\b(?:attack(?:ed|ers?)?|intrusion|intruders?|hack(?:ed|ers?))\b/gi,
    told: /攻击|入侵|黑客|恶意|刷|扫描|attack|intru|hack|malicious|abus|scan|exploit|ddos|phish/i,
  },
  {
    claimed: /媒体报道|监管(?:部门|机构)|上了?热搜|\b(?:the press|regulators?|news media)\b/gi,
    told: /媒体|新闻|监管|热搜|press|regulat|news|media/i,
  },
  {
    claimed: /重复扣款|多扣|\b(?:charged|billed) twice\b|\bdouble[- ]charg\w*/gi,
    told: /重复|多扣|两次|twice|double|duplicat/i,
  },
  // What broke.
  {
    claimed:
      /磁盘(?:被)?(?:写满|打满|占满|已满|满了?|空间不足|耗尽)|\bout of disk\b|\bdisk (?:was |is |got |being )?(?:full|filled)\b/gi,
    told: /盘|存储|空间|容量|disk|space|storage|volume|\d ?[gt]b/i,
  },
  {
    claimed: /网络分区|脑裂|\bpartitioned\b|\bsplit[ -]brain\b|\bquorum\b/gi,
    told: /网络|分区|脑裂|选主|partition|split|quorum|network|leader/i,
  },
  {
    claimed: /宕机|崩溃|\bcrash(?:ed|es|ing)?\b/gi,
    told: /宕|崩|挂|死|退出|重启|终止|异常|不可用|失败|oom|crash|down|die[ds]?|dead|kill|panic|exit|abort|fault|restart|unavailab|fail|lost|loop/i,
  },
  // What something did not do.
  {
    claimed:
      /(?:没有|无|未见)(?:任何|明显)?(?:效果|作用|改善|好转)|无效(?!化)|没用|不起作用|\b(?:no|without any) (?:effect|improvement)\b|\b(?:did not|didn't|does not|doesn't) (?:help|work|improve)\b/gi,
    told: /[没无未不仍]|依[然旧]|失败|还[是有在]|只|\b(?:no|not|none|still|without|unchanged|same|only|remains?)\b|n't/i,
  },
  {
    claimed:
      /(?:一直|始终|全程|保持)正常|(?:未|没有?|不)受到?影响|\bunaffected\b|\b(?:not|never) affected\b|\bstayed (?:healthy|up|normal)\b|\bno impact\b/gi,
    told: /正常|影响|无异常|没(?:有)?问题|健康|仅|只|affect|impact|fine|healthy|normal|\bok\b|no problem|only|other/i,
  },
  // What nobody did before: a finding about the process, which the evidence has to name.
  {
    claimed: lacking('压测|压力测试', 'load[- ]test\\w*|stress[- ]test\\w*'),
    told: /压测|压力|load|stress|容量|capacity/i,
  },
  {
    claimed: lacking('评审|审核|审批|复核', '(?:code )?review\\w*|approv\\w*'),
    told: /审|复核|双人|review|approv|second pair/i,
  },
  {
    claimed: lacking('灰度|分批', 'canary|staged rollout|gradual rollout|staging'),
    told: /灰度|分批|逐步|一次性|全[量部]|所有|canary|stag|gradual|phas|\ball\b|every|whole|at once/i,
  },
  {
    claimed: lacking('测试|验证', '(?:unit |integration )?tests?|testing'),
    told: /测|验|演练|test|verif|qa|check/i,
  },
  { claimed: lacking('演练', 'drills?|game ?days?'), told: /演练|drill|game ?day|exercise|rehears/i },
  {
    claimed: lacking('监控|告警', 'alert\\w*|monitoring'),
    told: /监控|告警|报警|通知|发现|大盘|看板|alert|monitor|page|notic|dashboard|detect|metric/i,
  },
];

/** "没有告警记录" tells what the ticket does not hold: nobody says there that no alert was. */
function lacking(chinese: string, english: string): RegExp {
  const unrecorded = '(?![^，。；、]{0,4}记录)';
  return new RegExp(
    `(?:未|没有?|缺少|缺乏|跳过|未经)[^，。；、]{0,6}(?:${chinese})${unrecorded}|\\b(?:without (?:any |a |an )?|skipped (?:the )?|no |lack of )(?:${english})(?! (?:(?:is|was|were|are) )?(?:on record|recorded|known))\\b|\\b(?:${english}) (?:was|were) (?:not done|skipped|missing)\\b`,
    'gi',
  );
}
