import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actorOf, createProductGateway } from '../../../local-site/platform/product-gateway';
import { createRealGateway, getRealAccount } from '../../../local-site/platform/real-site';
import { tinyJira, user } from '../../support/fixture-forge';

describe('the gateway to a real site', () => {
  const received: IncomingMessage[] = [];
  let server: Server;
  let url: string;
  let status = 200;
  let text = '{"from":"the real site"}';
  beforeAll(async () => {
    server = createServer((request, response) => {
      received.push(request);
      response.writeHead(request.url?.includes('busy') ? 429 : status, { 'retry-after': '7' });
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const gateway = () =>
    createRealGateway(
      { url, email: 'a@example.com', apiToken: 'token' },
      createProductGateway([tinyJira()], () => undefined),
    );
  const request = (target: string) =>
    gateway().request({ method: 'GET', target, body: undefined, actor: actorOf(user) });

  it('sends the call with the credentials of the person', async () => {
    expect(await request('/rest/api/3/issue/A-1?fields=x')).toMatchObject({
      status: 200,
      body: { from: 'the real site' },
    });

    expect(received.at(-1)?.url).toBe('/rest/api/3/issue/A-1?fields=x');
    expect(received.at(-1)?.headers.authorization).toBe(
      `Basic ${Buffer.from('a@example.com:token').toString('base64')}`,
    );
  });

  it('stays on the site, whatever the path looks like', async () => {
    await request('//elsewhere.example.com/rest');

    expect(received.at(-1)?.url).toBe('//elsewhere.example.com/rest');
  });

  it('passes on how long to wait', async () => {
    expect(await request('/rest/busy')).toMatchObject({ status: 429, headers: { 'retry-after': '7' } });
  });

  it('sends nothing for nobody', async () => {
    const before = received.length;
    const anonymous = { kind: 'anonymous' } as const;

    const answer = await gateway().request({
      method: 'GET',
      target: '/rest/x',
      body: undefined,
      actor: anonymous,
    });

    expect(answer.status).toBe(401);
    expect(received).toHaveLength(before);
  });

  describe('that is to be opened', () => {
    const open = (site = url) => getRealAccount({ url: site, email: 'a', apiToken: 'b' });
    afterEach(() => {
      status = 200;
    });

    it('names the person of the token', async () => {
      text = JSON.stringify({ accountId: 'a-1', displayName: '林晓', locale: 'zh_CN' });

      expect(await open()).toMatchObject({ accountId: 'a-1', displayName: '林晓', locale: 'zh-CN' });
    });

    it.each([
      [401, '{"errorMessages":[]}', 'did not accept the e-mail address and API token (status 401).'],
      [403, '', 'did not accept the e-mail address and API token (status 403).'],
      [200, '<html>Log in</html>', 'does not answer as a Jira site does (status 200).'],
      [404, '', 'does not answer as a Jira site does (status 404).'],
      [302, '', 'does not answer as a Jira site does (status 302).'],
      [500, JSON.stringify({ accountId: 'a', displayName: 'b' }), 'does not answer as a Jira site does'],
    ])('says why %d %j will not do', async (answer, body, sentence) => {
      status = answer;
      text = body;

      await expect(open()).rejects.toThrow(sentence);
    });

    it('says that nobody answers', async () => {
      const gone = createServer();
      await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
      await new Promise((resolve) => gone.close(resolve));

      await expect(open(address)).rejects.toThrow(`${address} cannot be reached (ECONNREFUSED).`);
    });

    it('refuses a site without https, but for this computer', async () => {
      await expect(open('http://example.com')).rejects.toThrow('https://');
    });
  });
});
