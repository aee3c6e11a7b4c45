import { useSite } from '../site-state';

/** Grey lines in the place of text that is on its way; screen readers hear one quiet word. */
export function Skeleton({ lines, heading = false }: { lines: number; heading?: boolean }) {
  const { words } = useSite();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{words.frame.loading}</span>
      {heading && <span class="skeleton-line skeleton-heading" />}
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton-line" style={{ width: `${96 - ((index * 37) % 44)}%` }} />
      ))}
    </div>
  );
}
