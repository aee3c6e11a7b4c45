/** `E4–E9, E12`: ids in the order given, runs drawn together. Ids of another form stand alone. */
export function idRanges(ids: readonly string[]): string {
  const runs: { first: string; last: string; end: number | undefined }[] = [];
  for (const id of ids) {
    const number = /^E\d+$/.test(id) ? Number(id.slice(1)) : undefined;
    const run = runs.at(-1);
    if (run?.end !== undefined && number === run.end + 1) {
      run.last = id;
      run.end = number;
    } else {
      runs.push({ first: id, last: id, end: number });
    }
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}
