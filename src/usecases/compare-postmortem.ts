import type { Comparison, SectionComparison } from '../contract/comparison-view';
import type { EvidenceView } from '../contract/found-view';
import { adfText } from '../document/adf-text';
import { sectionHashes, splitPage } from '../document/page-sections';
import { evidenceNode, sectionNodes } from '../document/report-page';
import { layoutReport } from '../document/report-layout';
import type { Report } from '../domain/report';
import { buildReport } from './build-report';
import { evidenceView } from './evidence-view';
import { factsOf } from './facts-of';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place, PostmortemPage } from './get-postmortem-page';
import type { Asker } from './asker';
import type { Ports } from './ports';
import { reportCounts } from './report-counts';

/**
 * Drafts the report anew from today's evidence, by rules whoever wrote the page, and sets it beside the page, section by section. Nothing is written to the page:
 * the proposal is kept until this person accepts some of its sections.
 *
 * @throws PAGE_NOT_FOUND, ISSUE_NOT_FOUND
 */
export async function comparePostmortem(ports: Ports, asker: Asker, place: Place): Promise<Comparison> {
  const postmortem = await getPostmortemPage(ports, place);
  const { page, record } = postmortem;
  const [incident, { settings }, known] = await Promise.all([
    ports.incidents.collect(record.incidentId, () => undefined),
    ports.records.getSettings(),
    ports.incidents.findRecord(record.incidentId),
  ]);
  const facts = factsOf(incident, record.choices);
  const report = buildReport(facts, {
    language: record.language,
    today: record.dueFrom,
    levels: settings.levels,
  });
  const proposed = sectionNodes(report);
  await ports.records.saveProposal(page.id, asker.accountId, {
    pageVersion: page.version,
    sections: Object.fromEntries(proposed),
    evidence: evidenceNode(report),
    record: {
      ...record,
      severity: report.draft.basics.severity.value,
      milestones: facts.milestones,
      metrics: facts.metrics,
      sectionHashes: sectionHashes({ type: 'doc', version: 1, content: [...proposed.values()].flat() }),
      latestEvidence: latestOf(report),
    },
    counts: reportCounts(report),
  });
  return {
    page: { id: page.id, title: page.title, url: page.url, version: page.version },
    pageWriter: known?.writer ?? 'rules',
    newEvidence: newEvidence(report, postmortem),
    sections: compareSections(report, postmortem),
  };
}

/** Minute of the newest comment or change. */
export function latestOf(report: Report): number {
  return Math.max(
    report.incident.created,
    ...report.incident.evidence.flatMap(({ at }) => (at === null ? [] : [at])),
  );
}

function newEvidence(report: Report, { record }: PostmortemPage): EvidenceView[] {
  return report.incident.evidence
    .filter(
      ({ at, kind }) =>
        at !== null && at > record.latestEvidence && (kind === 'comment' || kind === 'history'),
    )
    .map(evidenceView);
}

function compareSections(report: Report, { page, record }: PostmortemPage): SectionComparison[] {
  const current = splitPage(page.doc).sections;
  const currentHashes = sectionHashes(page.doc);
  const proposed = sectionNodes(report);
  const proposedDoc = { type: 'doc', version: 1, content: [...proposed.values()].flat() };
  const proposedHashes = sectionHashes(proposedDoc);
  const textOf = (nodes: readonly unknown[] | undefined) =>
    adfText({ type: 'doc', version: 1, content: (nodes ?? []).slice(1) }).trim();
  return layoutReport(report).sections.map(({ number, title }) => {
    const nodes = current.get(number);
    const hash = currentHashes[String(number)];
    return {
      number,
      title,
      state: nodes === undefined ? 'gone' : hash === proposedHashes[String(number)] ? 'same' : 'changed',
      edited: nodes !== undefined && hash !== record.sectionHashes[String(number)],
      current: textOf(nodes),
      proposed: textOf(proposed.get(number)),
    };
  });
}
