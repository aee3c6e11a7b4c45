import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { atModal } from '../support/postmortem-journey';

describe('the sample incidents of the local site', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await startLocalSite({ searchLagMs: 0 });
  });
  afterAll(() => site.close());

  it('tell of an expired key behind midnight, by people of two zones, minute by minute', async () => {
    const modal = await atModal(site, 'commander', 'INC-2');
    const { jobId } = await modal.get('startReading');
    const { milestones } = await modal.get('readIncident', { jobId });
    const minute = (at: number | null) =>
      at === null ? null : new Date(at * 60_000).toISOString().slice(11, 16);

    expect(
      (['triggered', 'detected', 'identified', 'recovered'] as const).map((name) =>
        minute(milestones[name].at),
      ),
    ).toEqual(['23:41', '23:52', '00:18', '00:44']);
  });
});
