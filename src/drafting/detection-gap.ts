import { durationText } from '../domain/duration-text';
import type { EvidenceId } from '../domain/evidence';
import { slow } from './gap';
import type { Gap } from './gap';
import { ownerNear } from './proposal';
import type { RulesContext, Told } from './rules-context';
import { evidenceClaim } from './rules-context';
import { causeIn, causesTold } from './causes/causes-told';

/** The earliest sentence that shows the failure, at or after the trigger: what an alert could have seen. */
function earliestSymptom(context: RulesContext): Told | undefined {
  const { triggered, detected } = context.facts.milestones;
  const shows = ({ signals, event, at }: Told) =>
    at >= (triggered.at ?? 0) &&
    // A change that set it off is no symptom and an alert is none unseen; what somebody noticed first is one.
    !signals.alert &&
    (signals.symptom ||
      signals.onset ||
      event.id === detected.eventId ||
      (event.id === triggered.eventId && !signals.change));
  return context.told.find(shows);
}

/** The earliest symptom, when it was found late or by people: nothing is told to have alerted on it. */
export function unalertedSymptom(context: RulesContext):
  | {
      readonly symptom: Told;
      /** From the trigger to the detection, when that was long: minutes. */
      readonly interval: number | null;
      /** An alert told of the failure no later than this symptom: it went unseen by none. */
      readonly covered: boolean;
      /** From the symptom to the detection: minutes. */
      readonly seenAfter: number;
      readonly evidence: readonly EvidenceId[];
    }
  | undefined {
  const { triggered, detected } = context.facts.milestones;
  const mttd = context.between('triggered', 'detected');
  const symptom = earliestSymptom(context);
  const alerted =
    detected.reason === 'alert-first' ||
    context.told.some(({ signals, at }) => signals.alert && detected.at !== null && at <= detected.at);
  if (detected.at === null || !symptom) return undefined;
  const late = mttd !== null && mttd >= slow.detect;
  if (!late && alerted) return undefined;
  if (!late && mttd !== null && mttd <= 1 && context.eventOf('detected')?.kind !== 'description')
    return undefined;
  const cited = late ? [...new Set([...triggered.evidence, ...detected.evidence])] : detected.evidence;
  return {
    symptom,
    interval: late ? mttd : null,
    covered: alerted && symptom.at >= detected.at,
    seenAfter: detected.at - symptom.at,
    // A detection that is taken from the ticket's creation stands in its fields.
    evidence: cited.length > 0 ? cited : ['F'],
  };
}

/** Found late, or by people: nothing alerted on what could be seen first. */
export function detectionGap(context: RulesContext): Gap | undefined {
  const { say, clock, language, facts } = context;
  const { triggered, detected } = facts.milestones;
  const found = unalertedSymptom(context);
  if (!found) return undefined;
  const { symptom, interval: mttd, seenAfter, covered, evidence } = found;
  const unseen = durationText(Math.max(0, seenAfter), language);
  const late = mttd !== null;
  const why = context.unknown('', 'detection');
  const interval = mttd === null ? '' : durationText(mttd, language);
  const problem = late
    ? say(
        `从触发到发现 ${interval}，其间没有告警记录`,
        `${interval} from the trigger to the detection, with no alert recorded in between`,
      )
    : say('由人发现，此前没有告警记录', 'found by a person; no alert is recorded before');
  if (covered) return { problem: evidenceClaim(problem, evidence), why, proposals: [] };
  const shown = context.focus(symptom, ({ signals }) => signals.symptom || signals.onset);
  const quoted = context.quoted(shown.text, 70);
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
    problem: evidenceClaim(problem, evidence),
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
        ...(seenAfter >= slow.detect
          ? {
              text: say(
                `${context.quote(symptom, 90).text}，${unseen}内没有告警记录`,
                `${context.quote(symptom, 90).text}, ${unseen} without a recorded alert`,
              ),
            }
          : {}),
      },
      why: context.unknown(say('当时有无此类监控', 'whether it was monitored'), 'detection'),
    },
  };
}

/** A cause that the alerts did not point at: it took a search to find it. */
export function causeSpot(context: RulesContext): Gap['blindSpot'] | undefined {
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
