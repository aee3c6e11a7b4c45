/**
 * What strict structured outputs do not take, as sentences with the place: each object names all its properties as required
 * and allows no others, and several words of JSON Schema are unknown.
 * Source: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export function strictSchemaProblems(schema: unknown, place = '()', depth = 0): string[] {
  if (Array.isArray(schema))
    return schema.flatMap((one, index) => strictSchemaProblems(one, `${place}[${index}]`, depth));
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Readonly<Record<string, unknown>>;
  const problems = Object.keys(node)
    .filter((word) => unknownWords.has(word))
    .map((word) => `${place}: '${word}' is not permitted.`);
  if (place === '()' && node.type !== 'object') problems.push(`${place}: the root must be an object.`);
  if (depth > maxDepth) problems.push(`${place}: more than ${maxDepth} levels.`);
  if (node.type === 'object') problems.push(...objectProblems(node, place));
  return [
    ...problems,
    ...Object.entries(propertiesOf(node)).flatMap(([name, one]) =>
      strictSchemaProblems(one, `${place}.${name}`, depth + 1),
    ),
    ...Object.entries(propertiesOf({ properties: node.$defs })).flatMap(([name, one]) =>
      strictSchemaProblems(one, `${place}.$defs.${name}`, 0),
    ),
    ...strictSchemaProblems(node.items, `${place}[]`, depth + 1),
    ...strictSchemaProblems(node.anyOf, `${place}|`, depth),
  ];
}

const maxDepth = 10;
const unknownWords = new Set([
  '$schema',
  'allOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
  'propertyNames',
  'minLength',
  'maxLength',
  'uniqueItems',
  'default',
]);

function objectProblems(node: Readonly<Record<string, unknown>>, place: string): string[] {
  const names = Object.keys(propertiesOf(node));
  const required: readonly unknown[] = Array.isArray(node.required) ? node.required : [];
  return [
    ...(node.additionalProperties === false ? [] : [`${place}: 'additionalProperties' must be false.`]),
    ...names
      .filter((name) => !required.includes(name))
      .map((name) => `${place}: 'required' lacks '${name}'.`),
    ...required
      .filter((name) => !names.includes(String(name)))
      .map((name) => `${place}: 'required' names '${String(name)}', which is no property.`),
  ];
}

const propertiesOf = (node: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  typeof node.properties === 'object' && node.properties !== null
    ? (node.properties as Record<string, unknown>)
    : {};
