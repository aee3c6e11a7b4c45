import type { VNode } from 'preact';
import { AppPage } from './pages/app-page';
import { BoardPage } from './pages/board-page';
import { ContentPage } from './pages/content-page';
import { CreateIssuePage } from './pages/create-issue-page';
import { HomePage } from './pages/home-page';
import { IssuePage } from './pages/issue-page';
import { IssueSearchPage } from './pages/issue-search-page';
import { NotFoundPage } from './pages/not-found-page';
import { PageSearchPage } from './pages/page-search-page';
import { ProjectIssuesPage } from './pages/project-issues-page';
import { SpacePage } from './pages/space-page';
import { WikiHomePage } from './pages/wiki-home-page';

type Draw = (match: readonly string[], address: URL) => VNode;

const routes: readonly (readonly [RegExp, Draw])[] = [
  [/^\/$/, () => <HomePage />],
  [/^\/browse\/([^/]+)$/, ([key = '']) => <IssuePage key={key} issueKey={key} />],
  [/^\/projects\/([^/]+)\/board$/, ([key = '']) => <BoardPage key={key} projectKey={key} />],
  [/^\/projects\/([^/]+)\/issues\/new$/, ([key = '']) => <CreateIssuePage key={key} projectKey={key} />],
  [/^\/projects\/([^/]+)(?:\/issues)?$/, ([key = '']) => <ProjectIssuesPage key={key} projectKey={key} />],
  [/^\/issues$/, () => <IssueSearchPage />],
  [/^\/jira\/apps\/([^/]+)$/, ([key = '']) => <AppPage key={key} type="jira:globalPage" moduleKey={key} />],
  [
    /^\/jira\/settings\/apps\/([^/]+)$/,
    ([key = '']) => <AppPage key={key} type="jira:adminPage" moduleKey={key} />,
  ],
  [/^\/wiki$/, () => <WikiHomePage />],
  [/^\/wiki\/search$/, () => <PageSearchPage />],
  [/^\/wiki\/spaces\/([^/]+)(?:\/overview)?$/, ([key = '']) => <SpacePage key={key} spaceKey={key} />],
  [
    /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)\/edit$/,
    ([id = '']) => <ContentPage key={id} pageId={id} mode="edit" />,
  ],
  [
    /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)(?:\/[^/]*)?$/,
    ([id = '']) => <ContentPage key={id} pageId={id} mode="view" />,
  ],
  [
    /^\/wiki\/pages\/viewpage\.action$/,
    (_, address) => {
      const id = address.searchParams.get('pageId') ?? '';
      return <ContentPage key={id} pageId={id} mode="view" />;
    },
  ],
];

/** The page at an address. */
export function pageAt(address: URL): VNode {
  const path = address.pathname.length > 1 ? address.pathname.replace(/\/+$/, '') : address.pathname;
  for (const [pattern, draw] of routes) {
    const match = pattern.exec(path);
    if (match) return draw(match.slice(1).map(decoded), address);
  }
  return <NotFoundPage />;
}

/** A part of a path; only behind the match, because a title may hold an encoded slash. One that is not well encoded is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
