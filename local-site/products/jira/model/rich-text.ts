import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import { badRequest } from '../jira-error';
import { isAdfDocument } from './adf';

const longestDocument = 32_767;
let validate: ValidateFunction | undefined;

/**
 * What is wrong with a value of a rich text field, told under the field's name; undefined when nothing is.
 * @param notAdf the field's sentence for a value that is no document at all
 * @throws JiraError 400 INVALID_INPUT for a document that ADF does not allow: Jira names no field then
 */
export function findRichTextFault(value: unknown, notAdf: string): string | undefined {
  if (!isAdfDocument(value)) return notAdf;
  if (JSON.stringify(value).length > longestDocument)
    return 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
  // Compiling the schema takes about half a second, so it waits for the first document.
  validate ??= new AjvDraft04({ strict: false }).compile(adfSchema);
  if (!validate(value)) throw badRequest('INVALID_INPUT');
  return undefined;
}
