import { useAddress } from '../location';
import { readProjects } from '../jira/projects';
import { readSpaces } from '../confluence/spaces';
import { useSite } from '../site-state';
import { useResource } from '../use-resource';
import { Icon } from './icon';
import type { IconName } from './icon';
import { PageTree } from './page-tree';

interface EntryProps {
  readonly href: string;
  readonly icon: IconName;
  readonly text: string;
  readonly current: boolean;
  readonly inset?: boolean;
}

function NavEntry({ href, icon, text, current, inset = false }: EntryProps) {
  return (
    <li>
      <a
        class={inset ? 'nav-entry nav-entry-inset' : 'nav-entry'}
        href={href}
        {...(current ? { 'aria-current': 'page' } : {})}
      >
        <Icon name={icon} />
        <span>{text}</span>
      </a>
    </li>
  );
}

/** Projects, boards and the app's pages. */
export function JiraNavigation() {
  const { state, words } = useSite();
  const { pathname } = useAddress();
  const projects = useResource(`projects ${state.accountId}`, readProjects);
  const globalPages = state.modules.filter((module) => module.type === 'jira:globalPage');
  const adminPages = state.modules.filter((module) => module.type === 'jira:adminPage');
  return (
    <>
      <ul class="nav-list">
        <NavEntry href="/" icon="home" text={words.frame.home} current={pathname === '/'} />
        <NavEntry href="/issues" icon="search" text={words.jira.allIssues} current={pathname === '/issues'} />
      </ul>
      <h2 class="nav-heading">{words.jira.projects}</h2>
      <ul class="nav-list">
        {(projects.value ?? []).map((project) => (
          <li key={project.key}>
            <p class="nav-group">
              <span class="project-mark" aria-hidden="true">
                {project.key.slice(0, 1)}
              </span>
              <span>{project.name}</span>
              <span class="subtlest">{project.key}</span>
            </p>
            <ul class="nav-list">
              <NavEntry
                inset
                href={`/projects/${project.key}/board`}
                icon="board"
                text={words.jira.board}
                current={pathname === `/projects/${project.key}/board`}
              />
              <NavEntry
                inset
                href={`/projects/${project.key}/issues`}
                icon="issue"
                text={words.jira.issues}
                current={pathname === `/projects/${project.key}/issues`}
              />
            </ul>
          </li>
        ))}
      </ul>
      {globalPages.length + adminPages.length > 0 && (
        <>
          <h2 class="nav-heading">{words.frame.apps}</h2>
          <ul class="nav-list">
            {globalPages.map((module) => (
              <NavEntry
                key={module.key}
                href={`/jira/apps/${module.key}`}
                icon="app"
                text={module.title}
                current={pathname === `/jira/apps/${module.key}`}
              />
            ))}
            {adminPages.map((module) => (
              <NavEntry
                key={module.key}
                href={`/jira/settings/apps/${module.key}`}
                icon="settings"
                text={module.title}
                current={pathname === `/jira/settings/apps/${module.key}`}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Spaces, and the page tree of the space that is open. */
export function ConfluenceNavigation() {
  const { state, words } = useSite();
  const { pathname } = useAddress();
  const spaces = useResource(`spaces ${state.accountId}`, readSpaces);
  const openKey = /^\/wiki\/spaces\/([^/]+)/.exec(pathname)?.[1];
  return (
    <>
      <ul class="nav-list">
        <NavEntry href="/wiki" icon="home" text={words.frame.home} current={pathname === '/wiki'} />
        <NavEntry
          href="/wiki/search"
          icon="search"
          text={words.confluence.searchTitle}
          current={pathname === '/wiki/search'}
        />
      </ul>
      <h2 class="nav-heading">{words.confluence.spaces}</h2>
      <ul class="nav-list">
        {(spaces.value ?? []).map((space) => (
          <li key={space.key}>
            <a
              class="nav-entry"
              href={`/wiki/spaces/${space.key}`}
              {...(pathname === `/wiki/spaces/${space.key}` ? { 'aria-current': 'page' } : {})}
            >
              <span class="project-mark" aria-hidden="true">
                {space.name.slice(0, 1)}
              </span>
              <span>{space.name}</span>
            </a>
            {space.key === openKey && <PageTree space={space} />}
          </li>
        ))}
      </ul>
    </>
  );
}
