/** A text in both languages of a report. */
type Both = readonly [chinese: string, english: string];

/** A kind of measure for after the incident: what it is good for, and what can be looked at once it is done. */
export interface ActionKind {
  readonly says: RegExp;
  readonly unless?: RegExp;
  readonly goal: Both;
  readonly acceptance?: Both;
}

const detect: Both = ['发现：缩短 MTTD', 'Detect: shorten MTTD'];
const mitigate: Both = ['缓解：缩短 MTTF', 'Mitigate: shorten MTTF'];
const stopErrors: Both = [
  '预防：同类错误在生效前被拦下',
  'Prevent: stop this kind of error before it takes effect',
];
const caughtByReplay: Both = [
  '重放本次的错误输入，被自动拦下；最近 30 天的正常变更全部通过',
  'the input of this incident is replayed and stopped automatically; all good changes of the last 30 days pass',
];

/** Fewer or quieter alerts are another matter than new ones. */
const fewerAlerts =
  /(?:关闭|下线|减少|删除|合并|降噪|清理|迁移).{0,10}(?:告警|监控)|误报|告警(?:降噪|收敛)|\b(?:remove|silence|reduce|mute|migrate|retire|tune down)\b.{0,24}\b(?:alerts?|monitoring)\b|\b(?:mute|silence|snooze) expir\w*\b|\bunmute\b|\bfalse (?:alarms?|positives?)\b/i;

/** The first that fits tells what a measure is for; the first with a criterion tells when it is done. */
export const actionKinds: readonly ActionKind[] = [
  {
    says: /告警|报警|监控|拨测|巡检|探测|\balert(?:s|ing)?\b|\bmonitor(?:s|ing)?\b|\bprobes?\b/i,
    unless: fewerAlerts,
    goal: detect,
    acceptance: [
      '在测试环境制造该条件，5 分钟内收到告警；用本次事故的数据重放一次，告警早于首次发现',
      'the condition is produced on a test system and alerts within 5 minutes; a replay of this incident alerts before it was detected',
    ],
  },
  {
    says: fewerAlerts,
    goal: ['发现：告警可信，值班人员不再忽略', 'Detect: alerts that people can rely on'],
  },
  {
    says: /看板|大盘|自动(?:核对|对账)|\breconcil\w+|\bdashboards?\b|\bdetect(?:s|ion|ing)?\b/i,
    goal: detect,
  },
  {
    says: /预案|手册|操作(?:卡|文档)|\brunbooks?\b|\bplaybooks?\b/i,
    goal: mitigate,
    acceptance: [
      '未参与本次处置的人按文档演练一次，走完全部步骤且无需口头补充',
      'somebody who was not involved follows it in a drill to the last step without help',
    ],
  },
  {
    says: /演练|\bdrills?\b|\bchaos\b|\bgame ?days?\b|\brehears/i,
    goal: mitigate,
    acceptance: [
      '演练完成一次，恢复用时与发现的问题有记录',
      'one drill is done, with its recovery time and findings on record',
    ],
  },
  {
    says: /压测|压力测试|\bload[- ]test(?:s|ing)?\b|\bstress[- ]test(?:s|ing)?\b/i,
    goal: ['预防：上线前知道容量边界', 'Prevent: know the limits before users meet them'],
    acceptance: [
      '压测达到本次事故时的负载，核心请求成功率不低于 99%',
      'a load test reaches the load of this incident with 99 % of core requests succeeding',
    ],
  },
  {
    says: /(?:证书|凭据|密钥|密码|令牌).{0,10}(?:轮换|续期|更换|更新)|(?:轮换|续期|更换).{0,10}(?:证书|凭据|密钥|密码|令牌)|\b(?:rotat|renew)\w*\b.{0,24}\b(?:certs?|certificates?|keys?|secrets?|tokens?|passwords?|credentials?)\b|\b(?:certs?|certificates?|keys?|secrets?|tokens?|passwords?|credentials?) (?:rotation|renewal)\b/i,
    goal: ['预防：凭据变更不影响使用方', 'Prevent: changing a credential breaks none of its users'],
    acceptance: [
      '轮换一次，全部使用方没有鉴权失败；到期前有提醒',
      'one rotation is done with no failed login of anything that uses it; a reminder comes before the expiry',
    ],
  },
  {
    says: /灰度|分批|自动(?:暂停|停止|中止|终止).{0,6}(?:升级|发布|变更|推送)|\bcanary\b|\bauto\w*[- ](?:paus|halt|stop)\w*\b.{0,16}\b(?:roll-?outs?|deploy\w*|upgrades?)\b|\bstaged (?:roll-?outs?|deploy\w*)\b/i,
    goal: ['预防：限制一次变更的影响范围', 'Prevent: limit what one change can reach'],
    acceptance: [
      '在测试环境发布一次带错的变更：停在第一批，后续批次不自动继续',
      'a faulty change on a test system stops at its first batch and no other batch follows by itself',
    ],
  },
  {
    says: /校验|(?:自动|发布前|上线前|提交前|合并前|变更前).{0,6}检查|检查项|(?:差异|配置|一致性)检查|(?:拦截|阻止|禁止)(?:发布|上线|合并|变更|提交)|(?:SQL|代码|变更|配置|脚本).{0,4}审核|门禁|卡点|(?:不让|不能|不许)(?:发布?|上线|合并|提交)|(?:自动化|回归|集成|单元|接口)测试|测试用例|检查[^。；]{0,24}拒绝|拒绝执行|\blint(?:er|ing)?\b|\bvalidat(?:e|es|ion|ing)\b|\b(?:pre-?(?:deploy|merge|flight)|automat(?:ed|ic)|config\w*|sanity|bounds?|freshness|prerequisite|quality|consistency|completeness|comparison) checks?\b|\bfail (?:fast|start-?up|the \w+)\b.{0,12}\b(?:when|if|unless)\b|\b(?:contract|integration|unit|smoke) tests?\b|\b(?:add|write|extend|automate)\b.{0,24}\btests?\b|\bregression tests?\b/i,
    goal: stopErrors,
    acceptance: caughtByReplay,
  },
  {
    says: /(?:值班|处置|应急).{0,14}(?:权限|联系|名单|排班|表)|升级(?:路径|机制|流程|联系)|联系(?:人|方式|表)|\bon-?call\b|\brotas?\b|\bescalation (?:paths?|lists?|polic\w+|contacts?)\b|\b(?:grant|give|provide)\b.{0,24}\baccess\b/i,
    goal: ['缓解：处置时找得到人', 'Mitigate: somebody who can act is within reach'],
    acceptance: [
      '覆盖一周全部时段；非工作时间抽查一次，15 分钟内有人应答',
      'all hours of a week are covered; one test page outside working hours is acknowledged within 15 minutes',
    ],
  },
  {
    says: /(?:删除|行数|条数|批量).{0,8}上限|\b(?:cap|limit)\b.{0,24}\b(?:rows?|deletions?|batch size)\b|\b(?:row|batch|delete) (?:limit|cap)s?\b/i,
    goal: ['预防：一次操作的影响有上限', 'Prevent: limit what a single run can touch'],
    acceptance: [
      '在测试环境提交一次超过上限的操作：被拒绝，数据不变',
      'a run above the limit is refused on a test system, with the data unchanged',
    ],
  },
  {
    says: /(?:自动|定期|定时)清理|清理(?:任务|策略|脚本)|\b(?:automat\w+|daily|scheduled|periodic\w*|regular\w*)\b.{0,16}\bclean(?:s|ed|ing)?[- ]?ups?\b|\bclean-?up (?:jobs?|polic\w+|tasks?)\b/i,
    goal: ['预防：用量不再增长到上限', 'Prevent: usage no longer grows up to its limit'],
    acceptance: [
      '连续 7 天自动执行成功，占用保持在阈值以下',
      'it runs by itself 7 days in a row and usage stays below the threshold',
    ],
  },
  {
    says: /熔断|降级|兜底|\bcircuit breakers?\b|\bfallbacks?\b|\bdegraded mode\b/i,
    unless: /\b(?:remove|delete|drop)\b|删除|下线/i,
    goal: ['缓解：依赖方异常时核心功能可用', 'Mitigate: core functions stay up when a dependency fails'],
    acceptance: [
      '在测试环境让依赖方超时：1 分钟内自动降级，核心请求成功率不低于 99%；依赖方恢复后自动切回',
      'on a test system the dependency is made to time out: within 1 minute it is bypassed with 99 % of core requests succeeding, and used again once it is back',
    ],
  },
  {
    says: /回滚|回退|\broll-?backs?\b|\brevert/i,
    goal: mitigate,
    acceptance: [
      '演练一次：只按写好的步骤，10 分钟内回到上一个正常版本',
      'one drill: the last good version is back within 10 minutes, by the written steps alone',
    ],
  },
  {
    says: /脚本化|一键|自动(?:化|补偿|切换|恢复|重试|回滚|执行)|\bautomat(?:e|es|ic|ically)\b|\bscript(?:ed)?\b/i,
    unless: fewerAlerts,
    goal: ['缓解：处置不靠手工步骤', 'Mitigate: recovery without steps by hand'],
    acceptance: [
      '演练一次：从开始到完成没有手工步骤，10 分钟内完成，有记录',
      'one drill is done without a step by hand, within 10 minutes, on record',
    ],
  },
  {
    says: /仲裁|高可用|冗余|双(?:专线|活|链路|路)|多活|主备|备用|\bredundan\w+|\bsecond (?:region|zone|node|provider|carrier|link)\b|\bstandby\b|\bfail-?overs?\b/i,
    goal: ['缓解：单点失效后自动恢复', 'Mitigate: recover by itself when one part fails'],
    acceptance: [
      '演练停掉其中一份，15 分钟内自动恢复，有记录',
      'in a drill one of them is stopped and the service is back within 15 minutes',
    ],
  },
  {
    says: /索引|慢查询|慢 ?SQL|\b(?:database|table|composite|missing) index(?:es)?\b|\badd\b.{0,20}\bindex(?:es)?\b/i,
    goal: ['预防：该查询不再占满数据库', 'Prevent: the query no longer uses up the database'],
    acceptance: [
      '用生产数据量执行本次的查询：执行计划走索引，耗时不高于同类查询的 P99',
      'the query of this incident runs on production-sized data: its plan uses the index and its time is within the P99 of its kind',
    ],
  },
  {
    says: /幂等|去重|\bidempoten\w+|\bdedup\w*/i,
    goal: ['预防：重复执行不产生重复结果', 'Prevent: running twice has the effect of running once'],
    acceptance: [
      '同一输入并行执行两次，只生效一次',
      'the same input processed twice in parallel takes effect once',
    ],
  },
  {
    says: /拆库|拆分|拆开|隔离|(?:独立|分开|单独)部署|只读(?:从库|副本|实例)|读写分离|\bread[- ](?:only )?replicas?\b|\bisolat\w+|\bsplit\b.{0,40}\b(?:database|cluster|pool|service|queue)s?\b|\b(?:its|their) own (?:cluster|database|pool|queue|partition|host)s?\b|\bdedicated (?:cluster|database|pool|queue|host)s?\b/i,
    goal: ['预防：一方异常不波及另一方', 'Prevent: a failure of one does not reach the other'],
    acceptance: [
      '在测试环境压满一方 30 分钟，另一方核心请求成功率不低于 99%',
      'on a test system one is kept at its limit for 30 minutes with 99 % of core requests of the other succeeding',
    ],
  },
  {
    says: /(?:设|加|有|配置)(?:置|好)?.{0,4}上限|限(?:制|流|额|速)|配额(?!外)|\brate limit\w*|\b(?:add|set|enforce|introduce)\b.{0,24}\b(?:limits?|quotas?|caps?)\b/i,
    // A cap on what one job may delete is a guard, no share of a resource.
    unless: /删除|行数|审批|\b(?:delet\w+|rows?)\b/i,
    goal: ['预防：单一来源不能占满资源', 'Prevent: no single source can use up the resource'],
    acceptance: [
      '压到上限的 2 倍：用量停在上限，核心请求成功率不低于 99%',
      'driven to twice the limit, use stays at the limit with 99 % of core requests succeeding',
    ],
  },
  {
    says: /评审|双人|两人(?:确认|复核)|复核|审批|检查清单|\b(?:peer|design|schema|code|change|config\w*) reviews?\b|\breviewed by\b|\brequir\w+\b.{0,24}\b(?:reviews?|reviewers?|approvals?|approvers?)\b|\bsecond (?:pair of eyes|approver|reviewer)\b|\bchecklists?\b/i,
    unless: /(?:取消|简化|免).{0,8}(?:评审|审批)|\b(?:remove|drop|skip)\b/i,
    goal: ['预防：变更生效前有第二个人看过', 'Prevent: a second person sees a change before it takes effect'],
    acceptance: [
      '此后 30 天的变更随机抽 10 次，每次都有生效前的评审记录',
      'of 10 changes taken at random in the 30 days after, each has a review on record from before it took effect',
    ],
  },
  {
    says: /白名单|最小权限|临时凭[证据]|短期凭[证据]|\bSTS\b|\bleast[- ]privilege\b|\ballow-?list\w*\b|\bshort[- ]lived\b/i,
    goal: ['预防：凭据泄露时影响有限', 'Prevent: limit what a leaked credential can reach'],
    acceptance: [
      '用旧凭据或从名单以外的地址访问一次：被拒绝；正常访问不受影响',
      'an access with the old credential or from outside the list is refused, and regular use goes on',
    ],
  },
  {
    says: /自动(?:拉取|同步|更新)|改为跟随|保持一致|\bsingle source of truth\b|\b(?:keep|kept|stay)\b.{0,24}\bin sync\b/i,
    unless: /(?:停用|停掉|关闭|取消|去掉).{0,4}自动/,
    goal: ['预防：两处配置不再各自变化', 'Prevent: the two no longer drift apart'],
    acceptance: [
      '在测试环境改动其中一处：另一处自动一致，没有手工步骤',
      'on a test system one side is changed and the other follows without a step by hand',
    ],
  },
  {
    says: /变更(?:前)?通知|\b(?:change|maintenance) notif\w+|\bnotif\w+ (?:of|before|about) (?:any |their |the )?(?:changes?|maintenance)\b/i,
    goal: ['预防：对方的变更事先知道', 'Prevent: their changes are known beforehand'],
    acceptance: [
      '对方的下一次变更在生效前收到通知，值班人员能看到',
      'the next change of theirs is announced to on-call before it takes effect',
    ],
  },
  {
    says: /容错|重试|\bretr(?:y|ies)\b|\bback-?off\b/i,
    unless: /(?:去掉|关闭|减少|限制).{0,6}重试|\b(?:remove|disable|limit|fewer)\b/i,
    goal: ['预防：单次失败不影响用户', 'Prevent: a single failure does not reach users'],
    acceptance: [
      '在测试环境让该环节失败一次：请求仍成功，没有阻塞',
      'on a test system the step fails once and the request still succeeds without blocking',
    ],
  },
  {
    says: /培训|\btrainings?\b|\bonboarding\b/i,
    goal: ['预防：参与的人知道风险和安全的做法', 'Prevent: those involved know the risk and the safe way'],
  },
  { says: /(?:快速|联动|一键)恢复|恢复能力|\b(?:faster|quicker) recovery\b/i, goal: mitigate },
  {
    says: /盘点|(?:梳理|列出|建立|整理).{0,12}(?:清单|列表|台账)|\binventory\b|\blist (?:all|every|who|what)\b/i,
    goal: ['预防：清楚哪些对象有同样的风险', 'Prevent: know what else carries the same risk'],
    acceptance: [
      '清单里每一项都有负责人；抽查 10 项与实际一致',
      'each item of the list has an owner; 10 items taken at random agree with what runs',
    ],
  },
  {
    says: /\bstaging\b|\bsandbox\b|预发/i,
    goal: ['预防：上线前能走到本次失败的路径', 'Prevent: the path that failed is walked before a release'],
    acceptance: [
      '在该环境走通一次本次失败的流程，并写入发布检查项',
      'the flow that failed is run there once and is part of the release checks',
    ],
  },
  {
    says: /文档|\bdocument(?:s|ed|ation)?\b|\bdocs\b/i,
    goal: mitigate,
    acceptance: [
      '未参与本次处置的人按文档演练一次，走完全部步骤且无需口头补充',
      'somebody who was not involved follows it in a drill to the last step without help',
    ],
  },
  {
    says: /切换|应急|通知(?:机制|渠道|流程)|\bcommunication (?:plan|template)s?\b/i,
    goal: mitigate,
  },
];

/** What a measure of no known kind is for: whatever it changes, the failure is not to come back. */
export const otherGoal: Both = [
  '预防：防止同类问题再发生',
  'Prevent: keep this kind of problem from coming back',
];
