import { JiraError } from '../jira-error';
import { canSeeIssue } from '../model/permissions';
import { attachmentJson } from '../wire/attachment-json';
import type { JiraRoute } from './route';
import { get, ok, param } from './route';
import { readWork } from './scopes';

const readAttachment = [
  ...readWork,
  [
    'read:attachment:jira',
    'read:user:jira',
    'read:application-role:jira',
    'read:avatar:jira',
    'read:group:jira',
  ],
];

/** Only what is known about a file; the site keeps no contents. */
export const attachmentRoutes: readonly JiraRoute[] = [
  get('/rest/api/3/attachment/{id}', readAttachment, (visit) => {
    const { jira, user } = visit;
    const id = param(visit, 'id');
    const issues = jira.store.listIssues().filter((issue) => canSeeIssue(jira.store, user, issue));
    const file = issues.flatMap(({ attachments }) => attachments).find((attachment) => attachment.id === id);
    if (file === undefined) throw new JiraError(404, [`The attachment with id '${id}' does not exist`]);
    return ok({ ...attachmentJson(jira, file), id: Number(file.id) });
  }),
];
