import type { Settings } from '../../contract/settings';
import type { Day } from '../../domain/action-item';
import type { Draft } from '../../domain/draft';
import type { Incident, Language } from '../../domain/incident';
import type { Job } from '../records/job';
import type { Proposal } from '../records/proposal';

/** What the app itself keeps in storage. */
export interface Records {
  findJob(jobId: string): Promise<Job | undefined>;
  saveJob(job: Job): Promise<void>;
  /** The last job of this person that makes a page of this incident. */
  findLatestJob(incidentId: string, accountId: string): Promise<Job | undefined>;
  /** The last job of this person for a page that was there already. */
  findLatestPageJob(pageId: string, accountId: string): Promise<Job | undefined>;
  /** What the job read, in as many pieces as it takes. */
  saveIncident(jobId: string, incident: Incident): Promise<void>;
  findIncident(jobId: string): Promise<Incident | undefined>;
  saveDraft(jobId: string, draft: Draft): Promise<void>;
  findDraft(jobId: string): Promise<Draft | undefined>;
  /** What a drafting finished so far, by part, so that another delivery of its job goes on from there. */
  saveDraftPart(jobId: string, part: string, text: string): Promise<void>;
  findDraftPart(jobId: string, part: string): Promise<string | undefined>;
  /** Runs `work` while nobody else holds `name`. @throws IN_PROGRESS when somebody does for longer than a few seconds */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Page that was made for an incident, noted before anything else could fail. */
  findPageOf(incidentId: string): Promise<string | undefined>;
  savePageOf(incidentId: string, pageId: string): Promise<void>;
  /** A person said of a page that nobody here can see that it was deleted for good. */
  markPageGone(pageId: string): Promise<void>;
  isPageGone(pageId: string): Promise<boolean>;
  /** Project in which actions of this project's incidents were last raised. */
  findActionProject(projectKey: string): Promise<string | undefined>;
  saveActionProject(projectKey: string, target: string): Promise<void>;
  /** Sections proposed to a person, kept until they accept some of them. */
  saveProposal(pageId: string, accountId: string, proposal: Proposal): Promise<void>;
  findProposal(pageId: string, accountId: string): Promise<Proposal | undefined>;
  getSettings(): Promise<{ settings: Settings; version: number }>;
  /** @returns false when `version` is not the current one */
  saveSettings(settings: Settings, version: number): Promise<boolean>;
  findPlace(projectKey: string): Promise<{ spaceId: string; parentId: string | null } | undefined>;
  savePlace(projectKey: string, place: { spaceId: string; parentId: string | null }): Promise<void>;
  /** Language that was chosen for this project's last report, where it was not that of the settings. */
  findReportLanguage(projectKey: string): Promise<Language | undefined>;
  saveReportLanguage(projectKey: string, language: Language | null): Promise<void>;
  /** True the first time it is asked for this mark. */
  markReminder(issueKey: string, due: Day): Promise<boolean>;
}
