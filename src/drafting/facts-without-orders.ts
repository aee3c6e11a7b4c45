import type { Facts } from '../domain/report';
import { splitDictation } from '../domain/signals/dictation';
import { isInstruction } from '../domain/signals/instruction';

/**
 * The facts without comments that give orders to whoever reads tickets by machine: none of their sentences counts, not even one
 * that would tell or promise something by itself. Of a description or a list only the events that give orders go, and of any
 * text what it dictates to whoever writes the report.
 */
export function factsWithoutOrders(facts: Facts): Facts {
  const { incident, timeline } = facts;
  const evidence = incident.evidence.flatMap((piece) => {
    if (piece.kind !== 'comment' && piece.kind !== 'description') return piece;
    const { told } = splitDictation(piece.text);
    if (piece.kind === 'comment' && (told === '' || isInstruction(piece.text))) return [];
    return told === piece.text ? piece : { ...piece, text: told };
  });
  const kept = new Set(evidence.map(({ id }) => id));
  const events = timeline.events.filter(
    (event) =>
      event.kind === 'history' || (!isInstruction(event.text) && event.evidence.some((id) => kept.has(id))),
  );
  return { ...facts, incident: { ...incident, evidence }, timeline: { ...timeline, events } };
}
