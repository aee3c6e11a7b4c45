import { useState } from 'preact/hooks';
import type { IncidentChoice } from '../../src/contract/macro-view';
import { call, reloadPage } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { Message } from '../parts/message';
import { ProgressBar } from '../parts/progress-bar';
import { searchIncidents } from '../search-incidents';
import { useText } from '../text';
import { useCall } from '../use-call';
import './empty-page.css';

/** The macro on a page without a report: choose an incident and write its report here. */
export function EmptyPage(props: { pageEmpty: boolean }) {
  const text = useText();
  const { t } = text;
  const [incident, setIncident] = useState<IncidentChoice | null>(null);
  const writing = useCall((incidentKey: string) => call('writeHere', { incidentKey }));
  const busy = writing.now.state === 'loading';
  if (!props.pageEmpty)
    return (
      <Message tone="information" title={t('macro.pageNotEmpty')}>
        <p>{t('macro.pageNotEmptyText')}</p>
      </Message>
    );
  if (writing.now.state === 'done') {
    const { title, url } = writing.now.value;
    return (
      <Message tone="success" title={t('macro.written')} alert>
        <p>{title}</p>
        <p class="message-actions">
          <Button look="primary" onClick={() => void reloadPage(url)}>
            {t('macro.reload')}
          </Button>
        </p>
      </Message>
    );
  }
  const write = async () => {
    if (!incident || busy) return;
    const outcome = await writing.run(incident.key);
    if (outcome.ok) await reloadPage(outcome.value.url);
  };
  return (
    <form
      class="empty-page"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <h2>{t('macro.emptyTitle')}</h2>
      <p class="subtle">{t('macro.emptyText')}</p>
      <Field label={t('macro.incident')}>
        {(field) => (
          <Combobox<IncidentChoice>
            field={field}
            label={t('macro.incident')}
            chosen={incident ? `${incident.key} ${incident.title}` : ''}
            placeholder={t('macro.searchIncident')}
            search={(query) => searchIncidents(query, text)}
            disabled={busy}
            onChoose={setIncident}
            onClear={() => setIncident(null)}
            inline
          />
        )}
      </Field>
      {writing.now.state === 'failed' && <FailureNotice failure={writing.now.failure} />}
      {busy ? (
        <div role="status">
          <ProgressBar label={t('macro.writing')} done={0} total={null} value={t('macro.writingNote')} />
        </div>
      ) : (
        <div>
          <Button type="submit" look="primary" disabled={incident === null}>
            {t('macro.writeHere')}
          </Button>
        </div>
      )}
    </form>
  );
}
