/** A part of a name that people give to things: letters with a few digits behind (`k8s`, `eu1`, `v2`), or a short number. */
const namePart = /^(?:[A-Za-z]{0,40}\d{0,2}[a-z]{0,2}|\d{1,4})$/;

/** True for `payment-gateway-v2`, `my_secret_name`, `PasswordResetFlow`: words, whatever joins them. */
export function readsAsWords(value: string): boolean {
  const parts = value.split(/[-_./:]/);
  return parts.every((part) => namePart.test(part) && !switchesCase(part));
}

/** Words change from small to capital once a word; a random string does so at every other letter. */
function switchesCase(part: string): boolean {
  const switches = part.match(/[a-z](?=[A-Z])/g)?.length ?? 0;
  return switches >= 3 && switches * 5 > part.length;
}

/** Bits that one character of the value carries, from how often each occurs. */
export function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const sign of value) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / value.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/**
 * True for what nobody would write as a word or a number: mixed signs, at least `least` of them, with at least 2.5 bits each. Says nothing
 * about secrecy: a commit hash looks as random as a key, so a label or a form must tell that it is one.
 */
export function looksRandom(value: string, least = 16): boolean {
  if (value.length < least || readsAsWords(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return kinds >= 2 && /[A-Za-z]/.test(value) && entropyOf(value) >= 2.5;
}
