import type { MilestoneName } from '../domain/milestones';
import type { Language } from '../domain/incident';
import type { Outcome } from './outcome';
import type { Comparison, ComparisonOpening } from './comparison-view';
import type { Found } from './found-view';
import type { IncidentChoice, MacroView } from './macro-view';
import type { JobView } from './job-view';
import type { Opening } from './opening-view';
import type { OverviewView } from './overview-view';
import type { PanelView } from './panel-view';
import type { PersonView } from './actions-view';
import type { PostmortemState } from './postmortem-view';
import type {
  ProjectOption,
  ProjectFields,
  RaisePreview,
  RaiseRequestRow,
  RaiseResultRow,
} from './raise-view';
import type { Published } from './published-view';
import type { PublishTarget, ParentPage, SpaceList, TitleCheck, WriterName } from './target-view';
import type { ModelSettings, ProviderName, Settings, SettingsView } from './settings';

/**
 * Every call that a screen makes of `resolver`: its argument and its result. The incident or page always comes from the
 * context that the platform vouches for, never from the argument.
 */
export interface Calls {
  /** Action modal: what is there already for this incident. */
  openPostmortem(): Promise<Outcome<Opening>>;
  /** Begins to read the incident; `readIncident` does the reading while `getJob` tells how far it is. */
  startReading(): Promise<Outcome<{ jobId: string }>>;
  readIncident(input: { jobId: string }): Promise<Outcome<Found>>;
  /** A person picks the event, types the minute, or says that nobody recorded a milestone; null takes the choice back. */
  chooseMilestone(input: {
    jobId: string;
    milestone: MilestoneName;
    choice: { eventId: string } | { at: number } | { unknown: true } | null;
  }): Promise<Outcome<Found>>;
  /** Spaces in which this person may create pages, by key or name. */
  listSpaces(input: { query: string }): Promise<Outcome<SpaceList>>;
  listParentPages(input: { spaceId: string; query: string }): Promise<Outcome<ParentPage[]>>;
  checkTitle(input: { spaceId: string; title: string }): Promise<Outcome<TitleCheck>>;
  /** Title in the report's language, as the app would name the page. */
  suggestTitle(input: { jobId: string; language: Language }): Promise<Outcome<{ title: string }>>;
  /** Queues the drafting. Called again for the same job it changes nothing. */
  startDraft(input: { jobId: string; target: PublishTarget }): Promise<Outcome<JobView>>;
  getJob(input: { jobId: string }): Promise<Outcome<JobView>>;
  /** Makes the page of a drafted job, or finds the one that was made; never two. */
  publishPostmortem(input: { jobId: string }): Promise<Outcome<Published>>;
  /** Comparing the page with today's evidence: who wrote it, who can write now, and what was left behind. */
  openComparison(): Promise<Outcome<ComparisonOpening>>;
  /** Reads the incident and has a report drafted: rules' is ready at once, a model's is queued. `getPageJob` tells how far it is. */
  startComparison(input: { writer: WriterName }): Promise<Outcome<JobView>>;
  /** How far this person's job for this page is; without a name the last one, null while there is none. */
  getPageJob(input: { purpose: 'compare' | 'write'; jobId: string | null }): Promise<Outcome<JobView | null>>;
  /** Sets what the job drafted beside the page, section by section. */
  comparePostmortem(input: { jobId: string }): Promise<Outcome<Comparison>>;
  /** Writes the accepted sections into the page; refuses when the page changed since the comparison. */
  acceptSections(input: { sections: number[]; pageVersion: number }): Promise<Outcome<Published>>;
  /** A person's word that the page, which the app cannot see either, was deleted for good: the incident can have another. */
  confirmPageGone(): Promise<Outcome<{ gone: true }>>;
  setPostmortemState(input: { state: PostmortemState }): Promise<Outcome<{ state: PostmortemState }>>;

  /** Panel beside an issue. */
  showPanel(): Promise<Outcome<PanelView>>;

  /** Macro on a page. */
  showMacro(): Promise<Outcome<MacroView>>;
  listIncidents(input: { query: string }): Promise<Outcome<IncidentChoice[]>>;
  /** Reads an incident and has its report drafted for this empty page, as `startComparison` does. */
  startWriting(input: { incidentKey: string; writer: WriterName }): Promise<Outcome<JobView>>;
  /** Writes what the job drafted into this page, while it is empty. */
  writeHere(input: { jobId: string }): Promise<Outcome<Published>>;

  /** Raising the actions of the page. */
  previewRaise(): Promise<Outcome<RaisePreview>>;
  listProjects(input: { query: string }): Promise<Outcome<ProjectOption[]>>;
  getProjectFields(input: {
    projectKey: string;
    issueTypeId: string | null;
  }): Promise<Outcome<ProjectFields>>;
  listAssignable(input: { projectKey: string; query: string }): Promise<Outcome<PersonView[]>>;
  /** Raises up to five rows, each exactly once; a row that fails leaves the others as they are. */
  raiseActions(input: { rows: RaiseRequestRow[] }): Promise<Outcome<RaiseResultRow[]>>;

  /** All postmortems that this person may see. */
  showOverview(input: { cursor: string | null }): Promise<Outcome<OverviewView>>;
}

/** Calls of `admin-resolver`: settings of the whole installation, for administrators of Jira. */
export interface AdminCalls {
  getSettings(): Promise<Outcome<SettingsView>>;
  saveSettings(input: { settings: Settings; version: number }): Promise<Outcome<SettingsView>>;
  /** Replaces the key of a provider. */
  saveModelKey(input: { provider: ProviderName; key: string }): Promise<Outcome<SettingsView>>;
  removeModelKey(input: { provider: ProviderName }): Promise<Outcome<SettingsView>>;
  /** Asks the model one small question, for at most 20 seconds. Key null: the stored one. Nothing is saved. */
  testModel(input: {
    writer: Exclude<WriterName, 'rules'>;
    model: ModelSettings;
    key: string | null;
  }): Promise<Outcome<{ model: string; milliseconds: number }>>;
}
