import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

describe('findRecovery', () => {
  const told = (...entries: readonly string[]) =>
    milestonesOf({ description: 'Alert: site is down.', entries }).milestones.recovered;

  it('takes the declared end, as an estimate, where nobody tells that it came back', () => {
    const recovered = told('10:20 | Ada | Added disks.', '10:50 | Ada | Incident declared resolved.');

    expect(recovered).toMatchObject({ state: 'estimated', reason: 'declared-resolved', evidence: ['E3'] });
  });

  it('takes who closes it with the words that it is back, where nobody said so before', () => {
    const closing = '10:50 | Ada | 确认恢复正常，解除故障。';

    expect(told('10:20 | Ada | 重建索引。', closing)).toMatchObject({
      at: epochMinuteOf('2024-03-12T10:50Z'),
      state: 'recorded',
    });
    expect(told('10:20 | Ada | 服务恢复正常。', closing).at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('is the one after a relapse, and after somebody who was not sure yet', () => {
    const relapsed = told(
      '10:20 | Ada | Cluster green, search is fresh again.',
      '13:05 | Ada | It is back. Stale results again since 12:50.',
      '13:31 | Ada | Turned debug logging off.',
      '13:44 | Ada | Green again. Search back to normal.',
    );
    const unsure = told(
      '10:20 | Ada | 好像好了？我这边能下单了',
      '10:23 | Bo | 先别急，再观察观察',
      '10:40 | Bo | 成功率 99.5%，恢复了。',
    );

    expect(relapsed.at).toBe(epochMinuteOf('2024-03-12T13:44Z'));
    expect(unsure.at).toBe(epochMinuteOf('2024-03-12T10:40Z'));
  });

  it('is missing where a closed ticket is told to be still broken in part', () => {
    const recovered = told('10:20 | Ada | 先关单了。', '11:40 | Bo | 仍有 3 万条退款未处理，明早继续。');

    expect(recovered.state).toBe('missing');
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

  it('takes a delivered fix after which nothing tells of trouble, as an estimate, and calls it the mitigation as well', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: checkout fails.',
      entries: [
        '10:20 | Ada | Reverted the release, the fix is deployed and live.',
        '10:40 | Ada | Mail to the affected shops sent.',
        '16:00 | Ada | status: Open -> Closed',
      ],
    });

    expect(milestones.recovered).toMatchObject({
      state: 'estimated',
      reason: 'nothing-after-fix',
      at: epochMinuteOf('2024-03-12T10:20Z'),
    });
    expect(milestones.mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes no fix after which somebody still works on it', () => {
    const recovered = told(
      '10:20 | Ada | The fix is deployed and live.',
      '10:40 | Ada | We are restarting the last hosts.',
    );

    expect(recovered.state).toBe('missing');
  });

  it('keeps a recovery when another complaint comes hours after the ticket was closed', () => {
    const recovered = told(
      '10:20 | Ada | The site is online.',
      '10:25 | Ada | status: Open -> Resolved',
      '13:20 | Bo | Some users report errors when they print.',
      '14:00 | Ada | The printing service is restored.',
    );

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('reads no recovery out of a description that says which parts are well', () => {
    const { milestones } = milestonesOf({
      description: '登录失败；其它服务正常，海外节点一切正常。',
      entries: ['10:41 | 值班 | 登录服务恢复正常。'],
    });

    expect(milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T10:41Z'));
  });

  it('takes the minute of those who worked on it, not that of the notice to the users', () => {
    const recovered = told('10:20 | Ada | 全部服务恢复。', '10:45 | Ada | 发布公告：服务已全部恢复正常。');

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes the last of several places that come back in the same words', () => {
    const recovered = told(
      '10:20 | Ada | The first location returned to normal.',
      '11:20 | Ada | The second location returned to normal.',
    );

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T11:20Z'));
  });

  it('finds what had healed before anybody noticed', () => {
    const recovered = told(
      '10:30 | Ada | [08:10 UTC] The success rate drops to zero.',
      '10:30 | Ada | [08:40 UTC] The cluster healed itself and everything returned to normal.',
      '10:35 | Ada | Looking into it.',
    );

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T08:40Z'));
  });

  it('does not take "coming back" for the end where the end is told', () => {
    const recovered = told(
      '10:20 | Ada | The applications are coming back online.',
      '11:00 | Ada | This incident is resolved.',
    );

    expect(recovered).toMatchObject({ at: epochMinuteOf('2024-03-12T11:00Z'), reason: 'declared-resolved' });
  });

  it('takes the minute as of which it was well, not that of telling it', () => {
    const recovered = told('10:50 | Ada | Confirmed recovered as of 10:34 UTC.');

    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T10:34Z'));
  });
});
