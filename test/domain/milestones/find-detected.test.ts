import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';

describe('findDetected', () => {
  const detected = (description: string, ...entries: readonly string[]) =>
    milestonesOf({ description, entries }).milestones.detected;

  it('does not take what was noticed before an act for the minute of the act', () => {
    const found = detected(
      'The shop is broken.',
      '10:20 | Ada | Reports of a broken shop come in',
      '2024-03-13 09:00 | Ada | 09:50 the old plugin is removed after noticing that the build has been failing, and investigates.',
    );

    expect(found).toMatchObject({ at: epochMinuteOf('2024-03-12T10:00Z'), evidence: ['E1'] });
  });

  it('does not take a heading of a report for one', () => {
    const found = detected(
      'Investigation starts, launching fails.',
      '2024-03-13 09:00 | Ada | For the report: 2024-03-12 09:22 UTC the node runs out of memory.',
    );

    expect(found.at).toBe(epochMinuteOf('2024-03-12T10:00Z'));
  });

  it('reads that monitoring began to detect it as the first alert', () => {
    const found = detected(
      'Slow pages.',
      '2024-03-13 09:00 | Ada | At 09:56 our monitoring began to detect long response times.',
    );

    expect(found).toMatchObject({ at: epochMinuteOf('2024-03-12T09:56Z'), reason: 'alert-first' });
  });

  it('passes over an alert that came before the change which broke it', () => {
    const found = detected(
      '监控发现部分云盘异常。',
      '10:00 | 运维 | [01:57 UTC] 收到仓库空间告警。',
      '10:00 | 运维 | [04:05 UTC] 云盘迁移到新仓库。',
    );

    expect(found.at).toBe(epochMinuteOf('2024-03-12T10:00Z'));
  });

  it('takes a change that was observed to go well for no detection', () => {
    const found = detected(
      'Automated test failed, first alert.',
      '10:00 | Ada | [08:19 UTC] Pointed the record to the new cluster, traffic observed on all nodes.',
    );

    expect(found.at).toBe(epochMinuteOf('2024-03-12T10:00Z'));
  });
});
