import type { Claim } from '../domain/claim';
import type { Draft } from '../domain/draft';
import type { Evidence, EvidenceId } from '../domain/evidence';
import type { Report } from '../domain/report';
import type { ReportClock } from '../domain/report-clock';
import type { ClaimLines } from './claim-lines';
import { oneLine, shortened } from './plain-line';
import { textPiece } from './report-blocks';
import type { Block, Line } from './report-blocks';
import type { ReportWords } from './report-words';

/** Enough for a reader; more would only make the page slow to open. */
const maxListed = 300;
const maxExcerpt = 120;

/** Every evidence id that the draft rests on, wherever it stands in it. */
export function citedEvidence(draft: Draft): ReadonlySet<EvidenceId> {
  const cited = new Set<EvidenceId>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit);
    } else if (typeof value === 'object' && value !== null) {
      const { evidence } = value as Partial<Claim>;
      if (Array.isArray(evidence)) (evidence as readonly EvidenceId[]).forEach((id) => cited.add(id));
      Object.values(value).forEach(visit);
    }
  };
  visit(draft);
  return cited;
}

function excerptOf(text: string): string {
  const line = oneLine(text);
  const excerpt = shortened(line, maxExcerpt);
  return excerpt === line ? line : `${excerpt}…`;
}

function fieldsOf({ incident }: Report, words: ReportWords, clock: ReportClock): string {
  return words.evidence.fields({
    priority: incident.priority,
    status: incident.status.name,
    assignee: incident.assignee?.name ?? null,
    resolved: incident.resolved === null ? null : clock.full(incident.resolved),
    updated: clock.full(incident.updated),
    changes: incident.evidence.filter(({ kind }) => kind === 'history').length,
  });
}

/**
 * The list of evidence: all of it, or in a long ticket what the report cites and then the first of the rest, with a
 * sentence that says how many were left out and where they are.
 */
export function evidenceBlocks(report: Report, lines: ClaimLines, clock: ReportClock): readonly Block[] {
  const { words } = lines;
  const { evidence, missing } = report.incident;
  const cited = citedEvidence(report.draft);
  const room = Math.max(0, maxListed - evidence.filter((one) => cited.has(one.id)).length);
  let uncited = 0;
  const listed = evidence.filter((one) => cited.has(one.id) || (uncited += 1) <= room);
  const [open, close] = words.parentheses;

  const timeLine = (one: Evidence): Line => {
    if (one.at === null) return [textPiece(words.evidence.noMinute)];
    return [textPiece(clock.dayOf(one.at) === clock.day ? clock.short(one.at) : clock.full(one.at))];
  };
  const authorLine = (one: Evidence): Line => {
    const kind = one.kind === 'comment' ? '' : words.evidence.kinds[one.kind];
    if (!one.author) return [textPiece(kind)];
    return [
      { kind: 'person', person: one.author },
      ...(kind === '' ? [] : [textPiece(`${open}${kind}${close}`)]),
    ];
  };
  const rows = listed.map((one) => ({
    name: null,
    cells: [
      lines.cites([one.id]),
      timeLine(one),
      authorLine(one),
      [textPiece(one.kind === 'fields' ? fieldsOf(report, words, clock) : excerptOf(one.text))],
    ],
  }));
  const notes = [
    ...(listed.length < evidence.length ? [words.evidence.leftOut(evidence.length - listed.length)] : []),
    ...(missing.length > 0 ? [words.evidence.missing(count('comment'), count('history'))] : []),
  ];
  return [
    ...(rows.length > 0 ? [{ kind: 'table', columns: words.evidence.columns, rows } as const] : []),
    ...notes.map((note): Block => ({ kind: 'paragraph', line: [textPiece(note)] })),
  ];

  function count(kind: 'comment' | 'history'): number {
    return missing.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.count, 0);
  }
}
