import { useState } from 'preact/hooks';
import type { PanelView } from '../../src/contract/panel-view';
import type { PostmortemState } from '../../src/contract/postmortem-view';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { MetricSpan } from '../metric-span';
import { gapWords, metricOrder } from '../milestone-words';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { Lozenge } from '../parts/lozenge';
import { Select } from '../parts/select';
import { SiteLink } from '../parts/site-link';
import { StateLozenge } from '../state-lozenge';
import { useText } from '../text';
import { useCall } from '../use-call';

const states: readonly PostmortemState[] = ['draft', 'inReview', 'done'];

/** The panel on an incident that has a postmortem. */
export function PostmortemPanel(props: {
  view: Extract<PanelView, { kind: 'postmortem' }>;
  /** Opens the screen that says how the page stands and what can be done. */
  onOpen: () => void;
  onRaise: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { postmortem, metrics, actions } = props.view;
  const [state, setState] = useState(postmortem.state);
  const saving = useCall((wanted: PostmortemState) => call('setPostmortemState', { state: wanted }));
  const overdue = actions?.rows.filter((row) => row.overdueDays > 0) ?? [];

  const choose = async (wanted: PostmortemState) => {
    const outcome = await saving.run(wanted);
    if (outcome.ok) setState(outcome.value.state);
  };

  return (
    <>
      <p class="panel-title">
        <StateLozenge state={state} /> <SiteLink href={postmortem.url}>{postmortem.title}</SiteLink>
      </p>
      {metrics && (
        <dl class="panel-metrics">
          {metricOrder.map((name) => {
            const metric = metrics[name];
            return (
              <div key={name} title={metric.minutes === null ? gapWords(metric, text) : undefined}>
                <dt>{name.toUpperCase()}</dt>
                <dd>
                  <MetricSpan metric={metric} />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {actions === null ? (
        <>
          <p class="subtle">{t(`action.existing.access.${postmortem.access}`)}</p>
          {postmortem.access === 'unseen' && (
            <div>
              <Button onClick={props.onOpen}>{t('panel.whatNow')}</Button>
            </div>
          )}
        </>
      ) : (
        <>
          <p>
            {t('macro.actions')} {t('macro.doneOfTotal', { done: actions.done, total: actions.total })}{' '}
            {actions.unraised > 0 && (
              <span class="subtle">{text.count('macro.unraised', actions.unraised)} </span>
            )}
            {actions.overdue > 0 && (
              <Lozenge tone="danger">{text.count('macro.overdue', actions.overdue)}</Lozenge>
            )}
          </p>
          {overdue.length > 0 && (
            <ul class="panel-overdue">
              {overdue.map((row) => (
                <li key={row.rowId}>
                  {row.issue && <SiteLink href={row.issue.url}>{row.issue.key}</SiteLink>} {row.measure}{' '}
                  <span class="subtle">
                    {row.owner?.name ?? t('macro.noOwner')} ·{' '}
                    {text.count('macro.overdueDays', row.overdueDays)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {props.view.canRaise && (
            <div>
              <Button onClick={props.onRaise}>{text.count('macro.raise', actions.unraised)}</Button>
            </div>
          )}
        </>
      )}
      {props.view.canSetState && (
        <Field label={t('panel.state')}>
          {(field) => (
            <Select
              field={field}
              value={state}
              disabled={saving.now.state === 'loading'}
              options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
              onChange={(value) => {
                const wanted = states.find((known) => known === value);
                if (wanted) void choose(wanted);
              }}
            />
          )}
        </Field>
      )}
      <span class="visually-hidden" role="status">
        {saving.now.state === 'loading'
          ? t('common.saving')
          : saving.now.state === 'done'
            ? t('common.saved')
            : ''}
      </span>
      {saving.now.state === 'failed' && <FailureNotice failure={saving.now.failure} />}
    </>
  );
}
