import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFixtureForge } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

describe('egress', () => {
  let forge: FixtureForge;
  let model: Server;
  let port: number;
  const received: { url: string | undefined; body: string }[] = [];

  beforeAll(async () => {
    model = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ url: request.url, body });
        if (request.url === '/never') return;
        const [, kind, location] = /^\/(moved|kept)\?to=(.*)$/.exec(request.url ?? '') ?? [];
        if (kind)
          response.writeHead(kind === 'moved' ? 302 : 307, { location: decodeURIComponent(location ?? '') });
        response.end('from the model');
      });
    });
    await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
    port = (model.address() as AddressInfo).port;
    forge = await startFixtureForge({
      egressOverrides: { 'https://model.example.com': `http://127.0.0.1:${port}` },
    });
  });
  afterAll(async () => {
    await forge.close();
    model.closeAllConnections();
    model.close();
  });

  it('reaches a declared address', async () => {
    const answer = await forge.call('fetch', {
      url: 'https://model.example.com/v1/chat?stream=no',
      body: '{"a":1}',
    });

    expect(answer).toEqual({ status: 200, text: 'from the model' });
    expect(received.at(-1)).toEqual({ url: '/v1/chat?stream=no', body: '{"a":1}' });
  });

  it.each([
    'https://evil.example.com/x',
    'http://model.example.com/x',
    'https://model.example.com.evil.com/',
    'https://models.example.com/',
  ])('refuses and records %s', async (url) => {
    expect(await forge.call('fetch', { url })).toMatchObject({ error: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
    expect(forge.platform.egressDenied.at(-1)).toContain(new URL(url).host);
  });

  it('refuses a redirect that leads out of the declared addresses', async () => {
    const to = encodeURIComponent('https://evil.example.com/');

    const answer = await forge.call('fetch', { url: `https://model.example.com/moved?to=${to}` });

    expect(answer).toMatchObject({ error: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
  });

  it('follows a redirect between declared addresses with its body', async () => {
    const url = `https://model.example.com/kept?to=${encodeURIComponent('/v2')}`;

    expect(await forge.call('fetch', { url, body: 'text' })).toEqual({ status: 200, text: 'from the model' });
    expect(received.at(-1)).toEqual({ url: '/v2', body: 'text' });
  });

  it('ends a request that takes too long', async () => {
    const hasty = await startFixtureForge({
      egressOverrides: { 'https://model.example.com': `http://127.0.0.1:${port}` },
      egressTimeoutMs: 20,
    });

    expect(await hasty.call('fetch', { url: 'https://model.example.com/never' })).toMatchObject({
      error: 'TimeoutError',
    });
    await hasty.close();
  });

  it('lets an invocation send 100 requests in a minute, and the next one as many', async () => {
    const often = { url: 'https://model.example.com/often', times: 101 };
    const enough = Array.from({ length: 100 }, () => 200);

    expect(await forge.call('fetchOften', often)).toEqual([...enough, 429]);
    expect(await forge.call('fetchOften', { ...often, times: 100 })).toEqual(enough);
  });

  it('refuses a socket that was opened without fetch', async () => {
    expect(await forge.call('socket', { host: '127.0.0.2', port: 9 })).toMatchObject({
      error: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    });
    expect(forge.platform.egressDenied.at(-1)).toBe('http://127.0.0.2');
  });
});
