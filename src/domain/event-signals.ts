import { chineseRules } from './signals/chinese-rules';
import { chineseNarrationRules } from './signals/chinese/measures-rules';
import type { ClauseSignals } from './signals/clause-signals';
import { clausesOf } from './signals/clauses';
import { englishRules } from './signals/english-rules';
import { isInstruction } from './signals/instruction';
import { readFindings } from './signals/read-findings';
import { readMeasures } from './signals/read-measures';
import { readRecoveries } from './signals/read-recoveries';
import { readingForm } from './signals/reading-form';
import { signalNames } from './signals/signal-name';
import type { SignalName } from './signals/signal-name';
import { signalsOfClause } from './signals/signals-of-clause';
import { signalsOfStatusChange } from './signals/status-change';
import type { TimelineEvent } from './timeline';

/** What an event tells of, signal by signal. */
export type EventSignals = Readonly<Record<SignalName, boolean>>;

interface Reading {
  readonly signals: EventSignals;
  readonly clauses: readonly ClauseSignals[];
}

const known = new WeakMap<TimelineEvent, Reading>();

/** What the event tells of. Signals of all its clauses together, with partial recoveries told from complete ones. */
export function signalsOf(event: TimelineEvent): EventSignals {
  return readingOf(event).signals;
}

/** The clauses of an event in its order, each with its own signals. */
export function clauseSignalsOf(event: TimelineEvent): readonly ClauseSignals[] {
  return readingOf(event).clauses;
}

/** True for an event that carries nothing for the report: greetings, thanks, questions alone, bot chatter. */
export function isNoise(event: TimelineEvent): boolean {
  return signalsOf(event).noise;
}

function readingOf(event: TimelineEvent): Reading {
  const before = known.get(event);
  if (before) return before;
  const reading = read(event);
  known.set(event, reading);
  return reading;
}

const chineseNarration = [...chineseRules, ...chineseNarrationRules];

function read(event: TimelineEvent): Reading {
  const instructs = isInstruction(event.text);
  const spoken = event.kind === 'history' || instructs ? [] : clausesOf(event.text);
  const chinese = event.timeSource === 'written' ? chineseNarration : chineseRules;
  const clauses = spoken.map((clause) => ({
    text: clause.text,
    signals: signalsOfClause(clause, clause.language === 'zh' ? chinese : englishRules),
  }));
  const found = new Set<SignalName>(clauses.flatMap((clause) => [...clause.signals]));
  if (!clauses.every(({ signals }) => signals.has('question'))) found.delete('question');
  for (const signal of signalsOfStatusChange(event.change)) found.add(signal);
  if (event.actor?.bot) {
    found.add('bot');
    if (botsBegin.test(event.text)) found.add('alert');
  }
  const told = { clauses, text: readingForm(event.text), found };
  readMeasures(told);
  readFindings(told);
  readRecoveries(told);
  if (instructs || (event.kind !== 'history' && !tells(found))) found.add('noise');
  return {
    signals: Object.fromEntries(signalNames.map((name) => [name, found.has(name)])) as EventSignals,
    clauses,
  };
}

/** An alert's own word for when it began. */
const botsBegin =
  /^\s*(?:告警|报警|触发|开始|发生|首次触发)时间\s*[:：]|^\s*(?:started|starts ?at|start time)\s*[:：]/i;

const tellingNothing: readonly SignalName[] = ['question', 'bot', 'impact'];

function tells(found: ReadonlySet<SignalName>): boolean {
  return [...found].some((name) => !tellingNothing.includes(name));
}
