import type { PublishTarget } from '../contract/target-view';
import { reportPage } from '../document/report-page';
import type { Report } from '../domain/report';
import { isFailure, PostmortemError } from './errors';
import { findPageByTitle } from './find-postmortem-page';
import type { MadePage, WantedPage } from './find-postmortem-page';
import { isPlaceholder, placeholderPage } from './page-of-incident';
import { findFreeTitle, neutralTitle } from './page-title';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';

/** Confluence's limit for the body of a page. */
const maxPageBytes = 5 * 1024 * 1024;

/**
 * Makes the page of the report, or goes on with one whose making was cut off. It is noted the moment it exists. A page for a
 * few is made with nothing to read in it, not even the incident's title, then closed, then written.
 *
 * @param begun the page that an earlier attempt left
 * @throws SPACE_NOT_FOUND, TITLE_TAKEN with a title that is free, PAGE_TOO_LARGE, NOT_ALLOWED when it cannot be closed
 */
export async function makePage(
  ports: Ports,
  asker: Asker,
  report: Report,
  target: PublishTarget,
  begun: MadePage | undefined,
): Promise<MadePage> {
  const { incident } = report;
  const macro = ports.macroIdentity(target.language);
  const doc = reportPage(report, { macro });
  // Before anything exists: a page that stays without its text would be worse than none.
  if (Buffer.byteLength(JSON.stringify(doc)) > maxPageBytes) throw new PostmortemError('PAGE_TOO_LARGE');
  const { page, record } =
    begun ??
    (await create(ports, report, target, {
      title: target.restricted ? neutralTitle(incident.key, target.language) : target.title,
      doc: target.restricted ? placeholderPage(macro, incident.key, target.language) : doc,
    }));
  await ports.records.savePageOf(incident.id, page.id);
  if (record) return { page, record };
  // Also what an open attempt began is closed, if it should be by now.
  if (target.restricted)
    await ports.pages.restrict(page.id, await ports.incidents.listViewers(incident.id, asker));
  if (!isPlaceholder(page.doc)) return { page, record };
  return { page: await write(ports, page, target, doc), record };
}

async function create(
  ports: Ports,
  { incident }: Report,
  target: PublishTarget,
  { title, doc }: { title: string; doc: unknown },
): Promise<MadePage> {
  const { spaceId, parentId } = target;
  if (spaceId === null) throw new PostmortemError('SPACE_NOT_FOUND');
  const wanted = { incidentId: incident.id, incidentKey: incident.key };
  // Before anything exists: the page for a few gets its own title only at the end.
  if (target.restricted && (await ports.pages.findByTitle(spaceId, target.title)))
    return getOwnPage(ports, wanted, spaceId, target.title);
  try {
    const page = await ports.pages.createPage({ spaceId, parentId, title, doc });
    return { page: { ...page, doc }, record: undefined };
  } catch (error) {
    if (!isFailure(error, 'TITLE_TAKEN')) throw error;
    return getOwnPage(ports, wanted, spaceId, title);
  }
}

/** The page of that title, which an attempt that was cut off has left. @throws TITLE_TAKEN when it is somebody else's */
async function getOwnPage(
  ports: Ports,
  wanted: WantedPage,
  spaceId: string,
  title: string,
): Promise<MadePage> {
  const ours = await findPageByTitle(ports, wanted, spaceId, title);
  if (!ours) throw await titleTaken(ports, spaceId, title);
  return ours;
}

async function write(
  ports: Ports,
  page: StoredPage,
  { title }: PublishTarget,
  doc: unknown,
): Promise<StoredPage> {
  try {
    return { ...(await ports.pages.updatePage({ ...page, title }, doc, '')), doc };
  } catch (error) {
    if (isFailure(error, 'TITLE_TAKEN')) throw await titleTaken(ports, page.spaceId, title);
    throw error;
  }
}

async function titleTaken(ports: Ports, spaceId: string, title: string): Promise<PostmortemError> {
  const suggestion = await findFreeTitle(ports.pages, spaceId, title);
  return new PostmortemError('TITLE_TAKEN', { title, ...(suggestion === undefined ? {} : { suggestion }) });
}
