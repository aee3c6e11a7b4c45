/** What an attribute of a custom entity may hold. */
export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

/** One entry of `app.storage.entities`, as the manifest writes it. */
export interface DeclaredEntity {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: AttributeType }>>;
  readonly indexes: readonly (string | DeclaredIndex)[];
}

interface DeclaredIndex {
  readonly name: string;
  readonly range: readonly string[];
  readonly partition: readonly string[];
}

/** A custom entity whose declaration holds together. */
export interface EntitySchema {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, EntityIndex>;
}

export interface EntityIndex {
  readonly name: string;
  /** Attributes that a query gives exact values for, in this order. */
  readonly partition: readonly string[];
  /** The attribute by which the index is ordered; absent for the index of keys. */
  readonly range: string | undefined;
}

/** Every entity has this index of its keys; it counts towards no limit. */
export const keyIndexName = 'by-key';

// https://developer.atlassian.com/platform/forge/runtime-reference/custom-entities/ and the checks of `@forge/manifest`;
// where they differ (30 or 64 characters of an attribute's name), the stricter.
const maxEntities = 20;
const maxAttributes = 50;
const maxAttributeName = 30;
const maxIndexes = 7;
const entityName = /^(?![_.-])(?!.*\.{2})[a-z0-9:\-_.]{3,60}(?<!\.)$/;
const attributeName = /^[a-zA-Z][a-zA-Z0-9_]*$/;
const indexName = /^(?!\.)(?!.*\.{2})[a-zA-Z0-9:\-_.]{3,50}(?<!\.)$/;

/**
 * The schemas of the entities that a manifest declares.
 *
 * @throws an Error with one sentence for what Forge refuses to deploy
 */
export function entitySchemas(declared: readonly DeclaredEntity[]): readonly EntitySchema[] {
  refuseUnless(declared.length <= maxEntities, `An app has at most ${maxEntities} entities.`);
  const repeated = firstRepeated(declared.map(({ name }) => name));
  refuseUnless(repeated === undefined, `Entity "${repeated}" is declared twice.`);
  return declared.map(toSchema);
}

function toSchema({ name, attributes, indexes }: DeclaredEntity): EntitySchema {
  const names = Object.keys(attributes);
  const refuse = (holds: boolean, sentence: string): void => {
    refuseUnless(holds, `Entity "${name}" ${sentence}`);
  };
  refuse(entityName.test(name), `needs a name that matches ${entityName.source}.`);
  refuse(names.length > 0 && names.length <= maxAttributes, `has 1 to ${maxAttributes} attributes.`);
  const oddName = names.find((item) => !attributeName.test(item) || item.length > maxAttributeName);
  refuse(oddName === undefined, `cannot have an attribute of the name "${oddName}".`);
  refuse(indexes.length <= maxIndexes, `has more than ${maxIndexes} indexes.`);

  const read = indexes.map((index): EntityIndex => {
    if (typeof index === 'string') return { name: index, partition: [], range: index };
    refuse(indexName.test(index.name), `cannot have an index of the name "${index.name}".`);
    refuse(index.range.length === 1, `has an index "${index.name}" without exactly one attribute as range.`);
    return { name: index.name, partition: index.partition, range: index.range[0] };
  });
  for (const index of read) {
    refuse(index.name !== keyIndexName, `cannot use the reserved index name "${keyIndexName}".`);
    for (const attribute of [...index.partition, index.range ?? '']) {
      const type = attributes[attribute]?.type;
      refuse(
        type !== undefined && type !== 'any',
        `has an index "${index.name}" over "${attribute}", which is no typed attribute of it.`,
      );
    }
  }
  const repeated = firstRepeated(read.map((index) => index.name));
  refuse(repeated === undefined, `has two indexes of the name "${repeated}".`);

  const keyIndex: EntityIndex = { name: keyIndexName, partition: [], range: undefined };
  return {
    name,
    attributes: new Map(names.map((item) => [item, attributes[item]?.type ?? 'any'])),
    indexes: new Map([keyIndex, ...read].map((index) => [index.name, index])),
  };
}

function firstRepeated(names: readonly string[]): string | undefined {
  return names.find((name, position) => names.indexOf(name) < position);
}

function refuseUnless(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}
