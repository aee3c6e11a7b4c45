import { mayOnPage } from './access';
import { badRequest, notEmulated, notFound } from './rest-error';
import { numericId, type Call } from './route';
import type { BodyFormat } from './page-wire';
import type { StoredPage } from './stored';

/**
 * The page that the path names, as the caller may see it. Trashed and archived pages are found too.
 * @throws RestError 404 when there is none or the caller may not see it: Confluence does not tell the two apart.
 */
export function getPage(call: Call, placeholder = 'id'): StoredPage {
  const page = call.site.store.pages.get(numericId(call.param(placeholder), placeholder));
  if (!page || !mayOnPage(call.site.store, call.account, page, 'read')) throw notFound();
  return page;
}

/** Only pages that the caller may see. */
export function listVisible(call: Call, pages: Iterable<StoredPage>): StoredPage[] {
  return [...pages].filter((page) => mayOnPage(call.site.store, call.account, page, 'read'));
}

/** @throws RestError 501 for a representation that is not kept. */
export function readBodyFormat(call: Call): BodyFormat {
  const value = call.query.get('body-format');
  if (value === null) return undefined;
  if (value === 'atlas_doc_format') return value;
  const known = ['storage', 'view', 'export_view', 'anonymous_export_view', 'styled_view', 'editor'];
  if (known.includes(value)) throw notEmulated(`bodies in '${value}': use atlas_doc_format`);
  throw badRequest(`Provided value {${value}} for 'body-format' is not the correct type`);
}
