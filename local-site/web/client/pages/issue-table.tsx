import type { Issue } from '../jira/issue';
import { Person } from '../shell/avatar';
import { DueDate } from '../shell/due-date';
import { Icon } from '../shell/icon';
import { Lozenge } from '../shell/lozenge';
import { Moment } from '../shell/moment';
import { Priority } from '../shell/priority';
import { useSite } from '../site-state';

/** Issues as a table, which scrolls sideways by itself where it does not fit. */
export function IssueTable({ issues, caption }: { issues: readonly Issue[]; caption: string }) {
  const { words } = useSite();
  const texts = words.jira;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="issue-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.key}</th>
            <th scope="col">{texts.summary}</th>
            <th scope="col">{texts.status}</th>
            <th scope="col">{texts.priority}</th>
            <th scope="col">{texts.assignee}</th>
            <th scope="col">{texts.due}</th>
            <th scope="col">{texts.updated}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.key}>
              <td class="nowrap">
                <a href={`/browse/${issue.key}`}>{issue.key}</a>
              </td>
              <td class="summary-cell">
                <a class="quiet-link" href={`/browse/${issue.key}`}>
                  {issue.summary}
                </a>
                {issue.security !== undefined && (
                  <span title={texts.restricted}>
                    {' '}
                    <Icon name="lock" size={12} />
                    <span class="visually-hidden">{texts.restricted}</span>
                  </span>
                )}
              </td>
              <td class="nowrap">
                <Lozenge text={issue.status.name} category={issue.status.category} />
              </td>
              <td class="nowrap">{issue.priority !== undefined && <Priority name={issue.priority} />}</td>
              <td class="nowrap">
                {issue.assignee === undefined ? (
                  <span class="subtle">{texts.unassigned}</span>
                ) : (
                  <Person name={issue.assignee} size={20} />
                )}
              </td>
              <td class="nowrap">
                {issue.due !== undefined && (
                  <DueDate day={issue.due} done={issue.status.category === 'done'} />
                )}
              </td>
              <td class="nowrap subtle">{issue.updated !== undefined && <Moment at={issue.updated} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
