import fc from 'fast-check';
import {
  heading,
  inlineCard,
  paragraph,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '../../src/document/adf';
import type { AdfNode } from '../../src/document/adf';
import { adfText } from '../../src/document/adf-text';
import { readActionRows, writeIssueLink } from '../../src/document/page-actions';
import { reportPage } from '../../src/document/report-page';
import { actionFingerprint } from '../../src/domain/fingerprint';
import { adfProblems, editorRoundTrip } from '../support/adf-check';
import { aReport, checkoutOutage } from '../support/builders';

const today = '2026-11-22';
const titles = ['措施', '目标', '负责人', '截止日期', '验收标准'];

const page = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const cellOf = (content: string | readonly AdfNode[]) =>
  tableCell(...(typeof content === 'string' ? [paragraph(...text(content))] : content));
const header = (columns: readonly string[] = titles) =>
  tableRow(null, ...columns.map((column) => tableHeader(paragraph(...text(column)))));
const row = (cells: readonly (string | readonly AdfNode[])[], localId: string | null = null) =>
  tableRow(localId, ...cells.map(cellOf));
const actionTable = (...rows: readonly AdfNode[]) => table('t', header(), ...rows);
const section = (...content: readonly unknown[]) =>
  page(heading(2, ...text('七、长期改进措施（行动计划）')), ...content);
const alert = ['补充连接池告警', '缩短 MTTD', '林月', '2026-12-01', '演练时 5 分钟内告警'];

const mention = (id: string, name: string): AdfNode => ({ type: 'mention', attrs: { id, text: `@${name}` } });
const dateNode = (day: string): AdfNode => ({ type: 'date', attrs: { timestamp: String(Date.parse(day)) } });
const generated = () =>
  reportPage(aReport(checkoutOutage), {
    macro: {
      appId: 'a',
      environmentId: 'e',
      environmentType: 'PRODUCTION',
      moduleKey: 'm',
      title: '复盘总览',
    },
  });

describe('readActionRows', () => {
  it('reads a row with the level of the heading above', () => {
    const doc = section(heading(3, ...text('P0（立即执行，1 周内完成）')), actionTable(row(alert, 'r1')));

    expect(readActionRows(doc, today)).toEqual([
      {
        rowId: 'row:r1',
        localId: 'r1',
        fingerprint: actionFingerprint('P0', '补充连接池告警'),
        issueKey: null,
        issueUrl: null,
        actionId: null,
        level: 'P0',
        measure: '补充连接池告警',
        goal: '缩短 MTTD',
        owner: { accountId: null, name: '林月' },
        otherOwners: [],
        ownerText: '林月',
        due: '2026-12-01',
        dueText: '2026-12-01',
        acceptance: '演练时 5 分钟内告警',
        proposed: false,
      },
    ]);
  });

  it.each([
    ['定时任务做幂等', '预防', '周宁', '2026-12-10', '测试环境验收通过'],
    ['复盘行动项每周跟进', '预防', '周宁（负责人）', '2026-12-10', '验收时有记录'],
    ['Limit the task queue', 'Prevent', 'Lena', '2026-12-10', 'acceptance test passes'],
  ])('takes no row for titles because it speaks of tasks and acceptance: %s', (...cells) => {
    const below = ['补充连接池告警', '发现', '林月', '2026-12-01', '有告警'];

    const rows = readActionRows(section(actionTable(row(cells), row(below))), today);

    expect(rows.map(({ measure, ownerText, due }) => [measure, ownerText, due])).toEqual([
      [cells[0], cells[2], cells[3]],
      ['补充连接池告警', '林月', '2026-12-01'],
    ]);
    const untitled = readActionRows(section(table('t', row(cells), row(below))), today);
    expect(untitled.map(({ measure }) => measure)).toEqual([cells[0], '补充连接池告警']);
  });

  it('reads titles in ordinary cells at the top of a table', () => {
    const doc = section(table('t', row(titles), row(alert)));

    expect(readActionRows(doc, today).map(({ measure }) => measure)).toEqual([alert[0]]);
  });

  it('keeps to the columns wherever people put them', () => {
    const columns = ['负责人', '验收标准', '措施', '备注', '截止日期', '目标'];
    const doc = section(
      table('t', header(columns), row(['林月', '有告警', '补充告警', '随便', '12月1日', '更早发现'])),
    );

    expect(readActionRows(doc, today)).toEqual([
      expect.objectContaining({
        measure: '补充告警',
        goal: '更早发现',
        acceptance: '有告警',
        due: '2026-12-01',
      }),
    ]);
  });

  it('reads mentions, date nodes, lists and several paragraphs in cells', () => {
    const list: AdfNode = {
      type: 'bulletList',
      content: ['告警触发', '有人应答'].map((item) => ({
        type: 'listItem',
        content: [paragraph(...text(item))],
      })),
    };
    const doc = section(
      actionTable(
        row([
          [paragraph(...text('补充告警')), paragraph(...text('含华南'))],
          '发现',
          [paragraph(mention('acc-1', '周航'), ...text(' '), mention('acc-2', '林月'))],
          [paragraph(dateNode('2026-12-05'))],
          [list],
        ]),
      ),
    );

    expect(readActionRows(doc, today)).toEqual([
      expect.objectContaining({
        measure: '补充告警 含华南',
        otherOwners: ['林月'],
        owner: { accountId: 'acc-1', name: '周航' },
        due: '2026-12-05',
        acceptance: '- 告警触发\n- 有人应答',
      }),
    ]);
  });

  it.each([
    ['2026年12月1日', '2026-12-01'],
    ['Dec 1', '2026-12-01'],
    ['12/1', '2026-12-01'],
    ['下个月吧', null],
  ])('reads %s as a due date, or keeps the words when it is none', (written, due) => {
    const doc = section(actionTable(row(['补充告警', '', '林月', written, ''])));

    expect(readActionRows(doc, today)[0]).toMatchObject({ due, dueText: written });
  });

  it('takes placeholders for what they are', () => {
    const doc = section(
      actionTable(
        row(['措施 1', '', '[姓名]', 'YYYY-MM-DD', '...']),
        row(['（暂无，会议可添加）', '', '', '', '']),
        row(['', '', '', '', '']),
        row(['补充告警', '—', '待指派（SRE 团队）', '待确认', '待补充']),
        row(['待定位后补充脚本', '', '', '', '']),
      ),
    );

    expect(readActionRows(doc, today)).toEqual([
      expect.objectContaining({
        measure: '补充告警',
        goal: '',
        owner: null,
        due: null,
        dueText: '',
        acceptance: '',
      }),
      expect.objectContaining({ measure: '待定位后补充脚本' }),
    ]);
  });

  it('moves with a row that people moved to another level', () => {
    const levels = (...content: readonly unknown[]) =>
      readActionRows(section(...content), today).map(({ level }) => level);
    const one = actionTable(row(alert));

    expect(levels(heading(4, ...text('P2 - later')), one, heading(3, ...text('Ｐ０ 立即')), one)).toEqual([
      'P2',
      'P0',
    ]);
    expect(levels(paragraph(...text('P2')), one)).toEqual(['P2']);
    expect(levels(table('t', header([...titles, '优先级']), row([...alert, 'P0'])))).toEqual(['P0']);
    expect(levels(one)).toEqual(['P1']);
  });

  it('finds tables in layouts and expands', () => {
    const columns = [
      {
        type: 'layoutColumn',
        attrs: { width: 50 },
        content: [heading(3, ...text('P0')), actionTable(row(alert))],
      },
      {
        type: 'layoutColumn',
        attrs: { width: 50 },
        content: [heading(3, ...text('P1')), actionTable(row(alert))],
      },
    ];
    const doc = section(
      { type: 'layoutSection', content: columns },
      { type: 'expand', attrs: { title: 'P2（长期优化）' }, content: [actionTable(row(alert))] },
    );

    expect(readActionRows(doc, today).map(({ level }) => level)).toEqual(['P0', 'P1', 'P2']);
  });

  it('knows the section under a reworded or missing heading, and leaves other tables alone', () => {
    const fixes = table(
      'f',
      header(['措施', '执行人', '执行时间', '效果', '是否需要长期方案']),
      row(['回滚', '周航', '20:36', '成功', '否']),
    );
    const budget = table('b', header(['项目', '金额']), row(['带宽', '100']));
    const renamed = page(
      heading(2, ...text('六、临时修复措施（已执行）')),
      fixes,
      heading(1, ...text('7. Our action plan')),
      budget,
      actionTable(row(alert)),
      heading(1, ...text('8. Knowledge')),
    );
    const bare = page(fixes, actionTable(row(alert)));

    expect(readActionRows(renamed, today).map(({ measure }) => measure)).toEqual(['补充连接池告警']);
    expect(readActionRows(bare, today).map(({ measure }) => measure)).toEqual(['补充连接池告警']);
  });

  it('reads rows whose header somebody deleted', () => {
    expect(readActionRows(section(table('t', row(alert))), today)).toEqual([
      expect.objectContaining({ measure: '补充连接池告警', due: '2026-12-01' }),
    ]);
  });

  it('knows a row by its Jira link, else by its name, else by its words', () => {
    const card = [paragraph(...text('补充告警 '), inlineCard('https://example.atlassian.net/browse/OPS-7'))];
    const linked: AdfNode = {
      type: 'text',
      text: '单子',
      marks: [
        { type: 'link', attrs: { href: 'https://example.atlassian.net/jira/boards/1?selectedIssue=OPS-9' } },
      ],
    };
    const doc = section(
      actionTable(
        row([card, '', '', '', ''], 'r1'),
        row(['扩容', '', '', '', [paragraph(linked)]], 'r2'),
        row(['限流', '', '', '', ''], 'r3'),
        row(['降级', '', '', '', '']),
      ),
    );

    const rows = readActionRows(doc, today);

    expect(rows.map(({ rowId }) => rowId)).toEqual([
      'issue:OPS-7',
      'issue:OPS-9',
      'row:r3',
      `text:${actionFingerprint('P1', '降级')}`,
    ]);
    expect(rows[0]).toMatchObject({ measure: '补充告警', issueKey: 'OPS-7' });
  });

  it('leaves out the mark of a goal and of criteria that were only proposed, and words of people in', () => {
    const goal = [
      paragraph({ type: 'status', attrs: { text: '建议', color: 'blue' } }, ...text('：缩短 MTTD')),
    ];
    const criteria = [
      paragraph(...text('建议：5 分钟内告警')),
      paragraph(...text('proposed: no false alarm')),
    ];
    const own = [paragraph(...text('采纳了客户的建议：加告警'))];

    const rows = readActionRows(
      section(actionTable(row(['补充告警', goal, '', '', criteria]), row(['扩容', own, '', '', own]))),
      today,
    );

    expect(rows.map((one) => [one.goal, one.acceptance])).toEqual([
      ['缩短 MTTD', '5 分钟内告警\nno false alarm'],
      ['采纳了客户的建议：加告警', '采纳了客户的建议：加告警'],
    ]);
  });

  it('gives rows that somebody copied identities of their own', () => {
    const rows = readActionRows(
      section(actionTable(row(alert, 'r1'), row(alert, 'r1'), row(alert, 'r1'))),
      today,
    );

    expect(new Set(rows.map(({ rowId }) => rowId)).size).toBe(3);
  });

  it('takes citations of the incident for no issue of the row', () => {
    const rows = readActionRows(generated(), today);

    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ issueKey }) => issueKey === null)).toBe(true);
    expect(rows.some(({ goal }) => goal.includes('[E'))).toBe(false);
  });

  it('reads the same after the editor opened and saved the page', () => {
    const page = generated();

    expect(readActionRows(editorRoundTrip(page), today)).toEqual(readActionRows(page, today));
  });

  it('never throws, whatever the page holds', () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(
            'doc',
            'table',
            'tableRow',
            'tableCell',
            'tableHeader',
            'paragraph',
            'heading',
            'text',
            'expand',
            'mention',
            'date',
            'inlineCard',
            'x',
          ),
          text: fc.constantFrom(
            '七、长期改进措施',
            '措施',
            '负责人',
            '截止日期',
            'P0',
            '2026-13-45',
            '',
            'A1 建议：x',
          ),
          attrs: fc.option(
            fc.dictionary(
              fc.constantFrom('localId', 'timestamp', 'id', 'url', 'level', 'colspan', 'text'),
              fc.anything({ maxDepth: 1 }),
            ),
          ),
          marks: fc.anything({ maxDepth: 1 }),
          content: fc.option(
            fc.array(
              fc.oneof(
                { depthSize: 'small', withCrossShrink: true },
                tie('node'),
                fc.anything({ maxDepth: 1 }),
              ),
              { maxLength: 5 },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
    })).node;

    fc.assert(
      fc.property(fc.oneof(node, fc.anything()), (anything) => {
        const rows = readActionRows(anything, today);
        for (const one of rows)
          writeIssueLink(anything, one, { key: 'OPS-1', url: 'https://example.atlassian.net/browse/OPS-1' });
        return Array.isArray(rows);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writeIssueLink', () => {
  const issue = { key: 'OPS-7', url: 'https://example.atlassian.net/browse/OPS-7' };

  it('adds the key to the measure of that row and leaves every other node as it is', () => {
    const doc = generated();
    const target = readActionRows(doc, today)[2];
    if (!target) throw new Error('The page has too few actions');

    const written = writeIssueLink(doc, target, issue) as typeof doc;

    const rows = readActionRows(written, today);
    expect(rows[2]).toEqual({ ...target, rowId: 'issue:OPS-7', issueKey: 'OPS-7', issueUrl: issue.url });
    expect(rows.filter((_, index) => index !== 2)).toEqual(
      readActionRows(doc, today).filter((_, index) => index !== 2),
    );
    expect(written.content.filter((block, index) => block !== doc.content[index])).toHaveLength(1);
    expect(adfText(written).replace(` ${issue.key}`, '')).toBe(adfText(doc));
    expect(adfProblems(written)).toEqual([]);
  });

  it('finds a row again that was edited meanwhile, and writes a link once', () => {
    const before = readActionRows(section(actionTable(row(alert, 'r1'))), today)[0];
    const edited = section(
      actionTable(row(['别的', '', '', '', '']), row(['补充连接池与线程池告警', '', '', '', ''], 'r1')),
    );
    if (!before) throw new Error('No row');

    const once = writeIssueLink(edited, before, issue);
    const twice = writeIssueLink(once, before, issue);

    expect(readActionRows(once, today).map(({ issueKey }) => issueKey)).toEqual([null, 'OPS-7']);
    expect(twice).toBe(once);
  });

  it('writes behind a list, and leaves a page alone that lost the row', () => {
    const list: AdfNode = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(...text('补充告警'))] }],
    };
    const doc = section(actionTable(row([[list], '', '', '', ''], 'r1')));
    const gone = section(actionTable(row(['别的', '', '', '', ''], 'r2')));
    const [target] = readActionRows(doc, today);
    if (!target) throw new Error('No row');

    expect(adfProblems(writeIssueLink(doc, target, issue))).toEqual([]);
    expect(writeIssueLink(gone, target, issue)).toBe(gone);
  });
});
