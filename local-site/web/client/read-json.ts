/**
 * Reading of JSON from the products. The client shows what it finds and leaves out what it does not: a field
 * of the wrong type reads as absent, never as an exception in the middle of a page.
 */

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Text, or a number as text; everything else is undefined. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Follows names into nested objects. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((current, name) => objectOf(current)[name], value);
}
