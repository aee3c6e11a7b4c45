import { createText } from '../../static/create-text';
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatInstant,
  formatMonthDay,
  formatShortSpan,
  formatSpan,
  formatTime,
} from '../../static/format';
import en from '../../src/locales/en-US.json';
import zh from '../../src/locales/zh-CN.json';
import { epochMinuteOf } from '../../src/domain/epoch-minute';

const chinese = createText('zh-CN', zh);
const english = createText('en-US', en);
const at = epochMinuteOf('2026-11-20T20:12:00+08:00');

describe('times on the screens', () => {
  it('show the clock of the incident, not of the reader', () => {
    expect(formatTime(at, 'Asia/Shanghai', 'zh-CN')).toBe('20:12');
    expect(formatTime(at, 'America/New_York', 'zh-CN')).toBe('07:12');
  });

  it('use 24 hours in English as well', () => {
    expect(formatTime(at, 'Asia/Shanghai', 'en-US')).toBe('20:12');
  });

  it('write midnight as 00:00', () => {
    expect(formatTime(epochMinuteOf('2026-11-20T00:00:00+08:00'), 'Asia/Shanghai', 'en-US')).toBe('00:00');
  });

  it.each(['+08:00', '+0800'])('take the fixed zone %s', (zone) => {
    expect(formatTime(at, zone, 'zh-CN')).toBe('20:12');
  });

  it('take a zone west of Greenwich', () => {
    expect(formatTime(at, '-03:30', 'zh-CN')).toBe('08:42');
  });

  it('say UTC when the zone is unknown', () => {
    expect(formatTime(at, 'Mars/Olympus', 'zh-CN')).toBe('12:12 UTC');
  });

  it('write the date as the reader does', () => {
    expect(formatDateTime(at, 'Asia/Shanghai', 'zh-CN')).toBe('2026-11-20 20:12');
    expect(formatDateTime(at, 'Asia/Shanghai', 'en-US')).toBe('Nov 20, 2026 20:12');
  });

  it('keep a calendar day that day in every zone', () => {
    expect(formatDay('2026-12-01', 'zh-CN')).toBe('2026-12-01');
  });

  it('write a day in one way, whether it comes as a minute or as a calendar day', () => {
    for (const locale of ['zh-CN', 'en-US'])
      expect(formatDate(at, 'Asia/Shanghai', locale)).toBe(formatDay('2026-11-20', locale));
    expect(formatDay('2026-12-01', 'en-US')).toBe('Dec 1, 2026');
  });

  it('leave the year away where it is plain', () => {
    expect(formatMonthDay(at, 'Asia/Shanghai', 'zh-CN')).toBe('11-20');
    expect(formatMonthDay(at, 'Asia/Shanghai', 'en-US')).toBe('Nov 20');
  });

  it.each(['2026-11-20T12:12:31.000Z', '2026-11-20T20:12:31.000+0800'])(
    'show the instant %s in the zone of the reader',
    (instant) => {
      expect(formatInstant(instant, createText('zh-CN', zh, 'Asia/Shanghai'))).toBe('2026-11-20 20:12');
    },
  );

  it('show an instant that is none as it is', () => {
    expect(formatInstant('yesterday', chinese)).toBe('yesterday');
  });

  it('show a day that is none as it is', () => {
    expect(formatDay('下周', 'zh-CN')).toBe('下周');
  });
});

describe('spans on the screens', () => {
  it.each([
    [0, '0 分钟', '0 minutes'],
    [1, '1 分钟', '1 minute'],
    [47, '47 分钟', '47 minutes'],
    [60, '1 小时', '1 hour'],
    [125, '2 小时 5 分钟', '2 hours 5 minutes'],
    [1440, '1 天', '1 day'],
    [3060, '2 天 3 小时', '2 days 3 hours'],
  ])('tell %d minutes', (minutes, inChinese, inEnglish) => {
    expect(formatSpan(minutes, chinese)).toBe(inChinese);
    expect(formatSpan(minutes, english)).toBe(inEnglish);
  });

  it.each([
    [3, '3 分'],
    [125, '2 时 5 分'],
    [3060, '2 天 3 时'],
  ])('tell %d minutes in little room', (minutes, words) => {
    expect(formatShortSpan(minutes, chinese)).toBe(words);
  });
});
