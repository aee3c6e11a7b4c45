import { signalsOf } from '../domain/event-signals';
import type { SignalName } from '../domain/signals/signal-name';
import type { TimelineEvent } from '../domain/timeline';
import { condensed, sentencesOf } from './quote';
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

const asks = (sentence: string): boolean => /[?？]\s*$/.test(sentence);

/** What an event states: its sentences without those that only ask. */
export function statementsOf(event: TimelineEvent): readonly string[] {
  return sentencesOf(event.text).filter((sentence) => !asks(sentence));
}

/** True for an event that begins by asking: what follows leans on the question. */
export const opensWithQuestion = (event: TimelineEvent): boolean => asks(sentencesOf(event.text)[0] ?? '');

/**
 * The words of a row: from the first sentence that tells what the row is about, with those behind it that tell something
 * too, up to about `limit` columns.
 */
export function rowText(event: TimelineEvent, signal: SignalName | null, limit: number): string {
  const sentences = statementsOf(event);
  const whole = condensed(event.text, limit + 20);
  const plain = sentences.length === sentencesOf(event.text).length && !event.text.trim().includes('\n');
  if (plain && !whole.endsWith('…')) return balanced(whole);
  if (sentences.length <= 1) return balanced(condensed(sentences[0] ?? event.text, limit));
  const about = signal === null ? -1 : sentences.findIndex((text) => signalsOf({ ...event, text })[signal]);
  const start = Math.max(0, about);
  let text = sentences[start] ?? event.text;
  // A description is many statements: one of them is the event.
  const more = event.kind === 'description' ? [] : sentences.slice(start + 1);
  for (const sentence of more) {
    const gap = /[\u3400-\u9fff。；]$/.test(text) ? (/[。；;！!]$/.test(text) ? '' : '；') : ' ';
    const longer = `${text}${gap}${sentence}`;
    if (condensed(longer, limit).endsWith('…') || signalsOf({ ...event, text: sentence }).noise) break;
    text = longer;
  }
  return balanced(condensed(text, limit));
}

/** A change of the ticket in the report's language; undefined for another event. */
export function statusText({ say }: RulesContext, { kind, change }: TimelineEvent): string | undefined {
  if (kind !== 'history' || change?.field.toLowerCase() !== 'status' || !change.to) return undefined;
  return say(`状态改为 ${change.to}`, `Status set to ${change.to}`);
}
