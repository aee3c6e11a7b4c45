import { at, listOf, numberOf, textOf } from '../read-json';
import { getJson, withQuery } from '../rest';

export interface Comment {
  readonly id: string;
  /** Undefined where the account is gone. */
  readonly author: string | undefined;
  readonly created: string;
  readonly edited: boolean;
  /** False for a note that customers do not see. */
  readonly isPublic: boolean;
  /** ADF. */
  readonly body: unknown;
}

export interface Change {
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface HistoryEntry {
  readonly id: string;
  /** Undefined where the account is gone, or Jira itself made the change. */
  readonly author: string | undefined;
  readonly created: string;
  readonly changes: readonly Change[];
}

/** A part of a long list, from its beginning. */
export interface Part<T> {
  readonly entries: readonly T[];
  readonly total: number;
}

export const pageSize = 50;

export async function readComments(issueKey: string, startAt: number): Promise<Part<Comment>> {
  const json = await getJson(
    withQuery(`/rest/api/3/issue/${issueKey}/comment`, { startAt, maxResults: pageSize, orderBy: 'created' }),
  );
  return { entries: listOf(at(json, 'comments')).map(commentOf), total: numberOf(at(json, 'total')) ?? 0 };
}

export async function readHistory(issueKey: string, startAt: number): Promise<Part<HistoryEntry>> {
  const json = await getJson(
    withQuery(`/rest/api/3/issue/${issueKey}/changelog`, { startAt, maxResults: pageSize }),
  );
  return { entries: listOf(at(json, 'values')).map(historyOf), total: numberOf(at(json, 'total')) ?? 0 };
}

function commentOf(json: unknown): Comment {
  const created = textOf(at(json, 'created')) ?? '';
  return {
    id: textOf(at(json, 'id')) ?? '',
    author: textOf(at(json, 'author', 'displayName')),
    created,
    edited: (textOf(at(json, 'updated')) ?? created) !== created,
    isPublic: at(json, 'jsdPublic') !== false,
    body: at(json, 'body'),
  };
}

function historyOf(json: unknown): HistoryEntry {
  return {
    id: textOf(at(json, 'id')) ?? '',
    author: textOf(at(json, 'author', 'displayName')),
    created: textOf(at(json, 'created')) ?? '',
    changes: listOf(at(json, 'items')).map((item) => ({
      field: textOf(at(item, 'field')) ?? '',
      from: textOf(at(item, 'fromString')) ?? textOf(at(item, 'from')),
      to: textOf(at(item, 'toString')) ?? textOf(at(item, 'to')),
    })),
  };
}
