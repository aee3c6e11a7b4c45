import * as z from 'zod';

/** One statement as a model gives it. Every member is required: strict schemas know no optional ones. */
export const claimShape = z.strictObject({
  text: z.string(),
  basis: z.enum(['evidence', 'unknown', 'meeting', 'hypothesis', 'proposal']),
  evidence: z.array(z.string()),
  /** For a hypothesis: which log, record or test would confirm it. */
  confirm: z.string().nullable(),
  /** For what nobody knows yet: who can answer what. */
  ask: z.strictObject({ role: z.string(), question: z.string() }).nullable(),
});

export const claimsShape = z.array(claimShape);

export type ModelClaim = z.infer<typeof claimShape>;

/** Every claim anywhere in a reply. */
export function claimsIn(value: unknown): readonly ModelClaim[] {
  if (Array.isArray(value)) return value.flatMap(claimsIn);
  if (typeof value !== 'object' || value === null) return [];
  const claim = claimShape.safeParse(value);
  return claim.success ? [claim.data] : Object.values(value).flatMap(claimsIn);
}
