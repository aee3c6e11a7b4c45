import { actionLevels } from '../domain/action-item';
import type { ActionItem } from '../domain/action-item';
import type { Fix } from '../domain/draft';
import { actionFingerprint } from '../domain/fingerprint';
import type { Person } from '../domain/person';
import type { Report } from '../domain/report';
import type { ReportClock } from '../domain/report-clock';
import type { ClaimLines } from './claim-lines';
import { textPiece } from './report-blocks';
import type { Block, Line, Piece } from './report-blocks';

const outcomeColors = { success: 'green', failure: 'red', partial: 'yellow' } as const;

const personLine = (person: Person | null, nobody: Piece): Line => [
  person ? { kind: 'person', person } : nobody,
];

/** 六: what was carried out, with its effect; what was only proposed stands under the table. */
export function fixBlocks(report: Report, lines: ClaimLines, clock: ReportClock): readonly Block[] {
  const { words } = lines;
  const effect = (fix: Fix): Line => {
    if (fix.outcome === 'unknown') return lines.claims(fix.effect.length > 0 ? fix.effect : [unknown]);
    const outcome: Piece = {
      kind: 'lozenge',
      text: words.fixes.outcomes[fix.outcome],
      color: outcomeColors[fix.outcome],
    };
    return fix.effect.length === 0
      ? [outcome]
      : [outcome, textPiece(words.colon), ...lines.claims(fix.effect)];
  };
  const unknown = { text: '', basis: 'unknown', evidence: [] } as const;
  const rows = report.draft.fixes.map((fix) => ({
    name: null,
    cells: [
      [textPiece(fix.measure)],
      personLine(fix.by, lines.mark('unknown')),
      [
        fix.at === null ? lines.mark('unknown') : textPiece(clock.short(fix.at)),
        ...lines.cites(fix.evidence),
      ],
      effect(fix),
      lines.claim(fix.longTerm),
    ],
  }));
  const none = { name: null, cells: [[textPiece(words.fixes.none)], [], [], [], []] };
  return [
    {
      kind: 'table',
      columns: words.fixes.columns,
      widths: [190, 110, 110, 220, 130],
      rows: rows.length > 0 ? rows : [none],
    },
    ...report.draft.fixesNote.map((note): Block => ({ kind: 'paragraph', line: lines.claim(note) })),
  ];
}

/** A name for each row that says what is in it, so that two reports never give one name to different actions. */
function rowNames(actions: readonly ActionItem[]): readonly string[] {
  const seen = new Map<string, number>();
  return actions.map((action) => {
    const name = `action-${actionFingerprint(action.level, action.measure)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** 七: one table for each of P0, P1 and P2. */
export function actionBlocks(report: Report, lines: ClaimLines): readonly Block[] {
  const { words } = lines;
  const { actions, actionsNote } = report.draft;
  const names = rowNames(actions);
  const nobody: Piece = { kind: 'text', text: words.actions.nobody };
  const [open, close] = words.parentheses;
  const dueLine = ({ due, dueWords }: ActionItem): Line => {
    if (due !== null) return [{ kind: 'day', day: due }];
    return [
      lines.mark('unknown'),
      ...(dueWords === undefined ? [] : [textPiece(`${open}${words.quote(dueWords)}${close}`)]),
    ];
  };
  const row = (action: ActionItem, index: number) => ({
    name: names[index] ?? null,
    level: action.level,
    cells: [
      [
        textPiece(`${action.id} `),
        ...(action.proposed ? [lines.mark('proposal'), textPiece(words.colon)] : []),
        textPiece(action.measure),
      ],
      [textPiece(action.goal), ...lines.cites(action.evidence)],
      personLine(action.owner, nobody),
      dueLine(action),
      [action.acceptance === null ? lines.mark('unknown') : textPiece(action.acceptance)],
    ],
  });
  const rows = actions.map(row);
  const none = { name: null, cells: [[textPiece(words.actions.none)], [], [], [], []] };
  return [
    ...actionsNote.map((note): Block => ({ kind: 'paragraph', line: lines.claim(note) })),
    ...actionLevels.flatMap((level): Block[] => {
      const ofLevel = rows.filter((one) => one.level === level);
      return [
        { kind: 'heading', text: words.actions.levels[level] },
        {
          kind: 'table',
          columns: words.actions.columns,
          widths: [230, 130, 110, 110, 180],
          rows: ofLevel.length > 0 ? ofLevel : [none],
        },
      ];
    }),
  ];
}

/** The table of 九. */
export function metricTable(report: Report, lines: ClaimLines): Block {
  const { words } = lines;
  const rows = report.draft.monitoring.metrics.map((one) => ({
    name: null,
    cells: [
      [...(one.proposed ? [lines.mark('proposal'), textPiece(words.colon)] : []), textPiece(one.metric)],
      [textPiece(one.threshold)],
      personLine(one.owner, { kind: 'text', text: words.actions.nobody }),
      [one.due === null ? lines.mark('unknown') : ({ kind: 'day', day: one.due } as const)],
    ],
  }));
  const none = { name: null, cells: [[textPiece(words.monitoring.none)], [], [], []] };
  return {
    kind: 'table',
    columns: words.monitoring.columns,
    widths: [310, 230, 110, 110],
    rows: rows.length > 0 ? rows : [none],
  };
}
