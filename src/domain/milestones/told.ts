import type { EventSignals } from '../event-signals';
import type { EvidenceId } from '../evidence';
import type { TimelineEvent } from '../timeline';

/** An event with what it tells of and its place in the timeline. */
export interface Told {
  readonly event: TimelineEvent;
  readonly signals: EventSignals;
  readonly index: number;
}

/** The evidence in whose words an event is told; those that only retell it follow in its list. */
export function tellerOf({ id }: TimelineEvent): EvidenceId {
  return id.replace(/\..*$/, '');
}
