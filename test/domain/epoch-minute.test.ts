import fc from 'fast-check';
import { addMinutes, epochMinuteOf, minutesBetween } from '../../src/domain/epoch-minute';

describe('epochMinuteOf', () => {
  it.each([
    ['2026-11-20T20:12:31.000+0800', Date.UTC(2026, 10, 20, 12, 12)],
    ['2026-11-20T20:12:59+08:00', Date.UTC(2026, 10, 20, 12, 12)],
    ['2019-02-05T08:57:00.000-0800', Date.UTC(2019, 1, 5, 16, 57)],
    ['2023-10-23T14:07Z', Date.UTC(2023, 9, 23, 14, 7)],
    ['1969-12-31T23:59:30Z', -60_000],
  ])('reads %s and drops the seconds', (text, ms) => {
    expect(epochMinuteOf(text)).toBe(ms / 60_000);
  });

  it.each(['', 'yesterday', '20:12', '2026-13-40T99:99Z', '2026-02-30T10:00:00.000+0000'])(
    'refuses %j',
    (text) => {
      expect(() => epochMinuteOf(text)).toThrow(RangeError);
    },
  );

  it('counts whole minutes without rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e8 }),
        fc.integer({ min: -1e5, max: 1e5 }),
        (start, length) => {
          const from = epochMinuteOf(new Date(start * 60_000).toISOString());

          expect(minutesBetween(from, addMinutes(from, length))).toBe(length);
        },
      ),
    );
  });
});
