import type { ModelAnswer } from '../../../local-site/model-server/model-answer';
import type { ProviderName } from '../../../src/contract/settings';
import { PostmortemError } from '../../../src/usecases/errors';
import { aQuestion, modelKey, withModelServer } from '../../support/model-service';
import type { ModelAtServer } from '../../support/model-service';

const object: ModelAnswer = { kind: 'object', value: { text: '20:15 起 5xx' } };
const error = (status: number, more: object = {}): ModelAnswer => ({ kind: 'error', status, ...more });
const providers: readonly ProviderName[] = ['openai', 'azure-openai', 'deepseek', 'dashscope'];

describe('openAiModel', () => {
  let at: ModelAtServer;
  let answers: ModelAnswer[];

  beforeEach(async () => {
    answers = [];
    at = await withModelServer({ script: () => answers.shift() ?? object });
  });
  afterEach(() => at.server.close());

  const failureOf = async (provider: ProviderName, options?: Parameters<ModelAtServer['model']>[1]) => {
    const caught: unknown = await at
      .model(provider, options)
      .complete(aQuestion)
      .catch((thrown: unknown) => thrown);
    if (!(caught instanceof PostmortemError)) throw new Error(`not refused: ${JSON.stringify(caught)}`);
    return caught;
  };
  const wire = () => at.server.wire.map(({ body }) => body as Record<string, unknown>);

  it.each(providers)('gets an answer of %s, with what it took', async (provider) => {
    const reply = await at.model(provider).complete(aQuestion);

    expect(reply).toMatchObject({ kind: 'answer', text: JSON.stringify({ text: '20:15 起 5xx' }) });
    expect(reply.usage.input).toBeGreaterThan(0);
    expect(reply.usage.output).toBeGreaterThan(0);
    expect(at.server.wire.map(({ service }) => service)).toEqual([provider]);
  });

  it.each([
    ['openai', undefined, 272_000],
    ['openai', 'gpt-small', 128_000],
    ['azure-openai', undefined, 128_000],
    ['deepseek', undefined, 1_000_000],
    ['deepseek', 'deepseek-small', 128_000],
    ['dashscope', undefined, 128_000],
  ] as const)(
    'knows how much its own model of %s holds, and is careful with %s',
    (provider, name, window) => {
      expect(at.model(provider, { ...(name && { name }) }).window).toBe(window);
    },
  );

  it('asks a service that does not know a field in the older way, and goes on so', async () => {
    answers = [error(400, { text: 'Unsupported parameter: response_format.json_schema' })];
    const model = at.model('openai');

    expect(await model.complete(aQuestion)).toMatchObject({ kind: 'answer' });
    expect(await model.complete(aQuestion)).toMatchObject({ kind: 'answer' });

    expect(wire().map((body) => body['response_format'])).toEqual([
      expect.objectContaining({ type: 'json_schema' }),
      { type: 'json_object' },
      { type: 'json_object' },
    ]);
    expect(JSON.stringify(wire()[1])).toContain('JSON Schema');
  });

  it('limits the answer by the older name where a service does not know the newer one', async () => {
    answers = [error(400, { text: "Unrecognized argument: 'max_completion_tokens'" }), object];
    await at
      .model('openai')
      .complete(aQuestion)
      .catch(() => undefined);

    expect(wire().map((body) => ['max_completion_tokens' in body, 'max_tokens' in body])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('gives up where the service refuses the older way too, and where it refuses something else', async () => {
    answers = Array.from({ length: 2 }, () => error(400, { text: 'response_format is not supported' }));
    expect(await failureOf('openai')).toMatchObject({ code: 'MODEL_REFUSED_REQUEST' });
    expect(at.server.wire).toHaveLength(2);

    answers = [error(400, { text: 'context too long' })];
    expect(await failureOf('openai')).toMatchObject({ code: 'MODEL_REFUSED_REQUEST' });
    expect(at.server.wire).toHaveLength(3);
  });

  it.each(['openai', 'azure-openai'] as const)('holds an answer of %s to the schema', async (provider) => {
    await at.model(provider).complete(aQuestion);

    expect(wire()).toMatchObject([
      {
        messages: [
          { role: 'system', content: aQuestion.system },
          { role: 'user', content: aQuestion.turns[0]?.text },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'section_one', strict: true, schema: aQuestion.schema.json },
        },
      },
    ]);
    expect(wire()[0]).toHaveProperty('max_completion_tokens');
    expect(wire()[0]).not.toHaveProperty('max_tokens');
  });

  it.each(['deepseek', 'dashscope'] as const)(
    'tells %s the schema in words, and asks it not to think',
    async (provider) => {
      await at.model(provider).complete(aQuestion);

      const [body] = wire();
      expect(body).toMatchObject({ response_format: { type: 'json_object' }, max_tokens: 2000 });
      expect(JSON.stringify(body)).toContain(
        JSON.stringify(JSON.stringify(aQuestion.schema.json)).slice(1, -1),
      );
      expect(body?.enable_thinking ?? body?.thinking).toEqual(
        provider === 'deepseek' ? { type: 'disabled' } : false,
      );
    },
  );

  it('gives Azure its key in the header that it wants, and in no other', async () => {
    await at.model('azure-openai').complete(aQuestion);

    const headers = at.server.wire[0]?.headers;
    expect(headers?.['api-key']).toBe(modelKey);
    expect(headers?.authorization).toBeUndefined();
  });

  it('passes a round of repair on as turns', async () => {
    const turns = [
      ...aQuestion.turns,
      { role: 'assistant', text: '{' },
      { role: 'user', text: 'Give the whole object again.' },
    ] as const;

    await at.model('openai').complete({ ...aQuestion, turns });

    expect(wire()[0]?.messages).toMatchObject([
      { role: 'system' },
      { role: 'user' },
      { role: 'assistant', content: '{' },
      { role: 'user', content: 'Give the whole object again.' },
    ]);
  });

  it.each([
    ['a refusal', { kind: 'refusal', text: 'I cannot help with that.' }, { kind: 'refused' }],
    ['what a filter stopped', { kind: 'filtered' }, { kind: 'refused' }],
    ['what is cut off', { kind: 'cut', text: '{"text":"20:1' }, { kind: 'cut', text: '{"text":"20:1' }],
    ['what is no JSON', { kind: 'text', text: 'Sure! {' }, { kind: 'answer', text: 'Sure! {' }],
    ['nothing', { kind: 'text', text: '' }, { kind: 'answer', text: '' }],
    ['a prompt that Azure stops', error(400, { code: 'content_filter' }), { kind: 'refused' }],
    ['a prompt that DashScope stops', error(400, { code: 'data_inspection_failed' }), { kind: 'refused' }],
  ] as const)('tells %s', async (_what, answer, expected) => {
    answers = [answer];

    expect(await at.model('openai').complete(aQuestion)).toMatchObject(expected);
    expect(wire()).toHaveLength(1);
  });

  it.each([
    ['a key that is not accepted', error(401), 'MODEL_KEY_REFUSED', {}],
    ['credit that is used up', error(402), 'MODEL_QUOTA', {}],
    ['a quota that is used up', error(429, { code: 'insufficient_quota' }), 'MODEL_QUOTA', {}],
    ['an account in arrears', error(400, { code: 'Arrearage' }), 'MODEL_QUOTA', {}],
    ['what the key may not', error(403), 'MODEL_NOT_ALLOWED', {}],
    ['no such model', error(404), 'MODEL_NOT_FOUND', { model: 'gpt-5.4' }],
    ['a request too long', error(400, { code: 'context_length_exceeded' }), 'MODEL_REFUSED_REQUEST', {}],
    ['a request it cannot read', error(422), 'MODEL_REFUSED_REQUEST', {}],
  ] as const)('gives up at once for %s', async (_what, answer, code, detail) => {
    answers = [answer];

    expect(await failureOf('openai')).toMatchObject({ code, detail });
    expect(wire()).toHaveLength(1);
    expect(at.time.pauses).toEqual([]);
  });

  it.each(providers.filter((provider) => provider !== 'azure-openai'))(
    'knows how %s says that there is no such model',
    async (provider) => {
      expect(await failureOf(provider, { name: 'gpt-3' })).toMatchObject({
        code: 'MODEL_NOT_FOUND',
        detail: { model: 'gpt-3' },
      });
    },
  );

  it.each([
    ['too many requests', error(429), [1000, 4000]],
    ['too many requests, with a pause', error(429, { retryAfter: '7' }), [7000, 7000]],
    ['an error of the server', error(500), [1000, 4000]],
    ['an overloaded server', error(503, { retryAfter: '2' }), [2000, 2000]],
    ['a page of a proxy', { kind: 'page', status: 502 }, [1000, 4000]],
    ['a page of a proxy that looks well', { kind: 'page', status: 200 }, [1000, 4000]],
    ['a connection that breaks', { kind: 'dropped', when: 'before' }, [1000, 4000]],
    ['an answer that breaks off', { kind: 'dropped', when: 'within' }, [1000, 4000]],
  ] as const)('tries again twice after %s', async (_what, answer, pauses) => {
    answers = [answer, answer, object];

    expect(await at.model('openai').complete(aQuestion)).toMatchObject({ kind: 'answer' });
    expect(at.time.pauses).toEqual(pauses);
    expect(wire()).toHaveLength(3);
  });

  it('reads a pause that is given as a date', async () => {
    answers = [error(429, { retryAfter: new Date(Date.now() + 30_000).toUTCString() })];

    await at.model('openai').complete(aQuestion);

    expect(at.time.pauses[0]).toBeGreaterThan(20_000);
    expect(at.time.pauses[0]).toBeLessThanOrEqual(30_000);
  });

  it.each([
    [error(429, { retryAfter: '5' }), 'MODEL_BUSY', { seconds: 5 }],
    [error(503), 'MODEL_UNAVAILABLE', { host: 'api.openai.com' }],
    [{ kind: 'dropped', when: 'before' }, 'MODEL_UNAVAILABLE', { host: 'api.openai.com' }],
  ] as const)('gives up after three tries: %j', async (answer, code, detail) => {
    answers = [answer, answer, answer, object];

    expect(await failureOf('openai')).toMatchObject({ code, detail });
    expect(wire()).toHaveLength(3);
  });

  it('does not wait for longer than a minute, nor than there is time', async () => {
    answers = [error(429, { retryAfter: '3600' }), error(429, { retryAfter: '30' })];

    expect(await failureOf('openai')).toMatchObject({ code: 'MODEL_BUSY', detail: { seconds: 3600 } });
    expect(await failureOf('openai', { patience: { totalMs: 20_000 } })).toMatchObject({
      code: 'MODEL_BUSY',
      detail: { seconds: 30 },
    });
    expect(at.time.pauses).toEqual([]);
  });

  it.each(['silent', 'stalled'] as const)('does not wait for ever when the server is %s', async (kind) => {
    answers = [{ kind }, { kind }, { kind }];

    expect(await failureOf('openai', { patience: { tryMs: 150 } })).toMatchObject({ code: 'MODEL_SLOW' });
    expect(wire()).toHaveLength(3);
  });

  it('gets its answer after one that did not come', async () => {
    answers = [{ kind: 'silent' }, object];

    const reply = await at.model('openai', { patience: { tryMs: 1500 } }).complete(aQuestion);

    expect(reply).toMatchObject({ kind: 'answer' });
  });

  it('tells nothing of what the provider said, nor the key', async () => {
    answers = [
      error(401, { text: `Incorrect API key provided: ${modelKey}` }),
      error(400, { text: '结算接口' }),
      error(503, { text: modelKey }),
    ];

    for (const patience of [{ tries: 1 }, { tries: 1 }, { tries: 1 }]) {
      const thrown = await failureOf('openai', { patience });
      const told = JSON.stringify([thrown.failure, thrown.message, thrown.cause, thrown.stack]);
      expect(told).not.toContain(modelKey);
      expect(told).not.toContain('结算接口');
    }
  });

  it('leaves room for thought where models think first', async () => {
    const model = at.model('openai');
    await model.complete({ ...aQuestion, maxOutputTokens: 1234 });

    // The budget counts with it, so that the limit that goes out is the one that was asked for.
    expect(model.roomForThought).toBeGreaterThan(1_000);
    expect(wire()[0]?.max_completion_tokens).toBe(1234);
  });
});
