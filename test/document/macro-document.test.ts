import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { adfText } from '../../src/document/adf-text';
import { emptyMacroDocument, macroDocument } from '../../src/document/macro-document';
import type { MacroFacts } from '../../src/document/macro-document';
import type { EpochMinute } from '../../src/domain/epoch-minute';
import { metricsOf } from '../../src/domain/metrics';
import type { Milestone, MilestoneName, Milestones } from '../../src/domain/milestones';
import { milestoneNames } from '../../src/domain/milestones';

const schema: unknown = JSON.parse(
  readFileSync(require.resolve('@atlaskit/adf-schema/json-schema/v1/full.json'), 'utf8'),
);
const isAdf = new Ajv({ strict: false }).compile(schema as object);

const at = (time: string) => (Date.parse(`2026-11-20T${time}:00+08:00`) / 60_000) as EpochMinute;

function milestones(times: Partial<Record<MilestoneName, string>>): Milestones {
  const one = (time: string | undefined): Milestone => ({
    state: time === undefined ? 'missing' : 'recorded',
    at: time === undefined ? null : at(time),
    eventId: null,
    evidence: [],
    reason: 'none',
    chosen: false,
  });
  return Object.fromEntries(milestoneNames.map((name) => [name, one(times[name])])) as Milestones;
}

function facts(change: Partial<MacroFacts> = {}): MacroFacts {
  const found = milestones({
    triggered: '20:12',
    detected: '20:15',
    identified: '20:31',
    recovered: '20:59',
  });
  return {
    incident: { key: 'INC-42', url: 'https://site.example/browse/INC-42', title: '结算接口大面积 5xx' },
    severity: 'P1',
    state: 'inReview',
    zone: 'Asia/Shanghai',
    milestones: found,
    metrics: metricsOf(found),
    actions: {
      done: 1,
      total: 2,
      overdue: 1,
      rows: [
        {
          level: 'P0',
          measure: '连接池告警',
          owner: { name: '林静' },
          due: '2026-11-18',
          overdueDays: 4,
          issue: { key: 'OPS-1', url: 'https://site.example/browse/OPS-1', status: '进行中' },
        },
        { level: 'P1', measure: '灰度发布', owner: null, due: null, overdueDays: 0, issue: null },
      ],
    },
    ...change,
  };
}

describe('macroDocument', () => {
  it('marks a level that nobody declared as proposed, and no other', () => {
    expect(adfText(macroDocument(facts({ severityDeclared: false }), 'zh-CN'))).toContain('P1 严重 · 建议');
    expect(adfText(macroDocument(facts({ severityDeclared: true }), 'en-US'))).not.toContain('proposed');
    expect(adfText(macroDocument(facts(), 'en-US'))).not.toContain('proposed');
  });

  it('says on paper what the macro shows on the page', () => {
    const text = adfText(macroDocument(facts(), 'zh-CN'));

    expect(text.split('\n')).toEqual([
      'P1 严重 评审中 INC-42 结算接口大面积 5xx',
      '2026-11-20 20:12 – 2026-11-20 20:59 UTC+08:00 (Asia/Shanghai)',
      '指标 | 时长 | 从 | 到',
      'MTTD | 3 分钟 | 事故触发 | 首次发现',
      'MTTI | 16 分钟 | 首次发现 | 定位根因',
      'MTTF | 待确认 | 定位根因 | 应急修复',
      'MTTR | 47 分钟 | 事故触发 | 服务恢复',
      '行动项 1 / 2 完成，1 条逾期',
      '优先级 | 措施 | 负责人 | 截止日期 | 状态',
      'P0 | 连接池告警 | 林静 | 2026-11-18（逾期 4 天） | OPS-1 进行中',
      'P1 | 灰度发布 | 待确认 | 待确认 | 未建单',
    ]);
  });

  it('says it in English', () => {
    const text = adfText(macroDocument(facts(), 'en-US'));

    expect(text).toContain('In review');
    expect(text).toContain('Actions: 1 of 2 done, 1 overdue');
  });

  it.each([
    ['everything', facts()],
    [
      'nothing known',
      facts({ severity: null, milestones: milestones({}), metrics: metricsOf(milestones({})) }),
    ],
    ['no actions', facts({ actions: { done: 0, total: 0, overdue: 0, rows: [] } })],
  ])('is a document that Confluence takes, with %s', (_what, given) => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      expect(isAdf(macroDocument(given, language)) || isAdf.errors).toBe(true);
      expect(isAdf(emptyMacroDocument(language)) || isAdf.errors).toBe(true);
    }
  });
});
