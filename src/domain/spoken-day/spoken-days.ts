import type { DayReader } from '../calendar-day';
import { chineseDays } from './chinese-days';
import { englishDays } from './english-days';

/** Days as people say them from the day on which they write, and parts of named months, quarters and years. */
export const spokenDays: readonly DayReader[] = [...chineseDays, ...englishDays];
