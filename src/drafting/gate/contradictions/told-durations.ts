import type { MilestoneName } from '../../../domain/milestones';
import type { Quantity } from '../quantities';
import { figuresIn } from './figures-in';
import { filler, intervalAround, intervalsFrom } from './interval-around';
import type { Intervals } from './interval-around';
import type { ToldSentence } from './told-in-draft';
import { isWholeIncident } from './whole-incident';

/** A duration of the incident that a sentence tells. */
export interface ToldDuration {
  readonly sentence: ToldSentence;
  /** What lasted so long: durations of the same thing have to agree. */
  readonly thing: string;
  /** Intervals that may be meant. */
  readonly pairs: Intervals;
  /** What makes it a rounded figure or a bound: 约, nearly. */
  readonly mark: string;
  readonly minutes: number;
  /** Minutes that agree with it. */
  readonly least: number;
  readonly most: number;
}

const starts: readonly MilestoneName[] = ['triggered', 'detected'];
const whole = intervalsFrom(starts, ['mitigated', 'recovered']);

const behindThing = (thing: string): RegExp => new RegExp(`(?:${thing})${filler}`, 'i');

/** Said of a part: another interval than the whole. */
const partial =
  /其中|部分|个别|局部|仅|只有|各|每|平均|最长|最短|单次|另有|华北|华东|华南|华中|西南|西北|东北|再|又|继续|还|\b(?:of which|part(?:ly|ial)?|some|only|each|every|per|average|longest|shortest|another|further|more than once|region|still)\b/i;

/** Told while it went on. */
const ongoing = /至今|目前|截至|已经?持续|\bso far\b|\balready\b|\bhas been\b|\bhave been\b/i;

interface Thing {
  readonly name: string;
  readonly pairs: Intervals;
  /** What stands before the figure. */
  readonly before: RegExp;
  /** What has to stand behind it. */
  readonly behind?: RegExp;
  /** True when a word of a part makes it another thing. */
  readonly whole?: true;
}

const outageWords =
  'duration of the (?:incident|outage)|(?:故障|事故|中断|宕机|停机|停服|不可用)(?:影响)?|影响时长|(?:outage|incident|disruption|downtime|service interruption|unavailability)(?: (?:duration|time))?|(?:was|were|been) (?:down|unavailable|unreachable)';
const metric = (name: string): RegExp => new RegExp(`\\b${name}\\b[^,，。;]{0,12}$`, 'i');

const things: readonly Thing[] = [
  { name: 'MTTD', pairs: [['triggered', 'detected']], before: metric('MTTD') },
  { name: 'MTTI', pairs: [['detected', 'identified']], before: metric('MTTI') },
  { name: 'MTTF', pairs: [['identified', 'mitigated']], before: metric('MTTF') },
  { name: 'MTTR', pairs: [['triggered', 'recovered']], before: metric('MTTR') },
  {
    name: 'detection',
    pairs: [['triggered', 'detected']],
    before: behindThing(
      '(?:发现|检测|感知)(?=耗时|用时|时长|用了|花了)|time to (?:detect|detection)|detection(?= took)',
    ),
  },
  {
    name: 'identification',
    pairs: intervalsFrom(['detected', 'investigating', 'notified', 'triggered'], ['identified']),
    before: behindThing(
      '(?:(?:定位|排查|查明)(?:根因|原因)?)(?=耗时|用时|时长|用了|花了)|time to (?:identify|identification|diagnose)|(?:identification|diagnosis)(?= took)',
    ),
  },
  {
    name: 'recovery',
    pairs: whole,
    before: behindThing(
      '(?:^|[,;:]|故障|事故|全部|完全|整体)\\s?恢复(?=耗时|用时|时长|用了|花了)|time to (?:recover|recovery|restore|resolve)|(?:^|[,;:] |full |complete )(?:recovery|restoration)(?= took)',
    ),
  },
  { name: 'outage', pairs: whole, before: behindThing(outageWords), whole: true },
  {
    // 故障发生于 20:12，持续 87 分钟
    name: 'outage',
    pairs: whole,
    before: new RegExp(
      `(?:${outageWords})[^。;]{0,24}[,，、]\\s?(?:(?:一?共|总共|前后|合计)(?:持续|历时)?|持续|历时)${filler}`,
      'i',
    ),
    whole: true,
  },
  {
    name: 'outage',
    pairs: whole,
    before: /(?:^|[^\d.])(?:一场|一次|the|an?|this)?\s?(?:about|around|近|约)?\s?$/i,
    behind: /^(?:的|[\s-](?:long )?)(?:故障|事故|中断|宕机|不可用|outage|incident|disruption|downtime)/i,
    whole: true,
  },
];

const below = /(?:不到|不足|少于|低于|under|less than|below|within|最多|at most)\s?(?:about )?$/i;
const nearly = /(?:近|将近|接近|nearly|almost|close to)\s?$/i;
const above = /(?:超过|大于|逾|至少|不少于|over|more than|at least|longer than)\s?$/i;
const rounded = /(?:约|大约|大概|差不多|about|around|roughly|approximately|some|~|≈)(?:为|是)?\s?$/i;

/** Minutes that agree with a figure: a rounded one with those within an eighth, one in whole hours with those that round to it. */
function rangeOf({ value, token }: Quantity, before: string, behind: string): readonly [number, number] {
  const exact = /分钟|分|min|m\b|秒|s\b/i.test(token) ? 1 : /天|day/i.test(token) ? 720 : 5;
  if (below.test(before)) return [0, value];
  if (above.test(before) || /^\s?(?:多|有余|or more|以上)/.test(behind)) return [value - exact, Infinity];
  if (nearly.test(before)) return [value - Math.max(exact, 0.15 * value), value + exact];
  const slack = rounded.test(before) || /^.{0,4}(?:左右|上下)/.test(behind) ? 0.125 * value : 0;
  const spread = Math.max(exact, slack);
  return [value - spread, value + spread];
}

/** What a figure belongs to stands within so many characters of it: a text with thousands of figures is read in one pass. */
const reach = 240;

/** The durations of the incident and of its phases in a sentence. @param title of the ticket */
export function toldDurations(sentence: ToldSentence, title: string): readonly ToldDuration[] {
  const { text } = sentence;
  /** Neither of a part nor counted to some moment: 故障 10 分钟后. */
  const isOfWhole = (thing: string, before: string, behind: string): boolean => {
    const subject = /[^,，:：]*$/.exec(before)?.[0] ?? '';
    const object =
      /^[\s-](?:long )?(?:outage|incident|disruption|downtime) (?:of|in) ([^,.;]+)/i.exec(behind)?.[1] ?? '';
    return (
      !partial.test(`${subject} ${thing}`) &&
      !/^[^,，]{0,6}(?:内|前|后|later|after|before|into)/i.test(behind) &&
      isWholeIncident(`${subject} ${object}`, title)
    );
  };
  if (ongoing.test(text)) return [];
  const ofPart = partial.test(text);
  return figuresIn(text)
    .filter(({ dimension, value }) => dimension === 'minutes' && value >= 1)
    .flatMap((figure): readonly ToldDuration[] => {
      const before = text.slice(Math.max(0, figure.start - reach), figure.start);
      const behind = text.slice(figure.end, figure.end + reach);
      const [least, most] = rangeOf(figure, before, behind);
      const marks =
        /(?:[约近超过不到至少大概差多接为是\s]|about|nearly|almost|over|under|roughly|around|more than|less than|at least)*$/i;
      const common = {
        sentence,
        mark: marks.exec(before)?.[0].trim() ?? '',
        minutes: figure.value,
        least,
        most,
      };
      const pairs = intervalAround(before, behind);
      if (pairs.length > 0) return [{ ...common, thing: pairs.map((pair) => pair.join('–')).join(), pairs }];
      const thing = things.find((one) => {
        const match = one.before.exec(before);
        if (!match || !(one.behind?.test(behind) ?? true)) return false;
        return !one.whole || isOfWhole(match[0], before.slice(0, match.index), behind);
      });
      if (thing) return [{ ...common, thing: thing.name, pairs: thing.pairs }];
      const alone = sentence.isDuration && /^[\s(约近共about]*$/i.test(before) && !ofPart;
      return alone ? [{ ...common, thing: 'outage', pairs: whole }] : [];
    });
}
