import { ellipsized, oneLine } from '../document/plain-line';
import type { Language } from '../domain/incident';
import type { PageStore } from './ports/page-store';

/** Confluence's limit. */
export const maxTitleLength = 255;

/** How the app names the page of an incident. */
export function pageTitle(incident: { key: string; title: string }, language: Language): string {
  const prefix = language === 'zh-CN' ? '复盘：' : 'Postmortem: ';
  return shortened(`${prefix}${incident.key} ${incident.title}`, maxTitleLength);
}

/** The same without the incident's own words, for a page that is open to everybody for a moment. */
export function neutralTitle(key: string, language: Language): string {
  return pageTitle({ key, title: '' }, language);
}

const mostTries = 20;

/** A title like this one that no page of the space has; undefined when many are taken. */
export async function findFreeTitle(
  pages: PageStore,
  spaceId: string,
  title: string,
): Promise<string | undefined> {
  for (let number = 2; number <= mostTries; number += 1) {
    const suffix = ` (${number})`;
    const candidate = shortened(title, maxTitleLength - suffix.length) + suffix;
    if (!(await pages.findByTitle(spaceId, candidate))) return candidate;
  }
  return undefined;
}

// Half a surrogate pair in an incident's title would be refused by Confluence.
const shortened = (title: string, limit: number): string => ellipsized(oneLine(title), limit);
