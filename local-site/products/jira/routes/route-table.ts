import { attachmentRoutes } from './attachment-routes';
import { boardRoutes } from './board-routes';
import { changelogRoutes } from './changelog-routes';
import { commentRoutes } from './comment-routes';
import { issueRoutes } from './issue-routes';
import { linkRoutes } from './link-routes';
import { permissionRoutes } from './permission-routes';
import { projectRoutes } from './project-routes';
import { propertyRoutes } from './property-routes';
import { remoteLinkRoutes } from './remote-link-routes';
import type { JiraRoute } from './route';
import { searchRoutes } from './search-routes';
import { settingsRoutes } from './settings-routes';
import { transitionRoutes } from './transition-routes';
import { userRoutes } from './user-routes';

export const jiraRoutes: readonly JiraRoute[] = [
  ...issueRoutes,
  ...commentRoutes,
  ...changelogRoutes,
  ...transitionRoutes,
  ...linkRoutes,
  ...remoteLinkRoutes,
  ...propertyRoutes,
  ...userRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...settingsRoutes,
  ...searchRoutes,
  ...boardRoutes,
  ...attachmentRoutes,
];

const isParameter = (part: string) => part.startsWith('{');

// Words before parameters: `/issue/bulk` must not be taken for the issue called "bulk".
const bySpecificity = jiraRoutes
  .map((route) => ({ route, parts: route.template.split('/') }))
  .toSorted((a, b) => parameterCount(a.parts) - parameterCount(b.parts));

function parameterCount(parts: readonly string[]): number {
  return parts.filter(isParameter).length;
}

/** The route for a method and a path, with what stands at its parameters. */
export function findJiraRoute(
  method: string,
  path: string,
): { route: JiraRoute; params: Readonly<Record<string, string>> } | undefined {
  const given = path.split('/');
  const found = bySpecificity.find(({ route, parts }) => route.method === method && fits(parts, given));
  if (found === undefined) return undefined;
  const pairs = found.parts.flatMap((part, at) =>
    isParameter(part) ? [[part.slice(1, -1), given[at] ?? '']] : [],
  );
  return { route: found.route, params: Object.fromEntries(pairs) as Record<string, string> };
}

function fits(parts: readonly string[], given: readonly string[]): boolean {
  return (
    parts.length === given.length &&
    parts.every((part, at) => (isParameter(part) ? given[at] !== '' : part === given[at]))
  );
}
