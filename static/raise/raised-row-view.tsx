import type { IssueView } from '../../src/contract/actions-view';
import type { RaiseRow } from '../../src/contract/raise-view';
import { LevelLozenge } from '../level-lozenge';
import { SiteLink } from '../parts/site-link';
import { StatusLozenge } from '../status-lozenge';
import { useText } from '../text';
import type { RowResult } from './row-draft';

/** A row that has its issue: just now, or since before. */
export function RaisedRowView(props: { row: RaiseRow; issue: IssueView; result: RowResult | undefined }) {
  const { t } = useText();
  const { row, issue, result } = props;
  const words =
    result?.state === 'done'
      ? result.found
        ? t('raise.rowFound')
        : t('raise.rowRaised')
      : t('raise.rowRaisedBefore');
  return (
    <tr role="row" class="raise-row raise-row-done">
      <td role="cell" class="raise-select">
        <span class="raise-tick" aria-hidden="true">
          ✓
        </span>
      </td>
      <td role="cell" class="raise-measure">
        {row.measure}
      </td>
      <td role="cell" class="raise-priority">
        <LevelLozenge level={row.level} />
      </td>
      <td role="cell" class="raise-outcome" colSpan={3}>
        <p role="status">
          {words} <SiteLink href={issue.url}>{issue.key}</SiteLink>{' '}
          {issue.status !== '' && <StatusLozenge name={issue.status} category={issue.category} />}
        </p>
        {result?.state === 'done' && !result.linked && <p class="small subtle">{t('raise.linkLater')}</p>}
      </td>
    </tr>
  );
}
