import { cast } from '../../../local-site/seed/people';
import { adf, jiraSite } from './jira-site';

const stranger = {
  accountId: 'stranger-1',
  displayName: '外部值班',
  active: true,
  accountType: 'atlassian',
  timeZone: 'Asia/Tokyo',
};

/** An export from some other site, with things that this one has never heard of. */
function anExport(
  fields: Readonly<Record<string, unknown>> = {},
  rest: Readonly<Record<string, unknown>> = {},
) {
  return {
    id: '30017',
    key: 'DESK-17',
    fields: {
      summary: '消息推送延迟',
      description: adf('监控发现推送延迟超过 5 分钟'),
      issuetype: { id: '7', name: 'System Outage' },
      project: { id: '77', key: 'DESK', name: '客户支持', projectTypeKey: 'service_desk' },
      priority: { id: '71', name: 'Blocker' },
      status: { id: '72', name: '处理完毕', statusCategory: { key: 'done' } },
      created: '2026-10-01T21:05:00.000+0900',
      updated: '2026-10-02T09:00:00.000+0900',
      reporter: stranger,
      assignee: null,
      labels: ['push'],
      customfield_20001: { value: 'SEV-2' },
      attachment: [
        {
          id: '5',
          filename: '延迟.png',
          author: stranger,
          created: '2026-10-01T21:20:00.000+0900',
          size: 10,
          mimeType: 'image/png',
        },
      ],
      issuelinks: [
        {
          id: '6',
          type: { name: 'Escalates', inward: 'is escalated by', outward: 'escalates' },
          outwardIssue: { id: '1', key: 'CORE-5', fields: { summary: '队列堆积' } },
        },
      ],
      comment: {
        total: 3,
        comments: [
          {
            id: '901',
            author: stranger,
            body: adf('21:10 开始排查'),
            created: '2026-10-01T21:11:00.000+0900',
            updated: '2026-10-01T21:11:00.000+0900',
            jsdPublic: false,
          },
          { id: '902', body: '纯文本\n两行', created: '2026-10-01T21:30:00.000+0900' },
        ],
      },
      ...fields,
    },
    changelog: {
      total: 2,
      histories: [
        {
          id: '812',
          author: stranger,
          created: '2026-10-01T22:00:00.000+0900',
          items: [
            {
              field: 'status',
              fieldtype: 'jira',
              from: '71',
              fromString: '新建',
              to: '72',
              toString: '处理完毕',
            },
          ],
        },
        {
          id: '811',
          author: stranger,
          created: '2026-10-01T21:15:00.000+0900',
          items: [
            {
              field: 'priority',
              fieldtype: 'jira',
              from: null,
              fromString: null,
              to: '71',
              toString: 'Blocker',
            },
          ],
        },
      ],
    },
    ...rest,
  };
}

describe('loading an exported incident', () => {
  it('keeps words, times, ids and people as they are', async () => {
    const { call, jira } = jiraSite();

    const loaded = jira.loadIncident(anExport());
    const { body } = await call('GET', '/rest/api/3/issue/DESK-17?expand=changelog');

    expect(loaded.key).toBe('DESK-17');
    expect(body['id']).toBe('30017');
    expect(body['fields']).toMatchObject({
      summary: '消息推送延迟',
      created: '2026-10-01T21:05:00.000+0900',
      reporter: { displayName: '外部值班', timeZone: 'Asia/Tokyo' },
      status: { name: '处理完毕', statusCategory: { key: 'done' } },
      priority: { name: 'Blocker' },
      issuetype: { name: 'System Outage' },
      project: { key: 'DESK', name: '客户支持' },
      attachment: [{ id: '5', filename: '延迟.png', created: '2026-10-01T21:20:00.000+0900' }],
      customfield_20001: { value: 'SEV-2' },
      issuelinks: [{ type: { outward: 'escalates' }, outwardIssue: { key: 'CORE-5' } }],
    });
    expect(body['fields']?.['comment']?.['comments']?.[0]).toMatchObject({
      id: '901',
      created: '2026-10-01T21:11:00.000+0900',
      jsdPublic: false,
    });
    expect(body['changelog']?.['histories']?.map(({ id }) => id)).toEqual(['812', '811']);
    expect(body['changelog']?.['histories']?.[1]?.['items']?.[0]).toMatchObject({
      from: null,
      toString: 'Blocker',
    });
  });

  it('reads comments that were written before ADF, and ones without an author', async () => {
    const { call, jira } = jiraSite();

    jira.loadIncident(anExport());
    const { body } = await call('GET', '/rest/api/3/issue/DESK-17/comment/902');

    expect(body['body']).toEqual(adf('纯文本', '两行'));
    expect(body).not.toHaveProperty('author');
  });

  it('reads times of other tools, and takes none that is no time', async () => {
    const { call, jira } = jiraSite();
    const at = (created: unknown) => ({ id: `c${String(created)}`, body: 'x', created });
    const times = ['2026-10-01T13:00:00', '2026-10-01 14:00', 1790863200000, 'later', '2026-10-01T12:00:00Z'];
    const comment = { total: times.length, comments: times.map(at) };

    jira.loadIncident(anExport({ created: '2026-10-01', updated: 'yesterday', comment }));

    expect(await call('GET', '/rest/api/3/issue/DESK-17')).toMatchObject({
      body: { fields: { created: '2026-10-01T00:00:00.000+0000', updated: '2026-10-01T00:00:00.000+0000' } },
    });
    expect(await call('GET', '/rest/api/3/issue/DESK-17/comment')).toMatchObject({
      body: {
        comments: [
          { created: '2026-10-01T00:00:00.000+0000' },
          { created: '2026-10-01T12:00:00Z' },
          { created: '2026-10-01T13:00:00.000+0000' },
          { created: '2026-10-01T14:00:00.000+0000' },
          { created: '2026-10-01T14:00:00.000+0000' },
        ],
      },
    });
  });

  it('makes its people users of the site who can be found and assigned', async () => {
    const { call, jira } = jiraSite();

    jira.loadIncident(anExport());

    expect((await call('GET', '/rest/api/3/user/search?query=外部')).body).toHaveLength(1);
    expect(
      (await call('GET', '/rest/api/3/user/assignable/search?project=OPS&query=外部')).body,
    ).toHaveLength(1);
  });

  it('does not rename people whom the site knows', async () => {
    const { call, jira } = jiraSite();

    jira.loadIncident(anExport({ reporter: { ...cast.commander, displayName: '旧名字' } }));

    expect(
      (await call('GET', '/rest/api/3/issue/DESK-17')).body['fields']?.['reporter']?.['displayName'],
    ).toBe('林晓');
  });

  it('says how much of the comments and of the history the export lacks', () => {
    const { jira } = jiraSite();

    expect(jira.loadIncident(anExport())).toEqual({ key: 'DESK-17', missingComments: 1, missingHistory: 0 });
  });

  it('can be transitioned from a status that only the export knows', async () => {
    const { call, jira } = jiraSite();
    jira.loadIncident(anExport());

    const { body } = await call('GET', '/rest/api/3/issue/DESK-17/transitions');
    const moved = await call('POST', '/rest/api/3/issue/DESK-17/transitions', {
      transition: { id: body['transitions']?.[0]?.['id'] },
    });

    expect(moved.status).toBe(204);
  });

  it('keeps a restricted incident restricted', async () => {
    const { call, jira } = jiraSite();

    jira.loadIncident(anExport({ security: { id: '9', name: 'Core team' } }));

    expect((await call('GET', '/rest/api/3/issue/DESK-17')).status).toBe(200);
    expect((await call('GET', '/rest/api/3/issue/DESK-17', undefined, cast.reader)).status).toBe(404);
  });

  it('links to an issue of the site when the other end is one', async () => {
    const { call, jira } = jiraSite();
    const issuelinks = [{ id: '6', type: { name: 'Relates' }, outwardIssue: { key: 'OPS-2' } }];

    jira.loadIncident(anExport({ issuelinks }));

    expect(
      (await call('GET', '/rest/api/3/issue/OPS-2?fields=issuelinks')).body['fields']?.['issuelinks'],
    ).toMatchObject([{ inwardIssue: { key: 'DESK-17' } }]);
  });

  it('replaces an issue with the same key, and gives the same ids again', async () => {
    const { call, jira } = jiraSite();
    jira.loadIncident(anExport());

    jira.loadIncident(anExport({ summary: '推送延迟，第二版' }));
    const { body } = await call('GET', '/rest/api/3/issue/DESK-17?expand=changelog');

    expect(body['fields']?.['summary']).toBe('推送延迟，第二版');
    expect(body['id']).toBe('30017');
    expect(body['fields']?.['comment']?.['comments']?.map(({ id }) => id)).toEqual(['901', '902']);
  });

  it('gives a new id when the export has one that is taken', async () => {
    const { call, jira } = jiraSite();

    jira.loadIncident(anExport({}, { id: '10101' }));

    expect((await call('GET', '/rest/api/3/issue/10101')).body['key']).toBe('INC-1');
    expect((await call('GET', '/rest/api/3/issue/DESK-17')).body['id']).toBe('20001');
  });

  it('is found by search at once', async () => {
    const { call, jira } = jiraSite({ searchLagMs: 800 });

    jira.loadIncident(anExport());

    expect((await call('POST', '/rest/api/3/search/jql', { jql: 'project = DESK' })).body['issues']).toEqual([
      { id: '30017' },
    ]);
  });

  it('numbers new issues of the project after it', async () => {
    const { call, jira } = jiraSite();
    jira.loadIncident(anExport());
    const fields = { project: { key: 'DESK' }, issuetype: { name: 'System Outage' }, summary: '又一次' };

    expect((await call('POST', '/rest/api/3/issue', { fields })).body['key']).toBe('DESK-18');
  });

  it.each([
    ['nothing', undefined, /^This is not a Jira issue: .* but found nothing\.$/],
    ['a list', [], /but found a list\.$/],
    ['a text', 'INC-1', /but found a string\.$/],
    ['a search result', { issues: [] }, /^This is a search result: .* one file for each issue\.$/],
    [
      'what Jira says when it refuses',
      { errorMessages: ['Issue does not exist.'], errors: {} },
      /^This is an error that Jira answered: Issue does not exist\.$/,
    ],
    ['something else', { name: 'x' }, /but "key" is missing\.$/],
    ['a key that is none', { key: 'x', fields: {} }, /but "key" is "x"\.$/],
    ['an issue without fields', { key: 'INC-1' }, /but INC-1 has no "fields\.summary"\.$/],
  ])('refuses %s in one clear sentence', (_what, json, sentence) => {
    const { jira } = jiraSite();

    expect(() => jira.loadIncident(json)).toThrow(sentence);
  });
});
