import { findBlame } from '../../domain/blame';
import { claimsIn } from './claim-shape';
import type { ModelClaim } from './claim-shape';
import { plainWords } from './plain-words';
import { sectionForm } from './section-forms';
import type { ReplyScope, SectionNumber } from './section-form';

/** A reply that may become part of a draft, or what is wrong with it, in words for the model. */
export type SectionReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problems: readonly string[] };

/** More problems than these teach a model nothing more. */
const maxProblems = 20;
/** A statement that is longer is several. */
const maxClaimLength = 600;

/**
 * The one JSON object of a reply. Models without structured outputs put a fence of Markdown, their thoughts or a sentence
 * around it.
 *
 * @throws SyntaxError when there is none
 */
function objectIn(text: string): unknown {
  const answer = text.replace(/^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/i, '');
  return JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
}

/**
 * Reads a model's reply: is it JSON, has it the section's shape, does every id exist, does every statement say what it rests
 * on? The gate later holds each statement against its evidence; here only what the model can mend is told.
 */
export function readSection(section: SectionNumber, text: string, scope: ReplyScope): SectionReading {
  const form = sectionForm(section);
  let value: unknown;
  try {
    value = objectIn(text);
  } catch {
    return { ok: false, problems: ['The reply is no JSON object'] };
  }
  const parsed = form.shape.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'reply'}: ${message}`,
    );
    return { ok: false, problems: problems.slice(0, maxProblems) };
  }
  const reply = eachString(parsed.data, (one) => plainWords(scope.restore(one)));
  const problems = [
    ...claimsIn(reply).flatMap((claim) => claimProblems(claim, scope)),
    ...(form.problems?.(reply, scope) ?? []),
    ...unknownIds(reply, scope),
  ];
  return problems.length === 0
    ? { ok: true, value: reply }
    : { ok: false, problems: [...new Set(problems)].slice(0, maxProblems) };
}

function eachString(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => eachString(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachString(one, change)]));
}

function claimProblems(
  { text, basis, evidence, confirm, ask }: ModelClaim,
  scope: ReplyScope,
): readonly string[] {
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const blamed = findBlame(text, scope.facts.incident.people)[0];
  const isUnknown = basis === 'unknown' && ask === null;
  return [
    ...(basis === 'evidence' && evidence.length === 0
      ? [`“${start}”: basis "evidence" cites no evidence`]
      : []),
    ...(basis === 'evidence' && text.trim() === '' ? ['A claim with basis "evidence" has no text'] : []),
    ...(basis === 'hypothesis' && (confirm ?? '').trim() === ''
      ? [`“${start}”: a hypothesis says in "confirm" what would confirm it`]
      : []),
    ...(isUnknown ? [`“${start}”: what is unknown has a question in "ask"`] : []),
    ...(text.length > maxClaimLength ? [`“${start}”: at most ${maxClaimLength} characters, split it`] : []),
    ...(blamed && !quotedIn(blamed.words, scope)
      ? [`“${start}”: “${blamed.words}” blames; say what in the system made it possible`]
      : []),
  ];
}

/** Blame that the ticket itself speaks is the gate's to find; the model may not add any of its own. */
const quotedIn = (words: string, { facts }: ReplyScope): boolean =>
  facts.incident.evidence.some(({ text }) => text.includes(words));

/** Ids in any `evidence` list of the reply that the incident does not have. */
function unknownIds(value: unknown, { facts }: ReplyScope): readonly string[] {
  const known = new Set(facts.incident.evidence.map(({ id }) => id));
  const wrong = [...new Set(citedIn(value))].filter((id) => !known.has(id));
  return wrong.length === 0 ? [] : [`No such evidence: ${wrong.slice(0, 10).join(', ')}`];
}

function citedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'evidence' && Array.isArray(inner) ? inner.map(String) : citedIn(inner),
  );
}
