import { readFileSync } from 'node:fs';
import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import { JSONTransformer } from '@atlaskit/editor-json-transformer';
import Ajv from 'ajv-draft-04';

type Doc = Parameters<JSONTransformer['parse']>[0];

let validate: ReturnType<Ajv['compile']> | undefined;

/** What Atlassian's published schema and the editor's own model say against a document; empty when nothing. */
export function adfProblems(doc: unknown): readonly string[] {
  validate ??= new Ajv({ strict: false }).compile(
    JSON.parse(
      readFileSync(require.resolve('@atlaskit/adf-schema/json-schema/v1/full.json'), 'utf8'),
    ) as object,
  );
  const problems = validate(doc)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  try {
    new JSONTransformer(defaultSchema).parse(doc as Doc).check();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : 'the editor refuses it');
  }
  return problems;
}

/** What the editor makes of a document when somebody opens and saves it. */
export function editorRoundTrip(doc: unknown): unknown {
  const transformer = new JSONTransformer(defaultSchema);
  return JSON.parse(JSON.stringify(transformer.encode(transformer.parse(doc as Doc)))) as unknown;
}
