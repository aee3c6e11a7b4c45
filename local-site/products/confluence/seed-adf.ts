import type { AdfDoc } from './stored';

/** The few ADF builders that the sample pages need. */
export const doc = (...content: unknown[]): AdfDoc => ({ type: 'doc', version: 1, content });
export const heading = (level: number, text: string) => ({
  type: 'heading',
  attrs: { level },
  content: [plain(text)],
});
export const paragraph = (...content: (string | object)[]) => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? plain(one) : one)),
});
export const bullets = (...items: string[]) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
export const numbered = (...items: string[]) => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
export const panel = (panelType: string, text: string) => ({
  type: 'panel',
  attrs: { panelType },
  content: [paragraph(text)],
});
export const status = (text: string, color: string) => ({
  type: 'status',
  attrs: { text, color, localId: `status-${text}` },
});
export const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'strong' }] });

export const table = (header: readonly string[], rows: readonly (readonly (string | object)[])[]) => ({
  type: 'table',
  attrs: { layout: 'default', isNumberColumnEnabled: false },
  content: [
    {
      type: 'tableRow',
      content: header.map((text) => ({ type: 'tableHeader', attrs: {}, content: [paragraph(bold(text))] })),
    },
    ...rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: 'tableCell', attrs: {}, content: [paragraph(cell)] })),
    })),
  ],
});

function plain(text: string): object {
  return { type: 'text', text };
}
