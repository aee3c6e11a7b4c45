import { useEffect, useState } from 'preact/hooks';
import { cqlForText, pagesFound } from '../find-by-text';
import { goTo, useAddress } from '../location';
import { getJson, withQuery } from '../rest';
import { FailureNotice } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';

/** Pages by title and text, or by label. */
export function PageSearchPage() {
  const { words } = useSite();
  const texts = words.confluence;
  useDocumentTitle(texts.searchTitle);
  const { searchParams } = useAddress();
  const asked = searchParams.get('text') ?? '';
  const label = searchParams.get('label');
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);

  const cql =
    label !== null
      ? `type = page AND label = "${label.replace(/[\\"]/g, '\\$&')}"`
      : cqlForText(asked, 'anywhere');
  const active = label !== null || asked.trim() !== '';
  const found = useResource(active ? cql : '', async () =>
    active ? pagesFound(await getJson(withQuery('/wiki/rest/api/search', { cql, limit: 50 }))) : undefined,
  );
  return (
    <div class="page">
      <h1 tabIndex={-1}>{texts.searchTitle}</h1>
      <form
        class="query-form"
        aria-label={texts.searchTitle}
        onSubmit={(event) => {
          event.preventDefault();
          goTo(withQuery('/wiki/search', { text: text.trim() }));
        }}
      >
        <label class="field-label" for="page-query">
          {texts.searchLabel}
        </label>
        <div class="query-row">
          <input
            id="page-query"
            class="text-field"
            type="search"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button type="submit" class="button button-primary">
            {words.frame.search}
          </button>
        </div>
      </form>
      {label !== null && (
        <p>
          {texts.labels}: <span class="tag">{label}</span>
        </p>
      )}
      {found.failure !== undefined && <FailureNotice failure={found.failure} retry={found.reload} />}
      {active && !found.value && found.failure === undefined && <Skeleton lines={5} />}
      {found.value && (
        <p role="status" class="subtle">
          {found.value.length === 0 ? texts.searchNothing : words.frame.searchResults(found.value.length)}
        </p>
      )}
      <ul class="rows">
        {(found.value ?? []).map((page) => (
          <li key={page.href} class="row">
            <Icon name="page" />
            <a class="row-title" href={page.href}>
              {page.title}
            </a>
            <span class="row-note">{page.note}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
