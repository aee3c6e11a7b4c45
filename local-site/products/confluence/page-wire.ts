import { mayInSpace, mayOnPage } from './access';
import type { Call, Site } from './route';
import {
  latestVersion,
  type StoredComment,
  type StoredPage,
  type StoredProperty,
  type StoredSpace,
  type StoredVersion,
} from './stored';

export type BodyFormat = 'atlas_doc_format' | undefined;

/** A page as v2 shows it; `version` is an older one when history was asked for. */
export function pageJson(
  site: Site,
  page: StoredPage,
  format: BodyFormat,
  version = latestVersion(page),
): Record<string, unknown> {
  return {
    id: page.id,
    status: version === latestVersion(page) ? page.status : 'historical',
    title: version.title,
    spaceId: page.spaceId,
    ...(page.parentId === undefined ? {} : { parentId: page.parentId, parentType: 'page' }),
    position: position(site, page),
    authorId: page.authorId,
    ownerId: page.ownerId,
    lastOwnerId: null,
    createdAt: page.createdAt,
    version: versionJson(version),
    body: format ? { atlas_doc_format: adfBodyJson(version.body) } : {},
    _links: pageLinks(site, page),
  };
}

export function pageLinks(site: Site, page: StoredPage): { webui: string; editui: string; tinyui: string } {
  const { key } = site.store.getSpace(page.spaceId);
  const title = encodeURIComponent(latestVersion(page).title).replaceAll('%20', '+');
  return {
    webui: `/spaces/${key}/pages/${page.id}/${title}`,
    editui: `/spaces/${key}/pages/${page.id}/edit`,
    tinyui: `/pages/viewpage.action?pageId=${page.id}`,
  };
}

/** Confluence gives ADF as a string of JSON. */
export function adfBodyJson(doc: unknown): { representation: string; value: string } {
  return { representation: 'atlas_doc_format', value: JSON.stringify(doc) };
}

export function versionJson(version: Omit<StoredVersion, 'title' | 'body'>): Record<string, unknown> {
  const { number, message, createdAt, authorId } = version;
  return { number, message, minorEdit: false, authorId, createdAt };
}

export function propertyJson(property: StoredProperty): Record<string, unknown> {
  return {
    id: property.id,
    key: property.key,
    value: property.value,
    version: versionJson(property.version),
  };
}

export function commentJson(site: Site, comment: StoredComment, format: BodyFormat): Record<string, unknown> {
  const page = site.store.pages.get(comment.pageId);
  const version = { number: 1, message: '', createdAt: comment.createdAt, authorId: comment.authorId };
  return {
    id: comment.id,
    status: 'current',
    title: `Re: ${page ? latestVersion(page).title : ''}`,
    pageId: comment.pageId,
    ...(comment.parentCommentId === undefined ? {} : { parentCommentId: comment.parentCommentId }),
    version: versionJson(version),
    body: format ? { atlas_doc_format: adfBodyJson(comment.body) } : {},
    _links: { webui: page ? `${pageLinks(site, page).webui}?focusedCommentId=${comment.id}` : '' },
  };
}

export function spaceJson(space: StoredSpace): Record<string, unknown> {
  const { id, key, name, type, authorId, createdAt, homepageId } = space;
  return {
    id,
    key,
    name,
    type,
    authorId,
    createdAt,
    homepageId,
    spaceOwnerId: authorId,
    status: 'current',
    description: {},
    icon: { path: '/images/logo/default-space-logo.svg', apiDownloadLink: '' },
    _links: { webui: `/spaces/${key}` },
  };
}

export interface OperationJson {
  readonly operation: string;
  readonly targetType: string;
}

/** What the caller may do with the page. */
export function pageOperations(call: Call, page: StoredPage): OperationJson[] {
  const { store } = call.site;
  const space = store.getSpace(page.spaceId);
  const operations: OperationJson[] = (['read', 'update', 'delete'] as const)
    .filter((operation) => mayOnPage(store, call.account, page, operation))
    .map((operation) => ({ operation, targetType: 'page' }));
  if (mayInSpace(call.account, space, 'comment'))
    operations.push({ operation: 'create', targetType: 'comment' });
  return operations;
}

/** What the caller may do in the space. */
export function spaceOperations(call: Call, space: StoredSpace): OperationJson[] {
  const may = (permission: Parameters<typeof mayInSpace>[2]) => mayInSpace(call.account, space, permission);
  return [
    ...(may('view') ? [{ operation: 'read', targetType: 'space' }] : []),
    ...(may('add') ? [{ operation: 'create', targetType: 'page' }] : []),
    ...(may('delete') ? [{ operation: 'delete', targetType: 'page' }] : []),
    ...(may('comment') ? [{ operation: 'create', targetType: 'comment' }] : []),
    ...(may('restrict') ? [{ operation: 'restrict_content', targetType: 'space' }] : []),
    ...(may('administer') ? [{ operation: 'administer', targetType: 'space' }] : []),
  ];
}

function position(site: Site, page: StoredPage): number | null {
  const siblings = page.parentId === undefined ? [] : site.store.listChildren(page.parentId);
  const index = siblings.indexOf(page);
  return index < 0 ? null : index;
}
