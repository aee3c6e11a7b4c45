import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { incidentFromJira } from '../../../src/adapters/jira/incident-from-jira';
import { epochMinuteOf } from '../../../src/domain/epoch-minute';
import type { EpochMinute } from '../../../src/domain/epoch-minute';
import { findMilestones, milestoneNames, milestoneReasons } from '../../../src/domain/milestones';
import { buildTimeline } from '../../../src/domain/timeline';
import { allCases } from '../../fixtures/incidents/all-cases';
import { milestonesOf } from '../../fixtures/incidents/milestones-of';
import { figuresOf, judge, publishedMilestones } from '../../fixtures/incidents/score-cases';

describe('findMilestones on our own incidents', () => {
  it('finds at least 80 % of what our own incidents tell, and 95 % of what it states is right', () => {
    const judgements = allCases.flatMap(judge).filter(({ name }) => publishedMilestones.includes(name));

    const { foundShare, rightShare } = figuresOf(judgements);

    expect(foundShare).toBeGreaterThanOrEqual(0.8);
    expect(rightShare).toBeGreaterThanOrEqual(0.95);
  });

  it.each(allCases.map((given) => [given.name, given] as const))('states nothing wrong: %s', (_, given) => {
    expect(judge(given).filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  it('gives every milestone a reason of the list, and evidence to every one that an event tells', () => {
    for (const given of allCases) {
      const { milestones } = milestonesOf(given);
      for (const name of milestoneNames) {
        const { state, at, evidence, eventId, reason, chosen } = milestones[name];
        expect(milestoneReasons).toContain(reason);
        expect(chosen).toBe(false);
        expect(at === null).toBe(state === 'missing');
        expect(evidence.length > 0).toBe(eventId !== null);
      }
    }
  });
});

const shared = join(__dirname, '../../../../shared/incidents');

if (existsSync(shared)) {
  describe('findMilestones on real incidents with their published truth', () => {
    it('finds at least 80 % and is right in at least 95 % of what it states', () => {
      const fields = [
        'trigger_at',
        'detected_at',
        'root_cause_identified_at',
        'mitigated_at',
        'recovered_at',
      ];
      const pairs = readdirSync(shared)
        .filter((file) => file.endsWith('.issue.json'))
        .flatMap((file) => {
          const incident = incidentFromJira(readJson(join(shared, file)));
          const milestones = findMilestones(incident, buildTimeline(incident));
          const { truth } = readJson(join(shared, file.replace('.issue.', '.truth.'))) as {
            truth: Record<string, string | null>;
          };
          return publishedMilestones.map((name, index) => {
            const text = truth[fields[index] ?? ''] ?? null;
            return { found: milestones[name].at, expected: text === null ? null : epochMinuteOf(text) };
          });
        });

      const agrees = pairs.filter(({ found, expected }) => isNear(found, expected)).length;

      expect(agrees / pairs.filter(({ expected }) => expected !== null).length).toBeGreaterThanOrEqual(0.8);
      expect(agrees / pairs.filter(({ found }) => found !== null).length).toBeGreaterThanOrEqual(0.95);
    });
  });
}

function isNear(found: EpochMinute | null, expected: EpochMinute | null): boolean {
  return found !== null && expected !== null && Math.abs(found - expected) <= 2;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
