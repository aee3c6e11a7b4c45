import type { Node as EditorNode } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

/** Nodes that ADF refuses without a `localId`. */
const NEEDS_ID = new Set(['taskList', 'taskItem', 'blockTaskItem', 'decisionList', 'decisionItem']);

/**
 * Keeps every `localId` unique: splitting or pasting copies a node with its id, and whoever refers to the id (a macro, an
 * action row that was raised) must find one node only. The first node in the document keeps the id.
 */
export function uniqueLocalIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const changes = nodesWithoutOwnId(state.doc);
      if (changes.length === 0) return null;
      const repair = state.tr;
      for (const position of changes) repair.setNodeAttribute(position, 'localId', newLocalId());
      return repair;
    },
  });
}

function nodesWithoutOwnId(doc: EditorNode): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  doc.descendants((node, position) => {
    const id: unknown = node.attrs['localId'];
    if (typeof id !== 'string' || id === '') {
      if (NEEDS_ID.has(node.type.name)) found.push(position);
    } else if (seen.has(id)) {
      found.push(position);
    } else {
      seen.add(id);
    }
  });
  return found;
}

/** A random id in the form of a UUID; works on pages without a secure context too. */
export function newLocalId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
