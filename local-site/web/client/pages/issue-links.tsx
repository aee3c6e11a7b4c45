import { formatBytes } from '../format-time';
import { readRemoteLinks } from '../jira/remote-links';
import type { Issue } from '../jira/issue';
import { FailureNotice } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Lozenge } from '../shell/lozenge';
import { useSite } from '../site-state';
import { useResource } from '../use-resource';

/** Linked issues, pages and other links, and the names of attachments. */
export function IssueLinks({ issue, round }: { issue: Issue; round: number }) {
  const { words, locale } = useSite();
  const remote = useResource(`remotelinks ${issue.key} ${round}`, () => readRemoteLinks(issue.key));
  const relations = [...new Set(issue.links.map((link) => link.relation))];
  return (
    <>
      {remote.failure !== undefined && <FailureNotice failure={remote.failure} retry={remote.reload} />}
      {remote.value && remote.value.length > 0 && (
        <section aria-labelledby="pages-heading">
          <h2 id="pages-heading" class="section-heading">
            {words.jira.pages}
          </h2>
          <ul class="link-list">
            {remote.value.map((link) => (
              <li key={link.id}>
                <Icon name="page" />
                <a href={link.url}>{link.title}</a>
                {link.relationship !== undefined && <span class="subtle">{link.relationship}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {issue.links.length > 0 && (
        <section aria-labelledby="links-heading">
          <h2 id="links-heading" class="section-heading">
            {words.jira.links}
          </h2>
          {relations.map((relation) => (
            <div key={relation}>
              <h3 class="relation">{relation}</h3>
              <ul class="link-list">
                {issue.links
                  .filter((link) => link.relation === relation)
                  .map((link) => (
                    <li key={link.id}>
                      <Icon name="issue" />
                      <a href={`/browse/${link.key}`}>
                        <span class="issue-key">{link.key}</span> {link.summary}
                      </a>
                      <Lozenge text={link.status.name} category={link.status.category} />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {issue.attachments.length > 0 && (
        <section aria-labelledby="attachments-heading">
          <h2 id="attachments-heading" class="section-heading">
            {words.jira.attachments}
          </h2>
          <ul class="link-list">
            {issue.attachments.map((file) => (
              <li key={file.id}>
                <Icon name="clip" />
                <span>{file.name}</span>
                {file.bytes !== undefined && <span class="subtle">{formatBytes(file.bytes, locale)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
