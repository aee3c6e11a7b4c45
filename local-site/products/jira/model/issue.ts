/**
 * What is stored of an issue. Stored issues are never changed in place: a write replaces the whole record, so whoever
 * holds an older one (the search index) keeps seeing the issue as it was.
 */
export interface StoredIssue {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly statusId: string;
  readonly summary: string;
  /** ADF document. */
  readonly description: unknown;
  readonly priorityId: string | undefined;
  readonly resolutionId: string | undefined;
  readonly securityLevelId: string | undefined;
  readonly assigneeId: string | undefined;
  readonly reporterId: string | undefined;
  readonly creatorId: string | undefined;
  readonly labels: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | undefined;
  /** Times are kept as Jira writes them, `2026-11-20T20:12:00.000+0800`. */
  readonly created: string;
  readonly updated: string;
  readonly resolutionDate: string | undefined;
  readonly statusCategoryChanged: string;
  /** Custom fields by id, as on the wire; an imported issue also brings system fields that this site does not model. */
  readonly customFields: Readonly<Record<string, unknown>>;
  readonly comments: readonly StoredComment[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly attachments: readonly StoredAttachment[];
  readonly remoteLinks: readonly StoredRemoteLink[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface StoredComment {
  readonly id: string;
  readonly authorId: string | undefined;
  readonly updateAuthorId: string | undefined;
  readonly body: unknown;
  readonly created: string;
  readonly updated: string;
  readonly jsdPublic: boolean;
  readonly visibility: { readonly type: 'group' | 'role'; readonly value: string } | undefined;
}

export interface HistoryEntry {
  readonly id: string;
  readonly authorId: string | undefined;
  readonly created: string;
  readonly items: readonly HistoryItem[];
}

export interface HistoryItem {
  readonly field: string;
  readonly fieldtype: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface StoredAttachment {
  readonly id: string;
  readonly filename: string;
  readonly authorId: string | undefined;
  readonly created: string;
  readonly size: number;
  readonly mimeType: string;
}

export interface StoredRemoteLink {
  readonly id: number;
  readonly globalId: string | undefined;
  readonly application: unknown;
  readonly relationship: string | undefined;
  readonly object: Readonly<Record<string, unknown>>;
}

/** One end of an issue link: an issue of this site, or one that an imported incident only mentions. */
export type LinkEnd =
  { readonly issueId: string } | { readonly elsewhere: Readonly<Record<string, unknown>> };

/**
 * Reads "the inward issue `type.outward` the outward issue", e.g. the inward one blocks the outward one. The names are
 * Jira's: an issue shows the other end under the name of that end's side.
 */
export interface StoredLink {
  readonly id: string;
  readonly typeId: string;
  readonly inward: LinkEnd;
  readonly outward: LinkEnd;
}
