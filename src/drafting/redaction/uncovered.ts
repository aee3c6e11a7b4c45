import { foldWidth } from './fold-width';
import { findSecrets } from './secrets';

const withoutWidth = /(?<=[A-Za-z\d])[\u00ad\u200b-\u200d\u2060\ufeff]{1,16}(?=[A-Za-z\d])/g;

/** The text without signs of no width inside its words, if they hid a secret from the rules; else the text itself. */
export function uncovered(text: string): string {
  const plain = text.replace(withoutWidth, '');
  if (plain === text) return text;
  const count = (one: string) => findSecrets(foldWidth(one), one).length;
  return count(plain) > count(text) ? plain : text;
}
