import type { Comparison } from '../contract/comparison-view';
import type { EvidenceView } from '../contract/found-view';
import type { FindingView } from '../contract/published-view';
import { keepQuestionNumbers } from '../document/keep-question-numbers';
import { sectionHashes } from '../document/page-sections';
import { evidenceNode, sectionNodes } from '../document/report-page';
import type { Report } from '../domain/report';
import { isSeverityDeclared } from '../domain/severity-declared';
import { compareSections } from './compare-sections';
import { evidenceView } from './evidence-view';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import { latestOf } from './latest-evidence';
import { getDraftedJob } from './page-job';
import { writerOf } from './records/job';
import type { Asker } from './asker';
import type { Ports } from './ports';
import { reportCounts } from './report-counts';

/**
 * Sets what a job drafted from today's evidence beside the page as it stands now, section by section. Nothing is written to the
 * page: the proposal is kept until this person accepts some of its sections.
 *
 * @throws JOB_GONE, IN_PROGRESS before it is drafted, PAGE_NOT_FOUND, ISSUE_NOT_FOUND
 */
export async function comparePostmortem(
  ports: Ports,
  asker: Asker,
  place: Place,
  { jobId }: { jobId: string },
): Promise<Comparison> {
  const { page, record } = await getPostmortemPage(ports, place);
  const [{ job, report: drafted }, known] = await Promise.all([
    getDraftedJob(ports, asker, { pageId: page.id }, { purpose: 'compare', jobId }),
    ports.incidents.findRecord(record.incidentId),
  ]);
  const report: Report = { ...drafted, draft: keepQuestionNumbers(drafted.draft, page.doc) };
  const proposed = sectionNodes(report);
  const hashes = sectionHashes({ type: 'doc', version: 1, content: [...proposed.values()].flat() });
  const fresh = newEvidence(report, record.latestEvidence);
  const pageWriter = known?.writer ?? 'rules';
  const draftWriter = writerOf(job);
  await ports.records.saveProposal(page.id, asker.accountId, {
    pageVersion: page.version,
    sections: Object.fromEntries(proposed),
    evidence: evidenceNode(report),
    writer: draftWriter,
    record: {
      ...record,
      severity: report.draft.basics.severity.value,
      severityDeclared: isSeverityDeclared(report),
      milestones: report.milestones,
      metrics: report.metrics,
      sectionHashes: hashes,
      latestEvidence: latestOf(report.incident),
    },
    counts: reportCounts(report),
  });
  return {
    page: { id: page.id, title: page.title, url: page.url, version: page.version },
    pageWriter,
    draftWriter,
    newEvidence: fresh,
    findings: writingFindings(report),
    sections: compareSections(
      report,
      { doc: page.doc, generated: record.sectionHashes },
      {
        proposed,
        hashes,
        fresh: new Set(fresh.map(({ id }) => id)),
        writers: { page: pageWriter, draft: draftWriter },
      },
    ),
  };
}

function newEvidence({ incident }: Report, latest: number): EvidenceView[] {
  return incident.evidence
    .filter(({ at, kind }) => at !== null && at > latest && (kind === 'comment' || kind === 'history'))
    .map(evidenceView);
}

/** How the draft came about: sections by rules, what the model did not get. */
function writingFindings({ draft }: Report): FindingView[] {
  return draft.findings.filter(({ kind }) => kind === 'writer');
}
