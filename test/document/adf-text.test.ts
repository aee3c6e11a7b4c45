import fc from 'fast-check';
import { adfText, bodyText } from '../../src/document/adf-text';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });

describe('adfText', () => {
  it('gives one line per block', () => {
    const body = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('现象')] },
      paragraph(text('登录失败')),
      paragraph(),
    );

    expect(adfText(body)).toBe('现象\n登录失败');
  });

  it('keeps the markers of lists, nested ones indented', () => {
    const inner = { type: 'bulletList', content: [item(paragraph(text('查连接数')))] };
    const body = doc({
      type: 'orderedList',
      attrs: { order: 3 },
      content: [item(paragraph(text('重启')), inner), item(paragraph(text('观察')))],
    });

    expect(adfText(body)).toBe('3. 重启\n   - 查连接数\n4. 观察');
  });

  it('shows which tasks are done', () => {
    const task = (state: string, value: string) => ({
      type: 'taskItem',
      attrs: { state, localId: value },
      content: [text(value)],
    });
    const body = doc({
      type: 'taskList',
      attrs: { localId: 'l' },
      content: [task('DONE', 'page owner'), task('TODO', 'add alert')],
    });

    expect(adfText(body)).toBe('[x] page owner\n[ ] add alert');
  });

  it('keeps the cells of a table on the line of their row', () => {
    const cell = (...content: unknown[]) => ({ type: 'tableCell', content });
    const row = (...content: unknown[]) => ({ type: 'tableRow', content });
    const body = doc({
      type: 'table',
      content: [
        row(cell(paragraph(text('措施'))), cell(paragraph(text('负责人')))),
        row(cell(paragraph(text('加告警')), paragraph(text('两级'))), cell(paragraph())),
      ],
    });

    expect(adfText(body)).toBe('措施 | 负责人\n加告警 两级 | ');
  });

  it('reads mentions, dates, emoji, statuses, cards and the names of media', () => {
    const body = doc(
      paragraph(
        { type: 'mention', attrs: { id: 'a1', text: '@林月' } },
        text(' '),
        { type: 'mention', attrs: { id: 'a2' } },
        text(' '),
        { type: 'date', attrs: { timestamp: '1796083200000' } },
        text(' '),
        { type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } },
        { type: 'emoji', attrs: { shortName: ':custom:' } },
        { type: 'status', attrs: { text: 'SEV1', color: 'red' } },
        { type: 'hardBreak' },
        { type: 'inlineCard', attrs: { url: 'https://example.test/browse/OPS-9' } },
      ),
      {
        type: 'mediaSingle',
        content: [{ type: 'media', attrs: { alt: 'cpu.png', id: 'm1', type: 'file' } }],
      },
    );

    expect(adfText(body)).toBe(
      '@林月 @a2 2026-12-01 🔥:custom:SEV1\nhttps://example.test/browse/OPS-9\ncpu.png',
    );
  });

  it('keeps code line by line, the inside of panels and expands, and the text of unknown nodes', () => {
    const body = doc(
      { type: 'codeBlock', content: [text('a = 1\n  b = 2')] },
      { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('inside'))] },
      { type: 'expand', attrs: { title: 'More' }, content: [paragraph(text('hidden'))] },
      { type: 'fromTheFuture', content: [{ type: 'alsoNew', text: 'still here' }] },
    );

    expect(adfText(body)).toBe('a = 1\n  b = 2\ninside\nMore\nhidden\nstill here');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 6 }), (anything) => {
        expect(typeof bodyText(anything)).toBe('string');
      }),
    );
    let deep: unknown = text('bottom');
    for (let level = 0; level < 5_000; level += 1) deep = { type: 'panel', content: [deep] };
    expect(adfText(doc(deep))).toBe('');
  });
});

describe('bodyText of a string', () => {
  it.each([
    ['h2. Impact', 'Impact'],
    ['*bold* and _slanted_, not snake_case_name or 2*3*4', 'bold and slanted, not snake_case_name or 2*3*4'],
    ['见 [面板|https://example.test/d] 与 [https://example.test/e]', '见 面板 与 https://example.test/e'],
    ['[~accountid:5b10] 请看', '@5b10 请看'],
    ['* one\n** two\n# three', '- one\n  - two\n# three'],
    ['||Time||What||\n|10:02|[log|https://example.test/l] checked|', 'Time | What\n10:02 | log checked'],
    ['{color:red}down{color} {{kubectl get}} \\*literal\\*', 'down kubectl get *literal*'],
    ['!cpu load.png|thumbnail!', 'cpu load.png'],
    ['{code:java}\nif (a_b_c) { *p* }\n{code}\nafter', 'if (a_b_c) { *p* }\nafter'],
    ['[2026-11-20 20:12 UTC] Builds failing', '[2026-11-20 20:12 UTC] Builds failing'],
    ['first\r\n\r\n----\r\nsecond', 'first\nsecond'],
    ['# Markdown heading', '# Markdown heading'],
    ['h3. Action items\n# *Tom*: pin it', 'Action items\n- Tom: pin it'],
  ])('reads %j', (body, expected) => {
    expect(bodyText(body)).toBe(expected);
  });

  it('is empty for an absent body', () => {
    expect([bodyText(null), bodyText(undefined), bodyText('')]).toEqual(['', '', '']);
  });
});
