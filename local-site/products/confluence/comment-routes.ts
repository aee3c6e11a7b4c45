import { z } from 'zod';

import { mayInSpace } from './access';
import { bodyRequest, readAdfBody } from './page-body';
import { getPage, readBodyFormat } from './page-lookup';
import { commentJson } from './page-wire';
import { pagedList } from './paging';
import { badRequest, notFound } from './rest-error';
import { numericId, readBody, type Route } from './route';
import type { StoredComment } from './stored';

const createRequest = z.strictObject({
  pageId: z.string().optional(),
  parentCommentId: z.string().optional(),
  body: bodyRequest,
});

export const commentRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/wiki/api/v2/footer-comments',
    scopes: [['write:comment:confluence']],
    query: [],
    serve(call) {
      const request = readBody(createRequest, call.body);
      const { store, clock, siteUrl } = call.site;
      const parent =
        request.parentCommentId === undefined ? undefined : store.comments.get(request.parentCommentId);
      if (request.parentCommentId !== undefined && !parent) throw notFound();
      const pageId = parent?.pageId ?? request.pageId;
      if (pageId === undefined) throw badRequest('A comment needs a pageId or a parentCommentId');
      const page = getPage({ ...call, param: () => numericId(pageId, 'pageId') });
      if (!mayInSpace(call.account, store.getSpace(page.spaceId), 'comment')) throw notFound();
      const comment: StoredComment = {
        id: store.nextId('content'),
        pageId: page.id,
        parentCommentId: parent?.id,
        authorId: call.account.accountId,
        createdAt: clock.now().toISOString(),
        body: readAdfBody(request.body),
      };
      store.comments.set(comment.id, comment);
      return {
        status: 201,
        headers: { location: `${siteUrl}/wiki/api/v2/footer-comments/${comment.id}` },
        body: commentJson(call.site, comment, 'atlas_doc_format'),
      };
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/footer-comments',
    scopes: [['read:comment:confluence']],
    query: ['body-format', 'cursor', 'limit'],
    serve(call) {
      const format = readBodyFormat(call);
      const roots = call.site.store
        .listComments(getPage(call).id)
        .filter((one) => one.parentCommentId === undefined);
      return pagedList(call, roots, (comment) => commentJson(call.site, comment, format));
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/footer-comments/{id}/children',
    scopes: [['read:comment:confluence']],
    query: ['body-format', 'cursor', 'limit'],
    serve(call) {
      const { comments } = call.site.store;
      const parent = comments.get(numericId(call.param('id'), 'id'));
      if (!parent) throw notFound();
      getPage({ ...call, param: () => parent.pageId });
      const format = readBodyFormat(call);
      const replies = [...comments.values()].filter((one) => one.parentCommentId === parent.id);
      return pagedList(call, replies, (comment) => commentJson(call.site, comment, format));
    },
  },
];
