import { at, listOf, textOf } from '../read-json';
import { callRest, getJson, RestFailure } from '../rest';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** A field of the create screen that is chosen from a list. */
export interface ChoiceField extends Choice {
  readonly required: boolean;
  readonly choices: readonly Choice[];
}

const listPath = (projectKey: string): string => `/rest/api/3/issue/createmeta/${projectKey}/issuetypes`;

/**
 * The types of issue that the person may create in the project.
 * @throws RestFailure 403 where the person may create none: Jira itself says 400, as for any wrong request
 */
export async function readIssueTypes(projectKey: string): Promise<readonly Choice[]> {
  const json = await getJson(`${listPath(projectKey)}?maxResults=200`).catch((error: unknown) => {
    throw error instanceof RestFailure && error.status === 400 ? new RestFailure(403, error.reasons) : error;
  });
  return listOf(at(json, 'issueTypes')).map(choiceOf);
}

/** The priority, and what the project requires besides a summary, as far as it is chosen from a list. */
export async function readChoiceFields(projectKey: string, typeId: string): Promise<readonly ChoiceField[]> {
  const json = await getJson(`${listPath(projectKey)}/${typeId}?maxResults=200`);
  return listOf(at(json, 'fields'))
    .map((field) => ({
      id: textOf(at(field, 'fieldId')) ?? '',
      name: textOf(at(field, 'name')) ?? '',
      required: at(field, 'required') === true && at(field, 'hasDefaultValue') !== true,
      choices: listOf(at(field, 'allowedValues')).map(choiceOf),
    }))
    .filter(({ id, required, choices }) => choices.length > 0 && (required || id === 'priority'))
    .filter(({ id }) => id !== 'project' && id !== 'issuetype');
}

export interface NewIssue {
  readonly projectKey: string;
  readonly typeId: string;
  readonly summary: string;
  /** ADF. */
  readonly description: unknown;
  /** Field id → id of what was chosen. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** Creates the issue and returns its key. */
export async function createIssue(issue: NewIssue): Promise<string> {
  const chosen = Object.entries(issue.chosen).filter(([, id]) => id !== '');
  const fields = {
    project: { key: issue.projectKey },
    issuetype: { id: issue.typeId },
    summary: issue.summary,
    description: issue.description,
    ...Object.fromEntries(chosen.map(([field, id]) => [field, { id }])),
  };
  return textOf(at(await callRest('POST', '/rest/api/3/issue', { fields }), 'key')) ?? '';
}

function choiceOf(json: unknown): Choice {
  const id = textOf(at(json, 'id')) ?? '';
  return { id, name: textOf(at(json, 'name')) ?? textOf(at(json, 'value')) ?? id };
}
