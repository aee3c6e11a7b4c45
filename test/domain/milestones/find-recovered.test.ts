import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

describe('findRecovery', () => {
  const told = (...entries: readonly string[]) =>
    milestonesOf({ description: 'Alert: site is down.', entries }).milestones.recovered;

  it('takes the declared end, as an estimate, where nobody tells that it came back', () => {
    const recovered = told('10:20 | Ada | Added disks.', '10:50 | Ada | Incident declared resolved.');

    expect(recovered).toMatchObject({ state: 'estimated', reason: 'declared-resolved', evidence: ['E3'] });
  });

  it('takes no recovery after which services are still started step by step', () => {
    const recovered = told(
      '10:20 | Ada | 冷机恢复正常',
      '11:00 | Ada | 最后一个包间逐步进行供电恢复和服务器启动',
    );

    expect(recovered.state).toBe('missing');
  });

  it('does not read why an earlier measure could not work as a new failure', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: [
        '10:20 | Ada | Manually rolling back.',
        '10:22 | Ada | The pods are in the wrong namespace, which is why it could not roll back.',
        '10:25 | Ada | The rollback worked, the site is confirmed to be functional.',
      ],
    });

    expect(milestones.mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('keeps the recovery of the service when a part of it follows', () => {
    const recovered = told(
      '10:20 | Ada | 在线业务全部恢复',
      '10:40 | Ada | 重启主机房集群，CPU 全部恢复正常',
    );

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes nothing from a report of days later', () => {
    const recovered = told(
      '10:20 | Ada | All services are fully restored.',
      '10:30 | Ada | status: Open -> Closed',
      '2024-03-14 20:00 | Ada | Summary: the database failed; after restarts most regions recovered.',
    );

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes the closing that follows the last measure and tells what came back', () => {
    const recovered = told(
      '10:20 | Ada | Traffic recovers in Oslo',
      '10:30 | Ada | Restarted the proxies in the remaining regions',
      '10:32 | Ada | All sites operational, incident resolved',
    );

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T10:32Z'));
  });

  it('reads 解决了问题 as the recovery', () => {
    expect(told('10:40 | Ada | 重新挂载之后解决了问题').at).toBe(epochMinuteOf('2024-03-12T10:40Z'));
    expect(told('10:40 | Ada | 重新挂载之后没解决问题').state).toBe('missing');
  });

  it('does not take the end of a watch for the recovery', () => {
    const fixed = '10:20 | Ada | Added disks.';
    const closed = '10:50 | Ada | Incident declared resolved.';

    expect(told(fixed, '10:25 | Ada | Monitoring the results.', closed).state).toBe('missing');
    expect(told(fixed, closed).state).toBe('estimated');
  });
});
