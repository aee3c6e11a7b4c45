import { trackColumns } from '../../static/action/track-columns';
import { someMilestones } from '../support/ui-data';

const weights = (columns: string) => [...columns.matchAll(/([\d.]+)fr/g)].map((match) => Number(match[1]));

describe('trackColumns', () => {
  it('has a column for each milestone and room between two of them', () => {
    const columns = trackColumns(someMilestones(), '4rem');

    expect(columns.match(/4rem/g)).toHaveLength(9);
    expect(weights(columns)).toHaveLength(8);
  });

  it('gives a longer time more room', () => {
    const [toDetected, , , toIdentified] = weights(trackColumns(someMilestones(), '4rem'));

    expect(toIdentified).toBeGreaterThan(toDetected ?? 0);
  });

  it('gives no width below zero to milestones in the wrong order', () => {
    const milestones = someMilestones();
    const columns = trackColumns({ ...milestones, closed: milestones.triggered }, '4rem');

    expect(Math.min(...weights(columns))).toBeGreaterThan(0);
  });
});
