import * as z from 'zod';
import type { TokenUsage } from '../ports/chat-model';

/** A finished answer as it is kept for another delivery of its job, with what it took from the budget of the report. */
export interface KeptPart {
  readonly text: string;
  readonly used: TokenUsage;
}

const shape = z.object({
  text: z.string(),
  used: z.object({ input: z.number(), output: z.number() }),
});

export const keptPart = ({ text, used }: KeptPart): string => JSON.stringify({ text, used });

/** Undefined for what was not kept in this form: it is asked for again. */
export function readKeptPart(kept: string | undefined): KeptPart | undefined {
  if (kept === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}
