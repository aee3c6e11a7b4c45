import type { ComponentChildren } from 'preact';
import { AdfDocument } from '../adf/adf-document';
import type { ExtensionNode } from '../adf/adf-document';
import { resolveCard } from '../resolve-card';
import { useSite } from '../site-state';

interface Props {
  readonly doc: unknown;
  readonly renderExtension?: (node: ExtensionNode) => ComponentChildren;
}

/** Rich text of an issue, a comment or a page, with links to this site drawn as cards. */
export function Document({ doc, renderExtension }: Props) {
  const { locale } = useSite();
  return (
    <div class="document">
      <AdfDocument
        doc={doc}
        locale={locale}
        resolveCard={resolveCard}
        {...(renderExtension ? { renderExtension } : {})}
      />
    </div>
  );
}
