/** What a value that must not leave is. */
export type RedactedKind = 'secret' | 'mail' | 'phone' | 'idNumber' | 'cardNumber' | 'ipAddress' | 'person';

/** A stretch of a text that must not leave, end exclusive. */
export interface Span {
  readonly kind: RedactedKind;
  readonly start: number;
  readonly end: number;
  /** Whom the text names: written forms of one person share it. Absent for every other kind. */
  readonly person?: string;
}

/** Where two spans overlap the graver kind wins: a mail address inside a connection string is part of the secret. */
const gravest: readonly RedactedKind[] = [
  'secret',
  'idNumber',
  'cardNumber',
  'mail',
  'phone',
  'ipAddress',
  'person',
];

/**
 * The spans to replace, in the order of the text and without overlap: the graver kind first, then the longer one. Overlapping secrets
 * become one. What lies inside a placeholder is left out of a span; the rest of it still counts if it has anything to hide.
 */
export function spansToReplace(
  text: string,
  found: readonly Span[],
  placeholders: readonly { readonly start: number; readonly end: number }[],
): readonly Span[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of placeholders) taken.fill(1, start, end);
  const ordered = [...joinSecrets(found)].sort(
    (a, b) =>
      gravest.indexOf(a.kind) - gravest.indexOf(b.kind) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const chosen: Span[] = [];
  for (const span of ordered) {
    const pieces = freePieces(span, taken);
    const whole = pieces.length === 1 && pieces[0]?.start === span.start && pieces[0].end === span.end;
    const kept = whole
      ? pieces
      : pieces.filter(
          ({ start, end }) =>
            span.kind === 'secret' && /[A-Za-z0-9].{0,9}[A-Za-z0-9]/.test(text.slice(start, end)),
        );
    for (const { start, end } of kept) {
      taken.fill(1, start, end);
      chosen.push({ ...span, start, end });
    }
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function joinSecrets(found: readonly Span[]): readonly Span[] {
  const others = found.filter(({ kind }) => kind !== 'secret');
  const joined: Span[] = [];
  for (const span of found.filter(({ kind }) => kind === 'secret').sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return [...joined, ...others];
}

function freePieces({ start, end }: Span, taken: Uint8Array): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && taken[at] === 0) continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}
