import type { TitleCheck } from '../contract/target-view';
import { findFreeTitle } from './page-title';
import type { Ports } from './ports';

/** Whether a page of that title can be made in the space; a title that is taken comes with one that is not. */
export async function checkTitle(
  ports: Ports,
  input: { incidentId: string; spaceId: string; title: string },
): Promise<TitleCheck> {
  const title = input.title.trim();
  if (title === '') return { state: 'empty', suggestion: null };
  const page = await ports.pages.findByTitle(input.spaceId, title);
  if (!page) return { state: 'free', suggestion: null };
  const record = await ports.pages.findRecord(page.id);
  if (record?.incidentId === input.incidentId) return { state: 'ours', suggestion: null };
  return { state: 'taken', suggestion: (await findFreeTitle(ports.pages, input.spaceId, title)) ?? null };
}
