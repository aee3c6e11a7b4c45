import { PostmortemError } from './errors';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';
import type { PageRecord } from './records/page-record';

/** Where a screen stands: beside an incident, or on a page. */
export type Place = { readonly incidentId: string } | { readonly pageId: string };

export interface PostmortemPage {
  readonly page: StoredPage;
  readonly record: PageRecord;
}

/** The id of the incident's page, if it has one. */
export async function findPageId(ports: Ports, place: Place): Promise<string | undefined> {
  if ('pageId' in place) return place.pageId;
  const record = await ports.incidents.findRecord(place.incidentId);
  return record?.pageId ?? (await ports.records.findPageOf(place.incidentId));
}

/**
 * The postmortem's page as it stands now, with its record.
 *
 * @throws PAGE_NOT_FOUND when there is none, it is in the trash, or this person may not see it
 */
export async function getPostmortemPage(ports: Ports, place: Place): Promise<PostmortemPage> {
  const pageId = await findPageId(ports, place);
  if (pageId === undefined) throw new PostmortemError('PAGE_NOT_FOUND');
  const [page, record] = await Promise.all([ports.pages.findPage(pageId), ports.pages.findRecord(pageId)]);
  if (!page || !record) throw new PostmortemError('PAGE_NOT_FOUND');
  // What the incident says of its page can be written by anybody who edits the incident; what the page says decides.
  if ('incidentId' in place && record.incidentId !== place.incidentId)
    throw new PostmortemError('PAGE_NOT_FOUND');
  return { page, record };
}
