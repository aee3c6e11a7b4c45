import { roleOfMention } from './mention-role';
import type { TimeMention } from './time-mentions';

/** What may stand in front of a time that leads its line: bullets, brackets, "at". */
export const marks =
  /^[\s*#|•·▪●◆○■+_[\](（)【】「{}-]*(?:\d{1,2}[.)、]\s+)?[\s*_[(（【|]*(?:(?:at|around|about|on|by|约|在|于|大约|时间|发生时间|time|when|date)\s*[:：]?\s*)?[\s*_[(（【]*$/i;
/** What closes a leading time: brackets, dashes, colons. */
export const tail =
  /^(?:[\s*_\])）】}|:：,，、.~\u2010-\u2015-]|起(?!初|因|来|码|诉)[,，]?(?=\S)|开始[,，](?=\S)|(?:左右|前后|许(?![多可久诺愿]))(?=[,，\s\u3400-\u9fff])|才(?=\S))+/;
/** "8 点半以后陆续有…": what follows went on from then, it was not told then. */
export const opensSpan = /^\s*(?:以后|之后(?=.{0,4}(?:陆续|一直|持续)))/;
/** A line of a log, whose time is that of the machine. */
export const logLine =
  /\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE|SEVERE|CRITICAL)\b.*|\d{2}:\d{2}:\d{2}[.,]\d{3}|^\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d{2}:\d{2}:\d{2} \S+ [\w./-]+ ?\[\d+\]:/;
const chatHeader =
  /^(?!\s*(?:Fired|Triggered|Started|Starts|Resolved|Since|Updated|Posted|Opened|Closed|Detected|Deployed|Created|Reported|At|On|By|Until|From|Around|About|Began|Ended|Alert|Time)\b)\s*(?:@?[A-Za-z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}|[\u4e00-\u9fff]{2,5})(?:\s+APP|\s+BOT)?\s*[,，(（[]?\s*$/;

/** "It fails on a config that was merged at 9:29": the time belongs to a clause on the side, the sentence is told now. */
export function isAside(before: string, after?: string): boolean {
  // "…, 09:40 this morning.": it dates what stands before the comma.
  if (
    after !== undefined &&
    /[,，]\s*(?:at |around |about )?$/i.test(before) &&
    !/[\p{L}\p{N}]/u.test(after.replace(timeWords, ''))
  )
    return false;
  // "… since the bump in 9.3 (rolled out at 7:30)": what stands in the brackets was then.
  if (/\([^()]*[\p{L}][^()]*$/u.test(before)) return true;
  return /(?:[,，;；]\s|[,，;；](?=[\u3400-\u9fff])|\b(?:that|which|who|because|since it)\b|因为|由于)/.test(
    before.trimStart().slice(6),
  );
}

/** "Mina Berg 10:15": a name and nothing else stands in front of the time. */
export function isChatHeader(before: string): boolean {
  return chatHeader.test(before) && roleOfMention(before, '', false) === 'entry';
}

/** The words between the commas or brackets around a time. */
export function clauseAround(
  raw: string,
  line: string,
  sentence: { start: number; end: number },
  mention: TimeMention,
): string {
  const before = line.slice(sentence.start, mention.start);
  // The colon of another time parts nothing.
  const opening = [...before.matchAll(/[,(]|(?<!\d):|:(?!\d)/g)].at(-1);
  const from = sentence.start + (opening ? opening.index + 1 : 0);
  const after = /[,)]/.exec(line.slice(mention.end, sentence.end));
  const until = after ? mention.end + after.index : sentence.end;
  const beside = `${line.slice(from, mention.start)} ${line.slice(mention.end, until)}`;
  // "…，自 15:50 起": what began then stands before the comma. In brackets it speaks of a part only.
  const says = opening?.[0] === '(' || /[\p{L}\p{N}]/u.test(beside.replace(timeWords, ''));
  return says ? raw.slice(from, until).trim() : raw.slice(sentence.start, sentence.end).trim();
}

/** Words that only say how a time is meant. */
const timeWords =
  /[自从于約约在到至起止前后後]|开始|左右|今[早天晚]|昨[天晚日]|\b(?:this (?:morning|afternoon|evening)|today|yesterday|tonight|last night|[ap]m|since|from|at|around|about|on|by|until|as|of|starting|UTC|GMT)\b/gi;

/** "Timeline (UTC, July 16, 2026)": the day of the list below it. */
export const headsList =
  /^\W*(?:(?:incident |full |detailed )?(?:timeline|chronology|sequence of events)|(?:事件|故障|处理)?(?:时间线|时间轴|经过|过程))[^.。!?！？]{0,50}$/i;
