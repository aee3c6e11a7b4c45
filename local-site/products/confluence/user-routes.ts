import { z } from 'zod';

import { mayOnPage } from './access';
import { getPage } from './page-lookup';
import { badRequest, notFound } from './rest-error';
import { readBody, type Route } from './route';
import { userJson } from './user-wire';

const READ_USER = [['read:confluence-user'], ['read:content-details:confluence']];

const checkRequest = z.strictObject({
  subject: z.strictObject({ type: z.enum(['user', 'group']), identifier: z.string() }),
  operation: z.enum(['read', 'update', 'delete']),
});

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/rest/api/user',
    scopes: READ_USER,
    query: ['accountId'],
    serve(call) {
      const account = call.site.directory.find(call.query.get('accountId') ?? '');
      if (!account) throw notFound();
      return { status: 200, body: userJson(call.site, account) };
    },
  },
  {
    method: 'GET',
    template: '/wiki/rest/api/user/current',
    scopes: READ_USER,
    query: [],
    serve: (call) => ({ status: 200, body: userJson(call.site, call.account) }),
  },
  {
    method: 'POST',
    template: '/wiki/rest/api/content/{id}/permission/check',
    scopes: [['read:confluence-content.permission'], ['read:content.permission:confluence']],
    query: [],
    serve(call) {
      const page = getPage(call);
      const { subject, operation } = readBody(checkRequest, call.body);
      const { store, directory } = call.site;
      const members =
        subject.type === 'user'
          ? directory.list().filter((account) => account.accountId === subject.identifier)
          : directory.list().filter((account) => account.groups.includes(subject.identifier));
      if (members.length === 0) throw badRequest('The subject of the permission check was not found');
      const hasPermission = members.every((account) => mayOnPage(store, account, page, operation));
      return { status: 200, body: { hasPermission, errors: [], _links: {} } };
    },
  },
];
