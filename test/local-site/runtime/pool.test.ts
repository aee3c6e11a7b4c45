import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../local-site/manifest';
import { bundleApp } from '../../../local-site/runtime/bundle';
import type { AppBundle } from '../../../local-site/runtime/bundle';
import { createPool } from '../../../local-site/runtime/pool';
import type { Job, Pool } from '../../../local-site/runtime/pool';
import { fixtureAppDir } from '../../support/fixture-forge';

/** Handlers that misbehave in one way each; plain JavaScript, because no Forge package is involved. */
const handlers = `
  exports.spin = () => { for (;;); };
  exports.hoard = () => { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())); };
  exports.leave = () => process.exit(3);
  exports.wait = (payload) => new Promise((resolve) => setTimeout(() => resolve(Date.now()), payload.ms));
  exports.dieLater = () => { setTimeout(() => { throw new Error('late'); }, 10); return 'ok'; };
`;

describe('the pool of workers', () => {
  let bundle: AppBundle;
  let folder: string;
  let pool: Pool;

  beforeAll(async () => {
    bundle = await bundleApp(fixtureAppDir, readManifest(fixtureAppDir));
    folder = await mkdtemp(join(tmpdir(), 'pool-test-'));
    await writeFile(join(folder, 'handlers.cjs'), handlers);
  });
  beforeEach(() => {
    pool = createPool({
      workerPath: bundle.workerPath,
      environment: {},
      events: {
        answer: () => Promise.resolve({ status: 500 }),
        log: () => undefined,
        egressDenied: () => undefined,
      },
    });
  });
  afterEach(() => pool.close());
  afterAll(async () => {
    await bundle.remove();
    await rm(folder, { recursive: true });
  });

  const job = (
    exportName: string,
    changes: { timeoutMs?: number; payload?: object; background?: boolean } = {},
  ): Job => ({
    functionKey: exportName,
    memoryMB: 64,
    background: changes.background ?? false,
    setup: { bundlePath: join(folder, 'handlers.cjs'), exportName, egress: { allowed: [], overrides: {} } },
    invocation: {
      id: `${exportName}-${Math.random()}`,
      payloadJson: JSON.stringify(changes.payload ?? {}),
      contextJson: '{}',
      runtime: {} as never,
      timeoutMs: changes.timeoutMs ?? 10_000,
      clockOffsetMs: 0,
    },
  });

  it('ends an endless loop when its time is over', async () => {
    expect(await pool.run(job('spin', { timeoutMs: 300 }))).toMatchObject({
      kind: 'failed',
      reason: 'timed-out',
    });
  });

  it('ends a function that exceeds its memory', async () => {
    expect(await pool.run(job('hoard'))).toMatchObject({ kind: 'failed', reason: 'out-of-memory' });
  });

  it('reports a function that ends its own process, and runs the next call in a fresh worker', async () => {
    expect(await pool.run(job('leave'))).toMatchObject({ kind: 'failed', reason: 'crashed' });
    expect(await pool.run(job('leave'))).toMatchObject({ kind: 'failed', reason: 'crashed' });
  });

  it('replaces a worker that died between two calls', async () => {
    expect(await pool.run(job('dieLater'))).toMatchObject({ kind: 'returned' });
    await new Promise((resolve) => setTimeout(resolve, 100));

    expect(await pool.run(job('dieLater'))).toMatchObject({ kind: 'returned' });
  });

  it('runs four invocations at a time and lets the fifth wait', async () => {
    const ends = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => {
        await pool.run(job('wait', { payload: { ms: 300 } }));
        return performance.now();
      }),
    );

    const [fourth = 0, fifth = 0] = ends.sort((a, b) => a - b).slice(3);
    expect(fifth - fourth).toBeGreaterThan(250);
  });

  it('keeps one worker free of background work, so that a screen always gets an answer', async () => {
    const background = [1, 2, 3, 4].map(() =>
      pool.run(job('wait', { payload: { ms: 2_000 }, background: true })),
    );

    const first = await Promise.race([
      Promise.all(background).then(() => 'background'),
      pool.run(job('wait', { payload: { ms: 10 } })).then(() => 'screen'),
    ]);

    expect(first).toBe('screen');
  });
});

describe('the bundle of the functions', () => {
  it('refuses a manifest whose handler is not exported', async () => {
    const manifest = readManifest(fixtureAppDir);
    const broken = new Map(manifest.functions).set('ghost', {
      key: 'ghost',
      file: 'index',
      exportName: 'ghost',
      timeoutSeconds: undefined,
      memoryMB: 256,
    });

    await expect(bundleApp(fixtureAppDir, { ...manifest, functions: broken })).rejects.toThrow(
      'manifest.yml: function "ghost" names the handler index.ghost, but src/index does not export ghost.',
    );
  });

  it('refuses a manifest whose handler file is missing', async () => {
    const manifest = readManifest(fixtureAppDir);
    const broken = new Map(manifest.functions).set('ghost', {
      key: 'ghost',
      file: 'ghost',
      exportName: 'run',
      timeoutSeconds: undefined,
      memoryMB: 256,
    });

    await expect(bundleApp(fixtureAppDir, { ...manifest, functions: broken })).rejects.toThrow('src/ghost');
  });
});
