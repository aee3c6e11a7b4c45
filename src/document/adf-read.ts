/** A node of a page as it was stored, by whatever wrote it: every part is checked before it is used. */
export interface ReadNode {
  readonly type: string;
  readonly text: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly unknown[];
  readonly marks: readonly unknown[];
}

/** Deeper nesting than any editor makes; below it nothing is followed, so that a hostile body cannot exhaust the stack. */
export const maxDepth = 200;

export function findNode(value: unknown): ReadNode | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const raw = value as Readonly<Record<string, unknown>>;
  const attrs =
    typeof raw.attrs === 'object' && raw.attrs !== null ? (raw.attrs as Record<string, unknown>) : {};
  return {
    type: typeof raw.type === 'string' ? raw.type : '',
    text: typeof raw.text === 'string' ? raw.text : '',
    attrs,
    content: Array.isArray(raw.content) ? raw.content : [],
    marks: Array.isArray(raw.marks) ? raw.marks : [],
  };
}

/** An attribute as text; empty when it is absent or neither text nor number. */
export function attribute(node: ReadNode, name: string): string {
  const value = node.attrs[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Visits a node and all below it, in reading order. A visitor that returns false keeps what is below from being visited. */
export function walk(
  value: unknown,
  visit: (node: ReadNode, raw: unknown) => boolean | undefined,
  depth = 0,
): void {
  const node = findNode(value);
  if (!node || depth > maxDepth || visit(node, value) === false) return;
  for (const child of node.content) walk(child, visit, depth + 1);
}

/** Where a node leads: the address of a card, or of its link. */
export function addressesOf(node: ReadNode): readonly string[] {
  const data =
    typeof node.attrs.data === 'object' && node.attrs.data !== null
      ? (node.attrs.data as Record<string, unknown>)
      : {};
  const hrefs = node.marks.flatMap((mark) => {
    const found = findNode(mark);
    return found?.type === 'link' ? [found.attrs.href] : [];
  });
  return [node.attrs.url, data.url, ...hrefs].filter(
    (url): url is string => typeof url === 'string' && url !== '',
  );
}
