import { signalsOf } from './event-signals';
import { signalNames } from './signals/signal-name';
import type { SignalName } from './signals/signal-name';
import type { TimelineEvent } from './timeline';

/** Clocks of two tellers differ by so many minutes. */
const apart = 1;
/** Of a busy minute only so many tellings are compared: a list that retells names few of them. */
const compared = 50;
/** A retelling is a line; what is longer adds something of its own. */
const shortLine = 60;
/** So much of the shorter text's words must be in the longer one. */
const overlap = 0.5;

/** Signals that say what kind of thing happened; the others colour it. */
const kinds: readonly SignalName[] = signalNames.filter(
  (name) => !['question', 'bot', 'noise', 'impact', 'followUp', 'symptom'].includes(name),
);

/**
 * Merges an event into one that was posted before it when both tell of the same thing within a minute: same signals and
 * overlapping words, or one of them a short line of a list that was written down afterwards. The earlier telling keeps its
 * words and its minute; the evidence of both is united. The order stays; events of the history are never merged.
 */
export function foldRetellings(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const kept: TimelineEvent[] = [];
  const byMinute = new Map<number, number[]>();
  for (const event of events) {
    const near = Array.from({ length: 2 * apart + 1 }, (_, step) =>
      (byMinute.get(event.at - apart + step) ?? []).slice(-compared),
    );
    const place = near.flat().find((index) => tellTheSame(kept[index], event));
    const other = place === undefined ? undefined : kept[place];
    if (place !== undefined && other) kept[place] = united(other, event);
    else {
      const places = byMinute.get(event.at);
      if (places) places.push(kept.length);
      else byMinute.set(event.at, [kept.length]);
      kept.push(event);
    }
  }
  return kept;
}

function united(one: TimelineEvent, other: TimelineEvent): TimelineEvent {
  const [first, second] = postingOf(one) <= postingOf(other) ? [one, other] : [other, one];
  return { ...first, evidence: [...new Set([...first.evidence, ...second.evidence])] };
}

/** Evidence is numbered in the order of posting. */
function postingOf({ evidence }: TimelineEvent): number {
  return Number(/\d+/.exec(evidence[0] ?? '')?.[0] ?? 0);
}

/** True for words that date the beginning itself. */
const dates = ({ text }: TimelineEvent): boolean =>
  /发生(?:了)?(?:故障|事故)|(?:故障|事故)(?:开始|发生)|\b(?:outage|incident|impact|disruption) (?:starts?|started|begins?|began)\b/i.test(
    text,
  );

function tellTheSame(one: TimelineEvent | undefined, other: TimelineEvent): boolean {
  if (one === undefined || one.kind === 'history' || other.kind === 'history') return false;
  if (one.evidence.some((id) => other.evidence.includes(id))) return false;
  if (one.bound !== other.bound && (one.bound === 'end' || other.bound === 'end')) return false;
  // Its beginning a minute before it was noticed is a moment of its own.
  if (one.at !== other.at && (signalsOf(one).onset !== signalsOf(other).onset || dates(one) !== dates(other)))
    return false;
  const [first, second] = postingOf(one) <= postingOf(other) ? [one, other] : [other, one];
  // A list that tells the cause with the alert adds a moment.
  if (signalsOf(second).cause && !signalsOf(first).cause) return false;
  // Two people who speak in the same minute each say their own; only a time that is written can look back.
  if (second.timeSource !== 'written') return false;
  const [a, b] = [wordsIn(first), wordsIn(second)];
  const shared = [...a].filter((word) => b.has(word)).length;
  const share = shared / Math.max(1, Math.min(a.size, b.size));
  const kindsOf = (event: TimelineEvent) => kinds.filter((name) => signalsOf(event)[name]);
  const secondKinds = kindsOf(second);
  const common = kindsOf(first).filter((name) => secondKinds.includes(name));
  if (share >= overlap && shared > 0) return true;
  return common.length > 0 && second.text.length <= shortLine && (shared > 0 || !sameScript(first, second));
}

/** A list in one language may retell comments in another: no words are shared then. */
function sameScript(one: TimelineEvent, other: TimelineEvent): boolean {
  const han = /[\u3400-\u9fff]/;
  return han.test(one.text) === han.test(other.text);
}

const known = new WeakMap<TimelineEvent, ReadonlySet<string>>();

function wordsIn(event: TimelineEvent): ReadonlySet<string> {
  const words = known.get(event) ?? wordsOf(event.text);
  known.set(event, words);
  return words;
}

/** What can be shared: numbers, identifiers, English words without endings, pairs of Chinese characters. */
function wordsOf(text: string): ReadonlySet<string> {
  const latin = (text.toLowerCase().match(/[a-z0-9][a-z0-9._%-]*/g) ?? [])
    .filter((word) => word.length > 2 || /\d/.test(word))
    .map((word) => word.replace(/(?:ing|ed|es|s|\.)$/, ''))
    .filter((word) => !stopWords.has(word));
  const han = text.match(/[\u3400-\u9fff]+/g) ?? [];
  const pairs = han.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, index) => run.slice(index, index + 2)),
  );
  return new Set([...latin, ...pairs]);
}

const stopWords: ReadonlySet<string> = new Set(
  'the and for are was were has have had been with from that thi not all now our but out utc at on to'.split(
    ' ',
  ),
);
