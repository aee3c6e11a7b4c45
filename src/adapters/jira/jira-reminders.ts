import { route } from '@forge/api';
import * as z from 'zod';
import type { ReminderChannel } from '../../usecases/ports/reminder-channel';
import type { ProductRequest } from '../forge/product-request';
import { readActionRecord } from '../record-shapes';
import { actionPropertyKey } from './jira-property';
import { jqlText } from './jql';
import { listAllIssues } from './search-issues';

const dueFields = z.object({
  duedate: z.string(),
  assignee: z.object({ accountId: z.string().nullish() }).nullish(),
});

/** Overdue actions, as the app: nobody is there when the schedule runs. It comments and changes nothing. */
export function jiraReminders(request: ProductRequest): ReminderChannel {
  return {
    async listOverdue(today) {
      const issues = await listAllIssues(request, {
        jql: `postmortemIncident is not EMPTY AND statusCategory != Done AND duedate < ${jqlText(today)}`,
        fields: ['duedate', 'assignee'],
        properties: [actionPropertyKey],
        maxResults: 100,
      });
      return issues.flatMap(({ key, fields, properties }) => {
        const record = readActionRecord(properties[actionPropertyKey]);
        const found = dueFields.safeParse(fields);
        if (!record || !found.success) return [];
        const { duedate: due, assignee } = found.data;
        return [
          {
            key,
            assigneeId: assignee?.accountId ?? null,
            due,
            level: record.level,
            incident: record.incident,
          },
        ];
      });
    },

    async remind(issueKey, _assigneeId, comment) {
      await request({
        product: 'jira',
        method: 'POST',
        path: route`/rest/api/3/issue/${issueKey}/comment`,
        body: { body: comment },
      });
    },
  };
}
