import type { SpaceChoice, SpaceList } from '../../contract/target-view';
import { concurrently } from '../concurrently';

/** Spaces of a picker: what a person can look through. */
const shown = 25;
/** Each space is asked for by itself: Confluence offers no list of those in which somebody may write. */
const askedAtOnce = 10;
const askedAtMost = 100;

/**
 * Which of the spaces a person may write in. Spaces of teams are asked about first: on a large site most are personal ones, and
 * those of other people are never writable.
 */
export async function findWritable(
  spaces: readonly SpaceChoice[],
  mayCreateIn: (spaceId: string) => Promise<boolean>,
): Promise<SpaceList> {
  const isPersonal = ({ key }: SpaceChoice) => key.startsWith('~');
  const ordered = [...spaces.filter((space) => !isPersonal(space)), ...spaces.filter(isPersonal)];
  const writable: SpaceChoice[] = [];
  let asked = 0;
  while (asked < ordered.length && asked < askedAtMost && writable.length < shown) {
    const next = ordered.slice(asked, asked + askedAtOnce);
    const may = await concurrently(next, askedAtOnce, ({ id }) => mayCreateIn(id));
    writable.push(...next.filter((_, index) => may[index]));
    asked += next.length;
  }
  return { spaces: writable.slice(0, shown), complete: asked >= ordered.length && writable.length <= shown };
}
