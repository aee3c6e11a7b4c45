import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Frame, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../../support/browser';
import { fixtureAppDir } from '../../support/fixture-forge';
import { startLocalSite } from '../../support/local-site';
import type { TestSite } from '../../support/local-site';

/** A page of the site that mounts one frame and remembers what the frame asked for. */
const hostPage = `
  import { mountFrame } from './local-site/web/client/bridge/frame-host';
  const heard = [];
  const hear = (name) => (...values) => void heard.push([name, ...values]);
  const frame = mountFrame(document.body, {
    moduleKey: 'fixture-action',
    extension: { type: 'jira:issueAction', issue: { key: 'INC-1' } },
    title: 'Fixture',
    onSubmit: hear('submit'), onClose: hear('close'), onFlag: hear('flag'), onNavigate: hear('navigate'),
    onOpenModal: hear('modal'), onResize: hear('resize'), onReady: hear('ready'),
  });
  Object.assign(window, { heard, frame });
`;
/** The app's screen: the real bridge, within reach of the test. */
const appScreen = `
  import * as bridge from '@forge/bridge';
  Object.assign(window, { bridge });
  document.getElementById('state').textContent = 'running';
`;

describeInBrowser('the bridge between a frame and the site', () => {
  let site: TestSite;
  let browser: Browser;
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    const [host, screen] = await Promise.all([bundle(hostPage), bundle(appScreen)]);
    site = await startLocalSite({ appDir: fixtureAppDir });
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.route('**/ui/action.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: screen }),
    );
    // An empty page that the site itself serves: Chromium lets only such a one embed a frame of this computer.
    await page.goto(`${site.url}/local/nothing`);
    await page.evaluate(`document.documentElement.dataset.colorMode = 'dark'; ${host}`);
    frame = await frameOf(page, site.frameUrl);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const inApp = (code: string): Promise<unknown> =>
    frame.evaluate(
      `(async () => { const { view, invoke, requestJira, events, router, showFlag, Modal, rovo } = window.bridge; ${code} })()`,
    );
  const lastHeight = async (): Promise<number> => Number((await heard('resize')).at(-1)?.[1]);
  const heard = async (name: string): Promise<unknown[][]> =>
    (await page.evaluate<unknown[][]>('JSON.parse(JSON.stringify(window.heard))')).filter(
      ([kind]) => kind === name,
    );

  it('runs the app on another origin than the site', () => {
    expect(new URL(frame.url()).origin).toBe(site.frameUrl);
  });

  it('answers getContext, invoke and requestJira from the server', async () => {
    const context = await inApp('return view.getContext()');
    expect(context).toMatchObject({
      moduleKey: 'fixture-action',
      locale: 'zh-CN',
      extension: { issue: { key: 'INC-1' } },
    });

    expect(await inApp(`return invoke('echo', { n: 1 })`)).toMatchObject({ payload: { n: 1 } });
    const status = await inApp(`const r = await requestJira('/rest/api/3/issue/NONE-1'); return r.status`);
    expect(status).toBe(404);
  });

  it('rejects invoke with no more than that there was an error', async () => {
    const message = await inApp(`return invoke('fail').catch((error) => error.message)`);

    expect(message).toBe('There was an error invoking the function');
  });

  it('hands submit, close and navigation to the page around it', async () => {
    await inApp(`await view.submit({ a: 1 }); await view.close({ b: 2 }); await router.open('https://example.com/x');
      await router.navigate({ target: 'issue', issueKey: 'INC-7' });`);

    expect(await heard('submit')).toEqual([['submit', { a: 1 }]]);
    expect(await heard('close')).toEqual([['close', { b: 2 }]]);
    expect(await heard('navigate')).toEqual([
      ['navigate', 'https://example.com/x', 'new-tab'],
      ['navigate', '/browse/INC-7', 'same-tab'],
    ]);
    expect(await inApp(`return (await router.getUrl({ target: 'issue', issueKey: 'INC-7' })).href`)).toBe(
      `${site.url}/browse/INC-7`,
    );
  });

  it('refuses to navigate to a script', async () => {
    const refused = await inApp(
      `return router.navigate('javascript:alert(1)').catch((error) => error.message)`,
    );

    expect(refused).toBe('The app may not navigate to javascript:');
  });

  it('carries functions across: the action of a flag and the end of a modal run in the frame', async () => {
    await inApp(`window.calls = [];
      showFlag({ id: 7, title: 'Done', actions: [{ text: 'Show', onClick: () => window.calls.push('shown') }] });
      await new Modal({ size: 'small', onClose: (payload) => window.calls.push(payload) }).open();`);

    await page.evaluate(`(async () => {
      const [, flag] = window.heard.find(([kind]) => kind === 'flag');
      await flag.actions[0].onClick();
      const [, modal] = window.heard.find(([kind]) => kind === 'modal');
      await modal.onClose('chosen');
    })()`);

    expect(await frame.evaluate('window.calls')).toEqual(['shown', 'chosen']);
    expect(await heard('flag')).toMatchObject([['flag', { id: '7', title: 'Done' }]]);
  });

  it('delivers events to the frames of the app, and events of the page to the frame', async () => {
    await inApp(`window.events = [];
      const subscription = await events.on('moved', (payload) => window.events.push(payload));
      await events.emit('moved', 1);
      window.stop = () => subscription.unsubscribe();`);
    await page.evaluate(`window.frame.emit('moved', 2)`);
    await until(() => frame.evaluate('window.events.length === 2'));
    await frame.evaluate('window.stop()');
    await inApp(`await events.emit('moved', 3); await invoke('countCalls');`);

    expect(await frame.evaluate('window.events')).toEqual([1, 2]);
  });

  it('gives a history that tells its listeners where it is', async () => {
    const seen = await inApp(`const history = await view.createHistory(); const seen = [];
      await history.listen((location, action) => seen.push([action, location.pathname, location.search]));
      await history.push('/list?x=1'); await history.goBack();
      await invoke('countCalls'); return [...seen, history.location.pathname];`);

    expect(seen).toEqual([['PUSH', '/list', '?x=1'], ['POP', '/', ''], '/']);
  });

  it('loads the theme of the reader under the policy', async () => {
    await inApp('await view.theme.enable()');

    expect(await frame.evaluate('document.documentElement.dataset.colorMode')).toBe('dark');
    expect(
      await frame.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--ds-surface')`),
    ).toMatch(/^#/);
  });

  it('tells the page the height of its content, also when it shrinks', async () => {
    await frame.evaluate(`document.body.style.height = '900px'`);
    await until(async () => (await lastHeight()) > 900);
    await frame.evaluate(`document.body.style.height = '50px'`);
    await until(async () => (await lastHeight()) < 200);

    expect(await heard('ready')).toHaveLength(1);
  });

  it('rejects what it does not emulate, by name', async () => {
    const message = await inApp(
      `return rovo.open({ type: 'default', prompt: 'x' }).catch((error) => error.message)`,
    );

    expect(message).toBe('bridge command not emulated: openRovo');
    expect(await inApp('return rovo.isEnabled()')).toBe(false);
  });

  it('does not let the app out of its policy', async () => {
    expect(site.policyViolations).toEqual([]);
    const reached = await inApp(
      `return fetch('${site.url}/local/state').then(() => 'reached', () => 'blocked')`,
    );

    expect(reached).toBe('blocked');
    await until(() => site.policyViolations.length > 0);
    expect(site.policyViolations[0]).toMatch(/^connect-src/);
  });
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(__dirname, '../../..'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function frameOf(page: Page, origin: string): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  await frame.waitForURL(`${origin}/**`);
  await frame.getByText('running').waitFor();
  return frame;
}

/** Asks again and again: Playwright's own waiting evaluates text in the page, which the policy of the frame forbids. */
async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}
