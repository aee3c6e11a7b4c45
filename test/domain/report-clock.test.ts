import { reportClock, zoneLabel } from '../../src/domain/report-clock';
import { checkoutOutage, factsAbout, minute } from '../support/builders';

describe('reportClock', () => {
  it('leaves the day out where there is only one', () => {
    const clock = reportClock(factsAbout({ comments: [{ at: '20:31', text: '定位到根因：配置错误' }] }));

    expect([clock.day, clock.short(minute('20:31')), clock.full(minute('20:31'))]).toEqual([
      '2026-11-20',
      '20:31',
      '2026-11-20 20:31',
    ]);
  });

  it('writes the day where the course of the incident spans days, and across a new year the year', () => {
    const after = (day: string) =>
      reportClock(factsAbout({ comments: [{ at: '00:10', day, text: '服务全部恢复正常' }] }));

    expect(after('2026-11-21').day).toBeNull();
    expect(after('2026-11-21').short(minute('20:15'))).toBe('11-20 20:15');
    expect(after('2026-11-21').short(minute('00:10', '2026-11-21'))).toBe('11-21 00:10');
    expect(after('2027-01-01').short(minute('00:10', '2027-01-01'))).toBe('2027-01-01 00:10');
  });

  it('writes the minutes of the incident the same after a late comment, which carries its own day', () => {
    const late = { at: '09:30', day: '2027-01-04', text: '补充：已和供应商核对账单' };
    const clock = reportClock(
      factsAbout({ ...checkoutOutage, comments: [...(checkoutOutage.comments ?? []), late] }),
    );

    expect([clock.day, clock.short(minute('20:31'))]).toEqual(['2026-11-20', '20:31']);
    expect(clock.short(minute('10:00', '2026-11-23'))).toBe('11-23 10:00');
    expect(clock.short(minute('09:30', '2027-01-04'))).toBe('2027-01-04 09:30');
  });
});

describe('zoneLabel', () => {
  it.each([
    ['+08:00', 'UTC+08:00'],
    ['UTC', 'UTC'],
    ['Asia/Shanghai', 'UTC+08:00 (Asia/Shanghai)'],
  ])('writes %s as %s', (zone, label) => {
    expect(zoneLabel(zone, minute('20:00'))).toBe(label);
  });
});
