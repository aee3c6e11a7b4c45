/** A document in Atlassian Document Format, kept as it was posted. */
export interface AdfDoc {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly unknown[];
}

/** Who holds a permission: everybody signed in, or members of groups and single people. */
export type Grant =
  'everyone' | { readonly groups: readonly string[]; readonly accountIds: readonly string[] };

export type SpacePermission = 'view' | 'add' | 'delete' | 'comment' | 'restrict' | 'administer';

export interface StoredSpace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'global' | 'personal';
  readonly description: string;
  readonly authorId: string;
  readonly createdAt: string;
  readonly grants: Readonly<Record<SpacePermission, Grant>>;
  homepageId: string;
}

export interface StoredVersion {
  readonly number: number;
  readonly createdAt: string;
  readonly authorId: string;
  readonly message: string;
  readonly title: string;
  readonly body: AdfDoc;
}

/** An empty restriction means that nothing beyond the space's permissions is asked. */
export interface StoredRestriction {
  readonly users: Set<string>;
  readonly groups: Set<string>;
}

export interface StoredProperty {
  readonly id: string;
  readonly key: string;
  value: unknown;
  version: { number: number; createdAt: string; authorId: string; message: string };
}

export interface StoredLabel {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
}

export interface StoredPage {
  readonly id: string;
  readonly spaceId: string;
  readonly authorId: string;
  readonly createdAt: string;
  ownerId: string;
  status: 'current' | 'archived' | 'trashed';
  parentId: string | undefined;
  /** Oldest first; the last one is what readers see. Never empty. */
  readonly versions: StoredVersion[];
  readonly restrictions: { readonly read: StoredRestriction; readonly update: StoredRestriction };
  readonly properties: Map<string, StoredProperty>;
  readonly labels: Map<string, StoredLabel>;
}

export interface StoredComment {
  readonly id: string;
  readonly pageId: string;
  readonly parentCommentId: string | undefined;
  readonly authorId: string;
  readonly createdAt: string;
  readonly body: AdfDoc;
}

/** The published version of a page. */
export function latestVersion(page: StoredPage): StoredVersion {
  const version = page.versions.at(-1);
  if (!version) throw new Error(`page ${page.id} has no version`);
  return version;
}
