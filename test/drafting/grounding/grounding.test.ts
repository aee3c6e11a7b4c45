import { measureGrounding } from './measure';

describe('a model that lies in every section', () => {
  const { kinds, truths } = measureGrounding();

  it.each(kinds)('leaves no invented $kind in what the report calls supported', ({ told, supported }) => {
    expect(told).toBeGreaterThan(200);
    expect(supported).toEqual([]);
  });

  it.each(kinds)('leaves no invented $kind in titles, measures, owners and questions', ({ bare }) => {
    expect(bare).toEqual([]);
  });

  it('does not cost the truths among the lies', () => {
    expect(truths.told).toBeGreaterThan(1_000);
    expect(truths.lost.length / truths.told).toBeLessThan(0.01);
  });
});
