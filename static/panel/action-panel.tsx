import type { RaisedActionView } from '../../src/contract/panel-view';
import { formatDay } from '../format';
import { LevelLozenge } from '../level-lozenge';
import { Lozenge } from '../parts/lozenge';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';

/** The panel on a raised action: where it comes from, and what it has to fulfil. */
export function ActionPanel(props: { action: RaisedActionView }) {
  const text = useText();
  const { t, locale } = text;
  const { action } = props;
  return (
    <>
      <p>
        {t('panel.fromPostmortem')}{' '}
        {action.page.title === null ? (
          <span class="subtle">{t('panel.hiddenPage')}</span>
        ) : (
          <SiteLink href={action.page.url}>{action.page.title}</SiteLink>
        )}
      </p>
      <dl class="panel-facts">
        <dt>{t('panel.incident')}</dt>
        <dd>
          <SiteLink href={action.incident.url}>{action.incident.key}</SiteLink>
        </dd>
        <dt>{t('panel.row')}</dt>
        <dd>
          <LevelLozenge level={action.level} /> {action.actionId} {action.measure}
        </dd>
        <dt>{t('panel.due')}</dt>
        <dd>
          {action.due === null ? t('macro.noDue') : formatDay(action.due, locale)}{' '}
          {action.overdueDays > 0 && (
            <Lozenge tone="danger">{text.count('macro.overdueDays', action.overdueDays)}</Lozenge>
          )}
        </dd>
        {action.window !== null && (
          <>
            <dt>{t('panel.window')}</dt>
            <dd>{formatDay(action.window, locale)}</dd>
          </>
        )}
      </dl>
      <section aria-labelledby="acceptance-title">
        <h2 id="acceptance-title" class="panel-title">
          {t('panel.acceptance')}
        </h2>
        {action.acceptance.length === 0 ? (
          <p class="subtle">{t('panel.noAcceptance')}</p>
        ) : (
          <ul class="panel-checklist">
            {action.acceptance.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
