import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import type { EpochMinute } from '../../src/domain/epoch-minute';
import { isZone, isoMinute, minuteAt, offsetMinutes, wallTime } from '../../src/domain/zone';

/** Zones with summer time in both hemispheres, half hours, quarter hours, changes at midnight, and none at all. */
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Asia/Beirut',
];

const minutes = fc.integer({
  min: Date.UTC(1995, 0, 1) / 60_000,
  max: Date.UTC(2035, 0, 1) / 60_000,
});
const zoned = fc.constantFrom(...zones);

/** The minutes around each change of offset of a zone within some years. */
function edgesOf(zone: string): readonly number[] {
  const offset = (minute: number) => IANAZone.create(zone).offset(minute * 60_000);
  const edges: number[] = [];
  for (let day = Date.UTC(2021, 0, 1) / 60_000; day < Date.UTC(2025, 0, 1) / 60_000; day += 1440) {
    let [before, after] = [day, day + 1440];
    if (offset(before) === offset(after)) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    edges.push(after);
  }
  return edges.flatMap((edge) =>
    [-121, -61, -60, -31, -1, 0, 1, 29, 30, 60, 61].map((shift) => edge + shift),
  );
}

describe('zone', () => {
  it('reads the clock on the wall as luxon does', () => {
    fc.assert(
      fc.property(minutes, zoned, (at, zone) => {
        const wall = wallTime(at as EpochMinute, zone);

        const { year, month, day, hour, minute } = DateTime.fromMillis(at * 60_000, { zone });
        expect(wall).toEqual({ year, month, day, hour, minute });
      }),
      { numRuns: 1500 },
    );
  });

  it.each(zones)('agrees with luxon around every change of the clock in %s', (zone) => {
    for (const at of edgesOf(zone)) {
      const expected = DateTime.fromMillis(at * 60_000, { zone });

      expect(offsetMinutes(at as EpochMinute, zone)).toBe(expected.offset);
      expect(isoMinute(at as EpochMinute, zone)).toBe(expected.toFormat("yyyy-MM-dd'T'HH:mmZZ"));
    }
  });

  it('finds the minute of any wall time that occurs', () => {
    fc.assert(
      fc.property(minutes, zoned, (at, zone) => {
        const wall = wallTime(at as EpochMinute, zone);

        const found = minuteAt(wall, zone);

        expect(wallTime(found, zone)).toEqual(wall);
        expect(found).toBeLessThanOrEqual(at);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(zones)('gives the first minute of a wall time that occurs twice in %s', (zone) => {
    for (const at of edgesOf(zone)) {
      const wall = wallTime(at as EpochMinute, zone);
      const same = [-120, -60, -30, 30, 60, 120]
        .map((shift) => at + shift)
        .filter((other) => JSON.stringify(wallTime(other as EpochMinute, zone)) === JSON.stringify(wall));

      expect(minuteAt(wall, zone)).toBe(Math.min(at, ...same));
    }
  });

  it('moves a wall time that summer time skips behind the gap', () => {
    const skipped = minuteAt({ year: 2024, month: 3, day: 31, hour: 2, minute: 30 }, 'Europe/Berlin');

    expect(isoMinute(skipped, 'Europe/Berlin')).toBe('2024-03-31T03:30+02:00');
  });

  it('takes fixed offsets and refuses what is no zone', () => {
    expect(isZone('+08:00')).toBe(true);
    expect(isZone('Asia/Shanghai')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isoMinute(28_333_932 as EpochMinute, '-03:30')).toMatch(/-03:30$/);
  });
});
