import { useRef, useState } from 'preact/hooks';
import type { Found } from '../../src/contract/found-view';
import type { Opening } from '../../src/contract/opening-view';
import type { ParentPage, PublishTarget, SpaceChoice } from '../../src/contract/target-view';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/checkbox';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { RadioGroup } from '../parts/radio-group';
import { useText } from '../text';
import { useCall } from '../use-call';
import { useTitleCheck } from '../use-title-check';
import type { Destination } from './action-app';
import { PlaceNotice } from './place-notice';
import { searchParents, searchSpaces } from './search-places';
import { StepFrame } from './step-frame';
import { TitleField } from './title-field';
import { usePlaceCheck } from './use-place-check';
import { WriterChoiceField } from './writer-choice-field';
import './target-step.css';

const languages: readonly PublishTarget['language'][] = ['zh-CN', 'en-US'];

/** Step 2: where the page goes and who writes it. Everything has a default, so that Enter is enough. */
export function TargetStep(props: {
  found: Found;
  confluence: Opening['confluence'];
  destination: Destination;
  onChange: (destination: Destination) => void;
  onBack: () => void;
  onStarted: () => void;
}) {
  const { t } = useText();
  const { found, destination } = props;
  const { target, space, parent } = destination;
  const [tried, setTried] = useState(false);
  const titleTyped = useRef(target.title !== found.defaults.title);
  const form = useRef<HTMLFormElement>(null);
  const title = useTitleCheck(target.spaceId, target.title);
  const starting = useCall(() => call('startDraft', { jobId: found.jobId, target }));
  // What an answer changes is put upon what was set meanwhile, not upon what was set when the question was asked.
  const latest = useRef(destination);
  latest.current = destination;
  const change = (part: Partial<PublishTarget>, places: Partial<Omit<Destination, 'target'>> = {}) => {
    latest.current = { ...latest.current, ...places, target: { ...latest.current.target, ...part } };
    props.onChange(latest.current);
  };
  const isTitleTyped = () => titleTyped.current;
  const place = usePlaceCheck(props.confluence, space !== null);
  const missing = place.state === 'noConfluence';

  const chooseLanguage = async (language: PublishTarget['language']) => {
    change({ language });
    if (isTitleTyped()) return;
    const outcome = await call('suggestTitle', { jobId: found.jobId, language });
    if (outcome.ok && !isTitleTyped()) change({ title: outcome.value.title });
  };

  const taken = title.state === 'checked' && title.check.state === 'taken';
  const ready = !missing && target.spaceId !== null && target.title.trim() !== '' && !taken;
  const submit = async () => {
    setTried(true);
    if (!ready || starting.now.state === 'loading') return;
    const outcome = await starting.run();
    if (outcome.ok) props.onStarted();
  };

  return (
    <StepFrame
      step={2}
      heading={t('action.target.title')}
      focus
      onEnter={() => void submit()}
      footer={
        <>
          <Button onClick={props.onBack}>{t('common.back')}</Button>
          <Button
            look="primary"
            disabled={place.state !== 'usable'}
            busy={starting.now.state === 'loading'}
            onClick={() => form.current?.requestSubmit()}
          >
            {t('action.target.start')}
          </Button>
        </>
      }
    >
      <PlaceNotice check={place} found={found} spaceId={target.spaceId} />
      {starting.now.state === 'failed' && <FailureNotice failure={starting.now.failure} />}
      <form
        ref={form}
        class="target-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="target-places">
          <Field
            label={t('action.target.space')}
            required
            error={tried && target.spaceId === null ? t('action.target.spaceMissing') : undefined}
          >
            {(field) => (
              <Combobox<SpaceChoice>
                field={field}
                label={t('action.target.space')}
                chosen={space ? `${space.name} (${space.key})` : ''}
                search={searchSpaces}
                disabled={missing}
                required
                onChoose={(choice) =>
                  change({ spaceId: choice.id, parentId: null }, { space: choice, parent: null })
                }
              />
            )}
          </Field>
          <Field label={t('action.target.parent')} help={t('action.target.parentHelp')}>
            {(field) => (
              <Combobox<ParentPage>
                field={field}
                label={t('action.target.parent')}
                chosen={parent?.title ?? ''}
                placeholder={t('action.target.parentNone')}
                search={(query) => searchParents(target.spaceId ?? '', query)}
                disabled={missing || target.spaceId === null}
                onChoose={(choice) => change({ parentId: choice.id }, { parent: choice })}
                onClear={() => change({ parentId: null }, { parent: null })}
              />
            )}
          </Field>
        </div>
        <TitleField
          title={target.title}
          check={title}
          missing={(tried || titleTyped.current) && target.title.trim() === ''}
          onInput={(value) => {
            titleTyped.current = true;
            change({ title: value });
          }}
        />
        <RadioGroup
          legend={t('action.target.language')}
          value={target.language}
          options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(value) => void chooseLanguage(value === 'en-US' ? 'en-US' : 'zh-CN')}
        />
        <WriterChoiceField
          writers={found.writers}
          redaction={found.redaction}
          value={target.writer}
          onChange={(writer) => change({ writer })}
        />
        {found.incident.restricted && (
          <Checkbox
            label={t('action.target.restricted')}
            note={t(target.restricted ? 'action.target.restrictedNote' : 'action.target.unrestrictedNote')}
            checked={target.restricted}
            onChange={(restricted) => change({ restricted })}
          />
        )}
        <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
          {t('action.target.start')}
        </button>
      </form>
    </StepFrame>
  );
}
