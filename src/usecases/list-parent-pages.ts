import type { ParentPage } from '../contract/target-view';
import type { Ports } from './ports';

/** Pages of the space under which the report can lie: the latest ones, or those whose title has the words. */
export function listParentPages(
  ports: Ports,
  input: { spaceId: string; query: string },
): Promise<ParentPage[]> {
  return ports.pages.listParentPages(input.spaceId, input.query);
}
