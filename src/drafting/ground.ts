import type { ActionLevel } from '../domain/action-item';
import type { Claim } from '../domain/claim';
import type { Draft, TimelineRow } from '../domain/draft';
import { mapClaims } from '../domain/draft-claims';
import { defaultWindows } from '../domain/due-date';
import type { Finding } from '../domain/finding';
import { milestoneNames } from '../domain/milestones';
import type { Report } from '../domain/report';
import { contradictionsOf } from './gate/contradictions/contradictions';
import { openGate } from './gate/gate';
import type { Gate } from './gate/gate';
import { groundAction, groundMetric } from './gate/ground-actions';
import { groundClaim } from './gate/ground-claim';
import { groundConflict } from './gate/ground-conflicts';
import { groundQuestions } from './gate/ground-questions';
import { groundFix, groundRow } from './gate/ground-rows';
import { groundSeverity } from './gate/ground-severity';
import { numberActions } from './gate/number-actions';

/**
 * The gate that every writer passes, rules included. A claim keeps its basis only while the evidence that it cites exists and
 * holds each time, figure, name and quotation in it; what is not there is struck and the claim becomes unconfirmed, and a cause
 * that the evidence does not state becomes a hypothesis. Titles, measures, goals and questions pass too. Milestones are the
 * incident's and win over the draft. Blaming sentences, contradictions, gaps and incomplete actions are listed; the text of
 * evidence is never changed. Passing twice changes nothing more.
 */
export function ground(
  report: Report,
  windows: Readonly<Record<ActionLevel, number>> = defaultWindows,
): { readonly draft: Draft; readonly findings: readonly Finding[] } {
  const gate = openGate(report, windows);
  for (const id of report.incident.secretsIn ?? []) {
    gate.find(
      'secret',
      id,
      gate.say(
        '这里有密钥或口令，报告里已隐去；请轮换它，并从工单中删掉',
        'A password or key stands here; it is hidden in the report. Rotate it, and remove it from the ticket',
      ),
    );
  }
  for (const { id, kind, text } of report.incident.evidence) {
    if (kind === 'comment' || kind === 'description') gate.lint(text, id);
  }
  const kept = report.draft.actions.filter(
    ({ measure, goal }) => !gate.repeatsOrders(`${measure}\n${goal}`, '7'),
  );
  const claimed = mapClaims(numberActions(report.draft, kept), (claim, section) =>
    groundClaim(claim, String(section), gate),
  );
  const rows = claimed.timeline.flatMap((row) => groundRow(row, gate));
  const grounded: Draft = {
    ...claimed,
    basics: { ...claimed.basics, severity: groundSeverity(claimed.basics.severity, gate) },
    timeline: withEveryMilestone(rows, gate),
    fixes: claimed.fixes.map((fix) => groundFix(fix, gate)).filter(({ measure }) => measure !== ''),
    actions: claimed.actions.map((action) => groundAction(action, gate)),
    monitoring: {
      ...claimed.monitoring,
      metrics: claimed.monitoring.metrics
        .filter(({ metric, threshold }) => !gate.repeatsOrders(`${metric}\n${threshold}`, '9'))
        .map((metric) => groundMetric(metric, gate)),
    },
    findings: claimed.findings.flatMap((finding) => groundConflict(finding, gate)),
  };
  const asking = groundQuestions(grounded, gate);
  return {
    draft: asking,
    findings: [...gate.findings, ...contradictionsOf({ ...report, draft: asking })],
  };
}

/** The nine rows of milestones are in every timeline. */
function withEveryMilestone(rows: readonly TimelineRow[], { report, say }: Gate): readonly TimelineRow[] {
  const told = new Set(rows.map(({ milestone }) => milestone));
  const unknown: Claim = { text: say('没有记录', 'not recorded'), basis: 'unknown', evidence: [] };
  const absent = milestoneNames
    .filter((name) => !told.has(name))
    .map((name): TimelineRow => {
      const { at, evidence } = report.milestones[name];
      const detail: Claim = at === null ? unknown : { text: '', basis: 'evidence', evidence };
      return { at, milestone: name, title: '', actor: null, detail: [detail] };
    });
  return absent.length === 0 ? rows : inOrder([...rows, ...absent]);
}

/** Rows by minute; those without one stay behind the row that was before them. */
function inOrder(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const known = rows.filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  return [...known, ...rows.filter(({ at }) => at === null)];
}
