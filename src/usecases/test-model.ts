import type { ModelSettings } from '../contract/settings';
import type { WriterName } from '../contract/target-view';
import { findForgeModel } from './find-forge-model';
import { PostmortemError } from './errors';
import type { Ports } from './ports';
import type { ChatModel, ChatReply, ChatRequest } from './ports/chat-model';

export interface ModelTest {
  readonly writer: Exclude<WriterName, 'rules'>;
  /** Need not be saved yet. */
  readonly model: ModelSettings;
  /** Null: the one that is stored for this provider. */
  readonly key: string | null;
}

/** An administrator looks on. */
const patience = { tries: 1, tryMs: 20_000, totalMs: 20_000 };

/** The smallest question of the kind that a report asks. */
const question: Omit<ChatRequest, 'maxOutputTokens'> = {
  system: 'You answer with the object that is asked for.',
  turns: [{ role: 'user', text: 'Answer with the JSON object {"ready": true}.' }],
  schema: {
    name: 'connection_test',
    json: {
      type: 'object',
      properties: { ready: { type: 'boolean' } },
      required: ['ready'],
      additionalProperties: false,
    },
  },
};
/** Tokens of its answer. */
const longest = 100;

/**
 * Asks a model one small question, as a report would, with no retry.
 *
 * @throws MODEL_… says what is wrong; BAD_REQUEST when the settings name no model or no resource
 */
export async function testModel(
  ports: Ports,
  test: ModelTest,
): Promise<{ model: string; milliseconds: number }> {
  const model = await (test.writer === 'openai' ? providerModel(ports, test) : forgeModel(ports, test));
  const start = ports.clock().getTime();
  const reply = await model.complete({ ...question, maxOutputTokens: longest + model.roomForThought });
  if (!isReady(reply)) throw new PostmortemError('MODEL_REFUSED_REQUEST', {}, { message: 'no object came' });
  return { model: model.name, milliseconds: ports.clock().getTime() - start };
}

async function providerModel(ports: Ports, { model, key: typed }: ModelTest): Promise<ChatModel> {
  if (!ports.models.findAddress(model)) throw new PostmortemError('BAD_REQUEST');
  const key = typed ?? (await ports.modelKeys.find(model.provider));
  if (key === undefined) throw new PostmortemError('MODEL_KEY_MISSING');
  return ports.models.openProvider(model, key, patience);
}

async function forgeModel({ models }: Ports, { model }: ModelTest): Promise<ChatModel> {
  const name = findForgeModel(model, await models.listForgeModels());
  if (name === undefined)
    throw new PostmortemError('MODEL_NOT_FOUND', { model: model.forgeModel ?? 'Forge LLM' });
  return models.openForgeModel(name, patience);
}

function isReady(reply: ChatReply): boolean {
  if (reply.kind !== 'answer') return false;
  try {
    const answer: unknown = JSON.parse(reply.text);
    return typeof answer === 'object' && answer !== null && 'ready' in answer;
  } catch {
    return false;
  }
}
