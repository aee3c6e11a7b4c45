import type { Day } from '../domain/action-item';
import { deadlineOf, findDeadline } from '../domain/deadline';
import type { Person } from '../domain/person';
import { chineseSurname } from './chinese-surname';

/** What stands behind a measure, as people append it: "(Priya, this week)", "（周航，P2）", " - Ravi/Lee - by Aug 14". */
export interface ActionTail {
  /** The line without it. */
  readonly text: string;
  readonly owner: Person | null;
  /** The deadline in the ticket's words; empty when none is given. */
  readonly due: string;
  /** `P0` to `P2`; empty when none is given. */
  readonly level: string;
}

/** Groups that own work without being an account. */
const team =
  /^(?:the )?(?:[\w-]+ )?(?:ops|infra(?:structure)?|platform|security|support|legal|marketing|sre|dba|qa|team|squad|guild|teams?)$|^[\u4e00-\u9fffA-Za-z]{1,10}(?:组|团队|部门|部|侧)$/i;
const self = /^(?:me|myself|我|本人)$/i;
/** "（陈博，Q2）", "(Peter Maly, 7 Nov)": somebody without an account, beside a day. */
const nameOnly = new RegExp(`^(?:${chineseSurname}[\\u4e00-\\u9fff]{1,2}|[A-Z][a-z]+ [A-Z][a-z]+)$`);
const nobody = /^(?:tb[adc]|待定|未定|待指派|暂无|owner tbd|负责人待定|unassigned|no owner)$/i;
const dayWords =
  /^(?:by|before|until|end of|this|next|due|eod|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|(?:mon|tues|wednes|thurs|fri)day|本|下|月底|年底|Q[1-4]|\d)/i;

/** Words of time may name a plan ("this sprint"); a figure is a deadline only where it is a day (not "30/14/7 days"). */
function namesDeadline(part: string, posted: Day): boolean {
  const deadline = deadlineOf(part, posted);
  return deadline !== undefined && (deadline.day !== null || !/^\d/.test(part));
}

const inBrackets = /\s*[（(]([^()（）]{1,60})[)）]\s*[。.;；]?\s*$/;
const behindDashes = /\s+[-–—]\s+([^-–—]{1,40}(?:\s+[-–—]\s+[^-–—]{1,40})?)$/;

/** "…, QA 郑洁，11-30": owner and day behind commas. */
const behindCommas = /[,，;；]\s*([^,，;；。（()）]{2,16}[,，;；]\s*[^,，;；。（()）]{2,14})\s*[。.]?$/;
/** "… 高远 11-25": with blanks alone. */
const behindBlank = /(?:\s+|(?<=[)）]))(@?[\u4e00-\u9fff]{2,8}\s+[^\s,，。]{2,12}(?:\s+P[0-2])?)\s*[。.]?$/i;
/** What somebody does, in front of the name. */
const role =
  /^@?(?:QA|SRE|DBA|PM|运维|研发|开发|测试|产品|前端|后端|客户端|服务端|网络|安全)\s*(?![组团队部侧方])(?=[\u4e00-\u9fffA-Z])/;

/** The account that a name in a ticket means: the whole name, or a first word that only one has. */
export function personCalled(name: string, people: readonly Person[]): Person | undefined {
  const wanted = name.replace(/^@/, '').toLowerCase();
  const known = people.filter(({ bot }) => !bot);
  const whole = known.find((person) => person.name.toLowerCase() === wanted);
  if (whole || wanted.length < 2) return whole;
  const called = known.filter((person) => {
    const words = person.name.toLowerCase().split(/[\s(（_-]+/);
    return words[0] === wanted || (/[\u4e00-\u9fff]/.test(wanted) && words.includes(wanted));
  });
  return called.length === 1 ? called[0] : undefined;
}

/** The owner, deadline and level at the end of a line; only when all that stands there is one of them. */
export function actionTail(
  line: string,
  teller: Person | null,
  people: readonly Person[],
  posted: Day,
): ActionTail {
  const none: ActionTail = { text: line, owner: null, due: '', level: '' };
  const match =
    inBrackets.exec(line) ?? behindDashes.exec(line) ?? behindCommas.exec(line) ?? behindBlank.exec(line);
  if (!match) return none;
  let { owner, due, level } = none;
  const parts = (match[1] ?? '')
    .split(/[,，、;；]\s*|\s+[-–—]\s+|(?<=[\u4e00-\u9fff])\s+(?=\d)|\s+(?=P[0-2]$)/i)
    .map((part) => part.trim().replace(role, ''))
    .filter((part) => part !== '');
  for (const part of parts) {
    const [first = ''] = part.split(/\s*(?:\/|&|和|及|\band\b)\s*/);
    const person = self.test(part) ? teller : (personCalled(first, people) ?? null);
    if (/^P[0-2]$/i.test(part)) level = part.toUpperCase();
    else if (person) owner ??= person;
    else if (team.test(part)) owner ??= { name: part, bot: false };
    else if (findDeadline(part, posted) ?? (dayWords.test(part) && namesDeadline(part, posted))) due = part;
    else if (owner === null && nameOnly.test(part) && parts.length > 1) owner = { name: part, bot: false };
    else if (!nobody.test(part) && !/^(?:already )?done(?: already)?$/i.test(part)) return none;
  }
  const text = line.slice(0, match.index).trim();
  return text.length < 4 ? none : { text, owner, due, level };
}
