import type { Claim } from '../domain/claim';
import { durationText } from '../domain/duration-text';
import type { FixTold } from './write-fixes';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';
import { causeIn, causesTold } from './write-causes';
import { actionsForCause } from './cause-actions';
import { ownerNear } from './proposal';
import type { Proposal } from './proposal';

/** A weak spot of the response that the records show, with what is known of its reason and what would close it. */
export interface Gap {
  readonly problem: Claim;
  readonly why: Claim;
  readonly proposals: readonly Proposal[];
  /** What nobody watched, for 九. */
  readonly blindSpot?: { readonly spot: Claim; readonly why: Claim };
  /** A step of the response to change, for 五. */
  readonly suggestion?: string;
}

/** From these on an interval is worth a word: minutes. */
const slow = { detect: 15, identify: 30, fix: 30, partial: 10, backlog: 60 } as const;

/** The earliest sentence that shows the failure, at or after the trigger: what an alert could have seen. */
function earliestSymptom(context: RulesContext): Told | undefined {
  const { triggered, detected } = context.facts.milestones;
  const shows = ({ signals, event, at }: Told) =>
    at >= (triggered.at ?? 0) &&
    // A change that set it off is no symptom; what somebody noticed first is one, whatever its words.
    (signals.symptom ||
      signals.onset ||
      event.id === detected.eventId ||
      (event.id === triggered.eventId && !signals.change));
  return context.told.find(shows);
}

function detectionGap(context: RulesContext): Gap | undefined {
  const { say, clock, language, facts } = context;
  const { triggered, detected } = facts.milestones;
  const mttd = context.between('triggered', 'detected');
  const symptom = earliestSymptom(context);
  const alerted = context.told.some(
    ({ signals, at }) => signals.alert && detected.at !== null && at <= detected.at,
  );
  if (detected.at === null || !symptom) return undefined;
  const evidence = [...new Set([...triggered.evidence, ...detected.evidence])];
  const late = mttd !== null && mttd >= slow.detect;
  if (!late && alerted) return undefined;
  if (!late && mttd !== null && mttd <= 1 && context.eventOf('detected')?.kind !== 'description')
    return undefined;
  const why = context.unknown('', 'detection');
  const interval = mttd === null ? '' : durationText(mttd, language);
  const problem = late
    ? say(
        `从触发到发现 ${interval}，其间没有告警记录`,
        `${interval} from the trigger to the detection, with no alert recorded in between`,
      )
    : say('由人发现，没有告警记录', 'found by a person; no alert is recorded');
  const quoted = context.quoted(symptom.text, 70);
  const deadline = clock.full((symptom.at + 5) as typeof symptom.at);
  const replay =
    triggered.at === null
      ? say(
          '用本次事故的数据重放：5 分钟内触发；此前 7 天的数据至多误报 1 次',
          'Replay of this incident fires within 5 minutes; replay of the 7 days before fires at most once',
        )
      : say(
          `用本次事故的数据重放：${deadline} 前触发；此前 7 天的数据至多误报 1 次`,
          `Replay of this incident fires by ${deadline}; replay of the 7 days before fires at most once`,
        );
  return {
    problem: evidenceClaim(problem, late ? evidence : detected.evidence),
    why,
    proposals: [
      {
        level: late && mttd >= 60 ? 'P0' : 'P1',
        measure: say(`对最早记录的现象告警：${quoted}`, `Alert on the earliest recorded symptom: ${quoted}`),
        goal: late
          ? say(`发现：缩短 MTTD（本次 ${interval}）`, `Detect: shorten MTTD (${interval} this time)`)
          : say('发现：缩短 MTTD', 'Detect: shorten MTTD'),
        acceptance: replay,
        owner: ownerNear(
          context,
          context.told.find(({ signals, event }) => signals.alert && event.actor?.bot === false),
        ),
        evidence: [...new Set([...symptom.evidence, ...detected.evidence])],
        alert: {
          metric: say(`最早现象的出现次数：${quoted}`, `Occurrences of the earliest symptom: ${quoted}`),
          threshold: say(
            '5 分钟内高于此前 7 天的最大值',
            'Above the maximum of the 7 days before for 5 minutes',
          ),
        },
      },
    ],
    blindSpot: {
      spot: {
        ...context.quote(symptom, 90),
        ...(late
          ? {
              text: say(
                `${context.quote(symptom, 90).text}，${interval}内没有告警记录`,
                `${context.quote(symptom, 90).text}, ${interval} without a recorded alert`,
              ),
            }
          : {}),
      },
      why: context.unknown(say('当时有无此类监控', 'whether it was monitored'), 'detection'),
    },
  };
}

function failedFixGap(context: RulesContext, fixes: readonly FixTold[]): Gap | undefined {
  const { say } = context;
  const failed =
    fixes.find(({ outcome }) => outcome === 'failure') ?? fixes.find(({ told }) => told.signals.fixFailed);
  if (!failed) return undefined;
  const effect = failed.told.signals.fixFailed ? failed.told : (failed.effect ?? failed.told);
  const failing = context.focus(failed.told, ({ signals }) => signals.fixFailed);
  const quoted = context.quoted(failed.told.signals.fixFailed ? failing.text : failed.measure, 60);
  return {
    problem: context.quote(
      context.focus(effect, ({ signals }) => signals.fixFailed || signals.notRecovered),
      110,
    ),
    why: context.unknown(say('措施为何没有达成', 'why the measure did not succeed'), 'fixes'),
    suggestion: say(
      '预案为每个恢复手段写明生效判断、时限和下一步',
      'The recovery plan names for each measure how to tell that it works, a time limit and the next step',
    ),
    proposals: [
      {
        level: 'P0',
        measure: say(
          `恢复预案补上这一手段没有达成时的下一步：${quoted}`,
          `Add to the recovery plan the next step when this measure does not succeed: ${quoted}`,
        ),
        goal: say('缓解：缩短 MTTF', 'Mitigate: shorten MTTF'),
        acceptance: say(
          '每一步有生效判断和时限；未参与本次处置的人桌面推演走完全部步骤',
          'Each step has a test of its effect and a time limit; somebody who was not involved walks through all steps',
        ),
        owner: ownerNear(context, failed.told),
        evidence: [...new Set([...failed.told.evidence, ...effect.evidence])],
        follows: [failed.told],
        document: say('恢复预案', 'recovery plan'),
        drill: say('首个恢复手段不生效的场景', 'the first recovery measure does not work'),
      },
    ],
  };
}

/** What a ticket says when one part stays behind the others. */
const hindrance = /循环依赖|依赖|无法|单点|because|due to|caused by|depend|blocked|cannot/i;

function partialGap(context: RulesContext): Gap | undefined {
  const { say, language, clock } = context;
  const recovered = context.minuteOf('recovered') ?? context.minuteOf('mitigated');
  const first = context.told.find(({ signals }) => signals.partialRecovery);
  if (!first || recovered === null || recovered - first.at < slow.partial) return undefined;
  const delay = durationText(recovered - first.at, language);
  const reason = context.told.find(
    ({ signals, at, text }) => at > first.at && at <= recovered && (signals.cause || hindrance.test(text)),
  );
  const end = context.facts.milestones[context.minuteOf('recovered') === null ? 'mitigated' : 'recovered'];
  const evidence = [...new Set([...first.evidence, ...end.evidence])];
  return {
    problem: evidenceClaim(
      say(
        `${clock.short(first.at)} 部分恢复之后，又过 ${delay}才全部恢复`,
        `Full recovery came ${delay} after the partial one at ${clock.short(first.at)}`,
      ),
      evidence,
    ),
    why: reason
      ? context.quote(
          context.focus(reason, ({ text, signals }) => signals.cause || hindrance.test(text)),
          100,
        )
      : context.unknown('', 'fixes'),
    suggestion: say(
      '部分范围落后时按时限启动替代手段，不等查清原因',
      'When a part lags behind, the alternative starts at a time limit, before its cause is known',
    ),
    proposals: [
      {
        level: 'P0',
        measure: say(
          '写出「部分范围落后」操作卡：启动条件、替代手段、责任角色',
          'Write the card “one part lags behind”: starting condition, alternative, role in charge',
        ),
        goal: say(
          `缓解：缩短落后部分的恢复（本次 ${delay}）`,
          `Mitigate: shorten the recovery of the last part (${delay} this time)`,
        ),
        acceptance: say(
          '含明确的启动时限（如其余部分恢复后 10 分钟仍异常）；未参与本次处置的人推演走完全部步骤',
          'It has a time limit (such as 10 minutes after the rest recovered); somebody who was not involved walks through all steps',
        ),
        owner: ownerNear(context, reason, first),
        evidence,
        ...(reason ? { follows: [reason] } : {}),
        document: say('「部分范围落后」操作卡', 'card “one part lags behind”'),
      },
    ],
  };
}

const access =
  /没有?权限|无权限|权限(?:不足|缺失)|联系不上|无人(?:值守|值班|应答)|nobody (?:with|had|has|is)|no one (?:with|had|has|is|was)|(?:lack(?:s|ed|ing)?|without|required) (?:the )?(?:access|permissions?)|not (?:awake|available|reachable)/i;

function accessGap(context: RulesContext): Gap | undefined {
  const { say } = context;
  const [found] = context.where(({ text }) => access.test(text), 1);
  if (!found) return undefined;
  return {
    problem: context.quote(found, 120),
    why: context.unknown('', 'organisation'),
    suggestion: say(
      '每个值班时段都有一条验证过的路径，能联系到可执行处置的人',
      'Each shift has a tested path to somebody who can carry out the remedies',
    ),
    proposals: [
      {
        level: 'P0',
        measure: say(
          '为每个值班时段列出能执行处置操作的人和联系方式',
          'List for each on-call shift who can carry out the remedies and how to reach them',
        ),
        goal: say('缓解：处置不因权限受阻', 'Mitigate: remedies are not blocked by access'),
        acceptance: say(
          '覆盖一周全部 168 小时；非工作时间抽查一次，15 分钟内有人应答',
          'All 168 hours of a week covered; one test page outside working hours acknowledged within 15 minutes',
        ),
        owner: ownerNear(context, found),
        evidence: found.evidence,
        document: say('值班升级联系表', 'escalation list'),
      },
    ],
  };
}

function slowGaps(context: RulesContext): readonly Gap[] {
  const { say, language, facts } = context;
  const spans = [
    [
      'detected',
      'identified',
      slow.identify,
      'cause',
      say('从发现到定位根因', 'from detection to root cause'),
    ],
    ['identified', 'mitigated', slow.fix, 'fixes', say('从定位到修复', 'from root cause to fix')],
  ] as const;
  return spans.flatMap(([from, to, limit, subject, words]): Gap[] => {
    const minutes = context.between(from, to);
    if (minutes === null || minutes < limit) return [];
    const evidence = [...new Set([...facts.milestones[from].evidence, ...facts.milestones[to].evidence])];
    return [
      {
        problem: evidenceClaim(
          say(`${words} ${durationText(minutes, language)}`, `${durationText(minutes, language)} ${words}`),
          evidence,
        ),
        why: context.unknown('', subject),
        proposals: [],
      },
    ];
  });
}

function backlogGap(context: RulesContext): Gap | undefined {
  const { say, language, clock, facts } = context;
  const minutes = context.between('mitigated', 'recovered');
  const work = context.told.find(
    ({ text, at }) =>
      /积压|堆积|补发|补跑|重跑|补偿|队列|backlog|queue|re-?run|replay|catch(?:ing)? up/i.test(text) &&
      at >= (context.minuteOf('mitigated') ?? Infinity),
  );
  if (minutes === null || minutes < slow.backlog || !work) return undefined;
  const evidence = [
    ...new Set([...facts.milestones.mitigated.evidence, ...facts.milestones.recovered.evidence]),
  ];
  const wait = work.at - (context.minuteOf('mitigated') ?? work.at);
  return {
    problem: evidenceClaim(
      say(
        `修复之后 ${durationText(minutes, language)}才全部恢复；补处理在修复后 ${durationText(wait, language)}（${clock.short(work.at)}）开始记录`,
        `Full recovery came ${durationText(minutes, language)} after the fix; the catch-up is first recorded ${durationText(wait, language)} after it, at ${clock.short(work.at)}`,
      ),
      [...new Set([...evidence, ...work.evidence])],
    ),
    why: context.unknown('', 'recovery'),
    suggestion: say(
      '把「服务可用」和「积压处理完」作为两次恢复分别跟踪',
      '“Service back” and “backlog done” are tracked as two recoveries',
    ),
    proposals: [
      {
        level: 'P1',
        measure: say(
          `失败的任务在恢复后自动重新处理：${context.quoted(work.text, 60)}`,
          `What failed is processed again automatically once the service is back: ${context.quoted(work.text, 60)}`,
        ),
        goal: say(
          `缓解：缩短补处理（本次 ${durationText(minutes, language)}）`,
          `Mitigate: shorten the catch-up (${durationText(minutes, language)} this time)`,
        ),
        acceptance: say(
          '在测试环境人为失败 3 个任务：条件恢复后 30 分钟内自动重新处理，无人工步骤',
          '3 jobs failed on purpose on a test system are processed again within 30 minutes of recovery, with no manual step',
        ),
        owner: ownerNear(context, work),
        evidence: work.evidence,
        follows: [work],
      },
    ],
  };
}

function relapseGap(context: RulesContext): Gap | undefined {
  const relapse = context.told.find(({ signals }) => signals.relapse);
  if (!relapse) return undefined;
  const { say } = context;
  return {
    problem: context.quote(relapse, 110),
    why: context.unknown('', 'fixes'),
    suggestion: say(
      '宣布恢复前按固定时长观察关键指标',
      'Key metrics are watched for a fixed time before recovery is declared',
    ),
    proposals: [
      {
        level: 'P1',
        measure: say(
          `恢复后自动盯守复发：${context.quoted(relapse.text, 60)}`,
          `Watch automatically for a relapse after recovery: ${context.quoted(relapse.text, 60)}`,
        ),
        goal: say('发现：更早看到复发', 'Detect: see a relapse sooner'),
        acceptance: say(
          '用本次事故的数据重放：复发后 5 分钟内告警',
          'Replay of this incident alerts within 5 minutes of the relapse',
        ),
        owner: ownerNear(context, relapse),
        evidence: relapse.evidence,
        alert: {
          metric: say(
            `恢复后的复发：${context.quoted(relapse.text, 60)}`,
            `Relapse after recovery: ${context.quoted(relapse.text, 60)}`,
          ),
          threshold: say('恢复后 60 分钟内再次出现', 'Appears again within 60 minutes of recovery'),
        },
      },
    ],
  };
}

/** A cause that the alerts did not point at: it took a search to find it. */
function causeSpot(context: RulesContext): Gap['blindSpot'] | undefined {
  const { say, language, facts } = context;
  const minutes = context.between('detected', 'identified');
  const [stated] = causesTold(context);
  if (minutes === null || minutes < slow.detect || !stated) return undefined;
  const cause = causeIn(context, stated);
  const interval = durationText(minutes, language);
  const text = say(
    `${context.quote(cause, 80).text}：发现之后 ${interval}才定位到`,
    `${context.quote(cause, 80).text}: found ${interval} after the detection`,
  );
  return {
    spot: evidenceClaim(text, [
      ...new Set([
        ...facts.milestones.detected.evidence,
        ...facts.milestones.identified.evidence,
        ...cause.evidence,
      ]),
    ]),
    why: context.unknown(say('当时有无直接指向它的监控', 'whether anything pointed at it'), 'detection'),
  };
}

/** What nobody watched, for 九. */
export function blindSpotsOf(
  context: RulesContext,
  gaps: readonly Gap[],
): readonly NonNullable<Gap['blindSpot']>[] {
  return [...gaps.map(({ blindSpot }) => blindSpot), causeSpot(context)].filter((spot) => spot !== undefined);
}

/** Weak spots that intervals and signals show, the most costly first. */
export function gapsOf(context: RulesContext, fixes: readonly FixTold[]): readonly Gap[] {
  return [
    detectionGap(context),
    failedFixGap(context, fixes),
    partialGap(context),
    accessGap(context),
    relapseGap(context),
    backlogGap(context),
    ...slowGaps(context),
  ].filter((gap) => gap !== undefined);
}

/** What to do about the cause itself: first find out what is not known, then keep what is known from coming back. */
export function causeProposals(context: RulesContext, fixes: readonly FixTold[]): readonly Proposal[] {
  const { say, questions } = context;
  const [stated] = causesTold(context);
  const cause = stated && causeIn(context, stated);
  const trigger = context.minuteOf('triggered') === null;
  const asked = [...(trigger ? [questions.ask('trigger')] : []), questions.ask('cause')];
  const ids = asked.join(say('、', ', '));
  const investigate: Proposal = {
    level: 'P0',
    measure: cause
      ? say(
          `查清它怎样产生：${context.quoted(cause.text, 70)}（${ids}）`,
          `Find out how this came about: ${context.quoted(cause.text, 70)} (${ids})`,
        )
      : say(`查清触发与根因（${ids}）`, `Find out what triggered it and why (${ids})`),
    goal: say('预防：对准真实原因', 'Prevent: aim at the real cause'),
    acceptance: say(
      `${ids} ${asked.length > 1 ? '各' : ''}附一条变更、日志或数据记录${trigger ? '；MTTD、MTTR 可算出' : ''}`,
      `${ids} ${asked.length > 1 ? 'are each' : 'is'} answered with a change, log or data record${trigger ? '; MTTD and MTTR can be computed' : ''}`,
    ),
    owner: ownerNear(context, cause),
    evidence: cause ? cause.evidence : [],
    ...(cause ? { follows: [cause] } : {}),
  };
  return [investigate, ...actionsForCause(context, cause, fixes)];
}
