import { request as httpRequest } from 'node:http';
import { fixtureAppDir } from '../../support/fixture-forge';
import { startLocalSite } from '../../support/local-site';
import type { TestSite } from '../../support/local-site';

describe('the server of the local site', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startLocalSite({ appDir: fixtureAppDir });
  });
  afterAll(() => site.close());

  const action = {
    moduleKey: 'fixture-action',
    extension: { type: 'jira:issueAction', issue: { key: 'INC-1' } },
  };

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(site.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as unknown,
    };
  }
  const cookieOf = (accountId: string): Record<string, string> => ({
    cookie: `local-site-user=${encodeURIComponent(accountId)}`,
  });

  it('shows who may sign in, who is, and the modules in the reader’s language', async () => {
    const state = await send('GET', '/local/state');

    expect(state.body).toMatchObject({
      accountId: site.directory.list()[0]?.accountId,
      locale: 'zh-CN',
      theme: 'light',
      siteUrl: site.url,
      appId: '3b6f7a10-52d4-4d0b-8a3e-9c1f0e2d4b66',
      modules: [
        { type: 'jira:issueAction', key: 'fixture-action', title: '测试动作', viewportSize: 'medium' },
        { type: 'macro', key: 'fixture-macro', title: 'Fixture macro', config: { title: 'Configure' } },
      ],
    });
    const english = await send('GET', '/local/state', undefined, { cookie: 'local-site-locale=en-US' });
    expect(english.body).toMatchObject({ modules: [{ title: 'Fixture action' }, {}] });
  });

  it('keeps the reader in cookies that scripts cannot read', async () => {
    const other = site.directory.list()[1]?.accountId ?? '';

    const change = await send('PUT', '/local/state', { accountId: other, theme: 'dark' });

    expect(change.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^local-site-user=.*HttpOnly; SameSite=Strict/) as string,
      expect.stringMatching(/^local-site-theme=dark;/) as string,
    ]);
    expect((await send('GET', '/local/state', undefined, cookieOf(other))).body).toMatchObject({
      accountId: other,
    });
    expect((await send('PUT', '/local/state', { accountId: 'stranger' })).status).toBe(400);
  });

  it('lets the signed-in person use the REST interfaces of both products', async () => {
    const second = site.directory.list()[1];
    const myself = await send('GET', '/rest/api/3/myself', undefined, cookieOf(second?.accountId ?? ''));

    expect(myself.body).toMatchObject({ accountId: second?.accountId });
    expect((await send('GET', '/wiki/api/v2/spaces')).status).toBe(200);
  });

  it('serves the client for every page of the site', async () => {
    for (const path of [
      '/',
      '/browse/INC-1',
      '/projects/INC/board',
      '/wiki/spaces/X/pages/1/edit',
      '/jira/apps/x',
    ]) {
      expect((await send('GET', path)).body).toContain('/local/resources/main.js');
    }
  });

  it('answers an address that there is not in the words of whoever asks', async () => {
    const browser = await send('GET', '/elsewhere', undefined, { accept: 'text/html,*/*' });

    expect(browser).toMatchObject({
      status: 404,
      body: expect.stringContaining('/local/resources/main.js') as string,
    });
    expect(await send('GET', '/favicon.ico')).toMatchObject({ status: 404, body: { error: {} } });
    expect((await send('POST', '/elsewhere', {}, { accept: 'text/html' })).body).toMatchObject({ error: {} });
  });

  it.each([
    ['another site', 'https://evil.example.com'],
    ['a frame of the app', 'http://127.0.0.1:1'],
  ])('refuses a change that comes from %s', async (_name, origin) => {
    const refused = await send('PUT', '/rest/api/3/issue/INC-1', { fields: {} }, { origin });

    expect(refused.status).toBe(403);
    expect((await send('POST', '/local/frames', action, { origin: site.url })).status).toBe(200);
  });

  it('refuses a request for another host, and leads 127.0.0.1 to localhost', async () => {
    const { port } = new URL(site.url);
    expect(await rawGet(port, 'attacker.example.com')).toEqual({ status: 421, location: undefined });
    expect(await rawGet(port, `127.0.0.1:${port}`)).toEqual({
      status: 302,
      location: `${site.url}/browse/INC-1`,
    });
  });

  it('refuses a body over 10 MB and a body that is not JSON', async () => {
    expect((await send('POST', '/local/frames', 'x'.repeat(10 * 1024 * 1024))).status).toBe(413);
    const broken = await fetch(`${site.url}/local/frames`, { method: 'POST', body: '{' });
    expect(broken.status).toBe(400);
  });

  it('survives a path and a cookie that cannot be decoded', async () => {
    expect((await send('GET', '/rest/api/3/issue/%')).status).toBe(400);
    expect((await send('GET', '/local/state', undefined, { cookie: 'local-site-user=%' })).status).toBe(200);
  });

  it('answers the bridge of a frame with the context that it was opened with, whatever the frame says', async () => {
    const opened = await send('POST', '/local/frames', action);
    const { frameId } = opened.body as { frameId: string };
    const claim = { accountId: 'administrator', extension: { issue: { key: 'OTHER-1' } } };

    const context = await send('POST', `/local/frames/${frameId}/bridge`, {
      command: 'getContext',
      payload: claim,
    });
    const echo = await send('POST', `/local/frames/${frameId}/bridge`, {
      command: 'invoke',
      payload: { functionKey: 'echo', payload: {}, context: claim, accountId: 'administrator' },
    });

    const truth = { accountId: site.directory.list()[0]?.accountId, extension: action.extension };
    expect(context.body).toMatchObject({ result: truth });
    expect(echo.body).toMatchObject({ result: { context: truth } });
  });

  it('keeps a frame on its user when somebody else signs in', async () => {
    const { frameId } = (await send('POST', '/local/frames', action)).body as { frameId: string };

    const command = { command: 'fetchProduct', payload: fetchOf('/rest/api/3/myself') };
    const answer = await send(
      'POST',
      `/local/frames/${frameId}/bridge`,
      command,
      cookieOf(site.directory.list()[1]?.accountId ?? ''),
    );

    expect(answer.body).toMatchObject({
      result: { status: 401, body: expect.stringContaining('scope does not match') as string },
    });
    const issue = { command: 'fetchProduct', payload: fetchOf('/rest/api/3/issue/NONE-1') };
    expect((await send('POST', `/local/frames/${frameId}/bridge`, issue)).body).toMatchObject({
      result: { status: 404 },
    });
    const elsewhere = { command: 'fetchProduct', payload: fetchOf('/wiki/api/v2/spaces') };
    expect((await send('POST', `/local/frames/${frameId}/bridge`, elsewhere)).body).toMatchObject({
      result: { status: 403 },
    });
  });

  it('tells a screen nothing about an error but that there was one', async () => {
    const { frameId } = (await send('POST', '/local/frames', action)).body as { frameId: string };

    const failed = await send('POST', `/local/frames/${frameId}/bridge`, {
      command: 'invoke',
      payload: { functionKey: 'fail' },
    });

    expect(failed).toMatchObject({
      status: 422,
      body: { error: { message: 'There was an error invoking the function' } },
    });
  });

  it('refuses a bridge command that is not emulated, and an unknown frame', async () => {
    const { frameId } = (await send('POST', '/local/frames', action)).body as { frameId: string };

    const unknown = await send('POST', `/local/frames/${frameId}/bridge`, { command: 'openRovo' });

    expect(unknown).toMatchObject({
      status: 422,
      body: { error: { message: 'bridge command not emulated: openRovo' } },
    });
    expect((await send('POST', '/local/frames/nothing/bridge', { command: 'getContext' })).status).toBe(404);
    expect((await send('POST', '/local/frames', { ...action, moduleKey: 'nothing' })).status).toBe(404);
  });

  it('exports a macro by the function of the manifest', async () => {
    const request = { moduleKey: 'fixture-macro', extension: { type: 'macro' }, exportType: 'word' };

    expect((await send('POST', '/local/adf-export', request)).body).toMatchObject({
      type: 'doc',
      content: [{ content: [{ text: 'word' }] }],
    });
  });
});

function fetchOf(restPath: string): object {
  return {
    product: 'jira',
    restPath,
    fetchRequestInit: { method: 'GET', body: null, headers: [] },
    isMultipartFormData: false,
  };
}

function rawGet(
  port: string,
  host: string,
): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path: '/browse/INC-1', headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}
