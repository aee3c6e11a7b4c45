import type { EvidenceView } from '../contract/found-view';
import type { Evidence } from '../domain/evidence';

const excerptLimit = 400;

/** Evidence as a screen shows it: who, when, the first words, and where to read on. */
export function evidenceView({ id, kind, at, author, text, url }: Evidence): EvidenceView {
  return { id, kind, at, author: author?.name ?? null, excerpt: text.slice(0, excerptLimit), url };
}
