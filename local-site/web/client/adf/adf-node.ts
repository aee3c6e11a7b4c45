/** A node of Atlassian Document Format, as far as drawing needs it: nothing about it is trusted. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly AdfNode[];
  readonly marks: readonly AdfMark[];
}

export interface AdfMark {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** A macro, as `renderExtension` gets it. */
export interface ExtensionNode extends AdfNode {
  readonly type: 'extension' | 'bodiedExtension' | 'inlineExtension';
}

/** Reads a value as a node; what is not one becomes a node of type `unknown`, which is drawn with a marker. */
export function readNode(value: unknown): AdfNode {
  const { type, text, attrs, content, marks } = asRecord(value);
  return {
    type: typeof type === 'string' ? type : 'unknown',
    ...(typeof text === 'string' ? { text } : {}),
    attrs: asRecord(attrs),
    content: Array.isArray(content) ? content.map(readNode) : [],
    marks: Array.isArray(marks) ? marks.map(readMark) : [],
  };
}

export function isExtension(node: AdfNode): node is ExtensionNode {
  return node.type === 'extension' || node.type === 'bodiedExtension' || node.type === 'inlineExtension';
}

/** A string attribute that is not empty. */
export function findText(attrs: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = attrs[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function findNumber(attrs: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = attrs[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The words of a node and of everything in it. */
export function textOf(node: AdfNode): string {
  const own = node.text ?? (node.type === 'hardBreak' ? '\n' : findText(node.attrs, 'text'));
  return (own ?? '') + node.content.map(textOf).join(' ');
}

function readMark(value: unknown): AdfMark {
  const { type, attrs } = asRecord(value);
  return { type: typeof type === 'string' ? type : 'unknown', attrs: asRecord(attrs) };
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
