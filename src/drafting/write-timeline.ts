import type { Claim } from '../domain/claim';
import type { TimelineRow } from '../domain/draft';
import type { SignalName } from '../domain/signals/signal-name';
import { signalsOf } from '../domain/event-signals';
import { milestoneNames } from '../domain/milestones';
import type { MilestoneName } from '../domain/milestones';
import type { EvidenceId } from '../domain/evidence';
import type { Person } from '../domain/person';
import type { TimelineEvent } from '../domain/timeline';
import { condensed } from './quote';
import type { Subject } from './open-questions';
import type { RulesContext } from './rules-context';
import { evidenceClaim, meetingClaim } from './rules-context';

/** As many rows as a meeting can read; the nine milestones are always among them. */
const maxRows = 40;

/** Columns of the ticket's words in a row. */
const rowLimit = 190;

/** What makes an event worth a row, the most telling first, and what the row is called. */
const telling: readonly (readonly [SignalName, string, string])[] = [
  ['relapse', '再次异常', 'Failing again'],
  ['fixFailed', '措施未达成', 'Measure did not succeed'],
  ['partialRecovery', '部分恢复', 'Partly recovered'],
  ['notRecovered', '尚未恢复', 'Not recovered yet'],
  ['fullRecovery', '恢复', 'Recovered'],
  ['fixWorked', '措施生效', 'Measure took effect'],
  ['fix', '执行措施', 'Measure carried out'],
  ['cause', '原因信息', 'About the cause'],
  ['ruledOut', '排除一个原因', 'A cause ruled out'],
  ['escalation', '升级', 'Escalated'],
  ['declaration', '宣布为事故', 'Incident declared'],
  ['decision', '提出或决定措施', 'Measure proposed or decided'],
  ['onset', '异常出现', 'Failure appears'],
  ['alert', '告警', 'Alert'],
  ['report', '反馈', 'Report'],
  ['recovery', '恢复', 'Recovered'],
  ['backlogDone', '积压处理完', 'Backlog worked off'],
  ['notification', '通知', 'Notification'],
  ['suspicion', '怀疑的原因', 'Suspected cause'],
  ['confirmation', '检查确认', 'Checked'],
  ['change', '变更', 'Change'],
  ['closing', '收尾', 'Closing'],
  ['fixStarted', '措施进行中', 'Measure under way'],
  ['recovering', '恢复中', 'Recovering'],
  ['impact', '影响', 'Impact'],
  ['investigation', '排查', 'Investigation'],
  ['symptom', '现象', 'Symptom'],
  ['followUp', '后续事项', 'Follow-up'],
];

const fixes: ReadonlySet<SignalName> = new Set(['fix', 'fixStarted', 'fixWorked']);

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

interface Placed {
  readonly row: TimelineRow;
  /** Place among events of the same minute. */
  readonly order: number;
  readonly rank: number;
}

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

function milestoneRow(
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
    ? [evidenceClaim(condensed(event.text, rowLimit), evidenceOf(context, name))]
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
  if (name === 'triggered') return signals.change && !signals.onset ? event.actor : null;
  if (name === 'detected' && signals.alert) {
    const sender = context.facts.timeline.events.find(
      (one) => one.at === event.at && one.actor?.bot === true && signalsOf(one).alert,
    );
    return sender?.actor ?? event.actor;
  }
  return event.actor;
}

/** An alert that several records of its minute tell of is cited from all of them. */
function evidenceOf(context: RulesContext, name: MilestoneName): readonly EvidenceId[] {
  const { evidence } = context.facts.milestones[name];
  const event = context.eventOf(name);
  if (name !== 'detected' || !event || !signalsOf(event).alert) return evidence;
  const others = context.facts.timeline.events.filter((one) => one.at === event.at && signalsOf(one).alert);
  return [...new Set([...evidence, ...others.flatMap((one) => one.evidence)])].slice(0, 4);
}

function eventRow(context: RulesContext, event: TimelineEvent, order: number): Placed | undefined {
  const signals = signalsOf(event);
  // To tell somebody of a measure is not the measure.
  const rank = telling.findIndex(
    ([signal]) => signals[signal] && !(signal === 'fix' && signals.notification),
  );
  const name = telling[rank];
  if (signals.noise || name === undefined) return undefined;
  // A guess in half a sentence is conversation.
  if (name[0] === 'suspicion' && event.text.length < 60 && !/[\u4e00-\u9fff]{8}/.test(event.text))
    return undefined;
  const [, chinese, english] = name;
  const detected = context.minuteOf('detected');
  const early = detected !== null && event.at < detected;
  return {
    row: {
      at: event.at,
      milestone: null,
      // Nobody remedies what nobody knows of yet: before the detection it is a change.
      title: fixes.has(name[0]) && early ? context.say('变更', 'Change') : context.say(chinese, english),
      actor: event.actor,
      detail: [evidenceClaim(condensed(event.text, rowLimit), event.evidence)],
    },
    order,
    // What only asks is told when there is room.
    rank: signals.question ? rank + telling.length : rank,
  };
}

/** Missing milestones stand behind the one before them in the template's order. */
function withMissing(known: readonly Placed[], missing: readonly Placed[]): readonly TimelineRow[] {
  const rows = known.map(({ row }) => row);
  for (const { row } of missing) {
    const index = row.milestone === null ? 0 : milestoneNames.indexOf(row.milestone);
    const before = milestoneNames.slice(0, index).reverse();
    const place = before
      .map((name) => rows.findLastIndex((one) => one.milestone === name))
      .find((at) => at >= 0);
    // Confirmation and end belong behind everything that happened.
    rows.splice(index >= 7 ? rows.length : (place ?? -1) + 1, 0, row);
  }
  return rows;
}

/** 二: the nine milestones in time order, and between them the most telling of the other events. */
export function writeTimeline(context: RulesContext): readonly TimelineRow[] {
  const { facts } = context;
  const orders = new Map(facts.timeline.events.map((event, index) => [event.id, index]));
  // Milestones of one minute keep the template's order, whatever the order of their records.
  let last: Placed | undefined;
  const milestones = milestoneNames.map((name) => {
    const placed = milestoneRow(context, name, orders);
    if (placed.row.at === null) return placed;
    const order =
      last !== undefined && last.row.at === placed.row.at
        ? Math.max(placed.order, last.order + 0.001)
        : placed.order;
    last = { ...placed, order };
    return last;
  });
  const shown = new Set(milestoneNames.map((name) => facts.milestones[name].eventId));
  const wordings = new Set(
    facts.timeline.events
      .filter((event) => shown.has(event.id))
      .map((event) => `${event.at} ${condensed(event.text)}`),
  );
  const { at: start } = facts.milestones.triggered;
  const events = facts.timeline.events.flatMap((event, index) => {
    const { change, onset, symptom, alert, report } = signalsOf(event);
    // Before the trigger only what may have led to it is of interest.
    if (start !== null && event.at < start && !(change || onset || symptom || alert || report)) return [];
    const wording = `${event.at} ${condensed(event.text)}`;
    if (shown.has(event.id) || event.kind === 'link' || event.kind === 'attachment' || wordings.has(wording))
      return [];
    wordings.add(wording);
    return eventRow(context, event, index) ?? [];
  });
  const chosen = new Set(
    [...events].sort((a, b) => a.rank - b.rank).slice(0, maxRows - milestoneNames.length),
  );
  const known = [...milestones.filter(({ row }) => row.at !== null), ...chosen].sort(
    (a, b) => (a.row.at ?? 0) - (b.row.at ?? 0) || a.order - b.order,
  );
  return withMissing(
    known,
    milestones.filter(({ row }) => row.at === null),
  );
}
