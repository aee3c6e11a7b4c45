import type { ReportCounts } from '../contract/postmortem-view';
import { isSupported } from '../domain/claim';
import { claimsOf } from '../domain/draft-claims';
import type { Report } from '../domain/report';

/** How many entries (the ticket's own fields are none), and how many claims stand on evidence or do not. */
export function reportCounts({ incident, draft }: Report): ReportCounts {
  const claims = claimsOf(draft);
  const supported = claims.filter(isSupported).length;
  return {
    evidence: incident.evidence.filter(({ kind }) => kind !== 'fields').length,
    supported,
    unconfirmed: claims.length - supported,
    wording: draft.findings.filter((finding) => finding.kind === 'blame').length,
  };
}
