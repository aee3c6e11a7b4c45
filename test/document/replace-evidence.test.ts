import { expand, paragraph, text } from '../../src/document/adf';
import type { AdfNode } from '../../src/document/adf';
import { adfText } from '../../src/document/adf-text';
import { splitPage } from '../../src/document/page-sections';
import { replaceEvidence } from '../../src/document/replace-evidence';
import { evidenceNode, reportPage } from '../../src/document/report-page';
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

describe('replaceEvidence', () => {
  it('replaces the folded evidence, or appends it', () => {
    const evidence = evidenceNode(aReport({ ...checkoutOutage, comments: [] }));
    const bare = withBlocks((blocks) => blocks.slice(0, -1));

    expect(splitPage(replaceEvidence(page, evidence)).tail).toEqual([evidence]);
    expect(splitPage(replaceEvidence(bare, evidence)).tail).toEqual([evidence]);
    expect(splitPage(replaceEvidence(page, evidence)).sections).toEqual(splitPage(page).sections);
  });

  it('leaves what people folded away beside it and wrote into it', () => {
    const evidence = evidenceNode(aReport({ ...checkoutOutage, comments: [] }));
    const own = expand('证据截图（监控大盘）', paragraph(...text('大盘截图')));
    const note = paragraph(...text('E5 是误报'));
    const edited = withBlocks((blocks) => {
      const last = blocks.at(-1) as { readonly content: readonly unknown[] };
      return [...blocks.slice(0, -1), { ...last, content: [...last.content, note] }, own];
    });

    const once = replaceEvidence(edited, evidence);

    expect(splitPage(once).tail).toEqual([
      { ...evidence, content: [...(evidence.content ?? []), note] },
      own,
    ]);
    expect(replaceEvidence(once, evidence)).toEqual(once);
  });

  it('does not take what people folded away in front of it for it', () => {
    const evidence = evidenceNode(aReport({ ...checkoutOutage, comments: [] }));
    const own = expand('证据截图（监控大盘）', paragraph(...text('大盘截图')));
    const edited = withBlocks((blocks) => [...blocks.slice(0, -1), own, ...blocks.slice(-1)]);

    const { content } = replaceEvidence(edited, evidence) as { readonly content: readonly unknown[] };

    expect(content.slice(-2)).toEqual([own, evidence]);
  });

  describe('in its table', () => {
    const table = (evidence: unknown) =>
      (
        evidence as {
          readonly content: readonly { readonly type: string; readonly content: readonly AdfNode[] }[];
        }
      ).content[0];
    const withRows = (change: (rows: readonly AdfNode[]) => readonly AdfNode[]) =>
      withBlocks((blocks) => {
        const last = blocks.at(-1) as { readonly content: readonly AdfNode[] };
        const [first, ...others] = last.content;
        return [
          ...blocks.slice(0, -1),
          { ...last, content: [{ ...first, content: change(first?.content ?? []) }, ...others] },
        ];
      });
    const row = (...cells: readonly string[]): AdfNode => ({
      type: 'tableRow',
      content: cells.map((words) => ({ type: 'tableCell', content: [paragraph(...text(words))] })),
    });
    const evidence = evidenceNode(report);

    it('keeps rows that people added, at its end, and no second time', () => {
      const own = row('监控截图', '20:14', '林静', '连接池曲线');
      const edited = withRows(([header, ...rows]) => [...(header ? [header] : []), own, ...rows]);

      const once = replaceEvidence(edited, evidence);

      expect(table(splitPage(once).tail[0])?.content).toEqual([...(table(evidence)?.content ?? []), own]);
      expect(replaceEvidence(once, evidence)).toEqual(once);
    });

    it('keeps a remark in a row of evidence, and brings back what was taken out of one', () => {
      const remark = { type: 'paragraph', content: [{ type: 'text', text: '误报' }] };
      const edited = withRows(([header, first, second, ...rows]) => {
        const cells = first?.content ?? [];
        const last = cells.at(-1);
        const remarked = {
          ...first,
          content: [...cells.slice(0, -1), { ...last, content: [...(last?.content ?? []), remark] }],
        };
        const emptied = {
          ...second,
          content: [...(second?.content ?? []).slice(0, -1), row('').content?.[0]],
        };
        return [header, remarked, emptied, ...rows] as readonly AdfNode[];
      });

      const [header, first, ...rows] =
        table(splitPage(replaceEvidence(edited, evidence)).tail[0])?.content ?? [];

      expect(adfText(first)).toContain('误报');
      expect([header, ...rows]).toEqual((table(evidence)?.content ?? []).filter((_, place) => place !== 1));
    });
  });
});
