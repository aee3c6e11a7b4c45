import type { Settings } from '../../src/contract/settings';
import { defaultSettings } from '../../src/usecases/default-settings';
import type { Records } from '../../src/usecases/ports/records';
import type { Job } from '../../src/usecases/records/job';

const dayMs = 24 * 3_600_000;

/** Storage as Forge keeps it: text under a key, gone when its time is over. */
export interface MemoryStorage {
  find(key: readonly string[]): unknown;
  save(key: readonly string[], value: unknown, days?: number): void;
}

export function memoryStorage(now: () => number): MemoryStorage {
  const values = new Map<string, { text: string; until: number }>();
  return {
    find(key) {
      const found = values.get(JSON.stringify(key));
      return found && found.until > now() ? (JSON.parse(found.text) as unknown) : undefined;
    },
    save: (key, value, days = Infinity) =>
      void values.set(JSON.stringify(key), { text: JSON.stringify(value), until: now() + days * dayMs }),
  };
}

/** Records in plain memory. `now` in ms since 1970. */
export function memoryRecords(now: () => number, storage = memoryStorage(now)): Records {
  const locks = new Map<string, Promise<unknown>>();
  /** A moment passes before a write is there, as on every network. */
  const write = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  const read = <T>(...key: string[]): Promise<T | undefined> =>
    Promise.resolve(storage.find(key) as T | undefined);
  const put = (key: readonly string[], value: unknown, days?: number): Promise<void> =>
    write(() => storage.save(key, value, days));

  return {
    findJob: (jobId) => read('job', jobId),
    async saveJob(job) {
      await put(['job', job.jobId], job, 14);
      const latest = job.page ? ['latest-page-job', job.page.pageId] : ['latest-job', job.incidentId];
      await put([...latest, job.accountId], job.jobId, 14);
    },
    async findLatestJob(incidentId, accountId) {
      const jobId = await read<string>('latest-job', incidentId, accountId);
      return jobId === undefined ? undefined : read<Job>('job', jobId);
    },
    async findLatestPageJob(pageId, accountId) {
      const jobId = await read<string>('latest-page-job', pageId, accountId);
      return jobId === undefined ? undefined : read<Job>('job', jobId);
    },
    saveIncident: (jobId, incident) => put(['incident', jobId], incident, 14),
    findIncident: (jobId) => read('incident', jobId),
    saveDraft: (jobId, draft) => put(['draft', jobId], draft, 14),
    findDraft: (jobId) => read('draft', jobId),
    saveDraftPart: (jobId, part, text) => put(['draft-part', jobId, part], text, 1),
    findDraftPart: (jobId, part) => read('draft-part', jobId, part),
    async withLock(name, work) {
      const before = locks.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      locks.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
    findPageOf: (incidentId) => read('page', incidentId),
    savePageOf: (incidentId, pageId) => put(['page', incidentId], pageId),
    markPageGone: (pageId) => put(['gone-page', pageId], true),
    isPageGone: async (pageId) => (await read('gone-page', pageId)) === true,
    findActionProject: (projectKey) => read('action-project', projectKey),
    saveActionProject: (projectKey, target) => put(['action-project', projectKey], target),
    saveProposal: (pageId, accountId, proposal) => put(['proposal', pageId, accountId], proposal, 1),
    findProposal: (pageId, accountId) => read('proposal', pageId, accountId),
    getSettings: async () =>
      (await read<{ settings: Settings; version: number }>('settings')) ?? {
        settings: defaultSettings,
        version: 0,
      },
    saveSettings: (settings, version) =>
      write(() => {
        const current = storage.find(['settings']) as { version: number } | undefined;
        if ((current?.version ?? 0) !== version) return false;
        storage.save(['settings'], { settings, version: version + 1 });
        return true;
      }),
    findPlace: (projectKey) => read('place', projectKey),
    savePlace: (projectKey, place) => put(['place', projectKey], place),
    findReportLanguage: async (projectKey) => (await read('language', projectKey)) ?? undefined,
    saveReportLanguage: (projectKey, language) => put(['language', projectKey], language),
    markReminder: (issueKey, due) =>
      write(() => {
        const key = ['reminder', issueKey, due];
        if (storage.find(key) !== undefined) return false;
        storage.save(key, true, 365);
        return true;
      }),
  };
}
