import { attribute, findNode, maxDepth } from './adf-read';
import type { ReadNode } from './adf-read';
import { wikiText } from './wiki-text';

/** Nodes that stand in a line of text. Anything else is a block and gets lines of its own. */
const inlineTypes = new Set([
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'inlineExtension',
  'placeholder',
  'mediaInline',
  'media',
  'caption',
]);

function dayOfTimestamp(timestamp: string): string {
  const ms = Number(timestamp);
  if (timestamp.trim() === '' || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return timestamp;
  return new Date(ms).toISOString().slice(0, 10);
}

function cardText(node: ReadNode): string {
  const data = node.attrs.data;
  const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const found = [node.attrs.url, fields.url, fields.name].find(
    (value) => typeof value === 'string' && value !== '',
  );
  return typeof found === 'string' ? found : '';
}

function inlineText(node: ReadNode, depth: number): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return '\n';
    case 'mention': {
      const name = attribute(node, 'text') || attribute(node, 'id');
      return name === '' || name.startsWith('@') ? name : `@${name}`;
    }
    case 'emoji':
      return attribute(node, 'text') || attribute(node, 'shortName');
    case 'date':
      return dayOfTimestamp(attribute(node, 'timestamp'));
    case 'status':
    case 'placeholder':
      return attribute(node, 'text');
    case 'inlineCard':
      return cardText(node);
    case 'media':
    case 'mediaInline':
      return (
        attribute(node, 'alt') ||
        attribute(node, '__fileName') ||
        attribute(node, 'url') ||
        attribute(node, 'id')
      );
    default:
      return node.text + attribute(node, 'text') + inlineOf(node.content, depth + 1);
  }
}

function inlineOf(content: readonly unknown[], depth: number): string {
  if (depth > maxDepth) return '';
  let text = '';
  for (const child of content) {
    const node = findNode(child);
    if (node) text += inlineText(node, depth);
  }
  return text;
}

const indented = (lines: readonly string[], marker: string): string[] =>
  lines.map((line, index) => (index === 0 ? marker + line : ' '.repeat(marker.length) + line));

function listLines(list: ReadNode, depth: number): string[] {
  const first = Number(attribute(list, 'order') || '1');
  return list.content.flatMap((child, index) => {
    const item = findNode(child);
    if (!item) return [];
    const lines = linesOf(item.content, depth + 1);
    const done = attribute(item, 'state') === 'DONE';
    const marker =
      list.type === 'orderedList'
        ? `${(Number.isFinite(first) ? first : 1) + index}. `
        : item.type === 'taskItem' || item.type === 'blockTaskItem'
          ? `[${done ? 'x' : ' '}] `
          : '- ';
    // A list nested directly in a list of tasks is not an item of it.
    if (['taskList', 'bulletList', 'orderedList'].includes(item.type))
      return listLines(item, depth + 1).map((line) => `  ${line}`);
    return indented(lines.length > 0 ? lines : [''], marker);
  });
}

function tableLines(table: ReadNode, depth: number): string[] {
  return table.content.flatMap((child) => {
    const row = findNode(child);
    if (!row) return [];
    const cells = row.content.map((cell) => {
      const node = findNode(cell);
      return node
        ? linesOf(node.content, depth + 2)
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim()
        : '';
    });
    return [cells.join(' | ')];
  });
}

function blockLines(node: ReadNode, depth: number): string[] {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'decisionList':
      return listLines(node, depth);
    case 'table':
      return tableLines(node, depth);
    case 'rule':
      return [];
    case 'blockCard':
    case 'embedCard':
      return [cardText(node)];
    case 'expand':
    case 'nestedExpand':
      return [attribute(node, 'title'), ...linesOf(node.content, depth + 1)];
    case 'extension':
    case 'bodiedExtension':
      return [attribute(node, 'text'), ...linesOf(node.content, depth + 1)];
    default:
      return [...(node.text === '' ? [] : node.text.split('\n')), ...linesOf(node.content, depth + 1)];
  }
}

/** One line per block; runs of inline nodes make one block together. */
function linesOf(content: readonly unknown[], depth: number): string[] {
  if (depth > maxDepth) return [];
  const lines: string[] = [];
  let run = '';
  const flush = () => {
    if (run !== '') lines.push(...run.split('\n'));
    run = '';
  };
  for (const child of content) {
    const node = findNode(child);
    if (!node) continue;
    if (inlineTypes.has(node.type)) {
      run += inlineText(node, depth);
    } else {
      flush();
      lines.push(...blockLines(node, depth));
    }
  }
  flush();
  return lines.filter((line) => line.trim() !== '');
}

/**
 * Plain text of an ADF document or of any part of one. One line per block; lists keep their markers (`- `, `1. `, `[x] `),
 * tables their cells (` | `); mentions read `@name`, dates `2026-12-01`, cards their address, media their file name. The text
 * of nodes that are not known is kept. Never throws.
 */
export function adfText(adf: unknown): string {
  const node = findNode(adf);
  if (Array.isArray(adf)) return linesOf(adf, 0).join('\n');
  if (!node) return '';
  return linesOf(inlineTypes.has(node.type) ? [node] : node.type === 'doc' ? node.content : [node], 0).join(
    '\n',
  );
}

/** Plain text of a body as Jira gives it: an ADF document, wiki markup, or plain text. Absent bodies are empty. */
export function bodyText(body: unknown): string {
  if (typeof body === 'string') return wikiText(body);
  return adfText(body);
}
