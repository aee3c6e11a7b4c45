import type { EpochMinute } from '../../domain/epoch-minute';
import { durationText } from '../../domain/duration-text';
import { signalsOf } from '../../domain/event-signals';
import type { Finding } from '../../domain/finding';
import { milestoneNames } from '../../domain/milestones';
import type { MilestoneName } from '../../domain/milestones';
import type { Report } from '../../domain/report';
import { reportClock } from '../../domain/report-clock';

const names: Readonly<Record<MilestoneName, readonly [string, string]>> = {
  triggered: ['事故触发', 'incident triggered'],
  detected: ['首次发现', 'first detected'],
  notified: ['通知相关人员', 'people notified'],
  investigating: ['开始排查', 'investigation started'],
  identified: ['定位根因', 'root cause identified'],
  mitigated: ['应急修复', 'emergency fix'],
  recovered: ['服务恢复', 'service restored'],
  confirmed: ['监控确认', 'monitoring confirmed'],
  closed: ['事故结束', 'incident closed'],
};

/** Pairs whose order carries meaning; `true` where the other order happens and is only worth saying. */
const orders: readonly (readonly [MilestoneName, MilestoneName, boolean])[] = [
  ['triggered', 'detected', false],
  ['triggered', 'recovered', false],
  ['detected', 'recovered', false],
  ['identified', 'mitigated', true],
  ['mitigated', 'recovered', false],
  ['recovered', 'confirmed', false],
  ['recovered', 'closed', false],
];

const watched =
  /(?:观察|监测|监控|monitor\w*|observ\w*|watch\w*)\D{0,12}?(\d+|半|一|两|二|三)\s*(?:个)?\s*(小时|分钟|hours?|minutes?|mins?)/i;

function watchedMinutes(text: string): number | undefined {
  const match = watched.exec(text.normalize('NFKC'));
  if (!match) return undefined;
  const words: Readonly<Record<string, number>> = { 半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3 };
  const count = words[match[1] ?? ''] ?? Number(match[1]);
  return /小时|hour/i.test(match[2] ?? '') ? count * 60 : count;
}

/** What does not fit together: order of milestones, status against story, figures against figures. Shown, never smoothed. */
export function contradictionsOf(report: Report): readonly Finding[] {
  const { milestones, incident, draft, timeline } = report;
  const { language } = draft;
  const clock = reportClock(report);
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const nameOf = (name: MilestoneName) => say(...names[name]);
  const findings: Finding[] = [];
  const contradiction = (where: string, message: string) =>
    findings.push({ kind: 'contradiction', where, message });
  const stamp = (name: MilestoneName, at: EpochMinute) => `${nameOf(name)} ${clock.short(at)}`;

  for (const [first, second, happens] of orders) {
    const [a, b] = [milestones[first].at, milestones[second].at];
    if (a === null || b === null || b >= a) continue;
    contradiction(
      second,
      happens
        ? say(
            `${stamp(second, b)} 早于 ${stamp(first, a)}：先缓解后查明是允许的，时间指标按公式记为缺失`,
            `${stamp(second, b)} is before ${stamp(first, a)}: mitigating before the cause is known is fine, the metric between them is missing`,
          )
        : say(
            `${stamp(second, b)} 早于 ${stamp(first, a)}，请核对两处记录`,
            `${stamp(second, b)} is before ${stamp(first, a)}: check both records`,
          ),
    );
  }

  const { name: status, category } = incident.status;
  const { recovered, closed, confirmed } = milestones;
  if (category === 'done' && recovered.state === 'missing') {
    contradiction(
      'recovered',
      say(
        `工单状态为 ${status}，但没有恢复的记录`,
        `The ticket's status is ${status}, but no recovery is recorded`,
      ),
    );
  }
  if (
    (category === 'new' || category === 'indeterminate') &&
    recovered.at !== null &&
    recovered.state === 'recorded'
  ) {
    const event = closed.at === null ? stamp('recovered', recovered.at) : stamp('closed', closed.at);
    contradiction(
      'closed',
      say(
        `工单状态仍为 ${status}，记录显示 ${event}`,
        `The ticket's status is still ${status}, while the records show ${event}`,
      ),
    );
  }
  if (incident.resolved !== null && recovered.at !== null && incident.resolved < recovered.at) {
    contradiction(
      'recovered',
      say(
        `工单在 ${clock.short(incident.resolved)} 标为解决，早于 ${stamp('recovered', recovered.at)}`,
        `The ticket was marked resolved at ${clock.short(incident.resolved)}, before ${stamp('recovered', recovered.at)}`,
      ),
    );
  }
  const relapse = timeline.events.find(
    (event) => recovered.at !== null && event.at > recovered.at && signalsOf(event).relapse,
  );
  if (relapse) {
    contradiction(
      'recovered',
      say(
        `${clock.short(relapse.at)} 又有异常的记录（${relapse.evidence.join('、')}），晚于认定的恢复时刻`,
        `A failure is recorded again at ${clock.short(relapse.at)} (${relapse.evidence.join(', ')}), after the recovery`,
      ),
    );
  }
  const confirmation = timeline.events.find(({ id }) => id === confirmed.eventId);
  const stated = confirmation && watchedMinutes(confirmation.text);
  if (
    stated !== undefined &&
    confirmed.at !== null &&
    recovered.at !== null &&
    confirmed.at > recovered.at &&
    confirmed.at - recovered.at < stated
  ) {
    const measured = durationText(confirmed.at - recovered.at, language);
    contradiction(
      'confirmed',
      say(
        `记录写观察 ${durationText(stated, language)}，从恢复到确认只有 ${measured}：观察从何时开始？`,
        `The record says that it was watched for ${durationText(stated, language)}, but confirmation came ${measured} after recovery: when did the watching begin?`,
      ),
    );
  }
  return [...findings, ...countConflicts(report), ...missingOf(report)];
}

/** Two different figures for the same thing. */
function countConflicts({ draft }: Report): readonly Finding[] {
  const zh = draft.language === 'zh-CN';
  const groups = {
    usersAffected: /(\d[\d,.]*\s*[万千k]?)\s*(?:个|名|位|家)?\s*(?:用户|客户|users?|customers?)/gi,
    complaints: /(\d[\d,]*)\s*(?:条|个|起|件)?\s*(?:投诉|报障|complaints?)/gi,
  } as const;
  return (Object.keys(groups) as (keyof typeof groups)[]).flatMap((field) => {
    const claims = draft.impact[field].filter(({ basis }) => basis === 'evidence');
    const figures = new Map(
      claims.flatMap((claim) =>
        [...claim.text.matchAll(groups[field])].map(
          (match) => [(match[1] ?? '').replace(/[\s,]/g, ''), claim.evidence] as const,
        ),
      ),
    );
    if (figures.size < 2) return [];
    const told = [...figures]
      .map(([figure, evidence]) => `${figure} (${evidence.join(', ')})`)
      .join(zh ? '、' : ', ');
    return [
      {
        kind: 'contradiction' as const,
        where: '4',
        message: zh
          ? `同一项有不同的数字：${told}，请会议确认口径`
          : `Different figures for one thing: ${told}; the meeting settles which holds`,
      },
    ];
  });
}

/** Milestones that nobody recorded, and evidence that the source announced and did not deliver. */
function missingOf({ draft, milestones, incident }: Report): readonly Finding[] {
  const zh = draft.language === 'zh-CN';
  return [
    ...milestoneNames
      .filter((name) => milestones[name].state === 'missing')
      .map((name): Finding => {
        const [chinese, english] = names[name];
        return {
          kind: 'missing',
          where: name,
          message: zh ? `没有记录：${chinese}` : `Not recorded: ${english}`,
        };
      }),
    ...incident.missing.map(({ kind, count }): Finding => {
      const chinese = kind === 'comment' ? '评论' : '变更';
      return {
        kind: 'missing',
        where: kind,
        message: zh
          ? `来源还有 ${count} 条${chinese}没有提供`
          : `${count} more ${kind === 'comment' ? 'comments' : 'changes'} exist that the source did not contain`,
      };
    }),
  ];
}
