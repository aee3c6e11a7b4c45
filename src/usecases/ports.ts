import type { MacroIdentity } from '../document/report-page';
import type { Language } from '../domain/incident';
import type { ActionTracker } from './ports/action-tracker';
import type { DraftQueue } from './ports/draft-queue';
import type { DraftWriter } from './ports/draft-writer';
import type { IncidentSource } from './ports/incident-source';
import type { ModelKeys } from './ports/model-keys';
import type { ModelServices } from './ports/model-services';
import type { PageStore } from './ports/page-store';
import type { Records } from './ports/records';
import type { SiteChoices } from './ports/site-choices';

/** Everything a use case needs from outside. Calls to products run as the person who asked, unless a port says otherwise. */
export interface Ports {
  readonly incidents: IncidentSource;
  readonly actions: ActionTracker;
  readonly pages: PageStore;
  readonly site: SiteChoices;
  readonly records: Records;
  readonly queue: DraftQueue;
  readonly models: ModelServices;
  readonly modelKeys: ModelKeys;
  /** The writers that can draft on this site as it is set up now, the default one first; the rules are always among them. */
  readonly listWriters: () => Promise<readonly DraftWriter[]>;
  /** How Confluence finds our macro. */
  readonly macroIdentity: (language: Language) => MacroIdentity;
  readonly clock: () => Date;
  /** Ids that never repeat. */
  readonly newId: () => string;
}
