import type { Settings } from '../../src/contract/settings';

export type Level = keyof Settings['levels'];

export const levels: readonly Level[] = ['P0', 'P1', 'P2'];

/** Days within which an action may be due; more than a year is a wish, not a date. */
export const mostDays = 365;

/** What keeps the settings from being saved, by level; empty when nothing does. */
export function settingsErrors(settings: Settings): Partial<Record<Level, 'days' | 'order'>> {
  const errors: Partial<Record<Level, 'days' | 'order'>> = {};
  levels.forEach((level, index) => {
    const { days } = settings.levels[level];
    const before = levels[index - 1];
    if (!Number.isInteger(days) || days < 1 || days > mostDays) errors[level] = 'days';
    else if (before && days < settings.levels[before].days) errors[level] = 'order';
  });
  return errors;
}
