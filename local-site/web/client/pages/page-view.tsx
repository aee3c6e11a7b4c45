import type { Page } from '../confluence/page';
import { readRestrictions } from '../confluence/restrictions';
import type { Space } from '../confluence/spaces';
import { useScrollTo } from '../use-scroll-to';
import { useAddress } from '../location';
import { Avatar } from '../shell/avatar';
import { Icon } from '../shell/icon';
import { Moment } from '../shell/moment';
import { nameOf, useSite } from '../site-state';
import { useResource } from '../use-resource';
import { Document } from './document';
import { MacroFrame } from './macro-frame';
import { OldVersionNotice } from './old-version-notice';
import { PageActions } from './page-actions';
import { PageCrumbs } from './page-crumbs';

interface Props {
  readonly page: Page;
  readonly space: Space;
  readonly isOld: boolean;
  readonly reload: () => void;
}

/** A page as Confluence shows it to a reader. */
export function PageView({ page, space, isOld, reload }: Props) {
  const site = useSite();
  const { words } = site;
  const { hash } = useAddress();
  const restrictions = useResource(`restrictions ${page.id}`, () => readRestrictions(page.id));
  useScrollTo(hash.length > 1 ? decodeURIComponent(hash.slice(1)) : undefined, true);
  const author = nameOf(site, page.version.authorId) ?? nameOf(site, page.authorId) ?? '';
  const restricted =
    restrictions.value !== undefined &&
    restrictions.value.view.length + restrictions.value.viewGroups.length + restrictions.value.edit.length >
      0;

  return (
    <article class="page content-page">
      <div class="content-bar">
        <PageCrumbs page={page} space={space} />
        {!isOld && (
          <PageActions
            page={page}
            space={space}
            restrictions={restrictions.value}
            restricted={restricted}
            restrictionsChanged={restrictions.reload}
          />
        )}
      </div>
      {isOld && <OldVersionNotice page={page} space={space} />}
      <header class="content-header">
        <h1 tabIndex={-1}>{page.title}</h1>
        <div class="byline">
          <Avatar name={author} size={32} />
          <p>
            <span>{words.confluence.byline(author)}</span>
            <span class="subtle">
              <Moment at={page.version.createdAt} /> · {words.confluence.version(page.version.number)}
            </span>
          </p>
        </div>
      </header>
      <div class="content-body">
        <Document
          doc={page.doc}
          renderExtension={(node) => (
            <MacroFrame
              node={node}
              place={{ pageId: page.id, spaceId: space.id, spaceKey: space.key, isEditing: false }}
              refresh={reload}
            />
          )}
        />
      </div>
      <footer class="content-footer">
        {page.labels.length > 0 && (
          <div>
            <h2 class="section-heading">{words.confluence.labels}</h2>
            <ul class="tags">
              {page.labels.map((label) => (
                <li key={label}>
                  <a class="tag" href={`/wiki/search?label=${encodeURIComponent(label)}`}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {page.children.length > 0 && (
          <div>
            <h2 class="section-heading">{words.confluence.children}</h2>
            <ul class="link-list">
              {page.children.map((child) => (
                <li key={child.id}>
                  <Icon name="page" />
                  <a href={`/wiki/spaces/${space.key}/pages/${child.id}`}>{child.title}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </footer>
    </article>
  );
}
