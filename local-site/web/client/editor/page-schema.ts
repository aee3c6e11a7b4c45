import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import { JSONTransformer } from '@atlaskit/editor-json-transformer';
import { Fragment, Schema, type Node as EditorNode, type SchemaSpec } from 'prosemirror-model';

/** Both packages of prosemirror-model specify a schema alike; only their types name different copies. */
const specification: { readonly nodes: unknown; readonly marks: unknown } = defaultSchema.spec;

/**
 * Atlassian's own schema of ADF, rebuilt on the one copy of prosemirror-model that the editor uses: its package brings
 * another, and nodes of two copies do not mix.
 */
export const pageSchema = new Schema(specification as SchemaSpec);

const transformer = new JSONTransformer(defaultSchema);

/** The document as the editor works on it. A block that the schema refuses is kept whole and cannot be edited. */
export function parseDocument(doc: unknown): EditorNode {
  const blocks = contentOf(doc).map(parseBlock);
  const content = blocks.length > 0 ? blocks : [pageSchema.node('paragraph')];
  return pageSchema.node('doc', null, content);
}

/** The document as ADF: every attribute that came in goes out, and blocks that could not be edited go out as they came. */
export function encodeDocument(doc: EditorNode): unknown {
  return transformer.encode(defaultSchema.nodeFromJSON(doc.toJSON()));
}

function parseBlock(json: unknown): EditorNode {
  try {
    const node = pageSchema.nodeFromJSON(json);
    node.check();
    if (pageSchema.topNodeType.validContent(Fragment.from(node))) return node;
    return unsupported(json);
  } catch {
    return unsupported(json);
  }
}

function unsupported(json: unknown): EditorNode {
  return pageSchema.node('unsupportedBlock', { originalValue: json });
}

function contentOf(doc: unknown): readonly unknown[] {
  if (typeof doc !== 'object' || doc === null || !('content' in doc)) return [];
  return Array.isArray(doc.content) ? doc.content : [];
}
