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
