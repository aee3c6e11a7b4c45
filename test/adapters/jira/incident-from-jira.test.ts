import { incidentFromJira } from '../../../src/adapters/jira/incident-from-jira';
import { IssueFormatError } from '../../../src/adapters/jira/issue-format-error';

const paragraph = (...content: unknown[]) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content }],
});
const say = (text: string) => paragraph({ type: 'text', text });

const lin = { accountId: 'a-lin', displayName: '林静', accountType: 'atlassian', timeZone: 'Asia/Shanghai' };
const dana = {
  accountId: 'a-dana',
  displayName: 'Dana Reyes',
  accountType: 'atlassian',
  timeZone: 'America/Lima',
};
const pager = { accountId: 'a-pager', displayName: '值班告警机器人', accountType: 'app' };

function anIssue(fields: Record<string, unknown> = {}, rest: Record<string, unknown> = {}): unknown {
  return {
    id: '10042',
    key: 'INC-42',
    self: 'https://site.example/rest/api/3/issue/10042',
    fields: {
      summary: '结算接口大面积 5xx',
      description: say('20:12 起错误率升高'),
      created: '2026-11-20T20:15:31.000+0800',
      updated: '2026-11-20T21:40:00.000+0800',
      issuetype: { name: 'Incident' },
      project: { key: 'INC' },
      priority: { name: 'Highest' },
      status: { name: '已恢复', statusCategory: { key: 'done' } },
      reporter: lin,
      assignee: dana,
      ...fields,
    },
    ...rest,
  };
}

const aComment = (id: string, created: string, text: string, author: unknown = lin) => ({
  id,
  author,
  created,
  body: say(text),
});

const aChange = (
  id: string,
  created: string,
  field: string,
  fromString: string | null,
  toString: string | null,
) => ({
  id,
  author: dana,
  created,
  items: [{ field, fieldId: field, from: null, to: null, fromString, toString }],
});

describe('incidentFromJira', () => {
  it('numbers the evidence in the order of posting, description first and fields under F', () => {
    const issue = anIssue(
      {
        issuelinks: [
          {
            type: { inward: 'is caused by', outward: 'causes' },
            inwardIssue: { key: 'OPS-7', fields: { summary: '连接池改造' } },
          },
        ],
        attachment: [
          { id: '9', filename: 'pool.png', author: dana, created: '2026-11-20T20:50:00.000+0800' },
        ],
      },
      {
        changelog: {
          total: 1,
          histories: [aChange('501', '2026-11-20T20:20:00.000+0800', 'status', '待处理', '处理中')],
        },
      },
    );

    const incident = incidentFromJira(issue, {
      comments: [
        aComment('302', '2026-11-20T20:31:00.000+0800', '定位到连接池耗尽'),
        aComment('301', '2026-11-20T20:16:00.000+0800', '收到告警', pager),
      ],
    });

    expect(incident.evidence.map(({ id, kind, text }) => [id, kind, text.split('\n')[0]])).toEqual([
      ['E1', 'description', '20:12 起错误率升高'],
      ['E2', 'comment', '收到告警'],
      ['E3', 'history', 'status: 待处理 → 处理中'],
      ['E4', 'comment', '定位到连接池耗尽'],
      ['E5', 'link', 'is caused by OPS-7: 连接池改造'],
      ['E6', 'attachment', 'pool.png'],
      ['F', 'fields', 'Summary: 结算接口大面积 5xx'],
    ]);
    expect(incident.evidence[1]?.url).toBe('https://site.example/browse/INC-42?focusedCommentId=301');
    expect(incident.evidence[2]?.change).toEqual({ field: 'status', from: '待处理', to: '处理中' });
  });

  it('keeps the order of the ticket between postings of one instant', () => {
    const at = '2026-11-20T20:16:00.000+0800';

    const incident = incidentFromJira(anIssue(), {
      comments: [aComment('1', at, 'first'), aComment('2', at, 'second'), aComment('3', at, 'third')],
    });

    expect(incident.evidence.slice(1, 4).map((evidence) => evidence.text)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('takes the title for the text of a ticket without a description', () => {
    expect(incidentFromJira(anIssue({ description: null })).evidence[0]?.text).toBe('结算接口大面积 5xx');
  });

  it('reads wiki text as well as documents', () => {
    const incident = incidentFromJira(anIssue({ description: '*20:12* 起错误率升高' }));

    expect(incident.evidence[0]?.text).toContain('20:12');
    expect(incident.evidence[0]?.text).not.toContain('*20:12*');
  });

  it('lists everybody once: reporter, assignee, authors, people who are mentioned', () => {
    const mention = { type: 'mention', attrs: { id: 'a-mo', text: '@莫言川' } };
    const incident = incidentFromJira(anIssue({ description: paragraph(mention) }), {
      comments: [aComment('1', '2026-11-20T20:16:00.000+0800', '收到告警', pager)],
    });

    expect(incident.people).toEqual([
      { accountId: 'a-lin', name: '林静', zone: 'Asia/Shanghai', bot: false },
      { accountId: 'a-dana', name: 'Dana Reyes', zone: 'America/Lima', bot: false },
      { accountId: 'a-pager', name: '值班告警机器人', bot: true },
      { accountId: 'a-mo', name: '莫言川', bot: false },
    ]);
  });

  it.each([
    ['Release Bot', true],
    ['DeployBot', true],
    ['prow APP', true],
    ['PagerDuty (EU)', true],
    ['内部监控', true],
    ['Talbot', false],
    ['PagerDuty engineers', false],
    ['Grafana 值班', false],
    ['监控团队', false],
    ['Alerting team', false],
  ])('tells from the name %p whether it is a bot: %p', (displayName, bot) => {
    const incident = incidentFromJira(anIssue({ reporter: { accountId: 'x', displayName } }));

    expect(incident.reporter?.bot).toBe(bot);
  });

  it.each([
    ['a severity field', { customfield_10050: { value: 'SEV-1' } }, { customfield_10050: 'Severity' }, 'P1'],
    [
      'a Chinese severity field',
      { customfield_10050: { value: '严重' } },
      { customfield_10050: '事故等级' },
      'P1',
    ],
    ['an option that can mean nothing else', { customfield_10050: { value: 'P2' } }, undefined, 'P2'],
    ['a label', { labels: ['payments', 'sev2'] }, undefined, 'P2'],
    ['the title', { summary: '[P0] 结算不可用' }, undefined, 'P0'],
  ])('takes the severity from %s', (_from, fields, names, severity) => {
    const incident = incidentFromJira(anIssue(fields, names ? { names } : {}));

    expect(incident.declaredSeverity?.severity).toBe(severity);
  });

  it.each([
    ['a priority alone', {}],
    ['a percentile in the title', { summary: 'P99 延迟升高' }],
    ['a custom field of another meaning', { customfield_10051: { value: 'P1.medium' } }],
  ])('takes no severity from %s', (_from, fields) => {
    expect(incidentFromJira(anIssue(fields)).declaredSeverity).toBeNull();
  });

  it.each([
    ['the zone of a person whose clock agrees', '2026-11-20T20:15:31.000+0800', 'Asia/Shanghai'],
    ['the bare offset when nobody lives there', '2026-11-20T13:15:31.000+0100', '+01:00'],
    ['UTC', '2026-11-20T12:15:31.000+0000', 'Etc/UTC'],
  ])('shows times in %s', (_which, created, zone) => {
    expect(incidentFromJira(anIssue({ created })).zone).toBe(zone);
  });

  it.each([
    ['a security level', { security: { name: '仅事故小组' } }],
    [
      'a comment for a group',
      {
        comment: {
          total: 1,
          comments: [{ ...aComment('1', '2026-11-20T20:16:00Z', 'x'), visibility: { value: 'sre' } }],
        },
      },
    ],
  ])('is restricted by %s', (_why, fields) => {
    expect(incidentFromJira(anIssue(fields)).restricted).toBe(true);
  });

  it('was last updated when somebody worked on it, not when it was linked', () => {
    const link = aChange(
      '502',
      '2026-11-22T09:00:00.000+0800',
      'RemoteIssueLink',
      null,
      'This issue links to a page',
    );
    const status = aChange('501', '2026-11-20T21:30:00.000+0800', 'status', '处理中', '已恢复');
    const minuteOf = (instant: string) => Date.parse(instant) / 60_000;

    const linked = incidentFromJira(anIssue({ updated: '2026-11-22T09:00:00.000+0800' }), {
      history: [status, link],
    });
    const edited = incidentFromJira(anIssue({ updated: '2026-11-22T10:00:00.000+0800' }), {
      history: [status, link],
    });

    expect(linked.updated).toBe(minuteOf('2026-11-20T21:30:00+08:00'));
    expect(linked.evidence.at(-1)?.text).toContain('Updated: 2026-11-20 21:30');
    expect(edited.updated).toBe(minuteOf('2026-11-22T10:00:00+08:00'));
  });

  it('tells what a truncated export does not contain', () => {
    const issue = anIssue(
      { comment: { total: 12, comments: [aComment('1', '2026-11-20T20:16:00.000+0800', '收到告警')] } },
      { changelog: { total: 3, histories: [] } },
    );

    expect(incidentFromJira(issue).missing).toEqual([
      { kind: 'comment', count: 11 },
      { kind: 'history', count: 3 },
    ]);
  });

  it('leaves the site out of addresses when Jira answered through the gateway', () => {
    const issue = anIssue({}, { self: 'https://api.atlassian.com/ex/jira/1/rest/api/3/issue/10042' });

    expect(incidentFromJira(issue).url).toBe('/browse/INC-42');
    expect(incidentFromJira(issue, { siteUrl: 'https://site.example' }).url).toBe(
      'https://site.example/browse/INC-42',
    );
  });

  it.each([
    ['a list', [], ''],
    ['a project', { key: 'INC', name: 'Incidents' }, ''],
    ['an issue without a title', anIssue({ summary: null }), 'fields.summary'],
    ['an issue with an unreadable time', anIssue({ created: 'yesterday' }), 'fields.created'],
    [
      'a comment without a time',
      anIssue({ comment: { comments: [{ id: '1', body: null }] } }),
      'fields.comment.comments.0.created',
    ],
  ])('refuses %s and says where', (_what, json, path) => {
    const read = () => incidentFromJira(json);

    expect(read).toThrow(IssueFormatError);
    expect(read).toThrow(expect.objectContaining({ path }) as Error);
  });
});
