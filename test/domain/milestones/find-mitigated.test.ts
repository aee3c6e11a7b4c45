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

describe('findMitigated, where it is told in words', () => {
  const told = (...entries: readonly string[]) =>
    milestonesOf({ description: 'Alert: site is down.', entries }).milestones.mitigated;

  it('takes the declared mitigation, whatever was done after it', () => {
    const mitigated = told(
      '10:30 | Ada | Main impact resolved. A correct file was deployed and most requests succeed.',
      '11:30 | Ada | Restarted the remaining workers.',
      '11:35 | Ada | All services are fully restored.',
    );

    expect(mitigated.evidence).toEqual(['E2']);
  });

  it('takes the measure that brought most of it back, though the rest is still being started', () => {
    const mitigated = told(
      '10:30 | Ada | 通过分批重启组件，绝大部分地域已恢复',
      '10:50 | Ada | 消息队列完成重启，其余地域逐步恢复中',
      '11:35 | Ada | 受影响产品均已恢复',
    );

    expect(mitigated.evidence).toEqual(['E2']);
  });

  it('takes none of the steps where one service after the other is moved', () => {
    const mitigated = told(
      '10:30 | Ada | 直播流量切换到新集群，直播恢复正常',
      '10:50 | Ada | 电商、支付陆续切换到新集群，业务恢复',
      '11:00 | Ada | 在线业务全部恢复',
    );

    expect(mitigated.state).toBe('missing');
  });

  it('takes the halt that ended the harm, not the repair after which it was opened again', () => {
    const mitigated = told(
      '10:10 | Ada | Issuance halted.',
      '12:30 | Ada | We deployed a fix and then re-enabled issuance.',
    );

    expect(mitigated.evidence).toEqual(['E2']);
  });

  it('takes a fix that was delivered where nobody tells of a recovery', () => {
    const mitigated = told(
      '10:10 | Ada | Deleted the broken entries.',
      '10:40 | Ada | Fix deployed on production',
      '19:10 | Ada | Deleted one more broken entry.',
    );

    expect(mitigated).toMatchObject({ state: 'estimated', evidence: ['E3'] });
  });

  it('is taken from the recovery where the last attempt lies hours before it', () => {
    const mitigated = told(
      '10:10 | Ada | Starting the service on the few hosts that work.',
      '13:10 | Ada | All services are fully restored.',
    );

    expect(mitigated).toMatchObject({ state: 'estimated', reason: 'recovery-implies-fix', evidence: ['E3'] });
  });

  it('takes the declared repair, and no measure of days later', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: disks are full.',
      entries: [
        '10:20 | Ada | Incident repaired',
        '2024-03-14 09:00 | Ada | Deployed the larger disks, everything is back to normal',
      ],
    });

    expect(milestones.mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes no measure that went on for the rest after the first part was back', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: [
        '10:20 | Ada | Restarted the proxies in Oslo',
        '10:21 | Ada | Traffic recovers in Oslo',
        '10:30 | Ada | Restarted the proxies in the remaining regions',
        '10:32 | Ada | All sites operational, incident resolved',
      ],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });

  it('does not take the end of a range for a measure', () => {
    const { milestones } = milestonesOf({
      description: '监控报警：接口超时。',
      entries: ['10:20 | Ada | 开始扩容', '12:00 | Ada | 故障时间：\n10:05 - 10:45 接口 5% 的请求超时。'],
    });

    expect(milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T10:45Z'));
    expect(milestones.mitigated.state).toBe('missing');
  });

  it('does not infer a measure from a backlog that is gone', () => {
    const mitigated = (end: string) =>
      milestonesOf({
        description: 'Alert: site is down.',
        entries: ['10:20 | Ada | Restarting the workers now', `10:40 | Ada | ${end}`],
      }).milestones.mitigated.state;

    expect(mitigated('The backlog is cleared')).toBe('missing');
    expect(mitigated('Site is back')).not.toBe('missing');
  });

  it('takes the measure before the status that says "mitigated", not the work of the afternoon', () => {
    const { mitigated } = milestonesOf({
      description: 'Alert: logins are blocked.',
      entries: [
        '10:20 | Ada | Rollback of the ingress completed.',
        '10:22 | Ada | status: Open -> Mitigated',
        '14:00 | Ada | Deployed the corrected ingress.',
        '14:30 | Ada | Logins are fully restored.',
      ],
    }).milestones;

    expect(mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes the minute at which the failed part is back and those who depend on it follow', () => {
    const { milestones } = milestonesOf({
      description: '告警：无法登录。',
      entries: ['10:20 | 值班 | 缓存服务恢复正常，登录请求开始恢复。', '10:40 | 值班 | 登录全部恢复正常。'],
    });

    expect(milestones.mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
    expect(milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T10:40Z'));
  });

  it('lets the recovery stand for a measure that nobody tells', () => {
    const { mitigated } = milestonesOf({
      description: 'Alert: site is down.',
      entries: ['10:10 | Ada | Calling the carrier.', '12:00 | Ada | The service is restored.'],
    }).milestones;

    expect(mitigated).toMatchObject({
      at: epochMinuteOf('2024-03-12T12:00Z'),
      reason: 'recovery-implies-fix',
    });
  });

  it('names no measure where somebody says that none was taken', () => {
    const { mitigated } = milestonesOf({
      description: '告警：回调延迟。',
      entries: ['10:30 | 告警 | [RESOLVED] 回调延迟', '10:34 | 小唐 | 自己恢复了，没动过任何东西'],
    }).milestones;

    expect(mitigated.state).toBe('missing');
  });

  it('takes an act for done where it is written down as a command or in the bare form of Chinese, not where it begins', () => {
    const at = (act: string, back: string) =>
      milestonesOf({
        description: 'Alert: site is down.',
        entries: [`10:20 | Ada | ${act}`, `10:28 | Ada | ${back}`],
      }).milestones.mitigated.at;

    expect(at('Rollback mitigation started.', 'Traffic fully recovered.')).toBe(
      epochMinuteOf('2024-03-12T10:28Z'),
    );
    expect(at('Take it out: kubectl cordon node-7', 'Everything is back to normal.')).toBe(
      epochMinuteOf('2024-03-12T10:20Z'),
    );
    expect(at('清理历史文件，释放空间 200GB', '系统恢复正常')).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('takes no act for the measure that the same sentence tells as the cause', () => {
    const { mitigated } = milestonesOf({
      description: 'Alert: search is slow.',
      entries: [
        '10:05 | Ada | Found it: the nightly rebuild moved the routing key to the wrong table.',
        "10:18 | Ada | Restored the alias to yesterday's index.",
        '10:27 | Ada | Search is back to normal.',
      ],
    }).milestones;

    expect(mitigated.at).toBe(epochMinuteOf('2024-03-12T10:18Z'));
  });
});
