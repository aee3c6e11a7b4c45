import { hashOf } from '../domain/fingerprint';
import type { Report } from '../domain/report';
import {
  bulletList,
  date,
  doc,
  em,
  expand,
  extension,
  heading,
  link,
  listItem,
  mention,
  ofWidth,
  orderedList,
  panel,
  paragraph,
  status,
  strong,
  table,
  tableCell,
  tableHeader,
  tableRow,
  text,
} from './adf';
import type { AdfDoc, AdfNode } from './adf';
import { findWebAddress, oneLine } from './plain-line';
import type { Block, Item, Line, Piece } from './report-blocks';
import { layoutReport } from './report-layout';

/** What Confluence needs in order to find the app's macro: ids of the app and of the environment in which it is installed. */
export interface MacroIdentity {
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  readonly moduleKey: string;
  readonly title: string;
}

/** The macro as Confluence stores it when a person inserts it (there is no public contract of this node). */
export function macroNode(macro: MacroIdentity, incidentKey: string): AdfNode {
  const key = `${macro.appId}/${macro.environmentId}/static/${macro.moduleKey}`;
  const hash = `${hashOf(`${key}/${incidentKey}`)}${hashOf(incidentKey)}0000`;
  const localId = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return extension({
    layout: 'default',
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: key,
    text: macro.title,
    localId: localId.join('-'),
    parameters: {
      layout: 'extension',
      localId: localId.join('-'),
      extensionId: `ari:cloud:ecosystem::extension/${key}`,
      extensionTitle: macro.title,
      forgeEnvironment: macro.environmentType,
      guestParams: { incidentKey },
    },
  });
}

/** Gives blocks their ADF. Names of nodes are counted up, so that the same report gives the same page. */
export function pageNodes(prefix: string) {
  let count = 0;
  const name = () => `${prefix}-${(count += 1)}`;

  function pieceNodes(piece: Piece): readonly AdfNode[] {
    switch (piece.kind) {
      case 'text': {
        const value = piece.text.replace(/^\s+|\s+$/g, ' ');
        const spaced = (value.startsWith(' ') ? ' ' : '') + oneLine(value) + (/\S\s$/.test(value) ? ' ' : '');
        return text(spaced, ...(piece.strong === true ? [strong] : []));
      }
      case 'cite': {
        const address = findWebAddress(piece.url);
        return text(`[${piece.id}]`, ...(address === undefined ? [] : [link(address)]));
      }
      case 'mark':
      case 'lozenge':
        return [status(name(), piece.text, piece.color)];
      case 'person': {
        const shown = oneLine(piece.person.name);
        return piece.person.accountId === undefined || piece.person.bot
          ? text(shown)
          : [mention(name(), piece.person.accountId, shown)];
      }
      case 'day':
        return Number.isNaN(Date.parse(`${piece.day}T00:00:00Z`))
          ? text(piece.day)
          : [date(name(), piece.day)];
    }
  }

  /** A citation stands off the words before it. */
  function lineNodes(line: Line): readonly AdfNode[] {
    return line.flatMap((piece, index) => {
      const before = line[index - 1];
      const apart =
        piece.kind === 'cite' && before !== undefined && before.kind !== 'cite' && !endsOpen(before);
      return [...(apart ? text(' ') : []), ...pieceNodes(piece)];
    });
  }

  function itemNode(item: Item): AdfNode {
    const below = item.items && item.items.length > 0 ? [bulletList(...item.items.map(itemNode))] : [];
    return listItem(paragraph(...lineNodes(item.line)), ...below);
  }

  function blockNode(block: Block): AdfNode {
    switch (block.kind) {
      case 'heading':
        return heading(3, ...text(block.text));
      case 'paragraph':
        return paragraph(...lineNodes(block.line));
      case 'list':
        return (block.ordered ? orderedList : bulletList)(...block.items.map(itemNode));
      case 'table':
        return table(
          name(),
          tableRow(
            name(),
            ...block.columns.map((column, index) =>
              ofWidth(tableHeader(paragraph(...text(column, strong))), block.widths?.[index]),
            ),
          ),
          ...block.rows.map((row) =>
            tableRow(
              row.name ?? name(),
              ...row.cells.map((cell, index) =>
                ofWidth(
                  tableCell(paragraph(...lineNodes(cell))),
                  // The first row alone sets the columns of a long table.
                  block.rows.length > 60 ? undefined : block.widths?.[index],
                ),
              ),
            ),
          ),
        );
    }
  }

  return { lineNodes, itemNode, blockNode };
}

const endsOpen = (piece: Piece): boolean => piece.kind === 'text' && /[\s（(【]$/.test(piece.text);

/** Nodes of each section with its heading, numbered 1–11: what stands on the page and what a new draft would put there. */
export function sectionNodes(report: Report): ReadonlyMap<number, readonly AdfNode[]> {
  return new Map(
    layoutReport(report).sections.map(({ number, title, blocks }) => {
      const { blockNode } = pageNodes(`s${number}`);
      return [number, [heading(2, ...text(title)), ...blocks.map(blockNode)]];
    }),
  );
}

/** The evidence, folded away: what every `[E4]` of the page stands for. */
export function evidenceNode(report: Report): AdfNode {
  const { title, blocks } = layoutReport(report).evidence;
  const { blockNode } = pageNodes('e');
  return expand(title, ...(blocks.length > 0 ? blocks.map(blockNode) : [paragraph()]));
}

/**
 * The Confluence page: the macro on top, how to read the marks, the eleven sections as ordinary content that people edit,
 * and the evidence folded away at the end.
 */
export function reportPage(report: Report, { macro }: { readonly macro: MacroIdentity }): AdfDoc {
  const layout = layoutReport(report);
  const { itemNode } = pageNodes('p');
  return doc(
    macroNode(macro, report.incident.key),
    paragraph(...text(layout.intro, em)),
    panel(
      'info',
      paragraph(...text(layout.legend.title, strong)),
      bulletList(...layout.legend.items.map(itemNode)),
      paragraph(...text(layout.times)),
    ),
    ...[...sectionNodes(report).values()].flat(),
    evidenceNode(report),
  );
}
