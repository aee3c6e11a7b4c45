import type * as z from 'zod';

/**
 * Checks what came from outside. The error names the place and what was expected, never what was received: it may be confidential.
 */
export function readAnswer<T extends z.ZodType>(schema: T, body: unknown, what: string): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [problem] = result.error.issues;
  const where = problem?.path.map(String).join('.') ?? '';
  throw new Error(`Unexpected answer for ${what}: "${where}" ${problem?.message ?? ''}`);
}
