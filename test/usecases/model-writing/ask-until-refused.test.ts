import type { ModelAnswer, ModelRequest } from '../../../local-site/model-server/model-answer';
import type { Draft } from '../../../src/domain/draft';
import { modelDraftWriter } from '../../../src/usecases/model-writing/model-draft-writer';
import type { DraftRun } from '../../../src/usecases/ports/draft-writer';
import { checkoutOutage, factsAbout } from '../../support/builders';
import { aQuestion, withModelServer } from '../../support/model-service';
import type { ModelAtServer } from '../../support/model-service';
import { plainAnswer } from '../../support/scripted-model';

const options = { language: 'zh-CN', today: '2026-11-21', windows: { P0: 7, P1: 30, P2: 90 } } as const;
const limits = { tokenBudget: 300_000, redaction: { names: true, ipAddresses: false } };
const choice = { name: 'openai', model: 'sre-deployment', sendsTo: 'models.example' } as const;
const refusal = (status: number): ModelAnswer => ({ kind: 'error', status });
const plain = (name: string): ModelAnswer => ({ kind: 'object', value: plainAnswer(name) });

describe('a model that refuses for good', () => {
  let at: ModelAtServer;
  let script: (name: string, request: ModelRequest) => ModelAnswer;

  beforeEach(async () => {
    script = plain;
    at = await withModelServer({
      script: (request) => script(request.schema?.name ?? '', request),
    });
    // The package that speaks to the service is loaded by its first question.
    await at.model('openai').complete(aQuestion);
  });
  afterEach(() => at.server.close());

  /** A report from the real adapter: questions that it sent, and those that came over the wire. */
  const write = async (headStartMs?: number): Promise<{ draft: Draft; sent: number; arrived: number }> => {
    const before = at.server.wire.length;
    let sent = 0;
    const run: DraftRun = {
      tell: ({ usage }) => void (sent = usage.calls),
      findPart: () => Promise.resolve(undefined),
      savePart: () => Promise.resolve(),
    };
    const draft = await modelDraftWriter(choice, at.model('openai'), limits, headStartMs).write(
      factsAbout(checkoutOutage),
      options,
      run,
    );
    return { draft, sent, arrived: at.server.wire.length - before };
  };
  const told = ({ findings }: Draft) =>
    findings.filter(({ kind, where }) => kind === 'writer' && where !== 'F');

  it.each([
    [401, '更换密钥'],
    [402, '额度'],
    [403, '权限'],
    [404, '核对名称'],
  ])('is asked once when it answers %i, and the report is the rules’', async (status, words) => {
    script = () => refusal(status);

    // Longer than a refusal takes on any machine.
    const { draft, sent, arrived } = await write(20_000);

    expect({ sent, arrived }).toEqual({ sent: 1, arrived: 1 });
    expect(told(draft)).toEqual([
      {
        kind: 'writer',
        where: 'report',
        message: expect.stringMatching(`^整份报告由规则撰写.*${words}`) as unknown,
      },
    ]);
    expect(draft.causes.whys.flat().length).toBeGreaterThan(0);
  });

  it('is not waited for by the questions that are under way', async () => {
    script = (name) => (name === 'basic_information' ? { kind: 'silent' } : refusal(401));

    const { draft, sent } = await write();

    expect(sent).toBe(10);
    expect(told(draft)).toHaveLength(1);
  });

  it('keeps the sections that it gave before', async () => {
    script = (name) => (name === 'basic_information' ? plain(name) : refusal(403));

    const { draft } = await write();

    expect(told(draft)).toEqual([
      {
        kind: 'writer',
        where: 'report',
        message: expect.stringMatching(/^第 2、3、4、5、6、7、8、9、10、11 节由规则撰写/) as unknown,
      },
    ]);
    expect(draft.basics.scope[0]?.text).toBe('结算接口报错');
  });
});
