import { demonstrationModel } from '../../local-site/model-server/demonstration-model';
import type { ModelScript } from '../../local-site/model-server/model-answer';
import { startModelServer } from '../../local-site/model-server/model-server';
import type { ModelServer } from '../../local-site/model-server/model-server';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { modelKey } from '../support/model-service';
import { handsOn } from '../support/page-edits';
import { atMacro, atModal, comparePage, createPostmortem, useProvider } from '../support/postmortem-journey';
import type { Visitor } from '../support/postmortem-journey';

const allSections = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

/** A model that words one section as it likes, whatever is new. */
const rewording =
  (name: string): ModelScript =>
  async (request) => {
    const answer = await demonstrationModel(request);
    if (request.schema?.name !== name || answer.kind !== 'object') return answer;
    const text = JSON.stringify(answer.value).replaceAll('"text":"', '"text":"换一种说法：');
    return { kind: 'object', value: JSON.parse(text) as unknown };
  };

describe('comparing a page that a model wrote', () => {
  let site: TestSite;
  let server: ModelServer;
  let macro: Visitor;
  let hands: ReturnType<typeof handsOn>;
  let pageId: string;

  beforeEach(async () => {
    server = await startModelServer({ key: modelKey, script: demonstrationModel });
    site = await startLocalSite({ egressOverrides: server.overrides(), searchLagMs: 0 });
    await useProvider(site, 'openai');
    ({ pageId } = await createPostmortem(site, 'commander', 'INC-1'));
    hands = handsOn(site, 'commander', pageId, 'INC-1');
    macro = atMacro(site, 'commander', pageId);
  });
  afterEach(async () => {
    expect(site.platform.unknownRoutes).toEqual([]);
    expect(site.platform.egressDenied).toEqual([]);
    await site.close();
    await server.close();
  });

  const asked = (since: number) =>
    server.wire.slice(since).map(({ text }) => /"json_schema":\{"name":"(\w+)"/.exec(text)?.[1] ?? '');
  const laterComment = async () => {
    site.clock.advance(60_000);
    await hands.comment('后续：@林晓 2026-12-10 前把回滚手册补充到值班文档');
  };

  it('begins with the writer of the page, and asks nobody before a person says so', async () => {
    const start = server.wire.length;

    const opening = await macro.get('openComparison');

    expect(opening).toMatchObject({ pageWriter: 'openai', job: null });
    expect(opening.writers.map(({ name, sendsTo }) => [name, sendsTo])).toEqual([
      ['openai', 'api.openai.com'],
      ['rules', null],
    ]);
    expect(asked(start)).toEqual([]);
  });

  it('asks the model, tells how far it is, and finds the same where it says the same', async () => {
    const start = server.wire.length;
    const before = await hands.readPage();

    const { jobId, stage } = await macro.get('startComparison', { writer: 'openai' });
    await site.platform.queue.drain();
    const job = await macro.get('getPageJob', { purpose: 'compare', jobId });
    const comparison = await macro.get('comparePostmortem', { jobId });

    expect(stage).toBe('drafting');
    expect(job).toMatchObject({ stage: 'drafted', writer: 'openai', incidentKey: 'INC-1' });
    expect(job?.writing).toMatchObject({ phase: 'checking', model: { provider: 'openai' } });
    expect(asked(start)).toHaveLength(11);
    expect(comparison).toMatchObject({ pageWriter: 'openai', draftWriter: 'openai', newEvidence: [] });
    expect(comparison.sections.map(({ state }) => state)).toEqual(allSections.map(() => 'same'));
    expect(await hands.readPage()).toEqual(before);
  });

  it('takes only what cites new evidence, unless a person decides otherwise', async () => {
    await hands.editPage((adf) => adf.replace('监控盲区', '监控的盲区'));
    await laterComment();
    server.script = rewording('impact');

    const { sections, newEvidence } = await comparePage(site, macro, 'openai');

    const the = (number: number) => sections.find((section) => section.number === number);
    expect(newEvidence).toHaveLength(1);
    expect(the(4)).toMatchObject({ state: 'changed', citesNew: false, ticked: false });
    expect(the(7)).toMatchObject({ state: 'changed', citesNew: true, ticked: true });
    expect(the(9)).toMatchObject({ edited: true, ticked: false });
    for (const { ticked, citesNew, edited } of sections)
      if (ticked) expect([citesNew, edited]).toEqual([true, false]);
  });

  it('offers no way back to what was generated before where only a person changed something', async () => {
    await hands.editPage((adf) => adf.replace('监控盲区', '监控的盲区'));

    const { sections } = await comparePage(site, macro, 'openai');

    expect(sections.filter(({ state }) => state !== 'same')).toEqual([
      expect.objectContaining({ number: 9, state: 'kept', edited: true, ticked: false }),
    ]);
  });

  it('writes what was accepted, and goes on counting as the page of a model', async () => {
    await laterComment();
    const comparison = await comparePage(site, macro, 'openai');

    await macro.get('acceptSections', { sections: [7], pageVersion: comparison.page.version });

    expect((await hands.readPage()).body.atlas_doc_format.value.split('回滚手册').length).toBeGreaterThan(2);
    const { postmortem } = await (await atModal(site, 'commander', 'INC-1')).get('openPostmortem');
    expect(postmortem).toMatchObject({ writer: 'openai', newEvidence: 0 });
  });

  it('takes nothing of what rules write in the place of a model unless a person ticks it', async () => {
    await laterComment();

    const comparison = await comparePage(site, macro, 'rules');
    const changed = comparison.sections
      .filter(({ state }) => state === 'changed')
      .map(({ number }) => number);
    await macro.get('acceptSections', { sections: [7], pageVersion: comparison.page.version });

    expect(comparison).toMatchObject({ pageWriter: 'openai', draftWriter: 'rules' });
    expect(changed.length).toBeGreaterThan(3);
    expect(comparison.sections.filter(({ ticked }) => ticked)).toEqual([]);
    expect((await macro.get('openComparison')).pageWriter).toBe('openai');
  });

  it('leaves a page alone that changed meanwhile, and compares the same draft again', async () => {
    await laterComment();
    const comparison = await comparePage(site, macro, 'openai');
    const job = await macro.get('getPageJob', { purpose: 'compare', jobId: null });
    await hands.editPage((adf) => adf.replace('监控盲区', '监控的盲区'));
    const before = await hands.readPage();
    const start = server.wire.length;

    const refused = await macro.call('acceptSections', {
      sections: [7, 9],
      pageVersion: comparison.page.version,
    });
    const again = await macro.get('comparePostmortem', { jobId: job?.jobId ?? '' });

    expect(refused).toEqual({ ok: false, failure: { code: 'PAGE_CHANGED' } });
    expect(await hands.readPage()).toEqual(before);
    expect(again.page.version).toBe(before.version.number);
    expect(again.sections.find(({ number }) => number === 9)).toMatchObject({ edited: true, ticked: false });
    expect(asked(start)).toEqual([]);
  });

  it('goes on after its container was lost, and whoever comes back finds it', async () => {
    const slow = ['impact', 'actions'];
    server.script = (request) =>
      slow.includes(request.schema?.name ?? '') ? { kind: 'silent' } : demonstrationModel(request);
    const keptParts = () =>
      site.platform.kvs.values.list().filter(({ key }) => /^draft-part:[^:]+:[^:]+$/.test(key)).length;
    const before = keptParts();
    const { jobId } = await macro.get('startComparison', { writer: 'openai' });
    const drained = site.platform.queue.drain();
    while (keptParts() - before < 8) await new Promise((resolve) => setTimeout(resolve, 20));
    server.script = demonstrationModel;
    const start = server.wire.length;

    site.kill('write-draft');
    await drained;
    const left = (await macro.get('openComparison')).job;
    for (const seconds of [5, 120]) {
      site.clock.advance(seconds * 1000);
      await site.platform.queue.drain();
    }

    expect(left).toMatchObject({ jobId, stage: 'drafting' });
    const modal = await atModal(site, 'commander', 'INC-1');
    expect((await modal.get('openComparison')).job).toMatchObject({ jobId, stage: 'drafted' });
    expect((await modal.get('openPostmortem')).job).toBeNull();
    expect(asked(start).sort()).toEqual([...slow, 'summary'].sort());
    const { sections } = await modal.get('comparePostmortem', { jobId });
    expect(sections.map(({ state }) => state)).toEqual(allSections.map(() => 'same'));
  });

  it('has the rules write what the model cannot, section by section, and says so', async () => {
    server.script = (request) =>
      request.schema?.name === 'impact' ? { kind: 'refusal', text: 'No.' } : demonstrationModel(request);

    const { findings } = await comparePage(site, macro, 'openai');

    expect(findings).toContainEqual(expect.objectContaining({ kind: 'writer', where: '4' }));
  });

  it('fails with the reason when the model gives nothing, goes on where it was, or is left to the rules', async () => {
    server.script = () => ({ kind: 'error', status: 400 });
    const { jobId } = await macro.get('startComparison', { writer: 'openai' });
    await site.platform.queue.drain();

    const failed = await macro.get('getPageJob', { purpose: 'compare', jobId });
    const refused = await macro.call('comparePostmortem', { jobId });
    server.script = demonstrationModel;
    const again = await macro.get('startComparison', { writer: 'openai' });
    await site.platform.queue.drain();
    const byRules = await macro.get('startComparison', { writer: 'rules' });

    expect(failed).toMatchObject({ stage: 'failed', failure: { code: 'MODEL_REFUSED_REQUEST' } });
    expect(refused.ok).toBe(false);
    expect(again.jobId).toBe(jobId);
    expect(await macro.get('getPageJob', { purpose: 'compare', jobId })).toMatchObject({ stage: 'drafted' });
    expect(byRules).toMatchObject({ stage: 'drafted', writer: 'rules' });
  });

  it('is one job for one person however often it is begun, and nobody else’s', async () => {
    const other = atMacro(site, 'paymentEngineer', pageId);
    const start = server.wire.length;
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    server.script = async (request) => {
      await waiting;
      return demonstrationModel(request);
    };

    const [one, two] = await Promise.all([
      macro.get('startComparison', { writer: 'openai' }),
      macro.get('startComparison', { writer: 'openai' }),
    ]);
    const theirs = await other.get('startComparison', { writer: 'rules' });
    answer();
    await site.platform.queue.drain();

    expect(two.jobId).toBe(one.jobId);
    expect(asked(start)).toHaveLength(11);
    expect(theirs.jobId).not.toBe(one.jobId);
    const gone = { ok: false, failure: { code: 'JOB_GONE' } };
    expect(await other.call('getPageJob', { purpose: 'compare', jobId: one.jobId })).toEqual(gone);
    expect(await other.call('comparePostmortem', { jobId: one.jobId })).toEqual(gone);
    expect(await macro.call('writeHere', { jobId: one.jobId })).toEqual(gone);
    const modal = await atModal(site, 'commander', 'INC-1');
    expect(await modal.call('publishPostmortem', { jobId: one.jobId })).toEqual(gone);
    expect((await other.get('comparePostmortem', { jobId: theirs.jobId })).draftWriter).toBe('rules');
  });
});
