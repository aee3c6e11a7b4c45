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

const shown = (due: string | null) => actionsView([row], new Map([['r1', issue(due)]]), '2026-12-06').rows[0];

describe('actionsView', () => {
  it('shows the date of Jira for a raised row', () => {
    expect(shown('2026-12-10')).toMatchObject({ due: '2026-12-10', overdueDays: 0 });
  });

  it('shows the date of the page, and how long it is past, where the issue has none', () => {
    expect(shown(null)).toMatchObject({ due: '2026-12-04', overdueDays: 2 });
  });
});
