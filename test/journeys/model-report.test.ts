import { demonstrationModel } from '../../local-site/model-server/demonstration-model';
import { forgeLlmScript } from '../../local-site/model-server/forge-llm-script';
import type { ModelScript } from '../../local-site/model-server/model-answer';
import { startModelServer } from '../../local-site/model-server/model-server';
import type { ModelServer } from '../../local-site/model-server/model-server';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { modelKey } from '../support/model-service';
import { atModal, draftPostmortem, useProvider } from '../support/postmortem-journey';

describe('a report by a model', () => {
  let site: TestSite;
  let server: ModelServer;

  beforeAll(async () => {
    server = await startModelServer({ key: modelKey, script: demonstrationModel });
    site = await startLocalSite({ egressOverrides: server.overrides(), searchLagMs: 0 });
  });
  beforeEach(() => {
    server.script = demonstrationModel;
  });
  afterAll(async () => {
    await site.close();
    await server.close();
  });

  /** From the click to the drafted job, with the writer that is offered first. */
  const draft = async (incident = 'INC-1') => {
    const modal = await atModal(site, 'commander', incident);
    const jobId = await draftPostmortem(site, modal);
    return { modal, job: await modal.get('getJob', { jobId }) };
  };
  const wireSince = (start: number) =>
    server.wire.slice(start).map(({ service, text }) => ({ service, text }));

  it.each(['openai', 'deepseek'] as const)(
    'goes to %s section by section, and becomes a page',
    async (provider) => {
      await useProvider(site, provider);
      const start = server.wire.length;

      const { modal, job } = await draft();

      const sent = wireSince(start);
      expect(job).toMatchObject({ stage: 'drafted', writer: 'openai', writing: { model: { provider } } });
      expect(Object.values(job.writing?.sections ?? {})).toEqual(Array.from({ length: 11 }, () => 'model'));
      expect(job.writing?.usage.calls).toBe(sent.length);
      expect(job.writing?.usage.input).toBeGreaterThan(1000);
      expect(new Set(sent.map(({ service }) => service))).toEqual(new Set([provider]));
      const published = await modal.get('publishPostmortem', { jobId: job.jobId });
      expect(published.url).toContain('/wiki/');
      expect(site.platform.unknownRoutes).toEqual([]);
      expect(site.platform.egressDenied).toEqual([]);
    },
  );

  it('never holds the key anywhere but in the secret and in its header', async () => {
    await useProvider(site, 'openai');
    const start = server.wire.length;

    const { job } = await draft();

    const told = JSON.stringify([job, site.platform.logs.lines, site.platform.kvs.values.list()]);
    expect(told).not.toContain(modelKey);
    for (const { text } of wireSince(start)) expect(text).not.toContain(modelKey);
  });

  it('is written by rules where the model refuses, cuts off or breaks, and by the model elsewhere', async () => {
    await useProvider(site, 'openai');
    const broken: Record<string, ReturnType<ModelScript>> = {
      impact: { kind: 'refusal', text: 'No.' },
      knowledge: { kind: 'cut', text: '{"documents":[' },
      monitoring: { kind: 'text', text: 'Sure! Here it is' },
      response: { kind: 'error', status: 400 },
    };
    server.script = (request) => broken[request.schema?.name ?? ''] ?? demonstrationModel(request);

    const { modal, job } = await draft();

    const { sections } = job.writing ?? {};
    const byRules = Object.keys(sections ?? {}).filter((number) => sections?.[number] === 'rules');
    expect(byRules).toEqual(['4', '5', '8', '9']);
    const { findings } = await modal.get('publishPostmortem', { jobId: job.jobId });
    const noted = findings.filter(({ kind }) => kind === 'writer').map(({ where }) => where);
    expect(noted).toEqual(expect.arrayContaining([...byRules, 'F']));
    expect(job.stage).toBe('drafted');
  });

  it('goes on by rules when the key was revoked, after one call, and counts as written by rules', async () => {
    await useProvider(site, 'openai', 'sk-key-that-was-revoked');
    const start = server.wire.length;

    // An incident of its own: a page that a model wrote stays the model's.
    const { modal, job } = await draft('INC-2');

    expect(job).toMatchObject({ stage: 'drafted', writing: { usage: { calls: 1 } } });
    expect(wireSince(start)).toHaveLength(1);
    const { findings } = await modal.get('publishPostmortem', { jobId: job.jobId });
    const { postmortem } = await modal.get('openPostmortem');
    expect(postmortem?.writer).toBe('rules');
    expect(findings.filter(({ where }) => where === 'report')).toEqual([
      expect.objectContaining({ kind: 'writer', message: expect.stringContaining('密钥') as unknown }),
    ]);
  });

  it('fails with the reason when no question is answered, and can be tried again', async () => {
    await useProvider(site, 'openai');
    server.script = () => ({ kind: 'error', status: 400 });

    const { modal, job } = await draft();

    expect(job).toMatchObject({ stage: 'failed', failure: { code: 'MODEL_REFUSED_REQUEST' } });
    server.script = demonstrationModel;
    const target = job.target;
    if (!target) throw new Error('no target');
    await modal.get('startDraft', { jobId: job.jobId, target });
    await site.platform.queue.drain();
    expect((await modal.get('getJob', { jobId: job.jobId })).stage).toBe('drafted');
  });

  it('goes on with what is missing after its container was lost', async () => {
    await useProvider(site, 'openai');
    const slow = ['impact', 'actions', 'knowledge'];
    server.script = (request) =>
      slow.includes(request.schema?.name ?? '') ? { kind: 'silent' } : demonstrationModel(request);
    const keptParts = () =>
      site.platform.kvs.values.list().filter(({ key }) => /^draft-part:[^:]+:[^:]+$/.test(key)).length;
    const before = keptParts();
    const modal = await atModal(site, 'commander', 'INC-1');
    const drafting = draftPostmortem(site, modal);
    while (keptParts() - before < 7) await new Promise((resolve) => setTimeout(resolve, 20));
    server.script = demonstrationModel;
    const start = server.wire.length;

    site.kill('write-draft');
    const jobId = await drafting;
    for (const seconds of [5, 120]) {
      site.clock.advance(seconds * 1000);
      await site.platform.queue.drain();
    }

    const job = await modal.get('getJob', { jobId });
    expect(job.stage).toBe('drafted');
    expect(Object.values(job.writing?.sections ?? {})).toEqual(Array.from({ length: 11 }, () => 'model'));
    const asked = wireSince(start).map(({ text }) => /"json_schema":\{"name":"(\w+)"/.exec(text)?.[1]);
    expect(asked.sort()).toEqual([...slow, 'summary'].sort());
  });

  it('needs no key with Forge LLM, and nothing leaves', async () => {
    site.platform.llm.respond = forgeLlmScript(() => server.script);
    const start = server.wire.length;
    const modal = await atModal(site, 'commander', 'INC-1');

    const jobId = await draftPostmortem(site, modal, { writer: 'forge-llm' });

    const job = await modal.get('getJob', { jobId });
    expect(job).toMatchObject({ stage: 'drafted', writer: 'forge-llm' });
    expect(Object.values(job.writing?.sections ?? {})).toEqual(Array.from({ length: 11 }, () => 'model'));
    expect(wireSince(start)).toEqual([]);
    site.platform.llm.respond = undefined;
  });
});
