import { clauseSignalsOf } from '../event-signals';
import type { Milestone } from '../milestones';
import { estimated, missing, recorded } from './story';
import type { Story, Told } from './story';

const week = 7 * 1440;

/**
 * The change that broke it, else the first effect that is told with a minute of its own. The detection is not the trigger:
 * where nothing tells of a start, it is missing.
 */
export function findTriggered(story: Story, detected: Milestone): Milestone {
  if (detected.at === null) return missing;
  const detectedAt = detected.at;
  const starts = story.told.filter(
    ({ event, signals }) =>
      event.at <= detectedAt &&
      event.timeSource === 'written' &&
      event.bound !== 'end' &&
      !signals.recovery &&
      !signals.followUp,
  );
  const before = starts.filter(
    ({ event }) => event.at < detectedAt && (event.bound !== 'reference' || detectedAt - event.at < week),
  );
  const effects = before.filter(
    ({ signals, event }) =>
      signals.onset || signals.symptom || (event.bound === 'start' && !signals.decision),
  );
  const firstEffect = effects.find(({ signals }) => !(signals.investigation && !signals.onset)) ?? effects[0];
  const changes = before.filter(
    ({ event, signals }) =>
      signals.change && !signals.investigation && event.at <= (firstEffect?.event.at ?? detectedAt),
  );
  const change = chooseChange(changes, firstEffect, story);
  if (change) return ruledOut(change, story) ? missing : recorded(change, 'change-made');
  if (firstEffect) return recorded(firstEffect, 'effect-first-seen');
  const sameMinute = starts.find(
    ({ event, signals }) => event.at === detectedAt && (signals.onset || (signals.change && !signals.alert)),
  );
  if (sameMinute)
    return recorded(
      sameMinute,
      sameMinute.signals.change && !sameMinute.signals.onset ? 'change-made' : 'effect-first-seen',
    );
  const backdated = before.filter(
    ({ event, signals }) =>
      event.bound === 'moment' &&
      event.kind === 'comment' &&
      !(signals.notification || signals.question || signals.report),
  );
  // A minute before anybody knew, written down later: the teller says where it began, in whatever words.
  if (backdated.length === 1 && backdated[0]) return estimated(backdated[0], 'effect-first-seen');
  return confirmedByAlarm(story, detectedAt);
}

/**
 * Of several changes, the first that shares words with the first effect or the cause, else the one told with its effect, else
 * the last before the effect.
 */
function chooseChange(changes: readonly Told[], effect: Told | undefined, story: Story): Told | undefined {
  if (changes.length < 2) return changes[0];
  const title = new Set(wordsOf(story.incident.title));
  const causes = story.told
    .filter(({ signals }) => signals.cause)
    .flatMap(({ event }) => wordsOf(event.text));
  const named = new Set([...causes.filter((word) => !title.has(word)), ...wordsOf(effect?.event.text ?? '')]);
  const sharedWith = (change: Told) =>
    new Set(wordsOf(change.event.text).filter((word) => named.has(word))).size;
  const earlier = changes.filter(({ index }) => index !== effect?.index);
  const scored = earlier.map((change) => ({ change, shared: sharedWith(change) }));
  const best = scored.reduce((a, b) => (b.shared > a.shared ? b : a));
  if (best.shared > 0) return best.change;
  return changes.find(({ signals }) => signals.onset || signals.symptom) ?? changes.at(-1);
}

/** Words that can name a thing: identifiers, English words of some length, pairs of Chinese characters. */
export function wordsOf(text: string): readonly string[] {
  const latin = text.toLowerCase().match(/[a-z][a-z0-9@._/-]{3,}/g) ?? [];
  const han = text.match(/[\u3400-\u9fff]+/g) ?? [];
  const stop = new Set([
    '发布',
    '上线',
    '变更',
    '服务',
    '故障',
    '原因',
    '导致',
    '问题',
    '进行',
    '系统',
    '异常',
    '配置',
  ]);
  const pairs = han.flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  return [...latin, ...pairs.filter((pair) => !stop.has(pair))];
}

/** A change that was suspected and then cleared is no trigger. */
function ruledOut(change: Told, story: Story): boolean {
  const title = new Set(wordsOf(story.incident.title));
  const words = new Set(wordsOf(change.event.text).filter((word) => !title.has(word)));
  return story.told.some(({ event }) => {
    const denials = clauseSignalsOf(event).filter(({ signals }) => signals.has('ruledOut'));
    return (
      event.at > change.event.at &&
      denials.some(({ text }) => wordsOf(text).filter((word) => words.has(word)).length > 1)
    );
  });
}

/** An alarm of the operator's own monitoring that comes with the failed component, confirmed: both began in that minute. */
function confirmedByAlarm(story: Story, detectedAt: number): Milestone {
  const sameMinute = story.told.filter(({ event }) => event.at === detectedAt && event.bound === 'moment');
  const alarmed = sameMinute.some(({ signals }) => signals.alert);
  const confirmed = sameMinute.find(({ signals }) => signals.cause);
  return alarmed && confirmed ? estimated(confirmed, 'failure-confirmed-by-alarm') : missing;
}
