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
  beforeAll(async () => {
    server = createServer((request, response) => {
      received.push(request);
      response.writeHead(request.url?.includes('busy') ? 429 : 200, { 'retry-after': '7' });
      response.end('{"from":"the real site"}');
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

  it('refuses a site without https', async () => {
    await expect(getRealAccount({ url, email: 'a', apiToken: 'b' })).rejects.toThrow('https://');
  });
});
