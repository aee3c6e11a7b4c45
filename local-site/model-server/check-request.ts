import { z } from 'zod';
import { estimateTokens } from './model-answer';
import type { ModelAnswer, ModelRequest } from './model-answer';
import type { ModelService } from './services';
import { strictSchemaProblems } from './strict-schema';

const requestShape = z.looseObject({
  model: z.string(),
  messages: z
    .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) }))
    .min(1),
  response_format: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('json_object') }),
    z.strictObject({
      type: z.literal('json_schema'),
      json_schema: z.strictObject({
        name: z.string().regex(/^[\w-]{1,64}$/),
        strict: z.literal(true),
        schema: z.record(z.string(), z.unknown()),
      }),
    }),
  ]),
});

/** Tokens that a request may hold with its answer, by estimate. */
const contextTokens = 128_000;

export interface CheckedRequest extends ModelRequest {
  readonly maxOutputTokens: number;
  readonly promptTokens: number;
}

/** The request, or the error with which the provider refuses it. */
export function checkRequest(
  service: ModelService,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: unknown,
  key: string | undefined,
): CheckedRequest | Extract<ModelAnswer, { kind: 'error' }> {
  const refuse = (status: number, code: string, text: string) =>
    ({ kind: 'error', status, code, text }) as const;
  const given = service.keyHeader === 'api-key' ? headers['api-key'] : bearer(headers.authorization);
  if (typeof given !== 'string' || given === '' || (key !== undefined && given !== key))
    return refuse(401, 'invalid_api_key', `Incorrect API key provided: ${String(given)}.`);

  const parsed = requestShape.safeParse(body);
  if (!parsed.success) return refuse(400, 'invalid_request_error', z.prettifyError(parsed.error));
  const { model, messages, response_format: format, ...rest } = parsed.data;
  const unknown = Object.keys(rest).find(
    (name) => name !== service.limitParameter && !service.extras.includes(name),
  );
  if (unknown !== undefined)
    return refuse(400, 'unsupported_parameter', `Unsupported parameter: '${unknown}'.`);
  if (service.models && !service.models.includes(model)) {
    const { status, code, text } = service.noModel;
    return refuse(status, code, text);
  }
  const limit = rest[service.limitParameter];
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > service.maxOutputTokens)
    return refuse(400, 'invalid_value', `'${service.limitParameter}' is not valid.`);
  if (!service.formats.includes(format.type))
    return refuse(400, 'invalid_request_error', 'This response_format type is unavailable.');
  if (format.type === 'json_object' && !messages.some(({ content }) => /json/i.test(content)))
    return refuse(400, 'invalid_request_error', "'messages' must contain the word 'json' in some form.");
  const problems = format.type === 'json_schema' ? strictSchemaProblems(format.json_schema.schema) : [];
  if (problems.length > 0)
    return refuse(400, 'invalid_json_schema', `Invalid schema for response_format: ${problems.join(' ')}`);
  const promptTokens = estimateTokens(JSON.stringify(body));
  if (promptTokens + limit > contextTokens)
    return refuse(400, 'context_length_exceeded', `The request takes ${promptTokens + limit} tokens.`);
  return {
    service: service.name,
    model,
    messages,
    schema:
      format.type === 'json_schema'
        ? { name: format.json_schema.name, json: format.json_schema.schema }
        : schemaInWords(messages),
    maxOutputTokens: limit,
    promptTokens,
  };
}

const bearer = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' ? /^Bearer (.+)$/.exec(header)?.[1] : undefined;

/** In JSON mode the schema stands in the prompt: a model reads it there. */
function schemaInWords(messages: CheckedRequest['messages']): CheckedRequest['schema'] {
  for (const { content } of messages) {
    const start = content.lastIndexOf('\n{');
    if (start < 0) continue;
    try {
      return { name: 'object', json: JSON.parse(content.slice(start)) as unknown };
    } catch {
      continue;
    }
  }
  return null;
}
