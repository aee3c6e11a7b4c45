import { at, listOf, textOf } from '../read-json';
import { getJson } from '../rest';

export interface RemoteLink {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly relationship: string | undefined;
}

export async function readRemoteLinks(issueKey: string): Promise<readonly RemoteLink[]> {
  return listOf(await getJson(`/rest/api/3/issue/${issueKey}/remotelink`)).map((link) => {
    const url = textOf(at(link, 'object', 'url')) ?? '';
    return {
      id: textOf(at(link, 'id')) ?? url,
      title: textOf(at(link, 'object', 'title')) ?? url,
      url,
      relationship: textOf(at(link, 'relationship')),
    };
  });
}
