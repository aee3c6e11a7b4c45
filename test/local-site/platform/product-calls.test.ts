import { appAccount, otherUser, startFixtureForge, user } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

describe('a product call', () => {
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge();
  });
  afterAll(() => forge.close());

  const jira = (call: object): Promise<unknown> => forge.call('jira', { method: 'GET', as: 'user', ...call });
  const path = '/rest/api/3/issue/INC-1';

  it('acts as the user of the screen, as the app, or as nobody', async () => {
    expect(await jira({ path })).toMatchObject({ body: { who: user.accountId } });
    expect(await jira({ path, as: 'app' })).toMatchObject({ body: { who: appAccount.accountId } });
    expect(await jira({ path, as: 'nobody' })).toMatchObject({ body: { who: 'anonymous' } });
  });

  it('hands path, query and JSON body to the product', async () => {
    await jira({ path: `${path}?fields=summary,status`, method: 'PUT', body: { fields: {} } });

    expect(forge.jira.requests.at(-1)).toMatchObject({ method: 'PUT', path, body: { fields: {} } });
    expect(forge.jira.requests.at(-1)?.query.get('fields')).toBe('summary,status');
  });

  it('needs a content type for its body, as fetch alone does not know that a text is JSON', async () => {
    const before = forge.jira.requests.length;
    const edit = { path, method: 'PUT', body: { fields: {} } };

    expect(await jira({ ...edit, contentType: 'text/plain;charset=UTF-8' })).toMatchObject({ status: 415 });
    expect(forge.jira.requests).toHaveLength(before);
    expect(await jira({ ...edit, contentType: 'application/json; charset=utf-8' })).toMatchObject({
      status: 200,
    });
  });

  it('is refused when the manifest lacks the scope, and never reaches the product', async () => {
    const before = forge.jira.requests.length;

    const answer = await jira({ path: '/rest/api/3/myself' });

    expect(answer).toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' },
    });
    expect(forge.jira.requests).toHaveLength(before);
  });

  it('may impersonate a user only where the scope allows it', async () => {
    const other = { as: 'other', accountId: otherUser.accountId, path };

    expect(await jira(other)).toMatchObject({ body: { who: otherUser.accountId } });
    expect(await jira({ ...other, method: 'PUT', body: {} })).toMatchObject({ error: 'PROXY_ERR' });
  });

  it('needs a user: a stranger is nobody to act for', async () => {
    expect(await jira({ as: 'other', accountId: 'nobody-knows', path })).toEqual({
      error: 'NEEDS_AUTHENTICATION_ERR',
    });
  });

  it('leads requestJira to Jira only', async () => {
    expect(await jira({ path: '/wiki/api/v2/pages' })).toMatchObject({
      code: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    });
  });

  it('records the scopes that were used', async () => {
    await jira({ path });

    expect(forge.platform.usedScopes).toContain('read:jira-work');
    expect(forge.platform.usedScopes).not.toContain('read:jira-user');
  });

  it('answers 501 to a route that is not emulated, and records it', async () => {
    expect(await jira({ path: '/rest/api/3/dashboard' })).toMatchObject({ status: 501 });
    expect(await jira({ path, method: 'PATCH', body: {} })).toMatchObject({ status: 501 });
    expect(await forge.call('graph')).toBe(501);

    expect(forge.platform.unknownRoutes).toEqual([
      'GET /rest/api/3/dashboard',
      `PATCH ${path}`,
      'fpp stargate POST /graphql',
    ]);
  });
});
