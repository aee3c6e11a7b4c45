import { chineseNumber } from '../chinese-number';

/** A time of day found in a line: where it stands and what it reads. */
export interface ClockMention {
  readonly start: number;
  readonly end: number;
  /** 0–24; 24 only as 24:00. */
  readonly hour: number;
  readonly minute: number;
  /** Written with 约, around, ~ and the like, or with the hour alone. */
  readonly approximate: boolean;
  /** 凌晨, 昨晚, this morning: a word in front that belongs to the time. */
  readonly dayPart: string | null;
  /** "8点半": said as people speak, so that it may be of either half of the day. */
  readonly spoken: boolean;
}

const dayParts =
  '今天|今日|今早|今晨|今晚|昨天|昨日|昨晚|昨夜|前天|前晚|当天|当日|当晚|次日|第二天|翌日|隔天|凌晨|清晨|早上|早晨|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|晚|夜里|夜间|深夜|半夜|午夜';
const about = '约|大约|大概|近|差不多|around|about|approximately|approx\\.?|circa|ca\\.|roughly|~|≈';
const digits = '[0-9]{1,2}|[零〇一二两三四五六七八九十]{1,3}';

const colon = new RegExp(
  `(?<![\\w.%#$@\\\\=/]|(?<!:\\d\\d)-|\\d,(?!\\d{1,2}:\\d\\d(?!\\d))|(?<![a-z])[\\da-f]{1,4}:|::)(?<about>${about})?\\s*(?<part>(?:(?:${dayParts})\\s*){0,2})(?<h>\\d{1,2}):(?<m>[0-5]\\d)(?::[0-5]\\d(?:[.,]\\d{1,6})?)?(?!\\d|:\\w|[.]\\d|%)(?:\\s?(?<ap>[ap]\\.?m\\b\\.?))?`,
  'gi',
);
const chinese = new RegExp(
  `(?<![\\d.:a-z])(?<about>${about})?\\s*(?<part>(?:(?:${dayParts})\\s*){0,2})(?<h>${digits})\\s*(?:点|时(?![长候间段延效常不序钟区])|點)(?:(?<half>半)|(?<quarter>[一三])刻|\\s?(?<m>${digits})\\s*(?:分(?!钟)|(?=[^\\d个小分钟秒])|$)|钟|整)?(?![\\d个]|以[上下]|左右的)`,
  'gi',
);
const hourOnly = new RegExp(
  `(?<![\\w:.-])(?<about>${about})?\\s*(?<h>1[0-2]|0?[1-9])\\s?(?<ap>[ap]m)\\b`,
  'gi',
);
const military =
  /(?<![\w:.+-])(?<h>[01]\d|2[0-3])(?<m>[0-5]\d)(?=\s?(?:UTC|GMT|Z|hrs|[PECM][SD]T|CES?T|BST|JST)\b)/g;
/** "2024-03-21 15.26": behind a full date a dot can only part hours from minutes. */
const dotted =
  /(?<=\d{4}-\d{2}-\d{2}\s)(?<h>[01]?\d|2[0-3])\.(?<m>[0-5]\d)(?![\d.]|\s?(?:%|ms\b|s\b|gb\b|mb\b))/gi;
/** "8.40 a.m." */
const dottedHalf = /(?<![\d.])(?<h>1[0-2]|0?[1-9])\.(?<m>[0-5]\d)\s?(?<ap>[ap]\.?m\b\.?)/gi;
/** "At 10.20", by somebody who writes 8.40 a.m. in the same line. */
const dottedLoose =
  /(?<=\b(?:at|from|by|until|till|to|since|around|about)\s)(?<h>[01]?\d|2[0-3])\.(?<m>[0-5]\d)(?![\d.]\d|\d|\s?(?:%|percent\b|ms\b|s\b|seconds?\b|[gmk]b\b|million\b))/gi;
const iso = /(?<=\d{4}-\d{2}-\d{2}T)(?<h>[01]\d|2[0-4]):?(?<m>[0-5]\d)(?::?[0-5]\d(?:[.,]\d+)?)?/g;

const durationBefore =
  /(?:took|lasted|lasting|duration(?: of| is|:)?|for|within|耗时|持续(?:了)?|历时|用时|时长(?:为|:)?|共计|长达|延迟|ratio|比例|比分|aspect|版本|version|chapter|verse|运行了?|超过|每)\s*$/i;
const durationAfter = /^\s*(?:(?:minutes?|mins?|hours?|hrs?|h|m|seconds?|secs?)\b|小时|分钟)/i;

const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : chineseNumber(text));

function hourOf(raw: number, part: string, meridiem: string | undefined): number {
  const pm = meridiem?.toLowerCase().startsWith('p') ?? false;
  if (meridiem) return (raw % 12) + (pm ? 12 : 0);
  if (/下午|午后|傍晚|晚/.test(part) && raw < 12 && raw > 0 && !(/晚/.test(part) && raw < 5)) return raw + 12;
  if (/中午|正午/.test(part) && raw < 4) return raw + 12;
  if (/凌晨|半夜|深夜|夜|晚|午夜/.test(part) && raw === 12) return 0;
  return raw;
}

/** The times of day in a line of half-width text, from left to right. Durations, ratios, addresses and versions are none. */
export function clockMentions(line: string): readonly ClockMention[] {
  const found: ClockMention[] = [];
  const patterns = [iso, dotted, colon, chinese, dottedHalf, hourOnly, military];
  if (line.search(dottedHalf) >= 0) patterns.push(dottedLoose);
  for (const pattern of patterns) {
    for (const match of line.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const part = groups['part']?.trim() ?? '';
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      const end = match.index + match[0].trimEnd().length;
      const minute = groups['half']
        ? 30
        : groups['quarter']
          ? groups['quarter'] === '三'
            ? 45
            : 15
          : groups['m']
            ? numberOf(groups['m'])
            : 0;
      const raw = numberOf(groups['h'] ?? '');
      const hour = hourOf(raw, part, groups['ap']);
      if (Number.isNaN(hour) || hour < 0 || minute > 59 || hour > 24 || (hour === 24 && minute > 0)) continue;
      if (groups['ap'] && (raw > 12 || raw === 0)) continue;
      const before = line.slice(Math.max(0, start - 16), start);
      if (pattern !== iso && (durationBefore.test(before) || durationAfter.test(line.slice(end, end + 10))))
        continue;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const bare =
        pattern === hourOnly ||
        (pattern === chinese && !groups['m'] && !groups['half'] && !groups['quarter']);
      found.push({
        start,
        end,
        hour,
        minute,
        approximate: Boolean(groups['about']) || bare,
        dayPart: part || null,
        spoken: pattern === chinese && part === '' && /[点點]/.test(match[0]),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
