/** What a figure counts; `null`: the words beside it do not say. */
export type Dimension =
  | 'percent'
  | 'minutes'
  | 'yuan'
  | 'dollars'
  | 'money'
  | 'bytes'
  | 'people'
  | 'machines'
  | 'orders'
  | 'complaints'
  | 'requests'
  | null;

/** A figure of a text with what it counts. */
export interface Quantity {
  /** As it stands in the plain text. */
  readonly token: string;
  readonly value: number;
  readonly dimension: Dimension;
  /** Said as rounded: 约, about. */
  readonly about: boolean;
  /** `1.28.3`: no number but a name made of figures. */
  readonly dotted: boolean;
  readonly start: number;
  readonly end: number;
}

const scales: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const inMinutes: readonly (readonly [RegExp, number])[] = [
  [/^(?:毫秒|milliseconds?|msecs?|ms)/i, 1 / 60_000],
  [/^(?:秒|seconds?|secs?|s)(?![a-z])/i, 1 / 60],
  [/^(?:分钟?|minutes?|mins?|min|m)(?![a-z])/i, 1],
  [/^(?:小时|hours?|hrs?|h)(?![a-z])/i, 60],
  [/^(?:天|days?|d)(?![a-z])/i, 1440],
  [/^(?:周|星期|weeks?)/i, 10_080],
];
const bytes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };
const nouns: readonly (readonly [RegExp, Dimension])[] = [
  [/^.{0,6}?(?:投诉|工单|complaints?|support tickets?)/i, 'complaints'],
  [/^(?:名|位|人)|^.{0,8}?(?:用户|客户|users?|customers?|people|persons?|engineers?)/i, 'people'],
  [
    /^台|^.{0,8}?(?:节点|服务器|主机|副本|实例|nodes?|servers?|hosts?|pods?|replicas?|instances?)/i,
    'machines',
  ],
  [/^(?:单|笔)|^.{0,8}?(?:订单|orders?|transactions?)/i, 'orders'],
  [/^.{0,8}?(?:请求|requests?|qps|rps)/i, 'requests'],
];
const approximately =
  /(?:约|大约|大概|接近|近|将近|差不多|about|around|roughly|approximately|approx\.?|nearly|almost|some|circa|(?:just |slightly |somewhat |a little |well )?(?:under|over|above|below)|(?:more|less|fewer) than|up to|at least|不到|超过|多于|至少|~|≈)\s?(?:为|是|有)?\s?[¥$€]?\s?$/i;
const number =
  /(?<![\d.])(\d+(?:\.\d+)*)(?:\s?(十万|百万|千万|亿|百|千|万|million\b|billion\b|thousand\b|hundred\b|bn\b|[km](?![a-z/])))?/gi;

/** The figures of a plain text, left to right: 1 小时 20 分钟 is one of 80 minutes. @param text as `plainText` gives it */
export function quantitiesOf(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(number)) {
    const start = match.index;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    const digits = match[1] ?? '';
    const dotted = (digits.match(/\./g) ?? []).length > 1;
    const scaleWord = match[2]?.toLowerCase() ?? '';
    const end = start + match[0].length;
    const behind = text.slice(end, end + 24);
    const before = text.slice(Math.max(0, start - 12), start);
    const unit = unitOf(before, scaleWord, behind);
    const scale = unit.dimension === 'minutes' ? 1 : (scales[scaleWord] ?? 1);
    const one: Quantity = {
      token: text.slice(start, end + (unit.dimension === 'percent' ? 1 : 0)),
      value: (dotted ? NaN : Number(digits)) * scale * unit.factor,
      dimension: dotted ? null : unit.dimension,
      about: approximately.test(before) || /^(?:[多余来](?!次)|.{0,4}(?:左右|上下|以上|有余))/.test(behind),
      dotted,
      start,
      end: end + unit.length,
    };
    const joins = last && /^[\s,]*(?:and\s|又|零)?\s*$/.test(text.slice(last.end, start));
    if (
      last &&
      joins &&
      last.dimension === 'minutes' &&
      one.dimension === 'minutes' &&
      last.value > one.value
    ) {
      found[found.length - 1] = {
        ...last,
        token: text.slice(last.start, one.end),
        value: last.value + one.value,
        end: one.end,
      };
    } else found.push(one.dimension === 'minutes' ? { ...one, token: text.slice(start, one.end) } : one);
  }
  return found;
}

interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
  /** Characters behind the figure that belong to it. */
  readonly length: number;
}

function unitOf(before: string, scale: string, behind: string): Unit {
  const unit = (dimension: Dimension, factor = 1, length = 0): Unit => ({ dimension, factor, length });
  if (behind.startsWith('%')) return unit('percent', 1, 1);
  if (/[¥]\s?$|(?:cny|rmb|人民币)\s?$/i.test(before)) return unit('yuan');
  if (/[$]\s?$|usd\s?$/i.test(before)) return unit('dollars');
  if (/[€£]\s?$|eur\s?$/i.test(before)) return unit('money');
  const rest = behind.replace(/^[\s-]/, '');
  const blank = behind.length - rest.length;
  if (/^(?:元|块钱|人民币|rmb|cny|yuan)/i.test(rest)) return unit('yuan');
  if (/^(?:美元|美金|usd|dollars?)/i.test(rest)) return unit('dollars');
  // `5m` alone is five minutes; `5 million` and 5 万 are not.
  if (scale === 'm' && !/^[a-z]/i.test(rest)) {
    return nouns.some(([noun]) => noun.test(rest)) ? unit(nounOf(rest)) : unit('minutes', 1);
  }
  if (scale === '' || scale === 'm') {
    for (const [name, factor] of inMinutes) {
      const word = name.exec(rest)?.[0];
      if (word !== undefined) return unit('minutes', factor, blank + word.length);
    }
    const size = /^([kmgtp])i?b(?![a-z])/i.exec(rest);
    if (size) return unit('bytes', bytes[size[1]?.toLowerCase() ?? ''] ?? 1);
  }
  return unit(nounOf(rest));
}

const nounOf = (rest: string): Dimension => nouns.find(([noun]) => noun.test(rest))?.[1] ?? null;

/** True when `said` holds the figure, in its own or in another way of writing, or one within 10 % of a rounded one. */
export function isQuantitySaid(claimed: Quantity, said: readonly Quantity[]): boolean {
  return said.some((one) => {
    if (claimed.dotted || one.dotted) return claimed.token === one.token;
    if (!fits(claimed.dimension, one.dimension)) return false;
    const difference = Math.abs(claimed.value - one.value);
    return difference <= 1e-9 * Math.max(1, one.value) || (claimed.about && difference <= 0.1 * one.value);
  });
}

const money: readonly Dimension[] = ['yuan', 'dollars', 'money'];
const measures: readonly Dimension[] = ['percent', 'minutes', 'bytes', ...money];

/** A share is no count and a price is no duration; things that are counted may go unnamed on either side. */
function fits(claimed: Dimension, said: Dimension): boolean {
  if (claimed === said) return true;
  if (claimed === null) return said === null || !measures.includes(said) || money.includes(said);
  if (said === null) return !measures.includes(claimed) || money.includes(claimed);
  return false;
}
