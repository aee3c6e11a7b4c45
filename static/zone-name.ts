/** Where a fixed zone such as `+08:00` has its name from. */
const fixed = /^[+-]\d\d:\d\d$/;

/**
 * A zone as the page of the report writes it: `UTC`, `UTC+08:00` or, where it has a name, `UTC+08:00 (Asia/Shanghai)`.
 *
 * @param at minutes since 1970-01-01T00:00Z; the offset is the one of that moment
 */
export function zoneName(zone: string, at: number): string {
  if (/^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu)$/i.test(zone) || zone === '+00:00') return 'UTC';
  if (fixed.test(zone)) return `UTC${zone}`;
  const offset = offsetOf(zone, at);
  return offset === undefined ? zone : `${offset} (${zone})`;
}

function offsetOf(zone: string, at: number): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      timeZoneName: 'longOffset',
    }).formatToParts(new Date(at * 60_000));
    return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC');
  } catch {
    return undefined;
  }
}
