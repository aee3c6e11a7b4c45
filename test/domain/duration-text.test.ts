import { durationText, metricText } from '../../src/domain/duration-text';

describe('durationText', () => {
  it.each([
    [0, '0 分钟', '0 minutes'],
    [1, '1 分钟', '1 minute'],
    [60, '1 小时', '1 hour'],
    [87, '1 小时 27 分钟', '1 hour 27 minutes'],
    [2552, '42 小时 32 分钟', '42 hours 32 minutes'],
    [2880, '48 小时', '48 hours'],
    [4560, '3 天 4 小时', '3 days 4 hours'],
    [4325, '3 天 5 分钟', '3 days 5 minutes'],
  ])('writes %d minutes', (minutes, chinese, english) => {
    expect([durationText(minutes, 'zh-CN'), durationText(minutes, 'en-US')]).toEqual([chinese, english]);
  });
});

describe('metricText', () => {
  it('adds the minutes in all from an hour on', () => {
    expect(metricText(34, 'zh-CN')).toBe('34 分钟');
    expect(metricText(4565, 'en-US')).toBe('3 d 4 h 5 min (4,565 min)');
    expect(metricText(1483, 'zh-CN')).toBe('24 小时 43 分钟（共 1483 分钟）');
    expect(metricText(1483, 'en-US')).toBe('24 h 43 min (1,483 min)');
  });
});
