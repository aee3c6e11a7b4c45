import fc from 'fast-check';
import { dateAndTime, minuteInZone } from '../../static/minute-in-zone';
import { epochMinuteOf } from '../../src/domain/epoch-minute';

const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kolkata', 'UTC', '+08:00', '-03:30'];

describe('minuteInZone', () => {
  it('reads what the controls hold in the zone of the incident', () => {
    expect(minuteInZone({ date: '2026-11-20', time: '20:12' }, 'Asia/Shanghai')).toBe(
      epochMinuteOf('2026-11-20T20:12:00+08:00'),
    );
  });

  it.each([
    { date: '', time: '20:12' },
    { date: '2026-11-20', time: '' },
    { date: '2026-13-40', time: '20:12' },
  ])('takes no half a time: %j', (given) => {
    expect(minuteInZone(given, 'Asia/Shanghai')).toBeUndefined();
  });

  it('gives the first of two equal readings when summer time ends', () => {
    expect(minuteInZone({ date: '2026-11-01', time: '01:30' }, 'America/New_York')).toBe(
      epochMinuteOf('2026-11-01T01:30:00-04:00'),
    );
  });

  it('gives the minute after the gap when summer time begins', () => {
    expect(minuteInZone({ date: '2026-03-08', time: '02:30' }, 'America/New_York')).toBe(
      epochMinuteOf('2026-03-08T03:30:00-04:00'),
    );
  });

  it('reads back every minute that the controls can show', () => {
    fc.assert(
      fc.property(
        fc.integer({
          min: epochMinuteOf('2020-01-01T00:00:00Z'),
          max: epochMinuteOf('2030-01-01T00:00:00Z'),
        }),
        fc.constantFrom(...zones.filter((zone) => zone !== 'America/New_York')),
        (at, zone) => {
          expect(minuteInZone(dateAndTime(at, zone), zone)).toBe(at);
        },
      ),
    );
  });
});
