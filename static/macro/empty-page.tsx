import { useState } from 'preact/hooks';
import type { IncidentChoice, MacroView } from '../../src/contract/macro-view';
import type { WriterName } from '../../src/contract/target-view';
import { WriterChoiceField } from '../action/writer-choice-field';
import { call } from '../bridge';
import { usePageJob } from '../page-job/use-page-job';
import { Button } from '../parts/button';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { searchIncidents } from '../search-incidents';
import { useText } from '../text';
import { WriteHereProgress } from './write-here-progress';
import './empty-page.css';

/** What writing a report on an empty page begins with. */
export type Beginning = NonNullable<Extract<MacroView, { kind: 'empty' }>['begin']>;

/** The macro on a page without a report: choose an incident and who writes, and its report is written here. */
export function EmptyPage({ begin: { writers, redaction, job: found } }: { begin: Beginning }) {
  const text = useText();
  const { t } = text;
  const [incident, setIncident] = useState<IncidentChoice | null>(null);
  const [writer, setWriter] = useState<WriterName>(found?.writer ?? writers[0]?.name ?? 'rules');
  const [incidentKey, setIncidentKey] = useState(found?.incidentKey ?? null);
  const [begunHere, setBegunHere] = useState(false);
  const drafting = usePageJob('write', found, (by) =>
    call('startWriting', { incidentKey: incidentKey ?? incident?.key ?? '', writer: by }),
  );
  const draft = (by: WriterName) => {
    setWriter(by);
    setBegunHere(true);
    void drafting.begin(by);
  };
  if (incidentKey !== null)
    return (
      <WriteHereProgress
        drafting={drafting}
        incidentKey={incidentKey}
        writer={writer}
        writesAlone={begunHere || found?.stage !== 'drafted'}
        onDraft={draft}
        onOther={() => setIncidentKey(null)}
      />
    );
  return (
    <form
      class="empty-page"
      onSubmit={(event) => {
        event.preventDefault();
        if (!incident) return;
        setIncidentKey(incident.key);
        draft(writer);
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
            onChoose={setIncident}
            onClear={() => setIncident(null)}
            inline
          />
        )}
      </Field>
      {writers.length > 1 && (
        <WriterChoiceField writers={writers} redaction={redaction} value={writer} onChange={setWriter} />
      )}
      <div>
        <Button type="submit" look="primary" disabled={incident === null}>
          {t('macro.writeHere')}
        </Button>
      </div>
    </form>
  );
}
