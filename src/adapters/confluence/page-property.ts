import { route } from '@forge/api';
import * as z from 'zod';
import { PostmortemError } from '../../usecases/errors';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';

/** Content property of the postmortem's page. */
const key = 'postmortem';

const property = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  value: z.unknown(),
  version: z.object({ number: z.number() }),
});
const list = z.object({ results: z.array(property) });

async function findProperty(request: ProductRequest, pageId: string) {
  const { status, body } = await request({
    product: 'confluence',
    path: route`/wiki/api/v2/pages/${pageId}/properties?key=${key}`,
    expect: [404],
  });
  return status === 404 ? undefined : readAnswer(list, body, 'page properties').results[0];
}

/** Value of the property; undefined when there is none, or no such page that this person may see. */
export async function findPageProperty(request: ProductRequest, pageId: string): Promise<unknown> {
  return (await findProperty(request, pageId))?.value;
}

const attempts = 3;

/** Writes the property; the last of two writers at once wins. @throws NOT_ALLOWED when this person may not edit the page */
export async function savePageProperty(
  request: ProductRequest,
  pageId: string,
  value: unknown,
): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const known = await findProperty(request, pageId);
    const { status } = await (known
      ? request({
          product: 'confluence',
          method: 'PUT',
          path: route`/wiki/api/v2/pages/${pageId}/properties/${known.id}`,
          body: { key, value, version: { number: known.version.number + 1 } },
          expect: [404, 409],
        })
      : request({
          product: 'confluence',
          method: 'POST',
          path: route`/wiki/api/v2/pages/${pageId}/properties`,
          body: { key, value },
          expect: [404, 409],
        }));
    if (status < 300) return;
    if (status === 404) throw new PostmortemError('NOT_ALLOWED', { permission: 'edit' });
  }
  throw new PostmortemError('IN_PROGRESS', {}, { message: 'page property → 409' });
}
