import { isSupported } from '../domain/claim';
import type { Claim } from '../domain/claim';
import type { Draft } from '../domain/draft';
import type { EpochMinute } from '../domain/epoch-minute';
import { metricNames } from '../domain/metrics';
import { milestoneNames } from '../domain/milestones';
import type { Report } from '../domain/report';
import { isSeverityDeclared } from '../domain/severity-declared';
import { isoMinute } from '../domain/zone';
import { claimsOf } from '../domain/draft-claims';
import { reportWords } from './report-words';

/** What the rows of a section state besides the claims in them. */
function rowClaims(draft: Draft, section: number): readonly Claim[] {
  if (section === 6)
    return draft.fixes.map(({ measure, evidence }) => ({ text: measure, basis: 'evidence', evidence }));
  if (section === 7) {
    return draft.actions.map(({ measure, evidence, proposed }) => {
      return { text: measure, basis: proposed ? 'proposal' : 'evidence', evidence };
    });
  }
  if (section !== 9) return [];
  return draft.monitoring.metrics.map(({ metric, threshold }) => {
    return { text: `${metric}: ${threshold}`, basis: 'proposal', evidence: [] };
  });
}

/** The report for machines. Times are ISO 8601 in the incident's zone, durations whole minutes. */
export function reportJson(report: Report) {
  const { incident, timeline, milestones, metrics, draft } = report;
  const words = reportWords(draft.language);
  const time = (at: EpochMinute | null) => (at === null ? null : isoMinute(at, timeline.zone));
  const claimJson = (claim: Claim) => ({
    text: claim.text,
    evidence: claim.evidence,
    state: isSupported(claim) ? ('supported' as const) : ('unconfirmed' as const),
    basis: claim.basis,
    question: claim.question ?? null,
  });
  const byName = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;

  return {
    incident: {
      key: incident.key,
      title: incident.title,
      url: incident.url,
      severity: draft.basics.severity.value,
      severityDeclared: isSeverityDeclared(report),
      type: draft.basics.type.value,
      language: draft.language,
      zone: timeline.zone,
      status: incident.status.name,
    },
    milestones: byName(milestoneNames, (name) => {
      const { at, state, evidence, reason, chosen, eventId } = milestones[name];
      return { at: time(at), state, evidence, reason, chosen, eventId };
    }),
    metrics: byName(metricNames, (name) => {
      const { minutes, state, from, to, gap } = metrics[name];
      return { minutes, state, from, to, gap };
    }),
    timeline: draft.timeline.map((row) => ({
      at: time(row.at),
      title:
        row.milestone === null
          ? row.title
          : [words.timeline.milestones[row.milestone], row.title].filter((part) => part !== '').join(' '),
      milestone: row.milestone,
      actor: row.actor?.name ?? null,
      detail: row.detail.map((claim) => claim.text).join(words.separator),
      evidence: [...new Set(row.detail.flatMap((claim) => claim.evidence))],
    })),
    events: timeline.events.map((event) => ({
      id: event.id,
      at: time(event.at),
      timeSource: event.timeSource,
      timeInferred: event.timeInferred,
      actor: event.actor?.name ?? null,
      text: event.text,
      evidence: event.evidence,
    })),
    evidence: incident.evidence.map(({ id, kind, at, author, text, url }) => ({
      id,
      kind,
      at: time(at),
      author: author?.name ?? null,
      text,
      url,
    })),
    actions: draft.actions.map((action) => ({
      id: action.id,
      priority: action.level,
      measure: action.measure,
      goal: action.goal,
      owner: action.owner?.name ?? null,
      ownerAccountId: action.owner?.accountId ?? null,
      due: action.due,
      acceptance: action.acceptance,
      evidence: action.evidence,
      proposed: action.proposed,
    })),
    fixes: draft.fixes.map((fix) => ({
      measure: fix.measure,
      by: fix.by?.name ?? null,
      at: time(fix.at),
      outcome: fix.outcome,
      effect: fix.effect.map(claimJson),
      longTerm: claimJson(fix.longTerm),
      evidence: fix.evidence,
    })),
    sections: words.sections.map((title, index) => ({
      number: index + 1,
      title,
      claims: [...claimsOf(draft, index + 1), ...rowClaims(draft, index + 1)].map(claimJson),
    })),
    questions: draft.meeting.questions,
    findings: draft.findings,
  };
}

export type ReportJson = ReturnType<typeof reportJson>;
