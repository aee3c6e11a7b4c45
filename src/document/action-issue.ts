import type { ActionLevel, Day } from '../domain/action-item';
import type { Language } from '../domain/incident';
import { bulletList, doc, heading, inlineCard, link, listItem, paragraph, strong, text } from './adf';
import type { AdfDoc, AdfNode } from './adf';

/** What the description of a raised issue tells. */
export interface ActionIssue {
  readonly language: Language;
  readonly level: ActionLevel;
  readonly measure: string;
  readonly goal: string;
  /** One criterion a line. */
  readonly acceptance: string;
  readonly due: Day | null;
  readonly incident: { readonly key: string; readonly url: string };
  readonly page: { readonly title: string; readonly url: string };
}

const words = {
  'zh-CN': {
    goal: '目标',
    acceptance: '验收标准',
    noAcceptance: '复盘页面没有写验收标准，请与提出人确认后补充。',
    origin: '来源',
    incident: '事故：',
    page: '复盘：',
    level: (level: ActionLevel) => `优先级 ${level}`,
    due: (due: Day) => `，截止 ${due}`,
  },
  'en-US': {
    goal: 'Goal',
    acceptance: 'Acceptance criteria',
    noAcceptance:
      'The postmortem states no acceptance criterion. Agree on one with its authors and add it here.',
    origin: 'Origin',
    incident: 'Incident: ',
    page: 'Postmortem: ',
    level: (level: ActionLevel) => `Level ${level}`,
    due: (due: Day) => `, due ${due}`,
  },
} as const;

/** Longest summary that Jira takes. */
const summaryLimit = 255;

/** The measure as an issue's summary: one line, cut at the limit with an ellipsis. */
export function actionSummary(measure: string): string {
  const line = measure.replace(/\s+/g, ' ').trim();
  if (line.length <= summaryLimit) return line;
  const cut = line.slice(0, summaryLimit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}

/** Lines of an acceptance criterion, without list markers. */
export function acceptanceLines(acceptance: string): string[] {
  return acceptance
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)、]|\[[ xX]?\])\s*/, '').trim())
    .filter((line) => line !== '');
}

/** Description of a raised issue: the whole measure, its goal, its acceptance criteria, and where it comes from. */
export function actionDescription(issue: ActionIssue): AdfDoc {
  const say = words[issue.language];
  const criteria = acceptanceLines(issue.acceptance);
  const item = (...content: readonly AdfNode[]) => listItem(paragraph(...content));
  return doc(
    paragraph(...text(issue.measure.trim(), strong)),
    ...(issue.goal.trim() === ''
      ? []
      : [heading(3, ...text(say.goal)), paragraph(...text(issue.goal.trim()))]),
    heading(3, ...text(say.acceptance)),
    criteria.length > 0
      ? bulletList(...criteria.map((line) => item(...text(line))))
      : paragraph(...text(say.noAcceptance)),
    heading(3, ...text(say.origin)),
    bulletList(
      item(...text(say.incident), inlineCard(issue.incident.url)),
      item(...text(say.page), ...text(issue.page.title, link(issue.page.url))),
      item(...text(say.level(issue.level) + (issue.due === null ? '' : say.due(issue.due)))),
    ),
  );
}
