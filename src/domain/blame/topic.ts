import { chinesePerson, englishPerson } from './people-words';

/** The part of the work that a sentence is about. */
export type Topic =
  | 'sanction'
  | 'deletion'
  | 'expiry'
  | 'restore'
  | 'rollback'
  | 'failover'
  | 'escalation'
  | 'alert'
  | 'target'
  | 'test'
  | 'review'
  | 'config'
  | 'database'
  | 'timing'
  | 'release'
  | 'capacity'
  | 'communication'
  | 'command'
  | 'procedure'
  | 'knowledge'
  | 'code'
  | 'response'
  | 'attention';

/** The most telling first: a deleted table is a matter of deletion before it is one of databases. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'sanction',
    /追究|追责|问责|处分|处罚|惩处|通报批评|绩效|奖金|的?锅|都怪|责任(?:在|归|应由)|be disciplined\b(?! about)|disciplinary|punish|reprimand|accountable|\bblam|guilty|\bfault/i,
  ],
  [
    'deletion',
    /删|清[空掉了除]|\bdrop(?:ped|ping|s)?\b(?! the ball)|truncat|delet|\bwip(?:e|ed|ing)\b|nuke|flush|purg/i,
  ],
  ['expiry', /证书|续期|密钥|凭证|certificate|\bcert\b|credential|secret|token|renew|expir/i],
  ['restore', /备份|还原|恢复(?:演练|脚本)|back(?:ed)?[- ]?up|restore/i],
  ['rollback', /回滚|回退|roll(?:ed|ing)?[- ]?back|revert/i],
  ['failover', /主备|切换|切流|容灾|单点|failover|fail(?:ed)? over|\bdrain|standby|replica/i],
  ['escalation', /升级(?!版本|到)|上报|电话|交接|escalat|\bpage[ds]?\b|\bpager|unanswered|respond|handover/i],
  [
    'alert',
    /告警|报警|监控|大盘|看板|面板|日志|dashboard|\bgraph|alert|monitor|\bmetrics?\b|\blogs?\b|warning/i,
  ],
  ['target', /环境|主机|机房|\bIP\b|推到了?生产|\bregion|\bhost|environment|console|(?:against|in|on) prod/i],
  ['test', /测试(?!环境|机)|用例|回归|压测|预发|自测|\btest|staging|dry run|edge case/i],
  ['review', /评审|代码审查|code review|\breview/i],
  [
    'config',
    /配置|开关|参数|阈值|超时|单位|默认值|名单|防火墙|config|\bflags?\b|setting|default|timeout|\blimit|filter|load balancer/i,
  ],
  ['database', /迁移|索引|数据库|SQL|主库|生产库|表结构|migration|\bindex\b|schema|database|\btable/i],
  ['timing', /高峰|周[五六日末]|节前|半夜|凌晨|下班前|friday|weekend|holiday|peak hours?|at night/i],
  [
    'release',
    /发布|上线|灰度|全量|部署|变更|推到|deploy|releas|rollout|canary|\bmerg|\bpush|\bship|\bbuild\b|\bchange/i,
  ],
  ['capacity', /容量|扩容|磁盘|连接数|\bdisk|capacity|scal(?:e|ed|ing)\b/i],
  ['communication', /同步|通知|告知|沟通|communicat|\btold\b|\btell\b|inform|notif/i],
  ['command', /脚本|命令|操作|执行|script|command|typed|\bran\b/i],
  [
    'procedure',
    /手册|流程|规范|文档|步骤|制度|规定|清单|runbook|checklist|procedure|process|\bdocs?\b|manual/i,
  ],
  [
    'knowledge',
    /不懂|不熟|不了解|经验|新人|新来|培训|教育|学习|意识|did(?: not|n't) (?:know|understand)|train|awareness|knowledge|new hire/i,
  ],
  ['code', /代码|空指针|缺陷|\bbug|\bcode\b|defect/i],
  ['response', /恢复|处置|处理|止损|排查|recover|debug|response|mitigat/i],
  [
    'attention',
    /注意|小心|细心|仔细|谨慎|核对|认真|责任心|careful|cautio|attention|vigilan|diligen|double-check/i,
  ],
];

const people = new RegExp(`${chinesePerson}|${englishPerson}`, 'gi');

/** What a sentence is about, the people in it left aside; null when its words do not say. */
export function topicOf(sentence: string): Topic | null {
  const rest = sentence.replace(people, ' ');
  const [topic] =
    topics.find(([, says]) => says.test(rest)) ?? topics.find(([, says]) => says.test(sentence)) ?? [];
  return topic ?? null;
}
