import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { incidentFromJira } from '../../../src/adapters/jira/incident-from-jira';
import { countConflicts } from '../../../src/drafting/gate/contradictions/count-conflicts';
import { durationConflicts } from '../../../src/drafting/gate/contradictions/duration-conflicts';
import { orderConflicts } from '../../../src/drafting/gate/contradictions/order-conflicts';
import { dateOf, wallTime } from '../../../src/domain/zone';
import type { Incident, Language } from '../../../src/domain/incident';
import { buildReport } from '../../../src/usecases/build-report';
import { defaultSettings } from '../../../src/usecases/default-settings';
import { factsOf } from '../../../src/usecases/facts-of';
import { allCases } from '../../fixtures/incidents/all-cases';
import { incidentOfCase } from '../../fixtures/incidents/incident-case';
import { heldOutSentences, secondHeldOutSentences } from './held-out-sentences';
import { labelledSentences } from './labelled-sentences';
import { conflictsIn, measureConflicts } from './measure';

/** Incidents beside the repository, if they are there. */
const shared = join(__dirname, '../../../../shared/incidents');

/** Contradictions between sections in the reports that rules write of an incident. */
function foundIn(incident: Incident, ...languages: readonly Language[]): readonly string[] {
  const facts = factsOf(incident, {});
  const today = dateOf(wallTime(incident.updated, facts.timeline.zone));
  return languages.flatMap((language) => {
    const report = buildReport(facts, { language, today, levels: defaultSettings.levels });
    return [durationConflicts, countConflicts, orderConflicts]
      .flatMap((find) => find(report))
      .map(({ message }) => message);
  });
}

describe('contradictions between sections', () => {
  it.each(measureConflicts(labelledSentences).map((one) => [one.language, one.kind, one] as const))(
    'are all found, and no others: %s, %s',
    (_language, _kind, { conflicts, missed, false: wrong }) => {
      expect(conflicts).toBeGreaterThan(5);
      expect(missed).toEqual([]);
      expect(wrong).toEqual([]);
    },
  );

  it('are found in sentences that no rule was made for, with few others', () => {
    const figures = measureConflicts([...heldOutSentences, ...secondHeldOutSentences]);
    const sum = (of: (one: (typeof figures)[number]) => number) =>
      figures.reduce((all, one) => all + of(one), 0);

    expect(sum(({ missed }) => missed.length) / sum(({ conflicts }) => conflicts)).toBeLessThan(0.1);
    expect(figures.flatMap((one) => one.false)).toEqual([]);
  });

  it('name both places and both values', () => {
    const [duration] = conflictsIn({
      language: 'en-US',
      told: [[4, 'The outage lasted about 2 hours']],
      conflict: 'duration',
      values: [],
    });
    expect(duration).toEqual({
      kind: 'duration',
      where: '4',
      message:
        'Section 4 says about 2 hours (“The outage lasted about 2 hours”), section 2 has 1 hour 20 minutes from incident triggered 20:12 to service restored 21:32: check both',
    });

    const [order] = conflictsIn({
      language: 'zh-CN',
      told: [[5, '回滚之后告警才触发']],
      conflict: 'order',
      values: [],
    });
    expect(order?.message).toBe(
      '五写先回滚后告警（「回滚之后告警才触发」），二的时间线是告警 20:15，回滚 20:40，请核对',
    );
  });

  it('are none in what rules write of the incidents of the tests', () => {
    expect(allCases.flatMap((one) => foundIn(incidentOfCase(one), one.language))).toEqual([]);
  });

  const files = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.issue.json')) : [];
  (files.length === 0 ? it.skip : it)('are none in what rules write of other incidents', () => {
    const found = files.flatMap((file) =>
      foundIn(incidentFromJira(JSON.parse(readFileSync(join(shared, file), 'utf8'))), 'zh-CN', 'en-US'),
    );
    expect(found).toEqual([]);
  });
});
