import type { ChatRequest } from '../../usecases/ports/chat-model';
import type { ProviderPreset } from './provider-presets';

/** How a provider wants to be asked. */
export type Dialect = Pick<ProviderPreset, 'answers' | 'outputLimit' | 'extras'>;

/** Tokens that models which think before they answer spend on it, from the limit of the answer. */
export const roomForThought = ({ answers }: Dialect): number => (answers === 'schema' ? 6_000 : 0);

/** Body of `POST …/chat/completions`. No temperature and no seed: models that think refuse them. */
export function openAiRequest(model: string, request: ChatRequest, dialect: Dialect) {
  const { system, turns, schema } = request;
  const isHeld = dialect.answers === 'schema';
  return {
    model,
    messages: [
      { role: 'system' as const, content: isHeld ? system : `${system}\n\n${schemaInWords(schema.json)}` },
      ...turns.map(({ role, text }) => ({ role, content: text })),
    ],
    response_format: isHeld
      ? {
          type: 'json_schema' as const,
          json_schema: { name: schema.name, strict: true, schema: schema.json },
        }
      : { type: 'json_object' as const },
    [dialect.outputLimit]: request.maxOutputTokens,
    ...dialect.extras,
  };
}

/** Providers that hold an answer only to JSON want that word in the prompt. */
function schemaInWords(json: unknown): string {
  return `Answer with one JSON object and nothing around it. It has exactly the properties that this JSON Schema names, all of them:\n${JSON.stringify(json)}`;
}
