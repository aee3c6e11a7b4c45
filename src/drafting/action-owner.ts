import type { Evidence } from '../domain/evidence';
import type { Person } from '../domain/person';
import { personCalled } from './action-tail';

/** Somebody called by the first name, when the ticket knows one of that name. */
function calledBy(text: string, people: readonly Person[]): Person | undefined {
  const called = people.filter(({ name, bot }) => {
    const [given = ''] = name.split(/\s+/);
    return (
      !bot &&
      given !== name &&
      given.length > 2 &&
      new RegExp(`[(（,，@:：]\\s*${literal(given)}(?=\\s*(?:[,，)）;；:：]|$|by\\b))`).test(text)
    );
  });
  return called.length === 1 ? called[0] : undefined;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "这个找平台组": a team that gets it. */
const teamAsked =
  /[，,]\s*(?:这个|这条|这项)?(?:找|由|请)([一-龥A-Za-z]{1,10}(?:组|团队|部门|部))(?:来|跟进|负责|处理|做)*[。.]?\s*$/;

/** Without "，吴敏跟进" at the end: the owner has a column of its own. */
export function withoutOwner(text: string, people: readonly Person[]): string {
  const names = people.filter(({ name, bot }) => !bot && name.length > 1).map(({ name }) => literal(name));
  if (names.length === 0) return text.replace(teamAsked, '');
  return text
    .replace(
      new RegExp(
        `\\s*[，,、;；]\\s*(?:由|请|@)?(?:${names.join('|')})(?:来|会|去)?(?:跟进|负责|处理|推进|牵头|落实|完成|做)?\\s*[。.]?\\s*$`,
      ),
      '',
    )
    .replace(teamAsked, '');
}

const ownerWords =
  /(?:负责人|負責人|责任人|責任人|owner|assignee|负责|負責)\s*[:：]\s*@?([^\s,，;；|()（）]{1,30}(?: (?!(?:ETA|Due|DDL|Deadline)\b)(?=[A-Z])[A-Z]\w+)?)|@([^\s,，;；:：|()（）@]{1,40})|([一-龥]{2,4}) ?(?:来|來)?(?:负责|負責)/i;

/** Groups that own work, in front of a colon. */
const leadingTeam =
  /^[\s\d.)、*•·-]*@?((?:the )?[A-Z][\w-]+(?: [\w-]+)? (?:team|squad|guild)|platform|infra(?:structure)?|ops|sre|security|dba|support|legal|marketing|qa|[\u4e00-\u9fff]{1,8}(?:组|团队|部门|部))\s*[:：]\s*(?=\S)/i;

/** "Tom: pin the pool size", "Tom to pin it", "王宁 加监控": whom the line names first. */
export function leadingOwner(
  text: string,
  people: readonly Person[],
): { readonly person: Person; readonly end: number } | undefined {
  const lead =
    /^[\s\d.)、*•-]*(?:\[[ xX]\]\s*)?@?([^\s:：,，]+(?: [^\s:：,，]+){0,3}?)\s*(?:[:：]|\s[-–—](?=\s))\s*/.exec(
      text,
    );
  const person = lead ? personCalled(lead[1] ?? '', people) : undefined;
  if (lead && person) return { person, end: lead[0].length };
  // "Platform: …", "Growth team: …": a group that gets it.
  const group = leadingTeam.exec(text);
  if (group?.[1]) return { person: { name: group[1], bot: false }, end: group[0].length };
  const told = /^[\s\d.)、*•-]*@?([A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?:to|will|shall) (?=[a-z])/.exec(text);
  const doer = told ? personCalled(told[1] ?? '', people) : undefined;
  if (told && doer) return { person: doer, end: told[0].length };
  // A first and a family name, of somebody who wrote nothing into the ticket.
  if (told?.[1]?.includes(' ') === true)
    return { person: { name: told[1], bot: false }, end: told[0].length };
  // Chinese has no blank between its words: one behind a name parts it from what follows.
  const apart = /^[\s\d.)、*•-]*@?([\u4e00-\u9fff]{2,4})\s+(?=\S)/.exec(text);
  const named = people.find(({ name, bot }) => !bot && name === apart?.[1]);
  return apart && named ? { person: named, end: apart[0].length } : undefined;
}

/** "P1 - " and marks in front of whom the line names. */
const leadingLevel =
  /^[\s\d.)、*•·-]*(?:TODO\s+(?=@|me\b)|TODO\s*[:：]\s*)?[[【(（]?P[0-2][\]】)）]?\s*[-–—:：]\s*|^[\s\d.)、*•·-]*TODO\s+(?=@|me\b)/i;
const leadingSelf = /^[\s\d.)、*•·-]*(?:me|我)\s*[:：]/i;

/** Who is to do what a line says: named in it, or its author who says "I will"; null when it names nobody. */
export function ownerIn(line: string, evidence: Evidence, people: readonly Person[]): Person | null {
  const text = line.replace(leadingLevel, '');
  if (leadingSelf.test(text) && evidence.author?.bot === false) return evidence.author;
  const leading = leadingOwner(text, people);
  if (leading) return leading.person;
  const addressed = /^[\s\d.)、*•-]*(?:[^@:：]{1,8}[:：]\s*)?@/.test(text) ? text.replace(/^[^@]*@/, '') : '';
  const first = [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name, bot }) => !bot && name.length > 1 && addressed.startsWith(name));
  if (first) return first;
  const named = [...people]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name, bot }) => !bot && name.length > 1 && text.includes(name));
  if (named) return named;
  const given = calledBy(text, people);
  if (given) return given;
  const team = teamAsked.exec(text)?.[1];
  if (team !== undefined) return { name: team, bot: false };
  const match = ownerWords.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? match?.[3] ?? '').replace(/[.。]$/, '').trim();
  if (name !== '')
    return people.find((person) => person.name === name || person.accountId === name) ?? { name, bot: false };
  const self = /\b(?:I'll|I will|I am going to|I can take)\b|我(?:来|会|负责|跟进)/i.test(text);
  return self && evidence.author?.bot === false ? evidence.author : null;
}

const undecidedOwner = /^(?:tb[acd]|待.{1,3}|未定|暂无|无|open|none|unassigned|nobody.*|n\/?a)$/i;

/** Who stands in a column of owners: somebody of the incident, else whoever is named there. */
export function ownerOfCell(cell: string, evidence: Evidence, people: readonly Person[]): Person | null {
  const name = cell.replace(/^@/, '').trim();
  const known = personCalled(name, people) ?? ownerIn(cell, evidence, people);
  if (known) return known;
  const named = /^[\p{L}][\p{L}\p{N} ._-]{1,24}$/u.test(name) && !undecidedOwner.test(name);
  return named ? { name, bot: false } : null;
}
