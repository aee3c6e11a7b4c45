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
