import type { AttributeType, EntityIndex, EntitySchema } from './entity-schema';
import { KvsRefusal, checkedValue } from './kvs-rules';

// https://developer.atlassian.com/platform/forge/runtime-reference/custom-entities/
const integerRange = 2 ** 31;
const smallestFloat = 1e-130;
const largestFloat = 9.99999999999999e125;
const maxRangeBytes = 900;
const maxPartitionBytes = 1700;

/** The attributes of one record. */
export type EntityValue = Readonly<Record<string, unknown>>;

/**
 * The value, or a KvsRefusal when it does not keep the entity's schema. An attribute may be missing; the record is then not in
 * the indexes over it.
 */
export function checkedEntityValue(schema: EntitySchema, raw: unknown): EntityValue {
  const value = checkedValue(raw, 'value');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KvsRefusal(
      400,
      'INVALID_ENTITY_VALUE',
      'The value of an entity is an object of its attributes.',
    );
  for (const [name, held] of Object.entries(value)) {
    const type = schema.attributes.get(name);
    if (!type)
      throw new KvsRefusal(400, 'INVALID_ENTITY_VALUE', `${schema.name} has no attribute "${name}".`);
    refuseOtherType(name, type, held);
  }
  for (const index of schema.indexes.values()) refuseLongEntries(index, value as EntityValue);
  return value as EntityValue;
}

/** A KvsRefusal when `held` is not what an attribute of this type holds. */
export function refuseOtherType(name: string, type: AttributeType, held: unknown): void {
  if (!fits[type](held))
    throw new KvsRefusal(
      400,
      'INCORRECT_PROPERTY_TYPE',
      `Data type for property "${name}" is defined as "${type}"`,
    );
}

const fits: Readonly<Record<AttributeType, (held: unknown) => boolean>> = {
  string: (held) => typeof held === 'string' && held.trim() !== '',
  boolean: (held) => typeof held === 'boolean',
  integer: (held) => Number.isInteger(held) && Number(held) >= -integerRange && Number(held) < integerRange,
  float: (held) =>
    typeof held === 'number' &&
    (held === 0 || (Math.abs(held) >= smallestFloat && Math.abs(held) <= largestFloat)),
  any: (held) => held !== null,
};

function refuseLongEntries({ name, partition, range }: EntityIndex, value: EntityValue): void {
  const bytes = (attributes: readonly string[]): number =>
    attributes.reduce((sum, attribute) => sum + bytesOf(value[attribute]), 0);
  if (bytes(range === undefined ? [] : [range]) > maxRangeBytes || bytes(partition) > maxPartitionBytes) {
    throw new KvsRefusal(
      400,
      'MAX_SIZE',
      `Index "${name}" takes ${maxRangeBytes} bytes of range and ${maxPartitionBytes} of partition.`,
    );
  }
}

/** Numbers and booleans are far below the limits, so only texts count. */
function bytesOf(held: unknown): number {
  return typeof held === 'string' ? Buffer.byteLength(held) : 0;
}
