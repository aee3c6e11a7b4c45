import type { PersonView } from '../contract/actions-view';
import type { Ports } from './ports';

/** People to whom an issue of the project can be assigned. */
export function listAssignable(
  ports: Ports,
  input: { projectKey: string; query: string },
): Promise<PersonView[]> {
  return ports.actions.listAssignable(input.projectKey, input.query);
}
