import type {
  ActionCounts,
  ActionRowView,
  ActionsView,
  IssueView,
  PersonView,
} from '../contract/actions-view';
import type { ActionRow } from '../document/page-actions';
import type { Day } from '../domain/action-item';
import { actionLevels } from '../domain/action-item';
import { daysBetween } from '../domain/day';
import { issueView } from './issue-view';

/** What Jira says of a raised action now. */
export interface LiveIssue extends IssueView {
  readonly assignee: PersonView | null;
  readonly due: Day | null;
}

/**
 * A raised row shows what Jira says now, a row that was not raised what the page says. Where the issue has no due date, as in a
 * project without that field, the date of the page is what was agreed.
 */
function rowView(row: ActionRow, live: LiveIssue | undefined, today: Day): ActionRowView {
  const due = live?.due ?? row.due;
  const open = live ? live.category !== 'done' : true;
  return {
    rowId: row.rowId,
    level: row.level,
    measure: row.measure,
    owner: live ? live.assignee : row.owner,
    due,
    overdueDays: open && due !== null ? Math.max(0, daysBetween(due, today)) : 0,
    issue: live ? issueView(live) : null,
  };
}

/**
 * Section 七 with the live state of what was raised. Of rows that belong to the same raised issue the first is the action, the others are copies.
 *
 * @param live by row id
 * @param raised all issues that were raised from the incident, on the page or not
 */
export function actionsView(
  all: readonly ActionRow[],
  live: ReadonlyMap<string, LiveIssue>,
  raised: readonly LiveIssue[],
  today: Day,
): ActionsView {
  const raisedKeys = new Set(raised.map(({ key }) => key));
  const seen = new Set<string>();
  const rows = all.filter(({ rowId }) => {
    const key = live.get(rowId)?.key;
    if (key === undefined || !raisedKeys.has(key)) return true;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
  const views = rows.map((row) => rowView(row, live.get(row.rowId), today));
  const isDone = (view: ActionRowView) => view.issue?.category === 'done';
  return {
    rows: views,
    total: views.length,
    done: views.filter(isDone).length,
    overdue: views.filter((view) => view.overdueDays > 0).length,
    unraised: rows.filter((row) => row.issueKey === null && !live.has(row.rowId)).length,
    offPage: raised.filter(({ key }) => !seen.has(key)).map(issueView),
    byLevel: actionLevels
      .map((level) => {
        const ofLevel = views.filter((view) => view.level === level);
        return { level, done: ofLevel.filter(isDone).length, total: ofLevel.length };
      })
      .filter((group) => group.total > 0),
  };
}

/** Only the figures. */
export function actionCounts({ total, done, overdue, unraised }: ActionCounts): ActionCounts {
  return { total, done, overdue, unraised };
}
