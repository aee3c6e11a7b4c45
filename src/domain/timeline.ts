import { doerNamed, doerOf } from './doer';
import { addMinutes, minutesBetween } from './epoch-minute';
import type { EpochMinute } from './epoch-minute';
import type { Evidence, EvidenceId, EvidenceKind } from './evidence';
import type { Incident } from './incident';
import type { Person } from './person';
import { splitDictation } from './signals/dictation';
import { readingForm } from './signals/reading-form';
import type { DateMention } from './written-time/date-mentions';
import { resolveMoments } from './written-time/resolve-moments';
import { segmentsOf } from './written-time/segments';
import { declaredZone } from './written-time/zone-names';
import { supplements, withoutLeadIn } from './written-time/supplements';
import { writesInZoneOfIncident } from './written-time/zone-in-use';
import { offsetMinutes, wallTime } from './zone';
import type { Zone } from './zone';

/** What happened, minute by minute. Several events may come from one piece of evidence. */
export interface TimelineEvent {
  /** `E7` for the only event of E7; `E7.2` for the second of several. */
  readonly id: string;
  readonly at: EpochMinute;
  /** `written`: the text names the time; `posted`: the time of posting stands in for it. */
  readonly timeSource: 'written' | 'posted';
  /** Written without a date or zone that the text itself gives, so that the context had to supply it. */
  readonly timeInferred: boolean;
  /** Who tells of it. */
  readonly actor: Person | null;
  /** Who did it: named in the text, or the teller where it is told at once; null where nobody says. */
  readonly doer: Person | null;
  /** What it says, without the time in front of it. */
  readonly text: string;
  readonly evidence: readonly EvidenceId[];
  /** What kind of evidence tells of it. */
  readonly kind: EvidenceKind;
  /**
   * `moment`: it happened then. `start` and `end`: the minute at which what the text tells of began or ended ("since 14:02",
   * "20:12–20:59"). `reference`: a minute that the text refers to while it tells of something else ("the 10:05 release").
   */
  readonly bound: 'moment' | 'start' | 'end' | 'reference';
  /** True when the time is written as "about 20:15" or as an hour alone. */
  readonly approximate: boolean;
  /** For a change in the ticket's history: which field changed. */
  readonly change?: NonNullable<Evidence['change']>;
}

export interface Timeline {
  readonly zone: Zone;
  /** By minute; events of one minute keep the order of the ticket. */
  readonly events: readonly TimelineEvent[];
}

/** What becomes an event before it has its name. */
type Happening = Omit<TimelineEvent, 'id' | 'evidence' | 'doer'> & {
  /** Who did it, as a column of a table names them. */
  readonly doerName?: string;
};

/**
 * The incident minute by minute. Each comment, description and change becomes one event or several: a time written in the
 * text beats the minute of posting; plans and moments still to come are no events.
 */
export function buildTimeline(incident: Incident): Timeline {
  const named = incident.evidence.flatMap((evidence) => {
    const happenings = happeningsOf(evidence, incident);
    return happenings.map(({ doerName, ...happening }, index) => ({
      ...happening,
      doer:
        evidence.kind === 'history'
          ? happening.actor
          : doerName !== undefined
            ? doerNamed(doerName, incident)
            : doerOf(happening.text, happening.actor, (evidence.at ?? happening.at) - happening.at, incident),
      id: happenings.length === 1 ? evidence.id : `${evidence.id}.${index + 1}`,
      evidence: [evidence.id],
    }));
  });
  const events = withoutRepeats(named)
    .map((event, order) => ({ event, order }))
    .sort((a, b) => a.event.at - b.event.at || a.order - b.order)
    .map(({ event }) => event);
  return { zone: incident.zone, events };
}

function happeningsOf(piece: Evidence, incident: Incident): readonly Happening[] {
  const posted = piece.at;
  if (posted === null || !['description', 'comment', 'history'].includes(piece.kind)) return [];
  const evidence = piece.kind === 'history' ? piece : { ...piece, text: splitDictation(piece.text).told };
  if (evidence.text === '' && piece.text !== '') return [];
  const common = {
    actor: evidence.author,
    kind: evidence.kind,
    timeSource: 'posted',
    timeInferred: false,
    at: posted,
  } as const;
  if (evidence.kind === 'history') {
    const change = evidence.change ? { change: evidence.change } : {};
    return [{ ...common, ...change, text: evidence.text, bound: 'moment', approximate: false }];
  }
  const chinese = /[\u3400-\u9fff]/.test(evidence.text) || offsetMinutes(posted, incident.zone) === 480;
  const { segments, introDate, introDay } = segmentsOf(evidence.text, chinese);
  const timed = segments.flatMap((segment) => (segment.mention ? [segment.mention] : []));
  const context = {
    posted,
    latest: latestOf(evidence, incident, posted),
    zones: zonesFor(evidence, incident, chinese),
    date: introDate && isDayOfIncident(introDate, incident) ? introDate : null,
    day: introDay,
    begun: incident.created,
    over: incident.resolved,
    posts: postsOf(incident),
    supplement: supplements(evidence.text),
  };
  const moments = resolveMoments(timed, context);
  const isList = segments.filter((segment) => segment.leading).length > 1;
  const happenings: Happening[] = [];
  const unplaced: string[] = [];
  for (const segment of segments) {
    if (segment.mention === null) {
      happenings.push({
        ...common,
        text: withoutLeadIn(segment.text),
        bound: 'moment',
        approximate: false,
      });
      continue;
    }
    const moment = moments[timed.indexOf(segment.mention)] ?? null;
    // Late today reads as early yesterday: without a date, a time inside a sentence that far back is one still to come.
    const floating = moment?.dated === false && !isList && !context.supplement;
    if (moment === null || (floating && minutesBetween(moment.at, posted) > 12 * 60 && !segment.leading)) {
      if (segment.role === 'entry') unplaced.push(segment.text);
      continue;
    }
    const written = {
      ...common,
      timeSource: 'written',
      timeInferred: moment.inferred,
      text: withoutLeadIn(segment.text),
      ...(segment.doer === undefined ? {} : { doerName: segment.doer }),
    } as const;
    const bound =
      segment.role === 'entry' || segment.role === 'posted'
        ? moment.until === null
          ? 'moment'
          : 'start'
        : segment.role;
    happenings.push({ ...written, at: moment.at, bound, approximate: segment.mention.approximate });
    // A span that only says of what something speaks did not end then.
    if (moment.until !== null && bound !== 'reference')
      happenings.push({
        ...written,
        at: moment.until,
        bound: 'end',
        approximate: segment.mention.approximate,
      });
  }
  if (unplaced.length > 0)
    happenings.push({ ...common, text: unplaced.join('\n'), bound: 'moment', approximate: false });
  return happenings;
}

/** A day on which the incident may have begun, by the clock of the site. */
function isDayOfIncident({ month, day }: DateMention, { created, zone }: Incident): boolean {
  return [-1440, 0, 1440].some((shift) => {
    const wall = wallTime(addMinutes(created, shift), zone);
    return wall.month === month && wall.day === day;
  });
}

const postsByIncident = new WeakMap<Incident, ReadonlySet<EpochMinute>>();

/** The minutes at which somebody wrote into the ticket, and those that its description names. */
function postsOf(incident: Incident): ReadonlySet<EpochMinute> {
  const known = postsByIncident.get(incident);
  if (known) return known;
  const posts = new Set(incident.evidence.flatMap(({ at }) => (at === null ? [] : [at])));
  postsByIncident.set(incident, posts);
  const described = incident.evidence.filter(({ kind }) => kind === 'description');
  const dated = described.flatMap((evidence) => happeningsOf(evidence, incident));
  const told = new Set([
    ...posts,
    ...dated.flatMap(({ at, timeSource }) => (timeSource === 'written' ? [at] : [])),
  ]);
  postsByIncident.set(incident, told);
  return told;
}

/** A description is edited while the incident goes on: it may tell of what came after its posting. */
function latestOf(evidence: Evidence, incident: Incident, posted: EpochMinute): EpochMinute {
  return evidence.kind === 'description' && incident.updated > posted ? incident.updated : posted;
}

/**
 * Zones in which the author may have written, the likeliest first. A profile in UTC is the default of exported and technical
 * accounts and says nothing.
 */
function zonesFor(evidence: Evidence, incident: Incident, chinese: boolean): readonly Zone[] {
  const declared =
    declaredZone(readingForm(evidence.text), chinese) ??
    zoneOfAuthor(evidence, incident, chinese) ??
    zoneOfDescription(incident);
  if (declared !== null) return [declared];
  const profile = evidence.author?.zone;
  const says = profile !== undefined && !/^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu)$/i.test(profile);
  return says && !writesInZoneOfIncident(incident) ? [profile, incident.zone] : [incident.zone];
}

/** "以下时间均为北京时间" in the description holds for what is written below it. */
function zoneOfDescription({ evidence }: Incident): Zone | null {
  const text = evidence.find(({ kind }) => kind === 'description')?.text ?? '';
  return declaredZone(readingForm(text), /[\u3400-\u9fff]/.test(text));
}

/** Who declared once in which zone he writes keeps to it in his other comments. */
function zoneOfAuthor({ author }: Evidence, incident: Incident, chinese: boolean): Zone | null {
  if (author === null) return null;
  let zones = declaredByAuthor.get(incident);
  if (!zones) {
    zones = new Map();
    for (const { author: teller, text, kind } of incident.evidence) {
      if (teller === null || kind !== 'comment') continue;
      const zone = declaredZone(readingForm(text), chinese);
      if (zone !== null) zones.set(teller.name, zone);
    }
    declaredByAuthor.set(incident, zones);
  }
  return zones.get(author.name) ?? null;
}

const declaredByAuthor = new WeakMap<Incident, Map<string, Zone>>();

/** The same words in the same minute, as when a description is repeated in the first comment, are one event. */
function withoutRepeats(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const known = new Map<string, TimelineEvent>();
  for (const event of events) {
    const key = `${event.at} ${event.bound} ${event.kind === 'history' ? event.id : event.text.replace(/\s+/g, ' ').trim()}`;
    const first = known.get(key);
    known.set(key, first ? { ...first, evidence: [...first.evidence, ...event.evidence] } : event);
  }
  return [...known.values()];
}
