import { sameTitle } from './confluence-store';
import { badRequest } from './rest-error';
import { choicesParam, listParam, numericId, type Call } from './route';
import { latestVersion, type StoredPage } from './stored';

/** The documents' `maxItems`. */
const MOST_IDS = 250;
const MOST_SPACE_IDS = 100;

/** The query parameters that both page lists share. */
export const PAGE_QUERY = ['title', 'status', 'sort', 'body-format', 'cursor', 'limit'] as const;

/** Filters and sorts as the list endpoints document it: current and archived pages by default, by id. */
export function listMatching(call: Call, pages: readonly StoredPage[]): StoredPage[] {
  const ids = listParam(call.query, 'id', MOST_IDS).map((id) => numericId(id, 'id'));
  const spaceIds = listParam(call.query, 'space-id', MOST_SPACE_IDS).map((id) => numericId(id, 'space-id'));
  const statuses = choicesParam(call.query, 'status', ['current', 'archived', 'deleted', 'trashed']);
  const title = call.query.get('title');
  const wanted = statuses.length > 0 ? statuses : ['current', 'archived'];
  const matching = pages.filter(
    (page) =>
      wanted.includes(page.status) &&
      (ids.length === 0 || ids.includes(page.id)) &&
      (spaceIds.length === 0 || spaceIds.includes(page.spaceId)) &&
      (title === null || sameTitle(latestVersion(page).title, title)),
  );
  return sorted(matching, call.query.get('sort') ?? 'id');
}

const keys: Readonly<Record<string, (page: StoredPage) => string>> = {
  id: (page) => page.id.padStart(19, '0'),
  'created-date': (page) => page.createdAt,
  'modified-date': (page) => latestVersion(page).createdAt,
  title: (page) => latestVersion(page).title,
};

function sorted(pages: StoredPage[], sort: string): StoredPage[] {
  const key = keys[sort.replace(/^-/, '')];
  if (!key) throw badRequest(`Provided value {${sort}} for 'sort' is not the correct type`);
  const direction = sort.startsWith('-') ? -1 : 1;
  return pages.sort((a, b) => direction * key(a).localeCompare(key(b)));
}
