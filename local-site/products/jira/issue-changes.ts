import type { Account } from '../../directory';
import type { IssuePatch } from './fields/field';
import { listFields } from './fields/field-list';
import type { JiraContext } from './jira-context';
import { currentTime } from './jira-context';
import type { HistoryItem, StoredIssue } from './model/issue';

/** Saves an edit by `user`: applies the patch, writes what changed into the history, moves `updated`. */
export function saveEdit(
  jira: JiraContext,
  user: Account,
  issue: StoredIssue,
  patch: IssuePatch,
): StoredIssue {
  const after = { ...issue, ...patch };
  return saveWithHistory(jira, user, after, listDifferences(jira, user, issue, after));
}

/** Saves the issue with the given history items, if there are any, and the time of the change. */
export function saveWithHistory(
  jira: JiraContext,
  user: Account,
  issue: StoredIssue,
  items: readonly HistoryItem[],
): StoredIssue {
  const time = currentTime(jira);
  const entry = { id: jira.store.ids.allot('history'), authorId: user.accountId, created: time, items };
  const saved = {
    ...issue,
    updated: time,
    history: items.length > 0 ? [...issue.history, entry] : issue.history,
  };
  jira.store.saveIssue(saved);
  return saved;
}

function listDifferences(
  jira: JiraContext,
  user: Account,
  before: StoredIssue,
  after: StoredIssue,
): readonly HistoryItem[] {
  return listFields(jira.store).flatMap((field): HistoryItem[] => {
    const old = field.record?.({ jira, user, issue: before });
    const now = field.record?.({ jira, user, issue: after });
    if (!old || !now || (old.id === now.id && old.text === now.text)) return [];
    const isCustom = field.id.startsWith('customfield_');
    return [
      {
        field: isCustom ? field.name : field.id,
        fieldtype: isCustom ? 'custom' : 'jira',
        fieldId: field.id,
        from: old.id,
        fromString: old.text,
        to: now.id,
        toString: now.text,
      },
    ];
  });
}
