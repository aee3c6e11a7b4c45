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
  /^(?:the )?(?:[\w-]+ )?(?:ops|infra(?:structure)?|platform|security|support|legal|marketing|sre|dba|qa|team|squad|guild|teams?)$|^[\u4e00-\u9fffA-Za-z]{1,10} ?(?:小组|组|团队|部门|部|侧)$/i;
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

const holiday = /^(?:春节|国庆|元旦|五一|中秋|双1[12]|双十[一二]|大促|封网)/;

/** Words that say by when, and not a measure with its deadline. */
function isDeadline(part: string, posted: Day): boolean {
  const found = findDeadline(part, posted);
  if (!found) return (dayWords.test(part) && namesDeadline(part, posted)) || holiday.test(part);
  const rest = `${part.slice(0, found.start)} ${part.slice(found.end)}`;
  return rest.replace(/[^\p{L}]/gu, '').length <= 8;
}

const headOnly = /^[^\p{L}\p{N}]*(?:(?:TODO|AI|action)\b[^\p{L}\p{N}]*)?(?:P[0-2])?[^\p{L}\p{N}]*$/iu;
const inBrackets = /\s*[（(]([^()（）]{1,60})[)）]\s*[。.;；]?\s*$/;
const behindDashes = /\s+[-–—]{1,2}\s*([^-–—]{1,40}(?:\s+[-–—]{1,2}\s+[^-–—]{1,40})?)$/;
const behindLastDash = /\s+[-–—]{1,2}\s*([^-–—]{1,40})$/;
/** "…。@周航 8 月 22 号前改掉": a sentence of its own that only hands it out. */
const behindMention =
  /[。.；;，,]\s*@([^\s@，,。]{1,20})\s+([^。；;]{2,16}?前)(?:完成|改掉|改好|搞定|做完|上线|处理|解决)?\s*[。.]?$/;
/** "平台组 周航", "Observability (Lena)": a group and who of it. */
const ofGroup =
  /^(\S{1,10}(?:小组|组|团队|部门|部|侧))\s+(\S{2,12})$|^([A-Z][\w-]+(?: [\w-]+)?) [（(]([^()（）]{2,20})[)）]$/;

/** "…, QA 郑洁，11-30": owner and day behind commas. */
const behindCommas = /[,，;；]\s*([^,，;；。（()）]{2,16}[,，;；]\s*[^,，;；。（()）]{2,14})\s*[。.]?$/;
/** "… 高远 11-25": with blanks alone. */
const behindBlank = /(?:\s+|(?<=[)）]))(@?[\u4e00-\u9fff]{2,8}\s+[^\s,，。]{2,12}(?:\s+P[0-2])?)\s*[。.]?$/i;
/** What somebody does, in front of the name. */
const role =
  /^@?(?:QA|SRE|DBA|PM|运维|研发|开发|测试|产品|前端|后端|客户端|服务端|网络|安全)\s*(?!\s*小?[组团队部侧方])(?=[\u4e00-\u9fffA-Z])/;

/** The account that a name in a ticket means: the whole name, or a first word that only one has. */
export function personCalled(name: string, people: readonly Person[]): Person | undefined {
  const wanted = name.replace(/^@/, '').toLowerCase();
  const known = people.filter(({ bot }) => !bot);
  const whole = known.find((person) => person.name.toLowerCase() === wanted);
  if (whole || wanted.length < 2) return whole;
  const called = known.filter((person) => {
    const words = person.name.toLowerCase().split(/[\s(（_-]+/);
    // "客服-小何", "Support - Agnes": the desk stands before the name.
    return (
      words[0] === wanted ||
      (/[\u4e00-\u9fff]|\s-\s/.test(`${wanted}${person.name}`) && words.includes(wanted))
    );
  });
  return called.length === 1 ? called[0] : undefined;
}

/** What stands behind the last one or two dashes; behind one where a level alone stands in front of the other. */
function tailBehindDash(line: string): RegExpExecArray | null {
  const both = behindDashes.exec(line);
  return both && headOnly.test(line.slice(0, both.index)) ? behindLastDash.exec(line) : both;
}

/** The owner, deadline and level at the end of a line; only when all that stands there is one of them. */
export function actionTail(
  line: string,
  teller: Person | null,
  people: readonly Person[],
  posted: Day,
): ActionTail {
  const none: ActionTail = { text: line, owner: null, due: '', level: '' };
  const mentioned = behindMention.exec(line);
  const match =
    mentioned ??
    inBrackets.exec(line) ??
    tailBehindDash(line) ??
    behindCommas.exec(line) ??
    behindBlank.exec(line);
  if (!match) return none;
  let { owner, due, level } = none;
  const parts = (mentioned ? `${mentioned[1] ?? ''}，${mentioned[2] ?? ''}` : (match[1] ?? ''))
    .split(/[,，、;；]\s*|\s+[-–—]\s+|(?<=[\u4e00-\u9fff])(?<!\d\s{0,2}月)\s+(?=\d)|\s+(?=P[0-2]$)/i)
    .map((part) => part.trim().replace(role, ''))
    .filter((part) => part !== '');
  const names: string[] = [];
  for (const given of parts) {
    const group = ofGroup.exec(given);
    const inGroup = personCalled(group?.[2] ?? group?.[4] ?? '', people);
    const part = inGroup?.name ?? group?.[2] ?? (group ? `${group[3] ?? ''} (${group[4] ?? ''})` : given);
    const several = part.split(/\s*(?:\/|&|和|及|\band\b)\s*/);
    const [first = ''] = part.split(/\s*(?:\/|&|和|及|\band\b)\s*/);
    const person = self.test(part) ? teller : (personCalled(first, people) ?? null);
    if (/^P[0-2]$/i.test(part)) level = part.toUpperCase();
    else if (person) {
      owner ??= person;
      if (several.length > 1) names.push(...several);
    } else if (group) owner ??= { name: part, bot: false };
    else if (team.test(part)) owner ??= { name: part, bot: false };
    else if (isDeadline(part, posted)) due = part;
    else if (owner === null && nameOnly.test(part) && parts.length > 1) owner = { name: part, bot: false };
    else if (!nobody.test(part) && !/^(?:already )?done(?: already)?$/i.test(part)) return none;
  }
  const text = line.slice(0, match.index).trim();
  // A level or a name alone is no measure: the dash parts it from the measure.
  if (text.length < 4 || headOnly.test(text) || personCalled(text.replace(headOnly, ''), people)) return none;
  // The column holds one owner; who shares the work stays in the words.
  const shared = /[\u4e00-\u9fff]/.test(text) ? `（${names.join('、')}）` : ` (${names.join(' & ')})`;
  return { text: names.length > 1 ? `${text}${shared}` : text, owner, due, level };
}
