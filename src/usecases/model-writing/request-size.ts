import type { ChatRequest } from '../../drafting/chat-request';
import { countTokens } from '../../drafting/count-tokens';

/** About how many tokens a request takes without its answer. */
export function inputOf({ system, turns, schema }: ChatRequest): number {
  const texts = [system, JSON.stringify(schema.json), ...turns.map(({ text }) => text)];
  return texts.reduce((sum, text) => sum + countTokens(text), 0);
}

/** Tokens that an answer may have, with the thoughts before it. @param share of the longest one, 0 to 1 */
export function longestAnswer({ maxOutputTokens }: ChatRequest, thought: number, share: number): number {
  return Math.ceil((maxOutputTokens + thought) * share);
}

/** Below this share of their longest answers, questions are left out instead: most answers take less than it. */
const leastShare = 0.25;

/**
 * The share of their longest answers that questions asked at the same time may have, so that all of them find room.
 *
 * @param room tokens that are left for them. @param thought tokens that a model may think before each answer
 */
export function answerShare(requests: readonly ChatRequest[], room: number, thought: number): number {
  const inputs = requests.reduce((sum, request) => sum + inputOf(request), 0);
  const answers = requests.reduce((sum, request) => sum + longestAnswer(request, thought, 1), 0);
  return Math.min(1, Math.max(leastShare, (room - inputs) / Math.max(1, answers)));
}
