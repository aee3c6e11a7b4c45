import { durationText } from '../domain/duration-text';
import { slow } from './gap';
import type { Gap } from './gap';
import { ownerNear } from './proposal';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';

const access =
  /没有?权限|无权限|权限(?:不足|缺失)|联系不上|无人(?:值守|值班|应答)|nobody (?:with|had|has|is|was) .{0,40}(?:access|permission|awake|available|on call|reach)|no one (?:with|had|has|is|was) .{0,40}(?:access|permission|awake|available|on call|reach)|(?:lack(?:s|ed|ing)?|without) (?:the )?(?:required )?(?:access|permissions?)|\b(?:on-?call|engineers?|teams?|dbas?|persons?|people|he|she|they|experts?|admins?|owners?|contacts?|leads?|managers?|maintainers?)\b[^.;]{0,40}\bnot (?:awake|available|reachable)|nobody(?:'s| is| was) (?:answering|responding|picking up)/i;

/** That nobody at hand could carry out the remedy, where the ticket says so. */
export const accessTold = (context: RulesContext): Told | undefined =>
  context.where(({ text, signals }) => access.test(text) && !signals.followUp, 1)[0];

/** Nobody at hand who could carry the remedy out. */
export function accessGap(context: RulesContext): Gap | undefined {
  const { say } = context;
  const found = accessTold(context);
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

/** Long intervals between the milestones. */
export function slowGaps(context: RulesContext): readonly Gap[] {
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

/** The service is back, what failed meanwhile is not. */
export function backlogGap(context: RulesContext): Gap | undefined {
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
