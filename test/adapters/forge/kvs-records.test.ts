import { withKvsLock } from '../../../src/adapters/forge/kvs-lock';
import { split } from '../../../src/adapters/forge/kvs-pieces';
import { kvsRecords } from '../../../src/adapters/forge/kvs-records';
import type { Incident } from '../../../src/domain/incident';
import { defaultSettings } from '../../../src/usecases/default-settings';
import type { Records } from '../../../src/usecases/ports/records';
import { installForge } from './forge-seam';
import type { ForgeSeam } from './forge-seam';

describe('kvsRecords', () => {
  let forge: ForgeSeam;
  let records: Records;
  let ids: number;

  beforeEach(() => {
    forge = installForge();
    ids = 0;
    records = kvsRecords(() => `id-${(ids += 1)}`);
  });

  it('gives nothing rather than a part', async () => {
    await records.saveIncident('job-1', { text: 'x'.repeat(500_000) } as unknown as Incident);
    const [piece] = forge.kvs.values.list().filter(({ key }) => key.endsWith(':1'));
    forge.kvs.values.delete(piece?.key ?? '');

    expect(await records.findIncident('job-1')).toBeUndefined();
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
