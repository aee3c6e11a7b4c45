import type { ActionRow } from '../../src/document/page-actions';
import { actionsView } from '../../src/usecases/actions-view';
import type { LiveIssue } from '../../src/usecases/actions-view';

const row = {
  rowId: 'r1',
  level: 'P1',
  measure: '给连接池加使用率告警',
  owner: null,
  due: '2026-12-04',
  issueKey: 'OPS-1',
} as ActionRow;

const issue = (due: string | null): LiveIssue => ({
  key: 'OPS-1',
  url: 'https://site.example/browse/OPS-1',
  status: 'To Do',
  category: 'new',
  assignee: null,
  due,
});

const shown = (due: string | null) =>
  actionsView([row], new Map([['r1', issue(due)]]), [issue(due)], '2026-12-06').rows[0];

describe('actionsView', () => {
  it('shows the date of Jira for a raised row', () => {
    expect(shown('2026-12-10')).toMatchObject({ due: '2026-12-10', overdueDays: 0 });
  });

  it('counts a copied row once, and two rows that somebody tracks by one issue twice', () => {
    const copy = { ...row, rowId: 'r2', measure: '换了说法的同一项' } as ActionRow;
    const live = new Map(['r1', 'r2'].map((rowId) => [rowId, issue(null)] as const));

    expect(actionsView([row, copy], live, [issue(null)], '2026-12-01')).toMatchObject({
      total: 1,
      unraised: 0,
    });
    expect(actionsView([row, copy], live, [], '2026-12-01').total).toBe(2);
  });

  it('tells of raised actions whose row is gone', () => {
    const view = actionsView([], new Map(), [issue(null)], '2026-12-01');

    expect(view.offPage).toEqual([expect.objectContaining({ key: 'OPS-1', status: 'To Do' })]);
    expect(view.total).toBe(0);
  });

  it('shows the date of the page, and how long it is past, where the issue has none', () => {
    expect(shown(null)).toMatchObject({ due: '2026-12-04', overdueDays: 2 });
  });
});
