import { useEffect, useState } from 'preact/hooks';
import { jqlForText } from '../find-by-text';
import { readProjects } from '../jira/projects';
import { goTo, useAddress } from '../location';
import { withQuery } from '../rest';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';
import { IssueResults } from './issue-results';

/** Issues by JQL. Without a query it lists all projects, the latest change first. */
export function IssueSearchPage() {
  const { words } = useSite();
  const texts = words.jira;
  useDocumentTitle(texts.searchTitle);
  const { searchParams } = useAddress();
  const projects = useResource('projects', readProjects);
  const text = searchParams.get('text');
  const everything =
    projects.value && projects.value.length > 0
      ? `project in (${projects.value.map((project) => project.key).join(', ')}) ORDER BY updated DESC`
      : '';
  const asked = searchParams.get('jql') ?? (text === null ? everything : jqlForText(text));
  const [jql, setJql] = useState(asked);
  useEffect(() => setJql(asked), [asked]);

  return (
    <div class="page">
      <h1 tabIndex={-1}>{texts.searchTitle}</h1>
      <form
        class="query-form"
        aria-label={texts.jql}
        onSubmit={(event) => {
          event.preventDefault();
          goTo(withQuery('/issues', { jql: jql.trim() }));
        }}
      >
        <label class="field-label" for="jql">
          {texts.jql}
        </label>
        <div class="query-row">
          <input
            id="jql"
            class="text-field code-field"
            type="text"
            spellcheck={false}
            autocomplete="off"
            aria-describedby="jql-hint"
            value={jql}
            onInput={(event) => setJql(event.currentTarget.value)}
          />
          <button type="submit" class="button button-primary">
            {texts.run}
          </button>
        </div>
        <p id="jql-hint" class="hint">
          {texts.jqlHint}
        </p>
      </form>
      {asked !== '' && <IssueResults key={asked} jql={asked} caption={texts.searchTitle} />}
    </div>
  );
}
