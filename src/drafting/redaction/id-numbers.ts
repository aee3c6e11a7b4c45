import type { Span } from './span';

const candidate =
  /(?<![A-Za-z0-9_])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![A-Za-z0-9_])/g;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Numbers of passports behind their name; an ordinary identifier has the same form. */
const passport = /(?<=(?:护照|passport)[^\n\dA-Z]{0,12})[A-Z]{1,2}\d{7,8}(?![A-Za-z0-9])/g;
/** International bank account numbers (ISO 13616), in groups or not. */
const bankAccount = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g;

/**
 * Chinese resident identity numbers: region, date of birth, sequence and a check character (GB 11643-1999); passports; bank
 * accounts with the right check.
 */
export function findIdNumbers(folded: string): Span[] {
  return [
    ...[...folded.matchAll(candidate)].filter(([value]) => hasRightCheck(value)),
    ...folded.matchAll(passport),
    ...[...folded.matchAll(bankAccount)].filter(([value]) => hasRightBankCheck(value)),
  ].map(({ index, 0: { length } }) => ({ kind: 'idNumber', start: index, end: index + length }));
}

/** ISO 7064 MOD 97-10 over the number with its first four signs behind the others, letters as 10 to 35. */
function hasRightBankCheck(value: string): boolean {
  const plain = value.replaceAll(' ', '');
  const digits = Array.from(plain.slice(4) + plain.slice(0, 4), (sign) => parseInt(sign, 36)).join('');
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** ISO 7064 MOD 11-2. */
function hasRightCheck(value: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return checks[sum % 11] === value[17]?.toUpperCase();
}
