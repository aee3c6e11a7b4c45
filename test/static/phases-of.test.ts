import { phasesOf } from '../../static/macro/phases-of';
import { someMilestones } from '../support/ui-data';

const unknown = {
  state: 'missing',
  at: null,
  eventId: null,
  evidence: [],
  reason: 'none',
  chosen: false,
} as const;

describe('phasesOf', () => {
  it('gives the minutes between the milestones', () => {
    const phases = phasesOf(someMilestones());

    expect(phases.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['detect', 3],
      ['investigate', 16],
      ['fix', 17],
      ['recover', 11],
    ]);
  });

  it('leaves both neighbours of an unknown milestone without minutes', () => {
    const phases = phasesOf(someMilestones({ identified: unknown }));

    expect(phases.map(({ minutes }) => minutes)).toEqual([3, null, null, 11]);
  });

  it('never counts backwards', () => {
    const milestones = someMilestones();
    const phases = phasesOf({ ...milestones, identified: { ...milestones.triggered } });

    expect(phases[1]?.minutes).toBeNull();
  });

  it('adds up to the incident where the cause was found after the mitigation', () => {
    const milestones = someMilestones();
    const phases = phasesOf({ ...milestones, identified: { ...milestones.recovered } });

    expect(phases.map(({ minutes, from }) => [minutes, from])).toEqual([
      [3, 'triggered'],
      [null, 'detected'],
      [33, 'detected'],
      [11, 'mitigated'],
    ]);
    expect(phases.map(({ causeLater }) => causeLater)).toEqual([false, true, false, false]);
  });

  it('marks phases that are too short to be drawn to scale', () => {
    expect(phasesOf(someMilestones()).map(({ tiny }) => tiny)).toEqual([true, false, false, false]);
  });

  it('says that a phase is estimated when one of its anchors is', () => {
    const milestones = someMilestones();
    const phases = phasesOf({ ...milestones, detected: { ...milestones.detected, state: 'estimated' } });

    expect(phases.map(({ estimated }) => estimated)).toEqual([true, true, false, false]);
  });
});
