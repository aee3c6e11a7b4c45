import { sectionNodes } from '../../src/document/report-page';
import { reportCounts } from '../../src/usecases/report-counts';
import { aReport, linYue } from '../support/builders';

describe('reportCounts', () => {
  it('counts as open what the page asks in section 十', () => {
    const report = aReport({ comments: [{ at: '20:40', by: linYue, text: '已回滚，恢复正常' }] });

    const { evidence, unconfirmed } = reportCounts(report);

    const asked = JSON.stringify(sectionNodes(report).get(10)).match(/Q\d+/g);
    expect(unconfirmed).toBe(new Set(asked).size);
    expect(unconfirmed).toBeGreaterThan(0);
    expect(evidence).toBe(2);
  });
});
