import type { Report } from './report';

const levelSaid =
  /(?<![A-Za-z0-9])(?:(?:P|S|SEV(?:ERITY)?[-_ ]?)[0-4]|severity(?: level)?\W{0,3}[0-4])(?![\w%]|\.\d)/i;

/** True when the ticket declares the severity: in a field, or in words that the report cites. Otherwise it is proposed. */
export function isSeverityDeclared({ incident, draft }: Pick<Report, 'incident' | 'draft'>): boolean {
  if (incident.declaredSeverity !== null) return true;
  const texts = new Map(incident.evidence.map(({ id, text }) => [id, text]));
  return draft.basics.severity.claims.some(
    ({ basis, evidence }) =>
      basis === 'evidence' &&
      evidence.some((id) => levelSaid.test((id === 'F' ? incident.priority : texts.get(id)) ?? '')),
  );
}
