import type { PersonView } from '../../src/contract/actions-view';
import type { RowDraft } from './row-draft';

/** What a person set in the form, by row: what they left alone is as the page says. */
export type Choices = ReadonlyMap<string, Partial<RowDraft>>;

const keyOf = (pageId: string) => `postmortem-raise-1-${pageId}`;

/** Choices for rows of this page that were set in this tab and not raised: closing the form loses nothing. */
export function readChoices(pageId: string): Choices {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(pageId)) ?? '{}');
    return new Map(Object.entries(recordOf(stored)).map(([rowId, choice]) => [rowId, choiceOf(choice)]));
  } catch {
    // The browser keeps nothing for this frame, or not what was put there.
    return new Map();
  }
}

export function keepChoices(pageId: string, choices: Choices): void {
  try {
    if (choices.size === 0) sessionStorage.removeItem(keyOf(pageId));
    else sessionStorage.setItem(keyOf(pageId), JSON.stringify(Object.fromEntries(choices)));
  } catch {
    // Then they live as long as the form.
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Whatever lies in storage, as far as it is a choice. */
function choiceOf(value: unknown): Partial<RowDraft> {
  const { ticked, projectKey, issueTypeId, priorityId, owner, due, acceptance, values } = recordOf(value);
  const person = personOf(owner);
  return {
    ...(typeof ticked === 'boolean' ? { ticked } : {}),
    ...(typeof projectKey === 'string' ? { projectKey } : {}),
    ...(typeof issueTypeId === 'string' ? { issueTypeId } : {}),
    ...(typeof priorityId === 'string' ? { priorityId } : {}),
    ...(person ? { owner: person, ownerProblem: null } : {}),
    ...(typeof due === 'string' ? { due, dueAsOnPage: false } : {}),
    ...(typeof acceptance === 'string' ? { acceptance } : {}),
    values: Object.fromEntries(Object.entries(recordOf(values)).filter(isFieldValue)),
  };
}

function personOf(value: unknown): PersonView | null {
  const { accountId, name } = recordOf(value);
  return typeof accountId === 'string' && typeof name === 'string' ? { accountId, name } : null;
}

function isFieldValue(entry: [string, unknown]): entry is [string, string | string[]] {
  const [, value] = entry;
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}
