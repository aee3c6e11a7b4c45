import type { ActionCounts } from '../../src/contract/actions-view';
import { Lozenge } from '../parts/lozenge';
import { ProgressBar } from '../parts/progress-bar';
import { useText } from '../text';

/** How far the actions of a postmortem are: all rows of its section 七, as on the page and in the panel. */
export function ActionFigures(props: { actions: ActionCounts | null }) {
  const text = useText();
  const { t } = text;
  const { actions } = props;
  if (actions === null) return <span class="subtle">{t('overview.pageHidden')}</span>;
  if (actions.total === 0) return <span class="subtle">{t('common.none')}</span>;
  return (
    <>
      <ProgressBar
        label={t('macro.actions')}
        labelHidden
        done={actions.done}
        total={actions.total}
        value={t('common.doneOfTotal', { done: actions.done, total: actions.total })}
        tone="success"
      />
      <span class="postmortem-marks">
        {actions.unraised > 0 && (
          <span class="small subtle">{text.count('macro.unraised', actions.unraised)}</span>
        )}
        {actions.overdue > 0 && (
          <Lozenge tone="danger">{text.count('macro.overdue', actions.overdue)}</Lozenge>
        )}
      </span>
    </>
  );
}
