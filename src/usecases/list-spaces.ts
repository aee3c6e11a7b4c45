import type { SpaceChoice } from '../contract/target-view';
import type { Ports } from './ports';

/** Spaces that this person can see, by key or name. @throws CONFLUENCE_MISSING */
export function listSpaces(ports: Ports, input: { query: string }): Promise<SpaceChoice[]> {
  return ports.pages.listSpaces(input.query);
}
