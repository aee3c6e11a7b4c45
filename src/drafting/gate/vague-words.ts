import type { Quantity } from './quantities';

/** What a piece of evidence shows in figures, beside its words. */
export interface Shown {
  /** In one way of writing. */
  readonly texts: readonly string[];
  readonly quantities: readonly Quantity[];
  /** Spans between the minutes of milestones and cited events, and written durations; minutes. */
  readonly spans: readonly number[];
  /** Hours of those minutes on the report's clock, 0 to 23. */
  readonly hours: ReadonlySet<number>;
  /** Days of the week, 0 for Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** True when those minutes lie on more than one day. */
  readonly overDays: boolean;
}

/** A word that stands for a figure, a time or a history: evidence says the like, or has figures that it is right for. */
export interface VagueWord {
  readonly claimed: RegExp;
  readonly told: RegExp;
  /** Whether the figures bear it out. @param word as the claim has it, in lower case */
  readonly shown?: (shown: Shown, word: string) => boolean;
}

/** Shares in percent: written as such, or as a part and its whole ("187 of 200", "200 个里 187 个", "2/6"). */
const percent = ({ quantities, texts }: Shown) => [
  ...quantities.filter(({ dimension }) => dimension === 'percent').map(({ value }) => value),
  ...texts.flatMap((text) =>
    [...text.matchAll(partOfWhole)].map(({ groups = {} }) => {
      const [part, whole] = [
        Number(groups['part'] ?? groups['part2']),
        Number(groups['whole'] ?? groups['whole2']),
      ];
      return whole > 0 && part <= whole ? (100 * part) / whole : -1;
    }),
  ),
];
const partOfWhole =
  /(?<![\d/.])(?<part>\d+)\s?(?:of|out of|\/)\s?(?:the )?(?<whole>\d+)(?![\d/])|(?<whole2>\d+)[^\d,，。]{0,10}[里中]\s?有?(?<part2>\d+)/g;
const within = (low: number, high: number) => (value: number) => value >= low && value < high;

/** Least amount that a vague count stands for, longest words first; it stands for less than the hundredfold. */
const counts: readonly (readonly [RegExp, number])[] = [
  [/上亿|数亿|billions/, 1e8],
  [/[上数几]千万/, 1e7],
  [/[上数几]百万|millions/, 1e6],
  [/[上数几]十万|hundreds of thousands/, 1e5],
  [/[上数几成]万|成千上万|tens of thousands/, 1e4],
  [/[上数几成]千|thousands/, 1e3],
  [/[上数几成]百|hundreds/, 1e2],
  [/./, 10],
];
const isCount = ({ dimension }: Quantity) => dimension !== 'percent' && dimension !== 'minutes';

function isMultiple({ quantities }: Shown): boolean {
  return quantities.some((one) =>
    quantities.some(
      (other) => one.dimension === other.dimension && other.value >= 1.8 * one.value && one.value > 0,
    ),
  );
}

const hoursOf: readonly (readonly [RegExp, readonly number[]])[] = [
  [/正午|中午|noon|midday/, [11, 12, 13]],
  [/凌晨/, [0, 1, 2, 3, 4, 5]],
  [/清晨|dawn|early (?:in the )?morning/, [4, 5, 6, 7, 8]],
  [/傍晚/, [17, 18, 19]],
  [/午间|午后|afternoon/, [12, 13, 14, 15, 16, 17]],
  [/早高峰|morning/, [5, 6, 7, 8, 9, 10, 11]],
  [/晚高峰|evening/, [17, 18, 19, 20, 21, 22]],
  [/./, [22, 23, 0, 1, 2, 3]],
];

const spansOf: readonly (readonly [RegExp, (minutes: number) => boolean])[] = [
  [/半天/, within(180, 1440)],
  [/天|夜|通宵|day|week|overnight/, within(360, Infinity)],
  [/小时|钟头|hour/, within(90, 2880)],
  [/分钟|minute/, within(2, 60)],
  [/./, within(0, 5)],
];

const weekdayOf = (word: string): number =>
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].findIndex((name) => word.startsWith(name)) >= 0
    ? ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].findIndex((name) => word.startsWith(name))
    : '日一二三四五六'.indexOf(word.slice(-1).replace('天', '日'));

const match = <T>(table: readonly (readonly [RegExp, T])[], word: string): T | undefined =>
  table.find(([pattern]) => pattern.test(word))?.[1];

const things =
  '(?:customers?|users?|merchants?|requests?|orders?|nodes?|servers?|pods?|traffic|regions?|payments?|transactions?|fleet|hosts?|machines?|vms?|instances?|replicas?|checks?|logins?|messages?|files?|records?|sessions?|locations?)';

export const vagueWords: readonly VagueWord[] = [
  // Shares.
  {
    claimed: new RegExp(`过半|(?<![\\d.大小])一半|半数|\\bhalf (?:of )?(?:the |our |all )*${things}`, 'gi'),
    told: /半|half/i,
    shown: (shown) => percent(shown).some(within(45, 100)),
  },
  {
    claimed: new RegExp(
      `绝?大部分|绝?大多数|多数(?=用户|客户|请求|订单)|\\b(?:most|the majority) (?:of )?(?:the |our |all )*${things}`,
      'gi',
    ),
    told: /大部分|大多|多数|几乎|全|所有|\b(?:most|majority|nearly|almost|all|every)/i,
    shown: (shown) => percent(shown).some((value) => value >= 50),
  },
  {
    claimed: new RegExp(
      `(?:所有|全部|全体)的?(?:用户|客户|商户|请求|订单|节点|实例|服务器|流量|交易|支付)|\\b(?:all|every|each)(?: of)?(?: the| our)* ${things}|\\beveryone\\b|\\bthe (?:entire|whole) (?:site|service|platform|system|region|cluster|fleet)\\b|全站|整站|全网`,
      'gi',
    ),
    told: /所有|(?<!安)全(?!链路)|(?:用户|客户|请求|节点|大家|谁)[^，。；]{0,4}[都均皆]|一律|(?<!\b(?:almost|nearly|not|at) )\b(?:all|every\w*|each|entire\w*|completely|whole|nobody|no (?:one|users?|customers?|requests?))\b(?! (?:at once|good|clear|right))/i,
    shown: (shown) => percent(shown).some((value) => value >= 99.5),
  },
  {
    claimed:
      /[三四五]分之[一二三四]|\b(?:(?:a|one) (?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters) of (?:the|all|our)\b/gi,
    told: /分之|third|quarter|fifth/i,
    shown: (shown) => percent(shown).some(within(15, 80)),
  },
  // Counts and growth.
  {
    claimed:
      /成千上万|[几数上]十万|[上数几][百千]万|[上数]亿|[几数上成][百千万]|[几数]十(?=[个名位台条起笔单家人次])|\b(?:dozens|scores|(?:tens of |hundreds of )?thousands|hundreds|millions|billions)(?= (?:of|were|was)\b)/gi,
    told: /[几数上成][十百千万亿]|dozens|scores|hundreds|thousands|millions|billions/i,
    shown: ({ quantities }, word) => {
      const least = match(counts, word) ?? 10;
      return quantities
        .filter(isCount)
        .some(({ value }) => value >= least && value < least * 10 * (least < 1000 ? 1 : 10));
    },
  },
  {
    claimed: /翻了?(?:一番|倍)|成倍|\b(?:doubled|tripled|quadrupled|(?:two|three|four|five|ten)fold)\b/gi,
    told: /倍|番|doubl|tripl|quadrupl|fold|\btimes\b|\d ?x\b/i,
    shown: isMultiple,
  },
  // Spans of time.
  {
    claimed:
      /大?半天|一整[天夜]|整整一[天夜]|通宵|(?:好?几|数)个?(?:小时|钟头|天|分钟)|\b(?:a couple of|several|a few|many) (?:seconds|minutes|hours|days|weeks)\b|\bfor (?:hours|days|weeks)\b|\bovernight\b/gi,
    told: /半天|整[天夜]|通宵|[几数]个?(?:小时|钟头|天|分钟|秒)|couple of|several|a few|\bfor (?:hours|days)|overnight/i,
    shown: ({ spans }, word) => {
      const fits = match(spansOf, word);
      return fits !== undefined && spans.some(fits);
    },
  },
  // Times of day, other days and what happened before.
  {
    claimed:
      /正午|中午|午间|午后|早高峰|晚高峰|凌晨|清晨|傍晚|半夜|午夜|深夜|(?<=\b(?:in the|on \w{3,6}day|that) )(?:morning|afternoon|evening)\b|\b(?:at |around |about |after |before )(?:noon|midday|midnight|dawn)\b|\bearly (?:in the )?morning\b|\blate at night\b/gi,
    told: /正午|中午|凌晨|清晨|早上|傍晚|[半午深]夜|晚|noon|midday|midnight|dawn|morning|night/i,
    shown: ({ hours }, word) => (match(hoursOf, word) ?? []).some((hour) => hours.has(hour)),
  },
  {
    claimed:
      /(?<![上下])(?:周|星期|礼拜)[一二三四五六日天]|(?<!last )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    told: /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*day\b/i,
    shown: ({ weekdays }, word) => weekdays.has(weekdayOf(word)),
  },
  {
    claimed: /次日|第二天|隔天|翌日|\bthe (?:next|following) (?:day|morning)\b/gi,
    told: /次日|第二天|隔天|翌日|明天|next|following|tomorrow/i,
    shown: ({ overDays }) => overDays,
  },
  {
    claimed:
      /上周[一二三四五六日天]?|上个?月|去年|前几天|昨[天日晚夜]|\byesterday\b|\blast (?:week|month|year|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi,
    told: /上周|上个?月|去年|前[几天一]|昨|[以此之]前|yesterday|\blast\b|\bago\b|before|previous|earlier/i,
    shown: ({ overDays }, word) => /昨|yesterday|night/.test(word) && overDays,
  },
  {
    claimed:
      /第(?:[二三四五六七八九十]|\d+)次(?:同类|类似|发生|出现|故障|事故)|(?:今年|本月|本季度|近期)(?:以来)?第[^，。]{1,3}次|\b(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th)) (?:such|similar|time|outage|incident|occurrence)\b|\b(?:similar|same)\b[^.]{0,30}\bha(?:d|s) (?:already )?(?:occurred|happened)\b|(?:此前|以前|历史上)(?:也|曾)[^，。]{0,6}(?:发生|出现)|已出现(?:过)?同类|\bhappened before\b|\brecurr(?:ed|ing)\b/gi,
    told: /第[二三四五六七八九十\d]+次|又|再[次度]|曾|[以此之]前|上次|上周|去年|历史|复发|again|second|third|fourth|fifth|\d(?:nd|rd|th)\b|before|previous|\blast\b|recurr|earlier|repeat/i,
  },
];
