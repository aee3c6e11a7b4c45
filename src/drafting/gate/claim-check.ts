import type { Claim } from '../../domain/claim';
import type { Draft } from '../../domain/draft';
import { milestoneNames } from '../../domain/milestones';
import type { EpochMinute } from '../../domain/epoch-minute';
import type { Facts } from '../../domain/report';
import { dateOf, wallTime } from '../../domain/zone';
import type { Zone } from '../../domain/zone';
import { peopleFinder } from '../redaction/people-finder';
import { addsCause } from './causality';
import type { EvidenceIndex, Source } from './evidence-index';
import { holdsName, namedThings } from './named-things';
import { once } from './once';
import { plainText } from './plain-text';
import { isQuantitySaid, quantitiesOf } from './quantities';
import type { Quantity } from './quantities';
import { isLabel, isVerbatim, quotationsOf } from './quotations';
import { personLikeNames } from './strangers';
import { untoldWords } from './untold-words';
import type { Shown } from './vague-words';
import { showsInstant, writtenClocks } from './written-clock';

/** What a text says and the evidence does not. */
export interface CheckResult {
  /** Words that have to go. */
  readonly struck: readonly string[];
  /** Quotations that nobody wrote: in a proposal they lose their marks and stay as its own words. */
  readonly unquoted: readonly string[];
  /** It says that one thing brought about another, and its evidence only names both. */
  readonly addsCause: boolean;
}

export type ClaimCheck = (claim: Pick<Claim, 'text' | 'basis' | 'evidence'>) => CheckResult;

/** Numbers that a report gives its own parts: actions, questions, hypotheses, points of a list. */
const references =
  /(?<![A-Za-z0-9])(?:[AQHaqh]\d{1,3}|[Pp][0-4]|5 [Ww]hys|[①-⑳]|[(（]\d{1,2}[)）])(?![A-Za-z0-9])/g;
const evidenceId = /(?<![A-Za-z0-9.-])E\d{1,5}(?:\.\d{1,3})?(?![A-Za-z0-9-])/g;
const bareClock = /(?<![\d:.])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g;

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/**
 * A check of texts against the evidence that they cite. A fact needs every time, duration, figure, name and quotation in it;
 * minutes of the cited events count as said, and so does every interval between milestones or cited events. What is marked as
 * unknown may repeat what stands anywhere in the ticket. A proposal has figures of its own; its names, quotations and times of
 * day stand in the ticket.
 */
export function claimCheck(
  facts: Facts,
  index: EvidenceIndex,
  { language, dueFrom }: Pick<Draft, 'language' | 'dueFrom'>,
): ClaimCheck {
  const { incident, timeline, milestones } = facts;
  const anchors = milestoneNames.flatMap((name) => milestones[name].at ?? []);
  const people = [...incident.people, ...timeline.events.flatMap(({ actor }) => actor ?? [])];
  const names = [...new Set(people.map(({ name }) => name))].filter((name) => Array.from(name).length >= 2);
  const findPeople = peopleFinder(names);
  const title = plainText(`${incident.title} ${incident.key} ${incident.projectKey}`);
  const titleQuantities = quantitiesOf(title);
  const ticketInstants = once(() => [
    ...new Set([
      ...anchors,
      ...timeline.events.map(({ at }) => at),
      ...index.all().flatMap(({ minutes }) => minutes),
    ]),
  ]);
  const peopleOf = new Map<Source, ReadonlySet<string>>();
  const peopleIn = (source: Source): ReadonlySet<string> => {
    const known =
      peopleOf.get(source) ??
      new Set(
        [...findPeople(source.text), ...findPeople(source.author ?? '')].flatMap(
          ({ person }) => person ?? [],
        ),
      );
    peopleOf.set(source, known);
    return known;
  };

  return ({ text, basis, evidence }) => {
    const proposal = basis === 'proposal';
    const wide = basis !== 'evidence' && basis !== 'hypothesis';
    const sources = wide ? index.all() : evidence.flatMap((id) => index.find(id) ?? []);
    const isSaid = (test: (said: string) => boolean) => sources.some(({ said }) => test(said));
    const holds = (test: (source: Source) => boolean) => sources.some(test);
    const struck: string[] = [];

    let rest = plainText(text.replace(references, (found) => ' '.repeat(found.length)));
    for (const found of rest.matchAll(evidenceId)) {
      const [id] = found;
      const said = isSaid((one) => one.includes(id.toLowerCase()));
      if (!said && !index.has(id.replace(/\.\d+$/, ''))) struck.push(id);
      rest = blank(rest, found.index, found.index + id.length);
    }

    const instants = once(() =>
      wide ? ticketInstants() : [...new Set([...anchors, ...sources.flatMap(({ minutes }) => minutes)])],
    );
    for (const clock of writtenClocks(rest)) {
      // A proposal may name a day of its own, or a time by which something has to be; another time of day is one that somebody told of.
      const own =
        proposal &&
        ((clock.day !== null && clock.day.length > 5 && clock.day >= dueFrom) ||
          /(?:by|before|until)\s?$/i.test(rest.slice(0, clock.start)) ||
          /^\s?(?:之|以)?前/.test(rest.slice(clock.end)));
      const said =
        own ||
        instants().some((at) => showsInstant(clock, at, timeline.zone)) ||
        holds(
          ({ said: words, times, days }) =>
            words.includes(clock.token.toLowerCase()) ||
            ((clock.time === null || times.has(clock.time)) &&
              (clock.day === null || days.has(clock.day) || days.has(clock.day.slice(-5)))),
        );
      if (!said) struck.push(clock.token);
      rest = blank(rest, clock.start, clock.end);
    }
    for (const match of rest.matchAll(bareClock)) {
      if (!isSaid((one) => one.includes(match[0])) && !title.includes(match[0])) struck.push(match[0]);
      rest = blank(rest, match.index, match.index + match[0].length);
    }
    if (!proposal) {
      const between = wide ? anchors : instants();
      const isInterval = (minutes: number, about: boolean) =>
        minutes === 0
          ? new Set(anchors).size < anchors.length
          : between.some((from) =>
              between.some(
                (to) => to > from && Math.abs(to - from - minutes) <= (about ? 0.1 * (to - from) : 1e-9),
              ),
            );
      for (const one of quantitiesOf(rest)) {
        // Cut off in the middle by who quoted it.
        if (/^\s*(?:…|\.{3})/.test(rest.slice(one.start + one.token.length))) continue;
        const said =
          holds(({ quantities }) => isQuantitySaid(one, quantities)) ||
          isQuantitySaid(one, titleQuantities) ||
          (one.dimension === 'minutes' && isInterval(one.value, one.about)) ||
          isFewCounted(one, rest, sources) ||
          isMultipleShown(one, rest, sources);
        if (!said) struck.push(one.token);
      }
    }

    if (basis === 'evidence') {
      const told = sources.map((source) => source.text);
      const shown = () => shownBy(sources, instants(), timeline.zone);
      struck.push(...untoldWords(rest, { told, title, shown }));
    }

    const lowerTitle = title.toLowerCase();
    const held = (name: string) => holdsName(lowerTitle, name) || isSaid((one) => holdsName(one, name));
    const spans = findPeople(text)
      .map(({ start, end, person }) => ({ name: text.slice(start, end), person }))
      // Account names such as `first` and `3` are words like others.
      .filter(({ name }) => !/^(?:[a-z]+|\d+)$/.test(name));
    for (const { name, person } of spans) {
      const known = holds((source) => peopleIn(source).has(person ?? '')) || held(name);
      if (!known) struck.push(name);
    }
    for (const name of names) {
      const within = names.some((other) => other !== name && other.includes(name) && text.includes(other));
      if (text.includes(name) && !within && !held(name) && !spans.some((span) => name.includes(span.name)))
        struck.push(name);
    }
    for (const name of personLikeNames(text)) {
      if (!held(name) && !spans.some((span) => span.name.includes(name))) struck.push(name);
    }
    const prose = once(() => holds(({ scripts }) => scripts.latin || !scripts.han));
    const han = once(() => holds(({ scripts }) => scripts.han));
    for (const name of namedThings(text, proposal ? 'proposal' : 'fact', language)) {
      const sameScript = /[\u3400-\u9fff]/.test(name) ? han() : true;
      const capitalOnly = /^[A-Z][a-z]+$/.test(name) && !/[\u3400-\u9fff]/.test(text);
      if (
        sameScript &&
        (!capitalOnly || prose()) &&
        !held(name) &&
        !spans.some((span) => span.name.includes(name))
      )
        struck.push(name);
    }

    const wrong = quotationsOf(text).filter(
      ({ words }) =>
        !(proposal && isLabel(words, text)) &&
        !holds((source) => isVerbatim(words, `${source.text} ${source.author ?? ''}`)) &&
        !isVerbatim(words, incident.title),
    );
    const quoted = basis === 'evidence' ? wrong.map(({ words }) => words) : [];
    return {
      struck: [...new Set([...struck, ...quoted])],
      unquoted: basis === 'evidence' ? [] : wrong.map(({ whole }) => whole),
      addsCause:
        basis === 'evidence' &&
        addsCause(
          text,
          sources.map((source) => source.text),
        ),
    };
  };
}

/** What the cited evidence and the minutes of milestones show in figures. */
function shownBy(sources: readonly Source[], instants: readonly EpochMinute[], zone: Zone): Shown {
  const quantities = sources.flatMap((source) => source.quantities);
  const walls = instants.map((at) => wallTime(at, zone));
  return {
    texts: sources.map(({ said }) => said),
    quantities,
    weekdays: new Set(walls.map(weekdayOfWall)),
    spans: [
      ...instants.flatMap((from) => instants.map((to) => to - from).filter((minutes) => minutes > 0)),
      ...quantities.flatMap(({ dimension, value }) => (dimension === 'minutes' ? value : [])),
    ],
    hours: new Set(walls.map(({ hour }) => hour)),
    overDays: new Set(walls.map(dateOf)).size > 1,
  };
}

/** Things that a text lists by name or with "and". */
const listed =
  /[a-z][\w.]*-?\d+|[\u4e00-\u9fff\w]+(?:、|和|与|及)[\u4e00-\u9fff\w]+|\b[A-Z]\w+ and [A-Z]\w+/gi;

/** Two or three of what the evidence names one by one: nobody has to have counted them. */
function isFewCounted(
  { value, dimension, start, end }: Quantity,
  text: string,
  sources: readonly Source[],
): boolean {
  if (value !== 2 && value !== 3) return false;
  if (dimension !== null && dimension !== 'machines') return false;
  if (/[\d.]/.test(text[start - 1] ?? '') || /^[.%]/.test(text.slice(end))) return false;
  const named = new Set(
    sources.flatMap((source) => source.text.match(listed) ?? []).map((one) => one.toLowerCase()),
  );
  return (
    named.size >= value ||
    (value === 2 && named.size > 0 && [...named].some((one) => /[、和与及]| and /.test(one)))
  );
}

/** "Ten times the usual rate", where the evidence has both figures. */
function isMultipleShown(
  { value, start, token }: Quantity,
  text: string,
  sources: readonly Source[],
): boolean {
  if (!/^\s?(?:times|倍|x\b|fold)/i.test(text.slice(start + token.length))) return false;
  const figures = sources.flatMap((source) => source.quantities).filter((one) => one.value > 0);
  return figures.some((one) =>
    figures.some(
      (other) =>
        one.dimension === other.dimension && Math.abs(other.value / one.value - value) <= 0.2 * value,
    ),
  );
}

const weekdayOfWall = ({ year, month, day }: { year: number; month: number; day: number }): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
