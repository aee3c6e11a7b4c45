import type { EpochMinute } from '../../../domain/epoch-minute';
import { signalsOf } from '../../../domain/event-signals';
import type { Finding } from '../../../domain/finding';
import type { Report } from '../../../domain/report';
import { reportClock } from '../../../domain/report-clock';
import type { TimelineEvent } from '../../../domain/timeline';
import { once } from '../once';
import { sectionName, toldInDraft } from './told-in-draft';

/** Something that happened in an incident as sentences name it, and the minutes at which the timeline has it. */
interface Happening {
  readonly chinese: string;
  readonly english: string;
  readonly name: readonly [string, string];
  readonly minutes: (report: Report) => readonly EpochMinute[];
}

const eventsWith =
  (words: RegExp, signals: (event: TimelineEvent) => boolean) =>
  ({ timeline }: Report): readonly EpochMinute[] =>
    timeline.events.filter((event) => signals(event) || words.test(event.text)).map(({ at }) => at);
const orMilestone =
  (names: readonly (keyof Report['milestones'])[], more: (report: Report) => readonly EpochMinute[]) =>
  (report: Report): readonly EpochMinute[] => {
    const own = names.flatMap((name) => report.milestones[name].at ?? []);
    return own.length === 0 ? [] : [...own, ...more(report)];
  };

const happenings: readonly Happening[] = [
  {
    name: ['告警', 'alert'],
    chinese: '(?:首次|第一条)?(?:告警|报警)(?:触发|响起|发出|出现)?',
    english: '(?:the |an |any )?(?:first )?(?:alerts?|alarms?|page)(?: fired| went off| triggered| rang)?',
    minutes: eventsWith(/告警|报警|\balert|\balarm|\bpage[dr]/i, (event) => signalsOf(event).alert),
  },
  {
    name: ['回滚', 'rollback'],
    chinese: '(?:回滚|回退)',
    english: '(?:the |a )?(?:roll(?:ed|ing)?[ -]?back|revert(?:ed|ing)?)',
    minutes: eventsWith(/回滚|回退|\broll(?:ed|ing)?[ -]?back|\brevert/i, () => false),
  },
  {
    name: ['重启', 'restart'],
    chinese: '重启',
    english: '(?:the |a )?(?:restart(?:ed|ing)?|reboot(?:ed|ing)?)',
    minutes: eventsWith(/重启|\brestart|\breboot/i, () => false),
  },
  {
    name: ['发布', 'release'],
    chinese: '(?:发布|上线|部署)',
    english: '(?:the |a )?(?:release[d]?|deploy(?:ed|ment)?|rollout)',
    minutes: eventsWith(
      /发布|上线|部署|\breleas|\bdeploy|\broll(?:ed|ing)?[ -]?out/i,
      (event) => signalsOf(event).change,
    ),
  },
  {
    name: ['用户反馈', 'reports of users'],
    chinese: '(?:用户|客户)(?:反馈|报障|投诉)',
    english: '(?:the )?(?:users?|customers?) (?:reports?|complain(?:ts|ed)|reported)',
    minutes: eventsWith(/反馈|报障|投诉|\breport|\bcomplain/i, (event) => signalsOf(event).report),
  },
  {
    name: ['定位根因', 'root cause found'],
    chinese: '(?:(?:定位|查明|找到|确认)(?:到|了|出)?(?:根因|原因)|根因(?:定位|查明|确认|找到))',
    english:
      '(?:the |a )?(?:(?:root )?cause(?: (?:was|had been|is))?(?: (?:only|first|finally))? (?:found|identified|known|located)|(?:finding|identifying|knowing|found|identified) the (?:root )?cause)',
    minutes: orMilestone(
      ['identified'],
      eventsWith(/^$/, (event) => signalsOf(event).cause),
    ),
  },
  {
    name: ['缓解', 'mitigation'],
    chinese: '(?:缓解|止血|止损|应急修复)',
    english: '(?:the )?(?:mitigat(?:ed|ion|ing)|emergency fix)',
    minutes: orMilestone(
      ['mitigated'],
      eventsWith(
        /缓解|止血|止损|\bmitigat/i,
        (event) => signalsOf(event).fixWorked || signalsOf(event).partialRecovery,
      ),
    ),
  },
  {
    name: ['恢复', 'recovery'],
    chinese: '(?:服务|全部|完全|业务)?恢复(?:正常)?',
    english: '(?:the |full )?(?:service |everything )?(?:was |had )?(?:fully )?(?:recover(?:ed|y)|restored)',
    minutes: orMilestone(
      ['mitigated', 'recovered'],
      eventsWith(/恢复|\brecover|\brestor|\bback to normal/i, () => false),
    ),
  },
];

/** A is told to be before B. */
interface ToldOrder {
  readonly first: Happening;
  readonly then: Happening;
}

/** Not done, done again, or asked for: no order of what happened. */
const undone =
  /(?:未|没有?|无|不|再次|又|重新|是否|尝试|试)[^,，]{0,3}$|\b(?:not|no|never|again|whether|without|tried|attempted)\b[^,.]{0,8}$/i;

/** What tells an order at all. */
const telling = /[后前先]|直到|早于|晚于|\b(?:after|before|once|as soon as|preceded)\b/i;

interface Pattern {
  readonly pattern: RegExp;
  readonly order: ToldOrder;
  /** The happening that stands last in the words. */
  readonly last: Happening;
}

function patternsOf(a: Happening, b: Happening): readonly Pattern[] {
  const [one, two] = [a.chinese, b.chinese];
  const [first, second] = [`\\b${a.english}\\b`, `\\b${b.english}\\b`];
  const gap = (most: number) => `[^,，。;]{0,${most}}`;
  const inOrder = [
    `${one}(?:完成)?(?:之|以)?后[,，]?[^,，。;后前]{0,8}${two}`,
    `先${gap(6)}${one}[^。;]{0,8}[,，]?(?:再|后|然后|才|随后)${gap(6)}${two}`,
    `直到${gap(4)}${one}[,，]?${gap(8)}${two}${gap(4)}才`,
    `直到${gap(4)}${one}[,，]?${gap(8)}才${gap(4)}${two}`,
    `${one}${gap(4)}(?:早于|先于)${gap(4)}${two}`,
    `\\b(?:after|once|as soon as)(?: (?:we|they|it|somebody))?(?: (?:had|have|was|were))? ${first}[^.;]{0,24}?,? ${second}`,
    `${first}[^.;,]{0,12}? preceded ${second}`,
    `${first}[^.;,]{0,24}? before ${second}`,
  ];
  const inReverse = [
    `${one}(?:完成)?(?:之|以)?前[,，]?[^,，。;后前]{0,8}${two}`,
    `${one}${gap(4)}晚于${gap(4)}${two}`,
    `\\bbefore ${first},[^.;]{0,24}? ${second}`,
    `${first}[^.;,]{0,24}? after ${second}`,
  ];
  const compiled = (sources: readonly string[], order: ToldOrder) =>
    sources.map((source): Pattern => ({ pattern: new RegExp(source, 'i'), order, last: b }));
  return [...compiled(inOrder, { first: a, then: b }), ...compiled(inReverse, { first: b, then: a })];
}

const patterns = once(() =>
  happenings.flatMap((a) => happenings.filter((b) => b !== a).flatMap((b) => patternsOf(a, b))),
);

/** The first order of two happenings that a sentence tells. */
function orderIn(text: string): ToldOrder | undefined {
  if (!telling.test(text)) return undefined;
  return patterns().find(({ pattern, last }) => {
    const match = pattern.exec(text);
    return match !== null && !isUndone(text, match, last);
  })?.order;
}

function isUndone(text: string, match: RegExpExecArray, { chinese, english }: Happening): boolean {
  const word = new RegExp(/[\u3400-\u9fff]/.test(text) ? chinese : english, 'gi');
  const last = [...match[0].matchAll(word)].at(-1);
  const start = match.index + (last?.index ?? 0);
  return (
    undone.test(text.slice(0, match.index)) ||
    undone.test(text.slice(0, start)) ||
    /^\s?(?:未|没|无效|失败|was tried|were tried|was attempted|again|once more|a second time)/.test(
      text.slice(match.index + match[0].length),
    )
  );
}

/** Sentences that tell two happenings in an order which no minutes of the timeline allow. */
export function orderConflicts(report: Report): readonly Finding[] {
  const { draft } = report;
  const { language } = draft;
  const zh = language === 'zh-CN';
  const clock = reportClock(report);
  return toldInDraft(draft).flatMap(({ section, text, quote }): readonly Finding[] => {
    const order = orderIn(text);
    if (!order) return [];
    const [first, then] = [order.first.minutes(report), order.then.minutes(report)];
    if (first.length === 0 || then.length === 0 || Math.min(...first) <= Math.max(...then)) return [];
    const at = (minutes: readonly EpochMinute[]) =>
      [...new Set(minutes)].map((one) => clock.short(one)).join(zh ? '、' : ', ');
    const name = (one: Happening) => one.name[zh ? 0 : 1];
    const place = sectionName(section, language);
    return [
      {
        kind: 'contradiction',
        where: String(section),
        message: zh
          ? `${place}写先${name(order.first)}后${name(order.then)}（「${quote}」），二的时间线是${name(order.then)} ${at(then)}，${name(order.first)} ${at(first)}，请核对`
          : `${place.charAt(0).toUpperCase()}${place.slice(1)} has ${name(order.first)} before ${name(order.then)} (“${quote}”), the timeline of section 2 has ${name(order.then)} ${at(then)} and ${name(order.first)} ${at(first)}: check both`,
      },
    ];
  });
}
