import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

describe('findTriggered', () => {
  const told = (...lines: readonly string[]) =>
    milestonesOf({
      description: 'Alert: error rate above 10 %.',
      entries: [`12:00 | Ada | Written down from the logs:\n${lines.join('\n')}`],
    }).milestones.triggered;

  it('takes the deployment, not the merge before it', () => {
    const triggered = told(
      '- 09:31 the rule was merged',
      '- 09:42 the rule was deployed and exhausts the CPU',
      '- 10:00 alert',
    );

    expect(triggered).toMatchObject({ at: epochMinuteOf('2024-03-12T09:42Z'), reason: 'change-made' });
  });

  it('takes no change of a place where no user is', () => {
    const triggered = told('- 09:31 build 7 was deployed to the staging environment', '- 10:00 alert');

    expect(triggered.reason).not.toBe('change-made');
  });

  it('takes the beginning of the outage where the change before it is hours old', () => {
    const triggered = told(
      '- 04:40 node upgrade was applied',
      '- 09:50 the last pod crashes (outage starts)',
      '- 10:00 alert',
    );

    expect(triggered).toMatchObject({ at: epochMinuteOf('2024-03-12T09:50Z'), reason: 'effect-first-seen' });
  });

  it('takes the change where it is minutes old', () => {
    const triggered = told(
      '- 09:40 node upgrade was applied',
      '- 09:50 the last pod crashes (outage starts)',
      '- 10:00 alert',
    );

    expect(triggered).toMatchObject({ at: epochMinuteOf('2024-03-12T09:40Z'), reason: 'change-made' });
  });

  it('does not take the alert for what it tells of', () => {
    const { milestones } = milestonesOf({
      description: 'Site is slow.',
      entries: ['10:05 | Ada | At 09:58 monitoring detected that the disks fail.'],
    });

    expect(milestones.detected.at).toBe(epochMinuteOf('2024-03-12T09:58Z'));
    expect(milestones.triggered.state).toBe('missing');
  });

  it('does not date by the alarm what a change did', () => {
    const given = (cause: string) =>
      milestonesOf({ description: '监控报警：存储节点掉线。', entries: [`10:00 | Ada | ${cause}`] })
        .milestones.triggered;

    expect(given('收到报警，定位到原因是升级工具误将节点下线').state).toBe('missing');
    expect(given('收到报警，定位到原因是主库磁盘损坏').reason).toBe('failure-confirmed-by-alarm');
  });

  it('does not take a line with a mistyped day for the beginning', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: ['10:50 | Ada | 2024-03-12 10:40: Incident repaired\n2024-03-02 10:45: Incident resolved'],
    });

    expect(milestones.triggered.state).toBe('missing');
    expect(milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T10:45Z'));
  });

  it('does not take what harmed nobody for the beginning', () => {
    const triggered = told('- 06:40 a failed reconfiguration, with no customer impact', '- 10:00 alert');

    expect(triggered.state).toBe('missing');
    expect(told('The proxy had been up by itself (since ~09:10).', '- 10:00 alert').state).toBe('missing');
    expect(told('- 06:40 a failed reconfiguration', '- 10:00 alert').state).not.toBe('missing');
  });

  it.each([
    [
      'since',
      'EU users cannot log in since 09:12 UTC',
      '10:50 | Bo | Login success rate 99.8% since 09:10 UTC. Fully restored.',
    ],
    ['昨晚', '写延迟飙升', '10:50 | Bo | 09:10 复查一切正常'],
  ])('begins with nothing that is well: %s', (_, description, entry) => {
    const { triggered } = milestonesOf({ description, entries: [entry] }).milestones;

    expect(triggered.at).not.toBe(epochMinuteOf('2024-03-12T09:10Z'));
  });
});
