import type { EpochMinute } from '../../src/domain/epoch-minute';
import { metricsOf } from '../../src/domain/metrics';
import { milestoneNames } from '../../src/domain/milestones';
import type { Milestone, MilestoneName, Milestones } from '../../src/domain/milestones';

function milestonesAt(
  minutes: Partial<Record<MilestoneName, number>>,
  estimated: readonly MilestoneName[] = [],
): Milestones {
  const entries = milestoneNames.map((name): [MilestoneName, Milestone] => {
    const at = minutes[name];
    const state = at === undefined ? 'missing' : estimated.includes(name) ? 'estimated' : 'recorded';
    const place = { at: at === undefined ? null : (at as EpochMinute), eventId: null, evidence: [] };
    return [name, { state, ...place, reason: 'none', chosen: false }];
  });
  return Object.fromEntries(entries) as Record<MilestoneName, Milestone>;
}

describe('metricsOf', () => {
  it('takes the differences that the template defines', () => {
    const metrics = metricsOf(
      milestonesAt({ triggered: 100, detected: 104, identified: 130, mitigated: 141, recovered: 150 }),
    );

    expect(Object.values(metrics).map(({ minutes, state }) => [minutes, state])).toEqual([
      [4, 'computed'],
      [26, 'computed'],
      [11, 'computed'],
      [50, 'computed'],
    ]);
    expect(metrics.mttr).toMatchObject({ from: 'triggered', to: 'recovered', gap: null });
  });

  it('is estimated as soon as one anchor is', () => {
    const metrics = metricsOf(milestonesAt({ triggered: 100, detected: 104, recovered: 150 }, ['triggered']));

    expect(metrics.mttd.state).toBe('estimated');
    expect(metrics.mttr.state).toBe('estimated');
  });

  it('says which anchor is missing', () => {
    const metrics = metricsOf(milestonesAt({ detected: 104, mitigated: 141 }));

    expect(metrics.mttd).toMatchObject({ minutes: null, state: 'missing', gap: 'from' });
    expect(metrics.mtti).toMatchObject({ minutes: null, state: 'missing', gap: 'to' });
    expect(metrics.mttr).toMatchObject({ minutes: null, state: 'missing', gap: 'both' });
  });

  it('is never negative: a cause found after the mitigation leaves the time to fix missing', () => {
    const metrics = metricsOf(milestonesAt({ detected: 100, identified: 300, mitigated: 140 }));

    expect(metrics.mttf).toMatchObject({ minutes: null, state: 'missing', gap: 'order' });
    expect(metrics.mtti.minutes).toBe(200);
  });
});
