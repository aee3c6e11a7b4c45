import type { RowProblem } from '../contract/raise-view';
import type { Day } from '../domain/action-item';
import type { ActionRow } from '../document/page-actions';
import type { ForeignLink } from './foreign-links';

/** How the owner of a row stands in the target project. */
export type OwnerState = 'missing' | 'unknown' | 'notAssignable' | 'assignable';

/** What a row without an issue of its own points at: a link, or an issue that its measure names. */
export type PointsAt = ForeignLink | 'named';

const ownerProblems: Readonly<Record<OwnerState, RowProblem | null>> = {
  missing: 'ownerMissing',
  unknown: 'ownerUnknown',
  notAssignable: 'ownerNotAssignable',
  assignable: null,
};

const linkProblems: Readonly<Record<PointsAt, RowProblem>> = {
  seen: 'linksElsewhere',
  unseen: 'linkUnseen',
  named: 'namesIssue',
};

function dueProblem(row: ActionRow, read: Day | null, today: Day, window: Day): RowProblem | null {
  const due = row.due ?? read;
  if (due === null) return row.dueText === '' ? 'dueMissing' : 'dueUnreadable';
  if (due < today) return 'duePast';
  if (due > window) return 'dueBeyondWindow';
  return row.due === null ? 'dueRead' : null;
}

/** Everything that keeps an action from being a contract, all at once. `dueRead`: the day that a due cell without a date names. */
export function rowProblems(
  row: ActionRow,
  link: PointsAt | undefined,
  owner: OwnerState,
  dueRead: Day | null,
  today: Day,
  window: Day,
): RowProblem[] {
  return [
    link ? linkProblems[link] : null,
    row.measure === '' ? ('measureMissing' as const) : null,
    ownerProblems[owner] ?? (row.otherOwners.length > 0 ? 'ownerSeveral' : null),
    dueProblem(row, dueRead, today, window),
    row.acceptance === '' ? ('acceptanceMissing' as const) : null,
  ].filter((problem) => problem !== null);
}
