import type { Report } from '../domain/report';
import { findWebAddress, oneLine } from './plain-line';
import type { Block, Item, Line, Piece } from './report-blocks';
import { layoutReport } from './report-layout';
import { reportWords } from './report-words';

/**
 * Text of a ticket so that Markdown shows it and does nothing with it: no table cell ends early, no link, image, HTML or
 * emphasis begins. Addresses become code, since a bare one would be turned into a link.
 */
export function escapedMarkdown(text: string): string {
  return oneLine(text)
    .split(/(https?:\/\/[^\s`|<>，。；）】]+)/i)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapedProse(part)))
    .join('');
}

/** A bracket that Markdown could take for a link, an image, a footnote, a task or the definition of a reference. */
const tellingBracket = /^\s*\[|\]\s*[(:[]|\[\s*(?:E\d+|F|x|)\s*\]|\[\^/i;

function escapedProse(prose: string): string {
  const brackets = tellingBracket.test(prose) ? prose.replace(/[[\]]/g, '\\$&') : prose;
  return brackets
    .replace(/\\(?![[\]])/g, '\\\\')
    .replace(/[`*<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<=\w)@(?=\w)/g, '\\@')
    .replace(/\bwww\./gi, 'www\\.');
}

function pieceMarkdown(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.strong === true ? `**${escapedMarkdown(piece.text)}**` : spaced(piece.text);
    case 'cite':
      return `[${piece.id}]`;
    case 'mark':
      return piece.color === 'purple' ? `**${piece.text}**` : piece.text;
    case 'lozenge':
      return piece.text;
    case 'person':
      return escapedMarkdown(piece.person.name);
    case 'day':
      return piece.day;
  }
}

/** Keeps the spaces at both ends, by which pieces of a line are set apart. */
function spaced(text: string): string {
  const start = /^\s/.test(text) ? ' ' : '';
  const end = /\S\s+$/.test(text) ? ' ' : '';
  return start + escapedMarkdown(text) + end;
}

/** Two references side by side would be read as one, and `!` before one as an image: a space keeps them apart. */
function lineMarkdown(line: Line): string {
  let written = '';
  for (const piece of line) {
    const apart = piece.kind === 'cite' && written !== '' && !/[\s（(【]$/.test(written) ? ' ' : '';
    written += apart + pieceMarkdown(piece);
  }
  return written.trim();
}

function itemMarkdown(item: Item, marker: string, indent: string): readonly string[] {
  const below = (item.items ?? []).flatMap((child) =>
    itemMarkdown(child, '- ', indent + ' '.repeat(marker.length)),
  );
  return [`${indent}${marker}${lineMarkdown(item.line)}`, ...below];
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${block.text}`;
    case 'paragraph':
      return lineMarkdown(block.line);
    case 'list':
      return block.items
        .map((item, index) => itemMarkdown(item, block.ordered ? `${index + 1}. ` : '- ', '').join('\n'))
        .join(block.ordered ? '\n\n' : '\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        row(block.columns),
        `|${block.columns.map(() => '------').join('|')}|`,
        ...block.rows.map(({ cells }) => row(cells.map(lineMarkdown))),
      ].join('\n');
    }
  }
}

/** The report as Markdown: readable as plain text, with every `[E4]` a link to the evidence. */
export function reportMarkdown(report: Report): string {
  const layout = layoutReport(report);
  const words = reportWords(report.draft.language);
  const urls = [...report.incident.evidence, { id: 'F', url: report.incident.url }].map(
    ({ id, url }) => [id, url] as const,
  );
  const definitions = [...new Map(urls.reverse())].reverse().flatMap(([id, url]) => {
    const address = findWebAddress(url);
    return address === undefined ? [] : [`[${id}]: <${address}>`];
  });
  const legend = layout.legend.items.map(({ line }) => lineMarkdown(line)).join(words.separator);
  return [
    `# ${escapedMarkdown(layout.title)}`,
    layout.times,
    `**${layout.evidence.title}**`,
    ...layout.evidence.blocks.map(blockMarkdown),
    `${layout.legend.title}${words.colon}${legend}${words.stop.trim()}`,
    '---',
    ...layout.sections.flatMap(({ title, blocks }) => [`## ${title}`, ...blocks.map(blockMarkdown)]),
    definitions.join('\n'),
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
