import { z } from 'zod';

import { mayRestrict } from './access';
import { getPage } from './page-lookup';
import { restrictionArrayJson, restrictionJson } from './restriction-wire';
import { badRequest, notFound } from './rest-error';
import { readBody, type Call, type Route } from './route';
import type { StoredPage, StoredRestriction } from './stored';

const READ = [['read:confluence-content.all'], ['read:content-details:confluence']];
const WRITE = [
  ['write:confluence-content'],
  ['read:content-details:confluence', 'write:content.restriction:confluence'],
];
const READ_USERS = [['read:confluence-content.all'], ['read:content.restriction:confluence']];
const WRITE_USERS = [['write:confluence-content'], ['write:content.restriction:confluence']];

const user = z.looseObject({ type: z.enum(['known', 'user']), accountId: z.string() });
const group = z.strictObject({ type: z.literal('group'), id: z.string() });
const entry = z.strictObject({
  operation: z.enum(['read', 'update']),
  restrictions: z.strictObject({
    user: z.union([z.array(user), z.looseObject({ results: z.array(user) })]).optional(),
    group: z.array(group).optional(),
  }),
});
const restrictionRequest = z.union([z.array(entry), z.looseObject({ results: z.array(entry) })]);

type Operation = 'read' | 'update';

const ROOT = '/wiki/rest/api/content/{id}/restriction';

export const restrictionRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: ROOT,
    scopes: READ,
    query: ['expand', 'start', 'limit'],
    serve(call) {
      return { status: 200, body: restrictionArrayJson(call.site, getPage(call)) };
    },
  },
  {
    method: 'POST',
    template: ROOT,
    scopes: WRITE,
    query: ['expand'],
    serve: (call) => setRestrictions(call, 'add'),
  },
  {
    method: 'PUT',
    template: ROOT,
    scopes: WRITE,
    query: ['expand'],
    serve: (call) => setRestrictions(call, 'replace'),
  },
  {
    method: 'DELETE',
    template: ROOT,
    scopes: WRITE,
    query: ['expand'],
    serve(call) {
      const page = getRestrictablePage(call);
      clear(page);
      return { status: 200, body: restrictionArrayJson(call.site, page) };
    },
  },
  {
    method: 'GET',
    template: `${ROOT}/byOperation/{operationKey}`,
    scopes: READ,
    query: ['expand', 'start', 'limit'],
    serve(call) {
      return { status: 200, body: restrictionJson(call.site, getPage(call), operationOf(call)) };
    },
  },
  {
    method: 'GET',
    template: `${ROOT}/byOperation/{operationKey}/user`,
    scopes: READ_USERS,
    query: ['accountId'],
    serve(call) {
      const restriction = getPage(call).restrictions[operationOf(call)];
      if (!restriction.users.has(getUser(call, call.query.get('accountId')))) throw notFound();
      return { status: 200 };
    },
  },
  {
    method: 'PUT',
    template: `${ROOT}/byOperation/{operationKey}/user`,
    scopes: WRITE_USERS,
    query: ['accountId'],
    serve(call) {
      const restriction = getRestrictablePage(call).restrictions[operationOf(call)];
      restriction.users.add(getUser(call, call.query.get('accountId')));
      return { status: 200 };
    },
  },
  {
    method: 'DELETE',
    template: `${ROOT}/byOperation/{operationKey}/user`,
    scopes: WRITE_USERS,
    query: ['accountId'],
    serve(call) {
      const restriction = getRestrictablePage(call).restrictions[operationOf(call)];
      restriction.users.delete(getUser(call, call.query.get('accountId')));
      return { status: 200 };
    },
  },
];

/** Everything is checked before anything is changed. */
function setRestrictions(call: Call, mode: 'add' | 'replace') {
  const page = getRestrictablePage(call);
  const request = readBody(restrictionRequest, call.body);
  const entries = Array.isArray(request) ? request : request.results;
  const additions = entries.map(({ operation, restrictions }) => {
    const users = Array.isArray(restrictions.user) ? restrictions.user : (restrictions.user?.results ?? []);
    return {
      operation,
      users: users.map((one) => getUser(call, one.accountId)),
      groups: (restrictions.group ?? []).map((one) => one.id),
    };
  });
  if (mode === 'replace') clear(page);
  for (const { operation, users, groups } of additions) {
    for (const accountId of users) page.restrictions[operation].users.add(accountId);
    for (const id of groups) page.restrictions[operation].groups.add(id);
  }
  return { status: 200, body: restrictionArrayJson(call.site, page) };
}

/** @throws RestError 404 when the page is hidden, or its restrictions are not the caller's to change. */
function getRestrictablePage(call: Call): StoredPage {
  const page = getPage(call);
  if (!mayRestrict(call.site.store, call.account, page)) throw notFound();
  return page;
}

/** @throws RestError 404 for another operation, as the documents say */
function operationOf(call: Call): Operation {
  const key = call.param('operationKey');
  if (key === 'read' || key === 'update') return key;
  throw notFound();
}

function getUser(call: Call, accountId: string | null): string {
  if (accountId !== null && call.site.directory.find(accountId)) return accountId;
  throw badRequest('No user was found for the given account id');
}

function clear(page: StoredPage): void {
  const all: StoredRestriction[] = [page.restrictions.read, page.restrictions.update];
  for (const restriction of all) {
    restriction.users.clear();
    restriction.groups.clear();
  }
}
