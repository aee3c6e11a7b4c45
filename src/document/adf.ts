/** Nodes of the Atlassian Document Format that the report uses, each built by a function with the node's own name. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export interface AdfDoc {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export type StatusColor = 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green';

export const strong: AdfMark = { type: 'strong' };
export const em: AdfMark = { type: 'em' };
export const code: AdfMark = { type: 'code' };
export const link = (href: string): AdfMark => ({ type: 'link', attrs: { href } });

export const doc = (...content: readonly AdfNode[]): AdfDoc => ({ type: 'doc', version: 1, content });

/** The schema knows no empty text: an empty string gives no node. */
export const text = (value: string, ...marks: readonly AdfMark[]): readonly AdfNode[] =>
  value === '' ? [] : [{ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) }];

export const paragraph = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

export const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, ...content: readonly AdfNode[]): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content,
});

export const listItem = (...content: readonly AdfNode[]): AdfNode => ({ type: 'listItem', content });
export const bulletList = (...content: readonly AdfNode[]): AdfNode => ({ type: 'bulletList', content });
export const orderedList = (...content: readonly AdfNode[]): AdfNode => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content,
});

export const panel = (
  panelType: 'info' | 'note' | 'tip' | 'warning' | 'error' | 'success',
  ...content: readonly AdfNode[]
): AdfNode => ({ type: 'panel', attrs: { panelType }, content });

export const expand = (title: string, ...content: readonly AdfNode[]): AdfNode => ({
  type: 'expand',
  attrs: { title },
  content,
});

export const table = (localId: string, ...content: readonly AdfNode[]): AdfNode => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default', localId },
  content,
});

export const tableRow = (localId: string | null, ...content: readonly AdfNode[]): AdfNode => ({
  type: 'tableRow',
  ...(localId === null ? {} : { attrs: { localId } }),
  content,
});

export const tableHeader = (...content: readonly AdfNode[]): AdfNode => ({
  type: 'tableHeader',
  attrs: {},
  content,
});
export const tableCell = (...content: readonly AdfNode[]): AdfNode => ({
  type: 'tableCell',
  attrs: {},
  content,
});

/** A cell in a column of so many pixels; without a width the editor divides the room. */
export const ofWidth = (cell: AdfNode, width: number | undefined): AdfNode =>
  width === undefined ? cell : { ...cell, attrs: { ...cell.attrs, colwidth: [width] } };

export const status = (localId: string, value: string, color: StatusColor): AdfNode => ({
  type: 'status',
  attrs: { text: value, color, localId, style: '' },
});

/** @param day `2026-12-01` */
export const date = (localId: string, day: string): AdfNode => ({
  type: 'date',
  attrs: { timestamp: String(Date.parse(`${day}T00:00:00Z`)), localId },
});

export const mention = (localId: string, accountId: string, name: string): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${name}`, accessLevel: '', localId },
});

export const inlineCard = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });

export const rule = (): AdfNode => ({ type: 'rule' });

export const extension = (attrs: {
  readonly extensionType: string;
  readonly extensionKey: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly layout: 'default' | 'wide' | 'full-width';
  readonly localId: string;
}): AdfNode => ({ type: 'extension', attrs });
