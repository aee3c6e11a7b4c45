import { cast } from '../../../local-site/seed/people';
import { adf, aTask, jiraSite, text } from './jira-site';

describe('creating an issue', () => {
  it('makes it with its link, property, label, date and people in one request', async () => {
    const { call } = jiraSite();
    const request = {
      ...aTask({
        description: adf('使用率超过 80% 时告警'),
        labels: ['postmortem'],
        duedate: '2026-11-27',
        assignee: { accountId: cast.databaseEngineer.accountId },
        priority: { name: 'High' },
      }),
      update: { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'INC-1' } } }] },
      properties: [{ key: 'postmortem-action', value: { incident: 'INC-1' } }],
    };

    const created = await call('POST', '/rest/api/3/issue', request);
    const { body } = await call(
      'GET',
      `/rest/api/3/issue/${text(created.body['key'])}?properties=postmortem-action`,
    );

    expect(created.status).toBe(201);
    expect(created.body['key']).toBe('OPS-4');
    expect(body['fields']).toMatchObject({
      assignee: { displayName: '周宁' },
      priority: { id: '2', name: 'High' },
      reporter: { displayName: '林晓' },
      duedate: '2026-11-27',
      labels: ['postmortem'],
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      created: '2026-11-22T06:00:00.000+0000',
    });
    expect(body['fields']?.['issuelinks']?.[0]?.['outwardIssue']?.['key']).toBe('INC-1');
    expect(body['properties']).toEqual({ 'postmortem-action': { incident: 'INC-1' } });
  });

  it('gives ids and keys in sequence', async () => {
    const { call } = jiraSite();

    const first = await call('POST', '/rest/api/3/issue', aTask());
    const second = await call('POST', '/rest/api/3/issue', aTask());

    expect([first.body['id'], second.body['id']]).toEqual(['20001', '20002']);
    expect([first.body['key'], second.body['key']]).toEqual(['OPS-4', 'OPS-5']);
  });

  it('gives the priority of the project when none is sent', async () => {
    const { call } = jiraSite();
    const payment = { project: { key: 'PAY' }, customfield_10050: { value: '结算' } };

    const created = await call('POST', '/rest/api/3/issue', aTask(payment));
    const { body } = await call('GET', `/rest/api/3/issue/${text(created.body['key'])}`);

    expect(body['fields']?.['priority']?.['name']).toBe('中');
    expect(body['fields']?.['customfield_10050']?.['id']).toBe('10501');
  });

  it.each([
    ['a missing summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
    ['an empty summary', { summary: '' }, { summary: 'You must specify a summary of the issue.' }],
    [
      'a description that is plain text',
      { description: '使用率告警' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      'a description that is too long',
      { description: adf('x'.repeat(32_767)) },
      { description: 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.' },
    ],
    [
      'a summary that is too long',
      { summary: 'x'.repeat(256) },
      { summary: "Summary can't exceed 255 characters." },
    ],
    [
      'a field that is not on the screen',
      { customfield_10050: { value: '结算' } },
      {
        customfield_10050:
          "Field 'customfield_10050' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    ],
    [
      'a field that nobody knows',
      { colour: 'red' },
      { colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    [
      'a label with a space',
      { labels: ['post mortem'] },
      { labels: "The label 'post mortem' contains spaces which is invalid." },
    ],
    [
      'a date in another form',
      { duedate: '2026/11/27' },
      { duedate: 'Error parsing date string: 2026/11/27' },
    ],
    [
      'a day that the calendar lacks',
      { duedate: '2026-02-30' },
      { duedate: 'Error parsing date string: 2026-02-30' },
    ],
    [
      "a priority of another project's scheme",
      { priority: { name: '紧急' } },
      { priority: 'The priority selected is invalid.' },
    ],
    [
      'an assignee who may not be assigned here',
      { assignee: { accountId: cast.supportLead.accountId } },
      { assignee: "User 'Priya Nair' cannot be assigned issues." },
    ],
    [
      'an assignee whom nobody knows',
      { assignee: { accountId: 'nobody' } },
      { assignee: "User 'nobody' cannot be assigned issues." },
    ],
    [
      'an issue type of another project',
      { issuetype: { name: 'Incident' } },
      { issuetype: 'Specify a valid issue type' },
    ],
    ['an unknown project', { project: { key: 'NONE' } }, { project: 'Specify a valid project ID or key' }],
  ])('refuses %s', async (_what, fields, errors) => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', '/rest/api/3/issue', aTask(fields));

    expect(status).toBe(400);
    expect(body).toEqual({ errorMessages: [], errors });
  });

  it('refuses a description with nodes that do not belong together, and names no field', async () => {
    const { call } = jiraSite();
    const description = { type: 'doc', version: 1, content: [{ type: 'text', text: '漏了段落' }] };

    const { status, body } = await call('POST', '/rest/api/3/issue', aTask({ description }));

    expect(status).toBe(400);
    expect(body).toEqual({ errorMessages: ['INVALID_INPUT'], errors: {} });
  });

  it('names the required custom field that is missing, beside everything else that is wrong', async () => {
    const { call } = jiraSite();

    const { status, body } = await call(
      'POST',
      '/rest/api/3/issue',
      aTask({ project: { key: 'PAY' }, labels: ['a b'] }),
    );

    expect(status).toBe(400);
    expect(body['errors']).toEqual({
      labels: "The label 'a b' contains spaces which is invalid.",
      customfield_10050: 'Team is required.',
    });
  });

  it('refuses an option that the field lacks', async () => {
    const { call } = jiraSite();

    const { body } = await call(
      'POST',
      '/rest/api/3/issue',
      aTask({ project: { key: 'PAY' }, customfield_10050: { id: '1' } }),
    );

    expect(body['errors']).toEqual({ customfield_10050: "Option id '1' is not valid" });
  });

  it('creates nothing when the issue to link to is not there', async () => {
    const { call } = jiraSite();
    const update = { issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'INC-999' } } }] };

    const { status, body } = await call('POST', '/rest/api/3/issue', { ...aTask(), update });

    expect(status).toBe(400);
    expect(body['errors']).toHaveProperty('issuelinks');
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(404);
  });

  it('refuses a new link that names both ends', async () => {
    const { call } = jiraSite();
    const add = { type: { name: 'Relates' }, inwardIssue: { key: 'INC-1' }, outwardIssue: { key: 'INC-2' } };

    const { status, body } = await call('POST', '/rest/api/3/issue', {
      ...aTask(),
      update: { issuelinks: [{ add }] },
    });

    expect(status).toBe(400);
    expect(body['errors']).toHaveProperty('issuelinks');
  });

  it('is forbidden without the permission to create', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', '/rest/api/3/issue', aTask(), cast.reader);

    expect(status).toBe(403);
    expect(body['errorMessages']).toEqual(['You do not have permission to create issues in this project.']);
  });

  it('can restrict an incident to those who handle it', async () => {
    const { call } = jiraSite();
    const fields = {
      project: { key: 'INC' },
      issuetype: { name: 'Incident' },
      summary: '密钥泄漏',
      security: { id: '10200' },
    };

    const { body } = await call('POST', '/rest/api/3/issue', { fields });

    expect((await call('GET', `/rest/api/3/issue/${text(body['key'])}`)).status).toBe(200);
    expect((await call('GET', `/rest/api/3/issue/${text(body['key'])}`, undefined, cast.reader)).status).toBe(
      404,
    );
  });
});

describe('creating issues in bulk', () => {
  it('keeps what succeeded and says which ones did not', async () => {
    const { call } = jiraSite();
    const issueUpdates = [aTask(), aTask({ labels: ['a b'] }), aTask()];

    const { status, body } = await call('POST', '/rest/api/3/issue/bulk', { issueUpdates });

    expect(status).toBe(201);
    expect(body['issues']?.map(({ key }) => key)).toEqual(['OPS-4', 'OPS-5']);
    expect(body['errors']).toMatchObject([
      {
        status: 400,
        failedElementNumber: 1,
        elementErrors: { errors: { labels: expect.any(String) as string } },
      },
    ]);
  });

  it('is an error when none succeeds', async () => {
    const { call } = jiraSite();

    const { status, body } = await call('POST', '/rest/api/3/issue/bulk', {
      issueUpdates: [aTask({ summary: '' })],
    });

    expect(status).toBe(400);
    expect(body['issues']).toEqual([]);
    expect(body['errors']).toHaveLength(1);
  });

  it('takes fifty at most', async () => {
    const { call } = jiraSite();
    const issueUpdates = Array.from({ length: 51 }, () => aTask());

    expect((await call('POST', '/rest/api/3/issue/bulk', { issueUpdates })).status).toBe(400);
    expect(
      (await call('POST', '/rest/api/3/issue/bulk', { issueUpdates: issueUpdates.slice(1) })).body['issues'],
    ).toHaveLength(50);
  });
});
