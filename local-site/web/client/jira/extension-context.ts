import type { Issue } from './issue';

/** What a module on an issue reads as `context.extension`. */
export function extensionOf(
  type: 'jira:issueAction' | 'jira:issueContext',
  issue: Pick<Issue, 'id' | 'key' | 'type' | 'project'>,
): Record<string, unknown> {
  return {
    type,
    issue: { id: issue.id, key: issue.key, type: issue.type.name, typeId: issue.type.id },
    project: { id: issue.project.id, key: issue.project.key, type: issue.project.type },
  };
}
