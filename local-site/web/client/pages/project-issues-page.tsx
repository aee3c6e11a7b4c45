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
        <a class="button" href={`/projects/${projectKey}/board`}>
          <Icon name="board" />
          <span>{words.jira.viewBoard}</span>
        </a>
      </header>
      <IssueResults jql={`project = "${projectKey}" ORDER BY created DESC`} caption={title} />
    </div>
  );
}
