import type { Failure } from '../../src/contract/outcome';
import type { IssueView, PersonView } from '../../src/contract/actions-view';
import type {
  ProjectFields,
  RaisePreview,
  RaiseRequestRow,
  RaiseResultRow,
  RaiseRow,
  RequiredField,
  RowProblem,
} from '../../src/contract/raise-view';

/** What a person has set for one row so far. */
export interface RowDraft {
  readonly ticked: boolean;
  readonly projectKey: string;
  /** Null: the project's first. */
  readonly issueTypeId: string | null;
  /** Undefined: as the P-level says. */
  readonly priorityId: string | undefined;
  readonly owner: PersonView | null;
  readonly ownerProblem: RowProblem | null;
  readonly due: string;
  /** True until somebody touches the date: what is wrong with it is then as the page says. */
  readonly dueAsOnPage: boolean;
  /** The criterion of a row that has none on the page. */
  readonly acceptance: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** How the raising of a row went. */
export type RowResult =
  | { readonly state: 'sending' }
  | { readonly state: 'done'; readonly issue: IssueView; readonly found: boolean; readonly linked: boolean }
  | { readonly state: 'failed'; readonly failure: Failure };

export type FieldsState =
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly value: ProjectFields }
  | { readonly state: 'failed'; readonly failure: Failure };

const measureProblems: readonly RowProblem[] = ['measureMissing', 'linkUnseen'];
/** It may be tracked already. */
const linkProblems: readonly RowProblem[] = ['linksElsewhere', 'namesIssue'];
const ownerProblems: readonly RowProblem[] = [
  'ownerMissing',
  'ownerUnknown',
  'ownerNotAssignable',
  'ownerSeveral',
];
const dueProblems: readonly RowProblem[] = [
  'dueMissing',
  'dueUnreadable',
  'dueRead',
  'duePast',
  'dueBeyondWindow',
];

/** A row as the page gives it. One that is no contract yet is not ticked: somebody has to decide on it. */
export function firstDraft(row: RaiseRow): RowDraft {
  return {
    ticked: row.raised === null && row.problems.length === 0,
    projectKey: row.projectKey,
    issueTypeId: null,
    priorityId: undefined,
    owner: row.owner,
    ownerProblem: row.problems.find((problem) => ownerProblems.includes(problem)) ?? null,
    due: row.due ?? row.dueRead ?? '',
    dueAsOnPage: true,
    acceptance: '',
    values: {},
  };
}

export interface RowProblems {
  readonly owner: RowProblem | null;
  readonly due: RowProblem | null;
  readonly acceptance: RowProblem | null;
  /** What is wrong with the row itself, so that it cannot be raised before the page is changed. */
  readonly measure: RowProblem | null;
  /** It may be tracked by an issue already: somebody has to decide. */
  readonly link: RowProblem | null;
  /** Required fields without a value. */
  readonly required: readonly string[];
  /** Required fields that no control of the app can fill. */
  readonly unsupported: readonly RequiredField[];
  /** False when nothing on this screen can make the row a contract: it cannot be ticked. */
  readonly raisable: boolean;
  /** True when Jira would refuse the row, or when it would be an action without owner, date or criterion. */
  readonly blocking: boolean;
}

/** Everything that is wrong with a row as it is set now. */
export function problemsOf(row: RaiseRow, draft: RowDraft, fields: FieldsState, today: string): RowProblems {
  const known = fields.state === 'done' ? fields.value : null;
  const owner = known?.hasAssignee === false ? null : ownerProblemOf(draft);
  const due = known?.hasDueDate === false ? null : dueProblemOf(row, draft, today);
  const measure = row.problems.find((problem) => measureProblems.includes(problem)) ?? null;
  const link = row.problems.find((problem) => linkProblems.includes(problem)) ?? null;
  const acceptance =
    row.problems.includes('acceptanceMissing') && draft.acceptance.trim() === '' ? 'acceptanceMissing' : null;
  const unsupported = known?.required.filter(({ kind }) => kind === 'unsupported') ?? [];
  const required =
    known?.required
      .filter(({ id, kind }) => kind !== 'unsupported' && (draft.values[id]?.length ?? 0) === 0)
      .map(({ id }) => id) ?? [];
  const dueBlocks = due === 'dueMissing' || due === 'dueUnreadable';
  const blocking =
    known === null ||
    (owner !== null && owner !== 'ownerSeveral') ||
    measure !== null ||
    acceptance !== null ||
    dueBlocks ||
    unsupported.length > 0 ||
    required.length > 0;
  const raisable = measure === null && unsupported.length === 0;
  return { owner, due, acceptance, measure, link, required, unsupported, raisable, blocking };
}

/** True when nothing at all is wrong with a row: it is a contract. */
export function isWhole({ blocking, raisable, owner, due, acceptance, measure, link }: RowProblems): boolean {
  return (
    raisable && !blocking && [owner, due, acceptance, measure, link].every((problem) => problem === null)
  );
}

function ownerProblemOf(draft: RowDraft): RowProblem | null {
  if (draft.ownerProblem) return draft.ownerProblem;
  return draft.owner?.accountId ? null : 'ownerMissing';
}

function dueProblemOf(row: RaiseRow, draft: RowDraft, today: string): RowProblem | null {
  if (draft.dueAsOnPage) return row.problems.find((problem) => dueProblems.includes(problem)) ?? null;
  if (draft.due === '') return 'dueMissing';
  if (draft.due < today) return 'duePast';
  return draft.due > row.window ? 'dueBeyondWindow' : null;
}

/** The row as the resolver takes it. */
export function requestOf(row: RaiseRow, draft: RowDraft, fields: ProjectFields): RaiseRequestRow {
  const ids = new Set(fields.required.map(({ id }) => id));
  return {
    rowId: row.rowId,
    projectKey: draft.projectKey,
    issueTypeId: draft.issueTypeId ?? fields.issueTypeId,
    priorityId: priorityOf(row, draft, fields),
    assigneeId: fields.hasAssignee ? (draft.owner?.accountId ?? null) : null,
    due: draft.due === '' ? null : draft.due,
    ownerWas: draft.owner?.accountId === row.owner?.accountId ? null : row.ownerText,
    dueWas: draft.due === (row.due ?? '') ? null : row.dueText,
    acceptance: row.acceptance === '' ? draft.acceptance.trim() : null,
    fields: Object.fromEntries(Object.entries(draft.values).filter(([id]) => ids.has(id))),
  };
}

/** The priority that is set, or the one that the P-level becomes in this project. */
export function priorityOf(row: RaiseRow, draft: RowDraft, fields: ProjectFields): string | null {
  const chosen = fields.priorities.find(({ id }) => id === draft.priorityId);
  return chosen?.id ?? fields.priorityOf[row.level];
}

export function resultOf(row: RaiseResultRow): RowResult {
  if (row.issue && row.outcome !== 'failed')
    return { state: 'done', issue: row.issue, found: row.outcome === 'found', linked: row.linkedOnPage };
  return { state: 'failed', failure: row.failure ?? { code: 'INTERNAL' } };
}

/** Rows that are neither raised nor under way. */
export function isOpen(row: RaisePreview['rows'][number], result: RowResult | undefined): boolean {
  return row.raised === null && (result === undefined || result.state === 'failed');
}
