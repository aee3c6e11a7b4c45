import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import type { MilestoneName } from '../../../src/domain/milestones';
import type { IncidentCase } from '../../fixtures/incidents/incident-case';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

/** Minute of a milestone as `MM-DD HH:MM` in UTC, null where it is missing. */
function minuteOf(
  name: MilestoneName,
  given: Partial<IncidentCase> & { readonly entries: readonly string[] },
) {
  const { at } = milestonesOf(given).milestones[name];
  return at === null ? null : new Date(at * 60_000).toISOString().slice(5, 16).replace('T', ' ');
}

describe('what was suspected and cleared', () => {
  const entries = [
    '10:05 | Ada | release 3.2 went out at 09:30, rolling back just in case',
    '10:12 | Ada | rollback done, no change :( so not the release',
    '10:20 | Bo | All 500s come from the price lookups: the flag new_prices got switched on at 09:48, there is no endpoint for it yet',
    '10:24 | Bo | flag off',
    '10:26 | Ada | errors gone',
  ];
  const description = 'Alert: checkout 5xx above 2% since 09:50.';

  it('is no trigger; the change that the finding names is', () => {
    expect(minuteOf('triggered', { description, entries })).toBe('03-12 09:48');
    expect(minuteOf('identified', { description, entries })).toBe('03-12 10:20');
  });

  it('is missing where no other change is told', () => {
    expect(
      minuteOf('triggered', { description: 'Alert: checkout 5xx.', entries: entries.slice(0, 2) }),
    ).toBeNull();
  });
});

describe('what happens after the ticket was closed', () => {
  const description = 'Alert: checkout is down.';
  const live = ['10:20 | Ada | Rolled back 3.2.', '10:22 | Ada | Errors back to baseline.'];

  it('is no recovery of it: a release that comes back the next day', () => {
    const entries = [
      ...live,
      '10:40 | Ada | status: Open -> Resolved',
      '2024-03-13 09:40 | Ada | 3.2 redeployed 09:32, all good',
    ];

    expect(minuteOf('recovered', { description, entries })).toBe('03-12 10:22');
  });

  it('counts where the ticket was opened again', () => {
    const entries = [
      ...live,
      '10:40 | Ada | status: Open -> Resolved',
      '2024-03-13 09:00 | Ada | status: Resolved -> Reopened',
      '2024-03-13 09:01 | Ada | Checkout is down again.',
      '2024-03-13 09:40 | Ada | All good again, fixed config deployed.',
    ];

    expect(minuteOf('recovered', { description, entries })).toBe('03-13 09:40');
  });

  it('dates no measure, where it is told weeks later without a minute', () => {
    const entries = [
      ...live,
      '10:40 | Ada | status: Open -> Resolved',
      '2024-03-24 11:02 | Ada | RCA published. We had upgraded the database around 02:00.',
    ];

    expect(minuteOf('mitigated', { description, entries })).toBe('03-12 10:20');
  });
});

describe('a cause told of a minute before anybody knew', () => {
  it('was found when it was told, as an estimate', () => {
    const { identified } = milestonesOf({
      description: 'Customers were charged twice.',
      entries: [
        '10:10 | Ada | Looking.',
        '10:40 | Ada | The job was OOMKilled at 02:05 and restarted. It starts from scratch.',
        '11:00 | Ada | Suspended the job. Everything is back to normal.',
      ],
    }).milestones;

    expect(identified).toMatchObject({ state: 'estimated', at: epochMinuteOf('2024-03-12T10:40Z') });
  });

  it('is the report itself within minutes of the detection', () => {
    expect(
      minuteOf('identified', {
        description: '监控告警，存储不可用。',
        entries: ['10:02 | 阿丽 | 09:55 升级工具缺陷导致机器下线。', '11:00 | 阿丽 | 服务全部恢复。'],
      }),
    ).toBeNull();
  });
});

describe('the words of finding, minutes after a first sign', () => {
  it('tell when the cause was known', () => {
    const entries = [
      '10:20 | 阿丽 | 看着请求都卡在读配置那一步',
      '10:25 | 阿丽 | 定位到了，有一条配置是错的',
      '10:40 | 阿丽 | 服务恢复正常',
    ];

    expect(minuteOf('identified', { description: '接口大量 504，告警。', entries })).toBe('03-12 10:25');
  });

  it('stand before the click on "Identified"', () => {
    const entries = [
      '10:20 | Ada | all queries go to disk, statistics have not updated',
      '10:26 | Ada | status: Investigating -> Identified',
    ];

    expect(minuteOf('identified', { description: 'Alert: slow.', entries })).toBe('03-12 10:20');
  });
});

describe('a false alarm', () => {
  const description = '告警：出口丢包 37%，首次触发 09:52';
  const entries = ['10:10 | 阿丽 | 业务指标都正常', '10:30 | 阿丽 | 是探针的网卡坏了，误报，业务无影响'];

  it('has a detection and a cause; nothing began, was mended or came back', () => {
    const { milestones } = milestonesOf({ description, entries });

    expect(milestones.detected.at).toBe(epochMinuteOf('2024-03-12T10:00Z'));
    expect(milestones.identified.at).toBe(epochMinuteOf('2024-03-12T10:30Z'));
    expect(
      [milestones.triggered, milestones.mitigated, milestones.recovered].map(({ state }) => state),
    ).toEqual(['missing', 'missing', 'missing']);
  });

  it.each([
    '可能是误报？',
    '不是误报',
    '误报率太高',
    '减少误报的事以后再说',
    'maybe a false alarm',
    'Not a false positive',
  ])('is not concluded by %s', (text) => {
    const given = {
      description: '告警：下单失败',
      entries: [`10:10 | 阿丽 | ${text}`, '10:30 | 阿丽 | 重启了网关', '10:32 | 阿丽 | 服务恢复正常'],
    };

    expect(milestonesOf(given).milestones.recovered.state).not.toBe('missing');
  });

  it('is none where it breaks after all', () => {
    const given = {
      description,
      entries: [
        ...entries,
        '10:40 | 阿丽 | 丢包又出现了，业务开始报错',
        '10:50 | 阿丽 | 切换线路完成，业务恢复正常',
      ],
    };

    expect(milestonesOf(given).milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T10:50Z'));
  });
});

describe('spans', () => {
  it('end the worst where they say that it was down and then only degraded', () => {
    const { mitigated, recovered } = milestonesOf({
      description: 'Alert: the site is down.',
      entries: [
        '11:30 | Ada | out of maintenance mode, it is up but slow',
        '12:20 | Ada | latency is back to normal, everything operating normally',
        '2024-03-16 09:00 | Ada | On Mar 12, the site was down from 10:02 to 11:29, and was degraded from 11:29 to 12:20.',
      ],
    }).milestones;

    expect(mitigated.at).toBe(epochMinuteOf('2024-03-12T11:29Z'));
    expect(recovered.at).toBe(epochMinuteOf('2024-03-12T12:20Z'));
  });
});

describe('what was seen first and understood later', () => {
  const description = '告警：门店小票打不出来。';
  const entries = [
    '10:05 | Ada | 打印线程全卡在取词典上',
    '10:19 | Bo | 就是它。3.8 把词典的刷新间隔从一小时改成了一分钟，对象存储限流了',
    '10:30 | Bo | 已回滚到 3.7，小票恢复正常',
  ];

  it('is identified when it is understood', () => {
    expect(minuteOf('identified', { description, entries })).toBe('03-12 10:19');
  });

  it('is identified when it was seen, if long before', () => {
    const late = [entries[0] ?? '', (entries[1] ?? '').replace('10:19', '10:29'), entries[2] ?? ''];

    expect(minuteOf('identified', { description, entries: late })).toBe('03-12 10:05');
  });
});
