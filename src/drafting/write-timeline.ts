import type { Claim } from '../domain/claim';
import type { TimelineRow } from '../domain/draft';
import type { SignalName } from '../domain/signals/signal-name';
import { signalsOf } from '../domain/event-signals';
import { milestoneNames } from '../domain/milestones';
import type { MilestoneName } from '../domain/milestones';
import type { EvidenceId } from '../domain/evidence';
import type { Person } from '../domain/person';
import type { TimelineEvent } from '../domain/timeline';
import { foundActions } from './found-actions';
import { condensed } from './quote';
import { labelCount, labelOf } from './timeline-labels';
import { opensWithQuestion, rowText, statementsOf, statusText } from './timeline-text';
import type { Subject } from './open-questions';
import type { RulesContext } from './rules-context';
import { evidenceClaim, meetingClaim } from './rules-context';

/** As many rows as a meeting can read; the nine milestones are always among them. */
const maxRows = 40;

/** An incident of an hour or two has fewer. */
const maxRowsOfShort = 30;
const short = 120;

/** Columns of the ticket's words in a row, and in one of a milestone. */
const rowLimit = 130;
const milestoneLimit = 190;

/** A record of the ticket's status adds nothing so close to what it stands for: minutes. */
const near = 2;

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
    ? [
        evidenceClaim(
          statusText(context, event) ?? rowText(event, aboutMilestone(event, name), milestoneLimit),
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

/** The signal whose sentence tells of a milestone, where a comment tells of other things before it. */
function aboutMilestone(event: TimelineEvent, name: MilestoneName): SignalName | null {
  const signals = signalsOf(event);
  const wanted: Readonly<Record<MilestoneName, readonly SignalName[]>> = {
    triggered: [],
    detected: ['alert', 'report'],
    notified: [],
    investigating: [],
    identified: [],
    mitigated: [],
    recovered: [],
    confirmed: [],
    closed: [],
  };
  return event.kind === 'description' ? (wanted[name].find((signal) => signals[signal]) ?? null) : null;
}

function eventRow(context: RulesContext, event: TimelineEvent, order: number): Placed | undefined {
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
  const text = statementsOf(event).join('\n');
  if (text === '') return undefined;
  const signals = text === event.text ? signalsOf(event) : signalsOf({ ...event, text });
  const label = labelOf(context, event, text, signals);
  if (label === undefined) return undefined;
  // What follows a question is its reason, not an event.
  const asked = opensWithQuestion(event);
  if (asked && (signalsOf(event).suspicion || label.rank > askedRank)) return undefined;
  // A guess in half a sentence is conversation.
  if (label.signal === 'suspicion' && text.length < 60 && !/[\u4e00-\u9fff]{8}/.test(text)) return undefined;
  return {
    row: {
      at: event.at,
      milestone: null,
      title: label.title,
      actor: event.actor,
      detail: [evidenceClaim(rowText(event, label.signal, rowLimit), event.evidence)],
    },
    order,
    rank: label.rank,
  };
}

/** Up to here an answer that the speaker gives to the own question is an event. */
const askedRank = 8;

const plain = (text: string): string =>
  text
    .replace(/…$/, '')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();
const textOf = (row: TimelineRow): string => plain(row.detail[0]?.text ?? '');
const citesOf = (row: TimelineRow): readonly EvidenceId[] => row.detail.flatMap(({ evidence }) => evidence);

/** True when a row says again, within a minute, what another row says. */
function saysAgain(row: TimelineRow, other: TimelineRow): boolean {
  if (row.at === null || other.at === null || Math.abs(row.at - other.at) > 1) return false;
  const [a, b] = [textOf(row), textOf(other)];
  const shared = citesOf(row).some((id) => citesOf(other).includes(id));
  if (shared && (b.includes(a) || a.includes(b))) return true;
  if (shared && other.milestone !== null && a.length <= 40 && row.at === other.at) return true;
  // A short line of a list beside the comment that told it first.
  return !shared && row.milestone === null && row.title === other.title && a.length <= 30 && a !== '';
}

/** Rows without those that repeat another one: the first telling stays and cites both. */
function withoutRepeats(milestones: readonly Placed[], events: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [...milestones];
  for (const placed of events) {
    const index = kept.findIndex(({ row }) => saysAgain(placed.row, row));
    const before = kept[index];
    if (!before) {
      kept.push(placed);
      continue;
    }
    const [claim, ...rest] = before.row.detail;
    if (claim && before.row.milestone === null) {
      const evidence = [...new Set([...claim.evidence, ...citesOf(placed.row)])];
      kept[index] = { ...before, row: { ...before.row, detail: [{ ...claim, evidence }, ...rest] } };
    }
  }
  const told = (at: number, self: Placed) =>
    kept.some(
      (one) => one !== self && one.rank < labelCount && Math.abs((one.row.at ?? Infinity) - at) <= near,
    );
  return kept.filter((one) => one.rank !== labelCount || one.row.at === null || !told(one.row.at, one));
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
  const lists = new Set(foundActions(context).open.flatMap(({ evidence }) => evidence));
  const recovered = context.minuteOf('recovered') ?? context.minuteOf('mitigated');
  const events = facts.timeline.events.flatMap((event, index) => {
    const { change, onset, symptom, alert, report } = signalsOf(event);
    // Before the trigger only what may have led to it is of interest.
    if (start !== null && event.at < start && !(change || onset || symptom || alert || report)) return [];
    const wording = `${event.at} ${condensed(event.text)}`;
    if (shown.has(event.id) || event.kind === 'link' || event.kind === 'attachment' || wordings.has(wording))
      return [];
    wordings.add(wording);
    // A list of what to do stands in 七.
    if (recovered !== null && event.at > recovered && event.evidence.every((id) => lists.has(id))) {
      const { recovery, closing, confirmation, fix } = signalsOf(event);
      if (!(recovery || closing || confirmation || fix)) return [];
    }
    return eventRow(context, event, index) ?? [];
  });
  const distinct = withoutRepeats(
    milestones.filter(({ row }) => row.at !== null),
    events,
  ).filter(({ row }) => row.milestone === null);
  const end = recovered ?? null;
  const limit = start !== null && end !== null && end - start <= short ? maxRowsOfShort : maxRows;
  const chosen = [...distinct].sort((a, b) => a.rank - b.rank).slice(0, limit - milestoneNames.length);
  const known = [...milestones.filter(({ row }) => row.at !== null), ...chosen].sort(
    (a, b) => (a.row.at ?? 0) - (b.row.at ?? 0) || a.order - b.order,
  );
  return withMissing(
    known,
    milestones.filter(({ row }) => row.at === null),
  );
}
