import { startModelServer } from '../../../local-site/model-server/model-server';
import type { ModelServer } from '../../../local-site/model-server/model-server';

const schema = {
  type: 'object',
  properties: { text: { type: 'string' } },
  required: ['text'],
  additionalProperties: false,
};
const strict = {
  model: 'gpt-5.4',
  messages: [{ role: 'user', content: 'Say it.' }],
  response_format: { type: 'json_schema', json_schema: { name: 'said', strict: true, schema } },
  max_completion_tokens: 100,
};
const loose = {
  model: 'deepseek-v4-pro',
  messages: [{ role: 'user', content: 'Say it in JSON.' }],
  response_format: { type: 'json_object' },
  max_tokens: 100,
};

describe('the model server', () => {
  let server: ModelServer;

  beforeAll(async () => {
    server = await startModelServer({
      key: 'sk-right',
      script: () => ({ kind: 'object', value: { text: 'x'.repeat(2000) } }),
    });
  });
  afterAll(() => server.close());

  const ask = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-right', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const openAi = (change: object) => ask('/v1/chat/completions', { ...strict, ...change });
  const deepSeek = (change: object) => ask('/chat/completions', { ...loose, ...change });

  it('answers what a provider would answer, cut off at its limit', async () => {
    const { status, body } = await openAi({});

    expect(status).toBe(200);
    expect(body).toMatchObject({ choices: [{ finish_reason: 'length' }], usage: { completion_tokens: 100 } });
    expect((await openAi({ max_completion_tokens: 4000 })).body).toMatchObject({
      choices: [{ finish_reason: 'stop', message: { content: expect.stringContaining('xxx') as unknown } }],
    });
    expect((await deepSeek({ max_tokens: 4000 })).status).toBe(200);
  });

  it.each([
    ['a parameter of another provider', { max_tokens: 100 }, 'unsupported_parameter'],
    ['a parameter that there is not', { thinking: { type: 'disabled' } }, 'unsupported_parameter'],
    ['streaming', { stream: true }, 'unsupported_parameter'],
    ['no limit', { max_completion_tokens: undefined }, 'invalid_value'],
    ['a limit beyond the model', { max_completion_tokens: 1_000_000 }, 'invalid_value'],
    [
      'a schema that is not strict',
      {
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'said', strict: true, schema: { ...schema, required: [] } },
        },
      },
      'invalid_json_schema',
    ],
    [
      'more than the model holds',
      { messages: [{ role: 'user', content: '长'.repeat(200_000) }] },
      'context_length_exceeded',
    ],
    ['an empty message', { messages: [{ role: 'user', content: '' }] }, 'invalid_request_error'],
  ])('refuses %s as OpenAI does', async (_what, change, code) => {
    expect(await openAi(change)).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it.each([
    ['a schema', { response_format: strict.response_format }],
    ['JSON mode without the word', { messages: [{ role: 'user', content: 'Say it.' }] }],
    ['a model that there is not', { model: 'deepseek-chat' }],
    ['the limit of OpenAI', { max_tokens: undefined, max_completion_tokens: 100 }],
  ])('refuses %s as DeepSeek does', async (_what, change) => {
    expect((await deepSeek(change)).status).toBe(400);
  });

  it('refuses a key that is another, missing, or in the wrong header', async () => {
    const path = '/v1/chat/completions';
    expect((await ask(path, strict, { authorization: 'Bearer sk-wrong' })).status).toBe(401);
    expect((await ask(path, strict, { authorization: '' })).status).toBe(401);
    expect((await ask('/openai/v1/chat/completions', { ...strict, model: 'sre' })).status).toBe(401);
    const azure = await ask(
      '/openai/v1/chat/completions',
      { ...strict, model: 'sre' },
      { 'api-key': 'sk-right' },
    );
    expect(azure.status).toBe(200);
  });

  it('knows no other address', async () => {
    expect((await ask('/v1/models', {})).status).toBe(404);
  });
});
