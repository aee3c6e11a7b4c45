import { findNode } from '../document/adf-read';
import { PostmortemError } from './errors';
import { findPostmortemPage } from './find-postmortem-page';
import type { Ports } from './ports';
import type { IncidentSummary } from './ports/incident-source';
import type { StoredPage } from './ports/page-store';

export const isMacro = (block: unknown): boolean => findNode(block)?.type === 'extension';

/** True for a page on which nobody put anything: macros and blank lines at most. */
export function isEmptyPage(page: StoredPage): boolean {
  return (findNode(page.doc)?.content ?? []).every((block) => isMacro(block) || isBlank(block));
}

/** A line without anything in it but blanks; an empty table or a macro within a line is something. */
function isBlank(block: unknown): boolean {
  const node = findNode(block);
  return (
    (node?.type === 'paragraph' || node?.type === 'heading') &&
    node.content.every((inside) => {
      const part = findNode(inside);
      return part?.type === 'hardBreak' || (part?.type === 'text' && part.text.trim() === '');
    })
  );
}

/**
 * The page into which the report of an incident may be written, if it is empty: no other page is the postmortem of that incident.
 *
 * @throws PAGE_NOT_FOUND, ALREADY_EXISTS when the incident has its postmortem elsewhere
 */
export async function getWritablePage(
  ports: Ports,
  pageId: string,
  incident: Pick<IncidentSummary, 'id' | 'key'>,
): Promise<{ page: StoredPage; isEmpty: boolean }> {
  const [page, known] = await Promise.all([
    ports.pages.findPage(pageId),
    ports.incidents.findRecord(incident.id),
  ]);
  if (!page) throw new PostmortemError('PAGE_NOT_FOUND');
  const wanted = { incidentId: incident.id, incidentKey: incident.key };
  const before = await findPostmortemPage(ports, wanted, known);
  if (before && before.page.id !== page.id)
    throw new PostmortemError('ALREADY_EXISTS', { url: before.page.url });
  return { page, isEmpty: isEmptyPage(page) };
}
