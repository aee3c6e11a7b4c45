import type { JiraContext } from '../jira-context';
import type { StoredAttachment } from '../model/issue';
import { authorJson } from './user-json';

export function attachmentJson({ store, siteUrl }: JiraContext, attachment: StoredAttachment) {
  return {
    self: `${siteUrl}/rest/api/3/attachment/${attachment.id}`,
    id: attachment.id,
    filename: attachment.filename,
    ...authorJson(store, 'author', attachment.authorId, siteUrl),
    created: attachment.created,
    size: attachment.size,
    mimeType: attachment.mimeType,
    content: `${siteUrl}/rest/api/3/attachment/content/${attachment.id}`,
  };
}
