import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../local-site/manifest';
import { bundleApp } from '../../../local-site/runtime/bundle';
import type { AppBundle } from '../../../local-site/runtime/bundle';
import { createPool } from '../../../local-site/runtime/pool';
import type { Job, Outcome, Pool } from '../../../local-site/runtime/pool';
import { fixtureAppDir } from '../../support/fixture-forge';

/** Handlers that misbehave in one way each; plain JavaScript, because no Forge package is involved. */
const handlers = `
  exports.spin = () => { for (;;); };
  exports.hoard = () => { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())); };
  exports.leave = () => process.exit(3);
  exports.hold = () => __forge_fetch__({}, '/hold', {}).then(() => 'done');
  exports.answer = () => 'at once';
  exports.dieLater = () => { setTimeout(() => { throw new Error('late'); }, 10); return require('node:worker_threads').threadId; };
`;

describe('the pool of workers', () => {
  let bundle: AppBundle;
  let folder: string;
  let pool: Pool;
  /** Ends each invocation of `hold` that runs, in order of their start. */
  let held: (() => void)[];
  let openHolds: number;
  let mostOpenHolds: number;

  beforeAll(async () => {
    bundle = await bundleApp(fixtureAppDir, readManifest(fixtureAppDir));
    folder = await mkdtemp(join(tmpdir(), 'pool-test-'));
    await writeFile(join(folder, 'handlers.cjs'), handlers);
  });
  beforeEach(() => {
    held = [];
    openHolds = mostOpenHolds = 0;
    pool = createPool({
      workerPath: bundle.workerPath,
      environment: {},
      events: {
        async answer() {
          mostOpenHolds = Math.max(mostOpenHolds, ++openHolds);
          await new Promise<void>((resolve) => held.push(resolve));
          openHolds--;
          return { status: 204 };
        },
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

  const job = (exportName: string, changes: { timeoutMs?: number; background?: boolean } = {}): Job => ({
    functionKey: exportName,
    memoryMB: 64,
    background: changes.background ?? false,
    setup: {
      bundlePath: join(folder, 'handlers.cjs'),
      exportName,
      egress: { allowed: [], overrides: {}, requestTimeoutMs: 1_000 },
    },
    invocation: {
      id: `${exportName}-${Math.random()}`,
      payloadJson: '{}',
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
    const first = await pool.run(job('dieLater'));
    let next = first;
    // It dies a moment after its call; a call that falls into that moment is told so, and none waits in vain.
    while (next.kind === 'returned' && isSameWorker(first, next)) next = await pool.run(job('dieLater'));
    if (next.kind === 'failed') expect(next.reason).toBe('crashed');

    expect(await pool.run(job('answer'))).toMatchObject({ kind: 'returned' });
  });

  it('runs four invocations at a time and lets the fifth wait', async () => {
    const runs = [1, 2, 3, 4, 5].map(() => pool.run(job('hold')));

    await until(() => held.length === 4);
    held[0]?.();
    await until(() => held.length === 5);
    for (const release of held) release();

    expect(await Promise.all(runs)).toEqual(Array(5).fill({ kind: 'returned', resultJson: '"done"' }));
    expect(mostOpenHolds).toBe(4);
  });

  it('keeps one worker free of background work, so that a screen always gets an answer', async () => {
    const background = [1, 2, 3, 4].map(() => pool.run(job('hold', { background: true })));
    await until(() => held.length === 3);

    expect(await pool.run(job('answer'))).toMatchObject({ kind: 'returned' });

    expect(held).toHaveLength(3);
    held[0]?.();
    await until(() => held.length === 4);
    for (const release of held) release();
    await Promise.all(background);
  });
});

function isSameWorker(first: Outcome, second: Outcome): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

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
