import { getAppContext, route } from '@forge/api';
import { isFailure } from '../../usecases/errors';
import type { ProductRequest } from '../forge/product-request';

/**
 * False when the app is not connected to Confluence on this site. The platform lists what an installation is connected to; the
 * form of that list is not documented, so that only a Confluence in it is believed, and otherwise Confluence itself is asked.
 */
export async function isConnected(request: ProductRequest): Promise<boolean> {
  const contexts = getAppContext().installation?.contexts ?? [];
  if (contexts.some((context) => context.toString().includes(':confluence:'))) return true;
  try {
    await request({ product: 'confluence', path: route`/wiki/api/v2/spaces?limit=1` });
    return true;
  } catch (error) {
    if (isFailure(error, 'NOT_ALLOWED', 'PAGE_NOT_FOUND')) return false;
    throw error;
  }
}
