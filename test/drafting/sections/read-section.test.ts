import { readSection } from '../../../src/drafting/sections/read-section';
import type { SectionNumber } from '../../../src/drafting/sections/section-form';
import { checkoutOutage, factsAbout } from '../../support/builders';
import { guess, plainAnswer, said, unknown } from '../../support/scripted-model';

const facts = factsAbout(checkoutOutage);
const options = { language: 'zh-CN', today: '2026-11-21', windows: { P0: 7, P1: 30, P2: 90 } } as const;

function problemsOf(section: SectionNumber, reply: object): readonly string[] {
  const reading = readSection(section, JSON.stringify(reply), { facts, options, restore: (text) => text });
  return reading.ok ? [] : reading.problems;
}

describe('a reply about the causes', () => {
  const plain = plainAnswer('root_cause_analysis');
  const conclusion = (plain as { conclusion: object }).conclusion;

  it('is taken as it is when every step says something', () => {
    expect(problemsOf(3, plain)).toEqual([]);
  });

  it('leaves no step of the chain and no conclusion empty', () => {
    expect(problemsOf(3, { ...plain, design: [] })).toEqual([expect.stringMatching(/^design: empty/)]);
    expect(problemsOf(3, { ...plain, conclusion: { ...conclusion, process: [] } })).toEqual([
      expect.stringMatching(/^conclusion\.process: empty/),
    ]);
  });

  it.each([
    ['a person', guess('周航没有核对连接池配置', '变更记录', 'E2')],
    ['a name alone', guess('配置由周航一人维护', '值班表', 'E2')],
    ['a missing approval', guess('发布未经审批', '发布单', 'E2')],
    ['carelessness', guess('值班人员不够仔细', '值班记录', 'E2')],
  ])('does not end the chain at %s', (_what, claim) => {
    expect(problemsOf(3, { ...plain, organisation: [claim] })).not.toEqual([]);
    expect(problemsOf(3, { ...plain, conclusion: { ...conclusion, people: [claim] } })).not.toEqual([]);
  });

  it('may end at a condition, and name people where it tells what happened', () => {
    const condition = guess('配置没有按地域分批生效的机制', '发布系统的配置', 'E2');

    expect(problemsOf(3, { ...plain, organisation: [condition] })).toEqual([]);
    expect(problemsOf(3, { ...plain, direct: [said('周航发布 v318 之后错误率升高', 'E2', 'E3')] })).toEqual(
      [],
    );
  });

  it('knows these ends in English too', () => {
    const end = guess('The change went out without an approval', 'the release log', 'E2');

    expect(problemsOf(3, { ...plain, organisation: [end] })).toEqual([
      expect.stringContaining('missing consent'),
    ]);
    expect(problemsOf(3, { ...plain, organisation: [unknown('技术负责人', '为什么？')] })).toEqual([]);
  });
});

describe('a reply about the actions', () => {
  const action = (kind: string, measure: string, changes: object = {}) => ({
    level: 'P1',
    kind,
    measure,
    goal: '缩短发现时间',
    owner: null,
    due: null,
    acceptance: '重放本次数据 5 分钟内告警',
    evidence: ['E3'],
    ...changes,
  });

  it('is a mix of kinds once it is a plan', () => {
    const three = ['补充连接池告警', '补充超时告警', '补充地域告警'].map((measure) =>
      action('detect', measure),
    );

    expect(problemsOf(7, { actions: three })).toEqual([expect.stringContaining('"detect"')]);
    expect(problemsOf(7, { actions: three.slice(1) })).toEqual([]);
    expect(problemsOf(7, { actions: [...three.slice(1), action('prevent', '配置按地域分批生效')] })).toEqual(
      [],
    );
  });

  it.each([
    ['measure', { measure: '增加上线审批' }],
    ['goal', { goal: '加强责任心' }],
    ['acceptance', { acceptance: '上线前增加主管审批' }],
  ])('changes a system, in its %s too', (_where, changes) => {
    expect(problemsOf(7, { actions: [action('prevent', '发布流水线校验连接池配置', changes)] })).toEqual([
      expect.stringContaining('changes no system'),
    ]);
  });
});
