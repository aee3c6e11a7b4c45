import type { VNode } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

import { AdfContext, type Card } from './adf-context';
import { findText, type AdfNode } from './adf-node';
import { findSafeUrl } from './safe-url';
import { Status } from './status';

/** A smart link within a line: title and status of what it leads to, or the address. */
export function AdfInlineCard({ node }: { node: AdfNode }): VNode {
  const { url, name } = target(node);
  const card = useCard(url);
  return (
    <span class="adf-inline-card">
      <CardLink url={url} title={card?.title ?? name ?? url ?? ''} />
      {card?.status !== undefined && <Status text={card.status} color={colorOf(card.statusCategory)} />}
    </span>
  );
}

/** A smart link as a block of its own. */
export function AdfCard({ node }: { node: AdfNode }): VNode {
  const { url, name } = target(node);
  const card = useCard(url);
  return (
    <div class="adf-card">
      <div class="adf-card-title">
        <CardLink url={url} title={card?.title ?? name ?? url ?? ''} />
        {card?.status !== undefined && <Status text={card.status} color={colorOf(card.statusCategory)} />}
      </div>
      {card && <div class="adf-card-url">{url}</div>}
    </div>
  );
}

function CardLink({ url, title }: { url: string | undefined; title: string }): VNode {
  const href = findSafeUrl(url);
  return href === undefined ? <span>{title}</span> : <a href={href}>{title}</a>;
}

function useCard(url: string | undefined): Card | undefined {
  const { resolveCard } = useContext(AdfContext);
  const [found, setFound] = useState<{ url: string; card: Card | undefined }>();
  useEffect(() => {
    if (url === undefined || !resolveCard) return undefined;
    let wanted = true;
    const show = (card: Card | undefined) => {
      if (wanted) setFound({ url, card });
    };
    // A card that cannot be read stays a link.
    resolveCard(url).then(show, () => show(undefined));
    return () => {
      wanted = false;
    };
  }, [url, resolveCard]);
  return found?.url === url ? found?.card : undefined;
}

/** Cards name their target by address, or carry it as JSON-LD. */
function target(node: AdfNode): { url: string | undefined; name: string | undefined } {
  const { data } = node.attrs;
  const jsonLd: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null ? { ...data } : {};
  return { url: findText(node.attrs, 'url') ?? findText(jsonLd, 'url'), name: findText(jsonLd, 'name') };
}

/** Jira's status categories in the colours that Jira gives them. */
function colorOf(category: string | undefined): string {
  switch (category?.toLowerCase()) {
    case 'done':
      return 'green';
    case 'indeterminate':
    case 'in_progress':
      return 'blue';
    default:
      return 'neutral';
  }
}
