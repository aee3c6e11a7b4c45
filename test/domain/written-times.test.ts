import { readingForm } from '../../src/domain/signals/reading-form';
import { buildTimeline } from '../../src/domain/timeline';
import { timeMentions } from '../../src/domain/written-time/time-mentions';
import { isoMinute } from '../../src/domain/zone';
import { incidentOfCase } from '../fixtures/incidents/incident-case';

/** The events that a comment posted at that minute, by an author in that zone, tells of: `MM-DD HH:MM text`. */
function eventsOf(
  text: string,
  given: { zone?: string; posted?: string; author?: string; created?: string } = {},
): readonly string[] {
  const zone = given.zone ?? '+00:00';
  const posted = given.posted ?? '2024-03-12 15:00';
  const incident = incidentOfCase({
    name: '',
    language: 'en-US',
    title: 'Test',
    zone,
    created: given.created ?? posted,
    entries: [`${posted} | ${given.author ?? 'Ada'} | ${text}`],
    expected: {},
  });
  return buildTimeline(incident).events.map(
    ({ at, text: told }) => `${isoMinute(at, zone).slice(5, 16).replace('T', ' ')} ${told}`,
  );
}

describe('what is added afterwards', () => {
  const nextDay = { posted: '2024-03-13 09:41' };

  it('stands on the day of the incident, also where the minute exists on the day of posting', () => {
    const events = eventsOf('Correction: errors began to climb at 10:02 UTC, the alert fired at 10:20.', {
      posted: '2024-03-13 18:00',
      created: '2024-03-12 10:31',
    });

    expect(events.map((event) => event.slice(0, 11))).toEqual(['03-12 10:02', '03-12 10:20']);
  });

  it('stands at the minute of the day before that it speaks of, without the words that it is added', () => {
    expect(eventsOf('补充一下：14:05 监控已经告警，发到了旧群。', nextDay)).toEqual([
      '03-12 14:05 14:05 监控已经告警，发到了旧群。',
    ]);
    expect(eventsOf('Update to the above: at 14:05 the alert fired.', nextDay)).toEqual([
      '03-12 14:05 at 14:05 the alert fired.',
    ]);
    expect(eventsOf('补充：变更工单没有评审索引。', nextDay)).toEqual(['03-13 09:41 变更工单没有评审索引。']);
  });

  it('is no reason to place another sentence on the day before', () => {
    expect(eventsOf('大家看一下，14:05 的评审会改到 3 楼。', nextDay)).toEqual([
      '03-13 09:41 大家看一下，14:05 的评审会改到 3 楼。',
    ]);
  });

  it('is told without the time since the beginning in front', () => {
    expect(eventsOf('T+48min: the job swapped the alias.')).toEqual([
      '03-12 15:00 the job swapped the alias.',
    ]);
  });
});

describe('the words around a time', () => {
  it('begin behind a colon, not inside of another time', () => {
    expect(eventsOf('找到了：14:20 前一分钟 14:18 上线的版本改了校验。')).toContain(
      '03-12 14:18 14:20 前一分钟 14:18 上线的版本改了校验。',
    );
  });

  it('are the whole sentence where only a beginning stands behind the comma', () => {
    expect(eventsOf('合作方收不到回调，自 14:50 起。')).toContain(
      '03-12 14:50 合作方收不到回调，自 14:50 起。',
    );
  });

  it('tell of no end where a span says only which records are meant', () => {
    expect(eventsOf('开始补推 14:10 至 14:41 丢失的 23 条。').join('|')).not.toContain('14:41 开始');
  });
});

describe('lists without colons', () => {
  it('are lists of times from three lines on', () => {
    expect(eventsOf('0812 alarm\n0820 paged\n0833 rolled back').map((event) => event.slice(6))).toEqual([
      '08:12 alarm',
      '08:20 paged',
      '08:33 rolled back',
    ]);
    expect(eventsOf('2019 was worse\n0820 is our extension')).toHaveLength(1);
  });

  it('leave out the number of an item that stands on a line of its own', () => {
    expect(eventsOf('1.\n13:20 alarm\n2.\n13:45 rolled back').map((event) => event.slice(6))).toEqual(
      expect.arrayContaining(['13:20 alarm', '13:45 rolled back']),
    );
  });
});

describe('sentences behind a sentence with a time', () => {
  it('have their own minute at their end, and else that of the one before', () => {
    const events = eventsOf(
      'By 12:20, the index had enough room. By 13:15, the index was well. The copy finished at 13:50. At this point, all was well.',
    );

    expect(events.map((event) => event.slice(6))).toEqual([
      '12:20 the index had enough room.',
      '13:15 the index was well.',
      '13:50 The copy finished at 13:50. At this point, all was well.',
    ]);
  });

  it('open behind an introduction', () => {
    expect(eventsOf('From the graphs: 14:02 - the writer saturates').map((event) => event.slice(6))).toEqual(
      expect.arrayContaining(['14:02 the writer saturates', '15:00 From the graphs:']),
    );
  });
});

describe('written times', () => {
  it('reads the date in brackets between the day and the time as theirs', () => {
    expect(
      eventsOf('今天(3 月 12 日)早上 8 点 06 分开始，首页打不开', {
        zone: '+08:00',
        posted: '2024-03-12 09:40',
      }),
    ).toEqual(['03-12 08:06 首页打不开']);
  });

  it.each([
    ['[13:42 UTC] Deployed rule', '03-12 13:42 Deployed rule'],
    ['13:42 Deployed rule', '03-12 13:42 Deployed rule'],
    ['- 13:42:07 Deployed rule', '03-12 13:42 Deployed rule'],
    ['**13:42** – Deployed rule', '03-12 13:42 Deployed rule'],
    ['1:42pm: Deployed rule', '03-12 13:42 Deployed rule'],
    ['At 1:42 p.m., deployed rule', '03-12 13:42 deployed rule'],
    ['1 PM deployed rule', '03-12 13:00 deployed rule'],
    ['1407 UTC deployed rule', '03-12 14:07 deployed rule'],
    ['2024-03-12T13:42:10Z deployed rule', '03-12 13:42 deployed rule'],
    ['2024-03-12 13:42 deployed rule', '03-12 13:42 deployed rule'],
    ['2024-03-12 13.42 deployed rule', '03-12 13:42 deployed rule'],
    ['12/03/2024 13:42 deployed rule', '03-12 13:42 deployed rule'],
    ['03/12 13:42 deployed rule', '03-12 13:42 deployed rule'],
    ['Mar 12, 13:42 deployed rule', '03-12 13:42 deployed rule'],
    ['12 Mar 2024 14:42 CET deployed rule', '03-12 13:42 deployed rule'],
    ['6:42 AM PDT deployed rule', '03-12 13:42 deployed rule'],
    ['21:42 UTC+8 deployed rule', '03-12 13:42 deployed rule'],
    ['21:42 (GMT+08:00) deployed rule', '03-12 13:42 deployed rule'],
    ['yesterday 23:50 deployed rule', '03-11 23:50 deployed rule'],
    ['２３：５０ deployed rule', '03-11 23:50 deployed rule'],
    ['| 13:42 | Ada | Deployed rule |', '03-12 13:42 Ada - Deployed rule'],
    ['around 14:05 errors began', '03-12 14:05 errors began'],
  ])('reads %j', (text, expected) => {
    expect(eventsOf(text)).toEqual([expected]);
  });

  it.each([
    ['20:15 恢复', '03-12 20:15 恢复'],
    ['晚上 8 点 15 分恢复', '03-12 20:15 恢复'],
    ['晚上八点十五分恢复', '03-12 20:15 恢复'],
    ['下午3点开始报错', '03-12 15:00 开始报错'],
    ['20点一刻恢复', '03-12 20:15 恢复'],
    ['晚上8点半恢复', '03-12 20:30 恢复'],
    ['凌晨0点10分恢复', '03-12 00:10 恢复'],
    ['昨晚 11:50 恢复', '03-11 23:50 恢复'],
    ['2024年3月12日14:07恢复', '03-12 14:07 恢复'],
    ['3月12日 14:07 恢复', '03-12 14:07 恢复'],
    ['3-12 14:07 恢复', '03-12 14:07 恢复'],
    ['北京时间 14:07 恢复', '03-12 14:07 恢复'],
    ['06:07 UTC 恢复', '03-12 14:07 恢复'],
    ['14:07 CST 恢复', '03-12 14:07 恢复'],
    ['约20:15 恢复', '03-12 20:15 恢复'],
  ])('reads %j', (text, expected) => {
    expect(eventsOf(text, { zone: '+08:00', posted: '2024-03-12 21:00' })).toEqual([expected]);
  });

  it.each([
    'listens on 10.0.0.1:8080',
    'ratio 16:9',
    'took 12:30 minutes',
    'for 5:30 minutes',
    'version 1.20:30',
    'mac 00:11:22:33:44:55',
    'fe80::1:12:30',
    '耗时 3 分钟',
    '持续了 2 小时 10 分',
    '成功率 99.9%',
    'id a4:12:30',
  ])('finds no time in %j', (text) => {
    expect(timeMentions(readingForm(text), true)).toEqual([]);
  });

  it('takes no event from log lines and quotes', () => {
    expect(eventsOf('logs:\n2024-03-12 13:42:10.120 ERROR db timeout')[0]).toMatch(/^03-12 15:00/);
    expect(eventsOf('> 13:42 Deployed rule\nagreed')[0]).toMatch(/^03-12 15:00/);
    expect(eventsOf('```\n13:42 something\n```\nsee above')[0]).toMatch(/^03-12 15:00/);
  });

  it.each([
    'will be back at 16:00',
    'Next update at 15:30',
    '预计 16:00 恢复',
    '下次更新 15:30',
    'ETA 17:00',
    '争取 18:00 前恢复',
  ])('takes %j as a plan, told when it was posted', (text) => {
    expect(eventsOf(text)).toEqual([`03-12 15:00 ${text}`]);
  });

  it('crosses midnight in a list of times, and begins on the day before its posting', () => {
    const list = '23:20 A happened\n23:55 B happened\n00:30 C happened\n02:00 D happened';

    expect(eventsOf(list, { posted: '2024-03-12 09:30' })).toEqual([
      '03-11 23:20 A happened',
      '03-11 23:55 B happened',
      '03-12 00:30 C happened',
      '03-12 02:00 D happened',
    ]);
  });

  it('carries the date of a heading forward', () => {
    const list = '## 2024-03-08\n22:10 A\n23:50 B\n00:05 C';

    expect(eventsOf(list)).toEqual(['03-08 22:10 A', '03-08 23:50 B', '03-09 00:05 C']);
  });

  it('puts a year that is off by one right and says that it inferred', () => {
    const incident = incidentOfCase({
      name: '',
      language: 'en-US',
      title: 'Test',
      zone: '+00:00',
      created: '2024-01-09 11:00',
      entries: ['11:00 | Ada | 2023-01-09 10:58 UTC rollout'],
      expected: {},
    });

    const [event] = buildTimeline(incident).events;

    expect(isoMinute(event?.at ?? incident.created, 'UTC')).toBe('2024-01-09T10:58+00:00');
    expect(event?.timeInferred).toBe(true);
  });

  it('takes what an author of another zone tells right after it as told in the zone of the site', () => {
    const site = { zone: '+00:00', posted: '2024-03-12 08:33', author: 'Ada@Europe/Berlin' };

    expect(eventsOf('Cut over to the standby at 08:31.', site)[0]).toMatch('03-12 08:31');
    expect(eventsOf('Cut over to the standby at 09:29.', site)[0]).toMatch('03-12 08:29');
    expect(eventsOf('Cut over to the standby at 09:02.', site)[0]).toMatch('03-12 08:02');
  });

  it('trusts the profile of the author, but not one that says UTC while the site does not', () => {
    const site = { zone: '+08:00', posted: '2024-03-12 21:00' };

    expect(eventsOf('13:30 rolled back', { ...site, author: 'Ada@Europe/Berlin' })[0]).toMatch(
      /^03-12 20:30/,
    );
    expect(eventsOf('20:30 rolled back', { ...site, author: 'Ada@Etc/UTC' })[0]).toMatch(/^03-12 20:30/);
    expect(eventsOf('20:58 rolled back', { ...site, author: 'Ada@America/Los_Angeles' })[0]).toMatch(
      /^03-12 20:58/,
    );
  });

  it('takes the zone that a list declares', () => {
    expect(
      eventsOf('All times are PST:\n05:10 A\n05:20 B', { posted: '2024-01-12 15:00' }).slice(0, 2),
    ).toEqual(['01-12 13:10 A', '01-12 13:20 B']);
  });

  it('tells since when something lasts apart from what is told', () => {
    expect(eventsOf('Customers see errors since 14:02')).toEqual([
      '03-12 14:02 Customers see errors since 14:02',
      '03-12 15:00 Customers see errors since 14:02',
    ]);
  });

  it('gives a range its start and its end', () => {
    expect(eventsOf('14:02-14:30 下单失败')).toEqual(['03-12 14:02 下单失败', '03-12 14:30 下单失败']);
  });

  it('reads a pasted chat: a name with a time, then what was said', () => {
    expect(eventsOf('Mina  14:10\nLooking at it\nOmar  14:12\nRolled back')).toEqual([
      '03-12 14:10 Looking at it',
      '03-12 14:12 Rolled back',
    ]);
  });

  it('keeps several times of one sentence apart', () => {
    expect(eventsOf('10:05 deployed, 10:08 errors started, 10:20 rolled back')).toEqual([
      '03-12 10:05 deployed',
      '03-12 10:08 errors started',
      '03-12 10:20 rolled back',
    ]);
  });

  it('allows two minutes of skew between the clocks of writer and server', () => {
    expect(eventsOf('[15:01 UTC] rolled back')).toEqual(['03-12 15:01 rolled back']);
  });

  it('reads the times of a text in the one zone that it names behind some of them', () => {
    const incident = incidentOfCase({
      name: '',
      language: 'en-US',
      title: 'Test',
      zone: '+09:00',
      created: '2024-03-13 00:00',
      entries: ['2024-03-13 00:00 | Mia | At 10:00 UTC the rule was deployed.\n13:20 the rule was reverted.'],
      expected: {},
    });

    expect(buildTimeline(incident).events.map(({ at }) => isoMinute(at, '+00:00').slice(11, 16))).toEqual([
      '10:00',
      '13:20',
    ]);
  });

  it.each([
    'Last year (2023-03-11 09:30) we had the same thing and it was fixed by a failover.',
    '去年 3 月 11 日 09:30 也出过一次，当时切主库解决的。',
  ])('leaves another incident where it was: %s', (text) => {
    expect(eventsOf(text)).toEqual([`03-12 15:00 ${text}`]);
  });

  it('does not move a finding to the minute of the deploy that it speaks of, nor to that of the change that 破案 tells', () => {
    expect(eventsOf("Logging was left on by yesterday's deploy (2024-03-11 21:10).")[1]).toMatch(
      /^03-12 15:00/,
    );
    expect(eventsOf('破案了：昨晚22:30 发的 v3.8 没走索引。')[1]).toMatch(/^03-12 15:00 破案/);
  });

  it('reads hours and minutes that a dot parts where a line says a.m. or p.m.', () => {
    expect(
      eventsOf(
        'At 8.40 a.m. logins failed. At 10.20 the pin was removed. Version 10.45 was not involved.',
      ).map((event) => event.slice(6, 11)),
    ).toEqual(['08:40', '10:20']);
    expect(eventsOf('At 10.20 percent the alert fires.')).toEqual([
      '03-12 15:00 At 10.20 percent the alert fires.',
    ]);
  });

  it('takes no pipe in a sentence for a row of a log', () => {
    expect(
      eventsOf('root cause: nginx had `worker_connections | 10;` | after the deploy at 09:58 UTC'),
    ).not.toContain('03-12 09:58 root cause: nginx had `worker_connections - 10;`');
  });

  it('gives a finding inside a sentence the minute that stands behind its verb', () => {
    const incident = incidentOfCase({
      name: '',
      language: 'en-US',
      title: 'Test',
      zone: '+00:00',
      created: '2024-03-12 15:00',
      entries: [
        '15:00 | Ada | The pool ran dry at 13:50. The bug was identified at 14:10, and a fix went out at 14:30.',
      ],
      expected: {},
    });

    expect(
      buildTimeline(incident)
        .events.filter(({ text }) => text.includes('identified at'))
        .map(({ at, bound }) => `${isoMinute(at, '+00:00').slice(11, 16)} ${bound}`),
    ).toContain('14:10 moment');
  });
});

describe('what is told as so long ago', () => {
  it.each([
    ['About 10 minutes ago I rolled the release back.', '14:50'],
    ['Rolled the release back 5 min ago.', '14:55'],
    ['We failed over half an hour ago.', '14:30'],
    ['Restarted the workers an hour ago', '14:00'],
    ['我 5 分钟前重启了网关', '14:55'],
    ['大约半小时前切到了备用线路', '14:30'],
    ['两个小时前上了 2.7 版本', '13:00'],
    ['十五分钟之前回滚了', '14:45'],
  ])('%s: at %s', (text, at) => {
    expect(eventsOf(text)).toEqual([`03-12 ${at} ${text}`]);
  });

  it.each([
    '发布前 10 分钟检查了一遍',
    '故障 10 分钟前有人改过配置',
    '提前 10 分钟切流',
    'Backups are kept, the last one of 40 hours ago.',
    'It took 10 minutes.',
    '10 分钟前端排查一次',
  ])('%s: nothing to count from the posting', (text) => {
    expect(eventsOf(text)).toEqual([`03-12 15:00 ${text}`]);
  });

  it('leaves the times of the day in the lines around it where they are', () => {
    expect(eventsOf('14:20 alert fired\nRestarted it 10 minutes ago, no change.\n14:40 paged Bo')).toEqual([
      '03-12 14:20 alert fired',
      '03-12 14:40 paged Bo',
      '03-12 14:50 Restarted it 10 minutes ago, no change.',
    ]);
  });
});

describe('days and zones that the text leaves to its reader', () => {
  it('reads month before day in a Chinese line, and takes the end of a plan for none', () => {
    expect(eventsOf('先把探针的告警静默到 3/13 18:00，回去睡了')).toEqual([
      '03-12 15:00 先把探针的告警静默到 3/13 18:00，回去睡了',
    ]);
    expect(eventsOf('3/11 18:00 上线了归档脚本')).toEqual(['03-11 18:00 上线了归档脚本']);
  });

  it('reads "our time" in the zone of who writes, beside another zone', () => {
    const events = eventsOf('The provider says it starts at 11:38 PM PDT. So 2:38 our time.', {
      zone: '-04:00',
      posted: '2024-06-25 03:48',
    });

    expect(events.map((event) => event.slice(0, 11))).toEqual(['06-25 02:38', '06-25 02:38']);
  });

  it('puts a span told the day after into the incident, where the posting day would be after its end', () => {
    const incident = incidentOfCase({
      name: '',
      language: 'zh-CN',
      title: 'Test',
      zone: '+00:00',
      created: '2024-03-12 09:48',
      entries: ['2024-03-13 14:00 | 阿丽 | 故障时间 09:14 - 11:05（111 分钟）'],
      expected: {},
    });
    const { events } = buildTimeline({
      ...incident,
      resolved: (incident.created + 103) as typeof incident.created,
    });

    expect(events.map(({ at }) => isoMinute(at, '+00:00').slice(5, 16))).toEqual([
      '03-12T09:14',
      '03-12T11:05',
    ]);
  });

  it('dates the discovery that a label names', () => {
    expect(eventsOf('提交时间是 12:00，发现时间 14:20。').at(-1)).toMatch(/^03-12 1[45]:/);
  });

  it('reads no time in the lines of a system log, and no end of a sentence behind "est."', () => {
    expect(eventsOf('Mar 12 14:18:41 web1 worker[600]: connection refused')).toEqual([
      '03-12 15:00 Mar 12 14:18:41 web1 worker[600]: connection refused',
    ]);
    expect(eventsOf('Impact: 14:02–14:42. Approx. 300 orders, est. 38k lost.')).toContain(
      '03-12 15:00 Approx. 300 orders, est. 38k lost.',
    );
  });
});
