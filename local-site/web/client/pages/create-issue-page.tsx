import { useId, useState } from 'preact/hooks';
import { createIssue, readChoiceFields, readIssueTypes } from '../jira/create-screen';
import type { Choice } from '../jira/create-screen';
import { documentOfText } from '../jira/document-of-text';
import { goTo } from '../location';
import { FailureNotice, FailurePage } from '../shell/failure-notice';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';

/** Writes a new issue of a project in plain text. A refusal keeps what was written. */
export function CreateIssuePage({ projectKey }: { projectKey: string }) {
  const { state, words } = useSite();
  const texts = words.jira;
  useDocumentTitle(`${projectKey} · ${texts.create}`);
  const [typeId, setTypeId] = useState('');
  const [summary, setSummary] = useState('');
  const [description, setDescription] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const id = useId();

  const types = useResource(`types ${projectKey}`, () => readIssueTypes(projectKey));
  const type = typeId || (types.value?.[0]?.id ?? '');
  const fields = useResource(`create screen ${projectKey} ${type}`, () =>
    type === '' ? Promise.resolve([]) : readChoiceFields(projectKey, type),
  );

  const create = async (): Promise<void> => {
    setSending(true);
    setFailure(undefined);
    try {
      const people = state.accounts.filter((account) => account.accountType === 'atlassian');
      const body = description.trim() === '' ? null : documentOfText(description, people);
      goTo(
        `/browse/${await createIssue({ projectKey, typeId: type, summary: summary.trim(), description: body, chosen })}`,
      );
    } catch (error) {
      setFailure(error);
      setSending(false);
    }
  };

  if (types.failure !== undefined) return <FailurePage failure={types.failure} retry={types.reload} />;
  return (
    <div class="page">
      <h1 tabIndex={-1}>{`${projectKey} · ${texts.create}`}</h1>
      {types.value === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <form
          class="create-form"
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <Select
            id={`${id}-type`}
            label={texts.type}
            choices={types.value}
            value={type}
            required
            choose={(next) => {
              setTypeId(next);
              setChosen({});
            }}
          />
          <label class="field-label" for={`${id}-summary`}>
            {texts.summary}
          </label>
          <input
            id={`${id}-summary`}
            class="text-field"
            type="text"
            required
            maxLength={255}
            value={summary}
            onInput={(event) => setSummary(event.currentTarget.value)}
          />
          <label class="field-label" for={`${id}-description`}>
            {texts.description}
          </label>
          <textarea
            id={`${id}-description`}
            rows={8}
            aria-describedby={`${id}-hint`}
            value={description}
            onInput={(event) => setDescription(event.currentTarget.value)}
          />
          <p id={`${id}-hint`} class="hint">
            {texts.commentHint}
          </p>
          {(fields.value ?? []).map((field) => (
            <Select
              key={`${type} ${field.id}`}
              id={`${id}-${field.id}`}
              label={field.id === 'priority' ? texts.priority : field.name}
              choices={field.choices}
              value={chosen[field.id] ?? ''}
              required={field.required}
              choose={(next) => setChosen({ ...chosen, [field.id]: next })}
            />
          ))}
          {fields.failure !== undefined && <FailureNotice failure={fields.failure} retry={fields.reload} />}
          {failure !== undefined && <FailureNotice failure={failure} />}
          <p class="button-row">
            <button type="submit" class="button button-primary" disabled={sending || summary.trim() === ''}>
              {texts.create}
            </button>
            <a class="button button-subtle" href={`/projects/${projectKey}/issues`}>
              {words.frame.cancel}
            </a>
          </p>
        </form>
      )}
    </div>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly required: boolean;
  readonly choose: (id: string) => void;
}

function Select({ id, label, choices, value, required, choose }: SelectProps) {
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="text-field"
        required={required}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {!choices.some((choice) => choice.id === value) && <option value="">—</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </>
  );
}
