type Say = (chinese: string, english: string) => string;

/** Adds or betters an alert. Fewer or quieter ones are another matter. */
const alerts = /告警|报警|监控|拨测|巡检|探测|\balert(?:s|ing)?\b|\bmonitor(?:s|ing)?\b|\bprobes?\b/i;
const fewerAlerts =
  /(?:关闭|下线|减少|删除|合并|降噪|清理|迁移).{0,10}(?:告警|监控)|误报|告警(?:降噪|收敛)|\b(?:remove|silence|reduce|mute|migrate|retire|tune down)\b.{0,24}\b(?:alerts?|monitoring)\b|\bfalse (?:alarms?|positives?)\b/i;
const dashboards = /看板|大盘|\bdashboards?\b|\bdetect(?:s|ion|ing)?\b/i;

const writtenSteps = /预案|手册|操作(?:卡|文档)|\brunbooks?\b|\bplaybooks?\b/i;
const documents = /文档|\bdocument(?:s|ed|ation)?\b|\bdocs\b/i;
const drills = /演练|\bdrills?\b|\bchaos\b|\bgame ?days?\b/i;
const loadTests = /压测|压力测试|\bload[- ]test(?:s|ing)?\b|\bstress[- ]test(?:s|ing)?\b/i;
const checks =
  /校验|(?:自动|发布前|上线前|提交前|合并前|变更前).{0,6}检查|检查项|(?:差异|配置|一致性)检查|(?:拦截|阻止)(?:发布|上线|合并|变更|提交)|灰度|分批|(?:自动化|回归|集成|单元|接口)测试|测试用例|\blint(?:er|ing)?\b|\bvalidat(?:e|es|ion|ing)\b|\bcanary\b|\bstaged (?:roll-?outs?|deploy\w*)\b|\b(?:pre-?(?:deploy|merge|flight)|automat(?:ed|ic)|config\w*|sanity) checks?\b|\b(?:add|write|extend|automate)\b.{0,24}\btests?\b|\bregression tests?\b/i;
const reach =
  /(?:值班|处置|应急).{0,8}(?:权限|联系|名单|排班|表)|升级(?:路径|机制|流程|联系)|联系(?:人|方式|表)|\bon-?call\b|\brotas?\b|\bescalation (?:paths?|lists?|polic\w+|contacts?)\b|\b(?:grant|give|provide)\b.{0,24}\baccess\b/i;
const credentials =
  /(?:证书|凭据|密钥|密码|令牌).{0,10}(?:轮换|续期|更换|更新)|(?:轮换|续期|更换).{0,10}(?:证书|凭据|密钥|密码|令牌)|\b(?:rotat|renew)\w*\b.{0,24}\b(?:certs?|certificates?|keys?|secrets?|tokens?|passwords?|credentials?)\b|\b(?:certs?|certificates?|keys?|secrets?|tokens?|passwords?|credentials?) (?:rotation|renewal)\b/i;
const cleaning =
  /(?:自动|定期|定时)清理|清理(?:任务|策略|脚本)|\b(?:automat\w+|daily|scheduled|periodic\w*|regular\w*)\b.{0,16}\bclean(?:s|ed|ing)?[- ]?ups?\b|\bclean-?up (?:jobs?|polic\w+|tasks?)\b/i;
const remedies =
  /回滚|回退|切换|降级|限流|熔断|扩容|应急|通知(?:机制|渠道|流程)|\broll-?backs?\b|\bfail-?overs?\b|\bcircuit breakers?\b|\brate limit\w*\b|\bcommunication (?:plan|template)s?\b/i;

/** What a measure is for, by what it changes: earlier detection, faster mitigation, or prevention. */
export function goalOf(measure: string, say: Say): string {
  if (alerts.test(measure) || dashboards.test(measure)) return say('发现：缩短 MTTD', 'Detect: shorten MTTD');
  if ([writtenSteps, drills, reach, remedies].some((words) => words.test(measure)))
    return say('缓解：缩短 MTTF', 'Mitigate: shorten MTTF');
  return say('预防：防止同类问题再发生', 'Prevent: keep this kind of problem from coming back');
}

const criteria: readonly (readonly [(measure: string) => boolean, chinese: string, english: string])[] = [
  [
    (measure) => alerts.test(measure) && !fewerAlerts.test(measure),
    '在测试环境制造该条件，5 分钟内收到告警；用本次事故的数据重放一次，告警早于首次发现',
    'the condition is produced on a test system and alerts within 5 minutes; a replay of this incident alerts before it was detected',
  ],
  [
    (measure) => writtenSteps.test(measure) || documents.test(measure),
    '未参与本次处置的人按文档演练一次，走完全部步骤且无需口头补充',
    'somebody who was not involved follows it in a drill to the last step without help',
  ],
  [
    (measure) => drills.test(measure),
    '演练完成一次，恢复用时与发现的问题有记录',
    'one drill is done, with its recovery time and findings on record',
  ],
  [
    (measure) => loadTests.test(measure),
    '压测达到本次事故时的负载，核心请求成功率不低于 99%',
    'a load test reaches the load of this incident with 99 % of core requests succeeding',
  ],
  [
    (measure) => credentials.test(measure),
    '轮换一次，全部使用方没有鉴权失败；到期前有提醒',
    'one rotation is done with no failed login of anything that uses it; a reminder comes before the expiry',
  ],
  [
    (measure) => checks.test(measure),
    '重放本次的错误输入，被自动拦下；最近 30 天的正常变更全部通过',
    'the input of this incident is replayed and stopped automatically; all good changes of the last 30 days pass',
  ],
  [
    (measure) => reach.test(measure),
    '覆盖一周全部时段；非工作时间抽查一次，15 分钟内有人应答',
    'all hours of a week are covered; one test page outside working hours is acknowledged within 15 minutes',
  ],
  [
    (measure) => cleaning.test(measure),
    '连续 7 天自动执行成功，占用保持在阈值以下',
    'it runs by itself 7 days in a row and usage stays below the threshold',
  ],
];

/** A test of a measure where its kind allows one; null where only its owner can say. */
export function acceptanceFor(measure: string, say: Say): string | null {
  const found = criteria.find(([fits]) => fits(measure));
  return found ? say(`建议：${found[1]}`, `Proposed: ${found[2]}`) : null;
}
