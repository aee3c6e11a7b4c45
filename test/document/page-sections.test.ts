import { bulletList, heading, listItem, paragraph, text } from '../../src/document/adf';
import { adfText } from '../../src/document/adf-text';
import { readActionRows, writeIssueLink } from '../../src/document/page-actions';
import { replaceSection, sectionHashes, splitPage } from '../../src/document/page-sections';
import { reportPage, sectionNodes } from '../../src/document/report-page';
import { findSectionNumber } from '../../src/document/section-heading';
import { adfProblems, editorRoundTrip } from '../support/adf-check';
import { aReport, checkoutOutage } from '../support/builders';

const report = aReport(checkoutOutage);
const macro = {
  appId: 'a',
  environmentId: 'e',
  environmentType: 'PRODUCTION',
  moduleKey: 'm',
  title: '复盘总览',
} as const;
const page = reportPage(report, { macro });
const withBlocks = (change: (blocks: readonly unknown[]) => readonly unknown[]) => ({
  ...page,
  content: change(page.content),
});
const isHeading = (block: unknown, words: string) =>
  adfText(block).startsWith(words) && (block as { type: string }).type === 'heading';

describe('findSectionNumber', () => {
  it.each([
    ['七、长期改进措施（行动计划）', 7],
    ['7. Long-term improvements (action plan)', 7],
    ['后续行动项', 7],
    ['Timeline', 2],
    ['（三）根因分析', 3],
    ['十一、一句话总结', 11],
    ['五、应急过程回顾', 5],
    ['P0（立即执行，1 周内完成）', undefined],
    ['用户影响', undefined],
    ['响应流程改进建议：', undefined],
    ['What went well:', undefined],
    ['3. 我们自己的小节', undefined],
    ['', undefined],
  ])('takes %j for %p', (title, number) => {
    expect(findSectionNumber(title)?.number).toBe(number);
  });
});

describe('splitPage', () => {
  it('parts the page into what stands before, eleven sections and the evidence, without losing a node', () => {
    const { head, sections, tail } = splitPage(page);

    expect([...sections.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect([...head, ...[...sections.values()].flat(), ...tail]).toEqual(page.content);
    expect(tail).toHaveLength(1);
  });

  it('keeps a heading of their own with the section in which people wrote it', () => {
    const own = [heading(3, ...text('根因分析补充')), paragraph(...text('我们查了变更记录'))];
    const edited = withBlocks((blocks) =>
      blocks.flatMap((block) => (isHeading(block, '六、') ? [...own, block] : [block])),
    );

    expect(splitPage(edited).sections.get(5)?.slice(-2)).toEqual(own);
  });

  it('is empty for anything that is no page', () => {
    expect(splitPage(null)).toEqual({ head: [], sections: new Map(), tail: [] });
  });
});

describe('sectionHashes', () => {
  it('are those of the generated sections, whatever the editor adds by itself', () => {
    const generated = sectionHashes({ content: [...sectionNodes(report).values()].flat() });

    expect(sectionHashes(page)).toEqual(generated);
    expect(sectionHashes(editorRoundTrip(page))).toEqual(generated);
    expect(Object.keys(generated)).toHaveLength(11);
  });

  it('show which section a person changed', () => {
    const note = bulletList(listItem(paragraph(...text('会议结论：先做 A3'))));
    const edited = withBlocks((blocks) =>
      blocks.flatMap((block) => (isHeading(block, '十一、') ? [note, block] : [block])),
    );

    const [before, after] = [sectionHashes(page), sectionHashes(edited)];
    expect(Object.keys(before).filter((number) => before[number] !== after[number])).toEqual(['10']);
  });

  it('do not take the link to a raised issue for a change by a person', () => {
    const [row] = readActionRows(page, '2026-11-22');
    if (!row) throw new Error('No row');

    const linked = writeIssueLink(page, row, {
      key: 'OPS-1',
      url: 'https://example.atlassian.net/browse/OPS-1',
    });

    expect(linked).not.toBe(page);
    expect(sectionHashes(linked)).toEqual(sectionHashes(page));
  });
});

describe('replaceSection', () => {
  it('replaces that section and leaves all others node for node', () => {
    const replaced = replaceSection(page, 4, [
      heading(2, ...text('四、影响范围详细评估')),
      paragraph(...text('新')),
    ]);

    const [before, after] = [splitPage(page), splitPage(replaced)];
    expect(adfText(after.sections.get(4))).toBe('四、影响范围详细评估\n新');
    for (const number of [1, 2, 3, 5, 6, 7, 8, 9, 10, 11])
      expect(after.sections.get(number)).toEqual(before.sections.get(number));
    expect([after.head, after.tail]).toEqual([before.head, before.tail]);
  });

  it('puts a section that somebody deleted back in its place', () => {
    const without = {
      ...page,
      content: [...splitPage(page).sections].flatMap(([number, nodes]) => (number === 6 ? [] : nodes)),
    };

    const restored = replaceSection(without, 6, sectionNodes(report).get(6) ?? []);

    expect([...splitPage(restored).sections.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('keeps the links of rows to their issues when section 七 is written anew', () => {
    const rows = readActionRows(page, '2026-11-22');
    const linked = rows.slice(0, 2).reduce<unknown>((doc, row, index) => {
      return writeIssueLink(doc, row, {
        key: `OPS-${index}`,
        url: `https://example.atlassian.net/browse/OPS-${index}`,
      });
    }, page);

    const replaced = replaceSection(linked, 7, sectionNodes(report).get(7) ?? []);

    expect(
      readActionRows(replaced, '2026-11-22')
        .map(({ issueKey }) => issueKey)
        .slice(0, 3),
    ).toEqual(['OPS-0', 'OPS-1', null]);
    expect(adfProblems(replaced)).toEqual([]);
  });
});
