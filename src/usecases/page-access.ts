import type { PageAccess } from '../contract/postmortem-view';
import type { Ports } from './ports';

/**
 * How this person stands to a page that `findPage` did not find. `gone` lets the incident have another page: it lies in the
 * trash, or nobody here sees it and a person has said that it was deleted for good. Without their word such a page counts as
 * there, because a second one beside a page for a few would be the worse mistake.
 */
export async function findAccess(ports: Ports, pageId: string): Promise<PageAccess | 'gone'> {
  const standing = await ports.pages.findStanding(pageId);
  switch (standing) {
    case 'trashed':
      return 'gone';
    case 'current':
      return 'open';
    case 'unseen':
      return (await ports.records.isPageGone(pageId)) ? 'gone' : 'unseen';
    default:
      return standing;
  }
}
