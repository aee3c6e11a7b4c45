import type { Draft } from '../../src/domain/draft';
import type { Incident } from '../../src/domain/incident';
import { defaultSettings } from '../../src/usecases/default-settings';
import type { Records } from '../../src/usecases/ports/records';
import type { Job } from '../../src/usecases/records/job';
import type { Proposal } from '../../src/usecases/records/proposal';

/** Records that hold nothing yet, and their time. */
export interface RecordsWorld {
  readonly records: Records;
  advance(days: number): void;
}

const person = '712020:0d4f1c52';

const job = (change: Partial<Job> = {}): Job => ({
  jobId: 'job-1',
  accountId: person,
  incidentId: '10001',
  incidentKey: 'INC-1',
  stage: 'reading',
  comments: { done: 0, total: null },
  history: { done: 0, total: null },
  sections: { done: 0, total: null },
  writing: null,
  sendsTo: null,
  drafter: null,
  page: null,
  choices: {},
  dueFrom: null,
  target: null,
  published: null,
  failure: null,
  createdAt: '2026-11-22T08:00:00.000Z',
  publishingSince: null,
  ...change,
});

const incident = (text: string) => ({ key: 'INC-1', text }) as unknown as Incident;
const draft = (text: string) => ({ language: 'zh-CN', text }) as unknown as Draft;
const proposal = (pageVersion: number) => ({ pageVersion, sections: {} }) as unknown as Proposal;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What every `Records` does, wherever it keeps them. */
export function describeRecords(where: string, begin: () => RecordsWorld): void {
  describe(`records in ${where}`, () => {
    let world: RecordsWorld;
    let records: Records;

    beforeEach(() => {
      world = begin();
      records = world.records;
    });

    it('finds nothing before something was saved', async () => {
      expect(await records.findJob('job-1')).toBeUndefined();
      expect(await records.findLatestJob('10001', person)).toBeUndefined();
      expect(await records.findIncident('job-1')).toBeUndefined();
      expect(await records.findDraft('job-1')).toBeUndefined();
      expect(await records.findProposal('7', person)).toBeUndefined();
      expect(await records.findPageOf('10001')).toBeUndefined();
      expect(await records.findActionProject('INC')).toBeUndefined();
      expect(await records.findPlace('INC')).toBeUndefined();
      expect(await records.findReportLanguage('INC')).toBeUndefined();
      expect(await records.getSettings()).toEqual({ settings: defaultSettings, version: 0 });
    });

    it('finds a job by its id as it was saved last', async () => {
      await records.saveJob(job());
      await records.saveJob(job({ stage: 'found', comments: { done: 7, total: 7 } }));

      expect(await records.findJob('job-1')).toEqual(
        job({ stage: 'found', comments: { done: 7, total: 7 } }),
      );
    });

    it('finds the last job of a person for an incident, and nobody else’s', async () => {
      await records.saveJob(job());
      await records.saveJob(job({ jobId: 'job-2', stage: 'found' }));
      await records.saveJob(job({ jobId: 'job-3', accountId: 'somebody-else' }));
      await records.saveJob(job({ jobId: 'job-4', incidentId: '10002' }));

      expect((await records.findLatestJob('10001', person))?.jobId).toBe('job-2');
      expect((await records.findLatestJob('10001', 'somebody-else'))?.jobId).toBe('job-3');
      expect((await records.findLatestJob('10002', person))?.jobId).toBe('job-4');
      expect(await records.findLatestJob('10002', 'somebody-else')).toBeUndefined();
    });

    it('keeps the last job for a page apart from that for its incident', async () => {
      const page = { pageId: '7', purpose: 'compare' } as const;
      await records.saveJob(job());
      await records.saveJob(job({ jobId: 'job-2', page }));
      await records.saveJob(job({ jobId: 'job-3', page, accountId: 'somebody-else' }));

      expect((await records.findLatestJob('10001', person))?.jobId).toBe('job-1');
      expect((await records.findLatestPageJob('7', person))?.jobId).toBe('job-2');
      expect((await records.findLatestPageJob('7', 'somebody-else'))?.jobId).toBe('job-3');
      expect(await records.findLatestPageJob('8', person)).toBeUndefined();
    });

    it('keeps what was saved, whatever becomes of the value afterwards', async () => {
      const saved = { key: 'INC-1', labels: ['a'] };
      await records.saveIncident('job-1', saved as unknown as Incident);
      saved.labels.push('b');
      const read = (await records.findIncident('job-1')) as unknown as typeof saved;
      read.labels.push('c');

      expect(await records.findIncident('job-1')).toEqual({ key: 'INC-1', labels: ['a'] });
    });

    it.each([
      ['nothing to speak of', ''],
      ['more than one value of the storage may hold', '长"\n'.repeat(300_000)],
      ['characters that are two', '😀'.repeat(150_000)],
    ])('keeps an incident and a draft with %s', async (_what, text) => {
      await records.saveIncident('job-1', incident(text));
      await records.saveDraft('job-1', draft(text));

      expect(await records.findIncident('job-1')).toEqual(incident(text));
      expect(await records.findDraft('job-1')).toEqual(draft(text));
    });

    it('gives of two savings at once one or the other, never a mixture', async () => {
      const [a, b] = [incident('a'.repeat(700_000)), incident('b'.repeat(700_000))];

      await Promise.all([records.saveIncident('job-1', a), records.saveIncident('job-1', b)]);

      expect([a, b]).toContainEqual(await records.findIncident('job-1'));
    });

    it('forgets job, incident and draft after a fortnight, and not before', async () => {
      await records.saveJob(job());
      await records.saveIncident('job-1', incident('x'));
      await records.saveDraft('job-1', draft('x'));
      const kept = async () => [
        await records.findJob('job-1'),
        await records.findLatestJob('10001', person),
        await records.findIncident('job-1'),
        await records.findDraft('job-1'),
      ];

      world.advance(13);
      expect((await kept()).every((value) => value !== undefined)).toBe(true);
      world.advance(2);
      expect((await kept()).every((value) => value === undefined)).toBe(true);
    });

    it('keeps a proposal for its page and its person, for a day', async () => {
      await records.saveProposal('7', person, proposal(3));
      await records.saveProposal('7', 'somebody-else', proposal(4));
      await records.saveProposal('8', person, proposal(5));

      expect(await records.findProposal('7', person)).toEqual(proposal(3));
      expect(await records.findProposal('7', 'somebody-else')).toEqual(proposal(4));
      expect(await records.findProposal('8', person)).toEqual(proposal(5));
      world.advance(1.1);
      expect(await records.findProposal('7', person)).toBeUndefined();
    });

    it('keeps the parts of a drafting for a day, each by its name', async () => {
      await records.saveDraftPart('job-1', 'impact', '长'.repeat(150_000));
      await records.saveDraftPart('job-1', 'causes', 'b');
      await records.saveDraftPart('job-2', 'causes', 'c');

      expect(await records.findDraftPart('job-1', 'impact')).toBe('长'.repeat(150_000));
      expect(await records.findDraftPart('job-1', 'causes')).toBe('b');
      expect(await records.findDraftPart('job-2', 'impact')).toBeUndefined();
      world.advance(1.1);
      expect(await records.findDraftPart('job-2', 'causes')).toBeUndefined();
    });

    it('takes no two names for the same one, whatever characters they have', async () => {
      await records.saveProposal('7', '1:2', proposal(1));
      await records.saveProposal('7:1', '2', proposal(2));
      await records.savePageOf('10001 ', '1');
      await records.savePageOf('10001#20#', '2');

      expect(await records.findProposal('7', '1:2')).toEqual(proposal(1));
      expect(await records.findProposal('7:1', '2')).toEqual(proposal(2));
      expect([await records.findPageOf('10001 '), await records.findPageOf('10001#20#')]).toEqual(['1', '2']);
    });

    it('remembers of a page, and of no other, that it is gone', async () => {
      expect(await records.isPageGone('7')).toBe(false);
      await records.markPageGone('7');
      world.advance(500);

      expect([await records.isPageGone('7'), await records.isPageGone('8')]).toEqual([true, false]);
    });

    it('keeps page, place and project of actions without an end', async () => {
      await records.savePageOf('10001', '7');
      await records.savePageOf('10001', '8');
      await records.savePlace('INC', { spaceId: '1', parentId: null });
      await records.savePlace('OPS', { spaceId: '1', parentId: '9' });
      await records.saveActionProject('INC', 'PAY');
      world.advance(500);

      expect(await records.findPageOf('10001')).toBe('8');
      expect(await records.findPlace('INC')).toEqual({ spaceId: '1', parentId: null });
      expect(await records.findPlace('OPS')).toEqual({ spaceId: '1', parentId: '9' });
      expect(await records.findActionProject('INC')).toBe('PAY');
    });

    it('keeps the language of a project’s reports until it is taken back', async () => {
      await records.saveReportLanguage('INC', 'en-US');
      await records.saveReportLanguage('OPS', 'en-US');
      await records.saveReportLanguage('OPS', null);
      world.advance(500);

      expect(await records.findReportLanguage('INC')).toBe('en-US');
      expect(await records.findReportLanguage('OPS')).toBeUndefined();
    });

    it('takes settings only on top of the version that was read', async () => {
      const changed = { ...defaultSettings, remindOverdue: !defaultSettings.remindOverdue };

      expect(await records.saveSettings(changed, 0)).toBe(true);
      expect(await records.saveSettings(defaultSettings, 0)).toBe(false);
      expect(await records.getSettings()).toEqual({ settings: changed, version: 1 });
      expect(await records.saveSettings(defaultSettings, 1)).toBe(true);
    });

    it('takes the settings of one of several who save at once', async () => {
      const saved = await Promise.all(
        ['A', 'B', 'C'].map((spaceKey) => records.saveSettings({ ...defaultSettings, spaceKey }, 0)),
      );

      expect(saved.filter(Boolean)).toHaveLength(1);
      expect((await records.getSettings()).version).toBe(1);
    });

    it('marks a reminder once for an issue and a day, also when several ask at once', async () => {
      const asked = await Promise.all([1, 2, 3].map(() => records.markReminder('OPS-1', '2026-12-01')));

      expect(asked.filter(Boolean)).toHaveLength(1);
      expect(await records.markReminder('OPS-1', '2026-12-08')).toBe(true);
      expect(await records.markReminder('OPS-2', '2026-12-01')).toBe(true);
    });

    describe('a lock', () => {
      it('lets one in at a time, in its name', async () => {
        let inside = 0;
        let most = 0;
        const work = async () => {
          inside += 1;
          most = Math.max(most, inside);
          await pause(5);
          inside -= 1;
          return most;
        };

        await Promise.all([1, 2, 3].map(() => records.withLock('publish:1', work)));

        expect(most).toBe(1);
      });

      it('does not wait for another name', async () => {
        const outcome = await records.withLock('publish:1', () =>
          records.withLock('publish:2', () => Promise.resolve('inside both')),
        );

        expect(outcome).toBe('inside both');
      });

      it('gives what the work gives, and is open again after work that failed', async () => {
        await expect(records.withLock('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');

        expect(await records.withLock('x', () => Promise.resolve('done'))).toBe('done');
      });
    });
  });
}
