import { kvs, type SetOptions } from '@forge/kvs';
import { defaultSettings } from '../../usecases/default-settings';
import type { Records } from '../../usecases/ports/records';
import type { Job } from '../../usecases/records/job';
import type { Proposal } from '../../usecases/records/proposal';
import type { Draft } from '../../domain/draft';
import type { Incident } from '../../domain/incident';
import * as z from 'zod';
import { isTaken, withKvsLock } from './kvs-lock';
import { findPieces, savePieces } from './kvs-pieces';
import { storedSettings } from './stored-settings';

/** What a job read and drafted is kept for a fortnight: long enough to come back to, no archive of the incident's text. */
const jobLife: SetOptions = { ttl: { unit: 'DAYS', value: 14 } };
/** A queued job is delivered for a day at most. */
const partLife: SetOptions = { ttl: { unit: 'DAYS', value: 1 } };
const proposalLife: SetOptions = { ttl: { unit: 'DAYS', value: 1 } };
const reminderLife: SetOptions = { ttl: { unit: 'DAYS', value: 365 } };

/** Every key of the app. Parts are ids and keys of the products; anything else in them is written as its code. */
const keys = {
  job: (jobId: string) => key('job', jobId),
  latestJob: (incidentId: string, accountId: string) => key('latest-job', incidentId, accountId),
  latestPageJob: (pageId: string, accountId: string) => key('latest-page-job', pageId, accountId),
  incident: (jobId: string) => key('incident', jobId),
  draft: (jobId: string) => key('draft', jobId),
  draftPart: (jobId: string, part: string) => key('draft-part', jobId, part),
  proposal: (pageId: string, accountId: string) => key('proposal', pageId, accountId),
  lock: (name: string) => key('lock', name),
  page: (incidentId: string) => key('page', incidentId),
  gonePage: (pageId: string) => key('gone-page', pageId),
  actionProject: (projectKey: string) => key('action-project', projectKey),
  settings: () => key('settings'),
  place: (projectKey: string) => key('place', projectKey),
  language: (projectKey: string) => key('language', projectKey),
  reminder: (issueKey: string, due: string) => key('reminder', issueKey, due),
};

function key(kind: string, ...parts: readonly string[]): string {
  const safe = parts.map((part) =>
    part.replace(/[^a-zA-Z0-9._-]/gu, (character) => `#${(character.codePointAt(0) ?? 0).toString(16)}#`),
  );
  return [kind, ...safe].join(':');
}

const language = z.enum(['zh-CN', 'en-US']);
const place = z.object({ spaceId: z.string(), parentId: z.string().nullable() });
const settingsRecord = z.object({ settings: storedSettings, version: z.number() });
const jobRecord = z.looseObject({
  jobId: z.string(),
  accountId: z.string(),
  incidentId: z.string(),
  stage: z.string(),
});

/**
 * The app's records in Forge storage. What lies there was written by this app and comes back as it was written; a record of
 * another shape counts as absent.
 */
export function kvsRecords(newId: () => string): Records {
  const findText = async (at: string): Promise<string | undefined> => {
    const value = await kvs.get<unknown>(at);
    return typeof value === 'string' ? value : undefined;
  };
  const findJob = async (jobId: string): Promise<Job | undefined> => {
    const found = jobRecord.safeParse(await kvs.get<unknown>(keys.job(jobId)));
    return found.success ? (found.data as unknown as Job) : undefined;
  };
  const latestKey = ({ page, incidentId, accountId }: Job) =>
    page ? keys.latestPageJob(page.pageId, accountId) : keys.latestJob(incidentId, accountId);
  const findLatest = async (at: string): Promise<Job | undefined> => {
    const jobId = await findText(at);
    return jobId === undefined ? undefined : findJob(jobId);
  };
  const getSettings = async () => {
    const found = settingsRecord.safeParse(await kvs.get<unknown>(keys.settings()));
    return found.success ? found.data : { settings: defaultSettings, version: 0 };
  };

  return {
    findJob,
    async saveJob(job) {
      await kvs.set(keys.job(job.jobId), job, jobLife);
      await kvs.set(latestKey(job), job.jobId, jobLife);
    },
    findLatestJob: (incidentId, accountId) => findLatest(keys.latestJob(incidentId, accountId)),
    findLatestPageJob: (pageId, accountId) => findLatest(keys.latestPageJob(pageId, accountId)),

    saveIncident: (jobId, incident) => savePieces(keys.incident(jobId), incident, newId(), jobLife),
    async findIncident(jobId) {
      return (await findPieces(keys.incident(jobId))) as Incident | undefined;
    },
    saveDraft: (jobId, draft) => savePieces(keys.draft(jobId), draft, newId(), jobLife),
    async findDraft(jobId) {
      return (await findPieces(keys.draft(jobId))) as Draft | undefined;
    },
    saveDraftPart: (jobId, part, text) => savePieces(keys.draftPart(jobId, part), text, newId(), partLife),
    async findDraftPart(jobId, part) {
      return (await findPieces(keys.draftPart(jobId, part))) as string | undefined;
    },
    saveProposal: (pageId, accountId, proposal) =>
      savePieces(keys.proposal(pageId, accountId), proposal, newId(), proposalLife),
    async findProposal(pageId, accountId) {
      return (await findPieces(keys.proposal(pageId, accountId))) as Proposal | undefined;
    },

    withLock: (name, work) => withKvsLock(keys.lock(name), newId(), work),

    findPageOf: (incidentId) => findText(keys.page(incidentId)),
    savePageOf: (incidentId, pageId) => kvs.set(keys.page(incidentId), pageId),
    markPageGone: (pageId) => kvs.set(keys.gonePage(pageId), true),
    isPageGone: async (pageId) => (await kvs.get<unknown>(keys.gonePage(pageId))) === true,
    findActionProject: (projectKey) => findText(keys.actionProject(projectKey)),
    saveActionProject: (projectKey, target) => kvs.set(keys.actionProject(projectKey), target),

    getSettings,
    saveSettings: (settings, version) =>
      // Forge compares and sets only custom entities; the lock makes of the two steps one.
      withKvsLock(keys.lock('settings'), newId(), async () => {
        if ((await getSettings()).version !== version) return false;
        await kvs.set(keys.settings(), { settings, version: version + 1 });
        return true;
      }),

    async findPlace(projectKey) {
      const found = place.safeParse(await kvs.get<unknown>(keys.place(projectKey)));
      return found.success ? found.data : undefined;
    },
    savePlace: (projectKey, { spaceId, parentId }) => kvs.set(keys.place(projectKey), { spaceId, parentId }),

    async findReportLanguage(projectKey) {
      const found = language.safeParse(await kvs.get<unknown>(keys.language(projectKey)));
      return found.success ? found.data : undefined;
    },
    saveReportLanguage: (projectKey, chosen) =>
      chosen === null ? kvs.delete(keys.language(projectKey)) : kvs.set(keys.language(projectKey), chosen),

    async markReminder(issueKey, due) {
      try {
        await kvs.set(keys.reminder(issueKey, due), true, { ...reminderLife, keyPolicy: 'FAIL_IF_EXISTS' });
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
  };
}
