import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

describe('findIdentified, where nobody says "found it"', () => {
  const told = (explanation: string, ...after: readonly string[]) =>
    milestonesOf({
      description: 'Alert: mail is rejected.',
      entries: ['10:05 | Ada | Looking.', `10:12 | Ada | ${explanation}`, ...after],
    }).milestones.identified;

  it('takes the plain statement of a defect that a measure and a recovery follow, as an estimate', () => {
    const identified = told(
      'mx2 has an empty relay map',
      '10:15 | Ada | Restarted postfix with the map of mx1.',
      '10:17 | Ada | Service is restored.',
    );

    expect(identified).toMatchObject({ state: 'estimated', evidence: ['E3'], reason: 'cause-stated' });
  });

  it('takes none without a measure', () => {
    expect(told('mx2 has an empty relay map', '10:17 | Ada | Service is restored.').state).toBe('missing');
  });

  it('takes none when other findings stand between it and the measure', () => {
    const identified = told(
      'mx2 has an empty relay map',
      '10:14 | Bob | Customers report that the calendar is slow.',
      '10:15 | Ada | Restarted postfix.',
      '10:17 | Ada | Service is restored.',
    );

    expect(identified.state).toBe('missing');
  });
});

describe('findIdentified, where doubt follows', () => {
  const told = (...entries: readonly string[]) =>
    milestonesOf({ description: 'Alert: site is down.', entries }).milestones.identified;

  it('takes no cause that new suppositions and a failed measure follow', () => {
    const identified = told(
      '10:05 | Ada | The proxy was identified as the cause.',
      '10:15 | Ada | Restarted the proxy, no improvement.',
      '10:20 | Bob | Maybe it is the new kernel.',
      '11:00 | Bob | Service is restored.',
    );

    expect(identified.state).toBe('missing');
  });

  it('takes the one that stands after them', () => {
    const identified = told(
      '10:05 | Ada | The proxy was identified as the cause.',
      '10:15 | Ada | Restarted the proxy, no improvement.',
      '10:20 | Bob | Maybe it is the new kernel.',
      '10:40 | Bob | Found the cause: the disk of the proxy is full.',
      '11:00 | Bob | Service is restored.',
    );

    expect(identified.evidence).toEqual(['E5']);
  });

  it('keeps what is called the root cause', () => {
    const identified = told(
      '10:05 | Ada | The root cause is throttled disks.',
      '10:15 | Ada | Added nodes, no improvement.',
      '10:20 | Bob | Maybe some jobs still work.',
      '11:00 | Bob | Service is restored.',
    );

    expect(identified.evidence).toEqual(['E2']);
  });

  it('takes none from a write-up, which does not say when the cause was found', () => {
    const identified = told(
      '10:30 | Ada | Service is restored.',
      '16:00 | Ada | 10:00 alert\n10:10 joined the call\n10:30 service restored\nRoot cause: a full disk.',
    );

    expect(identified.state).toBe('missing');
  });

  it('takes none that is first told the day after', () => {
    const identified = told(
      '10:30 | Ada | Service is restored.',
      '2024-03-13 09:00 | Ada | The cause was a full disk.',
    );

    expect(identified.state).toBe('missing');
  });

  it('takes nothing that kept a measure from working for the cause', () => {
    const { identified } = milestonesOf({
      description: 'Alert: hubs leak memory.',
      entries: [
        '10:20 | Ada | Deploying to production fails due to a bug in the cleaner.',
        '11:00 | Ada | The leak does not come back, which confirms that the new spawner is the root cause.',
      ],
    }).milestones;

    expect(identified.at).toBe(epochMinuteOf('2024-03-12T11:00Z'));
  });

  it('prefers the root cause that is named while people work on it to the place that was found before', () => {
    const { identified } = milestonesOf({
      description: '告警：控制台无法访问。',
      entries: [
        '10:11 | 值班 | 确认故障是鉴权服务异常导致。',
        '10:22 | 值班 | 定位到根因：白名单版本错误。',
        '11:40 | 值班 | 全部恢复正常。',
      ],
    }).milestones;

    expect(identified.at).toBe(epochMinuteOf('2024-03-12T10:22Z'));
  });

  it('takes a cause that is told with the state of now for no summary, however late it comes', () => {
    const { identified } = milestonesOf({
      description: '告警：网络时断时续。',
      entries: ['2024-03-17 10:27 | 值班 | 原因已经查明，与网段内的广播包有关。目前已经修复。'],
    }).milestones;

    expect(identified.at).toBe(epochMinuteOf('2024-03-17T10:27Z'));
  });

  it('is an estimate where a cause is told without a word of finding', () => {
    const stateOf = (text: string) =>
      milestonesOf({
        description: 'Alert: site is down.',
        entries: [
          `10:10 | Ada | ${text}`,
          '10:20 | Ada | Rolled back.',
          '10:22 | Ada | All services are restored.',
        ],
      }).milestones.identified.state;

    expect(stateOf('The site is down because the pool was halved in the release.')).toBe('estimated');
    expect(stateOf('Found the cause: the pool was halved in the release.')).toBe('recorded');
    expect(stateOf('定位到原因：连接池被调小。')).toBe('recorded');
  });
});

describe('findIdentified, where the first word is that there is a problem', () => {
  const told = (description: string) =>
    milestonesOf({
      description,
      entries: ['10:05 | Ada | Looking.', '10:20 | Ada | Service is restored.'],
    }).milestones.identified;

  it('takes no noticing for a finding', () => {
    expect(told('Problem is identified: launches fail, the success rate drops.').state).toBe('missing');
  });

  it('takes the cause where the same words name one', () => {
    expect(told('Launches fail. Root cause identified: the disk is full.').state).toBe('recorded');
  });
});
