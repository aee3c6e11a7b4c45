import { escapedMarkdown, reportMarkdown } from '../../src/document/report-markdown';
import { aReport, checkoutOutage } from '../support/builders';
import { hostileTicket, longTicket } from '../support/hostile-tickets';

/** Cells of a row as GitHub's Markdown counts them: an escaped pipe parts nothing. */
const cellsOf = (line: string) => line.replace(/\\\|/g, '').split('|').length - 2;

describe('the report as Markdown', () => {
  it('cites evidence by ids that lead to it', () => {
    const markdown = reportMarkdown(aReport(checkoutOutage));

    expect(markdown).toContain('定位到根因：v318 的连接池配置错误，导致数据库连接耗尽 [E6]');
    expect(markdown).toContain(
      '\n[E6]: <https://example.atlassian.net/browse/INC-42?focusedCommentId=1004>\n',
    );
    const cited = new Set(markdown.match(/\[(?:E\d+|F)\](?!:)/g));
    const defined = new Set(markdown.match(/^\[(?:E\d+|F)\](?=:)/gm));
    expect([...cited].filter((id) => !defined.has(id))).toEqual([]);
    expect(markdown).not.toMatch(/\]\[/);
  });

  it.each([
    ['a hostile ticket', hostileTicket()],
    ['a long ticket', longTicket(60)],
  ])('keeps its tables whole for %s', (_name, ticket) => {
    const lines = reportMarkdown(aReport(ticket)).split('\n');

    lines.forEach((line, index) => {
      if (!/^\|-/.test(lines[index + 1] ?? '')) return;
      for (let row = index; (lines[row] ?? '').startsWith('|'); row += 1) {
        expect([lines[row], cellsOf(lines[row] ?? '')]).toEqual([lines[row], cellsOf(line)]);
      }
    });
  });

  it('lets no text of a ticket become a heading, a link, an image, HTML or a definition', () => {
    const markdown = reportMarkdown(aReport(hostileTicket()));

    const code = /`[^`]*`/g;
    const outside = markdown.replace(code, '');
    expect(outside.match(/(?<!\\)<(?!https:\/\/example)/g)).toBeNull();
    expect(outside).not.toMatch(/(?<!\\)\]\((?!\w*\d*\))/);
    expect(outside.match(/^\[(?:E\d+|F)\]: (?!<https:\/\/example\.atlassian\.net)/gm)).toBeNull();
    expect(outside).not.toMatch(/https?:\/\/evil/);
    expect(markdown.match(/^## /gm)).toHaveLength(11);
  });

  it.each([
    ['a | b', 'a \\| b'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['[a](b)', '\\[a\\](b)'],
    ['**x**', '\\*\\*x\\*\\*'],
    ['snake_case stays, _this_ not', 'snake_case stays, \\_this\\_ not'],
    ['see https://a.test/b|c', 'see `https://a.test/b`\\|c'],
    ['C:\\temp', 'C:\\\\temp'],
    ['&lt;i&gt;', '\\&lt;i\\&gt;'],
    ['first\nsecond', 'first second'],
    ['at [10:02 UTC] failed', 'at [10:02 UTC] failed'],
    ['[10:02 UTC] failed', '\\[10:02 UTC\\] failed'],
  ])('escapes %j', (plain, escaped) => {
    expect(escapedMarkdown(plain)).toBe(escaped);
  });

  it('says how many events and how much evidence it leaves out', () => {
    const markdown = reportMarkdown(aReport(longTicket(400)));

    const rows = markdown.split('## 二、')[1]?.split('**关键时间指标')[0]?.match(/^\| /gm) ?? [];
    expect(rows.length).toBeLessThanOrEqual(41);
    expect(markdown).toContain('表中没有列入沟通、重复和与处置无关的事件');
    expect(markdown).toMatch(/另有 \d+ 条证据未在此列出/);
  });

  it('says what the source announced and did not contain', () => {
    const markdown = reportMarkdown(aReport({ ...checkoutOutage, missing: [{ kind: 'comment', count: 3 }] }));

    expect(markdown).toContain('工单来源还有 3 条评论未提供');
  });
});
