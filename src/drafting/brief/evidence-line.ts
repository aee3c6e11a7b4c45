import { isoMinute } from '../../domain/zone';
import type { Zone } from '../../domain/zone';
import type { SortedPiece } from './sort-evidence';

/** First words of an event, enough to tell it from the others of its evidence. */
const eventWords = 80;

export interface LineOptions {
  readonly zone: Zone;
  readonly redact: (text: string) => string;
  /** Ids of pieces that say the same. */
  readonly copies?: string | undefined;
}

const cut = (words: string, length: number) => (words.length > length ? `${words.slice(0, length)}…` : words);

/** What stands at which place of a short line, for whoever reads it. */
export const shortLineForm = '[id, when, by whom, text]';

/**
 * One piece as it is read for a digest: when, who, and as many characters of its text as there is room for. A list and no
 * object: of a ticket that needs digests the names of the fields would take more room than many texts.
 */
export function shortLine(
  { evidence: { id, at, author, text }, events }: SortedPiece,
  { zone, redact }: Pick<LineOptions, 'zone' | 'redact'>,
  limit: number,
): string {
  const minute = events.length === 1 ? (events[0]?.at ?? at) : at;
  const when =
    minute === null ? null : isoMinute(minute, zone).slice('2026-'.length, '2026-11-20T12:15'.length);
  return JSON.stringify([id, when, author && redact(author.name), cut(redact(text), limit)]);
}

/**
 * One piece of evidence as one line of JSON: whatever a text holds, it cannot end its line or look like another one. Its events
 * stand with it, since times are theirs and not those of posting. Texts are redacted whole and cut afterwards: half a secret
 * would not be known as one.
 */
export function evidenceLine(
  { evidence, events }: SortedPiece,
  { zone, redact, copies }: LineOptions,
): string {
  const { id, kind, at, author, text } = evidence;
  const [only] = events;
  const times =
    events.length === 1 && only?.id === id
      ? { event: id, ...(only.at === at ? {} : { at: isoMinute(only.at, zone) }) }
      : events.length === 0
        ? {}
        : {
            events: events.map((event) => ({
              event: event.id,
              at: isoMinute(event.at, zone),
              start: cut(redact(event.text), eventWords),
            })),
          };
  return JSON.stringify({
    id,
    kind,
    ...(at === null ? {} : { posted: isoMinute(at, zone) }),
    by: author === null ? null : redact(author.name),
    text: redact(text),
    ...times,
    ...(copies === undefined ? {} : { sameAs: copies }),
  });
}
