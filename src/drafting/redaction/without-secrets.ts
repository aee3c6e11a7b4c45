import type { EvidenceId } from '../../domain/evidence';
import type { Incident } from '../../domain/incident';
import { foldWidth } from './fold-width';
import { findSecrets } from './secrets';
import { uncovered } from './uncovered';

/** What stands where a secret was. It reads as one in every language and looks like none to whoever searches for them. */
export const hiddenSecret = '[•••]';

/**
 * The incident as it may be kept, drafted and shown: a ticket has fewer readers than a wiki page, so passwords and keys that
 * people pasted into it are hidden from the moment it is read. Where they stood is noted.
 */
export function withoutSecrets(incident: Incident): Incident {
  const secretsIn: EvidenceId[] = [];
  const evidence = incident.evidence.map((piece) => {
    const text = hidden(piece.text);
    const { change } = piece;
    const from = change && hiddenOrNull(change.from);
    const to = change && hiddenOrNull(change.to);
    if (text === piece.text && from === change?.from && to === change?.to) return piece;
    secretsIn.push(piece.id);
    return {
      ...piece,
      text,
      ...(change ? { change: { ...change, from: from ?? null, to: to ?? null } } : {}),
    };
  });
  const title = hidden(incident.title);
  if (title !== incident.title) secretsIn.push('F');
  return secretsIn.length === 0
    ? incident
    : { ...incident, title, evidence, secretsIn: [...new Set(secretsIn)] };
}

const hiddenOrNull = (text: string | null): string | null => (text === null ? null : hidden(text));

function hidden(given: string): string {
  const text = uncovered(given);
  const spans = findSecrets(foldWidth(text), text).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start >= from) parts.push(text.slice(from, start), hiddenSecret);
    from = Math.max(from, end);
  }
  return parts.join('') + text.slice(from);
}
