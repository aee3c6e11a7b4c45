import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** Atlassian's OpenAPI documents; they lie beside the repository and are not part of it. */
export const contractFolder = resolve(__dirname, '../../../../shared/contracts');
export const hasContracts = existsSync(contractFolder);

export interface Contract {
  /** The check for a body, or undefined when the document describes none. */
  findRequest(method: string, template: string): ValidateFunction | undefined;
  findResponse(method: string, template: string, status: number): ValidateFunction | undefined;
  /** The scope sets of an operation, the classic one first; undefined when the document lacks the operation. */
  findScopes(method: string, template: string): readonly (readonly string[])[] | undefined;
}

type Node = Readonly<Record<string, unknown>>;

const dropped = new Set(['example', 'examples', 'description', 'summary', 'externalDocs', 'xml']);
const keptWhole = new Set(['enum', 'default', 'required']);
/** Under these, members are names (a property may be called "description"), so nothing is dropped. */
const nameMaps = new Set(
  'properties patternProperties schemas paths responses content parameters requestBodies definitions headers mapping'.split(
    ' ',
  ),
);

function strip(node: unknown, parentKey?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item));
  if (typeof node !== 'object' || node === null) return node;
  const holdsNames = parentKey !== undefined && nameMaps.has(parentKey);
  const kept = Object.entries(node).filter(
    ([key]) => holdsNames || !(dropped.has(key) || key.startsWith('x-')),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, !holdsNames && keptWhole.has(key) ? value : strip(value, key)]),
  );
}

/**
 * Where the documents contradict themselves: history items hold nulls, an issue link seen from one issue has one end,
 * and the location of a board says more than which project a new one is for (each shown by the documents' own examples).
 */
const overlay: Readonly<Record<string, (schema: Node) => Node>> = {
  ChangeDetails: (schema) => ({
    ...schema,
    properties: nullable(schema['properties'] as Node, ['from', 'fromString', 'to', 'toString']),
  }),
  IssueLink: (schema) => ({ ...schema, required: ['type'] }),
  createBoard_request_location: (schema) => ({ ...schema, additionalProperties: true }),
};

function nullable(properties: Node, names: readonly string[]): Node {
  const changed = names.map((name) => [name, { anyOf: [properties[name], { type: 'null' }] }]);
  return { ...properties, ...(Object.fromEntries(changed) as Node) };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Node | undefined>> | undefined>>;
  readonly components: { readonly schemas: Record<string, Node> };
}

/** Most operations list their scopes by state, some only in their security requirement. */
function scopesOf(operation: Node | undefined): readonly (readonly string[])[] | undefined {
  if (operation === undefined) return undefined;
  const listed = (operation['x-atlassian-oauth2-scopes'] ?? []) as readonly {
    readonly scopes: readonly string[];
  }[];
  const required = (operation['security'] ?? []) as readonly { readonly OAuth2?: readonly string[] }[];
  if (listed.length > 0) return listed.map(({ scopes }) => scopes);
  return required.flatMap(({ OAuth2 }) => (OAuth2 === undefined ? [] : [OAuth2]));
}

/** Reads one document, JSON or YAML, of the contract folder. */
export function loadContract(file: string): Contract {
  const text = readFileSync(resolve(contractFolder, file), 'utf8');
  const whole: unknown = file.endsWith('.yaml') ? parse(text, { maxAliasCount: -1 }) : JSON.parse(text);
  const spec = strip(whole) as Document;
  for (const [name, fix] of Object.entries(overlay)) {
    const schema = spec.components.schemas[name];
    if (schema) spec.components.schemas[name] = fix(schema);
  }
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats(ajv);
  for (const name of ['int32', 'int64', 'float', 'double', 'binary', 'string']) ajv.addFormat(name, true);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/);
  ajv.addSchema(spec, 'spec');

  const pointer = (part: string) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
  const findAt = (method: string, template: string, rest: readonly string[]) => {
    const steps = [...rest, 'content', 'application/json', 'schema'];
    const operation: unknown = spec.paths[template]?.[method.toLowerCase()];
    const schema = steps.reduce<unknown>((node, step) => (node as Node | undefined)?.[step], operation);
    if (schema === undefined) return undefined;
    return ajv.compile({
      $ref: `spec#/paths/${[template, method.toLowerCase(), ...steps].map(pointer).join('/')}`,
    });
  };
  return {
    findRequest: (method, template) => findAt(method, template, ['requestBody']),
    findResponse: (method, template, status) => findAt(method, template, ['responses', String(status)]),
    findScopes: (method, template) => scopesOf((whole as Document).paths[template]?.[method.toLowerCase()]),
  };
}
