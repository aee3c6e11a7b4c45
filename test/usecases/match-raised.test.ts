import type { ActionRow } from '../../src/document/page-actions';
import { liveRows } from '../../src/usecases/live-rows';
import { matchRaised } from '../../src/usecases/match-raised';
import type { RaisedIssue } from '../../src/usecases/ports/action-tracker';

const aRow = (rowId: string, more: Partial<ActionRow> = {}): ActionRow => ({
  rowId,
  localId: rowId,
  fingerprint: `words of ${rowId}`,
  issueKey: null,
  issueUrl: null,
  actionId: null,
  level: 'P1',
  measure: '补充连接池告警',
  goal: '',
  owner: null,
  otherOwners: [],
  ownerText: '',
  due: null,
  dueText: '',
  acceptance: '',
  proposed: false,
  ...more,
});
const anIssue = (key: string, row: ActionRow): RaisedIssue => ({
  id: key,
  key,
  url: `https://example.atlassian.net/browse/${key}`,
  status: 'To Do',
  category: 'new',
  title: row.measure,
  assignee: null,
  due: null,
  record: {
    schema: 1,
    incident: 'INC-1',
    incidentId: '10001',
    page: '1',
    action: null,
    rowLocalId: row.localId,
    fingerprint: row.fingerprint,
    measure: row.measure,
    level: row.level,
    due: null,
    acceptance: '',
    raised: '2026-11-20',
  },
});
const keysOf = (rows: readonly ActionRow[], raised: readonly RaisedIssue[]) =>
  rows.map(({ rowId }) => matchRaised(rows, raised).get(rowId)?.key ?? null);

const row = aRow('one');
const raised = anIssue('OPS-4', row);

describe('matchRaised', () => {
  it.each([
    ['its link', aRow('two', { issueKey: 'OPS-4' })],
    ['its place, when somebody rewrote it', aRow('one', { fingerprint: 'other words' })],
    ['its words, when an editor gave it another id', aRow('two', { fingerprint: row.fingerprint })],
  ])('knows a row by %s', (_by, known) => {
    expect(keysOf([known], [raised])).toEqual(['OPS-4']);
  });

  it('takes a link to an issue that was not raised here for a reference', () => {
    expect(keysOf([aRow('one', { issueKey: 'OPS-1' })], [raised])).toEqual(['OPS-4']);
    expect(keysOf([aRow('two', { issueKey: 'OPS-1' })], [raised])).toEqual([null]);
  });

  it('knows the issue of a row that was moved to another project, and has another key than the link', () => {
    expect(keysOf([aRow('one', { issueKey: 'OPS-4' })], [anIssue('PAY-9', row)])).toEqual(['PAY-9']);
  });

  it('gives a copy that still holds the link the same issue', () => {
    expect(keysOf([{ ...row, issueKey: 'OPS-4' }, aRow('copy', { issueKey: 'OPS-4' })], [raised])).toEqual([
      'OPS-4',
      'OPS-4',
    ]);
  });

  it('counts a copy without the link that was rewritten as new, in whatever order they stand', () => {
    const copy = aRow('copy', { fingerprint: 'other words' });

    expect(keysOf([copy, row], [raised])).toEqual([null, 'OPS-4']);
  });
});

describe('liveRows', () => {
  it('shows the issue that was raised from a row, and not another one that it mentions', () => {
    const mentioned = anIssue('OPS-1', aRow('other'));
    const rows = [aRow('one', { issueKey: 'OPS-1' }), aRow('two', { issueKey: 'OPS-1' })];

    const live = liveRows(rows, [raised], [mentioned]);

    expect([live.get('one')?.key, live.get('two')?.key]).toEqual(['OPS-4', 'OPS-1']);
  });
});
