import { extensionsIn, findMacro, macroExtension, replaceExtensions } from '../confluence/macro';
import type { MacroPlace } from '../confluence/macro';
import type { Page } from '../confluence/page';
import type { Space } from '../confluence/spaces';
import { at, listOf, textOf } from '../read-json';
import { callRest } from '../rest';
import { FailureNotice } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Moment } from '../shell/moment';
import { Skeleton } from '../shell/skeleton';
import { nameOf, useSite } from '../site-state';
import type { SiteState } from '../site-state';
import { useResource } from '../use-resource';
import { Document } from './document';
import { MacroFrame } from './macro-frame';

/** The page as a PDF shows it: each macro is replaced by the document that the app's `adfExport` gives for it. */
export function ExportView({ page, space }: { page: Page; space: Space }) {
  const site = useSite();
  const { words, state } = site;
  const place: MacroPlace = { pageId: page.id, spaceId: space.id, spaceKey: space.key, isEditing: false };
  const exported = useResource(`export ${page.id} ${page.version.number} ${state.locale}`, () =>
    exportedDocument(page, place, state, words.confluence.exportMacroFailed),
  );
  return (
    <article class="page export-page">
      <div class="notice notice-info no-print">
        <Icon name="info" />
        <div>
          <p>{words.confluence.exportNote}</p>
          <p class="button-row">
            <button type="button" class="button" disabled={!exported.value} onClick={() => window.print()}>
              <Icon name="print" />
              <span>{words.confluence.print}</span>
            </button>
            <a class="button button-subtle" href={`/wiki/spaces/${space.key}/pages/${page.id}`}>
              {words.confluence.backToPage}
            </a>
          </p>
        </div>
      </div>
      <div class="sheet">
        <h1 tabIndex={-1}>{page.title}</h1>
        <p class="subtle">
          {space.name} · {nameOf(site, page.version.authorId) ?? ''} · <Moment at={page.version.createdAt} />
        </p>
        {exported.failure !== undefined && (
          <FailureNotice failure={exported.failure} retry={exported.reload} />
        )}
        {!exported.value && exported.failure === undefined && <Skeleton lines={10} />}
        {exported.value !== undefined && (
          <Document
            doc={exported.value}
            renderExtension={(node) => <MacroFrame node={node} place={place} refresh={exported.reload} />}
          />
        )}
      </div>
    </article>
  );
}

async function exportedDocument(
  page: Page,
  place: MacroPlace,
  state: SiteState,
  failed: string,
): Promise<unknown> {
  const nodes = extensionsIn(page.doc);
  const contents = await Promise.all(nodes.map((node) => exportedMacro(node, place, state, failed)));
  return replaceExtensions(page.doc, (node) => contents[nodes.indexOf(node)] ?? [node]);
}

/** The nodes for one macro; undefined leaves an unknown macro as it is; a failing app is said in its place. */
async function exportedMacro(
  node: unknown,
  place: MacroPlace,
  state: SiteState,
  failed: string,
): Promise<readonly unknown[] | undefined> {
  const macro = findMacro(node, state);
  if (!macro) return undefined;
  try {
    const doc = await callRest('POST', '/local/adf-export', {
      moduleKey: macro.module.key,
      extension: macroExtension(macro, place),
      exportType: 'pdf',
    });
    if (textOf(at(doc, 'type')) === 'doc') return listOf(at(doc, 'content'));
  } catch {
    // Said below, in the macro's place: the rest of the page can still be exported.
  }
  const text = [{ type: 'text', text: `${macro.module.title}: ${failed}` }];
  return [{ type: 'panel', attrs: { panelType: 'error' }, content: [{ type: 'paragraph', content: text }] }];
}
