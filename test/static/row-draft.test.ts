import type { FieldsState } from '../../static/raise/row-draft';
import { firstDraft, problemsOf, requestOf, resultOf } from '../../static/raise/row-draft';
import { aRaiseRow, someFields } from '../support/ui-data';

const today = '2026-11-21';
const known = (changes: Parameters<typeof someFields>[0] = {}): FieldsState => ({
  state: 'done',
  value: someFields(changes),
});

describe('a row of the raise preview', () => {
  it('is ticked when nothing is wrong with it', () => {
    expect(firstDraft(aRaiseRow()).ticked).toBe(true);
  });

  it('is not ticked while something is missing: a person decides', () => {
    expect(firstDraft(aRaiseRow({ acceptance: '', problems: ['acceptanceMissing'] })).ticked).toBe(false);
  });

  it('can be raised when it is complete', () => {
    const row = aRaiseRow();

    expect(problemsOf(row, firstDraft(row), known(), today).blocking).toBe(false);
  });

  it.each([
    'ownerMissing',
    'ownerUnknown',
    'ownerNotAssignable',
    'dueMissing',
    'dueUnreadable',
    'measureMissing',
    'acceptanceMissing',
  ] as const)('cannot be raised with %s', (problem) => {
    const row = aRaiseRow({ problems: [problem] });

    expect(problemsOf(row, firstDraft(row), known(), today).blocking).toBe(true);
  });

  it.each(['namesIssue', 'linksElsewhere', 'ownerSeveral'] as const)(
    'waits for a person with %s, and can be raised',
    (problem) => {
      const row = aRaiseRow({ problems: [problem] });
      const problems = problemsOf(row, firstDraft(row), known(), today);

      expect(firstDraft(row).ticked).toBe(false);
      expect(problems.blocking).toBe(false);
      expect([problems.link, problems.owner]).toContain(problem);
    },
  );

  it.each(['duePast', 'dueBeyondWindow'] as const)('can be raised with %s, which is said', (problem) => {
    const row = aRaiseRow({ problems: [problem] });
    const problems = problemsOf(row, firstDraft(row), known(), today);

    expect(problems.blocking).toBe(false);
    expect(problems.due).toBe(problem);
  });

  it('has its criterion once one was typed, and sends it', () => {
    const row = aRaiseRow({ acceptance: '', problems: ['acceptanceMissing'] });
    const draft = { ...firstDraft(row), acceptance: ' 压测通过 ' };

    expect(problemsOf(row, draft, known(), today)).toMatchObject({ acceptance: null, blocking: false });
    expect(requestOf(row, draft, someFields()).acceptance).toBe('压测通过');
  });

  it('has its owner once a person was chosen', () => {
    const row = aRaiseRow({ owner: null, problems: ['ownerMissing'] });
    const draft = { ...firstDraft(row), owner: { accountId: 'a2', name: '林悦' }, ownerProblem: null };

    expect(problemsOf(row, draft, known(), today).owner).toBeNull();
  });

  it.each([
    ['', 'dueMissing'],
    ['2026-11-20', 'duePast'],
    ['2026-11-29', 'dueBeyondWindow'],
    ['2026-11-28', null],
  ])('checks the date %s once somebody set it', (due, problem) => {
    const row = aRaiseRow({ due: null, problems: ['dueUnreadable'] });
    const draft = { ...firstDraft(row), due, dueAsOnPage: false };

    expect(problemsOf(row, draft, known(), today).due).toBe(problem);
  });

  it('needs no owner in a project without assignees', () => {
    const row = aRaiseRow({ owner: null, problems: ['ownerMissing'] });

    expect(problemsOf(row, firstDraft(row), known({ hasAssignee: false }), today).blocking).toBe(false);
  });

  it('waits for the values of required fields', () => {
    const row = aRaiseRow();
    const fields = known({ required: [{ id: 'c1', name: '影响系统', kind: 'text', options: [] }] });

    expect(problemsOf(row, firstDraft(row), fields, today).required).toEqual(['c1']);
    expect(problemsOf(row, { ...firstDraft(row), values: { c1: '结算' } }, fields, today).blocking).toBe(
      false,
    );
  });

  it('cannot be raised where a required field has no control', () => {
    const row = aRaiseRow();
    const fields = known({ required: [{ id: 'c1', name: '预算', kind: 'unsupported', options: [] }] });

    expect(problemsOf(row, firstDraft(row), fields, today)).toMatchObject({
      raisable: false,
      blocking: true,
    });
  });

  it('cannot be raised while the fields of its project are not known', () => {
    const row = aRaiseRow();

    expect(problemsOf(row, firstDraft(row), { state: 'loading' }, today).blocking).toBe(true);
  });

  it('is sent with the priority of its level, and only the fields of its project', () => {
    const row = aRaiseRow({ level: 'P1' });
    const draft = { ...firstDraft(row), values: { c1: '结算', old: 'x' } };
    const fields = someFields({ required: [{ id: 'c1', name: '影响系统', kind: 'text', options: [] }] });

    expect(requestOf(row, draft, fields)).toEqual({
      rowId: 'r1',
      projectKey: 'OPS',
      issueTypeId: '10001',
      priorityId: '2',
      assigneeId: 'a1',
      due: '2026-11-27',
      ownerWas: null,
      dueWas: null,
      acceptance: null,
      fields: { c1: '结算' },
    });
  });

  it('starts with the day that words name, which a person ticks and sees where it comes from', () => {
    const row = aRaiseRow({ due: null, dueText: '下周五', dueRead: '2026-11-27', problems: ['dueRead'] });
    const draft = firstDraft(row);

    expect(draft).toMatchObject({ ticked: false, due: '2026-11-27' });
    expect(problemsOf(row, draft, known(), today)).toMatchObject({ due: 'dueRead', blocking: false });
    expect(requestOf(row, draft, someFields())).toMatchObject({ due: '2026-11-27', dueWas: '下周五' });
  });

  it('tells what the page said where a person chose otherwise', () => {
    const row = aRaiseRow({ ownerText: '@周明 和平台组', due: null, dueText: '下个迭代' });
    const chosen = { owner: { accountId: 'a2', name: '林悦' }, due: '2026-12-01', dueAsOnPage: false };

    expect(requestOf(row, firstDraft(row), someFields())).toMatchObject({ ownerWas: null, dueWas: null });
    expect(requestOf(row, { ...firstDraft(row), ...chosen }, someFields())).toMatchObject({
      assigneeId: 'a2',
      ownerWas: '@周明 和平台组',
      due: '2026-12-01',
      dueWas: '下个迭代',
      acceptance: null,
    });
  });

  it('keeps the date for the description where the project has no field for it', () => {
    const row = aRaiseRow();

    expect(requestOf(row, firstDraft(row), someFields({ hasDueDate: false })).due).toBe(row.due);
  });

  it('falls back to the priority of its level when the chosen one is not of the project', () => {
    const row = aRaiseRow();

    expect(requestOf(row, { ...firstDraft(row), priorityId: '99' }, someFields()).priorityId).toBe('1');
  });

  it('tells a row that was raised before from one raised now', () => {
    const issue = {
      key: 'OPS-60',
      url: 'https://example.atlassian.net/browse/OPS-60',
      status: '',
      category: 'new' as const,
    };
    const answer = { rowId: 'r1', issue, failure: null, linkedOnPage: true };

    expect(resultOf({ ...answer, outcome: 'found' })).toMatchObject({ state: 'done', found: true });
    expect(resultOf({ ...answer, outcome: 'raised' })).toMatchObject({ state: 'done', found: false });
    expect(resultOf({ ...answer, outcome: 'failed', issue: null })).toMatchObject({ state: 'failed' });
  });
});
