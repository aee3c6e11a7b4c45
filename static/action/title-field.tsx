import { failureLine } from '../failure-words';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import type { TitleState } from '../use-title-check';

/** Confluence's limit: what goes beyond it is left out. */
const longestTitle = 255;

/** Title of the page, checked while it is typed. Confluence takes 255 characters, and each title once in a space. */
export function TitleField(props: {
  title: string;
  check: TitleState;
  missing: boolean;
  onInput: (title: string) => void;
}) {
  const text = useText();
  const { t } = text;
  const { check } = props;
  const taken = check.state === 'checked' && check.check.state === 'taken';
  const suggestion = check.state === 'checked' ? check.check.suggestion : null;
  return (
    <Field
      label={t('action.target.pageTitle')}
      required
      error={
        taken ? t('action.target.titleTaken') : props.missing ? t('action.target.titleMissing') : undefined
      }
      help={
        <span class="title-state" role="status">
          {props.title.length >= longestTitle && (
            <>{t('action.target.titleFull', { limit: longestTitle })} </>
          )}
          {check.state === 'checking' && t('action.target.titleChecking')}
          {check.state === 'failed' && failureLine(check.failure, text)}
          {check.state === 'checked' && check.check.state === 'free' && (
            <span class="title-free">✓ {t('action.target.titleFree')}</span>
          )}
          {check.state === 'checked' && check.check.state === 'ours' && t('action.target.titleOurs')}
          {taken && suggestion !== null && (
            <Button look="link" onClick={() => props.onInput(suggestion)}>
              {t('action.target.titleUse', { title: suggestion })}
            </Button>
          )}
        </span>
      }
    >
      {(field) => (
        <TextInput
          field={field}
          value={props.title}
          maxLength={longestTitle}
          required
          onInput={props.onInput}
        />
      )}
    </Field>
  );
}
