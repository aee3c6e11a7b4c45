import type { MarkType, NodeType } from 'prosemirror-model';

import { pageSchema } from './page-schema';

/** @throws Error for a name that the schema of ADF lacks: a fault of this program. */
export function nodeType(name: string): NodeType {
  const type = pageSchema.nodes[name];
  if (!type) throw new Error(`the schema has no node ${name}`);
  return type;
}

/** @throws Error for a name that the schema of ADF lacks. */
export function markType(name: string): MarkType {
  const type = pageSchema.marks[name];
  if (!type) throw new Error(`the schema has no mark ${name}`);
  return type;
}
