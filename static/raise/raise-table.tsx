import type { ProjectOption, RaisePreview, RaiseRow } from '../../src/contract/raise-view';
import { useText } from '../text';
import { RaiseRowView } from './raise-row-view';
import { RaisedRowView } from './raised-row-view';
import type { FieldsState, RowDraft, RowProblems, RowResult } from './row-draft';
import './raise-table.css';

export interface RowState {
  readonly fields: FieldsState;
  readonly problems: RowProblems;
}

const columns = ['select', 'measure', 'priority', 'project', 'owner', 'due'] as const;

/**
 * One row an action. The roles are written out because on narrow surfaces the rows are laid out as cards, and browsers
 * drop the meaning of table elements that are not laid out as tables.
 */
export function RaiseTable(props: {
  preview: RaisePreview;
  draftOf: (row: RaiseRow) => RowDraft;
  stateOf: (row: RaiseRow) => RowState | undefined;
  resultOf: (row: RaiseRow) => RowResult | undefined;
  projectName: (key: string) => string;
  busy: boolean;
  onChange: (rowId: string, part: Partial<RowDraft>) => void;
  onProject: (row: RaiseRow, project: ProjectOption) => void;
  onType: (row: RaiseRow, issueTypeId: string) => void;
  onReload: (row: RaiseRow) => void;
  onRetry: (row: RaiseRow) => void;
}) {
  const { t } = useText();
  return (
    <div class="raise-frame">
      <table class="raise-table" role="table" aria-label={t('raise.title')}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" class={`raise-${column}`}>
                {column === 'select' ? (
                  <span class="visually-hidden">{t('raise.column.select')}</span>
                ) : (
                  t(`raise.column.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.preview.rows.map((row) => {
            const result = props.resultOf(row);
            const state = props.stateOf(row);
            const issue = result?.state === 'done' ? result.issue : row.raised;
            if (issue) return <RaisedRowView key={row.rowId} row={row} issue={issue} result={result} />;
            return (
              state && (
                <RaiseRowView
                  key={row.rowId}
                  row={row}
                  draft={props.draftOf(row)}
                  state={state}
                  result={result}
                  projectName={props.projectName(props.draftOf(row).projectKey)}
                  pageUrl={props.preview.page.url}
                  busy={props.busy}
                  onChange={(part) => props.onChange(row.rowId, part)}
                  onProject={(project) => props.onProject(row, project)}
                  onType={(issueTypeId) => props.onType(row, issueTypeId)}
                  onReload={() => props.onReload(row)}
                  onRetry={() => props.onRetry(row)}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
