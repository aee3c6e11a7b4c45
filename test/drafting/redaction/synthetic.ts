/** Values for tests, made here and nowhere valid. Put together at run time, so that no file holds what looks like a credential. */

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';

export const alphabets = {
  hex: '0123456789abcdef',
  base62: lower + upper + digits,
  base64: `${lower}${upper}${digits}+/`,
  url64: `${lower}${upper}${digits}-_`,
  upper: `${upper}${digits}`,
  digits,
} as const;

/** A string of an alphabet that looks random and is the same in every run. Among the first three are a small letter, a capital and a digit where the alphabet has them. */
export function random(alphabet: string, length: number, seed: number): string {
  let state = (seed * 2654435761 + 97) % 4294967296;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
  const pick = (signs: string) => signs.charAt(Math.floor(next() * signs.length));
  const classes = [lower, upper, digits].map((signs) =>
    Array.from(signs).filter((sign) => alphabet.includes(sign)),
  );
  return Array.from({ length }, (_, place) => {
    const first = classes[place];
    return pick(first && first.length > 0 ? first.join('') : alphabet);
  }).join('');
}

export const hex = (length: number, seed: number) => random(alphabets.hex, length, seed);
export const base62 = (length: number, seed: number) => random(alphabets.base62, length, seed);
export const base64 = (length: number, seed: number) => random(alphabets.base64, length, seed);
export const url64 = (length: number, seed: number) => random(alphabets.url64, length, seed);
export const capitals = (length: number, seed: number) => random(alphabets.upper, length, seed);

export function uuid(seed: number): string {
  const signs = hex(32, seed);
  return [
    signs.slice(0, 8),
    signs.slice(8, 12),
    `4${signs.slice(13, 16)}`,
    `a${signs.slice(17, 20)}`,
    signs.slice(20),
  ].join('-');
}

/** A fixed beginning or a password, in pieces. */
export const pieces = (...parts: readonly string[]) => parts.join('');

/** A JSON Web Token of three parts. */
export function jwt(seed: number): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [
    part({ alg: 'HS256', typ: 'JWT' }),
    part({ sub: `u${seed}`, iat: 1700000000 + seed }),
    url64(43, seed),
  ].join('.');
}

/** A private key in PEM form that no program can read. */
export function pem(kind: string, seed: number, lineBreak = '\n'): { text: string; lines: string[] } {
  const lines = [64, 64, 64, 27].map((length, line) => base64(length, seed * 10 + line));
  const edge = (word: string) => `-----${word} ${kind}${pieces('PRIVATE', ' KEY')}-----`;
  return { text: [edge('BEGIN'), ...lines, edge('END')].join(lineBreak), lines };
}

/** A number of the given beginning and length whose last digit makes it right by Luhn. */
export function card(beginning: string, length: number, seed: number): string {
  const body = beginning + random(alphabets.digits, length - beginning.length - 1, seed);
  const sum = Array.from(body)
    .reverse()
    .reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** A resident identity number with the right check character. */
export function idNumber(region: string, birth: string, sequence: string): string {
  const body = region + birth + sequence;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body.charAt(place)), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** A number with its last digit or sign changed, so that the check fails. */
export const withWrongCheck = (value: string) =>
  value.slice(0, -1) + String((Number(value.at(-1) === 'X' ? 0 : value.at(-1)) + 3) % 10);
