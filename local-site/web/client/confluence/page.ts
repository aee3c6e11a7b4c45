import { at, listOf, numberOf, textOf } from '../read-json';
import { getJson, withQuery } from '../rest';

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly spaceId: string;
  readonly parentId: string | undefined;
  readonly authorId: string | undefined;
  readonly createdAt: string;
  readonly version: PageVersion;
  /** ADF. */
  readonly doc: unknown;
  readonly labels: readonly string[];
  readonly children: readonly { readonly id: string; readonly title: string }[];
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
}

export interface PageVersion {
  readonly number: number;
  readonly authorId: string | undefined;
  readonly createdAt: string;
  readonly message: string;
}

/** Reads a page, or an older version of it. @throws RestFailure */
export async function getPage(id: string, version?: string): Promise<Page> {
  return pageOf(
    await getJson(
      withQuery(`/wiki/api/v2/pages/${encodeURIComponent(id)}`, {
        'body-format': 'atlas_doc_format',
        version,
        'include-labels': 'true',
        'include-operations': 'true',
        'include-direct-children': 'true',
      }),
    ),
  );
}

/** Versions of a page, the newest first; at most the last hundred. */
export async function readVersions(id: string): Promise<readonly PageVersion[]> {
  const json = await getJson(
    withQuery(`/wiki/api/v2/pages/${id}/versions`, { limit: 100, sort: '-modified-date' }),
  );
  return listOf(at(json, 'results')).map(versionOf);
}

export function pageOf(json: unknown): Page {
  const id = textOf(at(json, 'id')) ?? '';
  const operations = new Set(
    listOf(at(json, 'operations', 'results')).map((entry) => textOf(at(entry, 'operation'))),
  );
  return {
    id,
    title: textOf(at(json, 'title')) ?? id,
    status: textOf(at(json, 'status')) ?? 'current',
    spaceId: textOf(at(json, 'spaceId')) ?? '',
    parentId: textOf(at(json, 'parentId')),
    authorId: textOf(at(json, 'authorId')),
    createdAt: textOf(at(json, 'createdAt')) ?? '',
    version: versionOf(at(json, 'version')),
    doc: documentIn(at(json, 'body', 'atlas_doc_format', 'value')),
    labels: listOf(at(json, 'labels', 'results')).flatMap((label) => textOf(at(label, 'name')) ?? []),
    children: listOf(at(json, 'directChildren', 'results')).map((child) => ({
      id: textOf(at(child, 'id')) ?? '',
      title: textOf(at(child, 'title')) ?? '',
    })),
    mayEdit: operations.has('update'),
    mayDelete: operations.has('delete'),
  };
}

function versionOf(json: unknown): PageVersion {
  return {
    number: numberOf(at(json, 'number')) ?? 1,
    authorId: textOf(at(json, 'authorId')),
    createdAt: textOf(at(json, 'createdAt')) ?? '',
    message: textOf(at(json, 'message')) ?? '',
  };
}

/** Confluence gives ADF as a string of JSON; an empty page has an empty one. */
function documentIn(value: unknown): unknown {
  const empty = { type: 'doc', version: 1, content: [] };
  if (typeof value !== 'string' || value === '') return empty;
  try {
    return JSON.parse(value);
  } catch {
    return empty;
  }
}
