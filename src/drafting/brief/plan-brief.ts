import type { ActionItem } from '../../domain/action-item';
import type { Language } from '../../domain/incident';
import type { Facts } from '../../domain/report';
import type { TimelineEvent } from '../../domain/timeline';
import { countTokens } from '../count-tokens';
import type { Brief } from './brief';
import { briefHead } from './brief-head';
import { evidenceLine } from './evidence-line';

export interface BriefOptions {
  readonly language: Language;
  /** Actions that the ticket itself promises. */
  readonly promised: readonly ActionItem[];
  /** Takes out what must not leave the site. */
  readonly redact: (text: string) => string;
}

/** The whole incident in full. */
export function planBrief(facts: Facts, { language, promised, redact }: BriefOptions): Brief {
  const { incident, timeline } = facts;
  const events = new Map<string, TimelineEvent[]>();
  for (const event of timeline.events)
    for (const id of event.evidence) events.set(id, [...(events.get(id) ?? []), event]);
  const lines = incident.evidence.map((evidence) =>
    evidenceLine(evidence, events.get(evidence.id) ?? [], timeline.zone),
  );
  const text = redact(
    `${briefHead(facts, promised, language)}\n\nevidence, one JSON object a line:\n${lines.join('\n')}`,
  );
  return {
    text,
    tokens: countTokens(text),
    folded: { duplicates: 0, noise: 0, digested: 0, shortened: 0 },
  };
}
