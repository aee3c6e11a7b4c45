import type { Incident } from './incident';
import type { Person } from './person';

/** Told so many minutes after it happened, an act is written down by somebody who may not have done it. */
const liveMinutes = 15;

const byIncident = new WeakMap<Incident, ReadonlyMap<string, Person | null>>();

/**
 * Who did what a text tells of: the person whom it names as its first word ("@kim rolled back", "李雷重启了网关"), else its
 * teller when it is told within a quarter of an hour, else nobody knows.
 *
 * @param delay minutes between the event and its telling
 */
export function doerOf(
  text: string,
  teller: Person | null,
  delay: number,
  incident: Incident,
): Person | null {
  const bare = text.replace(/^[\s*_>-]+/, '');
  const named = asksThem.test(bare) ? null : namedFirst(bare, namesOf(incident));
  return named ?? (delay <= liveMinutes ? teller : null);
}

/** Whom a cell of a table names: an account of the incident by its full or only first name, else somebody of that name. */
export function doerNamed(name: string, incident: Incident): Person {
  const [first = ''] = name.split(/\s*[、,，/&;；]\s*/);
  const called = first.replace(/^@/, '').trim();
  const account = incident.people.find(({ accountId }) => accountId === called);
  return account ?? namesOf(incident).get(called.toLowerCase()) ?? { name: called, bot: false };
}

/** "@kim @lee please look": people who are called to do something have not done it. */
const asksThem =
  /^@\S+[\s,，:：]*(?:@|(?!\S{0,8}[了已])(?:你|你们|请|麻烦|帮|上线|看|来|去|能|可以|有空|在吗|快)|(?:please|pls|can|could|would|will|are|do|did|have|any|what|why|how|look|check|ping|fyi|need|join)\b|[^。.]{0,60}[?？]\s*$)/i;

/** First names that open sentences as other words. */
const alsoWords = /^(?:will|may|mark|grant|bill|rob|sue|pat|can|art|faith|hope|chase|page)$/i;

function namedFirst(text: string, names: ReadonlyMap<string, Person | null>): Person | null {
  const called = text.startsWith('@');
  const plain = called ? text.slice(1) : text;
  const latin = /^([A-Za-z][\w.-]*\w)( [A-Z][\w.'-]*\w)?(?![\w']|-\w)/.exec(plain);
  if (latin) {
    const [whole, first = ''] = latin;
    const full = names.get(whole.toLowerCase());
    if (full && full.name.toLowerCase() === whole.toLowerCase()) return full;
    const speaks = plain.startsWith(`${first}:`);
    const isName = called || speaks || (/^[A-Z]/.test(first) && !alsoWords.test(first));
    return isName && !plain.startsWith(`${first}'`) ? (names.get(first.toLowerCase()) ?? null) : null;
  }
  for (const length of [4, 3, 2]) {
    const person = /^[\u4e00-\u9fff]/.test(plain) ? names.get(plain.slice(0, length)) : undefined;
    if (person && plain[length] !== '的') return person;
  }
  return null;
}

/** Accounts that stand for a role have no first name: "Incident declared" is no act of the Incident Commander. */
const roles =
  /\b(?:teams?|engineer\w*|on-?call|commander|lead|manager|support|monitor\w*|services?|developers?|operations|ops|sre|dba|staff|communications|platform)\b/;

/** Full names, and first names that only one person of the incident has. */
function namesOf(incident: Incident): ReadonlyMap<string, Person | null> {
  const known = byIncident.get(incident);
  if (known) return known;
  const names = new Map<string, Person | null>();
  for (const person of incident.people) {
    const full = person.name.toLowerCase();
    const first = roles.test(full)
      ? undefined
      : /^[A-Z][\w.'-]*(?=(?: [A-Z][\w.'-]*)+$)/.exec(person.name)?.[0].toLowerCase();
    names.set(full, person);
    if (first !== undefined) names.set(first, names.has(first) ? null : person);
  }
  byIncident.set(incident, names);
  return names;
}
