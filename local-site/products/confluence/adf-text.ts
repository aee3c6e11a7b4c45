/** The words of a document as search sees them: one line a block. */
export function adfText(node: unknown): string {
  return read(node)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const INLINE = new Set([
  'text',
  'mention',
  'status',
  'emoji',
  'date',
  'inlineCard',
  'hardBreak',
  'inlineExtension',
  'placeholder',
]);

function read(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, attrs, content } = node as Record<string, unknown>;
  if (type === 'hardBreak') return '\n';
  if (typeof text === 'string') return text;
  const own = attrText(attrs);
  const inside = Array.isArray(content) ? content.map(read).join('') : '';
  return typeof type === 'string' && INLINE.has(type) ? own + inside : `${own}\n${inside}\n`;
}

/** Words that a node carries in its attributes: of a mention or status the text, of an expand the title. */
function attrText(attrs: unknown): string {
  if (typeof attrs !== 'object' || attrs === null) return '';
  const { text, title, timestamp } = attrs as Record<string, unknown>;
  if (typeof text === 'string') return text;
  if (typeof title === 'string') return title;
  if (typeof timestamp === 'string' && /^\d+$/.test(timestamp)) {
    return new Date(Number(timestamp)).toISOString().slice(0, 10);
  }
  return '';
}
