import { findBlame } from '../domain/blame';
import type { Claim } from '../domain/claim';
import type { TimelineRow } from '../domain/draft';
import { signalsOf } from '../domain/event-signals';
import type { EvidenceId } from '../domain/evidence';
import { milestoneNames } from '../domain/milestones';
import type { MilestoneName } from '../domain/milestones';
import type { Person } from '../domain/person';
import type { SignalName } from '../domain/signals/signal-name';
import type { TimelineEvent } from '../domain/timeline';
import { demandsPunishment } from './neutral-fact';
import { pointsAtTitle } from './prose';
import type { Subject } from './open-questions';
import type { RulesContext } from './rules-context';
import { evidenceClaim, meetingClaim } from './rules-context';
import { labelCount, labelOf } from './timeline-labels';
import { opensWithQuestion, rowText, statementsOf, statusText } from './timeline-text';
import { titleOf } from './timeline-titles';

/** Columns of the ticket's words in a row, and in one of a milestone. */
const rowLimit = 130;
const milestoneLimit = 190;

/** Which open question settles a milestone that nobody recorded. */
const askedBy: Readonly<Record<MilestoneName, Subject>> = {
  triggered: 'trigger',
  detected: 'detection',
  notified: 'notification',
  investigating: 'investigation',
  identified: 'cause',
  mitigated: 'fixes',
  recovered: 'recovery',
  confirmed: 'confirmation',
  closed: 'closing',
};

/** A row with its place. */
export interface Placed {
  readonly row: TimelineRow;
  /** Place among events of the same minute. */
  readonly order: number;
  readonly rank: number;
}

/** Rows about a measure that took place. */
const isStep = /^(?:fix|fixStarted|fixWorked)$/;

/** Up to here an answer that the speaker gives to the own question is an event. */
const askedRank = 8;

function missingDetail(context: RulesContext, name: MilestoneName): readonly Claim[] {
  const { say, facts } = context;
  if (name === 'closed') {
    const status = facts.incident.status.name;
    const said = say(`没有记录；工单状态为 ${status}`, `Not recorded; the ticket's status is ${status}`);
    const closed = status === '' ? meetingClaim() : evidenceClaim(said, ['F']);
    return [
      closed,
      { ...meetingClaim(say('结束时刻', 'time of closing')), question: context.questions.ask('closing') },
    ];
  }
  return [context.unknown(say('没有记录', 'not recorded'), askedBy[name])];
}

/** The row of a milestone, known or not. */
export function milestoneRow(
  context: RulesContext,
  name: MilestoneName,
  orders: ReadonlyMap<string, number>,
): Placed {
  const { facts, say } = context;
  const milestone = facts.milestones[name];
  const event = context.eventOf(name);
  const index = milestoneNames.indexOf(name);
  if (milestone.at === null) {
    return {
      row: { at: null, milestone: name, title: '', actor: null, detail: missingDetail(context, name) },
      order: 0,
      rank: 0,
    };
  }
  const told: readonly Claim[] = event
    ? [
        evidenceClaim(
          statusText(context, event) ??
            (rowText(context, event, aboutMilestone(event, name), milestoneLimit) ||
              // "See title": the title is what it says.
              (pointsAtTitle.test(event.text)
                ? context.quoted(facts.incident.title, milestoneLimit)
                : say('原文见证据', 'the evidence has the words'))),
          evidenceOf(context, name),
        ),
      ]
    : milestone.chosen
      ? [meetingClaim(say('时刻由人填写，依据', 'time typed by a person; its source'))]
      : [evidenceClaim(say('以工单创建时刻计', 'taken from the creation of the ticket'), ['F'])];
  const guess: readonly Claim[] =
    milestone.state === 'estimated' && !milestone.chosen
      ? [context.unknown(say('由相近记录推断', 'inferred from a record nearby'), askedBy[name])]
      : [];
  const order = (event ? (orders.get(event.id) ?? 0) : 0) + index / 100;
  return {
    row: {
      at: milestone.at,
      milestone: name,
      title: '',
      actor: actorOf(context, name),
      detail: [...told, ...guess],
    },
    order,
    rank: 0,
  };
}

/**
 * Who did it, not who wrote it down: a failure and a recovery happen by themselves, an alert comes from what sent it in
 * that minute.
 */
function actorOf(context: RulesContext, name: MilestoneName): Person | null {
  const event = context.eventOf(name);
  if (!event || name === 'recovered') return null;
  const signals = signalsOf(event);
  // What is told neutrally of somebody names nobody beside it.
  if (blamesPerson(context, event)) return null;
  if (name === 'triggered') return signals.change && !signals.onset ? event.doer : null;
  if (name === 'detected' && signals.alert) {
    const sender = context.facts.timeline.events.find(
      (one) => one.at === event.at && one.actor?.bot === true && signalsOf(one).alert,
    );
    // Who pastes an alert did not send it.
    return sender?.actor ?? toolIn(event.text);
  }
  return event.doer;
}

const tools =
  /\b(?:Datadog|Grafana|Prometheus|Alertmanager|PagerDuty|Opsgenie|CloudWatch|New ?Relic|Zabbix|Sentry|Pingdom|Uptime ?Robot|Statuscake|Nagios|Icinga|Dynatrace|Splunk|Honeycomb)\b|夜莺|云监控/i;

/** The tool that an alert names as its sender. */
function toolIn(text: string): Person | null {
  const name = tools.exec(text)?.[0];
  return name === undefined ? null : { name, bot: true };
}

function blamesPerson({ facts }: RulesContext, { text }: TimelineEvent): boolean {
  return findBlame(text, facts.incident.people).some(({ kind }) => kind === 'personAsCause');
}

/** An alert that several records of its minute tell of is cited from all of them. */
function evidenceOf(context: RulesContext, name: MilestoneName): readonly EvidenceId[] {
  const { evidence } = context.facts.milestones[name];
  const event = context.eventOf(name);
  if (name !== 'detected' || !event || !signalsOf(event).alert) return evidence;
  const others = context.facts.timeline.events.filter((one) => one.at === event.at && signalsOf(one).alert);
  return [...new Set([...evidence, ...others.flatMap((one) => one.evidence)])].slice(0, 4);
}

/** The signal whose sentence tells of a milestone, where a comment tells of other things before it. */
function aboutMilestone(event: TimelineEvent, name: MilestoneName): SignalName | null {
  const signals = signalsOf(event);
  const wanted: Readonly<Record<MilestoneName, readonly SignalName[]>> = {
    triggered: [],
    detected: ['alert', 'report'],
    notified: ['notification', 'escalation', 'declaration'],
    investigating: ['investigation'],
    // "It is not the release. …": what it is stands behind that.
    identified: ['cause'],
    mitigated: [],
    recovered: [],
    confirmed: [],
    closed: [],
  };
  return event.kind === 'description' || ['identified', 'notified', 'investigating'].includes(name)
    ? (wanted[name].find((signal) => signals[signal]) ?? null)
    : null;
}

/** The row of another event; undefined for one that is not worth a row. `step` is what it was of the emergency fix. */
export function eventRow(
  context: RulesContext,
  event: TimelineEvent,
  order: number,
  step: string | undefined,
): Placed | undefined {
  const status = statusText(context, event);
  if (event.kind === 'history') {
    if (status === undefined || signalsOf(event).noise) return undefined;
    const { say } = context;
    return {
      row: {
        at: event.at,
        milestone: null,
        title: say('状态变更', 'Status change'),
        actor: event.actor,
        detail: [evidenceClaim(status, event.evidence)],
      },
      order,
      rank: labelCount,
    };
  }
  // A summary of afterwards is no event of its posting.
  if (context.isHindsight(event) || demandsPunishment.test(event.text)) return undefined;
  const text = statementsOf(event).join('\n');
  if (text === '') return undefined;
  const signals = text === event.text ? signalsOf(event) : signalsOf({ ...event, text });
  const label = labelOf(context, event, text, signals);
  if (label === undefined) return undefined;
  // What follows a question is its reason, not an event.
  const asked = opensWithQuestion(event);
  if (asked && (signalsOf(event).suspicion || label.rank > askedRank)) return undefined;
  // A guess in half a sentence is conversation.
  const said = rowText(context, event, label.signal, rowLimit);
  if (said === '') return undefined;
  if (label.signal === 'suspicion' && text.length < 60 && !/[\u4e00-\u9fff]{8}/.test(text)) return undefined;
  return {
    row: {
      at: event.at,
      milestone: null,
      title: step !== undefined && isStep.test(label.signal) ? step : titleOf(context, label, said, event.at),
      actor: blamesPerson(context, event) ? null : event.doer,
      detail: [evidenceClaim(said, event.evidence)],
    },
    order,
    rank: label.rank,
  };
}
