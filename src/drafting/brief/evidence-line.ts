import type { Evidence } from '../../domain/evidence';
import type { TimelineEvent } from '../../domain/timeline';
import { isoMinute } from '../../domain/zone';
import type { Zone } from '../../domain/zone';

/** First words of an event, enough to tell it from the others of its evidence. */
const eventWords = 80;

/**
 * One piece of evidence as one line of JSON: whatever a text holds, it cannot end its line or look like another one. The events
 * stand with it, since times are theirs and not those of posting.
 */
export function evidenceLine(evidence: Evidence, events: readonly TimelineEvent[], zone: Zone): string {
  const { id, kind, at, author, text } = evidence;
  const [only] = events;
  const single = events.length === 1 && only?.id === id;
  return JSON.stringify({
    id,
    kind,
    ...(at === null ? {} : { posted: isoMinute(at, zone) }),
    by: author?.name ?? null,
    text,
    ...(single
      ? only.at === at
        ? { event: id }
        : { event: id, at: isoMinute(only.at, zone) }
      : events.length > 0
        ? {
            events: events.map((event) => ({
              event: event.id,
              at: isoMinute(event.at, zone),
              start: event.text.slice(0, eventWords),
            })),
          }
        : {}),
  });
}
