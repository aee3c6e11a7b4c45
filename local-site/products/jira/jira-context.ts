import type { Clock } from '../../clock';
import type { PropertyAlias } from './jql/property-alias';
import type { JiraStore } from './model/jira-store';
import { jiraTime } from './model/jira-time';
import type { SearchIndex } from './search/search-index';

/** What every part of the emulated Jira works with. */
export interface JiraContext {
  readonly store: JiraStore;
  readonly clock: Clock;
  readonly siteUrl: string;
  readonly index: SearchIndex;
  readonly propertyAliases: readonly PropertyAlias[];
}

export function currentTime({ clock }: JiraContext): string {
  return jiraTime(clock.now());
}
