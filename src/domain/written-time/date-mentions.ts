/** A calendar day found in a line. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** `10/11` may be read the other way round. */
  readonly swappable: boolean;
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthName = `(?<name>${months})[a-z]*\\.?`;
const ordinal = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';

const patterns: readonly RegExp[] = [
  /(?<![\d.])(?<y>\d{4})\s*(?:[-/.]|年)\s*(?<m>\d{1,2})\s*(?:[-/.]|月)\s*(?<d>\d{1,2})(?:\s*[日号]|(?!\d))/g,
  /(?<!\d)(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*[日号]?/g,
  new RegExp(`\\b${monthName}\\s+${ordinal}\\b(?:,?\\s+(?<y>\\d{4})\\b(?!:))?`, 'gi'),
  new RegExp(`(?<![\\d:])${ordinal}\\s+(?:of\\s+)?${monthName}(?:,?\\s+(?<y>\\d{4})\\b(?!:))?`, 'gi'),
  /(?<![\d./-])(?<a>\d{1,2})[/](?<b>\d{1,2})[/](?<y>\d{4})(?![\d/])/g,
  /(?<![\d./-]|\d:)(?<a>\d{1,2})[-/.](?<b>\d{1,2})(?=[\s,|]+(?:at |@)?\s*(?:凌晨|早上|上午|中午|下午|晚上|晚)?\s*\d{1,2}(?::\d{2}|[点时]))/g,
];

const inMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(month: number, day: number): boolean {
  return day >= 1 && day <= (inMonth[month - 1] ?? 0);
}

/** The calendar days in a line of half-width text, from left to right. */
export function dateMentions(line: string): readonly DateMention[] {
  // Chinese puts the month first.
  const chinese = /[\u3400-\u9fff]/.test(line);
  const found: DateMention[] = [];
  for (const pattern of patterns) {
    for (const match of line.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const year = groups['y'] ? Number(groups['y']) : null;
      if (year !== null && (year < 1970 || year > 2200)) continue;
      const a = Number(groups['a'] ?? NaN);
      const b = Number(groups['b'] ?? NaN);
      const name = groups['name']?.toLowerCase();
      const month = name ? months.split('|').indexOf(name.slice(0, 3)) + 1 : Number(groups['m'] ?? a);
      const day = Number(groups['d'] ?? b);
      if (isDay(month, day))
        found.push({
          start,
          end,
          year,
          month,
          day,
          swappable: groups['a'] !== undefined && !chinese && isDay(day, month),
        });
      else if (isDay(day, month)) found.push({ start, end, year, month: day, day: month, swappable: false });
    }
  }
  return found.sort((x, y) => x.start - y.start);
}
