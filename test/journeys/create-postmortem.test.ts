import { bigIncident } from '../../local-site/seed/big-incident';
import { cast } from '../../local-site/seed/people';
import type { Person } from '../../local-site/seed/people';
import type { Published } from '../../src/contract/published-view';
import { adfText } from '../../src/document/adf-text';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import {
  atModal,
  atPanel,
  atSettings,
  createPostmortem,
  draftPostmortem,
} from '../support/postmortem-journey';

interface PageJson {
  readonly id: string;
  readonly title: string;
  readonly authorId: string;
  readonly version: { readonly number: number };
  readonly body: { readonly atlas_doc_format: { readonly value: string } };
}

const space = { SRE: '1001', POLICY: '1003' } as const;

function reading(site: TestSite) {
  const get = async (person: Person, path: string) =>
    site.request({ accountId: cast[person].accountId, method: 'GET', path });
  return {
    get,
    json: async (person: Person, path: string) => (await get(person, path)).body,
    page: async (pageId: string, version = '') => {
      const path = `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format${version}`;
      return (await get('commander', path)).body as PageJson;
    },
    pagesAbout: async (words: string) => {
      const list = await get('administrator', '/wiki/api/v2/pages?limit=250');
      const { results } = list.body as { results: { id: string; title: string }[] };
      return results.filter(({ title }) => title.includes(words));
    },
  };
}

const textOf = (page: PageJson) => adfText(JSON.parse(page.body.atlas_doc_format.value));

describe('creating a postmortem', () => {
  let site: TestSite;
  let read: ReturnType<typeof reading>;

  beforeEach(async () => {
    site = await startLocalSite({ searchLagMs: 60_000 });
    read = reading(site);
  });

  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
  });

  it('makes one page as the person who clicked, and tells Jira of it', async () => {
    const before = (await read.json('commander', '/rest/api/3/issue/INC-1')) as {
      fields: Record<string, unknown>;
    };

    const published = await createPostmortem(site, 'commander', 'INC-1');

    const page = await read.page(published.pageId);
    expect(published).toMatchObject({ created: true, title: '复盘：INC-1 结算接口大面积 5xx', warnings: [] });
    expect(page).toMatchObject({ title: published.title, authorId: cast.commander.accountId });
    expect(textOf(page)).toContain('一、事故基本信息');
    expect(textOf(page)).toContain('十一、');
    const property = (await read.json('commander', '/rest/api/3/issue/INC-1/properties/postmortem')) as {
      value: unknown;
    };
    expect(property.value).toMatchObject({
      pageId: published.pageId,
      state: 'draft',
      severity: 'P1',
      severityDeclared: true,
    });
    const links = (await read.json('commander', '/rest/api/3/issue/INC-1/remotelink')) as {
      object: { url: string };
    }[];
    expect(links.map(({ object }) => object.url)).toEqual([published.url]);
    const labels = (await read.json('commander', `/wiki/api/v2/pages/${published.pageId}/labels`)) as {
      results: { name: string }[];
    };
    expect(labels.results.map(({ name }) => name)).toEqual(['postmortem']);
    const after = (await read.json('commander', '/rest/api/3/issue/INC-1')) as {
      fields: Record<string, unknown>;
    };
    for (const field of [
      'status',
      'assignee',
      'priority',
      'labels',
      'description',
      'comment',
      'issuelinks',
    ]) {
      expect(after.fields[field]).toEqual(before.fields[field]);
    }
  });

  it('opens on the page that is there, remembers its place, and counts what came since', async () => {
    const published = await createPostmortem(site, 'commander', 'INC-1', { spaceId: space.SRE });
    site.clock.advance(120_000);
    await site.request({
      accountId: cast.commander.accountId,
      method: 'POST',
      path: '/rest/api/3/issue/INC-1/comment',
      body: {
        body: {
          type: 'doc',
          version: 1,
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '补充日志' }] }],
        },
      },
    });

    const opening = await (await atModal(site, 'paymentEngineer', 'INC-1')).get('openPostmortem');
    const other = await atModal(site, 'commander', 'INC-2');
    const { jobId } = await other.get('startReading');
    const found = await other.get('readIncident', { jobId });

    expect(opening.postmortem).toMatchObject({ pageId: published.pageId, state: 'draft', newEvidence: 1 });
    expect(found.defaults.spaceId).toBe(space.SRE);
    expect(found.defaultSpace).toMatchObject({ key: 'SRE' });
  });

  it('carries no password of the ticket into the page or the app’s storage, and says so', async () => {
    const password = ['Wn7', '!ker', 'Q2'].join('');
    await site.request({
      accountId: cast.commander.accountId,
      method: 'POST',
      path: '/rest/api/3/issue/INC-1/comment',
      body: {
        body: {
          type: 'doc',
          version: 1,
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: `根因：root 的密码是 ${password}，被写进了镜像` }],
            },
          ],
        },
      },
    });

    const published = await createPostmortem(site, 'commander', 'INC-1');

    expect(textOf(await read.page(published.pageId))).toContain('root 的密码是 [•••]');
    expect(textOf(await read.page(published.pageId))).not.toContain(password);
    expect(JSON.stringify(site.platform.kvs.values.list())).not.toContain(password);
    expect(published.findings.filter(({ kind }) => kind === 'secret')).toHaveLength(1);
  });

  it('gives everybody who clicks later the same page', async () => {
    const first = await createPostmortem(site, 'commander', 'INC-1');

    const again = await createPostmortem(site, 'commander', 'INC-1', { title: '另一个标题' });
    const other = await createPostmortem(site, 'paymentEngineer', 'INC-1', {
      spaceId: space.SRE,
      title: '第三个标题',
    });

    expect([again, other].map(({ pageId, created }) => [pageId, created])).toEqual([
      [first.pageId, false],
      [first.pageId, false],
    ]);
    expect(await read.pagesAbout('标题')).toEqual([]);
  });

  it('makes one page for two people and two clicks at the same moment', async () => {
    const modals = await Promise.all([
      atModal(site, 'commander', 'INC-1'),
      atModal(site, 'paymentEngineer', 'INC-1'),
    ]);
    const jobs = [];
    for (const modal of modals) jobs.push({ modal, jobId: await draftPostmortem(site, modal) });

    const ends = await Promise.all(
      [...jobs, ...jobs].map(({ modal, jobId }) => modal.get('publishPostmortem', { jobId })),
    );

    expect(new Set(ends.map(({ pageId }) => pageId)).size).toBe(1);
    expect(await read.pagesAbout('INC-1')).toHaveLength(1);
    const links = (await read.json('commander', '/rest/api/3/issue/INC-1/remotelink')) as unknown[];
    expect(links).toHaveLength(1);
  });

  it('goes on with the page when making it was cut off before its record', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const jobId = await draftPostmortem(site, modal);
    site.confluence.failNext({ match: /^POST .*\/properties$/, status: 503 });

    const cutOff = await modal.call('publishPostmortem', { jobId });
    const published = await modal.get('publishPostmortem', { jobId });

    expect(cutOff).toEqual({ ok: false, failure: { code: 'UNAVAILABLE' } });
    expect(published.created).toBe(true);
    expect((await read.pagesAbout('INC-1')).map(({ id }) => id)).toEqual([published.pageId]);
    const properties = (await read.json(
      'commander',
      `/wiki/api/v2/pages/${published.pageId}/properties`,
    )) as { results: { key: string }[] };
    expect(properties.results.map(({ key }) => key)).toEqual(['postmortem']);
  });

  it('knows its page by title and macro when nothing else was noted', async () => {
    const first = await createPostmortem(site, 'commander', 'INC-1');
    const properties = (await read.json('commander', `/wiki/api/v2/pages/${first.pageId}/properties`)) as {
      results: { id: string }[];
    };
    const remove = (path: string) =>
      site.request({ accountId: cast.commander.accountId, method: 'DELETE', path });
    await remove(`/wiki/api/v2/pages/${first.pageId}/properties/${properties.results[0]?.id ?? ''}`);
    await remove('/rest/api/3/issue/INC-1/properties/postmortem');
    site.platform.kvs.values.clear();

    const again = await createPostmortem(site, 'commander', 'INC-1', { spaceId: space.SRE });

    expect(again.pageId).toBe(first.pageId);
    expect(await read.pagesAbout('INC-1')).toHaveLength(1);
  });

  it('makes a new page when the old one lies in the trash', async () => {
    const first = await createPostmortem(site, 'commander', 'INC-1');
    await site.request({
      accountId: cast.commander.accountId,
      method: 'DELETE',
      path: `/wiki/api/v2/pages/${first.pageId}`,
    });

    const opening = await (await atModal(site, 'commander', 'INC-1')).get('openPostmortem');
    const panel = await (await atPanel(site, 'commander', 'INC-1')).get('showPanel');
    const second = await createPostmortem(site, 'commander', 'INC-1');

    expect(opening).toMatchObject({ postmortem: null, job: null });
    expect(panel).toEqual({ kind: 'none', canCreate: true, deleted: first.title, work: null });
    expect(second.created).toBe(true);
    expect(second.pageId).not.toBe(first.pageId);
  });

  describe('whose page people closed by hand', () => {
    let first: Published;

    beforeEach(async () => {
      first = await createPostmortem(site, 'commander', 'INC-1');
      const { accountId } = cast.commander;
      await site.request({
        accountId,
        method: 'PUT',
        path: `/wiki/rest/api/content/${first.pageId}/restriction/byOperation/read/user?accountId=${accountId}`,
      });
    });

    it('makes no second page, under whatever title, and leaves the incident with the first', async () => {
      const modal = await atModal(site, 'paymentEngineer', 'INC-1');
      const opening = await modal.get('openPostmortem');
      const panel = await (await atPanel(site, 'paymentEngineer', 'INC-1')).get('showPanel');
      const jobId = await draftPostmortem(site, modal, { title: `${first.title} (2)` });
      const second = await modal.call('publishPostmortem', { jobId });

      expect(opening.postmortem).toMatchObject({ pageId: first.pageId, access: 'unseen' });
      expect(panel).toMatchObject({ kind: 'postmortem', postmortem: { access: 'unseen' }, actions: null });
      expect(second).toMatchObject({ ok: false, failure: { code: 'ALREADY_EXISTS' } });
      // The administrator sees every page but the first.
      expect(await read.pagesAbout('INC-1')).toEqual([]);
    });

    it('takes somebody’s word that it was deleted for good, until it shows up again', async () => {
      const modal = await atModal(site, 'paymentEngineer', 'INC-1');

      expect(await modal.call('confirmPageGone')).toEqual({ ok: true, value: { gone: true } });

      expect((await modal.get('openPostmortem')).postmortem).toBeNull();
      const author = await (await atModal(site, 'commander', 'INC-1')).get('openPostmortem');
      expect(author.postmortem).toMatchObject({ pageId: first.pageId, access: 'open' });
      const second = await createPostmortem(site, 'paymentEngineer', 'INC-1', { title: '重新写的复盘' });
      expect(second).toMatchObject({ created: true });
      expect(second.pageId).not.toBe(first.pageId);
    });

    it('takes that word neither from a reader nor of a page that is there', async () => {
      const refused = await (await atModal(site, 'reader', 'INC-1')).call('confirmPageGone');
      const there = await (await atModal(site, 'commander', 'INC-1')).call('confirmPageGone');
      const none = await (await atModal(site, 'commander', 'INC-2')).call('confirmPageGone');

      expect(refused).toMatchObject({ ok: false, failure: { code: 'NOT_ALLOWED' } });
      const openedBy = async (who: 'reader' | 'commander') =>
        (await (await atModal(site, who, 'INC-1')).get('openPostmortem')).postmortem?.canEdit;
      expect([await openedBy('reader'), await openedBy('commander')]).toEqual([false, true]);
      expect(there).toMatchObject({ ok: false, failure: { code: 'ALREADY_EXISTS' } });
      expect(none).toMatchObject({ ok: false, failure: { code: 'PAGE_NOT_FOUND' } });
    });
  });

  it('leads on from a title that is taken, and never into a page of somebody else', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const taken = '复盘：INC-1 结算接口大面积 5xx';
    const value = JSON.stringify({
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '手写的复盘' }] }],
    });
    const theirs = await site.request({
      accountId: cast.paymentEngineer.accountId,
      method: 'POST',
      path: '/wiki/api/v2/pages',
      body: {
        spaceId: space.SRE,
        status: 'current',
        title: taken,
        body: { representation: 'atlas_doc_format', value },
      },
    });
    const jobId = await draftPostmortem(site, modal, { spaceId: space.SRE });

    const refused = await modal.call('publishPostmortem', { jobId });
    const job = await modal.get('getJob', { jobId });
    const suggestion = `${taken} (2)`;
    if (!job.target) throw new Error('the job has lost its target');
    const kept = await modal.get('startDraft', { jobId, target: { ...job.target, title: suggestion } });
    const published = await modal.get('publishPostmortem', { jobId });

    expect(refused).toEqual({
      ok: false,
      failure: { code: 'TITLE_TAKEN', detail: { title: taken, suggestion } },
    });
    expect(kept.stage).toBe('drafted');
    expect(published).toMatchObject({ created: true, title: suggestion });
    expect(textOf(await read.page((theirs.body as { id: string }).id))).toBe('手写的复盘');
    expect(await modal.get('checkTitle', { spaceId: space.SRE, title: taken })).toEqual({
      state: 'taken',
      suggestion: `${taken} (3)`,
    });
    expect(await modal.get('checkTitle', { spaceId: space.SRE, title: suggestion })).toEqual({
      state: 'ours',
      suggestion: null,
    });
  });

  it('puts a milestone where a person wants it, on the page as well', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const { jobId } = await modal.get('startReading');
    const found = await modal.get('readIncident', { jobId });
    const at = Date.parse('2026-11-20T12:10:00Z') / 60_000;

    const chosen = await modal.get('chooseMilestone', { jobId, milestone: 'triggered', choice: { at } });
    const back = await modal.get('chooseMilestone', { jobId, milestone: 'triggered', choice: null });
    await modal.get('chooseMilestone', { jobId, milestone: 'triggered', choice: { at } });
    const open = await modal.get('chooseMilestone', {
      jobId,
      milestone: 'mitigated',
      choice: { unknown: true },
    });
    const unknown = await modal.call('chooseMilestone', {
      jobId,
      milestone: 'detected',
      choice: { eventId: 'E999' },
    });
    await modal.get('startDraft', { jobId, target: { ...found.defaults, spaceId: space.SRE } });
    await site.platform.queue.drain();
    const published = await modal.get('publishPostmortem', { jobId });

    expect(chosen.milestones.triggered).toMatchObject({ at, chosen: true });
    expect(back.milestones).toEqual(found.milestones);
    expect(open.milestones.mitigated).toMatchObject({ at: null, state: 'missing', chosen: true });
    expect(open.metrics.mttf.minutes).toBeNull();
    expect(unknown).toEqual({ ok: false, failure: { code: 'BAD_REQUEST' } });
    expect(textOf(await read.page(published.pageId))).toContain('20:10');
    expect(textOf(await read.page(published.pageId))).toMatch(/MTTF[^\n]*缺失/);
  });

  it('comes with a warning for what could not be done beside the page', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const jobId = await draftPostmortem(site, modal);
    site.confluence.failNext({ match: /^POST .*\/label$/, status: 500 });
    site.jira.failNext({ match: /^POST .*\/remotelink$/, status: 403 });

    const published = await modal.get('publishPostmortem', { jobId });

    expect(published).toMatchObject({ created: true, warnings: ['label', 'remoteLink'] });
  });

  it('waits when Jira asks to slow down, and says so when it asks for too long', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    site.jira.failNext({ match: /\/comment$/, status: 429, headers: { 'retry-after': '1' } });

    const { jobId } = await modal.get('startReading');
    const found = await modal.get('readIncident', { jobId });
    site.jira.failNext({ match: /\/issue\/\w+$/, status: 429, headers: { 'retry-after': '600' } });
    const busy = await modal.call('startReading');

    expect(found.evidence.length).toBeGreaterThan(30);
    expect(busy).toEqual({ ok: false, failure: { code: 'BUSY', detail: { seconds: 600 } } });
  });

  it('drafts a job once however often the queue delivers it', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    site.platform.queue.duplicateNext();
    const jobId = await draftPostmortem(site, modal);
    await modal.get('publishPostmortem', { jobId });

    const { target } = await modal.get('getJob', { jobId });
    if (!target) throw new Error('the job has lost its target');
    await modal.get('startDraft', { jobId, target: { ...target, language: 'en-US' } });
    await site.platform.queue.drain();

    expect(await modal.get('getJob', { jobId })).toMatchObject({
      stage: 'published',
      target: { language: 'zh-CN' },
    });
  });
});

describe('creating a postmortem of a restricted incident', () => {
  let site: TestSite;
  let read: ReturnType<typeof reading>;

  beforeEach(async () => {
    site = await startLocalSite({ searchLagMs: 60_000 });
    read = reading(site);
  });

  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
  });

  const title = '商户对账导出文件可被未授权访问';

  it('makes a page that only they can open who may see the incident', async () => {
    const published = await createPostmortem(site, 'commander', 'INC-3');

    expect((await read.get('paymentEngineer', `/wiki/api/v2/pages/${published.pageId}`)).status).toBe(200);
    expect((await read.get('reader', `/wiki/api/v2/pages/${published.pageId}`)).status).toBe(404);
    expect(published.title).toContain(title);
  });

  it('shows nobody a word of it before it is closed', async () => {
    const published = await createPostmortem(site, 'commander', 'INC-3');

    const first = await read.page(published.pageId, '&version=1');
    const second = await read.page(published.pageId, '&version=2');

    expect(first.title).toBe('复盘：INC-3');
    expect(textOf(first)).not.toContain('商户');
    expect(textOf(second)).toContain('一、事故基本信息');
  });

  it('writes nothing into a page that it cannot close, and goes on with it later', async () => {
    const modal = await atModal(site, 'commander', 'INC-3');
    const jobId = await draftPostmortem(site, modal);
    site.confluence.failNext({ match: /^PUT .*\/restriction\//, status: 403 });

    const refused = await modal.call('publishPostmortem', { jobId });
    const [left] = await read.pagesAbout('INC-3');
    const open = await read.page(left?.id ?? '');
    const published = await modal.get('publishPostmortem', { jobId });

    expect(refused).toEqual({
      ok: false,
      failure: { code: 'NOT_ALLOWED', detail: { permission: 'restrict' } },
    });
    expect(textOf(open)).not.toContain('商户');
    expect(published).toMatchObject({ pageId: left?.id, created: true });
    expect((await read.get('reader', `/wiki/api/v2/pages/${published.pageId}`)).status).toBe(404);
  });

  it('says nothing of it to somebody who may not see the incident', async () => {
    const modal = await atModal(site, 'reader', 'INC-3');

    expect(await modal.call('openPostmortem')).toEqual({ ok: false, failure: { code: 'ISSUE_NOT_FOUND' } });
    expect(await modal.call('startReading')).toEqual({ ok: false, failure: { code: 'ISSUE_NOT_FOUND' } });
  });
});

describe('creating a postmortem where it cannot be', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await startLocalSite({ searchLagMs: 60_000 });
  });

  afterEach(() => site.close());

  it('says that the space takes no page from this person', async () => {
    const modal = await atModal(site, 'reader', 'INC-1');
    const jobId = await draftPostmortem(site, modal, { spaceId: space.SRE });

    expect(await modal.call('publishPostmortem', { jobId })).toEqual({
      ok: false,
      failure: { code: 'SPACE_NOT_FOUND' },
    });
    expect(await modal.get('getJob', { jobId })).toMatchObject({ stage: 'drafted' });
  });

  it('offers only the spaces in which this person may create pages', async () => {
    const [commander, reader] = [
      await atModal(site, 'commander', 'INC-1'),
      await atModal(site, 'reader', 'INC-1'),
    ];
    const keys = async (modal: typeof commander, query: string) => {
      const { spaces, complete } = await modal.get('listSpaces', { query });
      expect(complete).toBe(true);
      return spaces.map(({ key }) => key).sort();
    };

    expect(await keys(commander, '')).toEqual(['ENG', 'SRE', '~linxiao']);
    expect(await keys(commander, 'poli')).toEqual([]);
    expect(await keys(reader, '')).toEqual([]);
    const { jobId } = await reader.get('startReading');
    const found = await reader.get('readIncident', { jobId });
    expect(found).toMatchObject({ defaultSpace: null, lostPlace: null, defaults: { spaceId: null } });
  });

  it('chooses another space for somebody who may not write where the last page of the project went', async () => {
    await createPostmortem(site, 'administrator', 'INC-3', { spaceId: space.POLICY, parentId: null });
    const modal = await atModal(site, 'commander', 'INC-1');

    const { jobId } = await modal.get('startReading');
    const found = await modal.get('readIncident', { jobId });

    expect(found.lostPlace).toEqual({ chosenBy: 'project', spaceName: '制度与流程' });
    expect(found.defaultSpace?.key).toBe('SRE');
    expect(found.defaults.spaceId).toBe(space.SRE);
  });

  it('says so when the default space of the settings is gone', async () => {
    const admin = atSettings(site, 'administrator');
    const { settings, version } = await admin.get('getSettings');
    await admin.get('saveSettings', { settings: { ...settings, spaceKey: 'GONE' }, version });
    const modal = await atModal(site, 'commander', 'INC-1');

    const { jobId } = await modal.get('startReading');
    const found = await modal.get('readIncident', { jobId });

    expect(found.lostPlace).toEqual({ chosenBy: 'settings', spaceName: null });
    expect(found.defaultSpace).not.toBeNull();
  });

  it('names the space of an earlier try, and another one once that was closed to this person', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const jobId = await draftPostmortem(site, modal, { spaceId: '1002', title: '我的标题' });
    const again = await modal.get('readIncident', { jobId });
    await modal.get('startDraft', { jobId, target: { ...again.defaults, spaceId: space.POLICY } });

    const closed = await modal.get('readIncident', { jobId });

    expect(again).toMatchObject({
      defaultSpace: { key: 'ENG' },
      lostPlace: null,
      defaults: { title: '我的标题' },
    });
    expect(closed.lostPlace).toEqual({ chosenBy: 'person', spaceName: '制度与流程' });
    expect(closed.defaults).toMatchObject({ spaceId: space.SRE, title: '我的标题' });
  });

  it('says that there is no Confluence, from the beginning on', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const jobId = await draftPostmortem(site, modal);
    site.confluence.failNext({ match: /\/wiki\//, status: 403, times: 20 });

    expect(await modal.get('openPostmortem')).toMatchObject({ confluence: 'missing', postmortem: null });
    expect(await modal.call('listSpaces', { query: '' })).toEqual({
      ok: false,
      failure: { code: 'CONFLUENCE_MISSING' },
    });
    expect(await modal.call('publishPostmortem', { jobId })).toEqual({
      ok: false,
      failure: { code: 'CONFLUENCE_MISSING' },
    });
  });

  it('says that the page is too large', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');
    const jobId = await draftPostmortem(site, modal);
    site.confluence.failNext({ match: 'POST /wiki/api/v2/pages', status: 413 });

    expect(await modal.call('publishPostmortem', { jobId })).toEqual({
      ok: false,
      failure: { code: 'PAGE_TOO_LARGE' },
    });
  });

  it('keeps what one person read from every other', async () => {
    const jobId = await draftPostmortem(site, await atModal(site, 'commander', 'INC-1'));
    const other = await atModal(site, 'paymentEngineer', 'INC-1');
    const elsewhere = await atModal(site, 'commander', 'INC-2');
    const gone = { ok: false, failure: { code: 'JOB_GONE' } };

    expect(await other.call('getJob', { jobId })).toEqual(gone);
    expect(await other.call('publishPostmortem', { jobId })).toEqual(gone);
    expect(await elsewhere.call('readIncident', { jobId })).toEqual(gone);
  });

  it('takes nothing but what its screens send', async () => {
    const modal = await atModal(site, 'commander', 'INC-1');

    const answers = await Promise.all([
      modal.call('getJob', {} as { jobId: string }),
      modal.call('checkTitle', { spaceId: '../../x', title: 'x' }),
      modal.call('publishPostmortem', { jobId: 'x'.repeat(300) }),
    ]);

    expect(answers).toEqual(answers.map(() => ({ ok: false, failure: { code: 'BAD_REQUEST' } })));
  });
});

describe('creating a postmortem of a long incident', () => {
  it('reads five thousand comments in their order and makes a page of them', async () => {
    const site = await startLocalSite({ incidents: [bigIncident(5000, 'INC-900')] });
    const modal = await atModal(site, 'commander', 'INC-900');
    const { jobId } = await modal.get('startReading');

    const found = await modal.get('readIncident', { jobId });
    const job = await modal.get('getJob', { jobId });
    await modal.get('startDraft', { jobId, target: { ...found.defaults, spaceId: space.SRE } });
    await site.platform.queue.drain();
    const published = await modal.get('publishPostmortem', { jobId });

    const comments = found.evidence.filter(({ kind }) => kind === 'comment');
    const minutes = comments.map(({ at }) => at ?? 0);
    expect(comments).toHaveLength(5000);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    expect(job).toMatchObject({
      stage: 'found',
      comments: { done: 5000, total: 5000 },
      history: { done: 500, total: 500 },
    });
    expect(found.missing).toEqual([]);
    expect(published.created).toBe(true);
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
  });
});
