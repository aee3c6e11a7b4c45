import type OpenAI from 'openai';
import * as z from 'zod';
import type { ChatModel, ChatReply } from '../../usecases/ports/chat-model';
import type { Patience } from '../../usecases/ports/model-services';
import { retryAfterMs } from '../retry-after';
import { NoAnswer } from './model-failure';
import { openAiReply } from './openai-reply';
import { openAiRequest, roomForThought } from './openai-request';
import type { Dialect } from './openai-request';
import { windowOf } from './provider-presets';
import type { ProviderPreset } from './provider-presets';
import { withRetries } from './with-retries';
import type { Time } from './with-retries';

/** A service that speaks OpenAI's protocol. */
export interface OpenAiService {
  readonly baseUrl: string;
  readonly model: string;
  readonly key: string;
  readonly dialect: Pick<
    ProviderPreset,
    'keyHeader' | 'answers' | 'outputLimit' | 'extras' | 'model' | 'window'
  >;
  readonly fetch: typeof fetch;
}

/** A model behind OpenAI's protocol. The package is loaded with the first question. */
export function openAiModel(service: OpenAiService, patience: Patience, time?: Time): ChatModel {
  const { baseUrl, model, dialect } = service;
  const address = { host: new URL(baseUrl).host, model };
  let client: Promise<OpenAI> | undefined;
  /** A service that does not know one of the newer fields is asked in the older way from then on. */
  let spoken: Dialect = dialect;
  return {
    name: model,
    window: windowOf(model, dialect),
    roomForThought: roomForThought(dialect),
    complete(request, stop) {
      const attempt = async (signal: AbortSignal): Promise<ChatReply> => {
        client ??= connect(service);
        const connected = await client;
        for (;;) {
          const asked = spoken;
          const reply = await ask(connected, openAiRequest(model, request, asked), signal);
          if (reply.kind !== 'unknownField') return reply;
          const older = { ...asked, ...inOlderWay[reply.field] };
          if (older.answers === asked.answers && older.outputLimit === asked.outputLimit)
            throw new NoAnswer({ status: 400 });
          spoken = older;
        }
      };
      return withRetries(attempt, address, patience, { time, stop });
    },
  };
}

/** The fields that not every service that speaks OpenAI's protocol knows. */
type NewerField = 'response_format' | 'max_completion_tokens';

/** How to ask a service that does not know a field. */
const inOlderWay: Readonly<Record<NewerField, Partial<Dialect>>> = {
  response_format: { answers: 'json' },
  max_completion_tokens: { outputLimit: 'max_tokens' },
};

/** The service refuses a field of the request, not what was asked. */
interface UnknownField {
  readonly kind: 'unknownField';
  readonly field: NewerField;
}

/** The field that a refusal names; the names are ours, so that no text of a ticket is among them. */
function fieldIn(message: string): NewerField | undefined {
  if (/max_completion_tokens/i.test(message)) return 'max_completion_tokens';
  return /response_format|json_schema/i.test(message) ? 'response_format' : undefined;
}

/** Retries, limits and log are ours: the package's own log would hold what the provider answered. */
async function connect({ baseUrl, key, dialect, fetch }: OpenAiService): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  return new Client({
    baseURL: baseUrl,
    apiKey: key,
    ...(dialect.keyHeader === 'api-key' && { defaultHeaders: { 'api-key': key, authorization: null } }),
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch,
  });
}

async function ask(
  client: OpenAI,
  body: ReturnType<typeof openAiRequest>,
  signal: AbortSignal,
): Promise<ChatReply | UnknownField> {
  try {
    return openAiReply(await client.chat.completions.create(body, { signal }));
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    return replyOfError(error);
  }
}

const statusError = z.object({
  status: z.number(),
  message: z.string().catch(''),
  headers: z.instanceof(Headers).optional().catch(undefined),
  code: z.string().nullish().catch(undefined),
  type: z.string().nullish().catch(undefined),
});

/** What providers call it when the account has no credit or quota left, which waiting does not mend. */
const quotaWords = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'Arrearage']);
/** What Azure and DashScope call a prompt that their filters stop: a refusal like any other. */
const filterWords = new Set(['content_filter', 'data_inspection_failed', 'DataInspectionFailed']);

/** @throws NoAnswer */
function replyOfError(error: unknown): ChatReply | UnknownField {
  const told = statusError.safeParse(error).data;
  if (!told) throw new NoAnswer({ status: 'unreachable' });
  const { status, message, headers, code, type } = told;
  const field = status === 400 || status === 422 ? fieldIn(message) : undefined;
  if (field) return { kind: 'unknownField', field };
  const isOneOf = (words: ReadonlySet<string>) => words.has(code ?? '') || words.has(type ?? '');
  if (status === 400 && isOneOf(filterWords)) return { kind: 'refused', usage: { input: 0, output: 0 } };
  const quota = isOneOf(quotaWords);
  // Others say with 400 what OpenAI says with 402 and 404; DeepSeek has no code for it.
  const meant = quota ? 402 : /model not exist/i.test(message) ? 404 : status;
  throw new NoAnswer({
    status: status === 400 ? meant : status,
    quota,
    retryAfterMs: retryAfterMs(headers?.get('retry-after')),
  });
}
