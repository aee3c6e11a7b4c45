/**
 * Text of a ticket as one line that no output chokes on: control characters and halves of surrogate pairs are gone, and so
 * are the marks that turn the direction of everything behind them, with which a text can be made to read as another.
 */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** The first `length` characters, never half of one. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return Array.from(text.slice(0, length * 2))
    .slice(0, length)
    .join('');
}

/** The text itself, or its beginning with an ellipsis, `length` UTF-16 units at most as the products count; never half a character. */
export function ellipsized(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The address when a browser may follow it; undefined for anything but http and https. */
export function findWebAddress(url: string): string | undefined {
  return URL.canParse(url) && /^https?:\/\/[^\s<>"]+$/i.test(url) ? url : undefined;
}
