import type { Claim } from '../domain/claim';
import type { Response } from '../domain/draft';
import { durationText } from '../domain/duration-text';
import type { MilestoneName } from '../domain/milestones';
import type { Gap } from './gap';
import type { PlannedActions } from './write-actions';
import type { RulesContext, Told } from './rules-context';
import { verdictsTold } from './verdicts';
import { evidenceClaim, proposalClaim } from './rules-context';

/** Up to these an interval is worth praise: minutes. */
const quick = { detect: 5, notify: 5, identify: 15, fix: 30 } as const;

const parallel = /同时|并行|一边.{0,20}一边|in parallel|meanwhile|simultaneous|at the same time/i;
const announced =
  /公告|通告|周知|同步.{0,6}(?:进展|用户|客户)|状态页|\bcomms?\b.{0,20}(?:sent|distributed|posted)|status page (?:updated|posted)|posted (?:an? )?(?:update|notice)|announced|posted (?:on|to) (?:the )?status page/i;

/** What somebody else did is no point of this response. */
const others = /\b(?:their|vendor|provider|supplier|bank)\b|对方|供应商|银行|厂商/i;

/** A recovery that was told too early, and how soon it was taken back. */
function takenBack(
  context: RulesContext,
): { readonly claimed: Told; readonly back: Told; readonly minutes: number } | undefined {
  const until = context.minuteOf('mitigated') ?? context.minuteOf('recovered');
  const claimed = context.told.find(
    ({ text, at }) =>
      /看起来.{0,6}(?:恢复|好了)|looks? (?:recovered|good|fixed)/i.test(text) &&
      (until === null || at < until),
  );
  const back =
    claimed &&
    context.told.find(
      (one) => one.at > claimed.at && /收回|没有恢复|not so fast|spoke too soon/i.test(one.text),
    );
  return claimed && back && back.at - claimed.at <= 15
    ? { claimed, back, minutes: back.at - claimed.at }
    : undefined;
}

function intervals(context: RulesContext): readonly Claim[] {
  const { say, language, facts } = context;
  const spans: readonly (readonly [MilestoneName, MilestoneName, number, string, string])[] = [
    ['triggered', 'detected', quick.detect, '触发后 {}发现', 'detected {} after the trigger'],
    ['detected', 'notified', quick.notify, '发现后 {}通知到人', 'people notified {} after the detection'],
    [
      'detected',
      'identified',
      quick.identify,
      '发现后 {}定位根因',
      'root cause found {} after the detection',
    ],
    [
      'identified',
      'mitigated',
      quick.fix,
      '定位后 {}完成应急修复',
      'emergency fix done {} after the root cause was found',
    ],
  ];
  return spans.flatMap(([from, to, limit, chinese, english]) => {
    const minutes = context.between(from, to);
    const [start, end] = [facts.milestones[from], facts.milestones[to]];
    if (minutes === null || minutes > limit || start.state !== 'recorded' || end.state !== 'recorded')
      return [];
    // One event that tells both says nothing of speed.
    if (
      start.eventId === end.eventId ||
      (minutes === 0 && start.evidence.some((id) => end.evidence.includes(id)))
    )
      return [];
    const within =
      minutes === 0 ? say('同一分钟内', 'within the same minute') : durationText(minutes, language);
    const text =
      minutes === 0
        ? say(chinese.replace('后 {}', `后${within}`), english.replace(/\{\} after/, `${within} as`))
        : say(chinese.replace('{}', within), english.replace('{}', within));
    return [evidenceClaim(text, [...new Set([...start.evidence, ...end.evidence])])];
  });
}

/** "建议：…": what is to be done, and nothing that went well. */
const suggests = /^\W*(?:建议|todo|suggest\w*)\s*[:：]/i;

function well(context: RulesContext): readonly Claim[] {
  const { say, facts } = context;
  const detectedBy = context.told.find(
    ({ event, signals }) => event.id === facts.milestones.detected.eventId && signals.alert,
  );
  const said = [
    ...(detectedBy
      ? [evidenceClaim(say('由告警发现', 'found by an alert'), facts.milestones.detected.evidence)]
      : []),
    ...context
      .where(({ text, signals }) => parallel.test(text) && !signals.followUp && !suggests.test(text), 1)
      .map((told) => context.quote(told, 100)),
    ...context
      .where(({ signals }) => signals.escalation, 1)
      .map((told) => ({
        ...context.quote(told, 100),
        text: say(
          `及时升级：${context.quote(told, 100).text}`,
          `escalated: ${context.quote(told, 100).text}`,
        ),
      })),
    ...context
      .where(({ text }) => announced.test(text) && !others.test(text) && !suggests.test(text), 1)
      .map((told) => context.quote(told, 100)),
  ];
  const confirmed = facts.milestones.confirmed;
  const closing =
    confirmed.state === 'recorded' && confirmed.eventId !== facts.milestones.recovered.eventId
      ? [
          evidenceClaim(
            say('恢复后有确认，不以单次好转为准', 'recovery was confirmed, not taken from one good sign'),
            confirmed.evidence,
          ),
        ]
      : [];
  const early = takenBack(context);
  const withdrawn = early
    ? [
        evidenceClaim(
          say(
            `过早的恢复判断 ${durationText(early.minutes, context.language)}后收回`,
            `a premature word of recovery was taken back ${durationText(early.minutes, context.language)} later`,
          ),
          [...new Set([...early.claimed.evidence, ...early.back.evidence])],
        ),
      ]
    : [];
  return [...verdictsTold(context, 'well'), ...intervals(context), ...said, ...withdrawn, ...closing].slice(
    0,
    7,
  );
}

/** 五: from the intervals and from what was said; a reason only where the ticket gives one. */
export function writeResponse(
  context: RulesContext,
  gaps: readonly Gap[],
  planned: PlannedActions,
): Response {
  const { say, facts } = context;
  const early = takenBack(context);
  const idOf = (gap: Gap): string => {
    const ids = [...planned.proposals]
      .filter(([, proposal]) => gap.proposals.some(({ measure }) => measure === proposal.measure))
      .map(([id]) => id);
    return ids.length > 0 ? say(`（${ids.join('、')}）`, ` (${ids.join(', ')})`) : '';
  };
  const unrecorded = (['triggered', 'notified', 'confirmed'] as const).filter(
    (name) => facts.milestones[name].state === 'missing',
  );
  const names = {
    triggered: say('触发', 'trigger'),
    notified: say('通知', 'notification'),
    confirmed: say('监控确认', 'confirmation'),
  };
  const record =
    unrecorded.length > 0
      ? [
          proposalClaim(
            say(
              `处置记录写明每个节点和每项措施的起止时刻（本次缺：${unrecorded.map((name) => names[name]).join('、')}）`,
              `The log of an incident gives the minutes of each milestone and measure (missing this time: ${unrecorded.map((name) => names[name]).join(', ')})`,
            ),
          ),
        ]
      : [];
  return {
    well: well(context),
    badly: [
      ...verdictsTold(context, 'badly').map((problem) => ({
        problem,
        why: context.unknown('', 'investigation'),
      })),
      ...gaps.map(({ problem, why }) => ({ problem, why })),
      ...(early
        ? [
            {
              problem: evidenceClaim(
                say(
                  `过早判断为恢复：${context.quote(early.claimed, 90).text}`,
                  `recovery was told too early: ${context.quote(early.claimed, 90).text}`,
                ),
                early.claimed.evidence,
              ),
              why: context.unknown(say('判断恢复的依据', 'what recovery was judged by'), 'recovery'),
            },
          ]
        : []),
    ].slice(0, 6),
    suggestions: [
      ...gaps.flatMap((gap) =>
        gap.suggestion === undefined
          ? []
          : [proposalClaim(`${gap.suggestion}${idOf(gap)}`, gap.problem.evidence)],
      ),
      ...record,
    ],
  };
}
