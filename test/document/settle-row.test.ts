import fc from 'fast-check';
import {
  date,
  heading,
  mention,
  paragraph,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from '../../src/document/adf';
import type { AdfNode } from '../../src/document/adf';
import { adfText } from '../../src/document/adf-text';
import { readActionRows } from '../../src/document/page-actions';
import { settleRow } from '../../src/document/settle-row';
import type { Settled } from '../../src/document/settle-row';
import { adfProblems } from '../support/adf-check';

const today = '2026-11-22';
const titles = ['措施', '目标', '负责人', '截止日期', '验收标准'];
const said = (value: string): AdfNode => paragraph(...text(value));

/** A page with one action whose owner and due cells hold this. */
function pageWith(owner: readonly AdfNode[], due: readonly AdfNode[], acceptance = '演练通过') {
  const cells = [[said('补充告警')], [said('缩短 MTTD')], owner, due, [said(acceptance)]];
  return {
    type: 'doc',
    version: 1,
    content: [
      heading(2, ...text('七、长期改进措施（行动计划）')),
      table(
        't',
        tableRow(null, ...titles.map((title) => tableHeader(said(title)))),
        tableRow('r1', ...cells.map((cell) => tableCell(...cell))),
      ),
      said('其余的文字'),
    ],
  };
}

const rowOf = (doc: unknown) => {
  const [row] = readActionRows(doc, today);
  if (!row) throw new Error('no row');
  return row;
};

/** What the two cells say after the person who saw `before` settled these, on a page that says `now`. */
function settle(before: ReturnType<typeof pageWith>, choice: { owner?: string; due?: string }, now = before) {
  const row = rowOf(before);
  const settled: Settled = {
    issueKey: 'OPS-7',
    owner:
      choice.owner === undefined
        ? null
        : { value: { accountId: `id-${choice.owner}`, name: choice.owner }, was: row.ownerText },
    due: choice.due === undefined ? null : { value: choice.due, was: row.dueText },
    acceptance: null,
  };
  const written = settleRow(now, row, settled, today);
  expect(adfProblems(written)).toEqual([]);
  const { ownerText, dueText, owner, due } = rowOf(written);
  return { written, ownerText, dueText, ownerId: owner?.accountId ?? null, due };
}

describe('settling a raised row', () => {
  it('fills cells that only ask for an answer, and nothing else', () => {
    const before = pageWith([said('待指派')], [said('待确认')]);

    const { written, ...cells } = settle(before, { owner: '林月', due: '2026-12-10' });

    expect(cells).toEqual({
      ownerText: '@林月',
      dueText: '2026-12-10',
      ownerId: 'id-林月',
      due: '2026-12-10',
    });
    expect(adfText(written).replace('@林月', '待指派').replace('2026-12-10', '待确认')).toBe(adfText(before));
  });

  it('leaves both alone when the person left them as the page says', () => {
    const before = pageWith([said('待指派')], [said('2026-12-01')]);

    expect(settle(before, {}).written).toBe(before);
  });

  it('replaces what the person saw and chose otherwise', () => {
    const before = pageWith(
      [paragraph(mention('m', 'id-陈博', '陈博'))],
      [paragraph(date('d', '2026-12-01'))],
    );

    expect(settle(before, { owner: '林月', due: '2026-12-10' })).toMatchObject({
      ownerText: '@林月',
      dueText: '2026-12-10',
    });
    expect(
      settle(pageWith([said('陈博')], [said('2026年12月1日')]), { owner: '林月', due: '2026-12-10' }),
    ).toMatchObject({
      ownerText: '@林月',
      dueText: '2026-12-10',
    });
  });

  it('keeps the words that stand beside the person or the day', () => {
    const before = pageWith(
      [paragraph(mention('m', 'id-陈博', '陈博'), ...text(' 和平台组'))],
      [paragraph(...text('待确认（原文：下个迭代结束前）'))],
    );
    const words = pageWith([said('平台组，由陈博牵头')], [said('下个迭代')]);

    expect(settle(before, { owner: '林月', due: '2026-12-10' }).ownerText).toBe('@林月 和平台组');
    expect(settle(words, { owner: '林月', due: '2026-12-10' })).toMatchObject({
      ownerText: '@林月 平台组，由陈博牵头',
      ownerId: 'id-林月',
      dueText: '2026-12-10 下个迭代',
      due: '2026-12-10',
    });
  });

  it('leaves a cell alone in which somebody wrote meanwhile', () => {
    const before = pageWith([said('待指派')], [said('2026-12-01')]);
    const now = pageWith([said('周宁')], [said('2026-12-20')]);

    expect(settle(before, { owner: '林月', due: '2026-12-10' }, now).written).toBe(now);
  });

  it('never loses a word of another person, whatever the cells say', () => {
    const words = fc.stringMatching(/^[a-z一-龥 ,，0-9-]{0,20}$/u);
    fc.assert(
      fc.property(words, words, words, words, (owner, due, ownerNow, dueNow) => {
        const before = pageWith([said(owner)], [said(due)]);
        const now = pageWith([said(ownerNow)], [said(dueNow)]);
        const row = rowOf(before);
        const current = rowOf(now);

        const settled = rowOf(
          settleRow(
            now,
            row,
            {
              issueKey: 'OPS-7',
              owner: { value: { accountId: 'a', name: '林月' }, was: row.ownerText },
              due: { value: '2026-12-10', was: row.dueText },
              acceptance: null,
            },
            today,
          ),
        );

        if (current.ownerText !== '' && current.ownerText !== row.ownerText)
          expect(settled.ownerText).toBe(current.ownerText);
        else expect(settled.owner?.accountId).toBe('a');
        if (current.dueText !== '' && current.dueText !== row.dueText)
          expect(settled.dueText).toBe(current.dueText);
        else expect(settled.due).toBe('2026-12-10');
      }),
    );
  });

  it.each([
    ['', '压测通过', '压测通过'],
    ['待确认', '压测通过', '压测通过'],
    ['演练通过', '压测通过', '演练通过'],
  ])('gives a cell that says %j the criterion %j only where it has none', (now, given, after) => {
    const page = pageWith([said('林月')], [said('2026-12-10')], now);
    const settled = { issueKey: 'OPS-7', owner: null, due: null, acceptance: given };

    const written = settleRow(page, rowOf(page), settled, today);

    expect(rowOf(written).acceptance).toBe(after);
    expect(adfProblems(written)).toEqual([]);
  });

  it('writes nothing on a page that lost the row', () => {
    const before = pageWith([said('待指派')], [said('')]);
    const gone = { type: 'doc', version: 1, content: [said('空')] };

    expect(
      settleRow(
        gone,
        rowOf(before),
        {
          issueKey: 'OPS-7',
          owner: null,
          due: { value: '2026-12-10', was: '' },
          acceptance: '演练通过',
        },
        today,
      ),
    ).toBe(gone);
  });
});
