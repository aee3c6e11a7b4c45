import { route } from '@forge/api';
import * as z from 'zod';
import { epochMinuteOf } from '../../domain/epoch-minute';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { silentFields } from './evidence-of-issue';

const posted = z.object({ created: z.string() });
const commentPage = z.object({ comments: z.array(posted) });
const historyPage = z.object({
  values: z.array(posted.extend({ items: z.array(z.object({ field: z.string() })) })),
  total: z.number(),
});

const mostCounted = 100;

/** How many comments and changes came after that minute; a hundred of a kind count as a hundred. */
export async function countEvidenceAfter(
  request: ProductRequest,
  issueId: string,
  minute: number,
): Promise<number> {
  const isNew = ({ created }: { created: string }) => epochMinuteOf(created) > minute;
  const [comments, changes] = await Promise.all([
    newestComments(request, issueId),
    newestChanges(request, issueId),
  ]);
  return (
    comments.filter(isNew).length +
    changes.filter((change) => isNew(change) && change.items.some(({ field }) => !silentFields.has(field)))
      .length
  );
}

async function newestComments(request: ProductRequest, issueId: string) {
  const { body } = await request({
    product: 'jira',
    path: route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=${mostCounted}`,
  });
  return readAnswer(commentPage, body, 'comments').comments;
}

/** Jira gives the history oldest first, so the newest changes are on its last page. */
async function newestChanges(request: ProductRequest, issueId: string) {
  const read = async (startAt: number) => {
    const { body } = await request({
      product: 'jira',
      path: route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${mostCounted}`,
    });
    return readAnswer(historyPage, body, 'changelog');
  };
  const first = await read(0);
  return first.total <= mostCounted ? first.values : (await read(first.total - mostCounted)).values;
}
