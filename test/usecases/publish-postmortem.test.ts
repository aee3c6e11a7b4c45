import type { PublishTarget } from '../../src/contract/target-view';
import { adfText } from '../../src/document/adf-text';
import { publishPostmortem } from '../../src/usecases/publish-postmortem';
import { readIncident } from '../../src/usecases/read-incident';
import { startDraft } from '../../src/usecases/start-draft';
import { startReading } from '../../src/usecases/start-reading';
import { writeDraft } from '../../src/usecases/write-draft';
import { anIncident, asker, memoryPorts } from './memory-ports';
import type { Memory } from './memory-ports';

async function draftedJob({ ports }: Memory, change: Partial<PublishTarget> = {}) {
  const incidentId = '10042';
  const { jobId } = await startReading(ports, asker, { incidentId });
  const { defaults } = await readIncident(ports, asker, { incidentId, jobId });
  await startDraft(ports, asker, { incidentId, jobId, target: { ...defaults, spaceId: '1', ...change } });
  await writeDraft(ports, { jobId });
  return { incidentId, jobId };
}

const openTexts = (memory: Memory) =>
  [...memory.pages.values()].flatMap(({ versions }) =>
    versions.filter(({ open }) => open).map(({ title, doc }) => `${title}\n${adfText(doc)}`),
  );

/** Every write of a publication that goes well, to be cut off at each of them. */
async function writesOf(restricted: boolean): Promise<string[]> {
  const memory = memoryPorts(anIncident(restricted ? { security: { name: '仅处理人员' } } : {}));
  const job = await draftedJob(memory);
  memory.writes.splice(0);
  await publishPostmortem(memory.ports, asker, job);
  return memory.writes;
}

describe('publishPostmortem', () => {
  it.each([
    ['an open incident', false],
    ['a restricted incident', true],
  ])('makes one page of %s wherever it is cut off, and leaves nothing undone', async (_which, restricted) => {
    const writes = await writesOf(restricted);

    for (const when of ['before', 'after'] as const) {
      for (const write of writes.keys()) {
        const memory = memoryPorts(anIncident(restricted ? { security: { name: '仅处理人员' } } : {}));
        const job = await draftedJob(memory);
        memory.crashAt = { write: memory.writes.length + write, when };

        const cutOff = await publishPostmortem(memory.ports, asker, job).catch(() => undefined);
        memory.crashAt = undefined;
        // Whatever stage a killed publication left behind is believed for half a minute only.
        const later = { ...memory.ports, clock: () => new Date('2026-11-22T08:01:00Z') };
        const published = await publishPostmortem(later, asker, job);

        const at = `cut off ${when} ${writes[write] ?? ''} (${write})`;
        const [page] = memory.pages.values();
        expect([at, memory.pages.size]).toEqual([at, 1]);
        expect([at, published.pageId, published.title]).toEqual([
          at,
          page?.id,
          '复盘：INC-42 结算接口大面积 5xx',
        ]);
        expect([at, page?.title]).toEqual([at, published.title]);
        expect([at, adfText(page?.doc).includes('十一、')]).toEqual([at, true]);
        expect([at, page?.record?.incidentId]).toEqual([at, '10042']);
        expect([at, page?.viewers]).toEqual([at, restricted ? ['a-lin', 'a-chen'] : null]);
        if (cutOff?.warnings.length === 0 || cutOff === undefined) {
          expect([at, memory.incidentRecord?.pageId]).toEqual([at, page?.id]);
        }
        if (restricted) expect([at, openTexts(memory).join('\n').includes('结算')]).toEqual([at, false]);
      }
    }
  });

  it('gives the same answer to a second click, and writes nothing', async () => {
    const memory = memoryPorts();
    const job = await draftedJob(memory);
    const first = await publishPostmortem(memory.ports, asker, job);
    memory.writes.splice(0);

    expect(await publishPostmortem(memory.ports, asker, job)).toEqual(first);
    expect(memory.writes).toEqual([]);
  });

  it('gives the same answer to two clicks at the same moment', async () => {
    const memory = memoryPorts();
    const job = await draftedJob(memory);

    const [first, second] = await Promise.all([
      publishPostmortem(memory.ports, asker, job),
      publishPostmortem(memory.ports, asker, job),
    ]);

    expect(second).toEqual(first);
    expect(first.created).toBe(true);
  });

  it('starts the project’s next report in the language of its last one, until that is the site’s again', async () => {
    const memory = memoryPorts();
    const next = async () => {
      const { jobId } = await startReading(memory.ports, asker, { incidentId: '10042' });
      return (await readIncident(memory.ports, asker, { incidentId: '10042', jobId })).defaults;
    };
    const title = 'Postmortem: INC-42 结算接口大面积 5xx';
    await publishPostmortem(memory.ports, asker, await draftedJob(memory, { language: 'en-US', title }));
    expect(await next()).toMatchObject({ language: 'en-US', title });

    await publishPostmortem(memory.ports, asker, await draftedJob(memory, { language: 'zh-CN' }));
    const { settings, version } = await memory.ports.records.getSettings();
    await memory.ports.records.saveSettings({ ...settings, language: 'en-US' }, version);
    expect(await next()).toMatchObject({ language: 'en-US' });
    await memory.ports.records.saveSettings({ ...settings, language: 'zh-CN' }, version + 1);
    expect(await next()).toMatchObject({ language: 'zh-CN' });
  });

  it('closes a page that an open attempt began, when it should be restricted now', async () => {
    const memory = memoryPorts();
    const open = await draftedJob(memory, { restricted: false });
    memory.crashAt = { write: memory.writes.length + 2, when: 'before' };
    await publishPostmortem(memory.ports, asker, open).catch(() => undefined);
    memory.crashAt = undefined;

    const closed = await draftedJob(memory, { restricted: true });
    const published = await publishPostmortem(memory.ports, asker, closed);

    expect(memory.pages.size).toBe(1);
    expect(memory.pages.get(published.pageId)?.viewers).toEqual(['a-lin', 'a-chen']);
  });

  it('leaves a page alone that carries the macro and somebody’s own words', async () => {
    const memory = memoryPorts();
    const job = await draftedJob(memory);
    const first = await publishPostmortem(memory.ports, asker, job);
    const page = memory.pages.get(first.pageId);
    const macro = (page?.doc as { content: unknown[] }).content[0];
    const words = { type: 'paragraph', content: [{ type: 'text', text: '手写的复盘' }] };
    const own = { type: 'doc', version: 1, content: [macro, words] };
    const other = memoryPorts();
    await other.ports.pages.createPage({ spaceId: '1', parentId: null, title: first.title, doc: own });
    const again = await draftedJob(other);

    await expect(publishPostmortem(other.ports, asker, again)).rejects.toMatchObject({
      code: 'TITLE_TAKEN',
      detail: { suggestion: `${first.title} (2)` },
    });
    expect([...other.pages.values()].map(({ doc }) => doc)).toEqual([own]);
  });

  it('does not make a second page beside one that this person cannot see', async () => {
    const memory = memoryPorts();
    const first = await publishPostmortem(memory.ports, asker, await draftedJob(memory));
    const hidden = { ...memory.ports.pages, findPage: () => Promise.resolve(undefined) };
    const job = await draftedJob(memory);

    const publishing = publishPostmortem({ ...memory.ports, pages: hidden }, asker, job);

    await expect(publishing).rejects.toMatchObject({ code: 'ALREADY_EXISTS', detail: { url: first.url } });
    expect(memory.pages.size).toBe(1);
  });
});
