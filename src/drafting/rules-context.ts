import type { ActionLevel, Day } from '../domain/action-item';
import { findBlame } from '../domain/blame';
import type { Claim } from '../domain/claim';
import type { EpochMinute } from '../domain/epoch-minute';
import type { EventSignals } from '../domain/event-signals';
import { signalsOf } from '../domain/event-signals';
import type { EvidenceId } from '../domain/evidence';
import type { Language } from '../domain/incident';
import type { MilestoneName } from '../domain/milestones';
import { hindsightOf } from '../domain/milestones/hindsight';
import type { Person } from '../domain/person';
import type { Facts } from '../domain/report';
import { reportClock } from '../domain/report-clock';
import type { ReportClock } from '../domain/report-clock';
import type { TimelineEvent } from '../domain/timeline';
import { openQuestions } from './open-questions';
import type { OpenQuestions, Subject } from './open-questions';
import { isMachineLine, pointsAtTitle } from './prose';
import { clausesIn, condensed, sentencesOf } from './quote';
import { sectionOf } from '../domain/signals/sections';
import type { Section } from '../domain/signals/sections';
import { readingForm } from '../domain/signals/reading-form';
import { factsWithoutOrders } from './facts-without-orders';
import { retoldFacts } from './retold-facts';

/** One sentence that the ticket says, with when, in which evidence, and what it tells of. */
export interface Told {
  readonly text: string;
  readonly at: EpochMinute;
  readonly event: TimelineEvent;
  readonly evidence: readonly EvidenceId[];
  readonly signals: EventSignals;
}

/** What all parts of the rules writer share. */
export interface RulesContext {
  readonly facts: Facts;
  readonly language: Language;
  /** Due dates that nobody stated count from this day. */
  readonly today: Day;
  /** That day is the day of the ticket's last update, which a report can cite. */
  readonly fromUpdate: boolean;
  readonly windows: Readonly<Record<ActionLevel, number>>;
  readonly clock: ReportClock;
  readonly questions: OpenQuestions;
  /** Every telling sentence of the ticket, by minute. */
  readonly told: readonly Told[];
  /** The Chinese or the English wording. */
  readonly say: (chinese: string, english: string) => string;
  /** The ticket's own words, in quotation marks of the report's language; a long text around what it is quoted for. */
  quoted(text: string, limit?: number, about?: RegExp): string;
  /** A claim in the ticket's own words; a long text around what it is quoted for, else around what it first tells of. */
  quote(told: Told, limit?: number, about?: RegExp): Claim;
  unknown(text: string, subject: Subject, evidence?: readonly EvidenceId[]): Claim;
  /** The event that a milestone stands on. */
  eventOf(milestone: MilestoneName): TimelineEvent | undefined;
  minuteOf(milestone: MilestoneName): EpochMinute | null;
  /** True for an event whose minute is only that of a text that looks back. */
  isHindsight(event: TimelineEvent): boolean;
  /** Minutes between two milestones; null unless both are known in that order. */
  between(from: MilestoneName, to: MilestoneName): number | null;
  /** Sentences that say something, each wording once. */
  where(says: (told: Told) => boolean, limit?: number): readonly Told[];
  /** The clauses of a sentence that say it, from the first to the last; the whole sentence when none alone does. */
  focus(told: Told, says: (clause: Told) => boolean): Told;
}

export const evidenceClaim = (text: string, evidence: readonly EvidenceId[]): Claim => ({
  text,
  basis: 'evidence',
  evidence,
});
export const meetingClaim = (text = ''): Claim => ({ text, basis: 'meeting', evidence: [] });
export const proposalClaim = (text: string, evidence: readonly EvidenceId[] = []): Claim => ({
  text,
  basis: 'proposal',
  evidence,
});

/** Openings of clauses that lean on the clause before. */
const dependent =
  /^\s*(?:which|that|who|hence|because|due to|so|and|as|causing|leading|导致|造成|引起|引发|从而|使得|因此|所以|致使)(?![\w])/i;

/** Openings of clauses that tell more of the thing before them. */
const saysWhatItWas = /^\s*(?:也就)?是(?!否|不是|吗)(?=.{4})|^\s*(?:一次|每次|每个)/;

/** Endings of clauses that only date the next one. */
const subordinate = /(?:时|時|之后|之後|以后|以後|过程中|過程中|期间|期間)[,，]\s*$/;

/** A milestone may stand on an event in which nobody says anything. */
const spokenIn = (text: string): readonly string[] =>
  sentencesOf(text).filter((line) => !isMachineLine(line) && !pointsAtTitle.test(line));

/** The lines of a text under a label such as "Action items:": work still to be done, whatever their words tell of. */
function plannedLines(text: string): readonly string[] {
  const planned: string[] = [];
  let section: Section | null = null;
  for (const line of text.split('\n')) {
    section = sectionOf(readingForm(line)) ?? section;
    if (section === 'followUp') planned.push(line);
  }
  return planned;
}

/** Sentences stand on their own record: that a list retells the event says nothing of each of its sentences. */
function toldIn(facts: Facts, recorded: Facts): readonly Told[] {
  const own = new Map(recorded.timeline.events.map(({ id, evidence }) => [id, evidence]));
  return facts.timeline.events
    .filter((event) => event.kind === 'description' || event.kind === 'comment')
    .flatMap((event) => {
      const planned = plannedLines(event.text);
      return spokenIn(event.text).map((text) => {
        const said = signalsOf({ ...event, text });
        const signals = planned.some((line) => line.includes(text)) ? { ...said, followUp: true } : said;
        return { text, at: event.at, event, evidence: own.get(event.id) ?? event.evidence, signals };
      });
    });
}

/** Sentences that only ask or that blame are not told again. Animated words alone do not cost a fact: the gate points at them. */
const isTelling = ({ text, signals }: Told, people: readonly Person[]): boolean =>
  !signals.question && findBlame(text, people).every(({ kind }) => kind === 'animated');

/** The first clause of a sentence that tells of something by itself. */
const tellingClause = (one: Told): string | undefined =>
  clausesIn(one.text).find((text) => !signalsOf({ ...one.event, text }).noise);

export function rulesContext(
  recorded: Facts,
  options: {
    language: Language;
    today: Day;
    fromUpdate: boolean;
    windows: Readonly<Record<ActionLevel, number>>;
  },
): RulesContext {
  const { language } = options;
  const facts = factsWithoutOrders(retoldFacts(recorded));
  const questions = openQuestions(language);
  const clock = reportClock(facts);
  const told = toldIn(facts, recorded).filter((one) => isTelling(one, facts.incident.people));
  const events = new Map(facts.timeline.events.map((event) => [event.id, event]));
  const say = (chinese: string, english: string) => (language === 'zh-CN' ? chinese : english);
  const hindsight = hindsightOf(recorded.incident, recorded.timeline);
  const minuteOf = (milestone: MilestoneName) => facts.milestones[milestone].at;
  return {
    facts,
    ...options,
    clock,
    questions,
    told,
    say,
    quoted: (text, limit, about) =>
      language === 'zh-CN' ? `「${condensed(text, limit, about)}」` : `“${condensed(text, limit, about)}”`,
    quote(one, limit, about) {
      const short = condensed(one.text, limit);
      const shown = short.endsWith('…') ? condensed(one.text, limit, about ?? tellingClause(one)) : short;
      return evidenceClaim(shown, one.evidence);
    },
    unknown: (text, subject, evidence = []) => ({
      text,
      basis: 'unknown',
      evidence,
      question: questions.ask(subject),
    }),
    eventOf: (milestone) => events.get(facts.milestones[milestone].eventId ?? ''),
    minuteOf,
    isHindsight: ({ id }) => hindsight.has(id),
    between(from, to) {
      const start = minuteOf(from);
      const end = minuteOf(to);
      return start === null || end === null || end < start ? null : end - start;
    },
    where(says, limit = 2) {
      const found = new Map<string, Told>();
      for (const one of told) {
        if (found.size >= limit) break;
        if (!says(one)) continue;
        const wording = condensed(one.text).toLowerCase();
        if (!found.has(wording)) found.set(wording, one);
      }
      return [...found.values()];
    },
    focus(one, says) {
      const clauses = clausesIn(one.text);
      const saying = clauses.map((text) =>
        says({ ...one, text, signals: signalsOf({ ...one.event, text }) }),
      );
      const found = saying.indexOf(true);
      if (found === -1) return one;
      // "…, which is why …" says nothing without what stands before it.
      const first = dependent.test(clauses[found] ?? '') ? 0 : found;
      let last = saying.lastIndexOf(true);
      // "卡在一个大事务上，是 00:10 的任务，…": what it was stands behind the comma.
      while (last < clauses.length - 1 && saysWhatItWas.test(clauses[last + 1] ?? '')) last += 1;
      // "更新证书时，…" says nothing without what came of it.
      while (last < clauses.length - 1 && subordinate.test(clauses[last] ?? '')) last += 1;
      const text = clauses
        .slice(first, last + 1)
        .join('')
        .replace(/[,，\s]+$/, '');
      return { ...one, text, signals: signalsOf({ ...one.event, text }) };
    },
  };
}
