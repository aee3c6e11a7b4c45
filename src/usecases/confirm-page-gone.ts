import { PostmortemError } from './errors';
import { findPageId } from './get-postmortem-page';
import { findAccess } from './page-access';
import type { Ports } from './ports';

/**
 * Takes a person's word that the incident's page was deleted for good, so that it can have another. Taken only of a page that
 * the app cannot see either, and only from whoever may edit the incident; should the page show up again, it counts again.
 *
 * @throws PAGE_NOT_FOUND when the incident has no page, ALREADY_EXISTS when the page is there, NOT_ALLOWED
 */
export async function confirmPageGone(ports: Ports, input: { incidentId: string }): Promise<{ gone: true }> {
  const [pageId, mayEdit] = await Promise.all([
    findPageId(ports, input),
    ports.incidents.mayEdit(input.incidentId),
  ]);
  if (pageId === undefined) throw new PostmortemError('PAGE_NOT_FOUND');
  if (!mayEdit) throw new PostmortemError('NOT_ALLOWED', { permission: 'edit' });
  const access = await findAccess(ports, pageId);
  if (access !== 'unseen' && access !== 'gone') throw new PostmortemError('ALREADY_EXISTS');
  await ports.records.markPageGone(pageId);
  return { gone: true };
}
