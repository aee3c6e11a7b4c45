import { doerOf } from '../../src/domain/doer';
import { buildTimeline } from '../../src/domain/timeline';
import { incidentOfCase } from '../fixtures/incidents/incident-case';

const incidentWith = (entries: readonly string[]) =>
  incidentOfCase({
    name: '',
    language: 'en-US',
    title: 'Test',
    zone: '+00:00',
    created: '2024-03-12 10:00',
    entries,
    expected: {},
  });
const incident = incidentWith([
  '10:01 | Mina Berg | looking',
  '10:02 | kim_ops | looking',
  '10:03 | 李雷 | 在看',
  '10:04 | Will Stone | looking',
  '10:05 | Incident Commander | looking',
  '12:00 | Scribe | 10:10 Mina rolled back the release\n10:12 traffic was switched\n11:58 asked for a review',
]);
const teller = { name: 'Scribe', bot: false };

describe('doerOf', () => {
  it.each([
    ['Mina rolled back the release', 'Mina Berg'],
    ['Mina Berg rolled back the release', 'Mina Berg'],
    ['@kim_ops issues a restart', 'kim_ops'],
    ['李雷重启了网关', '李雷'],
  ])('takes the person named first, however late it is told: %s', (text, name) => {
    expect(doerOf(text, teller, 600, incident)?.name).toBe(name);
  });

  it.each([
    'Traffic was switched',
    'Will be restarted at noon',
    'Incident declared',
    "Mina's change was reverted",
    '李雷的变更已回滚',
  ])('knows nobody where nobody is named and it was written down later: %s', (text) => {
    expect(doerOf(text, teller, 600, incident)).toBeNull();
  });

  it('takes the teller for the doer of what is told at once', () => {
    expect(doerOf('Traffic was switched', teller, 10, incident)).toBe(teller);
  });
});

describe('buildTimeline', () => {
  it('takes who did it from the column of a log that is for that, and keeps the name out of the text', () => {
    const rows = [
      '| Time (UTC) | What | Who |',
      '| 10:05 | Alert: lag > 10k | Datadog |',
      '| 10:20 | Rolled back | Mina |',
    ];
    const zh = ['时间 | 说明 | 负责人', '10:05 | 回滚 | 李雷'];
    const told = (lines: readonly string[]) =>
      buildTimeline(
        incidentWith([
          '10:01 | Mina Berg | looking',
          '10:03 | 李雷 | 在看',
          `12:00 | Scribe | ${lines.join('\n')}`,
        ]),
      )
        .events.filter(({ timeSource }) => timeSource === 'written')
        .map(({ text, doer }) => [text, doer?.name]);

    expect(told(rows)).toEqual([
      ['Alert: lag > 10k', 'Datadog'],
      ['Rolled back', 'Mina Berg'],
    ]);
    expect(told(zh)).toEqual([['回滚', '李雷']]);
  });

  it('names who did it beside who tells of it', () => {
    const told = buildTimeline(incident).events.filter(({ id }) => id.startsWith('E6.'));

    expect(told.map(({ actor, doer }) => [actor?.name, doer?.name ?? null])).toEqual([
      ['Scribe', 'Mina Berg'],
      ['Scribe', null],
      ['Scribe', 'Scribe'],
    ]);
  });
});
