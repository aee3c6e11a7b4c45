import type { TimelineRow } from '../domain/draft';
import type { EvidenceId } from '../domain/evidence';
import { labelCount } from './timeline-labels';
import type { Placed } from './timeline-rows';

/** A record of the ticket's status adds nothing so close to what it stands for: minutes. */
const beside = 2;

const plain = (text: string): string =>
  text
    .replace(/…$/, '')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
const known = new WeakMap<TimelineRow, string>();

function textOf(row: TimelineRow): string {
  const text = known.get(row) ?? plain(row.detail[0]?.text ?? '');
  known.set(row, text);
  return text;
}
const citesOf = (row: TimelineRow): readonly EvidenceId[] => row.detail.flatMap(({ evidence }) => evidence);

/** Rows without the second of a span ("504s from 07:02 to 09:37"): its first minute has the whole text, a milestone always stays. */
export function withoutSpanEnds(rows: readonly Placed[], milestones: readonly Placed[]): readonly Placed[] {
  const spanOf = ({ row }: Placed) => `${citesOf(row).join(' ')} ${textOf(row)}`;
  const seen = new Set(milestones.filter(({ row }) => row.at !== null).map(spanOf));
  return rows.filter((placed) => {
    const span = spanOf(placed);
    if (placed.row.milestone === null && seen.has(span)) return false;
    seen.add(span);
    return true;
  });
}

/** True when a row says again, within a minute, what another row says. */
function saysAgain(row: TimelineRow, other: TimelineRow | undefined): boolean {
  if (!other || row.at === null || other.at === null || Math.abs(row.at - other.at) > 1) return false;
  const [a, b] = [textOf(row), textOf(other)];
  const shared = citesOf(row).some((id) => citesOf(other).includes(id));
  if (shared && (b.includes(a) || a.includes(b))) return true;
  if (shared && other.milestone !== null && a.length <= 40 && row.at === other.at) return true;
  // A short line of a list beside the comment that told it first.
  return !shared && row.milestone === null && row.title === other.title && a.length <= 30 && a !== '';
}

/** Of a busy minute only so many rows are compared. */
const compared = 50;

/** Rows without those that repeat another one: the first telling stays and cites both. */
export function withoutRepeats(milestones: readonly Placed[], events: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [...milestones];
  const byMinute = new Map<number, number[]>();
  const ofMilestones = [...milestones.keys()];
  for (const placed of events) {
    const { at } = placed.row;
    const near = at === null ? [] : [at - 1, at, at + 1];
    const others = near.flatMap((minute) => (byMinute.get(minute) ?? []).slice(-compared));
    const place = [...ofMilestones, ...others.sort((a, b) => a - b)].find((one) =>
      saysAgain(placed.row, kept[one]?.row),
    );
    const before = place === undefined ? undefined : kept[place];
    if (place === undefined || !before) {
      if (at !== null)
        byMinute
          .set(at, byMinute.get(at) ?? [])
          .get(at)
          ?.push(kept.length);
      kept.push(placed);
      continue;
    }
    const [claim, ...rest] = before.row.detail;
    if (claim && before.row.milestone === null) {
      const evidence = [...new Set([...claim.evidence, ...citesOf(placed.row)])];
      kept[place] = { ...before, row: { ...before.row, detail: [{ ...claim, evidence }, ...rest] } };
    }
  }
  const telling = new Set<number>(
    kept.flatMap(({ rank, row: { at } }) => (rank < labelCount && at !== null ? [at] : [])),
  );
  const isTold = (at: number) =>
    Array.from({ length: 2 * beside + 1 }, (_, step) => at - beside + step).some((minute) =>
      telling.has(minute),
    );
  return kept.filter(({ rank, row: { at } }) => rank !== labelCount || at === null || !isTold(at));
}

/** Milestones without a minute stand behind everything that has one, in the template's order. */
export const withMissing = (known: readonly Placed[], missing: readonly Placed[]): readonly TimelineRow[] =>
  [...known, ...missing].map(({ row }) => row);
