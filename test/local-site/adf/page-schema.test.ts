import { isAdfDoc } from '../../../local-site/products/confluence/page-body';
import { encodeDocument, parseDocument } from '../../../local-site/web/client/editor/page-schema';
import { everyNode } from './every-node';

describe('the schema of the page editor', () => {
  it('gives back a document with every node exactly as it came', () => {
    expect(encodeDocument(parseDocument(everyNode))).toEqual(everyNode);
  });

  it('adds only the defaults that Atlassian’s editor adds', () => {
    const doc = {
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'status', attrs: { text: 'P1', color: 'red' } },
            { type: 'mention', attrs: { id: '1' } },
          ],
        },
      ],
    };

    const encoded = encodeDocument(parseDocument(doc));

    expect(encoded).toMatchObject(doc);
    expect(isAdfDoc(encoded)).toBe(true);
  });

  it('joins texts that stand side by side with the same marks, and drops nothing', () => {
    const text = (words: string, ...marks: object[]) => ({
      type: 'text',
      text: words,
      ...(marks.length ? { marks } : {}),
    });
    const bold = { type: 'strong' };
    const doc = (...content: object[]) => ({
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content }],
    });

    const encoded = encodeDocument(
      parseDocument(doc(text('发现'), text('于 '), text('20:15', bold), text('。'))),
    );

    expect(encoded).toEqual(doc(text('发现于 '), text('20:15', bold), text('。')));
  });

  it('keeps a block that it cannot edit whole, among others that it can', () => {
    const strange = { type: 'chart', attrs: { series: [1, 2] }, content: [{ type: 'axis' }] };
    const misplaced = { type: 'tableRow', content: [] };
    const plain = { type: 'paragraph', content: [{ type: 'text', text: '正文' }] };

    const encoded = encodeDocument(
      parseDocument({ type: 'doc', version: 1, content: [strange, plain, misplaced] }),
    );

    expect(encoded).toEqual({ type: 'doc', version: 1, content: [strange, plain, misplaced] });
  });

  it.each([undefined, null, 'text', {}, { type: 'doc', content: [] }])(
    'opens %j as an empty page',
    (value) => {
      expect(encodeDocument(parseDocument(value))).toEqual({ type: 'doc', version: 1, content: [] });
    },
  );
});
