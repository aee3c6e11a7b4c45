import type { GapCode } from '../contract/found-view';
import { isSupported } from '../domain/claim';
import type { Claim } from '../domain/claim';
import type { MilestoneName } from '../domain/milestones';
import type { Report } from '../domain/report';
import { isSeverityDeclared } from '../domain/severity-declared';

const tellsNothing = (claims: readonly Claim[]): boolean => !claims.some(isSupported);

/** What nobody can read from the ticket, what a review asks for first in front. */
export function gapsOf(report: Report): GapCode[] {
  const { milestones, draft } = report;
  const { causes, impact } = draft;
  const missing = (...names: MilestoneName[]): GapCode[] =>
    names.filter((name) => milestones[name].state === 'missing');
  const unless = (known: boolean, code: GapCode): GapCode[] => (known ? [] : [code]);
  return [
    ...missing('triggered', 'detected', 'identified', 'mitigated', 'recovered'),
    ...unless(!tellsNothing(causes.technical), 'rootCause'),
    ...unless(!tellsNothing(impact.usersAffected), 'usersAffected'),
    ...unless(!tellsNothing(impact.data), 'data'),
    ...unless(!tellsNothing(draft.basics.business), 'business'),
    ...unless(!tellsNothing(impact.complaints), 'complaints'),
    ...unless(isSeverityDeclared(report), 'severity'),
    ...unless(draft.fixes.length > 0, 'fixes'),
    ...unless(
      draft.actions.some((action) => !action.proposed),
      'actions',
    ),
    ...unless(!tellsNothing(causes.process), 'processCause'),
    ...missing('notified', 'investigating', 'confirmed', 'closed'),
  ];
}
