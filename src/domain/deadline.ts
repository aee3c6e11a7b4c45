import type { Day } from './action-item';
import { calendarDays, findDay, shortDay } from './calendar-day';
import type { DayReader } from './calendar-day';
import { readingForm } from './signals/reading-form';
import { spokenDays } from './spoken-day/spoken-days';

/** When something is due, as a text says it. */
export interface Deadline {
  /** Null when the words name no day of the calendar: "next sprint", 大促前. */
  readonly day: Day | null;
  /** The words themselves. */
  readonly words: string;
  /** Where they stand, with the brackets and commas that part them from the rest. */
  readonly start: number;
  readonly end: number;
}

const readers: readonly DayReader[] = [...calendarDays, ...spokenDays, shortDay];

/** Deadlines that depend on a plan which no text here holds. */
const plans: readonly RegExp[] = [
  /(?:下下?(?:一)?(?:个|次)?|本次?|这个?|当前)\s*(?:迭代|版本|冲刺|sprint|发版|(?:发布|变更|维护)窗口|里程碑|财年)|(?:春节|国庆|元旦|五一|中秋|双十一|双十二|双1[12]|618|大促|旺季|封网)(?:节|假期|期间)?(?:之?后|以后)?/gi,
  /\b(?:the )?(?:next|this|current|coming|following|upcoming) (?:sprint|release|iteration|milestone|deploy(?:ment)?|version|cycle|increment|planning|(?:change|maintenance) window)\b|\b(?:the )?(?:holidays?|(?:code |change )?freeze|peak season|black friday|christmas|easter|launch|go-?live|end of the sprint)\b/gi,
];

/** Behind a deadline, and what makes the same character part of another word. */
const behind =
  /^\s*(?:(?:之|以)?前(?![端后台置])|(?:之|以)?内(?![存部网容])|期间)?(?:完成|上线|交付|落地|搞定|做完|修完|截止|到期)?(?!的)/;
const before =
  /(?:截止(?:日期|时间|到|至|于)?|期限|\bdue(?: date)?|\bdeadline|\btarget(?: date)?|\bETA|\b(?:by|before|until|till|no later than|not later than|due in|due on))\s*:?\s*(?:the\s+)?(?:COB\s+|EOD\s+|close of business\s+)?(?:on\s+)?$/i;
/** What carries its own "before": within two weeks, in 10 days, by December. */
const marked = /^(?:with)?in\b|^(?:by|before|during)\b/i;

const opening =
  /^(?:[-*•\s]|\d{1,2}[.)、]|\[[ xX]?\])*(?:@\S+\s+)?(?:请|需要?|要|计划|预计|争取|拟)?(?:在|于)?$/;
const parted = /(?:^|[\s,;:，；：、。([【-]|@\S+)$/;
/** In front of a day that belongs to what is told. */
const ofAnother =
  /(?:[的在从自于像如比与和了是到至改每]|\b(?:of|from|since|at|like|during|after|and|than|every|each|on|as|last)(?: the)?)\s*$/i;
const ended = /^\s*[)\]】]?[\s.。!;；]*$|^\s*[)\]】]/;
const commaNext = /^\s*[,:，：；;]/;
const work = /^(?:前|内)?(?:把|补|完成|上线|修|加|做|提交|安排|组织|评审|给出|落实)/;

/** Labels in running text: what follows is the deadline, whatever it says. */
const labelled =
  /(?:截止(?:日期|时间)?|期限|完成(?:时间|日期)|\bdue(?: date)?|\bdeadline|\btarget date|\bETA)\s*:\s*([^,;|()\n，；。（）]+(?:,\s*\d{4})?)/gi;
const undecided = /^(?:[-–—/.\s]*|待.{1,2}|未定|暂无|无|tb[acd]|n\/?a|none|open|to be .*|\?+)$/i;

/** "两周内给连接池加告警": within that time, work is done. */
const workNext =
  /^\s*(?:给|把|补|加|做|建|修|提交|对|为|完成|上线|改|接入|梳理|升级|评审|落实|推动|输出|清理|增加)/;

/** What stands under 截止日期 or behind a label: all of it is the deadline. */
export function deadlineOf(cell: string, today: Day): Pick<Deadline, 'day' | 'words'> | undefined {
  const words = cell.replace(/\s+/g, ' ').trim();
  if (undecided.test(words)) return undefined;
  const plain = readingForm(words);
  const day = findDay(words, today);
  if (day !== undefined) return { day, words };
  for (const { says, read } of readers) {
    const match = says.exec(plain);
    const found = match ? read(match, today) : undefined;
    if (found !== undefined) return { day: found, words };
  }
  return { day: null, words };
}

interface Mention {
  readonly at: number;
  readonly words: string;
  readonly day: Day | null;
  readonly weak: boolean;
}

function mentionsIn(plain: string, today: Day): readonly Mention[] {
  const found: Mention[] = [];
  const taken = (at: number, length: number) =>
    found.some((one) => at < one.at + one.words.length && one.at < at + length);
  const add = (at: number, words: string, day: Day | null, weak: boolean) => {
    if (!taken(at, words.length)) found.push({ at, words, day, weak });
  };
  for (const { says, read, weak } of [...calendarDays, shortDay]) {
    for (const match of plain.matchAll(new RegExp(says.source, `${says.flags}g`)))
      add(
        match.index,
        match[0],
        read(match, today) ?? null,
        weak === true || read(match, today) === undefined,
      );
  }
  for (const pattern of plans)
    for (const match of plain.matchAll(pattern)) add(match.index, match[0], null, false);
  for (const { says, read, weak } of spokenDays) {
    for (const match of plain.matchAll(new RegExp(says.source, `${says.flags}g`))) {
      const day = read(match, today);
      if (day !== undefined) add(match.index, match[0], day, weak === true);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** True when the words stand where a text says by when, and not where it tells of a day. */
function isDeadline(plain: string, { at, words, day, weak }: Mention, today: Day): boolean {
  const head = plain.slice(0, at);
  const tail = plain.slice(at + words.length);
  const mark = behind.exec(tail)?.[0] ?? '';
  const rest = tail.slice(mark.length);
  const closed = ended.test(rest) || commaNext.test(rest);
  const opens = opening.test(head);
  if (before.test(head)) return true;
  // "内" and a plan without a day also stand inside of what is told.
  if (/前|完成|上线|交付|落地|搞定|做完|修完|截止|到期/.test(mark) && day !== null) return true;
  if (/内/.test(mark) && workNext.test(rest)) return true;
  if (mark.trim() !== '') return closed || opens || /完成|上线|交付/.test(mark);
  // "，张伟，5/16" at the end of an action.
  if (weak)
    return (
      day !== null && day > today && /[,，、;；(（]\s*$/.test(head) && /^\s*[)）]?[\s.。;；]*$/.test(rest)
    );
  if (marked.test(words)) return closed || opens;
  if (day !== null && day <= today && !/今|today|tonight|EOD|COB/i.test(words)) return false;
  if (opens && (commaNext.test(rest) || work.test(rest))) return true;
  return ended.test(rest) && !opens && !ofAnother.test(head) && (parted.test(head) || /[一-龥]/.test(words));
}

/**
 * By when something is due, in running text written on `today`: a day counts where the text says by when (下周五前, by Friday,
 * due Dec 1, in brackets or at the end), not where it tells of what happened on it. Undefined when it says nothing of it.
 */
export function findDeadline(text: string, today: Day): Deadline | undefined {
  const plain = readingForm(text);
  for (const match of plain.matchAll(labelled)) {
    const value = deadlineOf(match[1] ?? '', today);
    if (value) return { ...value, start: match.index, end: match.index + match[0].length };
  }
  const mention = mentionsIn(plain, today).find((one) => isDeadline(plain, one, today));
  if (!mention) return undefined;
  const from = mention.at;
  const to = from + mention.words.length;
  const lead =
    /[\s,;，；、([【-]*(?:(?:to be )?(?:due|done|finished|completed|ready|ETA)\s+)?(?:(?:by|before|until|till|no later than|on|in|within|during|for)\s+)?(?:the\s+)?(?:COB\s+|EOD\s+)?(?:请|需要?|要|计划|预计|争取|拟)?(?:在|于)?$/i.exec(
      plain.slice(0, from),
    )?.[0] ?? '';
  const tail = behind.exec(plain.slice(to))?.[0] ?? '';
  const close =
    /^\s*[)\]】]?[.。]?\s*$|^\s*[)\]】]|^\s*[,，:：]\s*/.exec(plain.slice(to + tail.length))?.[0] ?? '';
  const said = /(?:\b(?:by|before|until|till|within|in|during|the)\s+)*$/i.exec(lead)?.[0] ?? '';
  const words = text.slice(from - said.length, to + tail.length);
  return {
    day: mention.day,
    words: words.trim(),
    start: from - lead.length,
    end: to + tail.length + close.length,
  };
}
