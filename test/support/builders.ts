import type { Day } from '../../src/domain/action-item';
import { epochMinuteOf } from '../../src/domain/epoch-minute';
import type { EpochMinute } from '../../src/domain/epoch-minute';
import type { Evidence } from '../../src/domain/evidence';
import type { Incident, Language } from '../../src/domain/incident';
import type { Person } from '../../src/domain/person';
import type { Facts, Report } from '../../src/domain/report';
import { ground } from '../../src/drafting/ground';
import { writeByRules } from '../../src/drafting/rules-writer';
import { dateOf, wallTime } from '../../src/domain/zone';
import { factsOf } from '../../src/usecases/facts-of';

const site = 'https://example.atlassian.net';

export const linYue: Person = { accountId: 'acc-lin', name: '林月', bot: false };
export const zhouHang: Person = { accountId: 'acc-zhou', name: '周航', bot: false };
export const sreTeam: Person = { accountId: 'acc-sre', name: 'SRE 团队', bot: false };
export const alarms: Person = { accountId: 'acc-alarm', name: '告警平台', bot: true };

/** A minute of 2026-11-20 in +08:00. @param time `20:12` */
export function minute(time: string, day = '2026-11-20'): EpochMinute {
  return epochMinuteOf(`${day}T${time}:00+08:00`);
}

export interface CommentInput {
  readonly at: string;
  readonly day?: string;
  readonly by?: Person;
  readonly text: string;
}

/** A comment with the defaults of a quiet ticket. */
export function aComment(input: Partial<CommentInput> = {}): CommentInput {
  return { at: '20:20', text: '排查中', by: linYue, ...input };
}

export interface IncidentInput extends Partial<Omit<Incident, 'evidence' | 'created' | 'updated'>> {
  readonly created?: string;
  readonly updated?: string;
  readonly description?: string;
  readonly comments?: readonly CommentInput[];
}

/** An incident as a ticket of 2026-11-20: valid, with evidence numbered as the adapter numbers it. */
export function anIncident(input: IncidentInput = {}): Incident {
  const { created = '20:15', updated, description = '结算接口大面积报错', comments = [], ...rest } = input;
  const key = rest.key ?? 'INC-42';
  const url = rest.url ?? `${site}/browse/${key}`;
  const posted: Evidence[] = [
    {
      id: 'E1',
      kind: 'description',
      at: minute(created),
      author: rest.reporter ?? linYue,
      text: description,
      url,
    },
    ...comments.map((comment, index): Evidence => {
      return {
        id: `E${index + 2}`,
        kind: 'comment',
        at: minute(comment.at, comment.day),
        author: comment.by ?? linYue,
        text: comment.text,
        url: `${url}?focusedCommentId=${1000 + index}`,
      };
    }),
  ];
  const last = comments.at(-1);
  const fields: Evidence = {
    id: 'F',
    kind: 'fields',
    at: null,
    author: null,
    text: `Summary: ${rest.title ?? '结算接口报错'}\nPriority: ${rest.priority ?? 'High'}\nStatus: ${rest.status?.name ?? 'Open'}`,
    url,
  };
  const people = [linYue, ...comments.flatMap(({ by }) => by ?? [])];
  return {
    id: '10042',
    key,
    title: '结算接口报错',
    url,
    projectKey: 'INC',
    issueType: 'Incident',
    status: { name: 'Open', category: 'new' },
    priority: 'High',
    declaredSeverity: null,
    labels: [],
    components: [],
    reporter: linYue,
    assignee: null,
    created: minute(created),
    updated: updated === undefined ? minute(last?.at ?? created, last?.day) : minute(updated),
    resolved: null,
    zone: '+08:00',
    restricted: false,
    people: [...new Map(people.map((person) => [person.name, person])).values()],
    links: [],
    missing: [],
    ...rest,
    evidence: [...posted, fields],
  };
}

export function factsAbout(input: IncidentInput = {}): Facts {
  return factsOf(anIncident(input), {});
}

/** The report of the rules writer, through the gate, as the product makes it on that day, else on that of the last update. */
export function aReport(input: IncidentInput = {}, language: Language = 'zh-CN', day?: Day): Report {
  const facts = factsAbout(input);
  const today = day ?? dateOf(wallTime(facts.incident.updated, facts.timeline.zone));
  const drafted = writeByRules(facts, { language, today });
  const { draft, findings } = ground({ ...facts, draft: drafted });
  return { ...facts, draft: { ...draft, findings } };
}

/** A whole story: alert, page, a first measure that fails, cause, partial and full recovery, confirmation. */
export const checkoutOutage: IncidentInput = {
  title: '结算接口大面积 5xx',
  description: '收到告警：结算接口 5xx 比例超过 30%。大量用户反馈无法支付。',
  created: '20:15',
  comments: [
    { at: '20:12', by: zhouHang, text: '发布结算服务 v318，全量生效。' },
    { at: '20:15', by: alarms, text: '告警：结算接口 5xx 比例 34%，已电话通知值班林月。' },
    { at: '20:17', by: linYue, text: '开始排查，同时准备回滚。' },
    { at: '20:24', by: zhouHang, text: '重启结算服务无效，错误率没有下降。' },
    { at: '20:31', by: linYue, text: '定位到根因：v318 的连接池配置错误，导致数据库连接耗尽。' },
    { at: '20:36', by: zhouHang, text: '已回滚结算服务到 v317。' },
    { at: '20:40', by: linYue, text: '除华南外的地域已恢复，华南仍有超时。' },
    { at: '20:52', by: zhouHang, text: '华南节点重启完成，结算服务全部恢复正常。' },
    { at: '21:20', by: linYue, text: '观察 20 分钟，各项指标正常，故障处理结束。' },
  ],
};
