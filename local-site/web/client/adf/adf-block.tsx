import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfCard } from './adf-card';
import { AdfContext } from './adf-context';
import { AdfExtension, AdfUnknown } from './adf-extension';
import { AdfInline } from './adf-inline';
import { AdfList, AdfDecisions, AdfTasks } from './adf-list';
import { AdfFile, AdfMedia, AdfMediaGroup } from './adf-media';
import { findNumber, findText, isExtension, textOf, type AdfNode } from './adf-node';
import { AdfPanel } from './adf-panel';
import { AdfTable } from './adf-table';
import { Scrolling } from './scrolling';

/** Draws nodes one after another, blocks and inline ones alike. */
export function AdfNodes({ nodes }: { nodes: readonly AdfNode[] }): VNode {
  return (
    <>
      {nodes.map((node, index) => (
        <AdfBlock key={index} node={node} />
      ))}
    </>
  );
}

function AdfBlock({ node }: { node: AdfNode }): VNode {
  if (isExtension(node) && node.type !== 'inlineExtension') {
    return (
      <AdfExtension node={node}>
        <AdfNodes nodes={node.content} />
      </AdfExtension>
    );
  }
  switch (node.type) {
    case 'paragraph':
      return (
        <p style={blockStyle(node)}>
          <AdfInline nodes={node.content} />
        </p>
      );
    case 'heading':
      return <AdfHeading node={node} />;
    case 'bulletList':
    case 'orderedList':
      return <AdfList node={node} />;
    case 'taskList':
      return <AdfTasks node={node} />;
    case 'decisionList':
      return <AdfDecisions node={node} />;
    case 'table':
      return <AdfTable node={node} />;
    case 'panel':
    case 'panel_c1':
      return <AdfPanel node={node} />;
    case 'expand':
    case 'nestedExpand':
      return <AdfExpand node={node} />;
    case 'codeBlock':
      return <AdfCode node={node} />;
    case 'blockquote':
      return (
        <blockquote>
          <AdfNodes nodes={node.content} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    case 'layoutSection':
      return <AdfLayout node={node} />;
    case 'mediaSingle':
      return <AdfMedia node={node} />;
    case 'media':
      return <AdfFile node={node} />;
    case 'mediaGroup':
      return <AdfMediaGroup node={node} />;
    case 'blockCard':
    case 'embedCard':
      return <AdfCard node={node} />;
    case 'syncBlock':
    case 'bodiedSyncBlock':
    case 'caption':
      return <AdfNodes nodes={node.content} />;
    default:
      return isInline(node) ? <AdfInline nodes={[node]} /> : <AdfUnknown node={node} />;
  }
}

const INLINE = new Set([
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'inlineExtension',
  'placeholder',
  'mediaInline',
]);

function isInline(node: AdfNode): boolean {
  return INLINE.has(node.type);
}

function AdfHeading({ node }: { node: AdfNode }): VNode {
  const { headingId } = useContext(AdfContext);
  const level = Math.min(6, Math.max(1, findNumber(node.attrs, 'level') ?? 1));
  const Tag = `h${level}` as 'h1';
  return (
    <Tag id={headingId(textOf(node))} style={blockStyle(node)}>
      <AdfInline nodes={node.content} />
    </Tag>
  );
}

function AdfExpand({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  return (
    <details class="adf-expand">
      <summary>{findText(node.attrs, 'title') ?? words.details}</summary>
      <div class="adf-expand-body">
        <AdfNodes nodes={node.content} />
      </div>
    </details>
  );
}

function AdfCode({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  const language = findText(node.attrs, 'language');
  return (
    <Scrolling
      tag="pre"
      class="adf-code"
      label={language === undefined ? words.code : `${words.code}: ${language}`}
    >
      <code>{node.content.map(textOf).join('')}</code>
    </Scrolling>
  );
}

/** Columns keep their shares while there is room and stand below each other when there is none. */
function AdfLayout({ node }: { node: AdfNode }): VNode {
  return (
    <div class="adf-layout">
      {node.content.map((column, index) => (
        <div key={index} class="adf-column" style={{ flexGrow: findNumber(column.attrs, 'width') ?? 1 }}>
          <AdfNodes nodes={column.content} />
        </div>
      ))}
    </div>
  );
}

function blockStyle(node: AdfNode): Record<string, string> {
  const style: Record<string, string> = {};
  for (const mark of node.marks) {
    const align = findText(mark.attrs, 'align');
    if (mark.type === 'alignment' && align !== undefined)
      style['textAlign'] = align === 'end' ? 'end' : 'center';
    const level = findNumber(mark.attrs, 'level');
    if (mark.type === 'indentation' && level !== undefined)
      style['marginInlineStart'] = `${Math.min(6, level) * 30}px`;
    if (mark.type === 'fontSize') style['fontSize'] = '0.857em';
  }
  return style;
}
