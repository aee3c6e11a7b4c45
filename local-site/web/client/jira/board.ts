import { at, listOf, numberOf, textOf } from '../read-json';
import { getJson, withQuery } from '../rest';
import { issueOf } from './issue';
import type { Issue } from './issue';
import { rowFields } from './search';

export interface BoardEntry {
  readonly id: string;
  readonly name: string;
  readonly projectKey: string;
  readonly projectName: string;
}

export interface BoardColumn {
  readonly name: string;
  readonly statusIds: readonly string[];
}

export interface Board {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly BoardColumn[];
  readonly issues: readonly Issue[];
}

const pageSize = 100;

/** Boards that the reader may see, of one project or of all. */
export async function readBoards(projectKey?: string): Promise<readonly BoardEntry[]> {
  const json = await getJson(
    withQuery('/rest/agile/1.0/board', { projectKeyOrId: projectKey, maxResults: 50 }),
  );
  return listOf(at(json, 'values')).map((board) => ({
    id: textOf(at(board, 'id')) ?? '',
    name: textOf(at(board, 'name')) ?? '',
    projectKey: textOf(at(board, 'location', 'projectKey')) ?? projectKey ?? '',
    projectName: textOf(at(board, 'location', 'projectName')) ?? textOf(at(board, 'location', 'name')) ?? '',
  }));
}

/** A project's first board with its columns and all of its issues, or undefined when it has none. @throws RestFailure */
export async function findBoard(projectKey: string): Promise<Board | undefined> {
  const board = (await readBoards(projectKey))[0];
  if (!board) return undefined;
  const [configuration, issues] = await Promise.all([
    getJson(`/rest/agile/1.0/board/${board.id}/configuration`),
    readBoardIssues(board.id),
  ]);
  const columns = listOf(at(configuration, 'columnConfig', 'columns')).map((column) => ({
    name: textOf(at(column, 'name')) ?? '',
    statusIds: listOf(at(column, 'statuses')).flatMap((status) => textOf(at(status, 'id')) ?? []),
  }));
  return { id: board.id, name: board.name, columns, issues };
}

async function readBoardIssues(boardId: string): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (;;) {
    const json = await getJson(
      withQuery(`/rest/agile/1.0/board/${boardId}/issue`, {
        startAt: issues.length,
        maxResults: pageSize,
        fields: rowFields,
      }),
    );
    const part = listOf(at(json, 'issues')).map(issueOf);
    issues.push(...part);
    if (part.length === 0 || issues.length >= (numberOf(at(json, 'total')) ?? 0)) return issues;
  }
}
