import type { ComponentChildren, VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfContext } from './adf-context';
import { findText, isExtension, textOf, type AdfNode, type ExtensionNode } from './adf-node';

/** A macro: drawn by the page, or as a box with its name around its body. */
export function AdfExtension({
  node,
  children,
}: {
  node: ExtensionNode;
  children: ComponentChildren;
}): VNode {
  const { renderExtension, words } = useContext(AdfContext);
  const drawn = renderExtension?.(node);
  if (drawn !== undefined && drawn !== null) return <div class="adf-extension">{drawn}</div>;
  return (
    <div class="adf-extension adf-extension-box">
      <div class="adf-extension-name">{`${words.macro} · ${extensionName(node)}`}</div>
      {node.type === 'bodiedExtension' && <div class="adf-extension-body">{children}</div>}
    </div>
  );
}

export function AdfInlineExtension({ node }: { node: AdfNode }): VNode {
  const { renderExtension } = useContext(AdfContext);
  const drawn = isExtension(node) ? renderExtension?.(node) : undefined;
  if (drawn !== undefined && drawn !== null) return <span>{drawn}</span>;
  return <span class="adf-inline-extension">{extensionName(node)}</span>;
}

/** The text of a macro or the last part of its key. */
export function extensionName(node: AdfNode): string {
  return findText(node.attrs, 'text') ?? findText(node.attrs, 'extensionKey')?.split('/').at(-1) ?? node.type;
}

/** A node that this renderer does not know: its words, and a marker that says so. */
export function AdfUnknown({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  const text = textOf(node).trim();
  return (
    <span class="adf-unknown" title={words.unsupported(node.type)}>
      <span class="adf-unknown-mark">{words.unsupported(node.type)}</span>
      {text !== '' && <span> {text}</span>}
    </span>
  );
}
