import type { Claim } from '../domain/claim';
import type { EpochMinute } from '../domain/epoch-minute';
import type { Evidence, EvidenceId } from '../domain/evidence';
import { milestoneNames } from '../domain/milestones';
import type { Facts } from '../domain/report';
import { reportClock } from '../domain/report-clock';

const numerals: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};
const units = '个|名|位|家|条|次|台|倍|分钟|小时|天|周|月|笔|单|人|成';

/** One way of writing figures: half width, no thousands separators, 九倍 as 9倍, `h` and `min` spelled the same. */
function plainFigures(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(
      new RegExp(`(?<![一二三四五六七八九十百千同某每另])([一二两三四五六七八九十])(?=(?:${units}))`, 'g'),
      (one) => numerals[one] ?? one,
    )
    .replace(/(\d)\s*(?:个)?小时/g, '$1 小时')
    .toLowerCase();
}

const references = /(?<![a-z0-9])(?:[aeqh]\d{1,5}(?:\.\d+)?|p[0-4]|5 whys|[①-⑳]|\(\d\))(?![a-z0-9])/gi;
const duration =
  /(?:(\d+)\s*(?:小时|hours?|hrs?|h)\s*)?(\d+)\s*(?:分钟|minutes?|mins?)(?![a-z])|(\d+)\s*(?:小时|hours?|hrs?|h)(?![a-z])/g;
const clockTime =
  /(?:\d{4}-\d{2}-\d{2}|(?<![\d-])\d{2}-\d{2})(?:[ t]\d{1,2}:\d{2})?|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g;
const figure = /(?<![\d.])\d+(?:\.\d+)*%?/g;
/** Names of things as programs write them: `orders.v2`, `user_id`, `nodePool`, `api/login`. */
const identifier = /(?<![\w/.@])[a-z][a-z0-9]*(?:[._/][a-z0-9]+)+|(?<![\w/.])[a-z]+[A-Z]\w*/g;

const figuresOf = (text: string): ReadonlySet<string> => new Set(plainFigures(text).match(figure) ?? []);

/** What a claim says and the evidence does not: the words that have to go. */
export type ClaimCheck = (claim: Pick<Claim, 'text' | 'basis' | 'evidence'>) => readonly string[];

/**
 * A check of claims against the evidence that they cite: times, durations, figures, names of people and of things. Times of
 * the cited events count as said, and so does every interval between milestones or cited events.
 */
export function claimCheck(facts: Facts): ClaimCheck {
  const { incident, timeline, milestones } = facts;
  const clock = reportClock(facts);
  const declared = incident.declaredSeverity?.source ?? '';
  // What the ticket declares is in its fields, under whatever name.
  const sources = incident.evidence.map((one) =>
    one.id === 'F' ? { ...one, text: `${one.text}\n${declared}` } : one,
  );
  const byId = new Map(sources.map((evidence) => [evidence.id, evidence]));
  const anchors = milestoneNames.flatMap((name) => milestones[name].at ?? []);
  const everything = [incident.title, incident.key, ...incident.evidence.map(({ text }) => text)].join('\n');
  const everyWord = everything.toLowerCase();
  const people = [
    ...new Set(
      [...incident.people, ...timeline.events.flatMap(({ actor }) => actor ?? [])].map(({ name }) => name),
    ),
  ].filter((name) => Array.from(name).length >= 2);

  const minutesById = new Map<EvidenceId, EpochMinute[]>();
  const addMinute = (id: EvidenceId, at: EpochMinute) =>
    minutesById.set(id, [...(minutesById.get(id) ?? []), at]);
  for (const { id, at } of incident.evidence) if (at !== null) addMinute(id, at);
  for (const event of timeline.events) for (const id of event.evidence) addMinute(id, event.at);
  const fieldMinutes = [
    incident.created,
    incident.updated,
    ...(incident.resolved === null ? [] : [incident.resolved]),
  ];
  const figuresById = new Map<EvidenceId, ReadonlySet<string>>();
  const figuresIn = (evidence: Evidence): ReadonlySet<string> => {
    const known =
      figuresById.get(evidence.id) ?? figuresOf(`${evidence.text} ${evidence.author?.name ?? ''}`);
    figuresById.set(evidence.id, known);
    return known;
  };

  return ({ text, basis, evidence: ids }) => {
    if (basis === 'proposal') return [];
    // What is marked as not known may only repeat what stands somewhere in the ticket.
    const wide = basis === 'unknown' || basis === 'meeting';
    const cited = wide ? sources : ids.flatMap((id) => byId.get(id) ?? []);
    const minutes = [
      ...(wide ? timeline.events.map(({ at }) => at) : []),
      ...cited.flatMap(({ id }) => minutesById.get(id) ?? []),
      ...(wide || ids.includes('F') ? fieldMinutes : []),
    ];
    const instants = [...new Set([...anchors, ...minutes])];
    const said = plainFigures(cited.map((one) => one.text).join('\n'));
    const struck: string[] = [];

    let rest = plainFigures(text.replace(references, (match) => ' '.repeat(match.length)));
    const take = (
      pattern: RegExp,
      isSaid: (token: string, match: readonly (string | undefined)[]) => boolean,
    ) => {
      rest = rest.replace(pattern, (...match: readonly unknown[]) => {
        const groups = match.slice(1, 4).map((group) => (typeof group === 'string' ? group : undefined));
        const token = String(match[0]);
        if (!isSaid(token.trim(), groups)) struck.push(token.trim());
        return ' '.repeat(token.length);
      });
    };
    const written = () =>
      new Set(
        instants.flatMap((at) => [
          clock.full(at),
          clock.full(at).slice(5),
          clock.full(at).slice(11),
          clock.dayOf(at),
          clock.dayOf(at).slice(5),
        ]),
      );
    let known: ReadonlySet<string> | undefined;
    take(clockTime, (token) => {
      const bare = token.replace('t', ' ').replace(/(?<=\d{2}:\d{2}):\d{2}$/, '');
      return said.includes(token) || (known ??= written()).has(bare.padStart(5, '0'));
    });
    take(duration, (token, [hours, rest1, onlyHours]) => {
      const total = Number(hours ?? onlyHours ?? 0) * 60 + Number(rest1 ?? 0);
      return said.includes(token) || instants.some((from) => instants.some((to) => to - from === total));
    });
    take(
      figure,
      (token) =>
        cited.some((one) => figuresIn(one).has(token)) ||
        figuresOf(`${incident.title} ${incident.key}`).has(token),
    );

    for (const name of people) {
      if (!text.includes(name)) continue;
      const named =
        cited.some((one) => one.text.includes(name) || one.author?.name === name) ||
        incident.title.includes(name);
      // A name that is also a word of the text it is cited for, or part of a longer name that is there.
      const within = people.some((other) => other !== name && other.includes(name) && text.includes(other));
      if (!named && !within) struck.push(name);
    }
    for (const [name] of text.matchAll(identifier)) {
      if (!everyWord.includes(name.toLowerCase()) && !/^(?:and\/or|e\.g|i\.e|n\/a)$/i.test(name))
        struck.push(name);
    }
    return [...new Set(struck)];
  };
}

/** The text without the words that nothing supports. Figures go whole: 3 is not the 3 of 34. */
export function withoutWords(text: string, words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((current, word) => {
      const escaped = word
        .split(/\s+/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s*');
      const pattern = new RegExp(/^\d/.test(word) ? `(?<![\\d.])${escaped}(?![\\d])` : escaped, 'gi');
      if (pattern.test(current)) return current.replace(pattern, '…');
      // Written full width or with separators in the draft.
      const plain = current.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
      return pattern.test(plain) ? plain.replace(pattern, '…') : current;
    }, text);
}
