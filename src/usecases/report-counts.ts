import type { ReportCounts } from '../contract/postmortem-view';
import { isSupported } from '../domain/claim';
import { claimsOf } from '../domain/draft-claims';
import type { Report } from '../domain/report';

/** How many claims of the report stand on evidence, and how many do not. */
export function reportCounts({ incident, draft }: Report): ReportCounts {
  const claims = claimsOf(draft);
  const supported = claims.filter(isSupported).length;
  return {
    evidence: incident.evidence.length,
    supported,
    unconfirmed: claims.length - supported,
    wording: draft.findings.filter((finding) => finding.kind === 'blame').length,
  };
}
