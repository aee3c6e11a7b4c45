import { z } from 'zod';

import { mayOnPage } from './access';
import { getPage } from './page-lookup';
import { propertyJson } from './page-wire';
import { pagedList } from './paging';
import { badRequest, notFound, RestError } from './rest-error';
import { readBody, type Call, type Route } from './route';
import type { StoredPage, StoredProperty } from './stored';

const READ = [['read:page:confluence']];
const WRITE = [['read:page:confluence', 'write:page:confluence']];

/** Documented for content properties: keys up to 255 characters, values up to 32 KB of JSON. */
const MAX_VALUE_BYTES = 32 * 1024;
const key = z.string().min(1).max(255);
const value = z.json();

const createRequest = z.strictObject({ key, value });
const updateRequest = z.strictObject({
  key,
  value,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
});

export const propertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{page-id}/properties',
    scopes: READ,
    query: ['key', 'cursor', 'limit'],
    serve(call) {
      const page = getPage(call, 'page-id');
      const wanted = call.query.get('key');
      const properties = [...page.properties.values()].filter((one) => wanted === null || one.key === wanted);
      return pagedList(call, properties, propertyJson);
    },
  },
  {
    method: 'POST',
    template: '/wiki/api/v2/pages/{page-id}/properties',
    scopes: WRITE,
    query: [],
    serve(call) {
      const page = getEditablePage(call);
      const request = readBody(createRequest, call.body);
      checkSize(request.value);
      const taken = [...page.properties.values()].some((one) => one.key === request.key);
      if (taken) {
        throw new RestError(
          409,
          `A content property with the key '${request.key}' already exists on this content`,
        );
      }
      const property: StoredProperty = {
        id: call.site.store.nextId('property'),
        key: request.key,
        value: request.value,
        version: { number: 1, message: '', ...stamp(call) },
      };
      page.properties.set(property.id, property);
      return { status: 200, body: propertyJson(property) };
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{page-id}/properties/{property-id}',
    scopes: READ,
    query: [],
    serve(call) {
      return { status: 200, body: propertyJson(getProperty(call, getPage(call, 'page-id'))) };
    },
  },
  {
    method: 'PUT',
    template: '/wiki/api/v2/pages/{page-id}/properties/{property-id}',
    scopes: WRITE,
    query: [],
    serve(call) {
      const property = getProperty(call, getEditablePage(call));
      const request = readBody(updateRequest, call.body);
      checkSize(request.value);
      if (request.key !== property.key) throw badRequest('The key of a content property cannot be changed');
      if (request.version.number !== property.version.number + 1) {
        throw new RestError(
          409,
          `Version must be incremented on update. Current version is: ${property.version.number}`,
        );
      }
      property.value = request.value;
      property.version = {
        number: request.version.number,
        message: request.version.message ?? '',
        ...stamp(call),
      };
      return { status: 200, body: propertyJson(property) };
    },
  },
  {
    method: 'DELETE',
    template: '/wiki/api/v2/pages/{page-id}/properties/{property-id}',
    scopes: WRITE,
    query: [],
    serve(call) {
      const page = getEditablePage(call);
      page.properties.delete(getProperty(call, page).id);
      return { status: 204 };
    },
  },
];

/** @throws RestError 404 also for a page that may be read but not edited. */
function getEditablePage(call: Call): StoredPage {
  const page = getPage(call, 'page-id');
  if (!mayOnPage(call.site.store, call.account, page, 'update')) throw notFound();
  return page;
}

function getProperty(call: Call, page: StoredPage): StoredProperty {
  const property = page.properties.get(call.param('property-id'));
  if (!property) throw notFound();
  return property;
}

function checkSize(json: unknown): void {
  if (Buffer.byteLength(JSON.stringify(json)) > MAX_VALUE_BYTES) {
    throw badRequest(`The value of a content property must not exceed ${MAX_VALUE_BYTES} bytes`);
  }
}

function stamp(call: Call): { createdAt: string; authorId: string } {
  return { createdAt: call.site.clock.now().toISOString(), authorId: call.account.accountId };
}
