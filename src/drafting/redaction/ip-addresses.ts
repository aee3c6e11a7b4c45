import type { Span } from './span';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const v4 = new RegExp(`(?<![A-Za-z0-9_.])(?:${octet}\\.){3}${octet}(?![A-Za-z0-9_]|\\.\\d|-[A-Za-z])`, 'g');
/** Host names that spell an address out: `ip-10-0-3-7`. */
const spelt = new RegExp(`(?<![A-Za-z0-9-])ip-(${octet}(?:-${octet}){3})(?![A-Za-z0-9-])`, 'g');
const v6 = /(?<![A-Za-z0-9_:.])[0-9A-Fa-f:]{2,45}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![A-Za-z0-9_:]|\.\d)/g;

/** Words and signs before four numbers that say: this is a version. In doubt they are an address. */
const version =
  /(?:版本(?:号)?|升级[到至]?|回滚[到至]|降级[到至]|(?<![A-Za-z])(?:v|ver|version|release|rev|build|tag|firmware|kernel|jdk|chrome|agent|driver|sdk)|[=<>~]=|(?<![-=])>|[<~^@]|[a-z]-)[\s:=/"'`]{0,3}$/i;

/** Addresses that tell nothing of a site: this host, any host, masks and broadcast. */
const general = /^(?:(?:127|255)(?:\.\d{1,3}){3}|0\.0\.0\.0|::1?)$/;

/** IPv4 and IPv6 addresses. A port, a prefix length or brackets around stay readable. */
export function findIpAddresses(folded: string): Span[] {
  const place = (start: number, value: string): Span => ({
    kind: 'ipAddress',
    start,
    end: start + value.length,
  });
  return [
    ...[...folded.matchAll(v4)]
      .filter(
        ({ 0: value, index }) =>
          !general.test(value) && !version.test(folded.slice(Math.max(0, index - 16), index)),
      )
      .map(({ 0: value, index }) => place(index, value)),
    ...[...folded.matchAll(spelt)].map(({ 1: value = '', index }) => place(index + 3, value)),
    ...[...folded.matchAll(v6)].flatMap(({ 0: found, index }) => {
      const value = found.replace(/(?<!:):$/, '');
      return isV6(value) && !general.test(value) ? [place(index, value)] : [];
    }),
  ];
}

/** Eight groups, or fewer with one `::`; the last two may be written as IPv4 (RFC 4291). Times and MAC addresses are none. */
function isV6(value: string): boolean {
  const [head = '', tail, ...more] = value.split('::');
  if (more.length > 0 || !/\d/.test(value)) return false;
  const groups = [head, tail ?? ''].flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const mixed = last.includes('.');
  const size = groups.length + (mixed ? 1 : 0);
  const isGroup = (group: string, at: number) =>
    /^[0-9A-Fa-f]{1,4}$/.test(group) || (mixed && at === groups.length - 1);
  return groups.every(isGroup) && (tail === undefined ? size === 8 : size <= 7 && groups.length > 0);
}
