import { isRecord, listOf, recordOf } from './json';

/** True for the outermost node of an ADF document. Nodes inside are not judged, as Jira's own check is not published. */
export function isAdfDocument(value: unknown): boolean {
  return (
    isRecord(value) && value['type'] === 'doc' && value['version'] === 1 && Array.isArray(value['content'])
  );
}

/** The document with one paragraph a line; how text that was written before ADF is shown. */
export function documentFromText(text: string): unknown {
  const lines = text.split(/\r?\n/);
  return { type: 'doc', version: 1, content: lines.map(paragraph) };
}

function paragraph(line: string): unknown {
  return line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] };
}

const blocks = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'tableCell',
  'tableHeader',
  'listItem',
  'blockquote',
  'rule',
  'taskItem',
]);

/** The words of a document, blocks parted by line breaks: what text search and plain previews see. */
export function textOfAdf(node: unknown): string {
  const { type, text, attrs, content } = recordOf(node);
  if (type === 'text') return typeof text === 'string' ? text : '';
  if (type === 'hardBreak') return '\n';
  const attributes = recordOf(attrs);
  const label = attributes['text'] ?? attributes['url'];
  if (typeof label === 'string') return label;
  const inner = listOf(content).map(textOfAdf).join('');
  return typeof type === 'string' && blocks.has(type) ? `${inner}\n` : inner;
}
