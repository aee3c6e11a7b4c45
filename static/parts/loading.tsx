import { useText } from '../text';
import './loading.css';

/** Says that something is being read, once it takes longer than a second. */
export function Loading(props: { label?: string | undefined }) {
  const { t } = useText();
  return (
    <p class="loading delayed" role="status">
      <span class="loading-ring" aria-hidden="true" />
      {props.label ?? t('common.loading')}
    </p>
  );
}

/** Grey lines in the place of what is being read, so that nothing moves when it comes. */
export function Skeleton(props: { lines: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: props.lines }, (_, line) => (
        <span key={line} class="skeleton-line" />
      ))}
    </div>
  );
}
