/** A refusal of the key-value store, in the shape that `@forge/kvs` turns into a ForgeKvsAPIError. */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

// Limits: https://developer.atlassian.com/platform/forge/limits-kvs-ce/
// Codes: https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs and …/handling-errors-customentities
const maxKeyLength = 500;
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const maxValueBytes = 240 * 1024;
const maxSecretBytes = 128 * 1024;
const maxDepth = 31;
const oneYearSeconds = 365 * 24 * 3600;
const secondsOf = new Map([
  ['SECONDS', 1],
  ['MINUTES', 60],
  ['HOURS', 3600],
  ['DAYS', 86_400],
]);

/** The key, or a KvsRefusal; plain values and entities have their own code for an empty one. */
export function checkedKey(key: unknown, emptyCode: 'KEY_TOO_SHORT' | 'EMPTY_KEY'): string {
  if (typeof key !== 'string' || key.length === 0) {
    throw new KvsRefusal(400, emptyCode, 'The key must have at least one character.');
  }
  if (key.length > maxKeyLength) {
    throw new KvsRefusal(400, 'KEY_TOO_LONG', `The key is longer than ${maxKeyLength} characters.`);
  }
  if (!keyPattern.test(key))
    throw new KvsRefusal(400, 'INVALID_KEY', `The key does not match ${keyPattern.source}.`);
  return key;
}

/** The value, or a KvsRefusal when it is absent, too large or too deep. */
export function checkedValue(value: unknown, kind: 'value' | 'secret'): unknown {
  if (value === undefined || value === null) {
    throw new KvsRefusal(400, 'INVALID_VALUE', 'A value is any JSON value but null.');
  }
  if (Buffer.byteLength(JSON.stringify(value)) > (kind === 'secret' ? maxSecretBytes : maxValueBytes)) {
    throw new KvsRefusal(400, 'MAX_SIZE', 'The value is larger than the maximum size.');
  }
  if (depthOf(value) > maxDepth)
    throw new KvsRefusal(400, 'MAX_DEPTH', `The value is deeper than ${maxDepth} levels.`);
  return value;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** Milliseconds to live of `{unit, value}`; undefined without one; a KvsRefusal when it is not 1 s to 1 year. */
export function checkedTtlMs(ttl: { unit: string; value: number } | undefined): number | undefined {
  if (!ttl) return undefined;
  const seconds = ttl.value * (secondsOf.get(ttl.unit) ?? NaN);
  if (!Number.isInteger(ttl.value) || !(seconds >= 1 && seconds <= oneYearSeconds)) {
    throw new KvsRefusal(400, 'INVALID_TTL', 'A time to live is a whole number of units, up to one year.');
  }
  return seconds * 1000;
}
