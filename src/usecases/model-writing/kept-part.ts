import type { TokenUsage } from '../ports/chat-model';

/** A finished answer as it is kept for another delivery of its job, with what it took from the budget of the report. */
export interface KeptPart {
  readonly text: string;
  readonly used: TokenUsage;
}

/** `120 34` in the first line, the answer behind it. */
export const keptPart = ({ text, used }: KeptPart): string => `${used.input} ${used.output}\n${text}`;

/** Undefined for what was not kept in this form: it is asked for again. */
export function readKeptPart(kept: string | undefined): KeptPart | undefined {
  const [, input, output, text] = /^(\d{1,9}) (\d{1,9})\n([\s\S]*)$/.exec(kept ?? '') ?? [];
  return text === undefined ? undefined : { text, used: { input: Number(input), output: Number(output) } };
}
