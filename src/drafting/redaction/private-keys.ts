const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const end = /(?:\\[nr]|[\s"'`>|+,;]){0,12}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/y;
/** A line of the key, or a header line of it, with what stands before it: indentation, quotation marks, an escaped line break. */
const line =
  /(?:\\[nr]|[\s"'`>|+,;]){0,12}(?:[A-Za-z0-9+/=]{16,4096}|[A-Za-z0-9+/]{1,15}={0,2}(?=(?:\\[nr]|[\s"'`>|+,;]){1,12}-----)|(?:Proc-Type|DEK-Info|Version|Comment|Hash):[^\n\\]{0,100})/y;

/** Private keys in PEM and PGP armour, over lines, in JSON and in code. One that breaks off is taken as far as it goes. */
export function findPrivateKeys(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(begin)) {
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const bodyStart = match.index + match[0].length;
    let at = bodyStart;
    for (let next = endOf(line, text, at); next !== undefined; next = endOf(line, text, at)) at = next;
    at = endOf(end, text, at) ?? at;
    if (at > bodyStart) found.push({ start: match.index, end: at });
  }
  return found;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
