import type { ActionsView } from '../../src/contract/actions-view';
import { Lozenge } from '../parts/lozenge';
import { ProgressBar } from '../parts/progress-bar';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import './action-summary.css';

/** `行动项 ▓▓▓▓░░ 5 / 8  P0 2/2  P1 2/4  P2 1/2  1 逾期` */
export function ActionSummary(props: { actions: ActionsView }) {
  const text = useText();
  const { t } = text;
  const { actions } = props;
  return (
    <div class="action-summary">
      <ProgressBar
        label={t('macro.actions')}
        done={actions.done}
        total={actions.total}
        value={t('macro.doneOfTotal', { done: actions.done, total: actions.total })}
        tone="success"
      />
      <ul class="action-levels">
        {actions.byLevel
          .filter(({ total }) => total > 0)
          .map(({ level, done, total }) => (
            <li key={level}>
              {level} {t('common.doneOfTotal', { done, total })}
            </li>
          ))}
        {actions.unraised > 0 && <li>{text.count('macro.unraised', actions.unraised)}</li>}
        {actions.offPage.length > 0 && (
          <li>
            {text.count('macro.offPage', actions.offPage.length)}{' '}
            {actions.offPage.map(({ key, url }) => (
              <SiteLink key={key} href={url}>
                {key}
              </SiteLink>
            ))}
          </li>
        )}
        {actions.overdue > 0 && (
          <li>
            <Lozenge tone="danger">{text.count('macro.overdue', actions.overdue)}</Lozenge>
          </li>
        )}
      </ul>
    </div>
  );
}
