import { bigIncident } from '../../local-site/seed/big-incident';
import { incidentFromJira } from '../../src/adapters/jira/incident-from-jira';
import { countTokens } from '../../src/drafting/count-tokens';
import { defaultSettings } from '../../src/usecases/default-settings';
import { factsOf } from '../../src/usecases/facts-of';
import { modelDraftWriter } from '../../src/usecases/model-writing/model-draft-writer';
import { plainAnswer, scriptedModel } from '../../test/support/scripted-model';

const entries = 5_000;
const window = 128_000;
const choice = { name: 'openai', model: 'scripted-1', sendsTo: null } as const;

interface Call {
  readonly phase: 'digest' | 'section' | 'summary';
  readonly input: number;
  readonly output: number;
  readonly milliseconds: number;
}

/** About as a model takes its time: half a second, and more for what it reads and writes. */
const latencyOf = (input: number, output: number): number => 500 + input / 20 + output * 4;

/** Comments that are all different: nothing folds. */
const different: readonly string[] = Array.from({ length: entries }, (_, index) => {
  const of = (words: readonly string[], step: number) => words[Math.floor(index / step) % words.length] ?? '';
  const did = of(['重启了', '检查了', '回滚了', '扩容了', '导出了'], 1);
  const what = of(['网关', '订单库', '缓存', '消息队列', '登录服务', '报表任务'], 5);
  const saw = of(['没有变化', '连接数回落', '延迟还是高', '日志里只有超时', '需要再看'], 30);
  return `${did}${what}第 ${index * 7} 号，${saw}，指标 ${index * 13}`;
});

/** Reports of two long incidents by a scripted model with its own clock: one whose comments repeat each other, and one whose comments are all different. */
export async function draftingSection(): Promise<string> {
  const [like, unlike] = [
    await draftOf(bigIncident(entries)),
    await draftOf(bigIncident(entries, 'INC-901', different)),
  ];
  return [
    '## Drafting',
    '',
    '| a report of a long incident | comments repeat each other | all different |',
    '| --- | --- | --- |',
    ...like.rows.map(([name, value], index) => `| ${name} | ${value} | ${unlike.rows[index]?.[1] ?? ''} |`),
    '',
    ...[like, unlike].flatMap(({ told }) => told.map((message) => `- ${message}`)),
    '',
  ].join('\n');
}

interface Measured {
  readonly rows: readonly (readonly [string, string])[];
  /** What the findings say of the writing. */
  readonly told: readonly string[];
}

/** Calls, tokens, and the longest chain of calls that wait for each other. */
async function draftOf(issue: unknown): Promise<Measured> {
  const calls: Call[] = [];
  const model = scriptedModel(async (name, request) => {
    const texts = [
      request.system,
      JSON.stringify(request.schema.json),
      ...request.turns.map(({ text }) => text),
    ];
    const input = texts.reduce((sum, text) => sum + countTokens(text), 0);
    const [id] = /\["(E\d+)",/.exec(request.turns[0]?.text ?? '')?.slice(1) ?? [];
    const answer =
      name === 'digest'
        ? {
            items: Array.from({ length: 12 }, (_, index) => ({ text: `第 ${index} 步处置`, evidence: [id] })),
          }
        : plainAnswer(name);
    const text = JSON.stringify(answer);
    const output = countTokens(text);
    const milliseconds = latencyOf(input, output);
    calls.push({
      phase: name === 'digest' || name === 'summary' ? name : 'section',
      input,
      output,
      milliseconds,
    });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { kind: 'answer', text, usage: { input, output } };
  }, window);
  const { tokenBudget, redaction } = defaultSettings.model;
  const { levels } = defaultSettings;
  const facts = factsOf(incidentFromJira(issue), {});
  const options = {
    language: 'zh-CN',
    today: '2026-11-22',
    windows: { P0: levels.P0.days, P1: levels.P1.days, P2: levels.P2.days },
  } as const;
  const run = {
    tell: () => undefined,
    findPart: () => Promise.resolve(undefined),
    savePart: () => Promise.resolve(),
  };
  const start = performance.now();
  const draft = await modelDraftWriter(choice, model, { tokenBudget, redaction }).write(facts, options, run);
  const total = performance.now() - start;

  const of = (phase: Call['phase']) => calls.filter((call) => call.phase === phase);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const longest = (['digest', 'section', 'summary'] as const).map((phase) =>
    Math.max(0, ...of(phase).map(({ milliseconds }) => milliseconds)),
  );
  const chain = sum(longest);
  const tokens = sum(calls.map(({ input, output }) => input + output));
  const byRules = draft.findings.filter(({ kind, where }) => kind === 'writer' && /^\d+$/.test(where));
  const rows: readonly (readonly [string, string])[] = [
    ['pieces of evidence', String(facts.incident.evidence.length)],
    [
      'calls: parts / sections / summary',
      `${of('digest').length} / ${of('section').length} / ${of('summary').length}`,
    ],
    ['tokens in and out', `${tokens} of a budget of ${tokenBudget}`],
    ['largest request', `${Math.max(...calls.map(({ input }) => input))} tokens`],
    ['sections written by rules instead', String(byRules.length)],
    ['longest chain of dependent calls', `${(chain / 1000).toFixed(1)} s`],
    ['whole drafting', `${(total / 1000).toFixed(1)} s, ${(total / chain).toFixed(2)} × the chain`],
  ];
  return {
    rows,
    told: draft.findings.filter(({ kind }) => kind === 'writer').map(({ message }) => message),
  };
}
