import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const folder = resolve(__dirname, '../../../../shared/contracts');
const V2 = '/wiki/api/v2';

/** True when Atlassian's OpenAPI documents lie beside the repository; without them responses are not checked. */
export const contractsAreHere = existsSync(folder);

const validators = new Map<string, ValidateFunction>();
const documents = new Map<string, Ajv>();

/** What the documented response schema of the operation says against the body; an empty list when it agrees. */
export function contractFaults(method: string, template: string, status: number, body: unknown): string[] {
  if (!contractsAreHere || body === undefined) return [];
  const inV2 = template.startsWith(V2);
  const file = inV2 ? 'confluence-v2.2026-07-21.json' : 'confluence-v1.2026-07-21.json';
  const path = inV2 ? template.slice(V2.length) : template;
  const reference = `spec#/paths/${pointer(path)}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`;
  const key = `${file} ${reference}`;
  const validate = validators.get(key) ?? documentOf(file).compile({ $ref: reference });
  validators.set(key, validate);
  if (validate(body)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

function documentOf(file: string): Ajv {
  const known = documents.get(file);
  if (known) return known;
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats(ajv);
  for (const name of ['int32', 'int64', 'float', 'double', 'binary', 'string']) ajv.addFormat(name, true);
  ajv.addSchema(strip(JSON.parse(readFileSync(resolve(folder, file), 'utf8'))) as object, 'spec');
  documents.set(file, ajv);
  return ajv;
}

const DROP = new Set(['example', 'examples', 'description', 'summary', 'externalDocs', 'xml']);
const KEEP = new Set(['enum', 'default', 'required']);
/** Below these keys stand names, and a property may be called `description`. */
const MAPS = new Set([
  'properties',
  'patternProperties',
  'schemas',
  'paths',
  'responses',
  'content',
  'parameters',
  'requestBodies',
  'definitions',
  'headers',
  'mapping',
]);

/** Removes examples, whose draft-04 `id`s confuse the validator, and extensions. */
function strip(node: unknown, parentKey?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item));
  if (typeof node !== 'object' || node === null) return node;
  const holdsNames = parentKey !== undefined && MAPS.has(parentKey);
  const kept = Object.entries(node).filter(([key]) => holdsNames || !(DROP.has(key) || key.startsWith('x-')));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, !holdsNames && KEEP.has(key) ? (value as unknown) : strip(value, key)]),
  );
}

function pointer(path: string): string {
  return encodeURIComponent(path.replace(/~/g, '~0').replace(/\//g, '~1'));
}
