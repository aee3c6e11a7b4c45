import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { incidentFromJira } from '../../src/adapters/jira/incident-from-jira';
import { epochMinuteOf } from '../../src/domain/epoch-minute';
import type { EpochMinute } from '../../src/domain/epoch-minute';
import {
  chooseMilestone,
  findMilestones,
  milestoneNames,
  milestoneReasons,
} from '../../src/domain/milestones';
import { buildTimeline } from '../../src/domain/timeline';
import { chineseCases } from '../fixtures/incidents/chinese';
import { englishCases } from '../fixtures/incidents/english';
import { fifthHeldOut } from '../fixtures/incidents/fifth-held-out';
import { fourthChinese } from '../fixtures/incidents/fourth-chinese';
import { fourthEnglish } from '../fixtures/incidents/fourth-english';
import { heldOut } from '../fixtures/incidents/held-out';
import { incidentOfCase } from '../fixtures/incidents/incident-case';
import type { IncidentCase } from '../fixtures/incidents/incident-case';
import { figuresOf, judge, publishedMilestones } from '../fixtures/incidents/score-cases';
import { publishedChinese } from '../fixtures/incidents/published-chinese';
import { publishedEnglish } from '../fixtures/incidents/published-english';
import { publishedHeldOut } from '../fixtures/incidents/published-held-out';
import { publishedLast } from '../fixtures/incidents/published-last';
import { secondHeldOut } from '../fixtures/incidents/second-held-out';
import { seventhHeldOut } from '../fixtures/incidents/seventh-held-out';
import { sixthHeldOut } from '../fixtures/incidents/sixth-held-out';
import { thirdHeldOut } from '../fixtures/incidents/third-held-out';

const allCases = [
  ...englishCases,
  ...chineseCases,
  ...heldOut,
  ...secondHeldOut,
  ...thirdHeldOut,
  ...fourthEnglish,
  ...fourthChinese,
  ...fifthHeldOut,
  ...sixthHeldOut,
  ...seventhHeldOut,
  ...publishedEnglish,
  ...publishedChinese,
  ...publishedHeldOut,
  ...publishedLast,
];

function milestonesOf(given: Partial<IncidentCase> & { readonly entries: readonly string[] }) {
  const incident = incidentOfCase({
    name: '',
    language: 'en-US',
    title: 'Test',
    zone: '+00:00',
    created: '2024-03-12 10:00',
    expected: {},
    ...given,
  });
  const timeline = buildTimeline(incident);
  return { incident, timeline, milestones: findMilestones(incident, timeline) };
}

describe('findMilestones', () => {
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

  it('finds nothing in an empty ticket but its own creation', () => {
    const { milestones } = milestonesOf({ description: 'Test', entries: [] });

    expect(milestoneNames.filter((name) => milestones[name].state !== 'missing')).toEqual(['detected']);
    expect(milestones.detected.reason).toBe('ticket-created');
  });

  it('cancels a recovery that a relapse follows, and leaves it missing when nothing recovers again', () => {
    const { milestones } = milestonesOf({
      entries: ['10:10 | Ada | Service is restored.', '10:20 | Ada | Errors have returned.'],
    });

    expect(milestones.recovered.state).toBe('missing');
  });

  it('does not believe a status that the people contradict', () => {
    const { milestones } = milestonesOf({
      entries: ['10:10 | Ada | status: Open -> Resolved', '10:11 | Ada | This is not resolved.'],
    });

    expect(milestones.recovered.state).toBe('missing');
    expect(milestones.closed.state).toBe('missing');
  });

  it('takes a time written as "about" for an estimate', () => {
    const { milestones } = milestonesOf({ description: 'Site is down. Started around 09:40.', entries: [] });

    expect(milestones.triggered).toMatchObject({ state: 'estimated', reason: 'effect-first-seen' });
  });

  it('leaves the trigger missing when nothing tells of a start', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: ['10:05 | Ada | Looking.'],
    });

    expect(milestones.triggered.state).toBe('missing');
    expect(milestones.detected.reason).toBe('alert-first');
  });

  it('leaves the trigger missing when the only change was cleared', () => {
    const { milestones } = milestonesOf({
      title: 'Site is down',
      description: 'Alert: site is down.',
      entries: [
        '10:05 | Ada | [09:50 UTC] coupon service deployed',
        '10:20 | Ada | The coupon service is not the cause, ruled out.',
      ],
    });

    expect(milestones.triggered.state).toBe('missing');
  });
});

describe('findIdentified, where nobody says "found it"', () => {
  const told = (explanation: string, ...after: readonly string[]) =>
    milestonesOf({
      description: 'Alert: mail is rejected.',
      entries: ['10:05 | Ada | Looking.', `10:12 | Ada | ${explanation}`, ...after],
    }).milestones.identified;

  it('takes the plain statement of a defect that a measure and a recovery follow, as an estimate', () => {
    const identified = told(
      'mx2 has an empty relay map',
      '10:15 | Ada | Restarted postfix with the map of mx1.',
      '10:17 | Ada | Service is restored.',
    );

    expect(identified).toMatchObject({ state: 'estimated', evidence: ['E3'], reason: 'cause-stated' });
  });

  it('takes none without a measure', () => {
    expect(told('mx2 has an empty relay map', '10:17 | Ada | Service is restored.').state).toBe('missing');
  });

  it('takes none when other findings stand between it and the measure', () => {
    const identified = told(
      'mx2 has an empty relay map',
      '10:14 | Bob | Customers report that the calendar is slow.',
      '10:15 | Ada | Restarted postfix.',
      '10:17 | Ada | Service is restored.',
    );

    expect(identified.state).toBe('missing');
  });
});

describe('findMitigated', () => {
  const opening = { description: 'Alert: site is down.' };

  it('takes the text that tells of the fix rather than the status set a minute later', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Rollback complete on all pods.',
        '10:21 | Bob | status: Investigating -> Mitigated',
        '10:25 | Ada | Service is restored.',
      ],
    });

    expect(milestones.mitigated).toMatchObject({ evidence: ['E2'], reason: 'fix-took-effect' });
  });

  it('keeps a measure when parts recover one after the other', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Rolled back the release.',
        '10:25 | Ada | Most regions have recovered.',
        '10:40 | Ada | All regions have recovered.',
      ],
    });

    expect(milestones.mitigated.evidence).toEqual(['E2']);
    expect(milestones.recovered.evidence).toEqual(['E4']);
  });

  it('is missing when several measures are told and no recovery', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: ['10:20 | Ada | Restarted the gateway.', '10:30 | Ada | Rolled back the release.'],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });
});

describe('what is too uncertain to state', () => {
  const opening = { created: '2024-03-12 10:00', description: 'Alert: site is down.' };

  it('leaves the mitigation missing when the service came back long after the last measure', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: ['10:20 | Ada | Restarted the gateway.', '13:00 | Ada | Service is restored.'],
    });

    expect(milestones.mitigated.state).toBe('missing');
    expect(milestones.recovered.state).toBe('recorded');
  });

  it('keeps a measure whose first effect is told soon', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Restarted the gateway.',
        '10:30 | Ada | Error rates are recovering.',
        '12:00 | Ada | Service is restored.',
      ],
    });

    expect(milestones.mitigated.at).toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });

  it('does not let the recovery stand for the mitigation when it came long after the work went on', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Restarted the gateway.',
        '10:30 | Ada | Rolling back the release.',
        '13:00 | Ada | Service is restored.',
      ],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });

  it('takes no worked-off backlog for the measure that helped', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: ['13:00 | Ada | All pending webhooks have been processed.'],
    });

    expect(milestones.mitigated.state).toBe('missing');
  });

  it('takes no recovery for lasting that stands before a measure that failed', () => {
    const { milestones } = milestonesOf({
      ...opening,
      entries: [
        '10:20 | Ada | Power is restored.',
        '11:00 | Ada | The restore failed.',
        '11:30 | Ada | All services restored.',
      ],
    });

    expect(milestones.recovered.at).toBe(epochMinuteOf('2024-03-12T11:30Z'));
    expect(milestones.mitigated.at).not.toBe(epochMinuteOf('2024-03-12T10:20Z'));
  });
});

describe('milestones of what is told again later', () => {
  it('keep the minute of the first telling and cite both', () => {
    const { milestones } = milestonesOf({
      description: 'Alert: site is down.',
      entries: [
        '10:20 | Ada | Rollback complete on all pods.',
        '10:25 | Ada | Service is restored.',
        '11:00 | Bob | Summary:\n- 10:20 rollback complete\n- 10:25 service restored',
      ],
    });

    expect(milestones.mitigated).toMatchObject({ eventId: 'E2', evidence: ['E2', 'E4'] });
    expect(milestones.recovered).toMatchObject({ eventId: 'E3', evidence: ['E3', 'E4'] });
  });
});

describe('chooseMilestone', () => {
  const given = milestonesOf({ description: 'Alert: site is down.', entries: ['10:05 | Ada | Looking.'] });

  it('takes an event with its minute and evidence', () => {
    const { identified } = chooseMilestone(given.milestones, 'identified', { eventId: 'E2' }, given.timeline);

    expect(identified).toMatchObject({
      state: 'recorded',
      eventId: 'E2',
      evidence: ['E2'],
      reason: 'chosen',
      chosen: true,
    });
    expect(identified.at).toBe(epochMinuteOf('2024-03-12T10:05Z'));
  });

  it('takes a typed minute, without evidence', () => {
    const at = epochMinuteOf('2024-03-12T09:30Z');

    const { triggered } = chooseMilestone(given.milestones, 'triggered', { at }, given.timeline);

    expect(triggered).toMatchObject({ state: 'recorded', at, eventId: null, evidence: [], chosen: true });
  });

  it('takes "nobody knows", and leaves the others alone', () => {
    const changed = chooseMilestone(given.milestones, 'detected', null, given.timeline);

    expect(changed.detected).toMatchObject({ state: 'missing', at: null, chosen: true });
    expect({ ...changed, detected: given.milestones.detected }).toEqual(given.milestones);
  });

  it('refuses an event that the timeline does not have', () => {
    expect(() => chooseMilestone(given.milestones, 'closed', { eventId: 'E99' }, given.timeline)).toThrow(
      RangeError,
    );
  });
});

const shared = join(__dirname, '../../../shared/incidents');

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
