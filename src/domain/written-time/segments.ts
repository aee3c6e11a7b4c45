import { readingForm } from '../signals/reading-form';
import { dateMentions } from './date-mentions';
import type { DateMention } from './date-mentions';
import { asOf, hangingWords, isAwaited, opensClause, opensEntry } from './clause-shapes';
import {
  clauseAround,
  headsList,
  isAside,
  isChatHeader,
  logLine,
  marks,
  opensSpan,
  tail,
} from './line-shapes';
import { isAttribute, roleOfMention } from './mention-role';
import { piecesOf } from './pieces';
import { sectionOf } from '../signals/sections';
import { datesItsVerb, endsWithTime, goesOn, leans, saidNow, tellsOfKnowing } from './sentence-shapes';
import { sentencesOf } from './sentences';
import { doerColumn, isTableLine, tableRow } from './table-row';
import { agoMentions } from './ago-mentions';
import { timeMentions } from './time-mentions';
import type { TimeMention } from './time-mentions';

/** A piece of a text that belongs to one moment; without a mention it belongs to the minute of posting. */
export interface Segment {
  readonly mention: TimeMention | null;
  readonly role: 'posted' | 'entry' | 'start' | 'end' | 'reference';
  /** True when the time leads its line or sentence, as in a list of timed lines. */
  readonly leading: boolean;
  readonly text: string;
  /** Who did it, where a table has a column for that. */
  readonly doer?: string;
}

export interface SegmentedText {
  readonly segments: readonly Segment[];
  /** Day that an introduction declares for the list below it. */
  readonly introDate: DateMention | null;
  readonly introDay: number | null;
}

const dayWords: readonly (readonly [RegExp, number])[] = [
  [/昨晚|昨夜|昨天|昨日|\blast night|\byesterday/i, -1],
  [/今天|今日|今早|\btoday|\bthis morning/i, 0],
];

/** "At this point everything worked": of the minute that the sentence before it tells. */
const goesOnThen = /^(?:at (?:this|that) (?:point|time|moment)|by then|此时|至此|这时)/i;

/** Cuts a text into pieces that each belong to one moment. `chinese`: the language of the context. */
export function segmentsOf(text: string, chinese: boolean): SegmentedText {
  const reader = new SegmentReader(chinese);
  for (const line of withColons(text.split('\n'))) reader.read(line);
  return reader.finish();
}

const withoutColon = /^(\s*(?:[-*•]\s*)?)([01]\d|2[0-3])([0-5]\d)(?=[ \t,，:：、]+(?![年月日]|\d)\S)/;

/** "0812 alarm", "0833 rolled back": three lines or more that open so are a list of times; one alone may open with a year or a number. */
function withColons(lines: readonly string[]): readonly string[] {
  if (lines.filter((line) => withoutColon.test(line)).length < 3) return lines;
  return lines.map((line) => line.replace(withoutColon, '$1$2:$3'));
}

/** What the entry around it only refers to. */
function asAside(told: Segment): Segment {
  return told.mention === null ? told : { ...told, mention: { ...told.mention, aside: true } };
}

class SegmentReader {
  private readonly segments: Segment[] = [];
  private open: { mention: TimeMention; text: string[]; header?: string } | null = null;
  private posted: string[] = [];
  /** Told inside the entry that is open: they stand behind it. */
  private inOpen: Segment[] = [];
  private heading: DateMention | null = null;
  private introDay: number | null = null;
  private introDate: DateMention | null = null;
  private fenced = false;
  /** Of the table that is being read. */
  private doerColumn = -1;

  constructor(private readonly chinese: boolean) {}

  read(given: string): void {
    // Long runs of blanks say nothing and make patterns slow.
    const raw = given.replace(/[^\S\n]{3,}/g, '  ');
    const line = readingForm(raw);
    if (/^\s*(?:```|\{code|\{noformat)/.test(line)) this.fenced = !this.fenced;
    if (line.trim() === '') {
      if (this.open && this.open.text.length > 0) this.close();
      if (this.posted.length > 0) this.posted.push('');
      return;
    }
    if (this.fenced || /^\s*>/.test(line)) {
      this.posted.push(raw);
      return;
    }
    const mentions = [...timeMentions(line, this.chinese), ...agoMentions(line)].sort(
      (a, b) => a.start - b.start,
    );
    if (!isTableLine(line)) this.doerColumn = -1;
    else if (mentions.length === 0 && this.doerColumn === -1) this.doerColumn = doerColumn(line);
    if (mentions.length === 0 || logLine.test(line)) this.readPlain(raw, line);
    else this.readTimed(raw, line, mentions);
  }

  finish(): SegmentedText {
    this.close();
    const rest = this.posted
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    const telling = /[\p{L}\p{N}]/u.test(rest);
    const posted: Segment[] = telling ? [{ mention: null, role: 'posted', leading: false, text: rest }] : [];
    return { segments: [...posted, ...this.segments], introDate: this.introDate, introDay: this.introDay };
  }

  private close(): void {
    if (!this.open) return;
    // The number of the next item of a list may stand on a line of its own.
    const text = this.open.text
      .join('\n')
      .replace(/\n\s*\d{1,2}[.)、]\s*$/, '')
      .trim();
    if (/[\p{L}\p{N}]/u.test(text))
      this.segments.push({ mention: this.open.mention, role: 'entry', leading: true, text });
    else if (this.open.header !== undefined) this.posted.push(this.open.header);
    this.segments.push(...this.inOpen);
    this.inOpen = [];
    this.open = null;
  }

  private readPlain(raw: string, line: string): void {
    // "Root cause: …" below a list speaks of the whole, not of its last entry.
    if (sectionOf(line) !== null) this.close();
    const date = dateMentions(line)[0];
    // "On Friday, May 23, there was a disruption": what follows is of that day.
    if (date && /(?:\bon (?:\w+day,? )?|^\W*)$/i.test(line.slice(0, date.start))) this.introDate ??= date;
    const introduces = /[:：]\s*\**$|^\s*#/.test(line) || line.trim().length <= 24 || headsList.test(line);
    if (date && introduces) {
      this.close();
      this.heading = date;
    } else if (introduces && !this.open) {
      const word = dayWords.find(([pattern]) => pattern.test(line));
      if (word) this.introDay = word[1];
    }
    const onlyDate = date && line.replace(line.slice(date.start, date.end), '').search(/\p{L}/u) < 0;
    if (this.open && !(date && introduces)) this.open.text.push(raw.trim());
    else if (!onlyDate) this.posted.push(raw);
  }

  private dated(mention: TimeMention): TimeMention {
    if (this.heading === null || mention.date !== null) return mention;
    const date = this.heading;
    this.heading = null;
    return { ...mention, date };
  }

  private readTimed(raw: string, line: string, mentions: readonly TimeMention[]): void {
    const first = mentions[0];
    const row = first && tableRow(raw, line, first, this.doerColumn);
    if (first && row !== undefined) {
      this.close();
      this.segments.push({ mention: this.dated(first), role: 'entry', leading: true, ...row });
      return;
    }
    if (first && first.end >= line.trimEnd().length - 1 && isChatHeader(line.slice(0, first.start))) {
      this.close();
      this.open = { mention: this.dated(first), text: [], header: raw };
      return;
    }
    let ledLine = false;
    let previous = 0;
    for (const sentence of sentencesOf(line, mentions)) {
      const inside = mentions.filter(
        (mention) => mention.start >= sentence.start && mention.start < sentence.end,
      );
      const lead = inside[0];
      const whole = raw.slice(sentence.start, sentence.end).trim();
      if (!lead && ledLine && saidNow.test(whole)) {
        this.close();
        this.posted.push(whole);
        previous = sentence.start;
        continue;
      }
      if (!lead) {
        const told = this.segments.at(-1);
        if (told?.role === 'entry' && previous > 0 && goesOnThen.test(whole))
          this.segments[this.segments.length - 1] = { ...told, text: `${told.text} ${whole}` };
        else if (this.open && (ledLine || sentence.start === 0)) this.open.text.push(whole);
        else this.posted.push(whole);
        previous = sentence.start;
        continue;
      }
      const before = line.slice(sentence.start, lead.start);
      const role = roleOfMention(
        before,
        line.slice(lead.end, sentence.end),
        /\?\s*$/.test(line.slice(sentence.start, sentence.end)),
      );
      // "From the graphs: 16:58 UTC - the writer saturates": a list of one, behind its introduction.
      const introduced = /[:：]\s*$/.test(before) && /^\s*[-–—]\s/.test(line.slice(lead.end));
      if (introduced && !marks.test(before)) {
        this.closeForPosted();
        this.posted.push(raw.slice(sentence.start, lead.start).trim());
      }
      if (
        (marks.test(before) || introduced) &&
        lead.ago === undefined &&
        role !== 'none' &&
        !isAttribute(line.slice(lead.end)) &&
        !opensSpan.test(line.slice(lead.end))
      ) {
        this.readLed(raw, line, sentence.end, inside);
        ledLine = true;
      } else if (this.open && ledLine && opensClause(before, line.slice(lead.end), role)) {
        // "14:02 告警。值班排查后，在 14:20 完成回滚": what a later sentence tells happened at the time that it names.
        const text = raw.slice(sentence.start, lead.start).replace(hangingWords, '').trim();
        this.readLed(raw, line, sentence.end, inside, text);
      } else {
        const closes = endsWithTime.test(before) && !/[\p{L}\p{N}]/u.test(line.slice(lead.end, sentence.end));
        this.readInside(raw, line, { ...sentence, before: previous }, inside, ledLine && !closes);
      }
      previous = sentence.start;
    }
  }

  /** A sentence that opens with a time, or with `opening` and then a time; further times after commas open entries of their own. */
  private readLed(
    raw: string,
    line: string,
    end: number,
    inside: readonly TimeMention[],
    opening = '',
  ): void {
    const leads = inside.filter(
      (mention, index) =>
        index === 0 ||
        opensEntry.test(line.slice(0, mention.start)) ||
        isAwaited(line.slice(0, mention.start), line.slice(mention.end)),
    );
    for (const [index, mention] of leads.entries()) {
      this.close();
      const stop = leads[index + 1]?.start ?? end;
      const text = raw.slice(mention.end, stop).replace(tail, '').replace(hangingWords, '').trim();
      const said =
        index === 0 && opening !== '' ? [opening, text].filter((part) => part !== '').join('，') : text;
      this.open = { mention: this.dated(mention), text: said === '' ? [] : [said] };
    }
  }

  /** A sentence with times inside: they are entries, bounds, references or plans. */
  private readInside(
    raw: string,
    line: string,
    sentence: { start: number; end: number; before: number },
    inside: readonly TimeMention[],
    led: boolean,
  ): void {
    const whole = raw.slice(sentence.start, sentence.end).trim();
    const question = /\?\s*$/.test(line.slice(sentence.start, sentence.end));
    const roles = inside.map((mention) =>
      roleOfMention(
        line.slice(sentence.start, mention.start),
        line.slice(mention.end, sentence.end),
        question,
      ),
    );
    const pieces = led || this.open?.header !== undefined ? null : piecesOf(line, sentence, inside, roles);
    if (pieces) {
      this.closeForPosted();
      for (const { mention, start, end } of pieces) {
        const text = raw.slice(start, end).replace(/^[,，;；\s]+|[,，;；\s]+$/g, '');
        this.segments.push({ mention: this.dated(mention), role: 'entry', leading: false, text });
      }
      return;
    }
    // What somebody says in a chat is told when it is said, whatever times it names.
    const inChat = this.open?.header !== undefined;
    const lead = inside[0];
    const aside =
      led ||
      inChat ||
      (lead !== undefined &&
        isAside(line.slice(sentence.start, lead.start), line.slice(lead.end, sentence.end)));
    const moved =
      !aside &&
      !(lead !== undefined && goesOn.test(line.slice(lead.end, sentence.end))) &&
      roles.filter((role) => role === 'entry').length === 1 &&
      roles.every((role) => role === 'entry' || role === 'none');
    // What follows a time that leads its line belongs to that time.
    if ((led || inChat) && this.open) this.open.text.push(whole);
    else {
      this.closeForPosted();
      if (!moved) this.posted.push(whole);
    }
    for (const [index, mention] of inside.entries()) {
      const role = roles[index] ?? 'none';
      if (role === 'none') continue;
      const ranged = mention.rangeEnd !== null && role !== 'reference' ? 'start' : role;
      const dated = datesItsVerb.test(line.slice(sentence.start, mention.start)) && !aside && !question;
      const rest = raw.slice(mention.end, sentence.end).replace(tail, '').trim();
      const said = !moved
        ? clauseAround(raw, line, sentence, mention)
        : asOf.test(line.slice(sentence.start, mention.start)) && rest !== ''
          ? rest
          : whole;
      const before = raw.slice(sentence.before, sentence.start);
      const text = leans(said) && !tellsOfKnowing.test(before) ? `${before}${whole}`.trim() : said;
      const told: Segment = {
        mention: this.dated(mention),
        role: moved || (dated && role === 'entry') ? 'entry' : ranged === 'entry' ? 'reference' : ranged,
        leading: false,
        text,
      };
      if (this.open) this.inOpen.push(told.role === 'reference' ? asAside(told) : told);
      else this.segments.push(told);
    }
  }

  private closeForPosted(): void {
    if (this.open && this.open.text.length > 0) this.close();
  }
}
