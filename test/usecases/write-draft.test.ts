import { readIncident } from '../../src/usecases/read-incident';
import { startDraft } from '../../src/usecases/start-draft';
import { startReading } from '../../src/usecases/start-reading';
import { writeDraft } from '../../src/usecases/write-draft';
import type { DraftWriter } from '../../src/usecases/ports/draft-writer';
import { rulesDraftWriter } from '../../src/usecases/rules-draft-writer';
import { asker, memoryPorts } from './memory-ports';
import type { Memory } from './memory-ports';

async function queuedJob({ ports }: Memory) {
  const incidentId = '10042';
  const { jobId } = await startReading(ports, asker, { incidentId });
  const { defaults } = await readIncident(ports, asker, { incidentId, jobId });
  const target = { ...defaults, spaceId: '1' };
  await startDraft(ports, asker, { incidentId, jobId, target });
  return { incidentId, jobId, target };
}

const withWriter = (memory: Memory, write: DraftWriter['write']) => ({
  ...memory.ports,
  listWriters: () => Promise.resolve([{ ...rulesDraftWriter, write }]),
});

describe('writeDraft', () => {
  it('drafts what was read, and holds it against the evidence', async () => {
    const memory = memoryPorts();
    const { jobId } = await queuedJob(memory);

    expect(await writeDraft(memory.ports, { jobId })).toEqual({ kind: 'drafted' });
    expect(memory.jobs.get(jobId)).toMatchObject({ stage: 'drafted', sections: { done: 11, total: 11 } });
    expect(memory.drafts.get(jobId)?.language).toBe('zh-CN');
  });

  it('strikes a figure that a writer invented', async () => {
    const memory = memoryPorts();
    const { jobId } = await queuedJob(memory);
    const ports = withWriter(memory, async (...given) => {
      const draft = await rulesDraftWriter.write(...given);
      const usersAffected = [{ text: '影响 98765 名用户', basis: 'evidence' as const, evidence: ['E2'] }];
      return { ...draft, impact: { ...draft.impact, usersAffected } };
    });

    await writeDraft(ports, { jobId });

    expect(JSON.stringify(memory.drafts.get(jobId)?.impact)).not.toMatch(
      /"text":"[^"]*98765[^"]*","basis":"evidence"/,
    );
  });

  it('tells section by section how far it is', async () => {
    const memory = memoryPorts();
    const { jobId } = await queuedJob(memory);
    const seen: number[] = [];
    const ports = withWriter(memory, async (facts, options, run) => {
      for (const done of [4, 7]) {
        const written = Array.from({ length: done }, (_, index) => [String(index + 1), 'model'] as const);
        run.tell({
          model: { provider: null, name: 'scripted-1' },
          phase: 'writing',
          parts: null,
          sections: { ...Object.fromEntries(written), 11: 'waiting' },
          usage: { calls: done, input: 10, output: 1 },
        });
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push(memory.jobs.get(jobId)?.sections.done ?? -1);
      }
      return rulesDraftWriter.write(facts, options, run);
    });

    await writeDraft(ports, { jobId });

    expect(seen).toEqual([4, 7]);
  });

  it('does nothing for a job that waits for no draft: the queue delivers more than once', async () => {
    const memory = memoryPorts();
    const { jobId } = await queuedJob(memory);
    await writeDraft(memory.ports, { jobId });
    memory.writes.splice(0);

    expect(await writeDraft(memory.ports, { jobId })).toEqual({ kind: 'skipped' });
    expect(await writeDraft(memory.ports, { jobId: 'gone' })).toEqual({ kind: 'skipped' });
    expect(memory.writes).toEqual([]);
  });

  it('records what its writer cannot do, and can be started again', async () => {
    const memory = memoryPorts();
    const { jobId, incidentId, target } = await queuedJob(memory);
    const cause = new Error('model unavailable');

    const end = await writeDraft(
      withWriter(memory, () => Promise.reject(cause)),
      { jobId },
    );

    expect(end).toEqual({ kind: 'failed', cause });
    expect(memory.jobs.get(jobId)).toMatchObject({ stage: 'failed', failure: { code: 'DRAFT_FAILED' } });
    expect(await startDraft(memory.ports, asker, { incidentId, jobId, target })).toMatchObject({
      stage: 'drafting',
      failure: null,
    });
    expect(memory.queued).toEqual([jobId, jobId]);
  });

  it('sends nothing to another host than the one that the person saw', async () => {
    const memory = memoryPorts();
    const { jobId } = await queuedJob(memory);
    let asked = false;
    const writer: DraftWriter = {
      choice: { ...rulesDraftWriter.choice, sendsTo: 'other.example' },
      write: (...given) => {
        asked = true;
        return rulesDraftWriter.write(...given);
      },
    };

    const ports = { ...memory.ports, listWriters: () => Promise.resolve([writer]) };
    await writeDraft(ports, { jobId });

    expect(asked).toBe(false);
    expect(memory.jobs.get(jobId)).toMatchObject({ stage: 'failed', failure: { code: 'MODEL_KEY_MISSING' } });
  });

  it('throws what may pass, so that the queue delivers it again', async () => {
    const memory = memoryPorts();
    const { jobId } = await queuedJob(memory);
    memory.crashAt = { write: memory.writes.length, when: 'before' };

    await expect(writeDraft(memory.ports, { jobId })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    memory.crashAt = undefined;
    expect(await writeDraft(memory.ports, { jobId })).toEqual({ kind: 'drafted' });
  });
});
