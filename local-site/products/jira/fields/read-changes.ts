import { JiraError, notEmulated } from '../jira-error';
import type { Json } from '../model/json';
import { listOf, recordOf } from '../model/json';
import { FieldError } from './field';
import type { Field, IssuePatch, WriteTarget } from './field';
import { findField } from './field-list';
import { leavesEmpty, listScreen, mayWrite } from './screen';

/** What a create or edit request asks for, checked. */
export interface Changes {
  readonly patch: IssuePatch;
  /** Values of `update.issuelinks[].add` and `update.comment[].add`, to be carried out with the issue. */
  readonly links: readonly unknown[];
  readonly comments: readonly unknown[];
}

/**
 * Reads `fields` and `update` of the body. Every refusal is collected, as Jira reports them all at once.
 * @throws JiraError 400; 501 for what is not emulated
 */
export function readChanges(body: unknown, target: WriteTarget): Changes {
  const { fields, update, historyMetadata } = recordOf(body);
  if (historyMetadata !== undefined) throw notEmulated('the metadata of a history entry');
  const errors: Record<string, string> = {};
  const given = Object.entries(recordOf(fields)).filter(([id]) => target.issue !== undefined || !isFixed(id));
  const updates = Object.entries(recordOf(update));
  for (const [id] of updates)
    if (id in recordOf(fields)) errors[id] = `Field '${id}' cannot be in both 'fields' and 'update'.`;

  let patch: IssuePatch = target.issue === undefined ? defaults(target) : {};
  const attempt = (id: string, run: (field: Field) => IssuePatch) => {
    try {
      patch = { ...patch, ...run(getWritable(id, target)) };
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      errors[id] = error.message;
    }
  };

  for (const [id, value] of given)
    attempt(id, (field) => field.write?.set(emptyToNull(value), target, patch) ?? {});
  const added = { issuelinks: [] as unknown[], comment: [] as unknown[] };
  for (const [id, operations] of updates)
    for (const operation of listOf(operations))
      for (const [verb, value] of verbsOf(operation))
        if (verb === 'add' && (id === 'issuelinks' || id === 'comment')) added[id].push(value);
        else attempt(id, (field) => carryOut(field, verb, value, target, patch));

  Object.assign(errors, listMissing(target, recordOf(fields), recordOf(update), errors));
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return { patch, links: added.issuelinks, comments: added.comment };
}

/** The verbs of an operation with their values; without any it is told under the field as one that nobody knows. */
function verbsOf(operation: unknown): readonly (readonly [verb: string, value: unknown])[] {
  const verbs = Object.entries(recordOf(operation));
  return verbs.length === 0 ? [['', undefined]] : verbs;
}

const isFixed = (id: string) => id === 'project' || id === 'issuetype';
const emptyToNull = (value: unknown) => (value === undefined ? null : value);

function getWritable(id: string, target: WriteTarget): Field {
  const onScreen = listScreen(target).some(({ field }) => field.id === id);
  const field = findField(target.jira.store, id);
  // Editing reaches every writable field; creating only those of the create screen.
  if (field !== undefined && mayWrite(field, target) && (onScreen || target.issue !== undefined))
    return field;
  throw new FieldError(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

function carryOut(
  field: Field,
  verb: string,
  value: unknown,
  target: WriteTarget,
  patch: IssuePatch,
): IssuePatch {
  const { write } = field;
  if (verb === 'set' && write) return write.set(emptyToNull(value), target, patch);
  if (verb === 'add' && write?.add) return write.add(value, target, patch);
  if (verb === 'remove' && write?.remove) return write.remove(value, target, patch);
  throw new FieldError(
    `Field with id '${field.id}' and name '${field.name}' does not support operation '${verb}'`,
  );
}

function defaults(target: WriteTarget): IssuePatch {
  const patches = listScreen(target).map(({ field }) => field.write.defaultPatch?.(target) ?? {});
  return Object.assign({}, ...patches) as IssuePatch;
}

function listMissing(target: WriteTarget, fields: Json, update: Json, errors: object) {
  const isCreate = target.issue === undefined;
  const missing: Record<string, string> = {};
  for (const { field, required } of listScreen(target)) {
    const { id, name, write } = field;
    if (!required || id in errors || write.defaultPatch !== undefined) continue;
    const isLeftOut = isCreate && !(id in fields) && !(id in update);
    const isEmptied = id in fields && leavesEmpty(write, fields[id]);
    if (isLeftOut || isEmptied)
      missing[id] = id === 'summary' ? 'You must specify a summary of the issue.' : `${name} is required.`;
  }
  return missing;
}
