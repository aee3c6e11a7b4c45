import type { OverviewRow } from '../../src/contract/overview-view';
import { formatInstant } from '../format';
import { MetricSpan } from '../metric-span';
import { gapWords, metricOrder } from '../milestone-words';
import { SiteLink } from '../parts/site-link';
import { SeverityLozenge } from '../severity-lozenge';
import { StateLozenge } from '../state-lozenge';
import { useText } from '../text';
import { ActionFigures } from './action-figures';
import './overview-table.css';

const columns = [
  'incident',
  'severity',
  'state',
  'mttd',
  'mtti',
  'mttf',
  'mttr',
  'actions',
  'updated',
] as const;

/** One row a postmortem; cards where there is little room. The roles keep its meaning when it is not laid out as a table. */
export function OverviewTable(props: { rows: readonly OverviewRow[] }) {
  const text = useText();
  const { t } = text;
  const heading = (column: (typeof columns)[number]) =>
    column === 'mttd' || column === 'mtti' || column === 'mttf' || column === 'mttr'
      ? column.toUpperCase()
      : t(`overview.column.${column}`);
  return (
    <div class="postmortems-frame">
      <table class="postmortems-table" role="table" aria-label={t('overview.title')}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {heading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <tr key={row.incident.key} role="row">
              <td role="cell" class="postmortem-incident">
                <SiteLink href={row.incident.url}>{row.incident.key}</SiteLink>{' '}
                <SiteLink href={row.page.url}>{row.incident.title}</SiteLink>
              </td>
              <td role="cell">
                <SeverityLozenge severity={row.severity} declared={row.severityDeclared} />
              </td>
              <td role="cell">
                <StateLozenge state={row.state} />
              </td>
              {metricOrder.map((name) => {
                const metric = row.metrics?.[name];
                return (
                  <td
                    key={name}
                    role="cell"
                    class="postmortem-metric"
                    title={metric?.minutes === null ? gapWords(metric, text) : undefined}
                  >
                    <span class="postmortem-label">{name.toUpperCase()} </span>
                    {metric ? <MetricSpan metric={metric} /> : '—'}
                  </td>
                );
              })}
              <td role="cell" class="postmortem-actions">
                <ActionFigures actions={row.actions} />
              </td>
              <td role="cell" class="postmortem-updated subtle">
                {formatInstant(row.updatedAt, text)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
