import { aTask, jiraSite } from './jira-site';

const anonymous = { kind: 'anonymous' } as const;

describe('the local Jira', () => {
  it('owns what is under /rest and leaves Confluence alone', () => {
    const { jira } = jiraSite();

    expect(jira.owns('/rest/api/3/issue/INC-1')).toBe(true);
    expect(jira.owns('/rest/agile/1.0/board')).toBe(true);
    expect(jira.owns('/wiki/rest/api/search')).toBe(false);
  });

  it('names the template and the scopes of a route', () => {
    const { jira } = jiraSite();

    expect(jira.findRoute('GET', '/rest/api/3/issue/INC-1')).toMatchObject({
      template: '/rest/api/3/issue/{issueIdOrKey}',
      method: 'GET',
      scopes: [['read:jira-work'], expect.arrayContaining(['read:issue:jira'])],
    });
    expect(jira.findRoute('POST', '/rest/api/3/issue/bulk')?.template).toBe('/rest/api/3/issue/bulk');
    expect(jira.findRoute('GET', '/rest/api/3/priority/search')?.scopes).toEqual([
      ['manage:jira-configuration'],
    ]);
  });

  it('says 501 for what it does not emulate, and has no route for it', async () => {
    const { jira, call } = jiraSite();

    expect(jira.findRoute('GET', '/rest/api/3/dashboard')).toBeUndefined();
    expect(jira.findRoute('GET', '/rest/api/2/issue/INC-1')).toBeUndefined();
    expect((await call('GET', '/rest/api/3/dashboard')).status).toBe(501);
    expect((await call('POST', '/rest/api/3/issue', { ...aTask(), transition: { id: '41' } })).status).toBe(
      501,
    );
  });

  it('does not serve people who are not signed in', async () => {
    const { jira } = jiraSite();
    const request = {
      method: 'GET',
      path: '/rest/api/3/myself',
      query: new URLSearchParams(),
      body: undefined,
      actor: anonymous,
    } as const;

    const { status, body } = await jira.handle(request);

    expect(status).toBe(401);
    expect(body).toMatchObject({ errorMessages: [expect.stringContaining('not authenticated')] });
  });

  it('gives out copies, never what it stores', async () => {
    const { call } = jiraSite();
    const value = { pageId: '42' };
    await call('PUT', '/rest/api/3/issue/INC-1/properties/postmortem', value);

    value.pageId = 'changed by the caller';
    const { body } = await call('GET', '/rest/api/3/issue/INC-1/properties/postmortem');

    expect(body['value']).toEqual({ pageId: '42' });
  });
});

describe('a fault that a test asks for', () => {
  it('answers the next matching requests, as often as asked, and no others', async () => {
    const { call, jira } = jiraSite();
    jira.failNext({
      match: { method: 'GET', path: /\/user\/assignable/ },
      status: 429,
      headers: { 'Retry-After': '2' },
      times: 2,
    });
    const search = '/rest/api/3/user/assignable/search?project=OPS';

    expect((await call('GET', '/rest/api/3/myself')).status).toBe(200);
    expect((await call('GET', search)).status).toBe(429);
    expect((await call('GET', search)).status).toBe(429);
    expect((await call('GET', search)).status).toBe(200);
  });

  it('leaves nothing done when it comes before the request is served', async () => {
    const { call, jira } = jiraSite();
    jira.failNext({ match: { path: '/rest/api/3/issue' }, status: 500 });

    expect((await call('POST', '/rest/api/3/issue', aTask())).status).toBe(500);
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(404);
  });

  it('can lose the answer of a request that was carried out', async () => {
    const { call, jira } = jiraSite();
    jira.failNext({
      match: { method: 'POST', path: '/rest/api/3/issue' },
      status: 503,
      when: 'after',
      body: { message: 'gateway' },
    });

    expect(await call('POST', '/rest/api/3/issue', aTask())).toEqual({
      status: 503,
      body: { message: 'gateway' },
    });
    expect((await call('GET', '/rest/api/3/issue/OPS-4')).status).toBe(200);
  });
});
