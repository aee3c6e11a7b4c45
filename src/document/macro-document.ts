import type { ActionLevel, Day } from '../domain/action-item';
import { metricText } from '../domain/duration-text';
import type { Language, Severity } from '../domain/incident';
import { metricNames } from '../domain/metrics';
import type { Metric, Metrics } from '../domain/metrics';
import type { Milestones } from '../domain/milestones';
import { zoneLabel } from '../domain/report-clock';
import { dateOf, timeOf, wallTime } from '../domain/zone';
import type { Zone } from '../domain/zone';
import { doc, link, paragraph, status, strong, table, tableCell, tableHeader, tableRow, text } from './adf';
import type { AdfDoc, AdfNode, StatusColor } from './adf';
import { reportWords } from './report-words';

/** What the macro shows on a page, for a reader of paper. */
export interface MacroFacts {
  readonly incident: { readonly key: string; readonly url: string; readonly title: string };
  readonly severity: Severity | null;
  /** False when the severity is the app's proposal. */
  readonly severityDeclared?: boolean | undefined;
  readonly state: keyof MacroWords['states'];
  readonly zone: Zone;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly actions: {
    readonly done: number;
    readonly total: number;
    readonly overdue: number;
    readonly rows: readonly {
      readonly level: ActionLevel;
      readonly measure: string;
      readonly owner: { readonly name: string } | null;
      readonly due: Day | null;
      readonly overdueDays: number;
      readonly issue: { readonly key: string; readonly url: string; readonly status: string } | null;
    }[];
  };
}

interface MacroWords {
  readonly states: Readonly<Record<'draft' | 'inReview' | 'done', string>>;
  readonly unknown: string;
  readonly metricColumns: readonly string[];
  readonly actionColumns: readonly string[];
  readonly progress: (done: number, total: number, overdue: number) => string;
  readonly overdue: (days: number) => string;
  readonly notRaised: string;
  readonly empty: string;
}

const words: Readonly<Record<Language, MacroWords>> = {
  'zh-CN': {
    states: { draft: '草稿', inReview: '评审中', done: '已完成' },
    unknown: '待确认',
    metricColumns: ['指标', '时长', '从', '到'],
    actionColumns: ['优先级', '措施', '负责人', '截止日期', '状态'],
    progress: (done, total, overdue) =>
      `行动项 ${done} / ${total} 完成${overdue > 0 ? `，${overdue} 条逾期` : ''}`,
    overdue: (days) => `（逾期 ${days} 天）`,
    notRaised: '未建单',
    empty: '此处没有可显示的复盘。',
  },
  'en-US': {
    states: { draft: 'Draft', inReview: 'In review', done: 'Done' },
    unknown: 'to be confirmed',
    metricColumns: ['Metric', 'Duration', 'From', 'To'],
    actionColumns: ['Level', 'Measure', 'Owner', 'Due', 'Status'],
    progress: (done, total, overdue) =>
      `Actions: ${done} of ${total} done${overdue > 0 ? `, ${overdue} overdue` : ''}`,
    overdue: (days) => ` (${days} ${days === 1 ? 'day' : 'days'} overdue)`,
    notRaised: 'Not raised',
    empty: 'There is no postmortem to show here.',
  },
};

const severityColors: Readonly<Record<Severity, StatusColor>> = {
  P0: 'red',
  P1: 'red',
  P2: 'yellow',
  P3: 'neutral',
};

/** The macro as ordinary content, for exports in which nothing can run. */
export function macroDocument(facts: MacroFacts, language: Language): AdfDoc {
  const say = words[language];
  const { incident, severity, state, actions } = facts;
  const { severities, marks } = reportWords(language);
  const proposed = facts.severityDeclared === false ? ` · ${marks.proposal}` : '';
  return doc(
    paragraph(
      ...(severity === null
        ? []
        : [
            status(
              'macro-severity',
              `${severity} ${severities[severity]}${proposed}`,
              severityColors[severity],
            ),
            ...text(' '),
          ]),
      status('macro-state', say.states[state], state === 'done' ? 'green' : 'blue'),
      ...text(' '),
      ...text(incident.key, link(incident.url)),
      ...text(` ${incident.title}`),
    ),
    paragraph(...text(periodOf(facts, say))),
    metricTable(facts, language),
    paragraph(...text(say.progress(actions.done, actions.total, actions.overdue), strong)),
    ...(actions.rows.length > 0 ? [actionTable(facts, say)] : []),
  );
}

/** What stands where there is nothing to show. */
export function emptyMacroDocument(language: Language): AdfDoc {
  return doc(paragraph(...text(words[language].empty)));
}

function periodOf({ milestones, zone }: MacroFacts, say: MacroWords): string {
  const minute = (at: Milestones['triggered']['at']) => {
    if (at === null) return say.unknown;
    const wall = wallTime(at, zone);
    return `${dateOf(wall)} ${timeOf(wall)}`;
  };
  const from = milestones.triggered.at ?? milestones.detected.at;
  const at = from ?? milestones.recovered.at;
  return `${minute(from)} – ${minute(milestones.recovered.at)}${at === null ? '' : ` ${zoneLabel(zone, at)}`}`;
}

function metricTable({ metrics }: MacroFacts, language: Language): AdfNode {
  const say = words[language];
  const names = reportWords(language).timeline.milestones;
  const value = ({ minutes }: Metric) => (minutes === null ? say.unknown : metricText(minutes, language));
  return tableOf('macro-metrics', say.metricColumns, [
    ...metricNames.map((name) => {
      const metric = metrics[name];
      return [name.toUpperCase(), value(metric), names[metric.from], names[metric.to]].map((cell) =>
        text(cell),
      );
    }),
  ]);
}

function actionTable({ actions }: MacroFacts, say: MacroWords): AdfNode {
  return tableOf(
    'macro-actions',
    say.actionColumns,
    actions.rows.map(({ level, measure, owner, due, overdueDays, issue }) => [
      text(level),
      text(measure),
      text(owner?.name ?? say.unknown),
      text(`${due ?? say.unknown}${overdueDays > 0 ? say.overdue(overdueDays) : ''}`),
      issue ? [...text(issue.key, link(issue.url)), ...text(` ${issue.status}`)] : text(say.notRaised),
    ]),
  );
}

function tableOf(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (readonly AdfNode[])[])[],
): AdfNode {
  return table(
    name,
    tableRow(null, ...columns.map((column) => tableHeader(paragraph(...text(column, strong))))),
    ...rows.map((cells) => tableRow(null, ...cells.map((cell) => tableCell(paragraph(...cell))))),
  );
}
