import { withKvsLock } from '../../../src/adapters/forge/kvs-lock';
import { split } from '../../../src/adapters/forge/kvs-pieces';
import { kvsRecords } from '../../../src/adapters/forge/kvs-records';
import type { Incident } from '../../../src/domain/incident';
import { defaultSettings } from '../../../src/usecases/default-settings';
import type { Records } from '../../../src/usecases/ports/records';
import type { Job } from '../../../src/usecases/records/job';
import { installForge } from './forge-seam';
import type { ForgeSeam } from './forge-seam';

const job = (change: Partial<Job> = {}): Job => ({
  jobId: 'job-1',
  accountId: '712020:0d4f1c52',
  incidentId: '10001',
  incidentKey: 'INC-1',
  stage: 'reading',
  comments: { done: 0, total: null },
  history: { done: 0, total: null },
  sections: { done: 0, total: null },
  writing: null,
  drafter: null,
  choices: {},
  target: null,
  published: null,
  failure: null,
  createdAt: '2026-11-22T08:00:00.000Z',
  publishingSince: null,
  ...change,
});

describe('kvsRecords', () => {
  let forge: ForgeSeam;
  let records: Records;
  let ids: number;

  beforeEach(() => {
    forge = installForge();
    ids = 0;
    records = kvsRecords(() => `id-${(ids += 1)}`);
  });

  it('finds the last job of a person for an incident', async () => {
    await records.saveJob(job());
    await records.saveJob(job({ jobId: 'job-2', stage: 'found' }));

    expect(await records.findLatestJob('10001', '712020:0d4f1c52')).toEqual(
      job({ jobId: 'job-2', stage: 'found' }),
    );
    expect(await records.findLatestJob('10001', 'somebody-else')).toBeUndefined();
  });

  it('keeps an incident that is larger than one value may be', async () => {
    const incident = { key: 'INC-1', text: '长'.repeat(300_000) } as unknown as Incident;

    await records.saveIncident('job-1', incident);

    expect(await records.findIncident('job-1')).toEqual(incident);
    expect(forge.kvs.values.list().length).toBeGreaterThan(4);
  });

  it('gives nothing rather than a part', async () => {
    await records.saveIncident('job-1', { text: 'x'.repeat(500_000) } as unknown as Incident);
    const [piece] = forge.kvs.values.list().filter(({ key }) => key.endsWith(':1'));
    forge.kvs.values.delete(piece?.key ?? '');

    expect(await records.findIncident('job-1')).toBeUndefined();
  });

  it('forgets what a job read after a fortnight', async () => {
    await records.saveJob(job());
    await records.saveIncident('job-1', { key: 'INC-1' } as Incident);
    forge.clock.advance(15 * 24 * 3_600_000);

    expect(await records.findJob('job-1')).toBeUndefined();
    expect(await records.findIncident('job-1')).toBeUndefined();
  });

  it('takes any id that a product gives', async () => {
    await records.savePlace('ü/1', { spaceId: '1', parentId: null });

    expect(await records.findPlace('ü/1')).toEqual({ spaceId: '1', parentId: null });
    expect(await records.findPlace('ü/2')).toBeUndefined();
  });

  it('refuses settings that were changed meanwhile', async () => {
    const first = await records.getSettings();

    const saved = await records.saveSettings({ ...defaultSettings, remindOverdue: false }, first.version);
    const late = await records.saveSettings({ ...defaultSettings, language: 'en-US' }, first.version);

    expect([first.settings, saved, late]).toEqual([defaultSettings, true, false]);
    expect(await records.getSettings()).toEqual({
      settings: { ...defaultSettings, remindOverdue: false },
      version: 1,
    });
  });

  it('reads settings that were saved before there were models', async () => {
    const old: Record<string, unknown> = { ...defaultSettings, language: 'en-US' };
    delete old.writer;
    delete old.model;
    forge.kvs.values.put('settings', { settings: old, version: 4 }, undefined);

    expect(await records.getSettings()).toEqual({
      settings: { ...defaultSettings, language: 'en-US' },
      version: 4,
    });
  });

  it('marks a reminder once', async () => {
    expect(await records.markReminder('OPS-1', '2026-12-01')).toBe(true);
    expect(await records.markReminder('OPS-1', '2026-12-01')).toBe(false);
    expect(await records.markReminder('OPS-1', '2026-12-08')).toBe(true);
  });
});

describe('a lock', () => {
  let forge: ForgeSeam;
  let records: Records;
  let ids: number;

  beforeEach(() => {
    forge = installForge();
    ids = 0;
    records = kvsRecords(() => `id-${(ids += 1)}`);
  });

  it('lets one in at a time', async () => {
    const events: string[] = [];
    const work = (name: string) =>
      records.withLock('publish:1', async () => {
        events.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        events.push(`${name} out`);
      });

    await Promise.all([work('a'), work('b'), work('c')]);

    expect(events.map((event) => event.slice(2))).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
  });

  it('is open again after work that failed', async () => {
    await expect(records.withLock('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await records.withLock('x', () => Promise.resolve('done'))).toBe('done');
  });

  it('lets one of several take over what a killed holder left', async () => {
    forge.kvs.values.put('lock:x', { owner: 'killed', until: Date.now() - 1 }, undefined);
    let inside = 0;
    let most = 0;
    const work = () =>
      records.withLock('x', async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside -= 1;
      });

    await Promise.all([work(), work(), work(), work()]);

    expect(most).toBe(1);
  });

  it('says so when somebody holds it for long', async () => {
    forge.kvs.values.put('lock:x', { owner: 'other', until: Date.now() + 60_000 }, undefined);

    await expect(withKvsLock('lock:x', 'me', () => Promise.resolve(), 2)).rejects.toMatchObject({
      code: 'IN_PROGRESS',
    });
  });
});

describe('split', () => {
  it.each([
    ['nothing', '', []],
    ['what fits', 'abc', ['abc']],
    ['more than fits', 'abcdefgh', ['abc', 'def', 'gh']],
  ])('cuts %s', (_what, text, pieces) => {
    expect(split(text, 6)).toEqual(pieces);
  });

  it('counts bytes as they are written, and halves no character', () => {
    const text = '"引号"😀\n结尾😀😀';

    const pieces = split(text, 12);

    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) {
      expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThanOrEqual(12);
      expect(Buffer.from(piece).toString()).toBe(piece);
    }
  });
});
