import type { Claim } from '../../../src/domain/claim';
import type { Severity } from '../../../src/domain/incident';
import { ground } from '../../../src/drafting/ground';
import { aReport, checkoutOutage, linYue } from '../../support/builders';
import type { IncidentInput } from '../../support/builders';

const told: Claim = { text: '大量用户无法支付', basis: 'evidence', evidence: ['E1'] };
const claim = (text: string, evidence: readonly string[], basis: Claim['basis'] = 'evidence'): Claim => ({
  text,
  basis,
  evidence,
});

function grounded(input: IncidentInput, value: Severity | null, claims: readonly Claim[]) {
  const report = aReport({ ...checkoutOutage, ...input });
  const basics = { ...report.draft.basics, severity: { value, claims } };
  const { draft, findings } = ground({ ...report, draft: { ...report.draft, basics } });
  return {
    ...draft.basics.severity,
    findings: findings.filter(({ kind, where }) => kind === 'contradiction' && where === '1'),
  };
}

describe('the level that a ticket declares', () => {
  const declared = { declaredSeverity: { severity: 'P0', source: 'Severity: SEV-0 (P0)' } } as const;

  it('takes the place of another one, and says which', () => {
    const { value, findings } = grounded(declared, 'P2', [told]);

    expect(value).toBe('P0');
    expect(findings).toEqual([
      {
        kind: 'contradiction',
        where: '1',
        message: '工单声明 P0（Severity: SEV-0 (P0)），草稿写的是 P2：以工单为准',
      },
    ]);
  });

  it('drops claims that name another level, and says which, though the value agrees', () => {
    const { claims, findings } = grounded(declared, 'P0', [told, claim('按影响面应为 P3', [], 'proposal')]);

    expect(claims).toEqual([told]);
    expect(findings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('草稿写的是 P3') as unknown }),
    ]);
  });

  it('keeps claims that name no level, its own, or one that its field holds', () => {
    const claims = [told, claim('工单声明 P0', ['F']), claim('字段为 p0', ['F'])];

    expect(grounded(declared, 'P0', claims)).toEqual({ value: 'P0', claims, findings: [] });
  });
});

describe('a level that no ticket declares', () => {
  const comments = [
    ...(checkoutOutage.comments ?? []),
    { at: '21:25', by: linYue, text: '按 SEV-2 处理，事后定为 P1' },
  ];

  it('stays a fact where the evidence cited names it, under either name', () => {
    const claims = [claim('定为 P1', ['E11']), claim('按 P2 处理', ['E11'])];

    expect(grounded({ comments }, 'P1', claims).claims).toEqual(claims);
  });

  it.each([
    ['evidence that names another level', claim('定为 P3', ['E11'])],
    ['evidence that names none', claim('定为 P1', ['E3'])],
  ])('is proposed on %s', (_what, one) => {
    expect(grounded({ comments }, 'P1', [one]).claims).toEqual([{ ...one, basis: 'proposal' }]);
  });

  it('leaves what is no fact as it is', () => {
    const one = claim('级别待定：P1 还是 P2', [], 'unknown');

    expect(grounded({ comments }, null, [one]).claims).toEqual([one]);
  });
});
