import { createLlm } from '../../../local-site/platform/llm';
import type { Llm } from '../../../local-site/platform/llm';
import { forgeLlmScript } from '../../../local-site/model-server/forge-llm-script';
import type { ModelAnswer } from '../../../local-site/model-server/model-answer';
import { forgeLlmModel } from '../../../src/adapters/models/forge-llm-model';
import { listForgeModels } from '../../../src/adapters/models/forge-llm-models';
import { aQuestion, sleepingTime } from '../../support/model-service';

const object: ModelAnswer = { kind: 'object', value: { text: '20:15 起 5xx' } };
const patience = { tries: 3, tryMs: 20_000, totalMs: 200_000 };

describe('forgeLlmModel', () => {
  let llm: Llm;
  let answers: ModelAnswer[];
  let sent: unknown[];
  let time: ReturnType<typeof sleepingTime>;

  beforeEach(() => {
    llm = createLlm(true);
    answers = [];
    sent = [];
    time = sleepingTime();
    llm.respond = forgeLlmScript(() => () => answers.shift() ?? object);
    Object.assign(globalThis, {
      __forge_fetch__: async (call: unknown, target: string, { method = 'GET', body }: RequestInit) => {
        if (typeof body === 'string') sent.push(JSON.parse(body));
        const text = typeof body === 'string' ? body : undefined;
        const answer = await llm.answer({ call, target, method, body: text });
        return new Response(answer.body ?? null, { status: answer.status });
      },
    });
  });

  const complete = (name = 'claude-sonnet-5') => forgeLlmModel(name, patience, time).complete(aQuestion);

  it('asks for the object as the arguments of a tool that has to be called', async () => {
    const reply = await complete();

    expect(reply).toMatchObject({ kind: 'answer', text: JSON.stringify({ text: '20:15 起 5xx' }) });
    expect(reply.usage.output).toBeGreaterThan(0);
    expect(sent).toMatchObject([
      {
        messages: [{ role: 'system', content: aQuestion.system }, { role: 'user' }],
        max_completion_tokens: aQuestion.maxOutputTokens,
        tools: [{ function: { name: 'section_one', parameters: aQuestion.schema.json } }],
        tool_choice: { type: 'function', function: { name: 'section_one' } },
      },
    ]);
  });

  it.each([
    ['a refusal', { kind: 'refusal', text: 'no' }, { kind: 'refused' }],
    ['what is cut off', { kind: 'cut', text: 'I would' }, { kind: 'cut' }],
    ['talk in the place of the call', { kind: 'text', text: 'Here:' }, { kind: 'answer', text: 'Here:' }],
  ] as const)('tells %s', async (_what, answer, expected) => {
    answers = [answer];

    expect(await complete()).toMatchObject(expected);
  });

  it.each([
    [401, 'MODEL_NOT_ALLOWED'],
    [403, 'MODEL_NOT_ALLOWED'],
    [400, 'MODEL_REFUSED_REQUEST'],
  ])('gives up at once for %d', async (status, code) => {
    answers = [{ kind: 'error', status }];

    await expect(complete()).rejects.toMatchObject({ code });
    expect(time.pauses).toEqual([]);
  });

  it('says which model there is not', async () => {
    await expect(complete('claude-2')).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
      detail: { model: 'claude-2' },
    });
  });

  it.each([
    [429, 'MODEL_BUSY'],
    [503, 'MODEL_UNAVAILABLE'],
  ])('tries %d again, and gives up after three tries', async (status, code) => {
    const answer = { kind: 'error', status } as const;
    answers = [answer, answer, object, answer, answer, answer];

    expect(await complete()).toMatchObject({ kind: 'answer' });
    await expect(complete()).rejects.toMatchObject({ code });
    expect(time.pauses).toEqual([1000, 4000, 1000, 4000]);
  });

  it('does not wait for ever', async () => {
    answers = [{ kind: 'silent' }];

    await expect(
      forgeLlmModel('claude-sonnet-5', { tries: 1, tryMs: 100, totalMs: 100 }, time).complete(aQuestion),
    ).rejects.toMatchObject({ code: 'MODEL_SLOW' });
  });

  it('lists the models that are active, and none where they cannot be had', async () => {
    expect(await listForgeModels()).toEqual(['claude-sonnet-5']);

    const { warn } = console;
    const logged: string[] = [];
    console.warn = (line: string) => void logged.push(line);
    try {
      Object.assign(llm, createLlm(false));
      expect(await listForgeModels()).toEqual([]);
    } finally {
      console.warn = warn;
    }
    expect(logged).toEqual([JSON.stringify({ event: 'listForgeModels', name: 'ForgeLlmAPIError' })]);
  });
});
