import { readBoards } from '../jira/board';
import type { Issue } from '../jira/issue';
import { readProjects } from '../jira/projects';
import { searchIssues } from '../jira/search';
import { readRecentPages } from '../confluence/page-list';
import { readSpaces } from '../confluence/spaces';
import { FailureNotice } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Lozenge } from '../shell/lozenge';
import { Moment } from '../shell/moment';
import { Priority } from '../shell/priority';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';
import { FirstSteps } from './first-steps';
import { PageRows } from './page-rows';

/** What there is, and what to try first. */
export function HomePage() {
  const { words } = useSite();
  const texts = words.frame.homePage;
  useDocumentTitle(undefined);
  const incidents = useResource('incidents', readIncidents);
  const boards = useResource('boards', () => readBoards());
  const spaces = useResource('spaces', readSpaces);
  const pages = useResource('recent', () => readRecentPages(5));
  return (
    <div class="page home-page">
      <header class="hero">
        <h1 tabIndex={-1}>{texts.title}</h1>
        <p>{texts.lead}</p>
      </header>
      <FirstSteps incident={incidents.value && incidentToTry(incidents.value)} />
      <div class="home-columns">
        <section aria-labelledby="incidents-heading">
          <h2 id="incidents-heading" class="section-heading">
            {texts.incidents}
          </h2>
          {incidents.failure !== undefined && (
            <FailureNotice failure={incidents.failure} retry={incidents.reload} />
          )}
          {!incidents.value && incidents.failure === undefined && <Skeleton lines={5} />}
          {incidents.value?.length === 0 && <p class="subtle">{texts.noIncidents}</p>}
          <ul class="rows">
            {(incidents.value ?? []).map((issue) => (
              <IncidentRow key={issue.key} issue={issue} />
            ))}
          </ul>
        </section>
        <div>
          <section aria-labelledby="boards-heading">
            <h2 id="boards-heading" class="section-heading">
              {texts.boards}
            </h2>
            {boards.failure !== undefined && <FailureNotice failure={boards.failure} retry={boards.reload} />}
            {boards.value?.length === 0 && <p class="subtle">{texts.noBoards}</p>}
            <ul class="link-list">
              {(boards.value ?? []).map((board) => (
                <li key={board.id}>
                  <Icon name="board" />
                  <a href={`/projects/${board.projectKey}/board`}>{board.name}</a>
                  <span class="subtle">{board.projectKey}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="home-spaces-heading">
            <h2 id="home-spaces-heading" class="section-heading">
              {texts.spaces}
            </h2>
            {spaces.failure !== undefined && <FailureNotice failure={spaces.failure} retry={spaces.reload} />}
            {spaces.value?.length === 0 && <p class="subtle">{texts.noSpaces}</p>}
            <ul class="link-list">
              {(spaces.value ?? []).map((space) => (
                <li key={space.key}>
                  <Icon name="space" />
                  <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
      <section aria-labelledby="recent-heading">
        <h2 id="recent-heading" class="section-heading">
          {texts.recentPages}
        </h2>
        {pages.failure !== undefined && <FailureNotice failure={pages.failure} retry={pages.reload} />}
        {!pages.value && pages.failure === undefined && <Skeleton lines={3} />}
        {pages.value?.length === 0 && <p class="subtle">{texts.noPages}</p>}
        <PageRows pages={pages.value ?? []} spaces={spaces.value ?? []} />
      </section>
    </div>
  );
}

function IncidentRow({ issue }: { issue: Issue }) {
  return (
    <li class="row">
      {issue.priority === undefined ? <Icon name="issue" /> : <Priority name={issue.priority} iconOnly />}
      <a class="row-title" href={`/browse/${issue.key}`}>
        <span class="issue-key">{issue.key}</span> {issue.summary}
      </a>
      <Lozenge text={issue.status.name} category={issue.status.category} />
      <span class="row-note">{issue.created !== undefined && <Moment at={issue.created} />}</span>
    </li>
  );
}

/** A postmortem is written when the incident is over: the latest that is, else the latest. */
function incidentToTry(incidents: readonly Issue[]): Issue | undefined {
  return incidents.find((issue) => issue.status.category === 'done') ?? incidents[0];
}

/** Issues of an incident type in all projects; where a site has no such type, its latest issues. */
async function readIncidents(): Promise<readonly Issue[]> {
  const projects = await readProjects();
  if (projects.length === 0) return [];
  const keys = projects.map((project) => `"${project.key}"`).join(', ');
  const { issues } = await searchIssues(`project in (${keys}) ORDER BY created DESC`);
  const incidents = issues.filter((issue) => /incident|事故|故障/i.test(issue.type.name));
  return (incidents.length > 0 ? incidents : issues).slice(0, 8);
}
