import { reportJson } from '../../src/document/report-json';
import { isSeverityDeclared } from '../../src/domain/severity-declared';
import { gapsOf } from '../../src/usecases/gaps-of';
import { aReport } from '../support/builders';

const severityOf = (description: string, comment = '排查中') =>
  aReport({ description, comments: [{ at: '20:20', text: comment }] }).draft.basics.severity;

describe('a severity that people declare in words', () => {
  it.each([
    ['队列积压，级别先按P1。', 'P1', '级别先按P1'],
    ['接口全部失败。级别 P0。', 'P0', '级别 P0'],
    ['Severity: SEV-1. Search is down.', 'P1', 'Severity: SEV-1'],
    ['This is a SEV2, search is slow.', 'P2', 'SEV2'],
    ['搜索变慢，定级为 P3', 'P3', '定级为 P3'],
  ])('is taken from %j and quoted', (description, value, words) => {
    const severity = severityOf(description);

    expect(severity.value).toBe(value);
    expect(severity.claims[0]).toMatchObject({ basis: 'evidence', evidence: ['E1'] });
    expect(severity.claims[0]?.text).toContain(words);
  });

  it('counts as declared wherever the report says so', () => {
    const declared = aReport({ description: '接口全部失败。级别 P0。' });
    const proposed = aReport({ description: '接口全部失败' });

    expect([isSeverityDeclared(declared), isSeverityDeclared(proposed)]).toEqual([true, false]);
    expect(reportJson(declared).incident).toMatchObject({ severity: 'P0', severityDeclared: true });
    expect(gapsOf(declared)).not.toContain('severity');
    expect(gapsOf(proposed)).toContain('severity');
  });

  it('is the last one, wherever it was said', () => {
    expect(severityOf('级别先按P2', '影响扩大，级别升到 P1')).toMatchObject({
      value: 'P1',
      claims: [{ evidence: ['E2'] }],
    });
  });

  it.each(['P99 延迟升高', '结算报错，是否定级为 P1？', 'port P1 is down', 'This is not a SEV1'])(
    'is not seen in %j',
    (description) => {
      expect(severityOf(description).claims[0]?.basis).toBe('proposal');
    },
  );
});
