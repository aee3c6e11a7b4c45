import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfNodes } from './adf-block';
import { backgroundStyle } from './adf-color';
import { AdfContext } from './adf-context';
import { findText, type AdfNode } from './adf-node';
import { panelPaths } from './panel-icons';

export function AdfPanel({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  const type = findText(node.attrs, 'panelType') ?? 'info';
  const custom = type === 'custom' ? backgroundStyle(findText(node.attrs, 'panelColor')) : {};
  return (
    <div class="adf-panel" data-panel={type} style={custom}>
      <span class="adf-panel-icon" role="img" aria-label={words.panel[type] ?? words.panel['custom']}>
        {type === 'custom' ? <span aria-hidden="true">{customIcon(node)}</span> : <PanelIcon type={type} />}
      </span>
      <div class="adf-panel-body">
        <AdfNodes nodes={node.content} />
      </div>
    </div>
  );
}

function PanelIcon({ type }: { type: string }): VNode {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
      <path fill-rule="evenodd" d={panelPaths[type] ?? panelPaths['info']} />
    </svg>
  );
}

function customIcon(node: AdfNode): string {
  return findText(node.attrs, 'panelIconText') ?? findText(node.attrs, 'panelIcon') ?? '•';
}
