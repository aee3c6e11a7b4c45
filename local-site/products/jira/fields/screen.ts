import { isRecord } from '../model/json';
import { hasProjectPermission } from '../model/permissions';
import { getIssueType } from '../model/site-lookup';
import { issueTypeJson, projectJson } from '../wire/settings-json';
import type { Field, FieldWriting, WriteTarget } from './field';
import { findField } from './field-list';

export interface ScreenRow {
  readonly field: Field & { readonly write: FieldWriting };
  readonly required: boolean;
}

/** The writable fields of the screen for this user, project and issue type. */
export function listScreen(target: WriteTarget): readonly ScreenRow[] {
  const rows = target.project.screen
    .filter(({ issueTypeIds }) => issueTypeIds === undefined || issueTypeIds.includes(target.issueTypeId))
    .map(({ fieldId, required = false }) => ({ field: findField(target.jira.store, fieldId), required }));
  return rows.filter(
    (row): row is ScreenRow => row.field?.write !== undefined && mayWrite(row.field, target),
  );
}

export function mayWrite(field: Field, { user, project }: WriteTarget): boolean {
  const permission = field.write?.permission;
  return (
    field.write !== undefined && (permission === undefined || hasProjectPermission(user, permission, project))
  );
}

/** The screen as create and edit metadata describe it. */
export function listScreenJson(target: WriteTarget) {
  const { store, siteUrl } = target.jira;
  const type = issueTypeJson(getIssueType(store, target.issueTypeId), siteUrl);
  const fixed = [
    rowJson('issuetype', 'Issue Type', { type: 'issuetype', system: 'issuetype' }, [type]),
    rowJson('project', 'Project', { type: 'project', system: 'project' }, [
      projectJson(target.project, siteUrl),
    ]),
  ];
  const written = listScreen(target).map(({ field, required }) => {
    const { operations, defaultValue, allowedValues, autoCompleteUrl } = field.write;
    const fallback = defaultValue?.(target);
    return {
      ...head(field.id, field.name, field.schema, required, operations),
      hasDefaultValue: fallback !== undefined,
      ...(fallback !== undefined && { defaultValue: fallback }),
      ...(allowedValues && { allowedValues: allowedValues(target) }),
      ...(autoCompleteUrl && { autoCompleteUrl: autoCompleteUrl(target) }),
    };
  });
  return [...fixed, ...written];
}

const head = (
  fieldId: string,
  name: string,
  schema: unknown,
  required: boolean,
  operations: readonly string[],
) => ({
  required,
  schema,
  name,
  key: fieldId,
  fieldId,
  operations,
});

const rowJson = (fieldId: string, name: string, schema: unknown, allowedValues: readonly unknown[]) => ({
  ...head(fieldId, name, schema, true, ['set']),
  hasDefaultValue: false,
  allowedValues,
});

/** Whether a value that was sent leaves the field empty, `{accountId: null}` and the like included. */
export function leavesEmpty(write: FieldWriting, value: unknown): boolean {
  return write.isEmpty(value) || (isRecord(value) && Object.values(value).every((part) => part === null));
}
