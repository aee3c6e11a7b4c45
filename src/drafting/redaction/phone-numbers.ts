import { isLabelledAsOther, isLabelledAsPhone } from './number-label';
import type { Span } from './span';

/** No phone number stands inside a word, an id, a path, a decimal number or a longer row of groups; but behind another one, in a list, it may. */
const left = String.raw`(?:(?<=(?<!\d)\d{7,11}[/, ]{1,2})|(?<![A-Za-z0-9_.,/#$%&+-]|\d[ :]))`;
const right = String.raw`(?![A-Za-z0-9_]|[-.:]\d|-[A-Za-z0-9]|[/,]\d{1,6}(?!\d))`;
const pattern = (body: string, flags = 'g') => new RegExp(`${left}(?:${body})${right}`, flags);

/** Mainland China, after its numbering plan: mobiles by their first two digits, land lines with area code, 400 and 800 numbers. */
const chinese: readonly RegExp[] = [
  pattern(String.raw`(?:\(?(?:\+|00)86\)?[ -]?|86[ -])?1[3-9]\d[ -]?\d{4}[ -]?\d{4}`),
  pattern(
    String.raw`(?:\(?(?:\+|00)86\)?[ -]?)?\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]\d{4}[ -]?\d{3,4}(?:(?:-|转|ext\.?|x)[ ]?\d{1,5})?`,
  ),
  pattern(String.raw`\(0(?:10|2\d|[3-9]\d{2})\)\d{7,8}`),
  pattern(String.raw`(?:\+|00)86[ -]?(?:10|2\d|[3-9]\d{2})[ -]?\d{4}[ -]?\d{3,4}`),
  pattern(String.raw`[48]00[ -]\d{3}[ -]\d{4}|[48]00-\d{4}-\d{3}|[48]00-\d{7}`),
];

/** International with `+`, and the national forms of North America, the United Kingdom, Germany, France and Japan with their separators. */
const international = pattern(
  String.raw`\+[1-9]\d{0,2}(?:[ .-]?\(\d{1,4}\)|[ .-]\d{1,4}|\d{1,4})(?:[ .-]?\d{2,5}){1,5}`,
);
const national: readonly RegExp[] = [
  pattern(String.raw`(?:1[ .-])?\([2-9]\d{2}\)[ .-]?[2-9]\d{2}[ .-]\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?`),
  pattern(String.raw`(?:1-)?[2-9]\d{2}-[2-9]\d{2}-\d{4}|[2-9]\d{2}\.[2-9]\d{2}\.\d{4}`),
  pattern(String.raw`0[1-9]\d{1,3} \d{3,4} \d{3,4}|07\d{3} \d{6}|0[1-9](?: \d{2}){4}|0[1-9](?:\.\d{2}){4}`),
  pattern(String.raw`0\d{1,3}-\d{2,4}-\d{4}`),
];

/** What words call a phone number, in any grouping. */
const labelled = /(?<![A-Za-z0-9_.])\(?\+?\d(?:[ .()-]{0,2}\d){6,14}(?![A-Za-z0-9_]|[-.:]\d)/g;

/** A number with a unit behind it is a quantity. */
const unit =
  /^\s?(?:ms|us|ns|s|sec|bytes?|[kmgt]i?b|rows?|lines?|requests?|reqs?|qps|rps|tps|times|毫秒|微秒|秒|分钟|次|条|个|元|人|行|字节|笔|万)(?![A-Za-z])/i;

/** Phone numbers. Order numbers, time stamps, durations, offsets and quantities are none. */
export function findPhoneNumbers(folded: string): Span[] {
  const found = (one: RegExp) =>
    [...folded.matchAll(one)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const isQuantity = ({ end }: { end: number }) => unit.test(folded.slice(end, end + 12));
  const plain = [...chinese, ...national]
    .flatMap(found)
    .filter(({ start }) => !isLabelledAsOther(folded, start));
  return [
    ...plain,
    ...found(international).filter((place) => isInternational(folded.slice(place.start, place.end))),
    ...found(labelled).filter(({ start }) => isLabelledAsPhone(folded, start)),
  ]
    .filter((place) => !isQuantity(place))
    .map((place) => ({ kind: 'phone', ...place }));
}

/** E.164 has at most 15 digits. Ungrouped it needs ten: `+10485760` is an increase. */
function isInternational(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return digits <= 15 && digits >= (/[ .()-]/.test(value) ? 9 : 10);
}
