import type { EpochMinute } from '../../../domain/epoch-minute';
import { durationText } from '../../../domain/duration-text';
import { signalsOf } from '../../../domain/event-signals';
import type { Finding } from '../../../domain/finding';
import type { MilestoneName } from '../../../domain/milestones';
import type { Report } from '../../../domain/report';
import { reportClock } from '../../../domain/report-clock';

import { plainText } from '../plain-text';
import { quantitiesOf } from '../quantities';
import { milestoneWords } from './milestone-words';

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

/** An hour is said of 55 minutes. */
const roundly = 0.85;

/** How long a text says that something was watched: minutes. */
function watchedMinutes(text: string): number | undefined {
  const plain = plainText(text);
  const watched = /(?:观察|监测|监控|monitor\w*|observ\w*|watch\w*)\D{0,12}$/i;
  return quantitiesOf(plain).find(
    ({ dimension, start }) => dimension === 'minutes' && watched.test(plain.slice(0, start)),
  )?.value;
}

/** Milestones in an order that cannot be, a status that says another thing than the story, an observation shorter than it says. */
export function milestoneConflicts(report: Report): readonly Finding[] {
  const { milestones, incident, draft, timeline } = report;
  const { language } = draft;
  const clock = reportClock(report);
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const nameOf = (name: MilestoneName) => say(...milestoneWords[name]);
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
    confirmed.at - recovered.at < roundly * stated
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
  return findings;
}
