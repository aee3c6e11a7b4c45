import type { ChatModel, ChatReply } from '../../src/usecases/ports/chat-model';
import type { ChatRequest } from '../../src/drafting/chat-request';

/** What a scripted model gives for a request: the object of its answer, its very text, or a whole reply. */
export type Scripted = object | string | ChatReply | Promise<ChatReply>;

export interface ScriptedModel extends ChatModel {
  readonly asked: readonly ChatRequest[];
}

const usage = { input: 100, output: 10 };
const isReply = (value: object): value is ChatReply => 'kind' in value && 'usage' in value;

/** A model that answers by script. @param answer by the name of the wanted object and how often it was asked for before */
export function scriptedModel(
  answer: (name: string, request: ChatRequest, turn: number) => Scripted,
  window = 128_000,
): ScriptedModel {
  const asked: ChatRequest[] = [];
  return {
    name: 'scripted-1',
    window,
    roomForThought: 0,
    asked,
    async complete(request) {
      const { name } = request.schema;
      const turn = asked.filter(({ schema }) => schema.name === name).length;
      asked.push(request);
      const given = await answer(name, request, turn);
      if (typeof given === 'string') return { kind: 'answer', text: given, usage };
      return isReply(given) ? given : { kind: 'answer', text: JSON.stringify(given), usage };
    },
  };
}

export const said = (text: string, ...evidence: readonly string[]) => {
  return { text, basis: 'evidence', evidence, confirm: null, ask: null };
};
export const unknown = (role: string, question: string, text = '') => {
  return { text, basis: 'unknown', evidence: [], confirm: null, ask: { role, question } };
};
export const guess = (text: string, confirm: string, ...evidence: readonly string[]) => {
  return { text, basis: 'hypothesis', evidence, confirm, ask: null };
};
export const proposed = (text: string, ...evidence: readonly string[]) => {
  return { text, basis: 'proposal', evidence, confirm: null, ask: null };
};

/** A plain, honest answer for each section, which cites the description only. */
export function plainAnswer(name: string): object {
  const open = [unknown('技术负责人', `${name}：还有什么没有记录？`)];
  const first = [said('结算接口报错', 'E1')];
  const answers: Readonly<Record<string, object>> = {
    basic_information: {
      severity: { value: 'P1', claims: [proposed('影响结算', 'E1')] },
      type: { value: 'unavailable', claims: first },
      scope: first,
      business: open,
    },
    timeline: { rows: [], proposals: [] },
    root_cause_analysis: {
      direct: first,
      technical: open,
      design: open,
      process: open,
      organisation: open,
      conclusion: { technical: open, process: open, people: open },
    },
    impact: {
      usersAffected: open,
      experience: first,
      complaints: open,
      orders: open,
      traffic: open,
      partners: open,
      reputation: open,
      data: open,
      stability: open,
      alerting: open,
    },
    response: { well: [], badly: [], suggestions: [] },
    fixes: { fixes: [], notCarriedOut: [] },
    actions: { actions: [] },
    knowledge: { documents: [proposed('结算手册')], training: open, drills: open, sharing: open },
    monitoring: { blindSpots: [], metrics: [], falseAlarms: open, accuracy: open, notification: open },
    meeting: { conclusions: first },
    summary: { cause: first, fix: first, plan: [proposed('补充监控')], conflicts: [] },
    digest: { items: [] },
  };
  return answers[name] ?? {};
}
