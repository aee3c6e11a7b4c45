import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../src/contract/outcome';
import type { OverviewRow } from '../../src/contract/overview-view';
import type { PostmortemState } from '../../src/contract/postmortem-view';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { Select } from '../parts/select';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { OverviewTable } from './overview-table';
import './overview-app.css';

const states: readonly PostmortemState[] = ['draft', 'inReview', 'done'];

/** All postmortems that this person may see, the newest first; more are read on demand. */
export function OverviewApp() {
  const text = useText();
  const { t } = text;
  const [rows, setRows] = useState<readonly OverviewRow[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [now, setNow] = useState<'loading' | 'more' | 'done'>('loading');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, setState] = useState<PostmortemState | ''>('');
  const [query, setQuery] = useState('');

  const load = async (from: string | null) => {
    setNow(from === null ? 'loading' : 'more');
    setFailure(null);
    const outcome = await call('showOverview', { cursor: from });
    if (outcome.ok) {
      setRows((before) =>
        from === null ? outcome.value.postmortems : [...before, ...outcome.value.postmortems],
      );
      setCursor(outcome.value.cursor);
    } else setFailure(outcome.failure);
    setNow('done');
  };
  const loader = useRef(load);
  loader.current = load;
  useEffect(() => void loader.current(null), []);

  const wanted = query.trim().toLowerCase();
  const hits = rows.filter(
    (row) =>
      (state === '' || row.state === state) &&
      `${row.incident.key} ${row.incident.title}`.toLowerCase().includes(wanted),
  );

  return (
    <main class="postmortems">
      {now === 'loading' && (
        <>
          <Skeleton lines={10} />
          <Loading />
        </>
      )}
      {now === 'done' && failure === null && rows.length === 0 && (
        <Message tone="information" title={t('overview.empty')}>
          <p>{t('overview.emptyText')}</p>
        </Message>
      )}
      {rows.length > 0 && now !== 'loading' && (
        <>
          <div class="postmortems-filter">
            <Field label={t('overview.search')}>
              {(field) => <TextInput field={field} type="search" value={query} onInput={setQuery} />}
            </Field>
            <Field label={t('overview.state')}>
              {(field) => (
                <Select
                  field={field}
                  value={state}
                  options={[
                    { value: '', label: t('overview.allStates') },
                    ...states.map((value) => ({ value, label: t(`state.${value}`) })),
                  ]}
                  onChange={(value) => setState(states.find((known) => known === value) ?? '')}
                />
              )}
            </Field>
            <p class="subtle" role="status">
              {text.count('overview.shown', hits.length, { total: rows.length })}
            </p>
          </div>
          {hits.length === 0 ? (
            <p class="subtle">{t('common.nothingFound')}</p>
          ) : (
            <OverviewTable rows={hits} />
          )}
        </>
      )}
      {failure && (
        <FailureNotice failure={failure} onRetry={() => void load(rows.length === 0 ? null : cursor)} />
      )}
      {cursor !== null && rows.length > 0 && !failure && (
        <p>
          <Button busy={now === 'more'} onClick={() => void load(cursor)}>
            {t('overview.more')}
          </Button>
        </p>
      )}
    </main>
  );
}
