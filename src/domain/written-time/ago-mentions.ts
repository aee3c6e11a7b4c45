import { chineseNumber, chineseNumeral } from '../chinese-number';
import { englishNumber, englishNumeral } from '../english-number';
import type { TimeMention } from './time-mentions';

/** "About 10 minutes ago", "half an hour ago". Days are too long to give a minute. */
const english = new RegExp(
  `(?:\\b(?:about|around|roughly|approx\\.?|maybe|some) |~ ?)?(?:\\b(?<half>half an hour)|(?<![\\w.,:-])(?<count>\\d{1,3}|an?|${englishNumeral})[ -]?(?<unit>m|mins?|minutes?|h|hrs?|hours?)) ago\\b`,
  'gi',
);
/** "大约 10 分钟前", "半小时前", "一个多小时前" is left alone: it says no number. */
const chinese = new RegExp(
  `(?:大约|大概|约|差不多)?\\s*(?:(?<half>半)(?:个)?(?:小时|钟头)|(?<![\\d.:])(?<count>\\d{1,3}|${chineseNumeral}{1,3})\\s*(?<unit>分钟|个?(?:小时|钟头)))(?:之|以)?前(?![后台端一几两三])`,
  'gi',
);
/** "故障 5 分钟前", "提前 10 分钟": counted from something else than the posting. */
const countedFromElse =
  /(?:发布|上线|开始|故障|事故|恢复|变更|重启|告警|触发|活动|过期|到期|截止|下班|开抢|开售|提)\s*(?:约|大约|大概)?\s*$/;
/** So long ago nobody counts in minutes. */
const longest = 12 * 60;

/**
 * Moments told as so long before the posting: "5 minutes ago", "半小时前". `hour` and `minute` mean nothing there, `ago` counts;
 * all are approximate.
 *
 * @param line half-width text
 */
export function agoMentions(line: string): readonly TimeMention[] {
  return [...line.matchAll(english), ...line.matchAll(chinese)].flatMap((match) => {
    const ago = minutesOf(match.groups ?? {});
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    if (!(ago > 0 && ago <= longest) || countedFromElse.test(line.slice(0, start))) return [];
    return [
      {
        start,
        end: match.index + match[0].length,
        hour: 0,
        minute: 0,
        ago,
        approximate: true,
        spoken: false,
        date: null,
        day: null,
        zone: null,
        rangeEnd: null,
      },
    ];
  });
}

function minutesOf({ half, count = '', unit = '' }: Record<string, string | undefined>): number {
  if (half) return 30;
  const number = /^\d/.test(count)
    ? Number(count)
    : /^an?$/i.test(count)
      ? 1
      : (englishNumber(count) ?? chineseNumber(count));
  return /^h|小时|钟头/i.test(unit) ? number * 60 : number;
}
