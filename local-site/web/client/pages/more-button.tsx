import type { LongList } from '../use-long-list';
import { useSite } from '../site-state';

/** Reads the next part of a list, while there is one, and says how much is shown. */
export function MoreButton({ list, text }: { list: LongList<unknown>; text: string }) {
  const { words } = useSite();
  const shown = list.entries?.length ?? 0;
  if (shown >= list.total) return null;
  return (
    <p class="more-row">
      <button type="button" class="button" disabled={list.loading} onClick={() => list.more()}>
        {list.loading ? words.frame.loading : text}
      </button>
      <span class="subtle">{words.jira.shownOf(shown, list.total)}</span>
    </p>
  );
}
