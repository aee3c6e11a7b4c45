import type { ComponentChildren } from 'preact';
import type { Issue } from '../jira/issue';
import { Person } from '../shell/avatar';
import { DueDate } from '../shell/due-date';
import { Icon } from '../shell/icon';
import { Moment } from '../shell/moment';
import { Priority } from '../shell/priority';
import { useSite } from '../site-state';

/** The fields of an issue as names and values. */
export function IssueDetails({ issue }: { issue: Issue }) {
  const { words } = useSite();
  const texts = words.jira;
  return (
    <section class="panel" aria-labelledby="details-heading">
      <h2 id="details-heading" class="panel-heading panel-heading-still">
        {texts.details}
      </h2>
      <dl class="panel-body fields">
        <Field name={texts.assignee}>
          {issue.assignee === undefined ? (
            <span class="subtle">{texts.unassigned}</span>
          ) : (
            <Person name={issue.assignee} />
          )}
        </Field>
        <Field name={texts.reporter}>
          {issue.reporter !== undefined && <Person name={issue.reporter} />}
        </Field>
        <Field name={texts.type}>{issue.type.name}</Field>
        <Field name={texts.priority}>
          {issue.priority !== undefined && <Priority name={issue.priority} />}
        </Field>
        {issue.ownFields.map((field) => (
          <Field key={field.name} name={field.name}>
            {field.value}
          </Field>
        ))}
        <Field name={texts.due}>
          {issue.due !== undefined && <DueDate day={issue.due} done={issue.status.category === 'done'} />}
        </Field>
        <Field name={texts.labels}>
          {issue.labels.length > 0 && (
            <span class="tags">
              {issue.labels.map((label) => (
                <a key={label} class="tag" href={`/issues?jql=${encodeURIComponent(`labels = "${label}"`)}`}>
                  {label}
                </a>
              ))}
            </span>
          )}
        </Field>
        {issue.security !== undefined && (
          <Field name={texts.security}>
            <span class="person">
              <Icon name="lock" />
              {issue.security}
            </span>
          </Field>
        )}
        {issue.resolution !== undefined && <Field name={texts.resolution}>{issue.resolution}</Field>}
        {issue.created !== undefined && (
          <Field name={texts.created}>
            <Moment at={issue.created} />
          </Field>
        )}
        {issue.updated !== undefined && (
          <Field name={texts.updated}>
            <Moment at={issue.updated} />
          </Field>
        )}
        {issue.resolved !== undefined && (
          <Field name={texts.resolved}>
            <Moment at={issue.resolved} />
          </Field>
        )}
      </dl>
    </section>
  );
}

function Field({ name, children }: { name: string; children: ComponentChildren }) {
  const { words } = useSite();
  const empty = children === undefined || children === false || children === '';
  return (
    <div class="field">
      <dt>{name}</dt>
      <dd>{empty ? <span class="subtle">{words.jira.none}</span> : children}</dd>
    </div>
  );
}
