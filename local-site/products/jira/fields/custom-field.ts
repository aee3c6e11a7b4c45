import { findText, isRecord } from '../model/json';
import type { CustomField, FieldOption } from '../model/site-settings';
import type { Field, FieldWriting } from './field';
import { FieldError, isAbsent } from './field';

const plugin = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** A field that an administrator added, or one that an imported incident brought along and nobody can write. */
export function fieldFromCustom(custom: CustomField): Field {
  const number = Number(custom.id.replace('customfield_', ''));
  const isSelect = custom.kind === 'select';
  const write = writingOf(custom);
  return {
    id: custom.id,
    name: custom.name,
    schema: {
      type: custom.kind === 'select' ? 'option' : custom.kind === 'text' ? 'string' : 'any',
      custom: `${plugin}:${isSelect ? 'select' : 'textfield'}`,
      customId: number,
    },
    clauseNames: [`cf[${number}]`, custom.name],
    navigable: true,
    read: ({ issue }) => issue.customFields[custom.id] ?? null,
    record: ({ issue }) => {
      const value = issue.customFields[custom.id];
      if (!isRecord(value)) return { id: null, text: findText(value) ?? null };
      return { id: findText(value['id']) ?? null, text: findText(value['value']) ?? null };
    },
    ...(write && { write }),
  };
}

function writingOf(custom: CustomField): FieldWriting | undefined {
  if (custom.kind === 'unknown') return undefined;
  const stored = (value: unknown, siteUrl: string) => {
    if (isAbsent(value)) return null;
    return custom.kind === 'select' ? optionJson(getOption(value, custom), siteUrl) : getString(value);
  };
  return {
    operations: ['set'],
    isEmpty: isAbsent,
    set: (value, { jira, issue }, { customFields = issue?.customFields }) => ({
      customFields: { ...customFields, [custom.id]: stored(value, jira.siteUrl) },
    }),
    ...(custom.kind === 'select' && {
      allowedValues: ({ jira }) => custom.options.map((option) => optionJson(option, jira.siteUrl)),
    }),
  };
}

const optionJson = ({ id, value }: FieldOption, siteUrl: string) => ({
  self: `${siteUrl}/rest/api/3/customFieldOption/${id}`,
  value,
  id,
});

function getOption(value: unknown, custom: CustomField): FieldOption {
  if (!isRecord(value)) throw new FieldError(`Specify a valid 'id' or 'name' for ${custom.name}`);
  const id = findText(value['id']);
  const option = custom.options.find((candidate) =>
    id === undefined ? candidate.value === value['value'] : candidate.id === id,
  );
  if (option === undefined) {
    const given = id === undefined ? `Option value '${String(value['value'])}'` : `Option id '${id}'`;
    throw new FieldError(`${given} is not valid`);
  }
  return option;
}

function getString(value: unknown): string {
  if (typeof value !== 'string') throw new FieldError('Operation value must be a string');
  return value;
}
