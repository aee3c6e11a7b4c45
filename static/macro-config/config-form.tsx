import { useState } from 'preact/hooks';
import type { IncidentChoice } from '../../src/contract/macro-view';
import { closeView, submitView } from '../bridge';
import { Button } from '../parts/button';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { Message } from '../parts/message';
import { searchIncidents } from '../search-incidents';
import { useText } from '../text';
import './config-form.css';

/** Settings of the macro: which incident it shows. Without one it shows the incident whose report the page holds. */
export function ConfigForm(props: { incidentKey: string | null }) {
  const text = useText();
  const { t } = text;
  const [chosen, setChosen] = useState<{ key: string; label: string } | null>(
    props.incidentKey === null ? null : { key: props.incidentKey, label: props.incidentKey },
  );
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle');

  const save = async () => {
    setState('saving');
    try {
      await submitView({ config: { incidentKey: chosen?.key ?? '' } });
      setState('idle');
    } catch {
      setState('failed');
    }
  };

  return (
    <main class="config">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('macro.incident')} help={t('macroConfig.help')}>
          {(field) => (
            <Combobox<IncidentChoice>
              field={field}
              label={t('macro.incident')}
              chosen={chosen?.label ?? ''}
              placeholder={t('macro.searchIncident')}
              search={(query) => searchIncidents(query, text)}
              onChoose={(incident) =>
                setChosen({ key: incident.key, label: `${incident.key} ${incident.title}` })
              }
              onClear={() => setChosen(null)}
              inline
            />
          )}
        </Field>
        {state === 'failed' && (
          <Message tone="error" alert>
            <p>{t('macroConfig.failed')}</p>
          </Message>
        )}
        <div class="config-foot">
          <Button onClick={() => void closeView()}>{t('common.cancel')}</Button>
          <Button type="submit" look="primary" busy={state === 'saving'}>
            {t('common.save')}
          </Button>
        </div>
      </form>
    </main>
  );
}
