import type { FindingView } from '../../src/contract/published-view';
import type { JobView } from '../../src/contract/job-view';
import { useText } from '../text';
import { whereWords } from './findings-list';
import { modelWords } from './model-words';
import { usageWords } from './usage-words';
import './written-how.css';

/** 这份报告是怎样写成的: the writer, what a model took, how many sections it wrote, and what it could not do as wanted. */
export function WrittenHow(props: {
  job: Pick<JobView, 'writer' | 'writing'>;
  findings: readonly FindingView[];
}) {
  const text = useText();
  const { t } = text;
  const { writer, writing } = props.job;
  const told = props.findings.filter(({ kind }) => kind === 'writer');
  const written = (by: 'model' | 'rules') =>
    Object.values(writing?.sections ?? {}).filter((state) => state === by).length;
  return (
    <section class="written-how" aria-labelledby="written-how">
      <h2 id="written-how">{t('written.title')}</h2>
      <p>
        {[
          t('written.by', { writer: writing ? modelWords(writing.model, text) : t(`writer.${writer}`) }),
          ...(writing
            ? [
                text.count('written.model', written('model')),
                ...(written('rules') > 0 ? [text.count('written.rules', written('rules'))] : []),
              ]
            : []),
        ].join(t('common.dot'))}
      </p>
      {writing && <p class="subtle">{usageWords(writing.usage, text)}</p>}
      {told.length > 0 && (
        <ul>
          {told.map((finding, index) => (
            <li key={index}>
              <span class="finding-where">{whereWords(finding.where, text)}</span>
              <span>{finding.message}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
