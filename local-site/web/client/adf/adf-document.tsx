import type { ComponentChildren, VNode } from 'preact';

import './adf.css';
import { AdfContext, headingIds, type Card } from './adf-context';
import { AdfNodes } from './adf-block';
import { readNode, type ExtensionNode } from './adf-node';
import { adfWords } from './adf-words';

export type { ExtensionNode } from './adf-node';

export interface AdfDocumentProps {
  /** An ADF document; anything else is drawn as far as it reads as one. */
  readonly doc: unknown;
  readonly locale: string;
  /** What stands behind a link; without it, or while it is read, a card shows the address. */
  readonly resolveCard?: (url: string) => Promise<Card | undefined>;
  /** Draws a macro; without it, or when it gives undefined, a box with the macro's name stands there. */
  readonly renderExtension?: (node: ExtensionNode) => ComponentChildren;
}

/** Draws a document of Confluence or Jira as those products do. */
export function AdfDocument({ doc, locale, resolveCard, renderExtension }: AdfDocumentProps): VNode {
  const drawing = {
    locale,
    words: adfWords(locale),
    headingId: headingIds(),
    ...(resolveCard ? { resolveCard } : {}),
    ...(renderExtension ? { renderExtension } : {}),
  };
  return (
    <AdfContext.Provider value={drawing}>
      <div class="adf-document">
        <AdfNodes nodes={readNode(doc).content} />
      </div>
    </AdfContext.Provider>
  );
}
