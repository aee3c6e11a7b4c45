import type { ProjectOption } from '../contract/raise-view';
import type { Ports } from './ports';

/** Projects in which this person can create issues. */
export function listProjects(ports: Ports, input: { query: string }): Promise<ProjectOption[]> {
  return ports.actions.listProjects(input.query);
}
