import type { Proposal } from '../proposal';
import type { RulesContext, Told } from '../rules-context';

export type KindName = 'disk' | 'resource' | 'credential' | 'content';

/** Kinds of cause that the ticket's words show, each with what keeps that kind from coming back. */
interface CauseKind {
  readonly name: KindName;
  readonly says: RegExp;
  /** @param words what shows the kind: what is quoted is quoted around it */
  readonly proposals: (
    context: RulesContext,
    told: Told,
    words: RegExp,
  ) => readonly Omit<Proposal, 'owner' | 'evidence'>[];
}

const causeKinds: readonly CauseKind[] = [
  {
    name: 'disk',
    says: /(?:磁盘|硬盘|分区).{0,10}(?:满|不足|耗尽|空间)|存储空间|(?:占满|写满|用尽|耗尽).{0,6}(?:磁盘|硬盘|空间)|\bdisk (?:space|usage|full)|\b(?:full|filled|fill(?:s|ed|ing)? up)\b.{0,24}\b(?:disk|partition|volume)\b|\b(?:disk|partition|volume|storage)\b.{0,24}\b(?:full|filled up)\b|no space left|out of (?:disk|space)|\blow disk\b/i,
    proposals: ({ say }) => [
      {
        level: 'P0',
        measure: say('对可用磁盘空间分两级告警', 'Alert on free disk space in two steps'),
        goal: say('发现：空间耗尽前看到', 'Detect: see it before the space runs out'),
        acceptance: say(
          '测试主机写到 81%：5 分钟内建单；写到 91%：5 分钟内呼叫值班',
          'Test host filled to 81 %: ticket within 5 minutes; to 91 %: page within 5 minutes',
        ),
        alert: {
          metric: say('可用磁盘空间', 'Free disk space'),
          threshold: say('低于 20% 建单，低于 10% 呼叫', 'Ticket below 20 %, page below 10 %'),
        },
      },
      {
        level: 'P1',
        measure: say(
          '写出「磁盘写满」手册：定位目录、哪些可以安全删除、后续步骤',
          'Write the “disk full” runbook: find the directory, what is safe to remove, what follows',
        ),
        goal: say('缓解：缩短 MTTF', 'Mitigate: shorten MTTF'),
        acceptance: say(
          '未参与本次处置的人在写满的测试主机上 10 分钟内释放空间',
          'Somebody new to it frees a filled test host within 10 minutes',
        ),
        document: say('「磁盘写满」手册', '“disk full” runbook'),
        drill: say('写满一台测试主机的磁盘', 'fill the disk of a test host'),
      },
    ],
  },
  {
    name: 'resource',
    says: /(?:CPU|内存|线程|带宽|句柄|连接数).{0,12}(?:满|高|飙|耗|占|超|不足|100)|连接(?:池|数).{0,16}(?:耗尽|打满|占满|不足|过小|不够|用尽|上限)|容量(?:不足|不够|超)|过载|打满|占满|耗尽|流量(?:过大|激增|剧增|突增)|\bOOM\b|\boverload\w*|\bexhaust\w*|\bsaturat\w*|\bout of memory\b|\b(?:insufficient|not enough|out of|lack of|beyond) capacity\b|\bcapacity (?:was )?(?:exceeded|reached)|\b(?:connection|thread|worker) pool\b|\btoo many (?:connections|requests)\b/i,
    proposals: (context, told, words) => [
      {
        level: 'P0',
        measure: context.say(
          `对该资源的用量告警：${context.quoted(told.text, 50, words)}`,
          `Alert on the use of this resource: ${context.quoted(told.text, 50, words)}`,
        ),
        goal: context.say('发现：耗尽前看到', 'Detect: see it before it is used up'),
        acceptance: context.say(
          '测试环境压到 80%：5 分钟内建单；压到 90%：5 分钟内呼叫值班',
          'Test system driven to 80 %: ticket within 5 minutes; to 90 %: page within 5 minutes',
        ),
        alert: {
          metric: context.say(
            `资源用量：${context.quoted(told.text, 50, words)}`,
            `Use of the resource: ${context.quoted(told.text, 50, words)}`,
          ),
          threshold: context.say('80% 建单，90% 呼叫', 'Ticket at 80 %, page at 90 %'),
        },
      },
      {
        level: 'P1',
        measure: context.say(
          '为该资源设置上限与限流，超过时先舍弃次要请求',
          'Limit the use of this resource; beyond the limit minor requests are shed first',
        ),
        goal: context.say(
          '预防：单一来源不能占满共用资源',
          'Prevent: no single source can use up a shared resource',
        ),
        acceptance: context.say(
          '压测到上限的 2 倍：核心请求成功率不低于 99%，资源用量不超过 90%',
          'Load test at twice the limit: core requests succeed at 99 % or more, use stays below 90 %',
        ),
        drill: context.say('压测到资源上限', 'load test up to the limit of the resource'),
      },
    ],
  },
  {
    name: 'credential',
    says: /密码|凭据|证书|令牌|口令|密钥|\bpasswords?\b|\bcredentials?\b|\bcertificates?\b|\b(?:TLS|SSL) certs?\b|\bcerts? (?:expir|rotat|renew)\w*|\b(?:access|api|auth|refresh|bearer|service|publish\w*) tokens?\b|\b(?:tokens?|secrets?|keys?) (?:\w+ )?(?:expir|rotat|revok)\w*/i,
    proposals: ({ say }) => [
      {
        level: 'P1',
        measure: say(
          '凭据变更前先列出并更新全部使用方，变更后自动探测各使用方',
          'Before a credential changes, list and update all that use it; probe each of them after the change',
        ),
        goal: say(
          '预防：凭据变更不再使使用方失效',
          'Prevent: changing a credential breaks none of its users',
        ),
        acceptance: say(
          '在测试环境变更一次：全部使用方 0 次鉴权失败；清单外的使用方 0 个',
          'One change on a test system: no failed login of any user of the credential, none outside the list',
        ),
        document: say(
          '凭据使用方清单与变更步骤',
          'list of what uses the credential, with the steps of a change',
        ),
      },
    ],
  },
  {
    name: 'content',
    says: /(?<!硬件|机器)配置(?![低高好差])|参数|数据.{0,4}(?:错误|出错|异常|有误)|拼写|命名空间|正则|\bconfig(?:uration|ured|s)?\b|\bmisconfigur\w*|\btypo\b|\bnamespace\b|\bsettings?\b|\bbad data\b|\bdata issue\b|\bencoding\b|\breg(?:ular )?ex(?:pression|p)?\b/i,
    proposals: (context, told, words) => [
      {
        level: 'P1',
        measure: context.say(
          `此类内容生效前自动校验，不通过即拒绝：${context.quoted(told.text, 50, words)}`,
          `Validate this kind of input automatically before it takes effect and refuse what fails: ${context.quoted(told.text, 50, words)}`,
        ),
        goal: context.say('预防：拦住同类错误', 'Prevent: stop errors of this kind'),
        acceptance: context.say(
          '本次的错误内容被拒绝；最近 30 天的正确内容 100% 通过',
          'The faulty input of this incident is refused; all good input of the last 30 days passes',
        ),
        alert: {
          metric: context.say('校验失败数', 'Number of failed validations'),
          threshold: context.say('大于等于 1', '1 or more'),
        },
      },
    ],
  },
];

/** The words that show a kind. */
export const kindWords = (name: KindName): RegExp =>
  causeKinds.find((kind) => kind.name === name)?.says ?? /(?!)/;

/** True for a text that shows that kind of cause. */
export const isOfKind = (name: KindName, text: string): boolean => kindWords(name).test(text);

/** The proposals for what a sentence states as the cause, which may be of two kinds; none for a kind that is not known. */
export function proposalsForKind(
  context: RulesContext,
  cause: Told,
): readonly Omit<Proposal, 'owner' | 'evidence'>[] {
  return causeKinds
    .filter(({ says }) => says.test(cause.text))
    .slice(0, 2)
    .flatMap(({ proposals, says }) => proposals(context, cause, says));
}
