import { z } from 'zod';
import type { AttributeType, EntitySchema } from './entity-schema';
import { refuseOtherType } from './entity-value';
import type { EntityValue } from './entity-value';
import { KvsRefusal } from './kvs-rules';

/** A condition on the range of an index, as `WhereConditions` of `@forge/kvs` sends it. */
export const conditionShape = z.object({ condition: z.string(), values: z.array(z.unknown()) });
export type Condition = z.infer<typeof conditionShape>;

const filter = conditionShape.extend({ property: z.string() });
/** `{and: […]}` or `{or: […]}`, as `Filter` of `@forge/kvs` sends it. */
export const filterGroupShape = z.object({ and: z.array(filter).optional(), or: z.array(filter).optional() });

const maxConditions = 100;

interface Comparison {
  /** How many values it compares with. */
  readonly values: number;
  /** Whether `where` knows it too, and not only filters. */
  readonly range: boolean;
  /** `held` is undefined where the record lacks the attribute. */
  holds(held: unknown, first: unknown, second: unknown): boolean;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  BEGINS_WITH: {
    values: 1,
    range: true,
    holds: (held, first) => isText(held) && held.startsWith(String(first)),
  },
  BETWEEN: {
    values: 2,
    range: true,
    holds: (held, first, second) => compare(held, first) >= 0 && compare(held, second) <= 0,
  },
  EQUAL_TO: { values: 1, range: true, holds: (held, first) => held === first },
  GREATER_THAN: { values: 1, range: true, holds: (held, first) => compare(held, first) > 0 },
  GREATER_THAN_EQUAL_TO: { values: 1, range: true, holds: (held, first) => compare(held, first) >= 0 },
  LESS_THAN: { values: 1, range: true, holds: (held, first) => compare(held, first) < 0 },
  LESS_THAN_EQUAL_TO: { values: 1, range: true, holds: (held, first) => compare(held, first) <= 0 },
  NOT_EQUAL_TO: { values: 1, range: false, holds: (held, first) => held !== first },
  CONTAINS: { values: 1, range: false, holds: contains },
  NOT_CONTAINS: { values: 1, range: false, holds: (held, first) => !contains(held, first) },
  EXISTS: { values: 1, range: false, holds: (held) => held !== undefined },
  NOT_EXISTS: { values: 1, range: false, holds: (held) => held === undefined },
};
/** Their value is not of the attribute's type: `true`, or a part of what the attribute holds. */
const untyped = new Set(['EXISTS', 'NOT_EXISTS', 'CONTAINS', 'NOT_CONTAINS', 'BEGINS_WITH']);

/** Whether a value of the type meets a condition of `where`; a KvsRefusal when the condition is none. */
export function rangeTest(
  name: string,
  type: AttributeType,
  condition: Condition | undefined,
): (held: unknown) => boolean {
  if (!condition) return () => true;
  const comparison = checkedComparison(name, type, condition);
  if (!comparison.range)
    throw new KvsRefusal(400, 'INVALID_FILTER_CONDITION', `${condition.condition} is not for where.`);
  const [first, second] = condition.values;
  return (held) => comparison.holds(held, first, second);
}

/** Whether a record meets filters or the conditions of a transaction; a KvsRefusal when they are none. */
export function filterTest(
  schema: EntitySchema,
  group: z.infer<typeof filterGroupShape> | undefined,
): (value: EntityValue) => boolean {
  if (!group) return () => true;
  const { and, or } = group;
  if (and && or)
    throw new KvsRefusal(400, 'INVALID_FILTER_OPERATORS_COMBINATION', 'Either "and" or "or", not both.');
  const conditions = and ?? or ?? [];
  if (conditions.length === 0)
    throw new KvsRefusal(400, 'EMPTY_FILTER_OPERATOR', 'Filter operators "and" and "or" cannot be empty.');
  if (conditions.length > maxConditions)
    throw new KvsRefusal(400, 'BAD_REQUEST', `There are at most ${maxConditions} conditions.`);

  const tests = conditions.map(({ property, condition, values }) => {
    const type = schema.attributes.get(property);
    if (!type)
      throw new KvsRefusal(400, 'INVALID_ENTITY_ATTRIBUTE', `${schema.name} has no attribute "${property}".`);
    const comparison = checkedComparison(property, type, { condition, values });
    return (value: EntityValue) => comparison.holds(value[property], values[0], values[1]);
  });
  return (value) => (and ? tests.every((test) => test(value)) : tests.some((test) => test(value)));
}

function checkedComparison(name: string, type: AttributeType, { condition, values }: Condition): Comparison {
  const comparison = comparisons[condition];
  if (!comparison)
    throw new KvsRefusal(400, 'INVALID_FILTER_CONDITION', `There is no condition ${condition}.`);
  if (values.length < comparison.values)
    throw new KvsRefusal(
      400,
      'INSUFFICIENT_FILTER_VALUES',
      `${condition} needs ${comparison.values} values.`,
    );
  if (values.length > comparison.values)
    throw new KvsRefusal(400, 'INVALID_FILTER_VALUES', `${condition} takes ${comparison.values} values.`);
  if (condition === 'BEGINS_WITH' && type !== 'string' && type !== 'any')
    throw new KvsRefusal(400, 'INVALID_FILTER_CONDITION', `"${name}" is ${type}, so it begins with nothing.`);
  if (!untyped.has(condition)) for (const value of values) refuseOtherType(name, type, value);
  return comparison;
}

/** Order of two values of one type; NaN, which no comparison accepts, for values of two types or none. */
export function compare(left: unknown, right: unknown): number {
  if (typeof left !== typeof right || !['string', 'number', 'boolean'].includes(typeof left)) return NaN;
  if (left === right) return 0;
  return (left as string) < (right as string) ? -1 : 1;
}

function contains(held: unknown, part: unknown): boolean {
  return isText(held) ? held.includes(String(part)) : Array.isArray(held) && held.includes(part);
}

function isText(held: unknown): held is string {
  return typeof held === 'string';
}
