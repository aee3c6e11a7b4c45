import type { RaiseRequestRow } from '../../src/contract/raise-view';
import { readActionRows, writeIssueLink } from '../../src/document/page-actions';
import { previewRaise } from '../../src/usecases/preview-raise';
import { publishPostmortem } from '../../src/usecases/publish-postmortem';
import { raiseActions } from '../../src/usecases/raise-actions';
import { readIncident } from '../../src/usecases/read-incident';
import { startDraft } from '../../src/usecases/start-draft';
import { startReading } from '../../src/usecases/start-reading';
import { writeDraft } from '../../src/usecases/write-draft';
import { anIncident, asker, memoryPorts } from './memory-ports';
import type { Memory } from './memory-ports';

const comment = (id: string, minute: string, body: string) => ({
  id,
  author: { accountId: 'a-lin', displayName: '林静', accountType: 'atlassian', timeZone: 'Asia/Shanghai' },
  created: `2026-11-20T${minute}:00.000+0800`,
  body,
});

/** A published postmortem with two actions, and what a person would send to raise them. */
async function published(
  first = '给连接池加使用率告警',
): Promise<{ memory: Memory; pageId: string; rows: RaiseRequestRow[] }> {
  const memory = memoryPorts(
    anIncident({
      comment: {
        comments: [
          comment('1', '20:31', '定位到根因：连接池耗尽'),
          comment('2', '20:59', '服务已全部恢复'),
          comment('3', '21:30', `后续：@林静 12 月 4 日前${first}`),
          comment('4', '21:31', '后续：@林静 12 月 11 日前把扩容做成自动'),
        ],
      },
    }),
  );
  const { ports } = memory;
  const incidentId = '10042';
  const { jobId } = await startReading(ports, asker, { incidentId });
  const { defaults } = await readIncident(ports, asker, { incidentId, jobId });
  await startDraft(ports, asker, { incidentId, jobId, target: { ...defaults, spaceId: '1' } });
  await writeDraft(ports, { jobId });
  const { pageId } = await publishPostmortem(ports, asker, { incidentId, jobId });
  const preview = await previewRaise(ports, asker, { pageId });
  const rows = preview.rows.map(({ rowId }) => ({
    rowId,
    projectKey: 'OPS',
    issueTypeId: '1',
    priorityId: null,
    assigneeId: 'a-lin',
    due: '2026-12-04',
    fields: {},
    ownerWas: null,
    dueWas: null,
    acceptance: '演练通过一次',
  }));
  memory.writes.splice(0);
  return { memory, pageId, rows };
}

const measuresOf = ({ issues }: Memory) =>
  [...issues.issues.values()].map(({ action }) => action.record.measure).sort();

describe('raiseActions', () => {
  it('raises each row once wherever it is cut off', async () => {
    const whole = await published();
    await raiseActions(whole.memory.ports, asker, { pageId: whole.pageId }, whole.rows);
    const measures = measuresOf(whole.memory);
    expect(measures.length).toBeGreaterThanOrEqual(2);

    for (const when of ['before', 'after'] as const) {
      for (const write of whole.memory.writes.keys()) {
        const { memory, pageId, rows } = await published();
        memory.crashAt = { write, when };
        await raiseActions(memory.ports, asker, { pageId }, rows).catch(() => undefined);
        memory.crashAt = undefined;

        const results = await raiseActions(memory.ports, asker, { pageId }, rows);

        const at = `cut off ${when} ${whole.memory.writes[write] ?? ''} (${write})`;
        expect([at, measuresOf(memory)]).toEqual([at, measures]);
        expect([at, results.every(({ issue, linkedOnPage }) => issue !== null && linkedOnPage)]).toEqual([
          at,
          true,
        ]);
      }
    }
  });

  it('raises each row once for two people who click at the same moment, and says who was first', async () => {
    const { memory, pageId, rows } = await published();

    const [mine, theirs] = await Promise.all([
      raiseActions(memory.ports, asker, { pageId }, rows),
      raiseActions(memory.ports, asker, { pageId }, rows),
    ]);

    expect(memory.issues.issues.size).toBe(rows.length);
    expect(new Set(mine.map(({ outcome }) => outcome))).toEqual(new Set(['raised']));
    expect(new Set(theirs.map(({ outcome }) => outcome))).toEqual(new Set(['found']));
    expect(theirs.map(({ issue }) => issue?.key)).toEqual(mine.map(({ issue }) => issue?.key));
  });

  it('raises a row once that is asked for twice in one request', async () => {
    const { memory, pageId, rows } = await published();

    await raiseActions(memory.ports, asker, { pageId }, [...rows, ...rows]);

    expect(memory.issues.issues.size).toBe(rows.length);
  });

  describe('of a row that links to another issue', () => {
    /** The page with a link to that issue in the measure of its first action. */
    const linked = async (key: string) => {
      const all = await published();
      const { ports, pages } = all.memory;
      const [row] = readActionRows(pages.get(all.pageId)?.doc, '2026-11-21');
      const page = await ports.pages.findPage(all.pageId);
      if (!row || !page) throw new Error('the page has no action');
      const url = `https://site.example/browse/${key}`;
      await ports.pages.updatePage(page, writeIssueLink(page.doc, row, { key, url }), '');
      const preview = await previewRaise(ports, asker, { pageId: all.pageId });
      return { ...all, preview, requests: all.rows.slice(0, 1) };
    };

    it('raises nothing while nobody can open that issue: it may be its own', async () => {
      const { memory, pageId, preview, requests } = await linked('OPS-9');

      const results = await raiseActions(memory.ports, asker, { pageId }, requests);

      expect(preview.rows[0]).toMatchObject({ linkedKey: 'OPS-9', raised: null });
      expect(preview.rows[0]?.problems).toContain('linkUnseen');
      expect(results).toMatchObject([
        { outcome: 'failed', failure: { code: 'LINK_UNSEEN', detail: { issue: 'OPS-9' } } },
      ]);
      expect(memory.issues.issues.size).toBe(0);
    });

    it('leaves the decision to a person where the issue is there', async () => {
      const other = await published();
      await raiseActions(other.memory.ports, asker, { pageId: other.pageId }, other.rows.slice(1));
      const { memory, pageId, preview, requests } = await linked('OPS-1');
      const { record, ...action } = [...other.memory.issues.issues.values()][0]?.action ?? notRaised();
      await memory.ports.actions.createAction({ ...action, record: { ...record, incident: 'INC-7' } });

      const again = await previewRaise(memory.ports, asker, { pageId });
      const results = await raiseActions(memory.ports, asker, { pageId }, requests);

      expect(preview.rows[0]?.problems).toContain('linkUnseen');
      expect(again.rows[0]?.problems).toContain('linksElsewhere');
      expect(again.rows[1]?.problems).not.toContain('linksElsewhere');
      expect(results).toMatchObject([{ outcome: 'raised' }]);
    });
  });

  describe('of a row whose measure names an issue', () => {
    const namesIssue = async (measure: string) => {
      const other = await published();
      await raiseActions(other.memory.ports, asker, { pageId: other.pageId }, other.rows.slice(1));
      const { record, ...action } = [...other.memory.issues.issues.values()][0]?.action ?? notRaised();
      const { memory, pageId } = await published(measure);
      // OPS-1, which was raised from another row.
      await memory.ports.actions.createAction({ ...action, record: { ...record, incident: 'INC-7' } });
      const { rows } = await previewRaise(memory.ports, asker, { pageId });
      return rows.find((row) => row.measure.includes('使用率'));
    };

    it('says so where that issue is there: it may track the action already', async () => {
      const row = await namesIssue('给连接池加使用率告警（OPS-1）');

      expect(row?.problems).toContain('namesIssue');
      expect(row?.linkedKey).toBe('OPS-1');
    });

    it.each(['给连接池加使用率告警（OPS-99）', '给连接池加使用率告警，UTF-8 编码', '给连接池加使用率告警'])(
      'says nothing where no issue is behind the words: %s',
      async (measure) => {
        expect((await namesIssue(measure))?.problems).not.toContain('namesIssue');
      },
    );
  });
});

function notRaised(): never {
  throw new Error('nothing was raised');
}
