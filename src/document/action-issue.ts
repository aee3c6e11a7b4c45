import type { ActionLevel, Day } from '../domain/action-item';
import type { Language } from '../domain/incident';
import { bulletList, doc, heading, inlineCard, link, listItem, paragraph, strong, text } from './adf';
import type { AdfDoc, AdfNode } from './adf';
import { ellipsized } from './plain-line';

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
    more: '其余条目见复盘页面。',
    noAcceptance: '复盘页面没有写验收标准，请与提出人确认后补充。',
    origin: '来源',
    incident: '事故：',
    page: '复盘页面：',
    level: (level: ActionLevel) => `优先级 ${level}`,
    due: (due: Day) => `，截止 ${due}`,
  },
  'en-US': {
    goal: 'Goal',
    acceptance: 'Acceptance criteria',
    more: 'The others stand on the postmortem page.',
    noAcceptance:
      'The postmortem states no acceptance criterion. Agree on one with its authors and add it here.',
    origin: 'Origin',
    incident: 'Incident: ',
    page: 'Page: ',
    level: (level: ActionLevel) => `Level ${level}`,
    due: (due: Day) => `, due ${due}`,
  },
} as const;

/** Longest summary that Jira takes. */
const summaryLimit = 255;
/** Longest text that Jira takes in a field, counted over the whole of its ADF. */
const fieldLimit = 32_767;
/** Longest single text of a description: whatever people pasted into a cell, the others keep their room. */
const textLimit = 4000;

/** The measure as an issue's summary: one line, cut at the limit with an ellipsis. */
export function actionSummary(measure: string): string {
  return ellipsized(measure.replace(/\s+/g, ' ').trim(), summaryLimit);
}

/** Lines of an acceptance criterion, without list markers. */
export function acceptanceLines(acceptance: string): string[] {
  return acceptance
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)、]|\[[ xX]?\])\s*/, '').trim())
    .filter((line) => line !== '');
}

/** Description of a raised issue: the measure, its goal, as many acceptance criteria as Jira takes, and where it comes from. */
export function actionDescription(issue: ActionIssue): AdfDoc {
  const say = words[issue.language];
  const measure = ellipsized(issue.measure.trim(), textLimit);
  const goal = ellipsized(issue.goal.trim(), textLimit);
  const item = (...content: readonly AdfNode[]) => listItem(paragraph(...content));
  const whole = (...criteria: readonly AdfNode[]) =>
    doc(
      paragraph(...text(measure, strong)),
      ...(goal === '' ? [] : [heading(3, ...text(say.goal)), paragraph(...text(goal))]),
      heading(3, ...text(say.acceptance)),
      criteria.length > 0 ? bulletList(...criteria) : paragraph(...text(say.noAcceptance)),
      heading(3, ...text(say.origin)),
      bulletList(
        item(...text(say.incident), inlineCard(issue.incident.url)),
        item(...text(say.page), ...text(issue.page.title, link(issue.page.url))),
        item(...text(say.level(issue.level) + (issue.due === null ? '' : say.due(issue.due)))),
      ),
    );
  const criteria = acceptanceLines(issue.acceptance).map((line) =>
    item(...text(ellipsized(line, textLimit))),
  );
  const more = item(...text(say.more));
  const fits = (count: number) => sizeOf(whole(...criteria.slice(0, count), more)) <= fieldLimit;
  return fits(criteria.length)
    ? whole(...criteria)
    : whole(...criteria.slice(0, mostThat(fits, criteria.length)), more);
}

const sizeOf = (value: AdfDoc): number => JSON.stringify(value).length;

/** The largest count below `limit` for which `fits` is true, as it is for all smaller ones. */
function mostThat(fits: (count: number) => boolean, limit: number): number {
  let [low, high] = [0, limit];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
