import { fillSchema } from './fill-schema';
import type { ModelScript } from './model-answer';

/** A line of evidence as it stands in what the model is asked. */
export interface EvidenceLine {
  readonly id: string;
  readonly text: string;
  /** The events that it tells of, each with the words that stand for it. */
  readonly events: readonly { readonly id: string; readonly text: string }[];
}

/**
 * A model that invents nothing and understands nothing: it quotes lines of evidence whose words fit the name of what is asked
 * for, and leaves the rest open. It shows the whole way of a report without a key; its reports are no measure of any model.
 */
export const demonstrationModel: ModelScript = ({ messages, schema }) => {
  const asked = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const inChinese = messages.some(({ content }) => content.includes('Simplified Chinese'));
  return {
    kind: 'object',
    value: fillSchema(schema?.json, {
      lines: asked.flatMap(evidenceIn),
      severity: /severity (P\d) declared by/.exec(asked.join('\n'))?.[1] ?? null,
      inChinese,
    }),
  };
};

function evidenceIn(text: string): EvidenceLine[] {
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    try {
      const { id, kind, text: said, event, events } = JSON.parse(line) as Record<string, unknown>;
      if (typeof id !== 'string' || typeof said !== 'string') return [];
      // Links and changes of fields are no sentences.
      if (kind === 'link' || kind === 'history') return [];
      const told: readonly { event?: unknown; start?: unknown }[] = Array.isArray(events)
        ? (events as { event?: unknown; start?: unknown }[])
        : [{ event, start: said }];
      return [
        {
          id,
          text: said,
          events: told.flatMap(({ event: one, start }) =>
            typeof one === 'string' && typeof start === 'string' ? [{ id: one, text: start }] : [],
          ),
        },
      ];
    } catch {
      return [];
    }
  });
}
