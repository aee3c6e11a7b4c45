import type { Claim } from '../domain/claim';
import type { TimelineRow } from '../domain/draft';
import { metricText } from '../domain/duration-text';
import { metricNames } from '../domain/metrics';
import type { MetricName } from '../domain/metrics';
import type { MilestoneName } from '../domain/milestones';
import type { Report } from '../domain/report';
import type { ReportClock } from '../domain/report-clock';
import type { ClaimLines } from './claim-lines';
import { strongPiece, textPiece } from './report-blocks';
import type { Block, Item, Line } from './report-blocks';

/** The mark of a time or actor that is not known: the one that the row's own words carry. */
const gapOf = (detail: readonly Claim[]): 'unknown' | 'meeting' =>
  detail.find((claim) => claim.basis === 'unknown' || claim.basis === 'meeting')?.basis === 'meeting'
    ? 'meeting'
    : 'unknown';

function eventLine(row: TimelineRow, report: Report, lines: ClaimLines): Line {
  const { words } = lines;
  if (row.milestone === null) return [textPiece(row.title)];
  const [open, close] = words.parentheses;
  const milestone = report.milestones[row.milestone];
  const state: Line = milestone.chosen
    ? [textPiece(' '), { kind: 'lozenge', text: words.timeline.chosen, color: 'blue' }]
    : milestone.state === 'estimated'
      ? [textPiece(' '), { kind: 'lozenge', text: words.timeline.estimated, color: 'yellow' }]
      : [];
  const addition = row.title === '' ? [] : [textPiece(`${open}${row.title}${close}`)];
  return [strongPiece(words.timeline.milestones[row.milestone]), ...addition, ...state];
}

function actorLine(row: TimelineRow, lines: ClaimLines): Line {
  if (row.actor) return [{ kind: 'person', person: row.actor }];
  if (row.at !== null) return [textPiece(lines.words.timeline.system)];
  return row.milestone === 'closed' ? [textPiece('-')] : [lines.mark(gapOf(row.detail))];
}

function metricLine(name: MetricName, report: Report, lines: ClaimLines, clock: ReportClock): Line {
  const { timeline, separator, parentheses } = lines.words;
  const [open, close] = parentheses;
  const comma = report.draft.language === 'zh-CN' ? '，' : ', ';
  const metric = report.metrics[name];
  const questionOf = (milestone: MilestoneName): string | undefined =>
    report.draft.timeline
      .find((row) => row.milestone === milestone)
      ?.detail.find((claim) => claim.question !== undefined)?.question;

  const anchor = (milestone: MilestoneName): Line => {
    const { at, evidence } = report.milestones[milestone];
    const label = timeline.anchors[milestone];
    if (at === null) {
      const asked = questionOf(milestone);
      return [
        textPiece(
          `${label}${open}${timeline.notRecorded}${asked === undefined ? '' : `${comma}${asked}`}${close}`,
        ),
      ];
    }
    return [textPiece(`${label} ${clock.short(at)}`), ...lines.cites(evidence)];
  };
  const formula: Line = [...anchor(metric.to), textPiece(' − '), ...anchor(metric.from)];

  if (metric.minutes === null) {
    const why = metric.gap === 'order' ? [textPiece(`${separator}${timeline.wrongOrder}`)] : [];
    const { detected, recovered } = report.milestones;
    const least =
      name === 'mttr' &&
      metric.gap === 'from' &&
      detected.at !== null &&
      recovered.at !== null &&
      recovered.at > detected.at
        ? [
            textPiece(`${separator}${timeline.atLeast(recovered.at - detected.at)}`),
            ...lines.cites([...new Set([...detected.evidence, ...recovered.evidence])]),
          ]
        : [];
    return [textPiece(timeline.missing), ...formula, ...least, ...why];
  }
  const estimated: Line =
    metric.state === 'estimated'
      ? [textPiece(separator), { kind: 'lozenge', text: timeline.estimated, color: 'yellow' }]
      : [];
  const value = metricText(metric.minutes, report.draft.language);
  return [textPiece(`${value} ${timeline.equals} `), ...formula, ...estimated];
}

/** A row without a minute carries its mark in front: its words are not marked once more. */
function detailLine(row: TimelineRow, lines: ClaimLines): Line {
  if (row.detail.length === 0) return [];
  const [only] = row.detail;
  if (row.at !== null || row.detail.length > 1 || only?.text === undefined || only.text === '')
    return lines.claims(row.detail);
  const [open, close] = lines.words.parentheses;
  const question = only.question === undefined ? [] : [textPiece(`${open}${only.question}${close}`)];
  return [textPiece(only.text), ...lines.cites(only.evidence), ...question];
}

/** 二: the table of the nine milestones and the telling events between them, and the four metrics with their formulas. */
export function timelineBlocks(report: Report, lines: ClaimLines, clock: ReportClock): readonly Block[] {
  const { words } = lines;
  const rows = report.draft.timeline.map((row) => ({
    name: null,
    cells: [
      row.at === null ? [lines.mark(gapOf(row.detail))] : [textPiece(clock.short(row.at))],
      eventLine(row, report, lines),
      actorLine(row, lines),
      detailLine(row, lines),
    ],
  }));
  const metrics: Item[] = metricNames.map((name) => ({
    line: [
      strongPiece(words.timeline.metrics[name]),
      textPiece(' '),
      ...metricLine(name, report, lines, clock),
    ],
  }));
  return [
    { kind: 'table', columns: words.timeline.columns, widths: [100, 120, 130, 410], rows },
    { kind: 'paragraph', line: [textPiece(words.timeline.leftOut)] },
    { kind: 'paragraph', line: [strongPiece(words.timeline.metricsTitle)] },
    { kind: 'list', ordered: false, items: metrics },
  ];
}
