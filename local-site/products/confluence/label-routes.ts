import { z } from 'zod';

import { mayOnPage } from './access';
import { getPage } from './page-lookup';
import { pagedList } from './paging';
import { badRequest, notFound, RestError } from './rest-error';
import { choiceParam, readBody, type Call, type Route } from './route';
import type { StoredLabel, StoredPage } from './stored';

const newLabel = z.strictObject({
  prefix: z.enum(['global', 'my', 'team']),
  name: z.string().min(1).max(255),
});
const labelRequest = z.union([z.array(newLabel).min(1), newLabel]);

/** Documented as not allowed in a label, besides white space. */
const FORBIDDEN = /[\s:;,.?&[\]()#^*@!<>]/;

export const labelRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/labels',
    scopes: [['read:page:confluence']],
    query: ['prefix', 'cursor', 'limit'],
    serve(call) {
      const prefix = choiceParam(call.query, 'prefix', ['my', 'team', 'global', 'system']);
      const labels = [...getPage(call).labels.values()].filter(
        (one) => prefix === null || one.prefix === prefix,
      );
      return pagedList(call, labels, (label) => label);
    },
  },
  {
    method: 'POST',
    template: '/wiki/rest/api/content/{id}/label',
    scopes: [['write:confluence-content'], ['read:label:confluence', 'write:label:confluence']],
    query: [],
    serve(call) {
      const page = getEditablePage(call);
      const request = readBody(labelRequest, call.body);
      const wanted = Array.isArray(request) ? request : [request];
      const wrong = wanted.find(({ name }) => FORBIDDEN.test(name));
      if (wrong) throw badRequest(`The label '${wrong.name}' contains a character that is not allowed`);
      for (const { prefix, name } of wanted) {
        const label = call.site.store.ensureLabel(prefix, name.toLowerCase());
        page.labels.set(label.id, label);
      }
      call.site.index.noteWrite(page.id);
      return { status: 200, body: labelArrayJson(page) };
    },
  },
  {
    method: 'DELETE',
    template: '/wiki/rest/api/content/{id}/label',
    scopes: [['write:confluence-content'], ['write:label:confluence']],
    query: ['name'],
    serve(call) {
      const page = getEditablePage(call);
      const label = [...page.labels.values()].find((one) => one.name === call.query.get('name'));
      if (!label) throw notFound();
      page.labels.delete(label.id);
      call.site.index.noteWrite(page.id);
      return { status: 204 };
    },
  },
];

/** v1 tells "may not edit" (403) from "may not see" (404). */
function getEditablePage(call: Call): StoredPage {
  const page = getPage(call);
  if (!mayOnPage(call.site.store, call.account, page, 'update')) {
    throw new RestError(403, 'You do not have permission to edit this content');
  }
  return page;
}

function labelArrayJson(page: StoredPage): unknown {
  const results = [...page.labels.values()].map((label: StoredLabel) => ({ ...label, label: label.name }));
  return { results, start: 0, limit: 200, size: results.length, _links: {} };
}
