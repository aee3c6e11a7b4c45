import type { Draft } from './draft';
import type { Incident } from './incident';
import type { Metrics } from './metrics';
import type { Milestones } from './milestones';
import type { Timeline } from './timeline';

/** What was found in the incident, before anything is written. */
export interface Facts {
  readonly incident: Incident;
  readonly timeline: Timeline;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
}

/** The postmortem report: the facts and the eleven sections drafted from them. */
export interface Report extends Facts {
  readonly draft: Draft;
}
