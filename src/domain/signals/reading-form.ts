import { simplified } from './simplified';

/**
 * A text as the rules read it, one character per character: full-width digits, letters and punctuation to half width,
 * typographic quotes and dashes to plain ones, traditional Chinese characters to simplified ones. Positions stay those of the
 * original text, which alone is shown.
 */
export function readingForm(text: string): string {
  return simplified(text)
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
