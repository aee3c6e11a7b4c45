import type { Comparison, ComparisonOpening } from '../../src/contract/comparison-view';
import type { Found } from '../../src/contract/found-view';
import type { IncidentHead, Opening } from '../../src/contract/opening-view';
import type { JobView } from '../../src/contract/job-view';
import type { MacroView } from '../../src/contract/macro-view';
import type { OverviewView } from '../../src/contract/overview-view';
import type { PanelView } from '../../src/contract/panel-view';
import type { Published } from '../../src/contract/published-view';
import type { PublishTarget } from '../../src/contract/target-view';
import type { RaisePreview, RaiseRow } from '../../src/contract/raise-view';
import type { SettingsView } from '../../src/contract/settings';
import type { WritingView } from '../../src/contract/writing-view';
import { epochMinuteOf } from '../../src/domain/epoch-minute';
import type { EpochMinute } from '../../src/domain/epoch-minute';
import { metricsOf } from '../../src/domain/metrics';
import type { Milestone, MilestoneName, Milestones } from '../../src/domain/milestones';

/** What resolvers would answer about one invented incident: valid by default, a test changes only what matters to it. */

export const hostileText =
  '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>';

type Beginning = NonNullable<Extract<MacroView, { kind: 'empty' }>['begin']>;

const at = (time: string): EpochMinute => epochMinuteOf(`2026-11-20T${time}:00+08:00`);
const site = 'https://example.atlassian.net';

export function anIncident(changes: Partial<IncidentHead> = {}): IncidentHead {
  return {
    key: 'OPS-42',
    title: '结算接口大面积 5xx',
    url: `${site}/browse/OPS-42`,
    severity: 'P1',
    severityDeclared: true,
    status: { name: '已恢复', category: 'done' },
    zone: 'Asia/Shanghai',
    restricted: false,
    ...changes,
  };
}

const milestone = (
  time: string | null,
  evidence: string | null,
  changes: Partial<Milestone> = {},
): Milestone => ({
  state: time === null ? 'missing' : 'recorded',
  at: time === null ? null : at(time),
  eventId: evidence,
  evidence: evidence === null ? [] : [evidence],
  reason: time === null ? 'none' : 'cause-stated',
  chosen: false,
  ...changes,
});

export function someMilestones(changes: Partial<Record<MilestoneName, Milestone>> = {}): Milestones {
  return {
    triggered: milestone('20:12', 'E4', { reason: 'change-made' }),
    detected: milestone('20:15', 'E1', { reason: 'alert-first' }),
    notified: milestone(null, null),
    investigating: milestone('20:19', 'E3', { state: 'estimated' }),
    identified: milestone('20:31', 'E5'),
    mitigated: milestone('20:48', 'E6'),
    recovered: milestone('20:59', 'E7'),
    confirmed: milestone(null, null),
    closed: milestone('22:05', 'E8'),
    ...changes,
  };
}

const story: readonly [time: string, actor: string, text: string][] = [
  ['20:15', '监控机器人', '告警：结算接口 5xx 比例 38%，持续 3 分钟'],
  ['20:17', '林悦', '收到告警，先看网关和结算服务的日志'],
  ['20:19', '林悦', '开始排查，结算服务的线程几乎都在等数据库连接'],
  ['20:20', '周明', '20:12 有一次配置发布，把连接池上限从 200 改成了 20'],
  ['20:31', '周明', '定位：连接池上限过小，请求排队超时'],
  ['20:48', '周明', '回滚配置，逐台重启结算服务'],
  ['20:59', '林悦', '5xx 比例回到 0.1% 以下，用户可以正常结算'],
  ['22:05', '林悦', '事故结束，明天下午复盘'],
];

export const someTarget: PublishTarget = {
  spaceId: '101',
  parentId: '9001',
  title: '复盘：OPS-42 结算接口大面积 5xx（2026-11-20）',
  language: 'zh-CN',
  writer: 'rules',
  restricted: true,
};

/** `events`: how many events the timeline holds; above eight they are made up. */
export function aFound(changes: Partial<Found> = {}, events = story.length): Found {
  const milestones = changes.milestones ?? someMilestones();
  const told = Array.from({ length: events }, (_, index) => {
    const [time, actor, text] = story[index] ?? ['20:12', '日志', `第 ${index} 条记录：结算服务返回 502`];
    return {
      id: `E${index + 1}`,
      at: index < story.length ? at(time) : ((at(time) + index) as EpochMinute),
      actor,
      text,
    };
  });
  return {
    jobId: 'job-1',
    incident: anIncident(),
    events: told.map((event) => ({ ...event, written: event.actor === '周明', evidence: [event.id] })),
    milestones,
    metrics: metricsOf(milestones),
    evidence: told.map((event) => ({
      id: event.id,
      kind: 'comment',
      at: event.at,
      author: event.actor,
      excerpt: event.text,
      url: `${site}/browse/OPS-42?focusedCommentId=${event.id}`,
    })),
    peopleCount: 7,
    gaps: ['usersAffected', 'notified', 'data'],
    missing: [],
    defaults: someTarget,
    defaultSpace: { id: '101', key: 'SRE', name: '稳定性工程' },
    defaultParent: { id: '9001', title: '事故复盘' },
    lostPlace: null,
    writers: [
      { name: 'rules', model: null, sendsTo: null },
      { name: 'openai', model: 'gpt-5.2', sendsTo: 'api.openai.com' },
      { name: 'forge-llm', model: 'claude', sendsTo: null },
    ],
    redaction: { names: true, ipAddresses: false },
    ...changes,
  };
}

export function anOpening(changes: Partial<Opening> = {}): Opening {
  return {
    incident: anIncident(),
    isIncident: true,
    confluence: 'ready',
    postmortem: null,
    job: null,
    ...changes,
  };
}

export function aPostmortem(
  changes: Partial<NonNullable<Opening['postmortem']>> = {},
): NonNullable<Opening['postmortem']> {
  return {
    pageId: '7001',
    title: someTarget.title,
    url: `${site}/wiki/spaces/SRE/pages/7001`,
    access: 'open',
    canEdit: true,
    state: 'inReview',
    updatedAt: '2026-11-21T02:30:00.000Z',
    writer: 'rules',
    newEvidence: 3,
    counts: { evidence: 61, supported: 54, unconfirmed: 6, wording: 2 },
    ...changes,
  };
}

export function aJob(changes: Partial<JobView> = {}): JobView {
  return {
    jobId: 'job-1',
    incidentKey: 'OPS-42',
    stage: 'drafting',
    comments: { done: 120, total: 300 },
    history: { done: 40, total: null },
    sections: { done: 7, total: 11 },
    writing: null,
    writer: 'rules',
    target: someTarget,
    published: null,
    failure: null,
    ...changes,
  };
}

/** A model at work: three sections are done, one of them by rules. */
export function aWriting(changes: Partial<WritingView> = {}): WritingView {
  return {
    model: { provider: 'openai', name: 'gpt-5.4' },
    phase: 'writing',
    parts: null,
    sections: {
      1: 'model',
      2: 'model',
      3: 'writing',
      4: 'rules',
      5: 'writing',
      6: 'waiting',
      7: 'waiting',
      8: 'waiting',
      9: 'waiting',
      10: 'waiting',
      11: 'waiting',
    },
    usage: { calls: 6, input: 82_310, output: 4_205 },
    ...changes,
  };
}

/** A job that a model writes. */
export function aModelJob(changes: Partial<JobView> = {}): JobView {
  return aJob({
    writer: 'openai',
    target: { ...someTarget, writer: 'openai' },
    sections: { done: 3, total: 11 },
    writing: aWriting(),
    ...changes,
  });
}

export function aPublished(changes: Partial<Published> = {}): Published {
  return {
    pageId: '7001',
    title: someTarget.title,
    url: `${site}/wiki/spaces/SRE/pages/7001`,
    created: true,
    counts: { evidence: 61, supported: 54, unconfirmed: 6, wording: 2 },
    findings: [
      {
        kind: 'blame',
        where: '5',
        message: '「周明没有检查连接池上限」把原因归于人。',
        blame: {
          sentence: '周明没有检查连接池上限',
          wording: {
            'zh-CN': '改问系统：余量在哪里能看到？',
            'en-US': 'Ask of the system: where is the remaining room seen?',
          },
        },
      },
      { kind: 'missing', where: 'notified', message: '没有记录何时通知了相关人员。' },
      { kind: 'missing', where: '4', message: '受影响用户数待确认。' },
      { kind: 'contradiction', where: 'E8', message: '描述写的恢复时间是 21:05，评论里是 20:59。' },
      { kind: 'incomplete-action', where: 'A3', message: '缺少验收标准。' },
    ],
    warnings: [],
    ...changes,
  };
}

/** What a comparison begins with: a page by rules on a site with a model. */
export function aComparisonOpening(changes: Partial<ComparisonOpening> = {}): ComparisonOpening {
  const { writers, redaction } = aFound();
  return {
    page: { url: `${site}/wiki/spaces/SRE/pages/7001` },
    pageWriter: 'rules',
    writers,
    redaction,
    job: null,
    ...changes,
  };
}

/** The macro on a page on which nobody wrote anything. */
export function anEmptyPage(changes: Partial<Beginning> = {}): MacroView {
  const { writers, redaction } = aFound();
  return { kind: 'empty', pageEmpty: true, begin: { writers, redaction, job: null, ...changes } };
}

export function aComparison(changes: Partial<Comparison> = {}): Comparison {
  const same = (number: number, title: string): Comparison['sections'][number] => ({
    number,
    title,
    state: 'same',
    edited: false,
    citesNew: false,
    ticked: false,
    current: title,
    proposed: title,
  });
  return {
    page: { id: '7001', title: someTarget.title, url: `${site}/wiki/spaces/SRE/pages/7001`, version: 4 },
    pageWriter: 'rules',
    draftWriter: 'rules',
    findings: [],
    newEvidence: aFound().evidence.slice(5, 7),
    sections: [
      same(1, '一、事故基本信息'),
      {
        number: 2,
        title: '二、事故时间线（Timeline）',
        state: 'changed',
        edited: false,
        citesNew: true,
        ticked: true,
        current: '20:12 事故触发\n20:15 首次发现\n20:31 定位根因\n20:48 应急修复\n20:59 服务恢复',
        proposed:
          '20:12 事故触发\n20:15 首次发现\n20:17 通知相关人员\n20:31 定位根因\n20:48 应急修复\n20:58 服务恢复',
      },
      {
        number: 3,
        title: '三、根本原因分析（5 Whys）',
        state: 'changed',
        edited: true,
        citesNew: false,
        ticked: false,
        current: '直接原因：连接池上限过小。\n评审会补充：发布前没有压测。',
        proposed: '直接原因：连接池上限从 200 改成了 20。',
      },
      {
        number: 9,
        title: '九、监控与告警改进',
        state: 'gone',
        edited: false,
        citesNew: false,
        ticked: false,
        current: '',
        proposed: '监控盲区',
      },
    ],
    ...changes,
  };
}

const issue = (key: string, status: string, category: 'new' | 'indeterminate' | 'done') => ({
  key,
  url: `${site}/browse/${key}`,
  status,
  category,
});

export function someActions(): Extract<MacroView, { kind: 'ready' }>['actions'] {
  return {
    done: 5,
    total: 8,
    overdue: 1,
    unraised: 2,
    offPage: [],
    byLevel: [
      { level: 'P0', done: 2, total: 2 },
      { level: 'P1', done: 2, total: 4 },
      { level: 'P2', done: 1, total: 2 },
    ],
    rows: [
      {
        rowId: 'r1',
        level: 'P0',
        measure: '回滚并锁定连接池配置',
        owner: { accountId: 'a1', name: '周明' },
        due: '2026-11-22',
        overdueDays: 0,
        issue: issue('OPS-51', '已完成', 'done'),
      },
      {
        rowId: 'r2',
        level: 'P1',
        measure: '补充连接池使用率告警',
        owner: { accountId: 'a2', name: '林悦' },
        due: '2026-11-28',
        overdueDays: 2,
        issue: issue('OPS-52', '进行中', 'indeterminate'),
      },
      {
        rowId: 'r3',
        level: 'P1',
        measure: '发布前校验数据库连接上限，超出预期范围时阻止发布并提示负责人',
        owner: { accountId: 'a3', name: '陈思' },
        due: '2026-12-15',
        overdueDays: 0,
        issue: issue('OPS-53', '待办', 'new'),
      },
      {
        rowId: 'r4',
        level: 'P1',
        measure: '值班手册加入结算服务的排查步骤',
        owner: null,
        due: '2026-12-18',
        overdueDays: 0,
        issue: null,
      },
      {
        rowId: 'r5',
        level: 'P2',
        measure: '结算服务支持按租户限流',
        owner: { accountId: 'a1', name: '周明' },
        due: null,
        overdueDays: 0,
        issue: null,
      },
    ],
  };
}

export function aMacro(changes: Partial<Extract<MacroView, { kind: 'ready' }>> = {}): MacroView {
  const milestones = changes.milestones ?? someMilestones();
  return {
    kind: 'ready',
    page: { url: `${site}/wiki/spaces/SRE/pages/7001`, version: 4 },
    incident: { key: 'OPS-42', url: `${site}/browse/OPS-42`, title: '结算接口大面积 5xx' },
    severity: 'P1',
    state: 'inReview',
    zone: 'Asia/Shanghai',
    milestones,
    metrics: metricsOf(milestones),
    actions: someActions(),
    jiraVisible: true,
    canEdit: true,
    canRaise: true,
    ...changes,
  };
}

export function aPanel(): Extract<PanelView, { kind: 'postmortem' }> {
  return {
    kind: 'postmortem',
    postmortem: {
      pageId: '7001',
      title: someTarget.title,
      url: `${site}/wiki/spaces/SRE/pages/7001`,
      access: 'open',
      state: 'inReview',
      updatedAt: '2026-11-21T02:30:00.000Z',
      writer: 'rules',
    },
    metrics: metricsOf(someMilestones()),
    actions: someActions(),
    canRaise: true,
    canSetState: true,
  };
}

export function aRaisedAction(): PanelView {
  return {
    kind: 'action',
    action: {
      incident: { key: 'OPS-42', url: `${site}/browse/OPS-42` },
      page: { title: someTarget.title, url: `${site}/wiki/spaces/SRE/pages/7001` },
      actionId: 'A2',
      level: 'P1',
      measure: '补充连接池使用率告警',
      acceptance: ['使用率超过 80% 持续 2 分钟时告警', '演练一次并附上截图'],
      due: '2026-11-28',
      window: '2026-12-21',
      overdueDays: 2,
    },
  };
}

export function aRaiseRow(changes: Partial<RaiseRow> = {}): RaiseRow {
  return {
    rowId: 'r1',
    linkedKey: null,
    level: 'P0',
    measure: '回滚并锁定连接池配置',
    goal: '防止同类问题再发生',
    acceptance: '配置变更需要两人确认',
    owner: { accountId: 'a1', name: '周明' },
    otherOwners: [],
    due: '2026-11-27',
    ownerText: '@周明',
    dueText: '2026-11-27',
    dueRead: null,
    window: '2026-11-28',
    projectKey: 'OPS',
    problems: [],
    raised: null,
    ...changes,
  };
}

export function aPreview(changes: Partial<RaisePreview> = {}): RaisePreview {
  return {
    page: { id: '7001', title: someTarget.title, url: `${site}/wiki/spaces/SRE/pages/7001`, version: 4 },
    incident: { key: 'OPS-42', url: `${site}/browse/OPS-42` },
    today: '2026-11-21',
    rows: [
      aRaiseRow(),
      aRaiseRow({
        rowId: 'r2',
        level: 'P1',
        measure: '补充连接池使用率告警',
        due: '2026-12-15',
        window: '2026-12-21',
        owner: { accountId: 'a2', name: '林悦' },
      }),
      aRaiseRow({
        rowId: 'r3',
        level: 'P1',
        measure: '值班手册加入结算服务的排查步骤',
        owner: null,
        due: null,
        ownerText: '',
        dueText: '',
        window: '2026-12-21',
        acceptance: '',
        problems: ['ownerMissing', 'dueMissing', 'acceptanceMissing'],
      }),
      aRaiseRow({
        rowId: 'r4',
        level: 'P2',
        measure: '结算服务支持按租户限流',
        owner: { accountId: null, name: '平台组' },
        due: '2027-03-30',
        window: '2027-02-19',
        problems: ['ownerUnknown', 'dueBeyondWindow'],
      }),
      aRaiseRow({
        rowId: 'r5',
        level: 'P0',
        measure: '补齐回滚演练',
        raised: issue('OPS-51', '进行中', 'indeterminate'),
      }),
    ],
    projects: [someFields()],
    ...changes,
  };
}

export function someFields(
  changes: Partial<RaisePreview['projects'][number]> = {},
): RaisePreview['projects'][number] {
  return {
    project: { key: 'OPS', name: '运维改进' },
    issueTypes: [
      { id: '10001', name: '任务' },
      { id: '10002', name: '改进' },
    ],
    issueTypeId: '10001',
    priorities: [
      { id: '1', name: 'Highest' },
      { id: '2', name: 'High' },
      { id: '3', name: 'Medium' },
    ],
    priorityOf: { P0: '1', P1: '2', P2: '3' },
    hasDueDate: true,
    hasAssignee: true,
    hasDescription: true,
    hasLabels: true,
    required: [],
    ...changes,
  };
}

export function someSettings(changes: Partial<SettingsView> = {}): SettingsView {
  return {
    settings: {
      incidentTypes: ['事故'],
      language: 'zh-CN',
      levels: {
        P0: { priority: 'Highest', days: 7 },
        P1: { priority: 'High', days: 30 },
        P2: { priority: 'Medium', days: 90 },
      },
      spaceKey: 'SRE',
      actionProjectKey: null,
      actionIssueType: null,
      remindOverdue: true,
      writer: 'rules',
      model: {
        provider: 'openai',
        model: '',
        azureResource: '',
        forgeModel: null,
        tokenBudget: 300_000,
        redaction: { names: true, ipAddresses: false },
      },
    },
    version: 3,
    issueTypes: ['事故', '任务', '缺陷', '故事'],
    priorities: ['Highest', 'High', 'Medium', 'Low'],
    spaces: [
      { key: 'SRE', name: '稳定性工程' },
      { key: 'DOC', name: '文档' },
    ],
    projects: [
      { key: 'OPS', name: '运维改进' },
      { key: 'PAY', name: '支付' },
    ],
    providers: [
      { name: 'openai', host: 'api.openai.com', model: 'gpt-5.4', needsResource: false, key: 'missing' },
      { name: 'azure-openai', host: '*.openai.azure.com', model: '', needsResource: true, key: 'missing' },
      {
        name: 'deepseek',
        host: 'api.deepseek.com',
        model: 'deepseek-v4-pro',
        needsResource: false,
        key: 'missing',
      },
      {
        name: 'dashscope',
        host: 'dashscope.aliyuncs.com',
        model: 'qwen-plus',
        needsResource: false,
        key: 'missing',
      },
    ],
    forgeModels: [],
    ...changes,
  };
}

export function anOverview(rows = 6): OverviewView {
  const states = ['draft', 'inReview', 'done'] as const;
  return {
    cursor: rows >= 6 ? 'more' : null,
    postmortems: Array.from({ length: rows }, (_, index) => ({
      incident: {
        key: `OPS-${42 + index}`,
        title: ['结算接口大面积 5xx', '登录变慢', '消息推送重复', '搜索无结果'][index % 4] ?? '',
        url: `${site}/browse/OPS-${42 + index}`,
      },
      severity: (['P1', 'P2', null, 'P0'] as const)[index % 4] ?? null,
      state: states[index % 3] ?? 'draft',
      page: { url: `${site}/wiki/spaces/SRE/pages/${7001 + index}` },
      updatedAt: `2026-11-${20 - index}T02:30:00.000Z`,
      metrics: index % 4 === 2 ? null : metricsOf(someMilestones()),
      actions:
        index === 3 ? null : { done: 5 - (index % 5), total: 8, overdue: index % 3, unraised: index % 4 },
    })),
  };
}
