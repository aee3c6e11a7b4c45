import type { JobView } from '../../src/contract/job-view';
import { ProgressBar } from '../parts/progress-bar';
import { useText } from '../text';
import type { Text } from '../create-text';

/** How much of the incident has been read. */
export function ReadingBars(props: { job: Pick<JobView, 'comments' | 'history'> | null }) {
  const text = useText();
  return (
    <>
      {(['comments', 'history'] as const).map((kind) => {
        const progress = props.job?.[kind] ?? { done: 0, total: null };
        return (
          <ProgressBar
            key={kind}
            label={text.t(`action.reading.${kind}`)}
            done={progress.done}
            total={progress.total}
            value={progressWords(progress, text)}
          />
        );
      })}
    </>
  );
}

function progressWords({ done, total }: JobView['comments'], text: Text): string {
  if (total === null) return text.t('common.counting', { done });
  return text.t('common.doneOfTotal', { done, total });
}
