import type { Claim } from '../../domain/claim';
import type { Basics } from '../../domain/draft';
import type { Gate } from './gate';

const level = /(?<![A-Za-z0-9])[Pp]([0-4])(?![A-Za-z0-9])/g;

/** The level that the ticket declares holds, and no claim beside it names another one. Without one, every level is proposed. */
export function groundSeverity(severity: Basics['severity'], gate: Gate): Basics['severity'] {
  const { declaredSeverity: declared, evidence } = gate.report.incident;
  const levelsIn = (text: string) => [...text.matchAll(level)].map((match) => `P${match[1] ?? ''}`);
  if (!declared) {
    const texts = new Map(evidence.map(({ id, text }) => [id, text]));
    const told = (claim: Claim) =>
      levelsIn(claim.text).every((one) =>
        claim.evidence.some((id) =>
          new RegExp(`(?:${one}|(?:sev|s|级别|等级)\\W{0,3}${one.slice(1)})(?!\\d)`, 'i').test(
            texts.get(id) ?? '',
          ),
        ),
      );
    return {
      ...severity,
      claims: severity.claims.map((claim) =>
        claim.basis === 'evidence' && !told(claim) ? { ...claim, basis: 'proposal' } : claim,
      ),
    };
  }
  const others = severity.claims.filter(({ text }) =>
    levelsIn(text).some((one) => one !== declared.severity && !declared.source.toUpperCase().includes(one)),
  );
  if (severity.value !== declared.severity || others.length > 0) {
    const drafted =
      severity.value === declared.severity ? others.flatMap(({ text }) => levelsIn(text))[0] : severity.value;
    gate.find(
      'contradiction',
      '1',
      gate.say(
        `工单声明 ${declared.severity}（${declared.source}），草稿写的是 ${drafted ?? '空'}：以工单为准`,
        `The ticket declares ${declared.severity} (${declared.source}), the draft says ${drafted ?? 'nothing'}: the ticket holds`,
      ),
    );
  }
  return { value: declared.severity, claims: severity.claims.filter((claim) => !others.includes(claim)) };
}
