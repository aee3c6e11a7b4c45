import { demonstrationModel } from '../../local-site/model-server/demonstration-model';
import { startModelServer } from '../../local-site/model-server/model-server';
import type { ModelServer } from '../../local-site/model-server/model-server';
import { cast } from '../../local-site/seed/people';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { modelKey } from '../support/model-service';
import { handsOn } from '../support/page-edits';
import { atMacro, atModal, createPostmortem, useProvider } from '../support/postmortem-journey';
import type { Visitor } from '../support/postmortem-journey';

const heading = '三、根本原因分析';

describe('writing the report into an empty page', () => {
  let site: TestSite;
  let server: ModelServer;
  let macro: Visitor;
  let hands: ReturnType<typeof handsOn>;
  let pageId: string;

  beforeEach(async () => {
    server = await startModelServer({ key: modelKey, script: demonstrationModel });
    site = await startLocalSite({ egressOverrides: server.overrides(), searchLagMs: 0 });
    const modal = await atModal(site, 'commander', 'INC-1');
    const [space] = (await modal.get('listSpaces', { query: 'SRE' })).spaces;
    const answer = await site.request({
      accountId: cast.commander.accountId,
      method: 'POST',
      path: '/wiki/api/v2/pages',
      body: {
        spaceId: space?.id,
        status: 'current',
        title: '周一的复盘会',
        body: {
          representation: 'atlas_doc_format',
          value: JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph' }] }),
        },
      },
    });
    pageId = (answer.body as { id: string }).id;
    hands = handsOn(site, 'commander', pageId, 'INC-1');
    macro = atMacro(site, 'commander', pageId);
  });
  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    await site.close();
    await server.close();
  });

  const adf = async () => (await hands.readPage()).body.atlas_doc_format.value;
  const emptyView = async (at = macro) => {
    const view = await at.get('showMacro');
    if (view.kind !== 'empty') throw new Error('the page has its report');
    return view;
  };
  const draft = async (writer: 'rules' | 'openai') => {
    const { jobId } = await macro.get('startWriting', { incidentKey: 'INC-1', writer });
    await site.platform.queue.drain();
    return jobId;
  };

  it('is a matter of two calls by rules: the page keeps its title and becomes the postmortem', async () => {
    const { jobId, stage } = await macro.get('startWriting', { incidentKey: 'INC-1', writer: 'rules' });
    const published = await macro.get('writeHere', { jobId });

    expect(stage).toBe('drafted');
    expect(published).toMatchObject({ pageId, title: '周一的复盘会', warnings: [] });
    expect(await adf()).toContain(heading);
    expect(await macro.get('showMacro')).toMatchObject({ kind: 'ready', incident: { key: 'INC-1' } });
    const { postmortem } = await (await atModal(site, 'commander', 'INC-1')).get('openPostmortem');
    expect(postmortem).toMatchObject({ pageId, writer: 'rules' });
    expect(await macro.get('writeHere', { jobId })).toEqual(published);
  });

  it('offers the writers of the site, and writes what the chosen model drafted, found again after leaving', async () => {
    await useProvider(site, 'openai');
    const before = await emptyView();
    const { jobId, stage } = await macro.get('startWriting', { incidentKey: 'INC-1', writer: 'openai' });
    await site.platform.queue.drain();
    const empty = await adf();

    const { begin } = await emptyView();
    const published = await macro.get('writeHere', { jobId: begin?.job?.jobId ?? '' });

    expect(before.begin?.writers.map(({ name }) => name)).toEqual(['openai', 'rules']);
    expect(before.begin?.job).toBeNull();
    expect(stage).toBe('drafting');
    expect(empty).not.toContain(heading);
    expect(begin?.job).toMatchObject({ jobId, stage: 'drafted', incidentKey: 'INC-1', writer: 'openai' });
    expect(published.findings.map(({ kind }) => kind)).toContain('writer');
    expect(await adf()).toContain(heading);
    const { postmortem } = await (await atModal(site, 'commander', 'INC-1')).get('openPostmortem');
    expect(postmortem?.writer).toBe('openai');
  });

  it('is written by rules when the key was revoked, and says so', async () => {
    await useProvider(site, 'openai', 'sk-key-that-was-revoked');

    const { findings } = await macro.get('writeHere', { jobId: await draft('openai') });

    expect(findings).toContainEqual(expect.objectContaining({ kind: 'writer', where: 'report' }));
    expect(server.wire).toHaveLength(1);
  });

  it('overwrites nothing that somebody wrote meanwhile', async () => {
    const jobId = await draft('rules');
    const words = [{ type: 'paragraph', content: [{ type: 'text', text: '会前准备' }] }];
    await hands.editPage(() => JSON.stringify({ type: 'doc', version: 1, content: words }));
    const before = await hands.readPage();

    const refused = await macro.call('writeHere', { jobId });
    const started = await macro.call('startWriting', { incidentKey: 'INC-1', writer: 'rules' });

    expect(refused).toEqual({ ok: false, failure: { code: 'PAGE_NOT_EMPTY' } });
    expect(started).toEqual({ ok: false, failure: { code: 'PAGE_NOT_EMPTY' } });
    expect(await hands.readPage()).toEqual(before);
    expect((await emptyView()).begin).toBeNull();
  });

  it('leads to the postmortem that the incident got elsewhere meanwhile', async () => {
    const jobId = await draft('rules');
    const { url } = await createPostmortem(site, 'commander', 'INC-1');

    const exists = { ok: false, failure: { code: 'ALREADY_EXISTS', detail: { url } } };
    expect(await macro.call('writeHere', { jobId })).toEqual(exists);
    expect(await macro.call('startWriting', { incidentKey: 'INC-1', writer: 'rules' })).toEqual(exists);
    expect(await adf()).not.toContain(heading);
  });

  it('is nobody else’s to see or to write', async () => {
    const jobId = await draft('rules');
    const other = atMacro(site, 'paymentEngineer', pageId);
    const elsewhere = atMacro(site, 'commander', '4711');

    const gone = { ok: false, failure: { code: 'JOB_GONE' } };
    expect(await other.call('getPageJob', { purpose: 'write', jobId })).toEqual(gone);
    expect(await other.call('writeHere', { jobId })).toEqual(gone);
    expect(await elsewhere.call('getPageJob', { purpose: 'write', jobId })).toEqual(gone);
    expect(await other.get('getPageJob', { purpose: 'write', jobId: null })).toBeNull();
    expect((await emptyView(other)).begin?.job).toBeNull();
  });

  it('reads nothing for a person who may not edit the page, nor of an incident that they may not see', async () => {
    const reader = atMacro(site, 'reader', pageId);

    expect(await emptyView(reader)).toMatchObject({ pageEmpty: true, begin: null });
    const refused = await reader.call('startWriting', { incidentKey: 'INC-1', writer: 'rules' });
    const hidden = await macro.call('startWriting', { incidentKey: 'INC-999', writer: 'rules' });

    expect(refused.ok).toBe(false);
    expect(hidden).toEqual({ ok: false, failure: { code: 'ISSUE_NOT_FOUND' } });
    expect(site.platform.kvs.values.list().filter(({ key }) => key.startsWith('job:'))).toEqual([]);
  });
});
