import { findBlame } from '../domain/blame';
import { signalsOf } from '../domain/event-signals';
import type { SignalName } from '../domain/signals/signal-name';
import type { TimelineEvent } from '../domain/timeline';
import { neutralFact } from './neutral-fact';
import { pointsAtTitle } from './prose';
import { clausesIn, condensed, sentencesOf } from './quote';
import type { RulesContext } from './rules-context';

/** Without a bracket that the end of the text leaves open. */
function balanced(text: string): string {
  const open: number[] = [];
  for (const { 0: character, index } of text.matchAll(/[()（）]/g)) {
    if (/[(（]/.test(character)) open.push(index);
    else open.pop();
  }
  const [first] = open;
  if (first === undefined || first < 4) return text;
  return text.slice(0, first).replace(/[\s,，、]+$/, '') + (text.endsWith('…') ? '…' : '');
}

/** "用户反馈打不开，大概 300 人？": what was reported is told, only its size is asked. */
const reports = /^[^?？,，]{0,20}(?:反馈|投诉|报障|告警|报警)[^?？]{6,}[,，][^,，?？]{2,20}[?？]\s*$/;

const asks = (sentence: string): boolean => /[?？]\s*$/.test(sentence);

/** What an event states: its sentences without those that only ask. */
export function statementsOf(event: TimelineEvent): readonly string[] {
  return sentencesOf(event.text).filter(
    (sentence) => (!asks(sentence) || reports.test(sentence)) && !pointsAtTitle.test(sentence),
  );
}

/** True for an event that begins by asking: what follows leans on the question. */
export const opensWithQuestion = (event: TimelineEvent): boolean => asks(sentencesOf(event.text)[0] ?? '');

/**
 * The words of a row: from the first sentence that tells what the row is about, with those behind it that tell something
 * too, up to about `limit` columns. A sentence that blames is told neutrally or left out; empty when nothing is left. What only
 * ended at that minute says so.
 */
export function rowText(
  context: RulesContext,
  event: TimelineEvent,
  signal: SignalName | null,
  limit: number,
): string {
  const words = wordsOfRow(context, event, signal, limit);
  const endsOnly = event.bound === 'end' && !signalsOf(event).recovery && words !== '';
  return endsOnly ? context.say(`（到此结束）${words}`, `(ended then) ${words}`) : words;
}

function wordsOfRow(
  { say, facts }: RulesContext,
  event: TimelineEvent,
  signal: SignalName | null,
  limit: number,
): string {
  const { people } = facts.incident;
  const blames = findBlame(event.text, people).length > 0;
  const sentences = statementsOf(event).flatMap((sentence) => neutralFact(sentence, people, say) ?? []);
  const whole = condensed(event.text, limit + 20);
  const untouched = sentences.length === sentencesOf(event.text).length && !blames;
  if (untouched && !event.text.trim().includes('\n') && !whole.endsWith('…')) return balanced(whole);
  if (sentences.length === 0)
    return blames || pointsAtTitle.test(event.text) ? '' : balanced(condensed(event.text, limit));
  const about = signal === null ? -1 : sentences.findIndex((text) => signalsOf({ ...event, text })[signal]);
  // What only the whole tells, such as a plan and its execution, ends with what happened.
  const start =
    about >= 0 ? about : signal !== null && measures.has(signal) ? firstMeasure(event, sentences) : 0;
  let text = sentences[start] ?? event.text;
  // A description is many statements: one of them is the event.
  const more = event.kind === 'description' ? [] : sentences.slice(start + 1);
  for (const sentence of more) {
    const gap = /[\u3400-\u9fff。；]$/.test(text) ? (/[。；;！!]$/.test(text) ? '' : '；') : ' ';
    const longer = `${text}${gap}${sentence}`;
    if (condensed(longer, limit).endsWith('…') || signalsOf({ ...event, text: sentence }).noise) break;
    text = longer;
  }
  const short = condensed(text, limit);
  if (signal === null || !short.endsWith('…')) return balanced(short);
  const clause = clausesIn(text).find((one) => signalsOf({ ...event, text: one })[signal]);
  return balanced(condensed(text, limit, clause));
}

const measures: ReadonlySet<SignalName> = new Set([
  'decision',
  'fix',
  'fixStarted',
  'fixWorked',
  'fixFailed',
]);

/** The first sentence that tells of any measure; the first of all when none does. */
function firstMeasure(event: TimelineEvent, sentences: readonly string[]): number {
  const found = sentences.findIndex((text) => {
    const signals = signalsOf({ ...event, text });
    return signals.fix || signals.fixStarted || signals.fixWorked;
  });
  return Math.max(0, found);
}

/** A change of the ticket in the report's language; undefined for another event. */
export function statusText({ say }: RulesContext, { kind, change }: TimelineEvent): string | undefined {
  if (kind !== 'history' || change?.field.toLowerCase() !== 'status' || !change.to) return undefined;
  return say(`状态改为 ${change.to}`, `Status set to ${change.to}`);
}
