import { useState } from 'preact/hooks';
import type { ActionRowView } from '../../src/contract/actions-view';
import { formatDay } from '../format';
import { LevelLozenge } from '../level-lozenge';
import { Button } from '../parts/button';
import { Lozenge } from '../parts/lozenge';
import { SiteLink } from '../parts/site-link';
import { StatusLozenge } from '../status-lozenge';
import { useText } from '../text';
import './action-list.css';

const shown = 8;

/** The actions with owner, due date and the live status of their issues. */
export function ActionList(props: { rows: readonly ActionRowView[]; all?: boolean | undefined }) {
  const text = useText();
  const { t, locale } = text;
  const [all, setAll] = useState(props.all === true);
  const rows = all ? props.rows : props.rows.slice(0, shown);
  if (props.rows.length === 0) return <p class="subtle">{t('macro.noActions')}</p>;
  return (
    <>
      <ul class="actions">
        {rows.map((row) => (
          <li key={row.rowId} class="action">
            <LevelLozenge level={row.level} />
            <span class="action-measure">{row.measure}</span>
            <span class={row.owner ? 'action-owner' : 'action-owner subtle'}>
              {row.owner?.name ?? t('macro.noOwner')}
            </span>
            <span class="action-due">
              {row.due === null ? <span class="subtle">{t('macro.noDue')}</span> : formatDay(row.due, locale)}
              {row.overdueDays > 0 && (
                <Lozenge tone="danger">{text.count('macro.overdueDays', row.overdueDays)}</Lozenge>
              )}
            </span>
            <span class="action-issue">
              {row.issue ? (
                <>
                  <StatusLozenge name={row.issue.status} category={row.issue.category} />
                  <SiteLink href={row.issue.url}>{row.issue.key}</SiteLink>
                </>
              ) : (
                <span class="subtle">{t('macro.notRaised')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {rows.length < props.rows.length && (
        <p>
          <Button look="link" onClick={() => setAll(true)}>
            {text.count('macro.allActions', props.rows.length)}
          </Button>
        </p>
      )}
    </>
  );
}
