import type { ReportCounts } from '../contract/postmortem-view';
import { isSupported } from '../domain/claim';
import { claimsOf } from '../domain/draft-claims';
import type { Report } from '../domain/report';

/**
 * How many entries (the ticket's own fields are none), how many claims stand on evidence, and how many questions are open: those
 * that section 十 lists, each of which may stand in several places of the page.
 */
export function reportCounts({ incident, draft }: Report): ReportCounts {
  return {
    evidence: incident.evidence.filter(({ kind }) => kind !== 'fields').length,
    supported: claimsOf(draft).filter(isSupported).length,
    unconfirmed: draft.meeting.questions.length,
    wording: draft.findings.filter((finding) => finding.kind === 'blame').length,
  };
}
