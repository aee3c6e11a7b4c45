import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfNodes } from './adf-block';
import { AdfContext } from './adf-context';
import { findText, type AdfNode } from './adf-node';
import { findSafeUrl } from './safe-url';

/** A picture or file with its caption. Attachments are not kept by the local site, so their names stand for them. */
export function AdfMedia({ node }: { node: AdfNode }): VNode {
  const media = node.content.find((child) => child.type === 'media');
  const caption = node.content.find((child) => child.type === 'caption');
  return (
    <figure class="adf-media">
      {media && <AdfFile node={media} />}
      {caption && (
        <figcaption>
          <AdfNodes nodes={caption.content} />
        </figcaption>
      )}
    </figure>
  );
}

export function AdfMediaGroup({ node }: { node: AdfNode }): VNode {
  return (
    <div class="adf-media">
      {node.content.map((media, index) => (
        <AdfFile key={index} node={media} />
      ))}
    </div>
  );
}

export function AdfFile({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  const href = findSafeUrl(findText(node.attrs, 'url'));
  const name = findText(node.attrs, 'alt') ?? findText(node.attrs, 'url') ?? findText(node.attrs, 'id') ?? '';
  return (
    <span class="adf-file">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M2.5 2.5h11v11h-11zM2.5 11l3.5-3.5 2.5 2.5 2-2 3 3M10.5 5.5h.01" />
      </svg>
      <span class="adf-file-kind">{words.media}</span>
      {href === undefined ? <span>{name}</span> : <a href={href}>{name}</a>}
    </span>
  );
}
