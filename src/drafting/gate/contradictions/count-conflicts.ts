import type { Finding } from '../../../domain/finding';
import type { Report } from '../../../domain/report';
import { namedThings } from '../named-things';
import { figuresIn } from './figures-in';
import { sectionName, toldInDraft } from './told-in-draft';
import type { ToldSentence } from './told-in-draft';

/** A count that a sentence tells, with what makes it one of the same thing as another. */
interface ToldCount {
  readonly sentence: ToldSentence;
  /** What is counted and what happened to it: `people affected`, `orders lost`, `error rate peak`. */
  readonly thing: string;
  /** Places, services and kinds that narrow it down. */
  readonly of: string;
  readonly words: string;
  readonly least: number;
  readonly most: number;
}

/** What is counted, by the words behind the figure. */
const nouns: readonly (readonly [string, RegExp])[] = [
  [
    'people',
    /^\s?(?:个|名|位|家)?\s?(?:[\u3400-\u9fff]{0,4})?(?:用户|客户)|^ (?:[a-z-]+ ){0,2}(?:users?|customers?)\b/i,
  ],
  ['complaints', /^\s?(?:条|个|起|件|次)?\s?(?:用户|客户)?(?:投诉|报障)|^ (?:[a-z-]+ ){0,2}complaints?\b/i],
  [
    'orders',
    /^\s?(?:单|笔|个|条)?\s?(?:[\u3400-\u9fff]{0,4})?(?:订单|交易)|^ (?:[a-z-]+ ){0,2}(?:orders?|transactions?|payments?)\b/i,
  ],
  ['requests', /^\s?(?:个|次|条)?\s?请求|^ (?:[a-z-]+ ){0,2}requests?\b/i],
  ['messages', /^\s?(?:个|条)?\s?(?:消息|邮件|短信)|^ (?:[a-z-]+ ){0,2}(?:messages?|mails?|emails?)\b/i],
  [
    'regions',
    /^\s?个?\s?(?:地域|区域|大区|可用区|机房)|^ (?:[a-z-]+ ){0,1}(?:regions?|zones?|data ?centers?)\b/i,
  ],
  [
    'hosts',
    /^\s?[台个]\s?(?:[\u3400-\u9fff]{0,4})?(?:服务器|主机|机器|节点|实例)|^ (?:[a-z-]+ ){0,2}(?:hosts?|servers?|machines?|nodes?|instances?)\b/i,
  ],
];

/** The same in front of it, where a word for pieces stands behind: 订单 86 笔. */
const nounsBefore: readonly (readonly [string, RegExp, RegExp])[] = [
  ['people', /(?:用户|客户)(?:数量?)?(?:约|共|达到?|为|有|:)*\s?$/, /^\s?[名位个家人]/],
  ['complaints', /(?:投诉|报障)(?:数量?)?(?:约|共|达到?|为|有|:)*\s?$/, /^\s?[条个起件次]/],
  ['orders', /(?:订单|交易)(?:数量?)?(?:约|共|达到?|为|有|:)*\s?$/, /^\s?[单笔个条]/],
  ['regions', /(?:地域|区域|可用区|机房)(?:数量?)?(?:约|共|达到?|为|有|:)*\s?$/, /^\s?个/],
  ['hosts', /(?:服务器|主机|机器|节点|实例)(?:数量?)?(?:约|共|达到?|为|有|:)*\s?$/, /^\s?[台个]/],
];

/** What happened to it. Counts of different happenings are not compared. */
const happenings: readonly (readonly [string, RegExp])[] = [
  [
    'followed',
    /回访|抽查|抽样|核对|通知|告知|致歉|道歉|发送|联系|call(?:ed|ing)? back|sample|spot check|notif|inform|apolog|sent|checked|reviewed/i,
  ],
  ['complained', /投诉|报障|反馈|complain|reported|contacted/i],
  [
    'repaired',
    /修复|恢复|补偿|补发|补推|重放|找回|退款|restor|recover|replay|refund|compensat|resent|repair/i,
  ],
  ['lost', /丢失|丢了|lost|丢弃|dropped/i],
  ['duplicated', /重复|duplicat|charged twice/i],
  ['failed', /失败|报错|failed|declined|rejected/i],
  ['delayed', /延迟|积压|堆积|排队|delay|queued|backlog/i],
  ['restarted', /重启|restart|reboot/i],
  ['added', /扩容|新增|增加|added|scaled/i],
  [
    'affected',
    /影响|波及|无法|不能|不可用|宕机|异常|超时|affected|impacted|unable|could not|cannot|can't|couldn't|unavailable|down\b|saw|hit\b|timed out/i,
  ],
];

/** A figure of a moment, or one that was settled later: it may differ from the count of the whole. */
const passing =
  /截至|截止|当时|初步|起初|最初|一度|先后|陆续|更新为|修正|更正|最终|\b(?:as of|so far|at that time|initial(?:ly)?|at first|first estimate|preliminary|later|revised|corrected|final(?:ly)?)\b/i;
/** A part or a rate: no count of the whole. */
const narrowed =
  /其中|另有|新增|剩余|其余|还有|仍有|每|平均|同时|单个|峰值时刻|中的|\d{1,2}:\d{2}|\b(?:of which|of them|of the|another|additional|remaining|rest|still|per|each|every|average|by \d|out of)\b/i;
const kinds =
  /企业|个人|付费|免费|会员|海外|国内|境外|内部|外部|新用户|老用户|商家|骑手|司机|安卓|苹果|华北|华东|华南|华中|西南|西北|东北|北京|上海|广州|深圳|杭州|香港|新加坡|\b(?:enterprise|paying|paid|free|internal|external|android|ios|mobile|web|new|premium|eu|us|apac)\b/gi;

const rates =
  /(错误率|失败率|成功率|超时率|丢包率|可用性|可用率|error rate|failure rate|success rate|availability|packet loss)/i;
const extreme = /峰值|最高|最低|peak|at worst|maximum|highest|lowest|at most/i;

function happeningOf(sentence: ToldSentence, clause: string): string | null {
  return happenings.find(([, words]) => words.test(clause))?.[0] ?? sentence.counts;
}

function toldCounts(sentence: ToldSentence): readonly ToldCount[] {
  const { text } = sentence;
  if (passing.test(text)) return [];
  return figuresIn(text).flatMap((figure, index, all): readonly ToldCount[] => {
    const { start, end, token, value, about, dotted, dimension } = figure;
    if (dotted || !Number.isFinite(value)) return [];
    const last = all[index - 1]?.end ?? 0;
    const before = /[^,，、]*$/.exec(text.slice(last, start))?.[0] ?? '';
    const behind = text.slice(start + token.length);
    const next = /^[^,，、]*/.exec(text.slice(start + token.length, all[index + 1]?.start))?.[0] ?? '';
    const clause = before + token + next;
    if (narrowed.test(clause)) return [];
    const thing = thingOf(sentence, clause, { isShare: dimension === 'percent', before, behind });
    if (thing === null) return [];
    const named = namedThings(clause, 'fact', /[\u3400-\u9fff]/.test(text) ? 'zh-CN' : 'en-US');
    const of = [...named, ...(clause.match(kinds) ?? [])]
      .map((word) => word.toLowerCase())
      .sort()
      .join(' ');
    const isLeast =
      /(?:超过|至少|不少于|逾|over|more than|at least)\s?$/i.test(before) ||
      /^.{0,3}(?:多|余|以上)/.test(text.slice(end));
    const isMost = /(?:不到|不足|少于|近|将近|nearly|almost|fewer than|less than|under|up to)\s?$/i.test(
      before,
    );
    const slack = about || isLeast || isMost ? 0.1 * value : 1e-9 * value;
    const [least, most] = [isMost ? 0 : value - slack, isLeast ? Infinity : value + slack];
    return [
      {
        sentence,
        thing,
        of,
        words: `${about ? '≈ ' : ''}${value}${dimension === 'percent' ? '%' : ''}`,
        least,
        most,
      },
    ];
  });
}

function thingOf(
  sentence: ToldSentence,
  clause: string,
  {
    isShare,
    before,
    behind,
  }: { readonly isShare: boolean; readonly before: string; readonly behind: string },
): string | null {
  if (isShare) {
    const rate = rates.exec(clause)?.[1];
    return rate !== undefined && extreme.test(clause) ? `${rate.toLowerCase()} extreme` : null;
  }
  const noun = (nouns.find(([, words]) => words.test(behind)) ??
    nounsBefore.find(([, words, pieces]) => words.test(before) && pieces.test(behind)))?.[0];
  const happening = noun === 'complaints' ? 'complained' : happeningOf(sentence, clause);
  return noun === undefined || happening === null ? null : `${noun} ${happening}`;
}

/**
 * Counts of the same thing that the report gives differently. The same is: the same noun, the same happening, the same places,
 * services and kinds. Parts, rates, moments and figures that were settled later are not compared.
 */
export function countConflicts({ draft }: Report): readonly Finding[] {
  const { language } = draft;
  const things = new Map<string, readonly ToldCount[]>();
  for (const one of toldInDraft(draft).flatMap(toldCounts)) {
    const key = `${one.thing}|${one.of}`;
    things.set(key, [...(things.get(key) ?? []), one]);
  }
  return [...things.values()].flatMap((told): readonly Finding[] => {
    const differ = told.some((one) => told.some(({ least, most }) => one.most < least || one.least > most));
    if (!differ) return [];
    const figures = [...new Set(told.map(({ words }) => words))].map((words) => {
      const same = told.filter((one) => one.words === words).map(({ sentence }) => sentence);
      const places = [...new Set(same.map(({ section }) => sectionName(section, language)))];
      const cited = [...new Set(same.flatMap(({ evidence }) => evidence))];
      return { words, places: [...places, ...cited] };
    });
    const sections = told.map(({ sentence }) => sentence.section);
    const text = told[0]?.sentence.quote ?? '';
    const message =
      language === 'zh-CN'
        ? `同一项有不同的数字：${figures.map(({ words, places }) => `${words}（${places.join('、')}）`).join('、')}，如「${text}」，请会议确认口径`
        : `Different figures for one thing: ${figures.map(({ words, places }) => `${words} (${places.join(', ')})`).join(', ')}, as in “${text}”; the meeting settles which holds`;
    return [{ kind: 'contradiction', where: String(sections.includes(4) ? 4 : (sections[0] ?? 4)), message }];
  });
}
