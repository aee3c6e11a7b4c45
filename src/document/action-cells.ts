import type { Day } from '../domain/action-item';
import { findDay } from '../domain/calendar-day';
import { addressesOf, attribute, findNode, maxDepth, walk } from './adf-read';
import { adfText } from './adf-text';

/** Somebody named in a cell: by a mention, or by name only. */
export interface NamedPerson {
  readonly accountId: string | null;
  readonly name: string;
}

export interface IssueLink {
  readonly key: string;
  readonly url: string;
}

/** Words that stand where somebody is still to write something. */
const placeholder =
  /^(?:[-–—/.…\s]*|\[[^\]]*\]|<[^>]*>|[（(].*(?:暂无|none yet).*[)）]|(?:待指派|待定|待确认|待补充|未定|to be (?:assigned|confirmed|filled in|decided|defined))(?:[（(，,：:;；\s].*)?|无|暂无|姓名|措施\s*\d*|指标\s*\d*|yyyy-mm-dd|tb[acd]|n\/?a|none|unassigned|nobody|name|measure\s*\d*|action\s*\d*)$/i;

export function isPlaceholder(text: string): boolean {
  return placeholder.test(text.normalize('NFKC').trim());
}

const citation = /\s*\[(?:E\d+(?:\.\d+)?|F)\]/g;
const wholeCitation = /^\s*\[(?:E\d+(?:\.\d+)?|F)\]\s*$/;
const markWord = /^\s*(?:建议|proposed|proposal|假设|hypothesis)/i;
const mark = new RegExp(`${markWord.source}\\s*[:：]\\s*`, 'i');

const issueAddress =
  /\/(?:browse|issues)\/([A-Z][A-Z0-9_]+-\d+)(?=$|[/?#])|[?&]selectedIssue=([A-Z][A-Z0-9_]+-\d+)/;

/** The Jira issue that an address leads to. */
export function findIssueKey(url: string): string | undefined {
  const match = issueAddress.exec(url);
  return match?.[1] ?? match?.[2];
}

/** The first link to a Jira issue in a row. Citations lead to the incident itself, and are none. */
export function findIssueLink(row: unknown, incidentKey: string | undefined): IssueLink | undefined {
  let found: IssueLink | undefined;
  walk(row, (node) => {
    if (found || (node.type === 'text' && wholeCitation.test(node.text))) return false;
    for (const url of addressesOf(node)) {
      const key = findIssueKey(url);
      if (key !== undefined && key !== incidentKey) found ??= { key, url };
    }
    return undefined;
  });
  return found;
}

/** The cell without what the app adds to people's words: marks, citations and the link of the issue. */
function withoutAdditions(value: unknown, issueUrl: string | undefined, depth = 0): unknown {
  const node = findNode(value);
  if (!node || depth > maxDepth) return value;
  const content = node.content.filter((child) => {
    const found = findNode(child);
    if (found?.type === 'status') return false;
    if (found?.type === 'text' && wholeCitation.test(found.text)) return false;
    if (found === undefined || issueUrl === undefined || !addressesOf(found).includes(issueUrl)) return true;
    // Words of somebody's own that lead to the issue stay.
    return found.type === 'text' && found.text.trim() !== findIssueKey(issueUrl);
  });
  return {
    ...(value as object),
    content: content.map((child) => withoutAdditions(child, issueUrl, depth + 1)),
  };
}

/** What a cell says in people's own words, one line per block, without the mark that it is only proposed. */
export function acceptedText(cell: unknown, issueUrl?: string): string {
  return cellText(cell, issueUrl)
    .split('\n')
    .map((line) => line.replace(/^[:：]\s*/, '').replace(mark, ''))
    .join('\n');
}

/** What a cell says in people's own words, one line per block. */
export function cellText(cell: unknown, issueUrl?: string): string {
  return adfText(withoutAdditions(cell, issueUrl))
    .split('\n')
    .map((line) => line.replace(citation, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A measure and, apart from it, the name `A3` and the mark that it is proposed. */
export function measureOf(
  cell: unknown,
  issueUrl?: string,
): { id: string | null; proposed: boolean; measure: string } {
  const statuses: string[] = [];
  walk(cell, (node) => {
    if (node.type === 'status') statuses.push(attribute(node, 'text'));
    return undefined;
  });
  const text = cellText(cell, issueUrl).replace(/\n/g, ' ');
  const id = /^(A\d{1,3})(?=$|[\s:：.、])[\s:：.、]*/.exec(text);
  const afterId = text.slice(id?.[0].length ?? 0).replace(/^[:：]\s*/, '');
  const measure = afterId.replace(mark, '');
  return {
    id: id?.[1] ?? null,
    proposed: measure !== afterId || statuses.some((status) => markWord.test(status)),
    measure: isPlaceholder(measure) ? '' : measure,
  };
}

function mentionsIn(cell: unknown): NamedPerson[] {
  const mentions: NamedPerson[] = [];
  walk(cell, (node) => {
    const accountId = node.type === 'mention' ? attribute(node, 'id') : '';
    if (accountId !== '')
      mentions.push({ accountId, name: attribute(node, 'text').replace(/^@/, '') || accountId });
    return undefined;
  });
  return mentions;
}

/** Who is to do it: the first mention, else the name written. Null while nobody is named. */
export function ownerOf(cell: unknown): NamedPerson | null {
  const [mention] = mentionsIn(cell);
  if (mention) return mention;
  const name = cellText(cell).split('\n')[0]?.replace(/^@/, '').trim() ?? '';
  return name === '' || isPlaceholder(name) ? null : { accountId: null, name };
}

/** Whom an owner cell mentions beside its first: an issue has one assignee, so that somebody must know that they stand there. */
export function otherOwnersOf(cell: unknown): readonly string[] {
  const [first, ...others] = mentionsIn(cell);
  return [
    ...new Set(others.flatMap(({ accountId, name }) => (accountId === first?.accountId ? [] : [name]))),
  ];
}

/** The due day, and what is written there: a text without a readable day is not the same as none. */
export function dueOf(cell: unknown, today: Day): { due: Day | null; dueText: string } {
  const text = adfText(cell).replace(/\s+/g, ' ').trim();
  if (isPlaceholder(text)) return { due: null, dueText: '' };
  return { due: findDay(text, today) ?? null, dueText: text };
}
