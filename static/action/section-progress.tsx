import type { SectionState, WritingView } from '../../src/contract/writing-view';
import { useText } from '../text';
import { modelWords } from './model-words';
import { usageWords } from './usage-words';
import './section-progress.css';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/**
 * The eleven sections, each with how far a model is with it, and what it has taken so far. Nothing is being written any more
 * once it has `stopped`.
 */
export function SectionProgress(props: { writing: WritingView; stopped: boolean }) {
  const text = useText();
  const { t } = text;
  const { model, sections, usage } = props.writing;
  const stateOf = (number: number): SectionState => {
    const state = sections[number] ?? 'waiting';
    return state === 'writing' && props.stopped ? 'waiting' : state;
  };
  return (
    <div class="section-list">
      <ol class="section-progress" aria-label={t('action.draft.sectionList')}>
        {numbers.map((number) => {
          const state = stateOf(number);
          return (
            <li key={number} class={`section-${state}`}>
              <span class="section-mark" aria-hidden="true" />
              <span>{t('action.draft.section', { number, name: t(`sectionName.${number}`) })}</span>
              <span class="section-state">{t(`action.draft.sectionState.${state}`)}</span>
            </li>
          );
        })}
      </ol>
      <p class="subtle">{[modelWords(model, text), usageWords(usage, text)].join(t('common.dot'))}</p>
    </div>
  );
}
