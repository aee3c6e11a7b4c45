import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

describe('findMitigated', () => {
  const opening = { description: 'Alert: site is down.' };

  it('takes the text that tells of the fix rather than the status set a minute later', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Rollback complete on all pods.',
        '10:21 | Bob | status: Investigating -> Mitigated',
        '10:25 | Ada | Service is restored.',
      ],
    });

    expect(milestones.mitigated).toMatchObject({ evidence: ['E2'], reason: 'fix-took-effect' });
  });

  it('keeps a measure when parts recover one after the other', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Rolled back the release.',
        '10:25 | Ada | Most regions have recovered.',
        '10:40 | Ada | All regions have recovered.',
      ],
    });

    expect(milestones.mitigated.evidence).toEqual(['E2']);
    expect(milestones.recovered.evidence).toEqual(['E4']);
  });

  it('is missing when several measures are told and no recovery', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: ['10:20 | Ada | Restarted the gateway.', '10:30 | Ada | Rolled back the release.'],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });
});

describe('what is too uncertain to state', () => {
  const opening = { created: '2024-03-12 10:00', description: 'Alert: site is down.' };

  it('leaves the mitigation missing when the service came back long after the last measure', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: ['10:20 | Ada | Restarted the gateway.', '13:00 | Ada | Service is restored.'],
    });

    expect(milestones.mitigated.state).toBe('missing');
    expect(milestones.recovered.state).toBe('recorded');
  });

  it('keeps a measure whose first effect is told soon', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Restarted the gateway.',
        '10:30 | Ada | Error rates are recovering.',
        '12:00 | Ada | Service is restored.',
      ],
    });

    expect(milestones.mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('does not let the recovery stand for the mitigation when it came long after the work went on', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Restarted the gateway.',
        '10:30 | Ada | Rolling back the release.',
        '13:00 | Ada | Service is restored.',
      ],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });

  it('takes no worked-off backlog for the measure that helped', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: ['13:00 | Ada | All pending webhooks have been processed.'],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });

  it('takes no recovery for lasting that stands before a measure that failed', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Power is restored.',
        '11:00 | Ada | The restore failed.',
        '11:30 | Ada | All services restored.',
      ],
    });

    expect(milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T11:30Z'));
    expect(milestones.mitigated.at).not.toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });
});
