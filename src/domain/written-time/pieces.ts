import { isAside } from './line-shapes';
import type { MentionRole } from './mention-role';
import type { Span } from './sentences';
import type { TimeMention } from './time-mentions';

/** A part of a sentence that tells of a moment of its own. */
export interface Piece extends Span {
  readonly mention: TimeMention;
}

/** "Raised the limit at 21:00, it recovered at 21:03": each clause with its own time is an entry; null for other sentences. */
export function piecesOf(
  line: string,
  sentence: Span,
  inside: readonly TimeMention[],
  roles: readonly MentionRole[],
): readonly Piece[] | null {
  const first = inside[0];
  if (!first || inside.length < 2 || roles.some((role) => role !== 'entry')) return null;
  if (inside.some(({ rangeEnd }) => rangeEnd !== null) || isAside(line.slice(sentence.start, first.start)))
    return null;
  const borders = inside.slice(1).map((mention, index) => {
    const from = inside[index]?.end ?? sentence.start;
    const comma = line.slice(from, mention.start).search(/[,，](?=[^,，]*$)/);
    return comma < 0 ? -1 : from + comma;
  });
  if (borders.includes(-1)) return null;
  const edges = [sentence.start, ...borders, sentence.end];
  const pieces = inside.map((mention, index) => ({
    mention,
    start: edges[index] ?? sentence.start,
    end: edges[index + 1] ?? sentence.end,
  }));
  // A piece that says nothing beside its time belongs to its neighbour.
  const telling = pieces.every(({ mention, start, end }) =>
    /[\p{L}\p{N}]{2}/u.test(line.slice(start, mention.start) + line.slice(mention.end, end)),
  );
  return telling ? pieces : null;
}
