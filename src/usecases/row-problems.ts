import type { RowProblem } from '../contract/raise-view';
import type { Day } from '../domain/action-item';
import type { ActionRow } from '../document/page-actions';

/** How the owner of a row stands in the target project. */
export type OwnerState = 'missing' | 'unknown' | 'notAssignable' | 'assignable';

const ownerProblems: Readonly<Record<OwnerState, RowProblem | null>> = {
  missing: 'ownerMissing',
  unknown: 'ownerUnknown',
  notAssignable: 'ownerNotAssignable',
  assignable: null,
};

function dueProblem(row: ActionRow, today: Day, window: Day): RowProblem | null {
  if (row.due === null) return row.dueText === '' ? 'dueMissing' : 'dueUnreadable';
  if (row.due < today) return 'duePast';
  return row.due > window ? 'dueBeyondWindow' : null;
}

/** Everything that keeps an action from being a contract, all at once. */
export function rowProblems(row: ActionRow, owner: OwnerState, today: Day, window: Day): RowProblem[] {
  return [
    row.measure === '' ? ('measureMissing' as const) : null,
    ownerProblems[owner],
    dueProblem(row, today, window),
    row.acceptance === '' ? ('acceptanceMissing' as const) : null,
  ].filter((problem) => problem !== null);
}
