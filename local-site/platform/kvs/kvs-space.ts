import type { EntitySchema } from './entity-schema';
import { checkedEntityValue } from './entity-value';
import { KvsRefusal, checkedKey, checkedValue } from './kvs-rules';
import { createKvsStore } from './kvs-store';
import type { KvsStore, KvsStoreOptions } from './kvs-store';

/** Where records of one kind lie, and what they must keep to: plain values, secrets, or one custom entity. */
export interface KvsSpace {
  readonly store: KvsStore;
  /** The key, or a KvsRefusal. */
  checkedKey(key: unknown): string;
  /** The value, or a KvsRefusal. */
  checkedValue(value: unknown): unknown;
}

export interface EntitySpace extends KvsSpace {
  readonly schema: EntitySchema;
}

export interface KvsSpaces {
  readonly values: KvsSpace;
  readonly secrets: KvsSpace;
  readonly entities: ReadonlyMap<string, EntitySpace>;
  /** @throws a KvsRefusal when the manifest does not declare it */
  entity(name: string): EntitySpace;
  /** The entity that an item of a batch or transaction names, else the plain values. */
  ofItem(item: { readonly entityName?: string | undefined }): KvsSpace;
}

export function createKvsSpaces(schemas: readonly EntitySchema[], options: KvsStoreOptions): KvsSpaces {
  const plain = (kind: 'value' | 'secret'): KvsSpace => ({
    store: createKvsStore(options),
    checkedKey: (key) => checkedKey(key, 'KEY_TOO_SHORT'),
    checkedValue: (value) => checkedValue(value, kind),
  });
  const values = plain('value');
  const entities = new Map(
    schemas.map((schema): [string, EntitySpace] => [
      schema.name,
      {
        schema,
        store: createKvsStore(options),
        checkedKey: (key) => checkedKey(key, 'EMPTY_KEY'),
        checkedValue: (value) => checkedEntityValue(schema, value),
      },
    ]),
  );
  function entity(name: string): EntitySpace {
    const space = entities.get(name);
    if (!space) throw new KvsRefusal(404, 'SCHEMA_NOT_FOUND', 'The schema provided does not exist');
    return space;
  }
  return {
    values,
    secrets: plain('secret'),
    entities,
    entity,
    ofItem: ({ entityName }) => (entityName === undefined ? values : entity(entityName)),
  };
}
