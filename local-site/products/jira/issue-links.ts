import type { Account } from '../../directory';
import { saveWithHistory } from './issue-changes';
import { requireRoom } from './issue-limits';
import type { JiraContext } from './jira-context';
import { badRequest, issueNotFound, JiraError } from './jira-error';
import type { StoredIssue, StoredLink } from './model/issue';
import { findText, recordOf } from './model/json';
import { canSeeIssue } from './model/permissions';
import type { LinkType } from './model/site-settings';

/** @throws JiraError 404 when there is no such type, as the contract says. */
export function getLinkType({ store }: JiraContext, given: unknown): LinkType {
  const { id, name } = recordOf(given);
  const type = store.settings.linkTypes.find((candidate) =>
    findText(id) === undefined
      ? candidate.name.toLowerCase() === findText(name)?.toLowerCase()
      : candidate.id === findText(id),
  );
  if (type === undefined)
    throw new JiraError(404, [
      `No issue link type with name '${findText(name) ?? findText(id) ?? ''}' found.`,
    ]);
  return type;
}

/** The issue that `{key}` or `{id}` means. @throws JiraError 404 when it is missing or hidden from the user. */
export function getLinkedIssue({ store }: JiraContext, user: Account, given: unknown): StoredIssue {
  const { id, key } = recordOf(given);
  const issue = store.findIssue(findText(key) ?? findText(id) ?? '');
  if (issue === undefined || !canSeeIssue(store, user, issue)) throw issueNotFound();
  return issue;
}

/** Links two issues and tells it in both histories. The same link twice is one link and no error. */
export function ensureLink(
  jira: JiraContext,
  user: Account,
  type: LinkType,
  inward: StoredIssue,
  outward: StoredIssue,
): void {
  if (inward.id === outward.id) throw badRequest('You cannot link an issue to itself.');
  const { store } = jira;
  const isSame = (link: StoredLink) =>
    link.typeId === type.id && holds(link.inward, inward) && holds(link.outward, outward);
  if (store.listLinks(inward.id).some(isSame)) return;
  for (const issue of [inward, outward]) requireRoom('issue links', store.listLinks(issue.id).length);
  const link = {
    id: store.ids.allot('link'),
    typeId: type.id,
    inward: { issueId: inward.id },
    outward: { issueId: outward.id },
  };
  store.saveLink(link);
  recordLink(jira, user, inward.id, outward.key, type.outward, true);
  recordLink(jira, user, outward.id, inward.key, type.inward, true);
}

export function removeLink(jira: JiraContext, user: Account, link: StoredLink): void {
  jira.store.deleteLink(link.id);
  const type = jira.store.settings.linkTypes.find(({ id }) => id === link.typeId);
  const inward = findEnd(jira, link.inward);
  const outward = findEnd(jira, link.outward);
  if (!type || !inward || !outward) return;
  recordLink(jira, user, inward.id, outward.key, type.outward, false);
  recordLink(jira, user, outward.id, inward.key, type.inward, false);
}

const holds = (end: StoredLink['inward'], issue: StoredIssue) => 'issueId' in end && end.issueId === issue.id;

function findEnd({ store }: JiraContext, end: StoredLink['inward']): StoredIssue | undefined {
  return 'issueId' in end ? store.findIssue(end.issueId) : undefined;
}

function recordLink(
  jira: JiraContext,
  user: Account,
  issueId: string,
  otherKey: string,
  relation: string,
  isAdded: boolean,
): void {
  const issue = jira.store.findIssue(issueId);
  if (issue === undefined) return;
  const words = `This issue ${relation} ${otherKey}`;
  const nothing = { id: null, text: null };
  const value = { id: otherKey, text: words };
  const [old, now] = isAdded ? [nothing, value] : [value, nothing];
  const item = {
    field: 'Link',
    fieldtype: 'jira',
    from: old.id,
    fromString: old.text,
    to: now.id,
    toString: now.text,
  };
  saveWithHistory(jira, user, issue, [item]);
}
