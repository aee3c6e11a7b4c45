import { epochMinuteOf } from '../../src/domain/epoch-minute';
import { chooseMilestone, milestoneNames } from '../../src/domain/milestones';
import { milestonesOf } from '../fixtures/incidents/milestones-of';

describe('findMilestones', () => {
  it('finds nothing in an empty ticket but its own creation', () => {
    const { milestones } = milestonesOf({ description: 'Test', entries: [] });

    expect(milestoneNames.filter((name) => milestones[name].state !== 'missing')).toEqual(['detected']);
    expect(milestones.detected.reason).toBe('ticket-created');
  });

  it('cancels a recovery that a relapse follows, and leaves it missing when nothing recovers again', () => {
    const { milestones } = milestonesOf({
      entries: ['10:10 | Ada | Service is restored.', '10:20 | Ada | Errors have returned.'],
    });

    expect(milestones.recovered.state).toBe('missing');
  });

  it('does not believe a status that the people contradict', () => {
    const { milestones } = milestonesOf({
      entries: ['10:10 | Ada | status: Open -> Resolved', '10:11 | Ada | This is not resolved.'],
    });

    expect(milestones.recovered.state).toBe('missing');
    expect(milestones.closed.state).toBe('missing');
  });

  it('takes a time written as "about" for an estimate', () => {
    const { milestones } = milestonesOf({ description: 'Site is down. Started around 09:40.', entries: [] });

    expect(milestones.triggered).toMatchObject({ state: 'estimated', reason: 'effect-first-seen' });
  });

  it('leaves the trigger missing when nothing tells of a start', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: ['10:05 | Ada | Looking.'],
    });

    expect(milestones.triggered.state).toBe('missing');
    expect(milestones.detected.reason).toBe('alert-first');
  });

  it('leaves the trigger missing when the only change was cleared', () => {
    const { milestones } = milestonesOf({
      title: 'Site is down',
      description: 'Alert: site is down.',
      entries: [
        '10:05 | Ada | [09:50 UTC] coupon service deployed',
        '10:20 | Ada | The coupon service is not the cause, ruled out.',
      ],
    });

    expect(milestones.triggered.state).toBe('missing');
  });
});

describe('milestones of what is told again later', () => {
  it('keep the minute of the first telling and cite both', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: [
        '10:20 | Ada | Rollback complete on all pods.',
        '10:25 | Ada | Service is restored.',
        '11:00 | Bob | Summary:\n- 10:20 rollback complete\n- 10:25 service restored',
      ],
    });

    expect(milestones.mitigated).toMatchObject({ eventId: 'E2', evidence: ['E2', 'E4'] });
    expect(milestones.recovered).toMatchObject({ eventId: 'E3', evidence: ['E3', 'E4'] });
  });
});

describe('chooseMilestone', () => {
  const given = milestonesOf({ description: 'Alert: site is down.', entries: ['10:05 | Ada | Looking.'] });

  it('takes an event with its minute and evidence', () => {
    const { identified } = chooseMilestone(given.milestones, 'identified', { eventId: 'E2' }, given.timeline);

    expect(identified).toMatchObject({
      state: 'recorded',
      eventId: 'E2',
      evidence: ['E2'],
      reason: 'chosen',
      chosen: true,
    });
    expect(identified.at).toBe(epochMinuteOf('2024-03-12T10:05Z'));
  });

  it('takes a typed minute, without evidence', () => {
    const at = epochMinuteOf('2024-03-12T09:30Z');

    const { triggered } = chooseMilestone(given.milestones, 'triggered', { at }, given.timeline);

    expect(triggered).toMatchObject({ state: 'recorded', at, eventId: null, evidence: [], chosen: true });
  });

  it('takes "nobody knows", and leaves the others alone', () => {
    const changed = chooseMilestone(given.milestones, 'detected', null, given.timeline);

    expect(changed.detected).toMatchObject({ state: 'missing', at: null, chosen: true });
    expect({ ...changed, detected: given.milestones.detected }).toEqual(given.milestones);
  });

  it('refuses an event that the timeline does not have', () => {
    expect(() => chooseMilestone(given.milestones, 'closed', { eventId: 'E99' }, given.timeline)).toThrow(
      RangeError,
    );
  });
});
