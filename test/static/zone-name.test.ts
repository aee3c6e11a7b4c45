import { zoneName } from '../../static/zone-name';

const at = (iso: string) => Date.parse(iso) / 60_000;

describe('zoneName', () => {
  it.each([
    ['Etc/UTC', 'UTC'],
    ['+00:00', 'UTC'],
    ['+08:00', 'UTC+08:00'],
    ['Asia/Shanghai', 'UTC+08:00 (Asia/Shanghai)'],
    ['Nowhere/Else', 'Nowhere/Else'],
  ])('writes %s as %s', (zone, words) => {
    expect(zoneName(zone, at('2026-11-20T12:00:00Z'))).toBe(words);
  });

  it('has the offset of the moment, not that of today', () => {
    expect(zoneName('Europe/Berlin', at('2026-07-01T12:00:00Z'))).toBe('UTC+02:00 (Europe/Berlin)');
    expect(zoneName('Europe/Berlin', at('2026-12-01T12:00:00Z'))).toBe('UTC+01:00 (Europe/Berlin)');
  });
});
