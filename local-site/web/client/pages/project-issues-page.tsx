import { Icon } from '../shell/icon';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { IssueResults } from './issue-results';

/** The issues of one project, the newest first. */
export function ProjectIssuesPage({ projectKey }: { projectKey: string }) {
  const { words } = useSite();
  const title = `${projectKey} · ${words.jira.issues}`;
  useDocumentTitle(title);
  return (
    <div class="page">
      <header class="page-header">
        <h1 tabIndex={-1}>{title}</h1>
        <p class="button-row">
          <a class="button" href={`/projects/${projectKey}/board`}>
            <Icon name="board" />
            <span>{words.jira.viewBoard}</span>
          </a>
          <a class="button button-primary" href={`/projects/${projectKey}/issues/new`}>
            <Icon name="plus" />
            <span>{words.jira.create}</span>
          </a>
        </p>
      </header>
      <IssueResults jql={`project = "${projectKey}" ORDER BY created DESC`} caption={title} />
    </div>
  );
}
