import { useState } from 'preact/hooks';
import type { Outcome } from '../../src/contract/outcome';
import type { ProjectFields, ProjectOption } from '../../src/contract/raise-view';
import { Button } from '../parts/button';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { Select } from '../parts/select';
import { useText } from '../text';
import type { FieldsState } from './row-draft';
import { searchProjects } from './search-people';

/** Sets project and type of all ticked rows at once. */
export function BulkBar(props: {
  count: number;
  fieldsOf: (projectKey: string, issueTypeId: string | null) => FieldsState;
  load: (projectKey: string, issueTypeId: string | null) => Promise<Outcome<ProjectFields>>;
  onApply: (project: ProjectOption, issueTypeId: string | null) => void;
}) {
  const text = useText();
  const { t } = text;
  const [project, setProject] = useState<ProjectOption | null>(null);
  const [issueTypeId, setIssueTypeId] = useState<string | null>(null);
  const fields = project ? props.fieldsOf(project.key, null) : null;
  const types = fields?.state === 'done' ? fields.value.issueTypes : [];
  const chosenType = issueTypeId ?? (fields?.state === 'done' ? fields.value.issueTypeId : '');

  return (
    <fieldset class="raise-bulk">
      <legend class="visually-hidden">{t('raise.bulk')}</legend>
      <Field label={t('raise.bulkProject')}>
        {(field) => (
          <Combobox<ProjectOption>
            field={field}
            label={t('raise.bulkProject')}
            chosen={project?.name ?? ''}
            search={searchProjects}
            onChoose={(choice) => {
              setProject(choice);
              setIssueTypeId(null);
              void props.load(choice.key, null);
            }}
          />
        )}
      </Field>
      <Field label={t('raise.bulkType')}>
        {(field) => (
          <Select
            field={field}
            value={chosenType}
            disabled={types.length === 0}
            options={
              types.length === 0
                ? [{ value: '', label: t('raise.chooseProject') }]
                : types.map(({ id, name }) => ({ value: id, label: name }))
            }
            onChange={setIssueTypeId}
          />
        )}
      </Field>
      <Button
        disabled={project === null || props.count === 0}
        onClick={() => {
          if (project) props.onApply(project, issueTypeId);
        }}
      >
        {text.count('raise.bulkApply', props.count)}
      </Button>
    </fieldset>
  );
}
