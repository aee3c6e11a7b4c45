import { getPage, readBodyFormat } from './page-lookup';
import { adfBodyJson, versionJson } from './page-wire';
import { pagedList } from './paging';
import { badRequest, notFound } from './rest-error';
import type { Route } from './route';

const READ_PAGE = [['read:page:confluence']];

export const versionRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/versions',
    scopes: READ_PAGE,
    query: ['body-format', 'cursor', 'limit', 'sort'],
    serve(call) {
      const page = getPage(call);
      const format = readBodyFormat(call);
      const sort = call.query.get('sort') ?? '-modified-date';
      if (sort !== 'modified-date' && sort !== '-modified-date') {
        throw badRequest(`Provided value {${sort}} for 'sort' is not the correct type`);
      }
      const versions = sort === '-modified-date' ? [...page.versions].reverse() : page.versions;
      return pagedList(call, versions, (version) => ({
        ...versionJson(version),
        page: {
          id: page.id,
          title: version.title,
          ...(format ? { body: { atlas_doc_format: adfBodyJson(version.body) } } : {}),
        },
      }));
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{page-id}/versions/{version-number}',
    scopes: READ_PAGE,
    query: [],
    serve(call) {
      const page = getPage(call, 'page-id');
      const index = page.versions.findIndex((one) => String(one.number) === call.param('version-number'));
      const version = page.versions[index];
      if (!version) throw notFound();
      const before = page.versions[index - 1];
      const after = page.versions[index + 1];
      return {
        status: 200,
        body: {
          ...versionJson(version),
          contentTypeModified: false,
          collaborators: [version.authorId],
          ...(before ? { prevVersion: before.number } : {}),
          ...(after ? { nextVersion: after.number } : {}),
        },
      };
    },
  },
];
