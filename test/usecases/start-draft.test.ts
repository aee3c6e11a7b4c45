import type { PublishTarget } from '../../src/contract/target-view';
import { getJob } from '../../src/usecases/get-job';
import type { DraftWriter } from '../../src/usecases/ports/draft-writer';
import { readIncident } from '../../src/usecases/read-incident';
import { rulesDraftWriter } from '../../src/usecases/rules-draft-writer';
import { startDraft } from '../../src/usecases/start-draft';
import { startReading } from '../../src/usecases/start-reading';
import { writeDraft } from '../../src/usecases/write-draft';
import { asker, memoryPorts } from './memory-ports';
import type { Memory } from './memory-ports';

const incidentId = '10042';

async function foundJob({ ports }: Memory) {
  const { jobId } = await startReading(ports, asker, { incidentId });
  const { defaults } = await readIncident(ports, asker, { incidentId, jobId });
  const start = (change: Partial<PublishTarget> = {}) =>
    startDraft(ports, asker, { incidentId, jobId, target: { ...defaults, spaceId: '1', ...change } });
  return { jobId, defaults, start };
}

describe('startDraft', () => {
  it('starts from a place, a title and a language that need no change', async () => {
    const memory = memoryPorts();
    const { defaults } = await foundJob(memory);

    expect(defaults).toEqual({
      spaceId: '1',
      parentId: null,
      title: '复盘：INC-42 结算接口大面积 5xx',
      language: 'zh-CN',
      writer: 'rules',
      restricted: false,
    });
  });

  it('queues a job once', async () => {
    const memory = memoryPorts();
    const { jobId, start } = await foundJob(memory);

    await start();
    const again = await start({ title: '另一个' });

    expect(memory.queued).toEqual([jobId]);
    expect(again).toMatchObject({ stage: 'drafting', target: { title: '复盘：INC-42 结算接口大面积 5xx' } });
  });

  it('takes another title for a draft that is ready, and drafts anew only for another language', async () => {
    const memory = memoryPorts();
    const { jobId, start } = await foundJob(memory);
    await start();
    await writeDraft(memory.ports, { jobId });

    const renamed = await start({ title: ' 另一个\n标题 ' });
    const translated = await start({ language: 'en-US' });

    expect(renamed).toMatchObject({ stage: 'drafted', target: { title: '另一个 标题' } });
    expect(translated.stage).toBe('drafting');
    expect(memory.queued).toEqual([jobId, jobId]);
  });

  it.each([
    ['an empty title', { title: ' \n ' }, 'BAD_REQUEST'],
    ['a title that Confluence cannot take', { title: 'x'.repeat(256) }, 'BAD_REQUEST'],
    ['a writer that this site does not have', { writer: 'openai' as const }, 'MODEL_KEY_MISSING'],
    ['no space', { spaceId: null }, 'SPACE_NOT_FOUND'],
  ])('refuses %s before anything is written', async (_what, change, code) => {
    const memory = memoryPorts();
    const { start } = await foundJob(memory);

    await expect(start(change)).rejects.toMatchObject({ code });
    expect(memory.queued).toEqual([]);
  });

  it('offers the first writer again when the one that was tried cannot be had any more', async () => {
    const { ports } = memoryPorts();
    const { jobId } = await startReading(ports, asker, { incidentId });
    const { defaults } = await readIncident(ports, asker, { incidentId, jobId });
    const model: DraftWriter = {
      choice: { name: 'openai', model: 'scripted-1', sendsTo: 'models.example' },
      write: () => Promise.reject(new Error('never asked')),
    };
    const withModel = { ...ports, listWriters: () => Promise.resolve([rulesDraftWriter, model]) };
    const target: PublishTarget = { ...defaults, spaceId: '1', title: '改过的标题', writer: 'openai' };
    await startDraft(withModel, asker, { incidentId, jobId, target });

    const kept = await readIncident(withModel, asker, { incidentId, jobId });
    const lost = await readIncident(ports, asker, { incidentId, jobId });

    expect(kept.defaults).toMatchObject({ title: '改过的标题', writer: 'openai' });
    expect(lost.defaults).toMatchObject({ title: '改过的标题', writer: 'rules' });
  });

  it('can be started again when the queue took nothing', async () => {
    const memory = memoryPorts();
    const { jobId, start } = await foundJob(memory);
    memory.crashAt = { write: memory.writes.length + 1, when: 'before' };

    await expect(start()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    memory.crashAt = undefined;
    await start();

    expect(memory.queued).toEqual([jobId]);
    expect(await getJob(memory.ports, asker, { incidentId, jobId })).toMatchObject({ stage: 'drafting' });
  });
});
