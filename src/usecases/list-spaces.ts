import type { SpaceList } from '../contract/target-view';
import type { Ports } from './ports';

/** Spaces in which this person may create pages, by key or name. @throws CONFLUENCE_MISSING */
export function listSpaces(ports: Ports, input: { query: string }): Promise<SpaceList> {
  return ports.pages.listWritableSpaces(input.query);
}
