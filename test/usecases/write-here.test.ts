import { adfText } from '../../src/document/adf-text';
import { writeHere } from '../../src/usecases/write-here';
import { startWriting } from '../../src/usecases/start-writing';
import { anIncident, asker, memoryPorts } from './memory-ports';
import type { Memory } from './memory-ports';

/** A job that is drafted for an empty page. */
async function draftedFor(memory: Memory) {
  const doc = { type: 'doc', version: 1, content: [] };
  const page = { spaceId: '1', parentId: null, title: '周一的复盘会', doc };
  const { id: pageId } = await memory.ports.pages.createPage(page);
  const input = { pageId, incidentKey: 'INC-42', writer: 'rules' } as const;
  const { jobId } = await startWriting(memory.ports, asker, input);
  return { pageId, jobId };
}

const incidentOf = (restricted: boolean) =>
  anIncident(restricted ? { security: { name: '仅处理人员' } } : {});

describe('writeHere', () => {
  it.each([
    ['an open incident', false],
    ['a restricted incident', true],
  ])('ends with the page of %s, whole, wherever it is cut off', async (_which, restricted) => {
    const well = memoryPorts(incidentOf(restricted));
    const drafted = await draftedFor(well);
    well.writes.splice(0);
    await writeHere(well.ports, asker, drafted);

    for (const when of ['before', 'after'] as const) {
      for (const write of well.writes.keys()) {
        const memory = memoryPorts(incidentOf(restricted));
        const job = await draftedFor(memory);
        memory.crashAt = { write: memory.writes.length + write, when };

        await writeHere(memory.ports, asker, job).catch(() => undefined);
        memory.crashAt = undefined;
        const published = await writeHere(memory.ports, asker, job);

        const at = `cut off ${when} ${well.writes[write] ?? ''} (${write})`;
        const page = memory.pages.get(job.pageId);
        expect([at, memory.pages.size, published.pageId]).toEqual([at, 1, job.pageId]);
        expect([at, page?.title, page?.record?.incidentId]).toEqual([at, '周一的复盘会', '10042']);
        expect([at, adfText(page?.doc).includes('十一、')]).toEqual([at, true]);
        const open = page?.versions.filter((version) => version.open).map(({ doc }) => adfText(doc)) ?? [];
        if (restricted) expect([at, open.join('\n').includes('结算')]).toEqual([at, false]);
      }
    }
  });

  it.each([
    ['a macro within a line', { type: 'paragraph', content: [{ type: 'inlineExtension', attrs: {} }] }],
    ['an empty table', { type: 'table', content: [{ type: 'tableRow', content: [] }] }],
    ['a rule', { type: 'rule' }],
  ])('writes nothing over %s', async (_what, block) => {
    const memory = memoryPorts();
    const { id: pageId } = await memory.ports.pages.createPage({
      spaceId: '1',
      parentId: null,
      title: '周一的复盘会',
      doc: { type: 'doc', version: 1, content: [block] },
    });

    await expect(
      startWriting(memory.ports, asker, { pageId, incidentKey: 'INC-42', writer: 'rules' }),
    ).rejects.toMatchObject({ code: 'PAGE_NOT_EMPTY' });
  });

  it('takes blank lines and macros for nothing', async () => {
    const memory = memoryPorts();
    const { id: pageId } = await memory.ports.pages.createPage({
      spaceId: '1',
      parentId: null,
      title: '周一的复盘会',
      doc: {
        type: 'doc',
        version: 1,
        content: [
          { type: 'extension', attrs: {} },
          { type: 'paragraph', content: [{ type: 'text', text: ' ' }, { type: 'hardBreak' }] },
          { type: 'heading', attrs: { level: 1 } },
        ],
      },
    });

    await expect(
      startWriting(memory.ports, asker, { pageId, incidentKey: 'INC-42', writer: 'rules' }),
    ).resolves.toHaveProperty('jobId');
  });

  it('writes once for two clicks at the same moment', async () => {
    const memory = memoryPorts();
    const job = await draftedFor(memory);

    const [first, second] = await Promise.all([
      writeHere(memory.ports, asker, job),
      writeHere(memory.ports, asker, job),
    ]);

    expect(second).toEqual(first);
    expect(memory.writes.filter((write) => write === 'pages.updatePage')).toHaveLength(1);
  });

  it('writes in the language that was chosen for the project’s last report', async () => {
    const memory = memoryPorts();
    await memory.ports.records.saveReportLanguage('INC', 'en-US');

    const { pageId, jobId } = await draftedFor(memory);
    await writeHere(memory.ports, asker, { pageId, jobId });

    expect(adfText(memory.pages.get(pageId)?.doc)).toContain('11. ');
  });
});
