import { join } from 'node:path';
import { createLocalSite } from '../../local-site';
import type { LocalSite, LocalSiteOptions } from '../../local-site';
import { manualClock } from '../../local-site/clock';
import type { ManualClock } from '../../local-site/clock';

export interface TestSite extends LocalSite {
  readonly clock: ManualClock;
}

/**
 * Starts the local site with this repository's app and a clock that stands still at 2026-11-22 16:00 in Shanghai.
 *
 * After `invoke` has pushed an event, `platform.queue.drain()` delivers it; delays and retries need `clock.advance`.
 */
export async function startLocalSite(
  options: Partial<Omit<LocalSiteOptions, 'clock'>> & { readonly clock?: ManualClock } = {},
): Promise<TestSite> {
  const clock = options.clock ?? manualClock('2026-11-22T08:00:00Z');
  const site = await createLocalSite({ appDir: join(__dirname, '../..'), ...options, clock });
  return { ...site, clock };
}
