import { cast } from '../../local-site/seed/people';
import type { Person } from '../../local-site/seed/people';
import type { TestSite } from './local-site';

interface PageJson {
  readonly id: string;
  readonly title: string;
  readonly version: { readonly number: number };
  readonly body: { readonly atlas_doc_format: { readonly value: string } };
}

/** What a person does on a page and beside an incident without the app. */
export function handsOn(site: TestSite, person: Person, pageId: string, issueKey: string) {
  const { accountId } = cast[person];
  const readPage = async (): Promise<PageJson> => {
    const answer = await site.request({
      accountId,
      method: 'GET',
      path: `/wiki/api/v2/pages/${pageId}`,
      query: { 'body-format': 'atlas_doc_format' },
    });
    return answer.body as PageJson;
  };
  return {
    readPage,
    /** Saves the page as an editor does. */
    async editPage(change: (adf: string) => string): Promise<void> {
      const page = await readPage();
      const answer = await site.request({
        accountId,
        method: 'PUT',
        path: `/wiki/api/v2/pages/${pageId}`,
        body: {
          id: page.id,
          status: 'current',
          title: page.title,
          version: { number: page.version.number + 1 },
          body: { representation: 'atlas_doc_format', value: change(page.body.atlas_doc_format.value) },
        },
      });
      if (answer.status !== 200) throw new Error(`the page was not saved: ${answer.status}`);
    },
    comment: (text: string) =>
      site.request({
        accountId,
        method: 'POST',
        path: `/rest/api/3/issue/${issueKey}/comment`,
        body: {
          body: {
            type: 'doc',
            version: 1,
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          },
        },
      }),
  };
}
