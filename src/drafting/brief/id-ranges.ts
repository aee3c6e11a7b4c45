/** More runs than these are counted: thousands of ids would be dearer than what they stand for. */
const maxRuns = 12;

/** `E4–E9, E12`: ids in the order given, runs drawn together; of many runs the first ones, the last id and how many ids there are. */
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
  const named = runs
    .slice(0, maxRuns)
    .map(({ first, last }) => (first === last ? first : `${first}–${last}`))
    .join(', ');
  return runs.length <= maxRuns ? named : `${named} … ${ids.at(-1) ?? ''}, ${ids.length} in all`;
}
