import { claimsOf } from '../../../src/domain/draft-claims';
import { PostmortemError } from '../../../src/usecases/errors';
import { inputOf } from '../../../src/usecases/model-writing/request-size';
import { modelDraftWriter } from '../../../src/usecases/model-writing/model-draft-writer';
import type { ModelLimits } from '../../../src/usecases/model-writing/model-draft-writer';
import type { ChatModel } from '../../../src/usecases/ports/chat-model';
import type { DraftRun } from '../../../src/usecases/ports/draft-writer';
import type { WritingView } from '../../../src/contract/writing-view';
import { alarms, checkoutOutage, factsAbout, linYue, zhouHang } from '../../support/builders';
import type { IncidentInput } from '../../support/builders';
import { plainAnswer, said, scriptedModel } from '../../support/scripted-model';

const options = { language: 'zh-CN', today: '2026-11-21', windows: { P0: 7, P1: 30, P2: 90 } } as const;
const limits: ModelLimits = { tokenBudget: 300_000, redaction: { names: true, ipAddresses: false } };
const choice = { name: 'openai', model: 'scripted-1', sendsTo: 'models.example' } as const;

function aRun(parts = new Map<string, string>()) {
  const told: WritingView[] = [];
  const run: DraftRun = {
    tell: (view) => void told.push(view),
    findPart: (part) => Promise.resolve(parts.get(part)),
    savePart: (part, text) => Promise.resolve(void parts.set(part, text)),
  };
  return { run, parts, told };
}

const write = (model: ChatModel, input: IncidentInput = checkoutOutage, run = aRun().run, own = limits) =>
  modelDraftWriter(choice, model, own).write(factsAbout(input), options, run);

const sent = ({ asked }: { readonly asked: readonly { turns: readonly { text: string }[] }[] }) =>
  asked.flatMap(({ turns }) => turns.map(({ text }) => text)).join('\n');

describe('a draft by a model', () => {
  it('has each section from the model, and questions numbered as a reader meets them', async () => {
    const model = scriptedModel((name) => plainAnswer(name));

    const draft = await write(model);

    expect(model.asked.map(({ schema }) => schema.name)).toHaveLength(11);
    expect(model.asked.at(-1)?.schema.name).toBe('summary');
    expect(draft.impact.experience).toEqual([{ text: '结算接口报错', basis: 'evidence', evidence: ['E1'] }]);
    const used = [...new Set(claimsOf(draft).flatMap(({ question }) => question ?? []))];
    expect(used).toEqual(draft.meeting.questions.map(({ id }) => id));
    expect(draft.meeting.questions).toContainEqual(expect.objectContaining({ role: '技术负责人' }));
    expect(draft.meeting.questions.map(({ id }) => id)).toEqual(used.map((_, index) => `Q${index + 1}`));
    expect(draft.findings.filter(({ kind, where }) => kind === 'writer' && where !== 'F')).toEqual([]);
  });

  it('mends a reply once: the model is told what is wrong', async () => {
    const model = scriptedModel((name, _request, turn) =>
      name === 'impact' && turn === 0
        ? { ...plainAnswer(name), data: [said('数据完整', 'E999')] }
        : plainAnswer(name),
    );

    const draft = await write(model);

    const repair = model.asked.filter(({ schema }) => schema.name === 'impact')[1];
    expect(repair?.turns.at(-1)?.text).toContain('No such evidence: E999');
    expect(repair?.turns).toHaveLength(3);
    expect(draft.impact.experience[0]?.text).toBe('结算接口报错');
  });

  it.each([
    ['a refusal', { kind: 'refused', usage: { input: 5, output: 0 } } as const],
    ['broken JSON twice', '{"broken'],
    [
      'an answer that is cut off twice',
      { kind: 'cut', text: '{"a', usage: { input: 5, output: 9 } } as const,
    ],
  ])('leaves a section to the rules after %s, says so, and keeps the others', async (_what, reply) => {
    const model = scriptedModel((name) => (name === 'root_cause_analysis' ? reply : plainAnswer(name)));

    const draft = await write(model);

    expect(draft.findings).toContainEqual(expect.objectContaining({ kind: 'writer', where: '3' }));
    expect(draft.impact.experience[0]?.text).toBe('结算接口报错');
    expect(draft.causes.whys.flat().length).toBeGreaterThan(0);
  });

  it('is not lost when one call fails, and fails with its reason when all do', async () => {
    const busy = new PostmortemError('MODEL_BUSY', { seconds: 20 });
    const one = scriptedModel((name) => (name === 'fixes' ? Promise.reject(busy) : plainAnswer(name)));
    const none = scriptedModel(() => Promise.reject(busy));

    expect((await write(one)).findings).toContainEqual(
      expect.objectContaining({ kind: 'writer', where: '6' }),
    );
    await expect(write(none)).rejects.toBe(busy);
  });

  it('shows no section as written by rules before the model has answered anything', async () => {
    const away = new PostmortemError('MODEL_UNAVAILABLE', { host: 'api.example' });
    const [alone, helped] = [aRun(), aRun()];

    await expect(
      write(
        scriptedModel(() => Promise.reject(away)),
        checkoutOutage,
        alone.run,
      ),
    ).rejects.toBe(away);
    await write(
      scriptedModel((name) => (name === 'fixes' ? Promise.reject(away) : plainAnswer(name))),
      checkoutOutage,
      helped.run,
    );

    expect(alone.told.flatMap(({ sections }) => Object.values(sections))).not.toContain('rules');
    expect(helped.told.at(-1)?.sections['6']).toBe('rules');
  });

  it('goes on from the sections that an earlier delivery finished', async () => {
    const { run, parts } = aRun();
    const first = scriptedModel((name) => {
      if (name === 'summary') throw new Error('killed');
      return plainAnswer(name);
    });
    await expect(write(first, checkoutOutage, run)).rejects.toThrow('killed');
    const second = scriptedModel((name) => plainAnswer(name));

    const draft = await write(second, checkoutOutage, aRun(parts).run);

    expect(second.asked.map(({ schema }) => schema.name)).toEqual(['summary']);
    expect(draft.impact.experience[0]?.text).toBe('结算接口报错');
  });

  it('asks for ten sections at the same time', async () => {
    const waiting: (() => void)[] = [];
    const model = scriptedModel(async (name) => {
      // Nobody is answered before ten have asked.
      if (name !== 'summary')
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          if (waiting.length === 10) for (const answer of waiting) answer();
        });
      return { kind: 'answer', text: JSON.stringify(plainAnswer(name)), usage: { input: 1, output: 1 } };
    });

    await write(model);

    expect(model.asked).toHaveLength(11);
  });

  it('sends no name and brings them back', async () => {
    const model = scriptedModel((name, request) => {
      if (name !== 'actions') return plainAnswer(name);
      const owner = /people and teams: "([^"\n]+)"/.exec(request.turns[0]?.text ?? '')?.[1] ?? null;
      const action = {
        level: 'P1',
        kind: 'detect',
        measure: '为结算接口增加成功率告警',
        goal: '缩短发现时间',
        owner,
        due: null,
        acceptance: '重放本次数据 5 分钟内告警',
        evidence: ['E1'],
      };
      return { actions: [action] };
    });
    const input = {
      title: '结算报错',
      comments: [{ at: '20:31', by: linYue, text: '林月 定位到根因，周航 在处理' }],
      people: [linYue, zhouHang],
    };

    const draft = await write(model, input);

    expect(sent(model)).not.toMatch(/林月|周航/);
    expect(draft.actions.find(({ proposed }) => proposed)?.owner?.name).toBe('林月');
    expect(draft.findings).toContainEqual(
      expect.objectContaining({
        kind: 'writer',
        where: 'F',
        message: expect.stringContaining('姓名 2') as unknown,
      }),
    );
  });

  it('tells which phase it is in and what it has cost', async () => {
    const { run, told } = aRun();

    await write(
      scriptedModel((name) => plainAnswer(name)),
      checkoutOutage,
      run,
    );

    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(['writing', 'checking']);
    expect(told.at(-1)).toMatchObject({
      model: { provider: null, name: 'scripted-1' },
      parts: null,
      sections: { 1: 'model', 11: 'model' },
      usage: { calls: 11, input: 1100, output: 110 },
    });
  });

  it('stays within the budget also where a service does not count', async () => {
    const uncounted = scriptedModel((name) => ({
      kind: 'answer',
      text: JSON.stringify(plainAnswer(name)),
      usage: { input: 0, output: 0 },
    }));
    const counted = scriptedModel((name) => plainAnswer(name));
    const own = { ...limits, tokenBudget: 30_000 };

    await write(uncounted, checkoutOutage, aRun().run, own);
    await write(counted, checkoutOutage, aRun().run, own);

    expect(uncounted.asked.length).toBeLessThan(11);
    expect(counted.asked.length).toBeLessThan(11);
  });

  it.each([
    ['thoughts', (text: string) => `<think>Which {ids} are there?</think>\n${text}`],
    ['a sentence and a fence', (text: string) => `Here is the JSON:\n\`\`\`json\n${text}\n\`\`\``],
  ])('reads the object of a reply with %s around it', async (_, around) => {
    const model = scriptedModel((name) => around(JSON.stringify(plainAnswer(name))));

    const draft = await write(model, checkoutOutage, aRun().run);

    expect(model.asked).toHaveLength(11);
    expect(
      draft.findings.filter(({ kind, message }) => kind === 'writer' && message.includes('规则')),
    ).toEqual([]);
  });

  it.each([
    ['that thinks as long as it may', 6_000, 120_000],
    ['with a small budget', 0, 60_000],
    ['that thinks, with a small budget', 6_000, 60_000],
  ])(
    'never takes more than the budget of a report, even by a model %s',
    async (_which, thought, tokenBudget) => {
      let spent = 0;
      const model = {
        ...scriptedModel((name, request) => {
          const usage = { input: inputOf(request), output: request.maxOutputTokens };
          spent += usage.input + usage.output;
          return { kind: 'answer', text: JSON.stringify(plainAnswer(name)), usage };
        }),
        roomForThought: thought,
      };

      const draft = await write(model, checkoutOutage, aRun().run, { ...limits, tokenBudget });

      expect(spent).toBeLessThanOrEqual(tokenBudget);
      expect(spent).toBeGreaterThan(tokenBudget * 0.6);
      expect(draft.impact.experience[0]?.text).toBe('结算接口报错');
    },
  );

  it('counts what an earlier delivery took', async () => {
    const { run, parts } = aRun();
    const costly = scriptedModel((name) => {
      if (name === 'summary') throw new Error('killed');
      return {
        kind: 'answer',
        text: JSON.stringify(plainAnswer(name)),
        usage: { input: 2_900, output: 2_000 },
      };
    });
    await expect(write(costly, checkoutOutage, run)).rejects.toThrow('killed');
    const { run: again, told } = aRun(parts);
    const second = scriptedModel((name) => plainAnswer(name));

    const draft = await write(second, checkoutOutage, again, { ...limits, tokenBudget: 50_000 });

    expect(second.asked).toEqual([]);
    expect(told.at(-1)?.usage).toMatchObject({ input: 29_000, output: 20_000 });
    expect(draft.findings.some(({ where, message }) => where === '11' && message.includes('预算'))).toBe(
      true,
    );
  });

  it('stays within the budget: what it no longer covers is written by rules', async () => {
    const model = scriptedModel((name) => plainAnswer(name));

    const draft = await write(model, checkoutOutage, aRun().run, { ...limits, tokenBudget: 30_000 });

    const byRules = draft.findings.filter(
      ({ kind, message }) => kind === 'writer' && message.includes('预算'),
    );
    expect(byRules.length).toBeGreaterThan(0);
    expect(model.asked.length).toBeLessThan(11);
  });

  it('keeps an action of the ticket, whatever the model says of it', async () => {
    const input = {
      comments: [
        { at: '20:31', text: '根因：连接池耗尽' },
        { at: '21:30', text: '改进措施：\n1. 连接池告警，负责人：周航，2026-12-01 前完成', by: zhouHang },
      ],
    };
    const rules = await write(
      scriptedModel((name) => plainAnswer(name)),
      input,
    );

    expect(rules.actions).toContainEqual(
      expect.objectContaining({
        proposed: false,
        due: '2026-12-01',
        measure: expect.stringContaining('连接池告警') as unknown,
      }),
    );
  });
});

describe('a long ticket', () => {
  const many: IncidentInput = {
    comments: [
      { at: '20:31', text: '定位到根因：连接池耗尽' },
      ...Array.from({ length: 600 }, (_, index) => {
        return {
          at: '20:35',
          text: `第 ${index} 号节点的连接数是 ${index * 7}，日志里看到超时，和前面的节点不一样，继续排查下一个节点的配置`,
        };
      }),
      ...Array.from({ length: 200 }, (_, index) => ({
        at: '20:40',
        by: alarms,
        text: `CPU ${index}% on host ${index}`,
      })),
      { at: '20:59', text: '服务已全部恢复' },
    ],
  };

  it('is read in parts, keeps within the budget, and says what was folded', async () => {
    const model = scriptedModel((name, request) => {
      if (name !== 'digest') return plainAnswer(name);
      const id = /\["(E\d+)",/.exec(request.turns[0]?.text ?? '')?.[1] ?? '';
      return { items: [{ text: '节点连接数不一', evidence: [id] }] };
    });
    const { run, told } = aRun();
    const own = { ...limits, tokenBudget: 150_000 };

    const draft = await write(model, many, run, own);

    const names = model.asked.map(({ schema }) => schema.name);
    expect(names.filter((name) => name === 'digest').length).toBeGreaterThan(1);
    expect(names.lastIndexOf('digest')).toBeLessThan(names.indexOf('basic_information'));
    const total = names.filter((name) => name === 'digest').length;
    expect(told[0]).toMatchObject({ phase: 'digesting', parts: { done: 0, total } });
    expect(told.find(({ phase }) => phase === 'writing')?.parts).toEqual({ done: total, total });
    expect(draft.findings).toContainEqual(
      expect.objectContaining({
        kind: 'writer',
        where: 'F',
        message: expect.stringMatching(/摘要提供/) as unknown,
      }),
    );
    const brief = model.asked.find(({ schema }) => schema.name === 'impact')?.turns[0]?.text ?? '';
    expect(brief).toContain('定位到根因：连接池耗尽');
    expect(brief).toContain('节点连接数不一');
  });

  it('is told by its first words where a part could not be read', async () => {
    const model = scriptedModel((name) => (name === 'digest' ? 'no json' : plainAnswer(name)));

    await write(model, many, aRun().run, { ...limits, tokenBudget: 150_000 });

    const brief = model.asked.find(({ schema }) => schema.name === 'impact')?.turns[0]?.text ?? '';
    expect(brief).toMatch(/号节点的连接数是/);
  });
});
