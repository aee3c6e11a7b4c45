import type { ActionLevel } from './action-item';

/** Text as it counts for sameness: without width, case, spaces and punctuation. */
export function normalizedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, '');
}

/** 53 bits of a string as 14 hexadecimal digits (cyrb53). The domain has no crypto, and names of rows need none. */
export function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const value = 4294967296 * (2097151 & low) + (high >>> 0);
  return value.toString(16).padStart(14, '0');
}

/** The same for a row that somebody moved, re-spaced or re-punctuated; another for another level or measure. */
export function actionFingerprint(level: ActionLevel, measure: string): string {
  return hashOf(`${level}\n${normalizedText(measure)}`);
}
