import { route } from '@forge/api';
import type { ProductRequest } from '../forge/product-request';
import { PostmortemError } from '../../usecases/errors';
import { concurrently } from '../concurrently';

const operations = ['read', 'update'] as const;

/**
 * From now on only these accounts may read and edit the page. The first of them closes it for everybody else and must be
 * whoever asks, so that at no moment the page is open to more people, or closed to its author.
 *
 * @throws NOT_ALLOWED when this person may not restrict the page, e.g. because the site's plan has no restrictions
 */
export async function restrictPage(
  request: ProductRequest,
  pageId: string,
  [first, ...others]: readonly string[],
): Promise<void> {
  if (first === undefined) throw new Error('A page is restricted to somebody, not to nobody');
  const allow = async (operation: (typeof operations)[number], accountId: string) => {
    const { status } = await request({
      product: 'confluence',
      method: 'PUT',
      path: route`/wiki/rest/api/content/${pageId}/restriction/byOperation/${operation}/user?accountId=${accountId}`,
      expect: [400, 401, 403, 404],
    });
    return status < 300;
  };
  for (const operation of operations) {
    if (!(await allow(operation, first)))
      throw new PostmortemError('NOT_ALLOWED', { permission: 'restrict' });
  }
  // Somebody without Confluence cannot be let in, and keeps nobody else out.
  await concurrently(
    others.flatMap((accountId) => operations.map((operation) => ({ operation, accountId }))),
    4,
    ({ operation, accountId }) => allow(operation, accountId),
  );
}
