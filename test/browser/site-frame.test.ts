import { describeInBrowser } from '../support/browser';
import { findAxeProblems, overflowOf, startSiteSession } from './site-session';
import type { SiteSession } from './site-session';

describeInBrowser('the frame of the local site', () => {
  let session: SiteSession;
  beforeAll(async () => {
    session = await startSiteSession();
  });
  afterAll(() => session.close());
  afterEach(() => session.expectQuiet());

  it('leads a keyboard past the navigation', async () => {
    const page = await session.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();

    await page.keyboard.press('Tab');
    await page.locator(':focus', { hasText: '跳到正文' }).waitFor();

    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    await page.keyboard.press('Tab');
    await page.locator('main :focus').waitFor();
  });

  it('names each person with their role and shows what that person may see', async () => {
    const page = await session.open('/browse/INC-3');
    await page.getByRole('heading', { level: 1, name: '商户对账导出文件可被未授权访问' }).waitFor();

    await page.getByRole('button', { name: /切换身份/ }).click();
    await page.getByRole('menuitemradio', { name: /王蕾.*只读成员/ }).click();

    await page.getByRole('heading', { level: 1, name: '找不到这个页面' }).waitFor();
    await page.getByText('内容不存在，或你没有查看它的权限').waitFor();
  });

  it('changes language and theme and keeps them', async () => {
    const page = await session.open('/');

    await page.getByRole('button', { name: /Switch to English/ }).click();
    await page.getByRole('heading', { name: 'Try this first' }).waitFor();
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await page.locator('html[data-color-mode="dark"]').waitFor();
    await page.reload();

    await page.getByRole('heading', { name: 'Try this first' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    expect(await page.locator('html').getAttribute('data-color-mode')).toBe('dark');
  });

  it('finds issues by key and pages by title from the keyboard', async () => {
    const page = await session.open('/');
    const box = page.getByRole('combobox');

    await box.fill('inc-1');
    await page.getByRole('option', { name: /结算接口大面积 5xx/ }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL('**/browse/INC-1');

    await box.fill('复盘会');
    await page.getByRole('option', { name: /复盘会怎么开/ }).waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.getByRole('heading', { level: 1, name: '复盘会怎么开' }).waitFor();
  });

  it('shows its navigation as a drawer where there is little room, and Escape closes it', async () => {
    const page = await session.open('/', { width: 320 });
    const drawer = page.getByRole('navigation', { name: '导航' });
    expect(await drawer.isVisible()).toBe(false);

    await page.getByRole('button', { name: '打开导航' }).click();
    await drawer.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');

    await drawer.waitFor({ state: 'hidden' });
  });

  it('says in words what an address does not have', async () => {
    const page = await session.open('/wiki/spaces/NOPE', { locale: 'en-US' });

    await page.getByRole('heading', { level: 1, name: 'We could not find that' }).waitFor();
    await page.goto(`${session.site.url}/board`);
    await page.getByRole('heading', { level: 1, name: 'We could not find that' }).waitFor();
  });

  it('keeps administration for administrators', async () => {
    const engineer = await session.open('/jira/settings/apps/site-admin');
    await engineer.getByRole('heading', { name: '没有权限' }).waitFor();

    const administrator = await session.open('/jira/settings/apps/site-admin', { name: '赵磊' });
    await administrator.frameLocator('iframe').getByText('jira:adminPage').waitFor();
  });

  it('shows why Jira refuses a query', async () => {
    const page = await session.open('/issues?jql=nosuchfield%20%3D%201');

    await page.getByRole('alert').getByText('nosuchfield').waitFor();
  });

  const addresses = [
    '/',
    '/browse/INC-1',
    '/projects/OPS/board',
    '/projects/INC/issues',
    '/issues',
    '/wiki',
    '/wiki/spaces/SRE',
    '/wiki/spaces/SRE/pages/100005',
    '/wiki/search?text=%E5%A4%8D%E7%9B%98',
    '/jira/apps/site-global',
  ];
  it.each(addresses)('is accessible and fits a narrow window at %s', async (address) => {
    const narrow = await session.open(address, { width: 320, theme: 'dark', locale: 'en-US' });
    await narrow.getByRole('heading', { level: 1 }).waitFor();
    await narrow.waitForLoadState('networkidle');
    expect(await overflowOf(narrow)).toBe(0);
    expect(await findAxeProblems(narrow)).toEqual([]);

    const wide = await session.open(address);
    await wide.getByRole('heading', { level: 1 }).waitFor();
    await wide.waitForLoadState('networkidle');
    expect(await findAxeProblems(wide)).toEqual([]);
  });
});
