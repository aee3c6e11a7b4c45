import { route } from '@forge/api';
import { isFailure } from '../../usecases/errors';
import type { ProductRequest } from '../forge/product-request';

/**
 * False when the app is not connected to Confluence on this site, or this person has no access to it. The platform lists what an
 * installation is connected to, but the form of that list is not documented; so Confluence itself is asked.
 */
export async function isConnected(request: ProductRequest): Promise<boolean> {
  try {
    await request({ product: 'confluence', path: route`/wiki/api/v2/spaces?limit=1` });
    return true;
  } catch (error) {
    if (isFailure(error, 'NOT_ALLOWED', 'PAGE_NOT_FOUND')) return false;
    throw error;
  }
}
