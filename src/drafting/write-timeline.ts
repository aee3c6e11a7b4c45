import type { TimelineRow } from '../domain/draft';
import { signalsOf } from '../domain/event-signals';
import { milestoneNames } from '../domain/milestones';
import type { TimelineEvent } from '../domain/timeline';
import { foundActions } from './found-actions';
import { condensed } from './quote';
import type { RulesContext } from './rules-context';
import { withMissing, withoutRepeats, withoutSpanEnds } from './timeline-order';
import { eventRow, milestoneRow } from './timeline-rows';
import type { Placed } from './timeline-rows';
import type { FixTold } from './fixes-told';

/** As many rows as a meeting can read; the nine milestones are always among them. */
const maxRows = 40;

/** An incident of an hour or two has fewer. */
const maxRowsOfShort = 30;
const short = 120;

/** The measures that led to the emergency fix, by event: what each was of it. */
function stepsOf(context: RulesContext, fixes: readonly FixTold[]): ReadonlyMap<string, string> {
  const { say } = context;
  const end = context.minuteOf('mitigated');
  const last = context.eventOf('mitigated')?.id;
  const steps = new Map<string, string>();
  if (end === null || context.facts.milestones.mitigated.state !== 'recorded') return steps;
  const names = [
    say('应急修复（开始）', 'Emergency fix (begun)'),
    say('应急修复（第二步）', 'Emergency fix (second step)'),
    say('应急修复（第三步）', 'Emergency fix (third step)'),
  ];
  for (const { told, outcome } of fixes) {
    const { id } = told.event;
    if (told.at > end || id === last || steps.has(id)) continue;
    if (outcome !== 'success' && outcome !== 'partial') continue;
    steps.set(id, names[steps.size] ?? say('应急修复（后续步骤）', 'Emergency fix (next step)'));
  }
  return steps;
}

/** True for what a row of a table of figures names a time in: the figures stand in 四. A table that begins with times is a log. */
function isCellsOfTable(text: string, source: string): boolean {
  const cells = text.split(' - ');
  if (cells.length < 2 || !source.includes(' | ')) return false;
  return source
    .split('\n')
    .some(
      (line) =>
        line.includes(' | ') && !/^\W*\d/.test(line) && cells.every((cell) => line.includes(cell.trim())),
    );
}

/** True for an event that tells of people at work, and of nothing that happened to the service or was done to it. */
function isTalk(event: TimelineEvent): boolean {
  const { alert, fix, fixStarted, recovery, relapse, onset, change } = signalsOf(event);
  return !(alert || fix || fixStarted || recovery || relapse || onset || change);
}

/** 二: the nine milestones in time order, and between them the most telling of the other events. */
export function writeTimeline(context: RulesContext, fixes: readonly FixTold[]): readonly TimelineRow[] {
  const { facts, say } = context;
  const steps = stepsOf(context, fixes);
  const orders = new Map(facts.timeline.events.map((event, index) => [event.id, index]));
  // Milestones of one minute keep the template's order, whatever the order of their records.
  let last: Placed | undefined;
  const milestones = milestoneNames.map((name) => {
    const placed = milestoneRow(context, name, orders);
    if (placed.row.at === null) return placed;
    const order =
      last !== undefined && last.row.at === placed.row.at
        ? Math.max(placed.order, last.order + 0.001)
        : placed.order;
    last = { ...placed, order };
    return last;
  });
  const shown = new Set(milestoneNames.map((name) => facts.milestones[name].eventId));
  const wordings = new Set(
    facts.timeline.events
      .filter((event) => shown.has(event.id))
      .map((event) => `${event.at} ${condensed(event.text)}`),
  );
  const sayings = new Set(
    facts.timeline.events.filter(({ id }) => shown.has(id)).map(({ text }) => condensed(text)),
  );
  const { at: start } = facts.milestones.triggered;
  const lists = new Set(foundActions(context).open.flatMap(({ evidence }) => evidence));
  const recovered = context.minuteOf('recovered') ?? context.minuteOf('mitigated');
  const sources = new Map(facts.incident.evidence.map(({ id, text }) => [id, text]));
  const events = facts.timeline.events.flatMap((event, index) => {
    const { change, onset, symptom, alert, report } = signalsOf(event);
    // Before the trigger only what may have led to it is of interest.
    if (start !== null && event.at < start && !(change || onset || symptom || alert || report)) return [];
    if (!shown.has(event.id) && isCellsOfTable(event.text, sources.get(event.evidence[0] ?? '') ?? ''))
      return [];
    const wording = `${event.at} ${condensed(event.text)}`;
    if (shown.has(event.id) || event.kind === 'link' || event.kind === 'attachment' || wordings.has(wording))
      return [];
    wordings.add(wording);
    // Who says the same again and again ("looking at it too") does so once; what breaks or comes back again is told each time.
    const again = condensed(event.text);
    if (sayings.has(again) && isTalk(event)) return [];
    sayings.add(again);
    // A list of what to do stands in 七.
    if (recovered !== null && event.at > recovered && event.evidence.every((id) => lists.has(id))) {
      const { recovery, closing, confirmation, fix } = signalsOf(event);
      if (!(recovery || closing || confirmation || fix)) return [];
    }
    return eventRow(context, event, index, steps.get(event.id)) ?? [];
  });
  const distinct = withoutRepeats(
    milestones.filter(({ row }) => row.at !== null),
    withoutSpanEnds(events, milestones),
  ).filter(({ row }) => row.milestone === null);
  const end = recovered ?? null;
  const limit = start !== null && end !== null && end - start <= short ? maxRowsOfShort : maxRows;
  const chosen = [...distinct].sort((a, b) => a.rank - b.rank).slice(0, limit - milestoneNames.length);
  const known = [...milestones.filter(({ row }) => row.at !== null), ...chosen].sort(
    (a, b) => (a.row.at ?? 0) - (b.row.at ?? 0) || a.order - b.order,
  );
  // "Complete" tells something only beside what it completes.
  const begun = chosen.some(({ row }) => [...steps.values()].includes(row.title));
  return withMissing(
    known.map((placed) =>
      begun && placed.row.milestone === 'mitigated'
        ? { ...placed, row: { ...placed.row, title: say('完成', 'complete') } }
        : placed,
    ),
    milestones.filter(({ row }) => row.at === null),
  );
}
