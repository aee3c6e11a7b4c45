import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import { isAdfDocument } from './adf';

const longestDocument = 32_767;
let validate: ValidateFunction | undefined;

/**
 * Jira's word for what is wrong with a document that is being written, or undefined when nothing is. `notAdf` is the
 * sentence for a value that is no document at all; the field decides about it.
 */
export function findRichTextFault(value: unknown, notAdf: string): string | undefined {
  if (!isAdfDocument(value)) return notAdf;
  if (JSON.stringify(value).length > longestDocument) return 'CONTENT_LIMIT_EXCEEDED';
  // Compiling the schema takes about half a second, so it waits for the first document.
  validate ??= new AjvDraft04({ strict: false }).compile(adfSchema);
  return validate(value) ? undefined : 'INVALID_INPUT';
}
