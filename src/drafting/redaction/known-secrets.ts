import { looksRandom } from './looks-random';
import type { Span } from './span';

/** What has once been named as a secret, so that it is recognised where nothing says what it is. */
export interface KnownSecrets {
  /** Remembers a secret and how it reads inside an address. Ordinary words are not remembered: a password may be one. */
  add(secret: string): void;
  /** Every place where a remembered secret stands. */
  findIn(text: string): Span[];
}

const headLength = 8;

/** No secrets known yet. */
export function noKnownSecrets(): KnownSecrets {
  /** By their first characters, so that a text is read once however many secrets there are. */
  const byHead = new Map<string, Set<string>>();

  const remember = (secret: string) => {
    const head = secret.slice(0, headLength);
    byHead.set(head, (byHead.get(head) ?? new Set()).add(secret));
  };

  return {
    add(secret) {
      if (secret.length < headLength || !looksRandom(secret, headLength)) return;
      remember(secret);
      const encoded = encodeURIComponent(secret.toWellFormed());
      if (encoded !== secret) remember(encoded);
    },
    findIn(text) {
      const spans: Span[] = [];
      if (byHead.size === 0) return spans;
      for (let at = 0; at + headLength <= text.length; at += 1) {
        for (const secret of byHead.get(text.slice(at, at + headLength)) ?? []) {
          if (text.startsWith(secret, at)) spans.push({ kind: 'secret', start: at, end: at + secret.length });
        }
      }
      return spans;
    },
  };
}
