import { windowEnd } from '../../src/domain/due-date';

describe('windowEnd', () => {
  it('counts the window of the level', () => {
    expect([
      windowEnd('P0', '2026-11-20'),
      windowEnd('P1', '2026-11-20'),
      windowEnd('P2', '2026-11-20'),
    ]).toEqual(['2026-11-27', '2026-12-20', '2027-02-18']);
    expect(windowEnd('P0', '2026-11-20', { P0: 3, P1: 14, P2: 60 })).toBe('2026-11-23');
  });
});
