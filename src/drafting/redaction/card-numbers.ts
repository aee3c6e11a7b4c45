import { isLabelledAsOther } from './number-label';
import type { Span } from './span';

const candidate = /(?<![A-Za-z0-9_.-])\d(?:[ -]?\d){12,18}(?![A-Za-z0-9_]|[-.]\d)/g;

/** Issuer ranges with the lengths in use: American Express, Diners, JCB, Visa, Mastercard, UnionPay, Discover. */
const issuers: readonly RegExp[] = [
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[68]\d)\d{11}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  /^4\d{15}$/,
  /^(?:5[1-5]\d{2}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720))\d{12}$/,
  /^62\d{14,17}$/,
  /^6(?:011|5\d{2}|4[4-9]\d)\d{12}$/,
];

/** Payment card numbers: a known issuer, its length, and the check digit right (ISO/IEC 7812, Luhn). What is called an order or a trace is none. */
export function findCardNumbers(folded: string): Span[] {
  return [...folded.matchAll(candidate)]
    .filter(({ 0: value, index }) => {
      const digits = value.replace(/\D/g, '');
      return (
        issuers.some((issuer) => issuer.test(digits)) && isLuhn(digits) && !isLabelledAsOther(folded, index)
      );
    })
    .map(({ index, 0: { length } }) => ({ kind: 'cardNumber', start: index, end: index + length }));
}

function isLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
