import { PostmortemError } from './errors';
import { findAccess } from './page-access';
import { isPageOf } from './page-of-incident';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';
import type { IncidentRecord } from './records/incident-record';
import type { PageRecord } from './records/page-record';

/** A page that was made for an incident; without a record its making was cut off. */
export interface MadePage {
  readonly page: StoredPage;
  readonly record: PageRecord | undefined;
}

export interface WantedPage {
  readonly incidentId: string;
  readonly incidentKey: string;
}

/**
 * The page that was made for the incident, by whomever and however far: what storage noted when it was made, else what the
 * incident's property says. A page that lies in the trash or belongs to another incident by now is none.
 *
 * @throws ALREADY_EXISTS when there is one that is archived, or that this person may not see
 */
export async function findPostmortemPage(
  ports: Ports,
  wanted: WantedPage,
  known: IncidentRecord | undefined,
): Promise<MadePage | undefined> {
  const noted = await ports.records.findPageOf(wanted.incidentId);
  for (const pageId of new Set([noted, known?.pageId])) {
    if (pageId === undefined) continue;
    const page = await ports.pages.findPage(pageId);
    if (page) {
      const made = await ownPage(ports, wanted, page);
      if (made) return made;
    } else if ((await findAccess(ports, pageId)) !== 'gone') {
      throw new PostmortemError('ALREADY_EXISTS', known ? { url: known.url } : {});
    }
  }
  return undefined;
}

/** The page of that title, if it was made for the incident: what is left when making it was cut off before it was noted. */
export async function findPageByTitle(
  ports: Ports,
  wanted: WantedPage,
  spaceId: string,
  title: string,
): Promise<MadePage | undefined> {
  const found = await ports.pages.findByTitle(spaceId, title);
  const page = found && (await ports.pages.findPage(found.id));
  return page && ownPage(ports, wanted, page);
}

async function ownPage(ports: Ports, wanted: WantedPage, page: StoredPage): Promise<MadePage | undefined> {
  const record = await ports.pages.findRecord(page.id);
  const isOurs = record
    ? record.incidentId === wanted.incidentId
    : isPageOf(page.doc, ports.macroIdentity('zh-CN'), wanted.incidentKey);
  return isOurs ? { page, record } : undefined;
}
