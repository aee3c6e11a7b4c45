import { cast } from '../../../local-site/seed/people';
import type { Loose } from './jira-site';
import { adf, aTask, jiraSite, text, listAt } from './jira-site';

const fieldNamed = (fields: Loose | undefined, id: string) =>
  fields?.find((field) => text(field['fieldId']) === id);

describe('create metadata', () => {
  it('lists the issue types of the project', async () => {
    const { call } = jiraSite();

    const { body } = await call('GET', '/rest/api/3/issue/createmeta/OPS/issuetypes?maxResults=2');

    expect(body).toMatchObject({ startAt: 0, maxResults: 2, total: 3 });
    expect(body['issueTypes']?.map(({ name }) => name)).toEqual(['Task', 'Bug']);
  });

  it('lists the fields of the create screen with what they need and allow', async () => {
    const { call } = jiraSite();

    const { body } = await call('GET', '/rest/api/3/issue/createmeta/PAY/issuetypes/10101');
    const fields = body['fields'];

    expect(fieldNamed(fields, 'summary')).toMatchObject({ required: true, hasDefaultValue: false });
    expect(fieldNamed(fields, 'reporter')).toMatchObject({ required: true, hasDefaultValue: true });
    expect(fieldNamed(fields, 'customfield_10050')).toMatchObject({
      required: true,
      name: 'Team',
      schema: { type: 'option' },
    });
    expect(fieldNamed(fields, 'customfield_10050')?.['allowedValues']?.map(({ value }) => value)).toEqual([
      '结算',
      '收单',
      '风控',
    ]);
    expect(fieldNamed(fields, 'priority')?.['allowedValues']?.map(({ name }) => name)).toEqual([
      '紧急',
      '高',
      '中',
      '低',
    ]);
    expect(fieldNamed(fields, 'priority')?.['defaultValue']?.['name']).toBe('中');
    expect(fieldNamed(fields, 'issuelinks')?.['operations']).toEqual(['add']);
    expect(fieldNamed(fields, 'security')).toBeUndefined();
  });

  it('leaves out fields that the user may not set', async () => {
    const { call } = jiraSite();
    const path = '/rest/api/3/issue/createmeta/OPS/issuetypes/10101';

    const engineer = await call('GET', path);
    const administrator = await call('GET', path, undefined, cast.administrator);

    expect(fieldNamed(engineer.body['fields'], 'reporter')).toBeUndefined();
    expect(fieldNamed(administrator.body['fields'], 'reporter')).toBeDefined();
  });

  it('comes in pages', async () => {
    const { call } = jiraSite();

    const { body } = await call(
      'GET',
      '/rest/api/3/issue/createmeta/OPS/issuetypes/10101?startAt=7&maxResults=5',
    );

    expect(body).toMatchObject({ startAt: 7, maxResults: 5, total: 9 });
    expect(body['fields']).toHaveLength(2);
  });

  it('is refused without the permission to create, and for types of other projects', async () => {
    const { call } = jiraSite();

    expect(
      (await call('GET', '/rest/api/3/issue/createmeta/OPS/issuetypes', undefined, cast.reader)).status,
    ).toBe(400);
    expect((await call('GET', '/rest/api/3/issue/createmeta/OPS/issuetypes/10100')).status).toBe(400);
  });
});

describe('projects', () => {
  it('are found by name, and by what one may do there', async () => {
    const { call } = jiraSite();
    const search = async (query: string, user = cast.commander) =>
      listAt((await call('GET', `/rest/api/3/project/search?${query}`, undefined, user)).body, 'values').map(
        ({ key }) => text(key),
      );

    expect(await search('')).toEqual(['INC', 'OPS', 'PAY']);
    expect(await search('query=支付')).toEqual(['PAY']);
    expect(await search('orderBy=-key')).toEqual(['PAY', 'OPS', 'INC']);
    expect(await search('keys=INC&keys=PAY')).toEqual(['INC', 'PAY']);
    expect(await search('typeKey=service_desk')).toEqual(['INC']);
    expect(await search('action=create', cast.reader)).toEqual([]);
    expect(await search('action=create', cast.supportLead)).toEqual(['INC']);
  });

  it('are not looked for by an action that there is not, or by more than fifty keys', async () => {
    const { call } = jiraSite();
    const keys = Array.from({ length: 51 }, (_, at) => `keys=P${at}`).join('&');

    expect((await call('GET', '/rest/api/3/project/search?action=write')).status).toBe(400);
    expect((await call('GET', '/rest/api/3/project/search?action=edit')).status).toBe(501);
    expect((await call('GET', `/rest/api/3/project/search?${keys}`)).status).toBe(400);
    expect((await call('GET', `/rest/api/3/project/search?${keys.slice(8)}`)).status).toBe(200);
  });

  it('tell their types and statuses', async () => {
    const { call } = jiraSite();

    const project = await call('GET', '/rest/api/3/project/OPS');
    const statuses = await call('GET', '/rest/api/3/project/PAY/statuses');

    expect(project.body).toMatchObject({
      id: '10001',
      name: '平台工程',
      lead: { displayName: 'Lena Hoffmann' },
    });
    expect(statuses.body[0]?.['statuses']?.map(({ name }) => name)).toEqual(['待处理', '处理中', '已完成']);
    expect((await call('GET', '/rest/api/3/project/NONE')).status).toBe(404);
  });

  it('tell their security levels to those who may set them', async () => {
    const { call } = jiraSite();
    const path = '/rest/api/3/project/INC/securitylevel';

    expect((await call('GET', path)).body['levels']).toMatchObject([{ id: '10200', name: '仅处理人员' }]);
    expect((await call('GET', path, undefined, cast.reader)).body['levels']).toEqual([]);
  });

  it('have priorities of their own', async () => {
    const { call } = jiraSite();

    const { body } = await call('GET', '/rest/api/3/priority/search?projectId=10002');

    expect(listAt(body, 'values').map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['紧急', false],
      ['高', false],
      ['中', true],
      ['低', false],
    ]);
    expect((await call('GET', '/rest/api/3/priority')).body).toHaveLength(9);
  });
});

describe('transitions', () => {
  const path = (key: string) => `/rest/api/3/issue/${key}/transitions`;

  it('are those that the workflow allows from here', async () => {
    const { call } = jiraSite();
    const listed = async (key: string, user = cast.commander) =>
      (await call('GET', path(key), undefined, user)).body['transitions']?.map(({ name }) => text(name));

    expect(await listed('INC-4')).toEqual(['Investigate', 'Mitigate', 'Resolve']);
    expect(await listed('INC-1')).toEqual(['Investigate']);
    expect(await listed('OPS-2')).toEqual(['To Do', 'In Review', 'Done']);
    expect(await listed('PAY-1')).toEqual(['完成']);
    expect(await listed('OPS-2', cast.reader)).toEqual([]);
  });

  it('to a done status resolve the issue, and back unresolve it', async () => {
    const { call } = jiraSite();

    const done = await call('POST', path('OPS-2'), { transition: { id: '41' } });
    const resolved = await call('GET', '/rest/api/3/issue/OPS-2?expand=changelog');
    await call('POST', path('OPS-2'), { transition: { id: '21' } });
    const reopened = await call('GET', '/rest/api/3/issue/OPS-2');

    expect(done.status).toBe(204);
    expect(resolved.body['fields']).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-11-22T06:00:00.000+0000',
      statuscategorychangedate: '2026-11-22T06:00:00.000+0000',
    });
    expect(resolved.body['changelog']?.['histories']?.[0]?.['items']).toMatchObject([
      { field: 'status', fromString: 'In Progress', toString: 'Done' },
      { field: 'resolution', fromString: null, toString: 'Done' },
    ]);
    expect(reopened.body['fields']).toMatchObject({ resolution: null, resolutiondate: null });
  });

  it('can carry a comment', async () => {
    const { call } = jiraSite();

    await call('POST', path('OPS-2'), {
      transition: { id: '41' },
      update: { comment: [{ add: { body: adf('换完了') } }] },
    });

    expect((await call('GET', '/rest/api/3/issue/OPS-2/comment')).body['total']).toBe(1);
  });

  it('that the workflow lacks, or the user may not make, are refused', async () => {
    const { call } = jiraSite();

    expect((await call('POST', path('INC-1'), { transition: { id: '41' } })).status).toBe(400);
    expect((await call('POST', path('OPS-2'), { transition: { id: '41' } }, cast.reader)).status).toBe(400);
    expect((await call('POST', path('OPS-2'), {})).status).toBe(400);
  });
});

describe('boards', () => {
  it('belong to a project and tell their columns', async () => {
    const { call } = jiraSite();

    const boards = await call('GET', '/rest/agile/1.0/board?projectKeyOrId=PAY');
    const configuration = await call(
      'GET',
      `/rest/agile/1.0/board/${text(listAt(boards.body, 'values')[0]?.['id'])}/configuration`,
    );

    expect(listAt(boards.body, 'values')).toMatchObject([
      { name: '支付结算看板', location: { projectKey: 'PAY' } },
    ]);
    expect(
      configuration.body['columnConfig']?.['columns']?.map(({ name, statuses }) => [
        name,
        statuses?.[0]?.['id'],
      ]),
    ).toEqual([
      ['待处理', '10020'],
      ['处理中', '10021'],
      ['已完成', '10022'],
    ]);
    expect((await call('GET', '/rest/agile/1.0/board/99')).status).toBe(404);
    expect((await call('GET', '/rest/agile/1.0/board?projectKeyOrId=NONE')).status).toBe(400);
  });

  it('show the issues of their project, and of a query when there is one', async () => {
    const { call } = jiraSite();
    await call('POST', '/rest/api/3/issue', aTask({ labels: ['postmortem'] }));

    const all = await call('GET', '/rest/agile/1.0/board/1/issue?fields=summary');
    const some = await call(
      'GET',
      `/rest/agile/1.0/board/1/issue?jql=${encodeURIComponent('labels = postmortem order by key')}`,
    );

    expect(all.body['total']).toBe(4);
    expect(some.body['issues']?.map(({ key }) => key)).toEqual(['OPS-4']);
  });
});
