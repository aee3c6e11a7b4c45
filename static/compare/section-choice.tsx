import type { SectionComparison } from '../../src/contract/comparison-view';
import { Checkbox } from '../parts/checkbox';
import { Lozenge } from '../parts/lozenge';
import { useText } from '../text';
import { DiffView } from './diff-view';

/** One section of the comparison: take the new draft or keep what the page says. */
export function SectionChoice(props: {
  section: SectionComparison;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
}) {
  const { t } = useText();
  const { section } = props;
  return (
    <li class="compare-section">
      <div class="compare-head">
        <h2>{section.title}</h2>
        {section.citesNew && section.state === 'changed' && (
          <Lozenge tone="information">{t('compare.citesNew')}</Lozenge>
        )}
        {section.edited && <Lozenge tone="warning">{t('compare.edited')}</Lozenge>}
        {section.state === 'gone' && <Lozenge>{t('compare.gone')}</Lozenge>}
      </div>
      {section.state === 'kept' && <p class="subtle">{t('compare.kept')}</p>}
      {section.state === 'changed' && (
        <>
          <Checkbox
            label={t('compare.take', { section: section.title })}
            note={section.edited ? t('compare.editedNote') : undefined}
            checked={props.ticked}
            onChange={props.onTick}
          />
          <DiffView current={section.current} proposed={section.proposed} />
        </>
      )}
    </li>
  );
}
