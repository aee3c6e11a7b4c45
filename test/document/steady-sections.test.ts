import { sectionHashes } from '../../src/document/page-sections';
import { sectionNodes } from '../../src/document/report-page';
import type { Language } from '../../src/domain/incident';
import { aReport, checkoutOutage, linYue, zhouHang } from '../support/builders';
import type { IncidentInput } from '../support/builders';

const withActions: IncidentInput = {
  ...checkoutOutage,
  comments: [
    ...(checkoutOutage.comments ?? []),
    { at: '21:22', by: zhouHang, text: '辛苦大家' },
    {
      at: '21:30',
      by: linYue,
      text: '改进措施：\n1. 连接池告警，负责人：周航，2026-12-01 前完成\n2. 补充压测用例',
    },
  ],
};

/** Titles of the sections that say something else after a comment than before. */
function changedBy(input: IncidentInput, text: string, language: Language): string[] {
  const hashes = (incident: IncidentInput) =>
    sectionHashes({
      type: 'doc',
      version: 1,
      content: [...sectionNodes(aReport(incident, language, '2026-11-22')).values()].flat(),
    });
  const before = hashes(input);
  const later = { at: '10:05', day: '2026-11-22', by: linYue, text };
  const after = hashes({ ...input, comments: [...(input.comments ?? []), later] });
  return Object.keys(after).filter((number) => after[number] !== before[number]);
}

describe('a report drafted anew from the same day', () => {
  it.each([
    ['zh-CN', checkoutOutage],
    ['en-US', checkoutOutage],
    ['zh-CN', withActions],
    ['en-US', withActions],
  ] as const)('says the same when somebody thanked the others (%s)', (language, input) => {
    expect(changedBy(input, '收到，谢谢大家', language)).toEqual([]);
  });

  it('says something else where a comment adds an action', () => {
    expect(changedBy(withActions, '后续：周航 2026-12-10 前把回滚手册补充到值班文档', 'zh-CN')).toContain(
      '7',
    );
  });
});
