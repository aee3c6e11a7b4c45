import type { EventView, EvidenceView, Found } from '../contract/found-view';
import type { IncidentHead } from '../contract/opening-view';
import type { PublishTarget } from '../contract/target-view';
import { dayOf } from '../domain/day';
import type { Incident, Language } from '../domain/incident';
import type { Report } from '../domain/report';
import { isSeverityDeclared } from '../domain/severity-declared';
import type { TimelineEvent } from '../domain/timeline';
import { buildReport } from './build-report';
import { findDefaultPlace } from './default-place';
import type { DefaultPlace } from './default-place';
import { evidenceView } from './evidence-view';
import { factsOf } from './facts-of';
import { gapsOf } from './gaps-of';
import { pageTitle } from './page-title';
import type { Ports } from './ports';
import { findReportLanguage } from './report-language';
import type { DraftWriter } from './ports/draft-writer';
import type { Job } from './records/job';

/** Characters of all excerpts together: an answer to a screen may have 5 MB, and a long incident has thousands of comments. */
const excerptBudget = 400_000;
const longestText = 400;

/** What was found in the incident, and the place where its page would go. */
export async function foundView(ports: Ports, job: Job, incident: Incident): Promise<Found> {
  const { settings } = await ports.records.getSettings();
  const facts = factsOf(incident, job.choices);
  const language = await findReportLanguage(ports, incident.projectKey, settings);
  const report = buildReport(facts, {
    language,
    today: dayOf(ports.clock(), facts.timeline.zone),
    levels: settings.levels,
  });
  const [place, writers] = await Promise.all([
    findDefaultPlace(ports, incident.projectKey, settings, wantedPlace(job)),
    ports.listWriters(),
  ]);
  const limit = Math.min(longestText, Math.ceil(excerptBudget / Math.max(1, incident.evidence.length)));
  return {
    jobId: job.jobId,
    incident: incidentHead(report),
    events: facts.timeline.events.map((event) => eventView(event, limit)),
    milestones: facts.milestones,
    metrics: facts.metrics,
    evidence: incident.evidence.map((evidence): EvidenceView => {
      const view = evidenceView(evidence);
      return { ...view, excerpt: view.excerpt.slice(0, limit) };
    }),
    peopleCount: incident.people.filter((person) => !person.bot).length,
    gaps: gapsOf(report),
    missing: incident.missing,
    defaults: { ...defaultTarget(incident, language, writers), ...tried(job, writers), ...placeIds(place) },
    defaultSpace: place.space,
    defaultParent: place.parent,
    lostPlace: place.lost,
    writers: writers.map(({ choice }) => choice),
    redaction: settings.model.redaction,
  };
}

function incidentHead(report: Report): IncidentHead {
  const { incident, draft, timeline } = report;
  const { key, title, url, declaredSeverity, status, restricted } = incident;
  return {
    key,
    title,
    url,
    severity: declaredSeverity?.severity ?? draft.basics.severity.value,
    severityDeclared: isSeverityDeclared(report),
    status,
    zone: timeline.zone,
    restricted,
  };
}

function eventView({ id, at, timeSource, actor, text, evidence }: TimelineEvent, limit: number): EventView {
  return {
    id,
    at,
    written: timeSource === 'written',
    actor: actor?.name ?? null,
    text: text.slice(0, limit),
    evidence,
  };
}

/** The place of a target that was tried before. */
function wantedPlace({ target }: Job): { spaceId: string; parentId: string | null } | null {
  return target?.spaceId ? { spaceId: target.spaceId, parentId: target.parentId } : null;
}

/** What was chosen in an earlier try, but for a writer that cannot be had any more. */
function tried({ target }: Job, writers: readonly DraftWriter[]): Partial<PublishTarget> {
  if (target === null) return {};
  const { writer, ...others } = target;
  return writers.some(({ choice }) => choice.name === writer) ? target : others;
}

function placeIds({ space, parent }: DefaultPlace): Pick<PublishTarget, 'spaceId' | 'parentId'> {
  return { spaceId: space?.id ?? null, parentId: parent?.id ?? null };
}

function defaultTarget(
  incident: Incident,
  language: Language,
  writers: readonly DraftWriter[],
): Omit<PublishTarget, 'spaceId' | 'parentId'> {
  return {
    title: pageTitle(incident, language),
    language,
    writer: writers[0]?.choice.name ?? 'rules',
    restricted: incident.restricted,
  };
}
