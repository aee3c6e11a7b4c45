import type { RequiredField } from '../contract/raise-view';
import { doc, paragraph, text } from '../document/adf';
import { PostmortemError } from './errors';

/**
 * What a person gave for a required field, in the form that Jira takes.
 *
 * @throws FIELD_REFUSED when nothing was given, or when it is not one of the options
 */
export function fieldValue(field: RequiredField, given: string | readonly string[] | undefined): unknown {
  const refuse = (reason: 'required' | 'option' | 'unsupported' | 'number') =>
    new PostmortemError('FIELD_REFUSED', { field: field.name, reason });
  const values = (typeof given === 'string' ? [given] : (given ?? []))
    .map((value) => value.trim())
    .filter(Boolean);
  const [first] = values;
  if (field.kind === 'unsupported') throw refuse('unsupported');
  if (first === undefined) throw refuse('required');
  const optionIds = new Set(field.options.map((option) => option.id));
  switch (field.kind) {
    case 'text':
      return first;
    case 'paragraph':
      return doc(...first.split('\n').map((line) => paragraph(...text(line))));
    case 'number': {
      const number = Number(first);
      if (!Number.isFinite(number)) throw refuse('number');
      return number;
    }
    case 'date':
      return first;
    case 'person':
      return { accountId: first };
    case 'choice':
      if (!optionIds.has(first)) throw refuse('option');
      return { id: first };
    case 'choices':
      if (!values.every((value) => optionIds.has(value))) throw refuse('option');
      return values.map((id) => ({ id }));
  }
}
