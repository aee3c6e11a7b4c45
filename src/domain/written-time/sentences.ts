/** A part of a line with where it stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ends = /[。!?！？;；]+["'”’)）]?|(?<![\d\s][.]?[ap])[.](?=\s+\S)/g;

/** What ends with a point without ending its sentence. */
export const shortened = /\b(?:est|approx|vs|incl|avg|resp|cf|approximately?)\.$/i;

/** A capital behind a point, unless it is that of a weekday or month, which belongs to the time. */
const newSentence =
  /^\s+(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?:[A-Z](?:[a-z]|\s)|(?!(?:UTC|GMT|[PECM][SD]?T|BST|CES?T|IST|JST|KST|SGT|HKT|AE[SD]T)\b)[A-Z]{2,})/;

/** The sentences of a half-width line. No sentence ends inside one of the `whole` spans ("10 a.m. UTC"). */
export function sentencesOf(line: string, whole: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    const opensNext = newSentence.test(line.slice(end));
    // "… at 6.35 pm. The first caller …": that point ends both.
    const inside = (span: Span) => match.index >= span.start && match.index < span.end - (opensNext ? 1 : 0);
    if (whole.some(inside) || shortened.test(line.slice(0, match.index + 1))) continue;
    found.push({ start, end });
    start = end;
  }
  if (line.slice(start).trim() !== '') found.push({ start, end: line.length });
  return found;
}
