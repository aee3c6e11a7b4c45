import { fixtureAppDir } from '../../support/fixture-forge';
import { startLocalSite } from '../../support/local-site';
import type { TestSite } from '../../support/local-site';

describe('the origin of the frames', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startLocalSite({ appDir: fixtureAppDir });
  });
  afterAll(() => site.close());

  const get = (path: string): Promise<Response> => fetch(site.frameUrl + path);

  it('differs from the origin of the site', () => {
    expect(new URL(site.frameUrl).hostname).toBe('127.0.0.1');
    expect(new URL(site.url).hostname).toBe('localhost');
  });

  it('sends the Content-Security-Policy of Forge for this manifest', async () => {
    const policy = (await get('/ui/action.html')).headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((part): [string, string] => [part.split(' ')[0] ?? '', part]),
    );

    expect(directives.get('script-src')).toMatch(/^script-src 'self' https:\/\/forge\.cdn/);
    expect(policy).not.toContain('unsafe-inline');
    expect(directives.get('connect-src')).not.toMatch(/localhost|\*|model\.example\.com/);
    expect(directives.get('frame-ancestors')).toContain(site.url);
    expect(directives.get('sandbox')).toContain('allow-same-origin');
    expect(directives.get('report-uri')).toBe('report-uri /__csp__');
  });

  it('puts the bridge in front of the scripts of the app', async () => {
    const html = await (await get('/ui/action.html')).text();

    expect(html.indexOf('/__bridge__.js')).toBeGreaterThan(0);
    expect(html.indexOf('/__bridge__.js')).toBeLessThan(html.indexOf('./action.js'));
    expect(await (await get('/__bridge__.js')).text()).toContain('__bridge');
  });

  it('serves the theme and the translations from the same origin', async () => {
    expect(await (await get('/__theme__.css')).text()).toContain('--ds-surface');
    expect(await (await get('/ui/__LOCALES__/i18n-info.json')).json()).toEqual({
      translations: {},
      config: { locales: ['zh-CN', 'en-US'], fallback: { default: 'en-US' } },
    });
    expect(await (await get('/ui/__LOCALES__/zh-CN.json')).json()).toEqual({ action: { title: '测试动作' } });
  });

  it.each([
    '/ui/missing.html',
    '/ui/..%2f..%2fmanifest.yml',
    '/other/action.html',
    '/ui/__LOCALES__/fr-FR.json',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('records what the policy blocked', async () => {
    const report = { 'csp-report': { 'effective-directive': 'style-src-elem', 'blocked-uri': 'inline' } };

    await fetch(`${site.frameUrl}/__csp__`, { method: 'POST', body: JSON.stringify(report) });

    expect(site.policyViolations).toEqual(['style-src-elem inline']);
  });
});
