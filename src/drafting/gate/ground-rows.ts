import type { Fix, TimelineRow } from '../../domain/draft';
import { signalsOf } from '../../domain/event-signals';
import type { EvidenceId } from '../../domain/evidence';
import type { Person } from '../../domain/person';
import { condensed } from '../quote';
import type { Gate } from './gate';

/** A person of a row, if the ticket knows them. */
export function knownPerson(person: Person | null, where: string, gate: Gate): Person | null {
  if (person === null || gate.people.isNamed(person)) return person;
  return stranger(person, where, gate);
}

/** An owner that nobody in the ticket named: only its people and the teams in it can be proposed. */
export function possibleOwner(person: Person | null, where: string, gate: Gate): Person | null {
  if (person === null || gate.people.mayOwn(person)) return person;
  return stranger(person, where, gate);
}

function stranger({ name }: Person, where: string, { find, say }: Gate): null {
  find(
    'unsupported',
    where,
    say(`工单中没有这个人或团队：${name}`, `Nobody of that name is in the ticket: ${name}`),
  );
  return null;
}

/** A row of the timeline: milestones get the minute of the incident, other rows need an event of their minute. */
export function groundRow(row: TimelineRow, gate: Gate): readonly TimelineRow[] {
  const { timeline, milestones } = gate.report;
  const actor = knownPerson(row.actor, '2', gate);
  const evidence = row.detail.flatMap((claim) => claim.evidence);
  const title = inWordsOfTheTicket(row.title, evidence, '2', gate);
  gate.lint(row.title, '2');
  if (row.milestone !== null) return [{ ...row, title, actor, at: milestones[row.milestone].at }];
  if (row.at !== null && !timeline.events.some(({ at }) => at === row.at)) {
    gate.find(
      'unsupported',
      '2',
      gate.say(
        `时间线中没有这一分钟的事件：「${row.title}」`,
        `No event of the timeline has that minute: “${row.title}”`,
      ),
    );
    return [];
  }
  // Nothing is left of a row that only repeated orders.
  if (title === '' && row.detail.every(({ text }) => text === '')) return [];
  return [{ ...row, title, actor }];
}

/** A measure that was carried out: what, by whom and when stand in its evidence. */
export function groundFix(fix: Fix, gate: Gate): Fix {
  const { timeline, incident } = gate.report;
  const evidence = gate.existing(fix.evidence, '6');
  gate.lint(fix.measure, '6');
  const isMinute =
    timeline.events.some(({ at }) => at === fix.at) || incident.evidence.some(({ at }) => at === fix.at);
  return {
    ...fix,
    evidence,
    outcome: outcomeOf(fix, evidence, gate),
    measure: inWordsOfTheTicket(fix.measure, evidence, '6', gate),
    by: knownPerson(fix.by, '6', gate),
    at: fix.at !== null && isMinute ? fix.at : null,
  };
}

/** No success of a measure whose own evidence says that it did not help. */
function outcomeOf({ outcome }: Fix, evidence: readonly EvidenceId[], gate: Gate): Fix['outcome'] {
  const told = gate.report.timeline.events
    .filter((event) => event.evidence.some((id) => evidence.includes(id)))
    .map(signalsOf);
  const failed = told.some(({ fixFailed }) => fixFailed);
  const helped = told.some(
    ({ fix, fixWorked, recovery, partialRecovery, recovering }) =>
      fix || fixWorked || recovery || partialRecovery || recovering,
  );
  if (outcome !== 'success' || !failed || helped) return outcome;
  gate.find(
    'contradiction',
    '6',
    gate.say(
      `所引证据（${evidence.join('、')}）说这项措施没有达成，效果改为失败`,
      `The evidence cited (${evidence.join(', ')}) says that this measure did not help; its outcome is failure`,
    ),
  );
  return 'failure';
}

/** A title or measure without what nothing supports. One that adds a cause gives way to the first words of its evidence. */
function inWordsOfTheTicket(
  text: string,
  evidence: readonly EvidenceId[],
  where: string,
  gate: Gate,
): string {
  const source = gate.report.incident.evidence.find(({ id }) => evidence.includes(id));
  if (gate.repeatsOrders(text, where)) return source === undefined ? '' : condensed(source.text, 40);
  const plain = gate.plainly(text, 'evidence', evidence, where);
  if (!gate.check({ text, basis: 'evidence', evidence }).addsCause) return plain;
  gate.find(
    'unsupported',
    where,
    gate.say(
      `所引证据没有说明因果，改用原文：「${text}」`,
      `The evidence cited states no such cause; its own words stand instead: “${text}”`,
    ),
  );
  return source === undefined ? plain : condensed(source.text, 40);
}
