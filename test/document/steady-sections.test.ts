import { keepQuestionNumbers } from '../../src/document/keep-question-numbers';
import { sectionHashes } from '../../src/document/page-sections';
import { sectionNodes } from '../../src/document/report-page';
import type { OpenQuestion } from '../../src/domain/draft';
import type { Language } from '../../src/domain/incident';
import type { Report } from '../../src/domain/report';
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

const documentOf = (report: Report) => ({
  type: 'doc',
  version: 1,
  content: [...sectionNodes(report).values()].flat(),
});

/** Numbers of the sections that say something else after a comment than they do on the page. */
function changedBy(input: IncidentInput, text: string, language: Language): string[] {
  const page = documentOf(aReport(input, language, '2026-11-22'));
  const later = { at: '10:05', day: '2026-11-22', by: linYue, text };
  const comments = [...(input.comments ?? []), later];
  const report = aReport({ ...input, comments }, language, '2026-11-22');
  const anew = documentOf(report);
  const [before, after] = [sectionHashes(page), sectionHashes(anew)];
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

describe('the numbers of questions', () => {
  const ask = (id: string, text: string): OpenQuestion => ({ id, role: '', text });
  const numbered = (report: Report, ...questions: OpenQuestion[]): Report => ({
    ...report,
    draft: { ...report.draft, meeting: { ...report.draft.meeting, questions } },
  });
  const report = aReport(checkoutOutage);
  const page = documentOf(numbered(report, ask('Q1', '谁？'), ask('Q7', '何时？')));

  it('are those of the page; what it does not ask yet gets a free one', () => {
    const { draft } = numbered(report, ask('Q1', '何时？'), ask('Q2', '为什么？'));

    expect(keepQuestionNumbers(draft, page).meeting.questions.map(({ id, text }) => [id, text])).toEqual([
      ['Q7', '何时？'],
      [expect.stringMatching(/^Q\d+$/), '为什么？'],
    ]);
  });

  it('are found again where people wrote the answer behind the question', () => {
    const answered = JSON.parse(JSON.stringify(page).replace('何时？', '何时？ 周三，见工单')) as unknown;
    const { draft } = numbered(report, ask('Q1', '何时？'));

    expect(keepQuestionNumbers(draft, answered).meeting.questions).toEqual([ask('Q7', '何时？')]);
  });

  it('leave a section as it was when a question before its own is answered', () => {
    const asking = (question: string, ...questions: OpenQuestion[]): Report => {
      const all = numbered(report, ...questions);
      const people = [{ text: '', basis: 'unknown' as const, evidence: [], question }];
      return { ...all, draft: { ...all.draft, causes: { ...all.draft.causes, people } } };
    };
    const before = documentOf(asking('Q2', ask('Q1', '谁？'), ask('Q2', '何时？')));
    const after = asking('Q1', ask('Q1', '何时？'));

    const kept = documentOf({ ...after, draft: keepQuestionNumbers(after.draft, before) });

    expect(sectionHashes(kept)['3']).toBe(sectionHashes(before)['3']);
    expect(sectionHashes(documentOf(after))['3']).not.toBe(sectionHashes(before)['3']);
  });
});
