import { attachmentJson } from '../wire/attachment-json';
import { embeddedCommentsJson } from '../wire/comment-json';
import { listLinksJson } from '../wire/link-json';
import type { Field } from './field';
import { FieldError, isAbsent } from './field';

export const comment: Field = {
  id: 'comment',
  name: 'Comment',
  schema: { type: 'comments-page', system: 'comment' },
  clauseNames: ['comment'],
  navigable: false,
  read: ({ jira, user, issue }) => embeddedCommentsJson(jira, user, issue),
};

export const attachment: Field = {
  id: 'attachment',
  name: 'Attachment',
  schema: { type: 'array', items: 'attachment', system: 'attachment' },
  clauseNames: ['attachments'],
  navigable: false,
  read: ({ jira, issue }) => issue.attachments.map((file) => attachmentJson(jira, file)),
};

/** Links are made by `update.issuelinks[].add` once the issue exists; `fields` cannot hold them. */
export const issueLinks: Field = {
  id: 'issuelinks',
  name: 'Linked Issues',
  schema: { type: 'array', items: 'issuelinks', system: 'issuelinks' },
  clauseNames: ['issueLinks'],
  navigable: true,
  read: ({ jira, user, issue }) => listLinksJson(jira, user, issue),
  write: {
    operations: ['add'],
    permission: 'LINK_ISSUES',
    isEmpty: isAbsent,
    set() {
      throw new FieldError("Field does not support update 'issuelinks'");
    },
    autoCompleteUrl: ({ jira }) =>
      `${jira.siteUrl}/rest/api/3/issue/picker?currentProjectId=&showSubTaskParent=true&showSubTasks=true&currentIssueKey=&query=`,
  },
};
