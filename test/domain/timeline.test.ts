import { buildTimeline } from '../../src/domain/timeline';
import { isoMinute } from '../../src/domain/zone';
import { incidentOfCase } from '../fixtures/incidents/incident-case';

function timelineOf(entries: readonly string[], description?: string) {
  const incident = incidentOfCase({
    name: '',
    language: 'en-US',
    title: 'Test',
    zone: '+00:00',
    created: '2024-03-12 10:00',
    entries,
    ...(description === undefined ? {} : { description }),
    expected: {},
  });
  return { incident, timeline: buildTimeline(incident) };
}

describe('buildTimeline', () => {
  it('names the only event of a piece of evidence after it and numbers several', () => {
    const { timeline } = timelineOf([
      '10:10 | Ada | Restarted the proxy',
      '10:30 | Ada | 10:20 checked\n10:25 fixed',
    ]);

    expect(timeline.events.map(({ id, evidence }) => [id, evidence])).toEqual([
      ['E1', ['E1']],
      ['E2.1', ['E2']],
      ['E2.2', ['E2']],
    ]);
  });

  it('sorts by minute and keeps the order of the ticket within one', () => {
    const { timeline } = timelineOf([
      '10:10 | Ada | first at ten past',
      '10:10 | Bo | second',
      '10:12 | Cy | [09:55 UTC] deploy went out',
    ]);

    expect(timeline.events.map(({ text }) => text)).toEqual([
      'deploy went out',
      'first at ten past',
      'second',
    ]);
  });

  it('reads the times of every comment in the zone that the description declares', () => {
    const { timeline } = timelineOf(
      ['10:12 | 小戴 | 18:10 切到备用通道'],
      '（以下时间均为北京时间）\n17:50 告警',
    );

    expect(timeline.events.map(({ at, text }) => `${isoMinute(at, '+00:00')} ${text}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2024-03-12T09:50.* 告警$/),
        expect.stringMatching(/^2024-03-12T10:10.* 切到备用通道$/),
      ]),
    );
  });

  it('reads times in the zone of the site where they are live there and in no profile', () => {
    const minutesOf = (entries: readonly string[]) =>
      timelineOf(entries).timeline.events.map(({ at }) => isoMinute(at, '+00:00').slice(11, 16));

    expect(
      minutesOf([
        '10:22 | Ada@Europe/Berlin | rollback done 10:21',
        '10:38 | Bo@Europe/Berlin | refresh ran OK 10:37',
      ]),
    ).toEqual(['10:21', '10:37']);
    expect(
      minutesOf([
        '10:22 | Ada@Europe/Berlin | rollback done 11:21',
        '10:38 | Bo@Europe/Berlin | refresh ran OK 11:37',
      ]),
    ).toEqual(['10:21', '10:37']);
  });

  // The ticket is of Tuesday, 12 March 2024.
  it.each([
    ['It went live at 9:40 on Monday', '2024-03-11T09:40'],
    ['On Sunday the job kicked off at 6:45 AM', '2024-03-10T06:45'],
    ['周日 21:30 上线了过滤规则', '2024-03-10T21:30'],
    ['上周三 21:30 上线了过滤规则', '2024-03-06T21:30'],
    ['On Monday 4 March the gateway was upgraded and went live at 6.35 pm', '2024-03-04T18:35'],
    ['A 通道书面答复：03-11 19:05 机房割接', '2024-03-11T19:05'],
    ['连接上限调到 800,09:32 系统恢复', '2024-03-12T09:32'],
    ['09:25 将会话改为 redis', '2024-03-12T09:25'],
    ['As of 9:45 it is clear that the filter eats the CPU', '2024-03-12T09:45'],
    ['First hint was a customer mail, 09:40 this morning.', '2024-03-12T09:40'],
  ])('reads the day and minute of: %s', (text, expected) => {
    const { timeline } = timelineOf([`10:10 | Ada | ${text}`]);

    expect(timeline.events.map(({ at }) => isoMinute(at, '+00:00').slice(0, 16))).toContain(expected);
  });

  it('reads a sentence with a time in brackets, or a long one that goes on behind it, as told now', () => {
    const { timeline } = timelineOf([
      '10:10 | Ada | We send everything twice since the bump in 9.3 (rolled out to all at 9:30)',
      "10:12 | Ada | The cache expired at 9:00 and the refresh job can't reach the proxy - the proxy's rule was removed in a cleanup",
    ]);

    for (const [minute, words] of [
      ['10:10', 'We send everything twice'],
      ['10:12', 'rule was removed'],
    ] as const) {
      const told = timeline.events.filter(({ text }) => text.includes(words));
      expect(told.map(({ at }) => isoMinute(at, '+00:00').slice(11, 16))).toContain(minute);
    }
  });

  it('keeps what is said in a chat at its minute, whatever times it names', () => {
    const { timeline } = timelineOf([
      '10:10 | Ada | the log of the room:\nAda 9:31\nOne slow query, the index was dropped at 9:12 by a script\nBo 9:40\nindex is back',
    ]);

    const minuteOf = (words: string) =>
      timeline.events
        .filter(({ text, bound }) => text.includes(words) && bound === 'moment')
        .map(({ at }) => isoMinute(at, '+00:00').slice(11, 16));
    expect(minuteOf('One slow query')).toEqual(['09:31']);
    expect(minuteOf('index is back')).toEqual(['09:40']);
  });

  it('gives what only dates the sentence before it with that sentence', () => {
    const { timeline } = timelineOf(['10:10 | Ada | A 通道提交成功率掉到 31%。09:06 开始掉的']);

    expect(timeline.events[0]).toMatchObject({ text: expect.stringContaining('成功率掉到 31%') as string });
  });

  it('says which times are written and which stand for the posting', () => {
    const { timeline } = timelineOf(['10:12 | Cy | [09:55 UTC] deploy went out', '10:13 | Cy | rolled back']);

    expect(timeline.events.map(({ timeSource }) => timeSource)).toEqual(['written', 'posted']);
  });

  it('keeps what stands around the timed lines as told when it was posted', () => {
    const { timeline } = timelineOf([
      '10:40 | Ada | Here is what happened:\n10:20 broke\n10:30 fixed\n\nThanks all.',
    ]);

    const posted = timeline.events.filter(({ timeSource }) => timeSource === 'posted');

    expect(posted.map(({ text }) => text)).toEqual(['Here is what happened:\n\nThanks all.']);
  });

  it('makes changes of the history events with their change', () => {
    const { timeline } = timelineOf(['10:12 | Cy | status: Open -> Resolved']);

    expect(timeline.events[0]).toMatchObject({
      kind: 'history',
      change: { field: 'status', from: 'Open', to: 'Resolved' },
    });
  });

  it('tells the same words of the same minute once, with both sources', () => {
    const { timeline } = timelineOf(['10:00 | Ada | Site is down'], 'Site is down');

    expect(timeline.events).toHaveLength(1);
    expect(timeline.events[0]?.evidence).toEqual(['E1', 'E2']);
  });

  it('leaves links, attachments and fields without a minute out', () => {
    const { incident } = timelineOf(['10:10 | Ada | hello']);
    const link = {
      id: 'E9',
      kind: 'link',
      at: null,
      author: null,
      text: 'relates to INC-2',
      url: '',
    } as const;

    const timeline = buildTimeline({ ...incident, evidence: [...incident.evidence, link] });

    expect(timeline.events.map(({ id }) => id)).toEqual(['E1']);
  });

  it('reads a description that was edited later up to the last change of the ticket', () => {
    const { timeline } = timelineOf(['11:30 | Ada | thanks'], '09:55 broke\n10:20 fixed');

    expect(timeline.events.slice(0, 2).map(({ at }) => isoMinute(at, 'UTC'))).toEqual([
      '2024-03-12T09:55+00:00',
      '2024-03-12T10:20+00:00',
    ]);
  });

  it('marks what a sentence only refers to, and keeps the sentence at its own minute', () => {
    const { timeline } = timelineOf(['10:30 | Ada | Root cause is the config push at 09:50.']);

    expect(timeline.events.map(({ bound, at }) => [bound, isoMinute(at, 'UTC').slice(11, 16)])).toEqual([
      ['reference', '09:50'],
      ['moment', '10:30'],
    ]);
  });

  it.each([
    ['Raised the limit at 10:20, it recovered at 10:25.', ['10:20', '10:25']],
    ['扩容于 10:20 完成，10:25 恢复正常。', ['10:20', '10:25']],
  ])('gives each clause its own minute: %s', (text, minutes) => {
    const { timeline } = timelineOf([`11:00 | Ada | ${text}`]);

    expect(timeline.events.map(({ at }) => isoMinute(at, 'UTC').slice(11, 16))).toEqual(minutes);
  });

  it('reads the age of a thing and an earlier occurrence as no event of this incident', () => {
    const { timeline } = timelineOf([
      '11:00 | Ada | The snapshot is from 09:16.',
      '11:01 | Ada | The previous outage at 08:10 was longer.',
    ]);

    expect(timeline.events.filter(({ bound }) => bound !== 'reference').map(({ id }) => id)).toEqual([
      'E1.1',
      'E2',
    ]);
  });

  it('reads a time before a name that begins like a duration', () => {
    const { timeline } = timelineOf(['11:00 | Ada | 10:10 Mina rolled back\n10:12 Horst watched']);

    expect(timeline.events.map(({ at }) => isoMinute(at, 'UTC').slice(11, 16))).toEqual(['10:10', '10:12']);
  });

  it('reads a long ticket in linear work: every entry becomes an event', () => {
    const entries = Array.from(
      { length: 5000 },
      (_, index) =>
        `2024-03-12 ${String(10 + Math.floor(index / 500)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} | Ada | Checked node ${index}, still slow.`,
    );

    const { timeline } = timelineOf(entries);

    expect(timeline.events.length).toBe(5000);
  });
});

describe('a list without a date that is posted days later', () => {
  const dated = (entries: readonly string[]) =>
    timelineOf(entries).timeline.events.filter(({ timeSource }) => timeSource === 'written');

  it('is of the day whose minutes it repeats', () => {
    const events = dated([
      '10:20 | Ada | Rolled back',
      '10:40 | Ada | All fine again',
      '2024-03-14 16:00 | Ada | - 10:05 alert\n- 10:20 rolled back\n- 10:40 fine',
    ]);

    expect(events.map(({ at }) => isoMinute(at, 'UTC').slice(0, 16))).toEqual([
      '2024-03-12T10:05',
      '2024-03-12T10:20',
      '2024-03-12T10:40',
    ]);
  });

  it('is of the day whose minutes the description names', () => {
    const { timeline } = timelineOf(
      ['2024-03-14 16:00 | Ada | - 09:05 alert\n- 09:20 rolled back\n- 09:40 fine'],
      'The site was down on 2024-03-12 from 09:05 to 09:40.',
    );

    expect(
      timeline.events
        .filter(({ kind }) => kind === 'comment')
        .map(({ at }) => isoMinute(at, 'UTC').slice(0, 16)),
    ).toEqual(['2024-03-12T09:05', '2024-03-12T09:20', '2024-03-12T09:40']);
  });

  it('is of the day before its posting where it repeats nothing', () => {
    const events = dated([
      '10:20 | Ada | Rolled back',
      '2024-03-14 16:00 | Ada | - 11:05 alert\n- 11:31 rolled back\n- 11:50 fine',
    ]);

    expect(events.map(({ at }) => isoMinute(at, 'UTC').slice(0, 10))).toEqual(
      Array.from({ length: 3 }, () => '2024-03-14'),
    );
  });
});
