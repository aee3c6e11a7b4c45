import type { FixTold } from './fixes-told';
import { familiesOf } from './measure-families';

/** More than this between beginning and end, and they are two measures: minutes. */
const oneMeasure = 60;
const complete = /完成|完毕|成功|\bcomplete[d]?\b|\bdone\b|\bfinished\b|\bsuccessful/i;

/** Begun, and not told of as complete so far. */
const isOpen = ({ until, told }: FixTold): boolean =>
  until === null && told.signals.fixStarted && !complete.test(told.text);

/**
 * The beginning and the end of one measure are one row, and so is what one record tells twice. Each measure is compared with the
 * last of its record and the last open one of its kinds, so that a long list takes no more time for each than a short one.
 */
export function joinedFixes(fixes: readonly FixTold[]): readonly FixTold[] {
  const rows: FixTold[] = [];
  const places = new Map<string, number>();
  /** Places of the rows that were open when they were put there, by kind of measure. */
  const open = new Map<number, number[]>();
  for (const fix of fixes) {
    const kinds = familiesOf(fix.measure);
    const wordings = fix.evidence.map((id) => `${id} ${fix.measure}`);
    const index = Math.max(
      -1,
      ...wordings.map((wording) => places.get(wording) ?? -1),
      begunBefore(fix, kinds),
    );
    const before = rows[index];
    const row = before ? united(before, fix) : fix;
    const place = before ? index : rows.length;
    rows[place] = row;
    for (const id of row.evidence) places.set(`${id} ${row.measure}`, place);
    if (!before && isOpen(row))
      for (const kind of kinds)
        open
          .set(kind, open.get(kind) ?? [])
          .get(kind)
          ?.push(place);
  }
  return rows;

  function begunBefore(fix: FixTold, kinds: readonly number[]): number {
    if (!complete.test(fix.told.text)) return -1;
    const found = kinds.flatMap((kind) => {
      const begun = open.get(kind) ?? [];
      let place = begun.at(-1);
      // What is complete by now is passed for good.
      for (let row = rows[place ?? -1]; row && !isOpen(row); row = rows[place ?? -1]) {
        begun.pop();
        place = begun.at(-1);
      }
      const row = rows[place ?? -1];
      return place !== undefined && row && fix.at - row.at <= oneMeasure ? [place] : [];
    });
    return Math.max(-1, ...found);
  }
}

function united(before: FixTold, fix: FixTold): FixTold {
  return {
    ...fix,
    told: before.told,
    measure: before.measure,
    by: before.by ?? fix.by,
    at: before.at,
    until: complete.test(fix.told.text) && fix.at > before.at ? fix.at : null,
    evidence: [...new Set([...before.evidence, ...fix.evidence])],
    effect: fix.effect === fix.told && fix.outcome === 'unknown' ? null : fix.effect,
  };
}
