import type { MilestoneName } from '../../../domain/milestones';

/** Intervals that a figure may mean, each from one milestone to another. */
export type Intervals = readonly (readonly [from: MilestoneName, to: MilestoneName])[];

/** Every interval from one of these to one of those. */
export const intervalsFrom = (from: readonly MilestoneName[], to: readonly MilestoneName[]): Intervals =>
  from.flatMap((one) => to.map((other) => [one, other] as const));

const fillerWords =
  '(?:前后|[总共计一合累的时长间持续历耗用达到了为是约大概近将接差不多超过足至少:(~≈\\s]|\\b(?:was|is|took|lasted|went|on|ran|continued|for|a|total|of|just|about|around|roughly|approximately|nearly|almost|over|under|more|less|than|at|least)\\b)*';
/** Source of what may stand between a thing and its figure: 故障总时长共约 87 分钟. Each character has one way to match. */
export const filler = `${fillerWords}(?:from [^,.;]{0,16} for${fillerWords})?$`;

/** Words for milestones. */
const moments: readonly (readonly [string, readonly MilestoneName[]])[] = [
  [
    '触发|发生|起始|开始出现|trigger(?:ed)?|onset|(?:it |the incident |the outage )?(?:began|started|start)',
    ['triggered'],
  ],
  ['发现|告警|检测到?|detect(?:ed|ion)?|(?:the )?(?:first )?alert', ['detected']],
  ['通知|notif(?:ied|ication)|paged', ['notified']],
  ['开始排查|排查|介入|investigat(?:ed|ion|ing)', ['investigating']],
  [
    '(?:定位|查明|找到)(?:到|了|出)?(?:根因|原因)?|identif(?:ied|ication|ying)|(?:the )?root cause|diagnos(?:ed|is)',
    ['identified'],
  ],
  ['缓解|止血|止损|应急修复|mitigat(?:ed|ion|ing)', ['mitigated']],
  [
    '(?:全部|完全|服务)?恢复|(?:full |fully )?(?:recover(?:ed|y)|restor(?:ed|ation))',
    ['mitigated', 'recovered'],
  ],
];
const anyMoment = moments.map(([words]) => words).join('|');
const momentOf = (text = ''): readonly MilestoneName[] =>
  moments.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(text.trim()))?.[1] ?? [];

const fromTo = [
  new RegExp(`(?:从|自)?(${anyMoment})[^,，。;]{0,6}?(?:到|至)(${anyMoment})[^,，。;]{0,8}?${filler}`, 'i'),
  new RegExp(`from (${anyMoment}) to (${anyMoment})[^,.;]{0,16}?${filler}`, 'i'),
];
/** 触发后 3 分钟发现, 触发 3 分钟后发现 */
const afterChinese = new RegExp(`(${anyMoment})((?:之|以)?后)?${filler}`, 'i');
const thenChinese = new RegExp(`^((?:之|以)?后)?(?:才|便|就|即)?(?:被)?(${anyMoment})`, 'i');
/** 12 minutes from detection to mitigation, passed between the alert and the root cause. */
const between = new RegExp(
  `^ (?:passed |elapsed |went by |lay )?(?:from|between) (?:the )?(${anyMoment}) (?:to|and) (?:the )?(${anyMoment})\\b`,
  'i',
);
/** Identified 16 minutes after detection. */
const doneBefore = new RegExp(
  `\\b(${anyMoment})(?: (?:fired|went off|came|happened|was|only|just|about|around|roughly|nearly|almost))* $`,
  'i',
);
const afterEnglish = new RegExp(`^ after (?:the )?(${anyMoment})\\b`, 'i');

/** It took 20 minutes to mitigate, 花了 25 分钟才定位到根因: from where is left open. */
const spent = /(?:took|needed|spent|required|花了?|用了?|耗时|经过)(?: us| them| the team)?[^,，。;]{0,8}$/i;
const spentOn: readonly (readonly [RegExp, Intervals])[] = [
  [
    /^\s?[才就后]?(?:发现|感知到?)(?:故障|问题|异常|事故)?$|^ to (?:detect|notice)(?: (?:it|the (?:incident|outage|issue|problem)))?$/i,
    [['triggered', 'detected']],
  ],
  [
    /^\s?[才就后]?(?:定位|查明|找到)(?:到|了|出)?(?:根因|原因|问题)?$|^ to (?:identify|diagnose|find)(?: the (?:root )?cause)?(?: after (?:detection|the alert))?$/i,
    intervalsFrom(['triggered', 'detected', 'notified', 'investigating'], ['identified']),
  ],
  [
    /^\s?[才就后]?(?:缓解|止血|止损)$|^ to mitigate(?: (?:it|the (?:incident|outage|issue|impact)))?$/i,
    intervalsFrom(['triggered', 'detected', 'investigating', 'identified'], ['mitigated']),
  ],
  [
    /^ to mitigate after (?:the )?(?:root )?cause was (?:identified|found|known)$/i,
    [['identified', 'mitigated']],
  ],
  [
    /^\s?[才就后]?(?:全部|完全|服务)?恢复(?:服务|正常)?$|^ to (?:recover|restore)(?: (?:fully|(?:the )?service))?$/i,
    intervalsFrom(['triggered', 'detected', 'identified', 'mitigated'], ['mitigated', 'recovered']),
  ],
];

/** Intervals between milestones that the words before and behind a figure name; none: they name no two. */
export function intervalAround(before: string, behind: string): Intervals {
  for (const pattern of fromTo) {
    const match = pattern.exec(before);
    if (match) return intervalsFrom(momentOf(match[1]), momentOf(match[2]));
  }
  const [start, then] = [afterChinese.exec(before), thenChinese.exec(behind)];
  if (start && then && (start[2] ?? then[1]) !== undefined)
    return intervalsFrom(momentOf(start[1]), momentOf(then[2]));
  const direct = between.exec(behind);
  if (direct) return intervalsFrom(momentOf(direct[1]), momentOf(direct[2]));
  const clause = /^[^,，。;]*/.exec(behind)?.[0].trimEnd() ?? '';
  const open = spent.test(before) ? spentOn.find(([words]) => words.test(clause)) : undefined;
  if (open) return open[1];
  const [done, first] = [doneBefore.exec(before), afterEnglish.exec(behind)];
  return done && first ? intervalsFrom(momentOf(first[1]), momentOf(done[1])) : [];
}
