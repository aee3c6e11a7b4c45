import { settingsErrors } from '../../static/admin/settings-errors';
import { someSettings } from '../support/ui-data';

const withDays = (P0: number, P1: number, P2: number) => {
  const { settings } = someSettings();
  const level = (days: number) => ({ priority: 'High', days });
  return { ...settings, levels: { P0: level(P0), P1: level(P1), P2: level(P2) } };
};

describe('settingsErrors', () => {
  it('takes the windows of the template', () => {
    expect(settingsErrors(withDays(7, 30, 90))).toEqual({});
  });

  it.each([0, -1, 1.5, Number.NaN, 366])('refuses a window of %d days', (days) => {
    expect(settingsErrors(withDays(days, 366, 366)).P0).toBe('days');
  });

  it('refuses a lower level that is due sooner', () => {
    expect(settingsErrors(withDays(7, 5, 90))).toEqual({ P1: 'order' });
  });
});
