import { findIssueKey } from './action-cells';
import { addressesOf, attribute, findNode, maxDepth } from './adf-read';
import type { ReadNode } from './adf-read';

/** Attributes that say something. All others are names, widths and defaults, which editors add and drop by themselves. */
const tellingAttributes: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  mention: ['id'],
  date: ['timestamp'],
  status: ['text', 'color'],
  emoji: ['shortName'],
  inlineCard: ['url'],
  blockCard: ['url'],
  embedCard: ['url'],
  panel: ['panelType'],
  expand: ['title'],
  nestedExpand: ['title'],
  taskItem: ['state'],
  media: ['id', 'alt', 'url'],
  extension: ['extensionKey', 'text'],
  bodiedExtension: ['extensionKey', 'text'],
  inlineExtension: ['extensionKey', 'text'],
};

/** The key of an issue that leads to it, as `writeIssueLink` puts it into a row: the app's own, not a change by a person. */
export function isOwnIssueLink(node: ReadNode): boolean {
  if (node.type !== 'text') return false;
  const key = node.text.trim();
  return key !== '' && addressesOf(node).some((url) => findIssueKey(url) === key);
}

function markKey(mark: unknown): string {
  const node = findNode(mark);
  return node ? `${node.type}${attribute(node, 'href')}${attribute(node, 'color')}` : '';
}

function nodeKey(value: unknown, depth: number): string {
  const node = findNode(value);
  if (!node || depth > maxDepth || node.type === 'text') return '';
  const attributes = (tellingAttributes[node.type] ?? []).map((name) => attribute(node, name));
  return `<${[node.type, ...attributes].join('\u001f')}>${childrenKey(node.content, depth + 1)}</>`;
}

/** Neighbouring texts with the same marks are one text, wherever an editor split it; spaces at the ends do not count. */
function childrenKey(content: readonly unknown[], depth: number): string {
  let key = '';
  let run = '';
  let marksOfRun = '';
  const flush = () => {
    const said = run.replace(/\s+/g, ' ').trim();
    if (said !== '') key += `"${said}"${marksOfRun}`;
    run = '';
  };
  for (const child of content) {
    const node = findNode(child);
    if (node && isOwnIssueLink(node)) continue;
    if (node?.type === 'text') {
      const marks = node.marks.map(markKey).sort().join('\u001f');
      if (marks !== marksOfRun) flush();
      marksOfRun = marks;
      run += node.text;
    } else {
      flush();
      key += nodeKey(child, depth);
    }
  }
  flush();
  return key;
}

/** What nodes say, as one string: equal for two versions between which no person changed anything. */
export function contentKey(blocks: readonly unknown[]): string {
  return childrenKey(
    blocks.filter((block) => {
      const node = findNode(block);
      // Editors put an empty line behind a table or an expand.
      return !(node?.type === 'paragraph' && node.content.length === 0);
    }),
    0,
  );
}
