import * as z from 'zod';
import type { Claim } from '../../../domain/claim';
import type { TimelineRow } from '../../../domain/draft';
import { milestoneNames } from '../../../domain/milestones';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  rows: z.array(z.strictObject({ event: z.string(), title: z.string(), note: z.string().nullable() })),
  proposals: z.array(
    z.strictObject({ milestone: z.enum(milestoneNames), event: z.string(), why: z.string() }),
  ),
});

/** More rows than this are a log, not a timeline. */
const maxRows = 40;

/** 二. Events are named, never timed: minutes, actors and sources are those of the events. */
export const timelineForm: SectionForm<z.infer<typeof shape>> = {
  number: 2,
  name: 'timeline',
  shape,
  maxOutputTokens: 10_000,
  guide: () => `Section 2, timeline.
- The rows of the nine milestones exist already. Choose from the events (their ids stand in the timeline of the brief) those others that a reader needs to follow the response: failed and partial fixes, escalations, false recoveries, decisions, catch-up. At most ${maxRows}; none that is one of the milestones' events; none that only chats or repeats.
- event: its id. title: what happened, in at most 12 words or 20 Chinese characters, with no time in it. note: one sentence that the event's own text supports, or null to show the text as it is.
- proposals: only for milestones that are missing: the id of an event that may be it, and why. A milestone is an event, never a minute of your own. When none fits, propose none.`,
  problems: (reply, { facts }) => {
    const events = new Set(facts.timeline.events.map(({ id }) => id));
    const unknown = [...reply.rows, ...reply.proposals]
      .map(({ event }) => event)
      .filter((id) => !events.has(id));
    const found = reply.proposals.filter(({ milestone }) => facts.milestones[milestone].state !== 'missing');
    return [
      ...(unknown.length > 0 ? [`These are no ids of events: ${[...new Set(unknown)].join(', ')}`] : []),
      ...found.map(({ milestone }) => `The milestone ${milestone} is known already: propose nothing for it`),
      ...(reply.rows.length > maxRows ? [`At most ${maxRows} rows, there are ${reply.rows.length}`] : []),
    ];
  },
  apply(draft, reply, _words, { facts, options }) {
    const events = new Map(facts.timeline.events.map((event) => [event.id, event]));
    const taken = new Set(milestoneNames.map((name) => facts.milestones[name].eventId));
    const chosen = [...new Map(reply.rows.map((row) => [row.event, row])).values()]
      .filter(({ event }) => !taken.has(event))
      .flatMap(({ event: id, title, note }): readonly TimelineRow[] => {
        const event = events.get(id);
        if (!event) return [];
        const detail: Claim = { text: note ?? event.text, basis: 'evidence', evidence: event.evidence };
        return [{ at: event.at, milestone: null, title, actor: event.actor, detail: [detail] }];
      });
    const proposed = new Map(reply.proposals.map((proposal) => [proposal.milestone, proposal]));
    const milestones = draft.timeline
      .filter(({ milestone }) => milestone !== null)
      .map((row) => {
        const proposal = row.milestone === null ? undefined : proposed.get(row.milestone);
        const event = proposal && events.get(proposal.event);
        if (!proposal || !event || row.at !== null) return row;
        const text =
          options.language === 'zh-CN'
            ? `可能是 ${event.id} 所述事件：${proposal.why}；在创建窗口中选定该事件即可确认`
            : `may be the event of ${event.id}: ${proposal.why}; choose that event when creating the report to confirm it`;
        const claim: Claim = { text, basis: 'hypothesis', evidence: event.evidence };
        return { ...row, detail: [...row.detail, claim] };
      });
    const rows = [...milestones, ...chosen];
    return { ...draft, timeline: inOrder(rows) };
  },
};

/** By minute; milestones before other events of their minute, rows without a minute last. */
function inOrder(rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const order = (row: TimelineRow) => row.at ?? Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => order(a) - order(b));
}
