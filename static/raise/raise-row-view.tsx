import type { PersonView } from '../../src/contract/actions-view';
import type { ProjectOption, RaiseRow } from '../../src/contract/raise-view';
import { failureLine } from '../failure-words';
import { formatDay } from '../format';
import { LevelLozenge } from '../level-lozenge';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/checkbox';
import { Combobox } from '../parts/combobox';
import '../parts/loading.css';
import { Field } from '../parts/field';
import { Select } from '../parts/select';
import { SiteLink } from '../parts/site-link';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { RequiredFieldControl } from './required-field-control';
import { priorityOf } from './row-draft';
import type { RowDraft, RowResult } from './row-draft';
import type { RowState } from './raise-table';
import { searchPeople, searchProjects } from './search-people';

/** A row to be raised: everything about it can be set, and what is missing stands at its field. */
export function RaiseRowView(props: {
  row: RaiseRow;
  draft: RowDraft;
  state: RowState;
  result: RowResult | undefined;
  projectName: string;
  pageUrl: string;
  busy: boolean;
  onChange: (part: Partial<RowDraft>) => void;
  onProject: (project: ProjectOption) => void;
  onType: (issueTypeId: string) => void;
  onReload: () => void;
  onRetry: () => void;
}) {
  const text = useText();
  const { t, locale } = text;
  const { row, draft, result } = props;
  const { problems } = props.state;
  const fields = props.state.fields.state === 'done' ? props.state.fields.value : null;
  const sending = result?.state === 'sending';
  const ticked = draft.ticked && problems.raisable;
  const name = row.measure || t('raise.noMeasure');
  const problem = (code: keyof typeof problems & ('owner' | 'due' | 'acceptance' | 'measure' | 'link')) => {
    const found = problems[code];
    return found
      ? t(`rowProblem.${found}`, {
          words: row.dueText,
          issue: row.linkedKey ?? '',
          others: new Intl.ListFormat(locale).format(row.otherOwners),
        })
      : undefined;
  };
  const dueBlocks = problems.due === 'dueMissing' || problems.due === 'dueUnreadable';
  const required = problems.unsupported.length > 0 ? [] : (fields?.required ?? []);

  return (
    <>
      <tr role="row" class={`raise-row ${ticked ? 'raise-ticked' : 'raise-row-off'}`}>
        <td role="cell" class="raise-select">
          {sending ? (
            <span class="loading-ring" role="img" aria-label={t('raise.rowSending')} />
          ) : (
            <Checkbox
              label={t('raise.tick', { measure: name })}
              labelHidden
              checked={ticked}
              disabled={!problems.raisable}
              onChange={(ticked) => props.onChange({ ticked })}
            />
          )}
        </td>
        <td role="cell" class="raise-measure">
          <p class="raise-name">{name}</p>
          {row.goal && <p class="small subtle">{row.goal}</p>}
          {row.problems.includes('acceptanceMissing') ? (
            <Field
              label={t('raise.acceptanceOf')}
              error={ticked ? problem('acceptance') : undefined}
              warning={ticked ? undefined : problem('acceptance')}
              help={t('raise.acceptanceHelp')}
            >
              {(field) => (
                <TextInput
                  field={field}
                  value={draft.acceptance}
                  maxLength={1000}
                  disabled={sending}
                  onInput={(acceptance) => props.onChange({ acceptance })}
                />
              )}
            </Field>
          ) : (
            <p class="small">
              <span class="subtle">{t('raise.acceptance')}</span> {row.acceptance}
            </p>
          )}
          {problems.link && <p class="small field-warning">{problem('link')}</p>}
          {problems.measure && (
            <p class="small">
              <span class="field-error">{problem('measure')} </span>
              <SiteLink href={props.pageUrl}>{t('raise.fixOnPage')}</SiteLink>
            </p>
          )}
        </td>
        <td role="cell" class="raise-priority">
          <div class="raise-level">
            <LevelLozenge level={row.level} />
            {fields && fields.priorities.length > 0 && <span aria-hidden="true">→</span>}
          </div>
          {fields && fields.priorities.length > 0 && (
            <Field label={t('raise.column.priority')} labelHidden>
              {(field) => (
                <Select
                  field={field}
                  value={priorityOf(row, draft, fields) ?? ''}
                  disabled={sending}
                  options={fields.priorities.map((priority) => ({
                    value: priority.id,
                    label: priority.name,
                  }))}
                  onChange={(priorityId) => props.onChange({ priorityId })}
                />
              )}
            </Field>
          )}
        </td>
        <td role="cell" class="raise-project">
          <Field label={t('raise.project')} labelHidden>
            {(field) => (
              <Combobox<ProjectOption>
                field={field}
                label={t('raise.project')}
                chosen={props.projectName}
                search={searchProjects}
                disabled={sending}
                onChoose={props.onProject}
              />
            )}
          </Field>
          {fields && (
            <Field label={t('raise.type')} labelHidden>
              {(field) => (
                <Select
                  field={field}
                  value={draft.issueTypeId ?? fields.issueTypeId}
                  disabled={sending}
                  options={fields.issueTypes.map((type) => ({ value: type.id, label: type.name }))}
                  onChange={props.onType}
                />
              )}
            </Field>
          )}
          {fields && !(fields.hasDescription && fields.hasLabels) && (
            <p class="small subtle">
              {fields.hasDescription
                ? t('raise.noLabelsField')
                : t(fields.hasLabels ? 'raise.noDescriptionField' : 'raise.noDescriptionNorLabels')}
            </p>
          )}
          {props.state.fields.state === 'loading' && <p class="small subtle">{t('common.loading')}</p>}
          {props.state.fields.state === 'failed' && (
            <p class="small field-error">
              {failureLine(props.state.fields.failure, text)}{' '}
              <Button look="link" onClick={props.onReload}>
                {t('common.retry')}
              </Button>
            </p>
          )}
        </td>
        <td role="cell" class="raise-owner">
          {fields?.hasAssignee === false ? (
            <p class="small subtle">{t('raise.noAssigneeField')}</p>
          ) : (
            <Field
              label={t('raise.column.owner')}
              labelHidden
              error={ticked ? problem('owner') : undefined}
              warning={ticked ? undefined : problem('owner')}
            >
              {(field) => (
                <Combobox<PersonView>
                  field={field}
                  label={t('raise.column.owner')}
                  chosen={draft.owner?.name ?? ''}
                  placeholder={t('raise.chooseOwner')}
                  search={(query) => searchPeople(draft.projectKey, query)}
                  disabled={sending}
                  onChoose={(owner) => props.onChange({ owner, ownerProblem: null })}
                />
              )}
            </Field>
          )}
        </td>
        <td role="cell" class="raise-due">
          {fields?.hasDueDate === false ? (
            <>
              {draft.due !== '' && <p>{formatDay(draft.due, locale)}</p>}
              <p class="small subtle">{t(draft.due === '' ? 'raise.noDueField' : 'raise.dueOnPageOnly')}</p>
            </>
          ) : (
            <Field
              label={t('raise.column.due')}
              labelHidden
              error={dueBlocks && ticked ? problem('due') : undefined}
              warning={dueBlocks && ticked ? undefined : problem('due')}
              help={t('raise.window', { day: formatDay(row.window, locale) })}
            >
              {(field) => (
                <TextInput
                  field={field}
                  type="date"
                  value={draft.due}
                  disabled={sending}
                  onInput={(due) => props.onChange({ due, dueAsOnPage: false })}
                />
              )}
            </Field>
          )}
        </td>
      </tr>
      {(required.length > 0 || problems.unsupported.length > 0 || result?.state === 'failed') && (
        <tr role="row" class="raise-more">
          <td role="cell" colSpan={6}>
            {result?.state === 'failed' && (
              <div role="alert" class="raise-failed">
                <p class="field-error">{failureLine(result.failure, text)}</p>
                <Button
                  busy={props.busy}
                  disabled={problems.blocking}
                  label={t('raise.retry', { measure: name })}
                  onClick={props.onRetry}
                >
                  {t('common.retry')}
                </Button>
              </div>
            )}
            {problems.unsupported.length > 0 && (
              <p class="field-error">
                {t('raise.unsupported', {
                  fields: problems.unsupported.map((field) => field.name).join('、'),
                })}
              </p>
            )}
            <div class="raise-required">
              {required.map((field) => (
                <RequiredFieldControl
                  key={field.id}
                  required={field}
                  projectKey={draft.projectKey}
                  value={draft.values[field.id]}
                  missing={ticked && problems.required.includes(field.id)}
                  disabled={sending}
                  onChange={(value) => props.onChange({ values: { ...draft.values, [field.id]: value } })}
                />
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
