import { PostmortemError } from '../../src/usecases/errors';
import type { ActionTracker, NewAction, RaisedIssue } from '../../src/usecases/ports/action-tracker';
import type { FieldOffer } from '../../src/usecases/ports/create-screen';

export interface MemoryProject {
  readonly key: string;
  readonly name: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly FieldOffer[];
  /** Who creates issues there and can be assigned. */
  readonly members: readonly { readonly accountId: string; readonly name: string }[];
}

interface MemoryIssue {
  readonly id: string;
  readonly key: string;
  readonly action: NewAction;
  done: boolean;
  /** What the search index knows: nothing before it caught up. */
  indexed: boolean;
  readonly links: Set<string>;
}

/** The issues of one site, and each person's sight of them. */
export interface MemoryActions {
  readonly issues: ReadonlyMap<string, MemoryIssue>;
  link(key: string, other: string): void;
  unlink(key: string): void;
  finish(key: string): void;
  catchUp(): void;
  trackerFor(accountId: string): ActionTracker;
}

export function memoryActions(projects: readonly MemoryProject[]): MemoryActions {
  const issues = new Map<string, MemoryIssue>();
  const projectOf = (key: string) => projects.find((project) => project.key === key);

  function view({ id, key, action, done }: MemoryIssue): RaisedIssue {
    const assignee = projectOf(action.projectKey)?.members.find(
      ({ accountId }) => accountId === action.assigneeId,
    );
    return {
      id,
      key,
      url: `https://site.example/browse/${key}`,
      title: action.summary,
      status: done ? 'Done' : 'To Do',
      category: done ? 'done' : 'new',
      assignee: assignee ?? null,
      due: action.due,
      record: structuredClone(action.record),
    };
  }

  function trackerFor(accountId: string): ActionTracker {
    const findOwn = (key: string) => {
      const project = projectOf(key);
      return project?.members.some((member) => member.accountId === accountId) ? project : undefined;
    };
    const getOwn = (key: string): MemoryProject => {
      const project = findOwn(key);
      if (!project) throw new PostmortemError('NOT_ALLOWED', { permission: 'CREATE_ISSUES', project: key });
      return project;
    };

    return {
      listProjects: (query) =>
        Promise.resolve(
          projects
            .filter(({ key, name }) => findOwn(key) && (key.startsWith(query) || name.includes(query)))
            .map(({ key, name }) => ({ key, name })),
        ),
      async getCreateScreen(projectKey, issueTypeId, typeName) {
        await Promise.resolve();
        const { key, name, issueTypes, fields } = getOwn(projectKey);
        const chosen =
          issueTypes.find(({ id }) => id === issueTypeId) ??
          issueTypes.find((type) => type.name === typeName) ??
          issueTypes[0];
        if (!chosen) throw new PostmortemError('NOT_ALLOWED', { project: key });
        return { project: { key, name }, issueTypes, issueTypeId: chosen.id, fields };
      },
      listAssignable: (projectKey, query) =>
        Promise.resolve((projectOf(projectKey)?.members ?? []).filter(({ name }) => name.includes(query))),
      isAssignable: (projectKey, wanted) =>
        Promise.resolve((projectOf(projectKey)?.members ?? []).some((member) => member.accountId === wanted)),
      listRaised: (incidentKey) =>
        Promise.resolve(
          [...issues.values()]
            .filter(({ links, indexed, action }) =>
              links.has(incidentKey) || indexed ? action.record.incident === incidentKey : false,
            )
            .map(view),
        ),
      listIssues: (keys) =>
        Promise.resolve(
          keys.flatMap((key) => {
            const issue = issues.get(key);
            if (!issue) return [];
            const { url, status, category, assignee, due } = view(issue);
            return [{ key, url, status, category, assignee, due }];
          }),
        ),
      findActionRecord(issueId) {
        const issue = [...issues.values()].find(({ id }) => id === issueId);
        return Promise.resolve(issue && view(issue).record);
      },
      async createAction(action) {
        await Promise.resolve();
        const project = getOwn(action.projectKey);
        const lacking = project.fields.find(
          ({ id, required, hasDefault }) => required && !hasDefault && action.fields[id] === undefined,
        );
        if (lacking)
          throw new PostmortemError('FIELD_REFUSED', {
            field: lacking.id,
            reason: `${lacking.name} is required.`,
          });
        const number = issues.size + 1;
        const issue: MemoryIssue = {
          id: String(20_000 + number),
          key: `${project.key}-${number}`,
          action: structuredClone(action),
          done: false,
          indexed: false,
          links: new Set([action.incidentKey]),
        };
        issues.set(issue.key, issue);
        return { id: issue.id, key: issue.key, url: view(issue).url };
      },
      mayCreateIn: (projectKey) => Promise.resolve(findOwn(projectKey) !== undefined),
      listIndexed(incidentKeys) {
        const known = [...issues.values()].filter(({ indexed }) => indexed).map(view);
        return Promise.resolve(
          new Map(incidentKeys.map((key) => [key, known.filter(({ record }) => record.incident === key)])),
        );
      },
    };
  }

  return {
    issues,
    link: (key, other) => void issues.get(key)?.links.add(other),
    unlink: (key) => issues.get(key)?.links.clear(),
    finish(key) {
      const issue = issues.get(key);
      if (issue) issue.done = true;
    },
    catchUp() {
      for (const issue of issues.values()) issue.indexed = true;
    },
    trackerFor,
  };
}
