/** A part of a line with where it stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ends = /[。!?！？;；]+["'”’)）]?|(?<![\d\s][.]?[ap])[.](?=\s+\S)/g;

/** The sentences of a half-width line. No sentence ends inside one of the `whole` spans ("10 a.m. UTC"). */
export function sentencesOf(line: string, whole: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (whole.some((span) => match.index >= span.start && match.index < span.end)) continue;
    found.push({ start, end });
    start = end;
  }
  if (line.slice(start).trim() !== '') found.push({ start, end: line.length });
  return found;
}
