import { join } from 'node:path';
import { createLocalSite } from '../../local-site';
import type { LocalSite, LocalSiteOptions } from '../../local-site';
import { manualClock } from '../../local-site/clock';
import type { ManualClock } from '../../local-site/clock';
import { readManifest } from '../../local-site/manifest';
import { bundleApp } from '../../local-site/runtime/bundle';
import type { AppBundle } from '../../local-site/runtime/bundle';
import { createClientAssets } from '../../local-site/web/client-assets';

export interface TestSite extends LocalSite {
  readonly clock: ManualClock;
}

const thisApp = join(__dirname, '../..');

/** The sites of one test file share what is built for them: it is the larger part of starting one. */
const assets = createClientAssets();
const bundles = new Map<string, Promise<AppBundle>>();

function bundleOnce(appDir: string): Promise<AppBundle> {
  const bundle = bundles.get(appDir) ?? bundleApp(appDir, readManifest(appDir));
  bundles.set(appDir, bundle);
  return bundle;
}

afterAll(async () => {
  for (const bundle of bundles.values()) await (await bundle).remove();
});

/**
 * Starts the local site with this repository's app and a clock that stands still at 2026-11-22 16:00 in Shanghai.
 *
 * After `invoke` has pushed an event, `platform.queue.drain()` delivers it; delays and retries need `clock.advance`.
 */
export async function startLocalSite(
  options: Partial<Omit<LocalSiteOptions, 'clock'>> & { readonly clock?: ManualClock } = {},
): Promise<TestSite> {
  const { appDir = thisApp, clock = manualClock('2026-11-22T08:00:00Z') } = options;
  const site = await createLocalSite({
    assets,
    bundle: await bundleOnce(appDir),
    // test/manifest.test.ts and test/local-site/manifest-problems.test.ts ask once for both apps.
    manifestChecked: true,
    ...options,
    appDir,
    clock,
  });
  return { ...site, clock };
}
