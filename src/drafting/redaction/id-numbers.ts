import type { Span } from './span';

const candidate =
  /(?<![A-Za-z0-9_])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![A-Za-z0-9_])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Chinese resident identity numbers: region, date of birth, sequence and a check character (GB 11643-1999). */
export function findIdNumbers(folded: string): Span[] {
  return [...folded.matchAll(candidate)]
    .filter(([value]) => hasRightCheck(value))
    .map(({ index, 0: { length } }) => ({ kind: 'idNumber', start: index, end: index + length }));
}

/** ISO 7064 MOD 11-2. */
function hasRightCheck(value: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return checks[sum % 11] === value[17]?.toUpperCase();
}
