import adfSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import { z } from 'zod';

import { badRequest, notEmulated, RestError } from './rest-error';
import type { AdfDoc } from './stored';

/** Confluence refuses larger requests with 413. */
const MAX_BODY_BYTES = 5 * 1024 * 1024;

const representation = z.enum(['storage', 'atlas_doc_format', 'wiki']);
const flatBody = z.strictObject({ representation, value: z.string() });
const nestedBody = z.strictObject({
  storage: flatBody.optional(),
  atlas_doc_format: flatBody.optional(),
  wiki: flatBody.optional(),
});

/** The two ways in which v2 takes a body. */
export const bodyRequest = z.union([flatBody, nestedBody]);
export type BodyRequest = z.infer<typeof bodyRequest>;

/** The empty page: Confluence takes a page without a body. */
export const emptyDoc: AdfDoc = { type: 'doc', version: 1, content: [] };

/**
 * The document of a request body.
 * @throws RestError 413 over 5 MB; 400 when it is not JSON or not valid ADF; 501 for storage and wiki, which are not kept.
 */
export function readAdfBody(body: BodyRequest | undefined): AdfDoc {
  if (!body) return emptyDoc;
  const one = 'representation' in body ? body : (body.atlas_doc_format ?? body.storage ?? body.wiki);
  if (!one) return emptyDoc;
  if (Buffer.byteLength(one.value) > MAX_BODY_BYTES) throw new RestError(413, 'Request is too large');
  if (one.representation !== 'atlas_doc_format') {
    throw notEmulated(`bodies in '${one.representation}': use atlas_doc_format`);
  }
  return parseAdf(one.value);
}

/** @throws RestError 400 that names the first place where the value is not ADF. */
export function parseAdf(value: string): AdfDoc {
  let doc: unknown;
  try {
    doc = JSON.parse(value);
  } catch {
    throw badRequest(
      'Error parsing body: the value is not JSON',
      'atlas_doc_format takes a JSON document as a string',
    );
  }
  if (isAdfDoc(doc)) return doc;
  throw badRequest('Error parsing body: not a valid ADF document', findAdfFault(doc));
}

let validate: ValidateFunction<AdfDoc> | undefined;

/** True when the value is valid by Atlassian's JSON schema of ADF. */
export function isAdfDoc(doc: unknown): doc is AdfDoc {
  validate ??= new AjvDraft04({ strict: false }).compile<AdfDoc>(adfSchema);
  return validate(doc);
}

/** Where and why the value, just refused, is not a document. */
function findAdfFault(doc: unknown): string {
  if (isAdfDoc(doc)) return '';
  const errors = validate?.errors ?? [];
  // The schema is a tree of alternatives; the error that lies deepest comes from the alternative that came closest.
  const deepest = errors.reduce(
    (best, error) => (depth(error.instancePath) > depth(best.instancePath) ? error : best),
    errors[0] ?? { instancePath: '', message: 'is not valid' },
  );
  return `${deepest.instancePath || '/'} ${deepest.message ?? 'is not valid'}`;
}

function depth(path: string): number {
  return path.split('/').length;
}
