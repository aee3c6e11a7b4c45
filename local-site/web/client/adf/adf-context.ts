import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';

import type { ExtensionNode } from './adf-node';
import { adfWords, type AdfWords } from './adf-words';

export interface Card {
  readonly title: string;
  readonly status?: string;
  readonly statusCategory?: string;
}

export interface AdfDrawing {
  readonly locale: string;
  readonly words: AdfWords;
  readonly resolveCard?: (url: string) => Promise<Card | undefined>;
  readonly renderExtension?: (node: ExtensionNode) => ComponentChildren;
  /** An id for the heading that no earlier heading of the document has. */
  readonly headingId: (text: string) => string;
}

export const AdfContext = createContext<AdfDrawing>({
  locale: 'zh-CN',
  words: adfWords('zh-CN'),
  headingId: (text) => text,
});

/** Confluence's anchors: the words with hyphens, and a number from the second of the same name on. */
export function headingIds(): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const anchor = text.trim().replace(/\s+/g, '-');
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}.${count}`;
  };
}
