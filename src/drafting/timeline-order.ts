import type { TimelineRow } from '../domain/draft';
import type { EvidenceId } from '../domain/evidence';
import { labelCount } from './timeline-labels';
import type { Placed } from './timeline-rows';

/** A record of the ticket's status adds nothing so close to what it stands for: minutes. */
const near = 2;

const plain = (text: string): string =>
  text
    .replace(/…$/, '')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
const textOf = (row: TimelineRow): string => plain(row.detail[0]?.text ?? '');
const citesOf = (row: TimelineRow): readonly EvidenceId[] => row.detail.flatMap(({ evidence }) => evidence);

/** True when a row says again, within a minute, what another row says. */
function saysAgain(row: TimelineRow, other: TimelineRow): boolean {
  if (row.at === null || other.at === null || Math.abs(row.at - other.at) > 1) return false;
  const [a, b] = [textOf(row), textOf(other)];
  const shared = citesOf(row).some((id) => citesOf(other).includes(id));
  if (shared && (b.includes(a) || a.includes(b))) return true;
  if (shared && other.milestone !== null && a.length <= 40 && row.at === other.at) return true;
  // A short line of a list beside the comment that told it first.
  return !shared && row.milestone === null && row.title === other.title && a.length <= 30 && a !== '';
}

/** Rows without those that repeat another one: the first telling stays and cites both. */
export function withoutRepeats(milestones: readonly Placed[], events: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [...milestones];
  for (const placed of events) {
    const index = kept.findIndex(({ row }) => saysAgain(placed.row, row));
    const before = kept[index];
    if (!before) {
      kept.push(placed);
      continue;
    }
    const [claim, ...rest] = before.row.detail;
    if (claim && before.row.milestone === null) {
      const evidence = [...new Set([...claim.evidence, ...citesOf(placed.row)])];
      kept[index] = { ...before, row: { ...before.row, detail: [{ ...claim, evidence }, ...rest] } };
    }
  }
  const told = (at: number, self: Placed) =>
    kept.some(
      (one) => one !== self && one.rank < labelCount && Math.abs((one.row.at ?? Infinity) - at) <= near,
    );
  return kept.filter((one) => one.rank !== labelCount || one.row.at === null || !told(one.row.at, one));
}

/** Milestones without a minute stand behind everything that has one, in the template's order. */
export const withMissing = (known: readonly Placed[], missing: readonly Placed[]): readonly TimelineRow[] =>
  [...known, ...missing].map(({ row }) => row);
