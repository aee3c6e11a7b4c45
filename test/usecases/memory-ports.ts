import { incidentFromJira } from '../../src/adapters/jira/incident-from-jira';
import { defaultSettings } from '../../src/usecases/default-settings';
import { PostmortemError } from '../../src/usecases/errors';
import type { Asker } from '../../src/usecases/asker';
import type { Ports } from '../../src/usecases/ports';
import type { PageStore, StoredPage } from '../../src/usecases/ports/page-store';
import type { IncidentRecord } from '../../src/usecases/records/incident-record';
import type { Job } from '../../src/usecases/records/job';
import type { PageRecord } from '../../src/usecases/records/page-record';
import { rulesDraftWriter } from '../../src/usecases/rules-draft-writer';
import type { Draft } from '../../src/domain/draft';
import type { Incident } from '../../src/domain/incident';

export const asker: Asker = { accountId: 'a-lin', locale: 'zh-CN', zone: 'Asia/Shanghai' };

const person = {
  accountId: 'a-lin',
  displayName: '林静',
  accountType: 'atlassian',
  timeZone: 'Asia/Shanghai',
};
const comment = (id: string, created: string, text: string) => ({ id, author: person, created, body: text });

/** A short incident that has a beginning, a cause and an end. */
export function anIncident(fields: Record<string, unknown> = {}): Incident {
  return incidentFromJira({
    id: '10042',
    key: 'INC-42',
    self: 'https://site.example/rest/api/3/issue/10042',
    fields: {
      summary: '结算接口大面积 5xx',
      description: '20:15 收到告警：结算接口 5xx',
      created: '2026-11-20T20:15:00.000+0800',
      reporter: person,
      comment: {
        comments: [
          comment('1', '2026-11-20T20:31:00.000+0800', '定位到根因：连接池耗尽'),
          comment('2', '2026-11-20T20:59:00.000+0800', '服务已全部恢复'),
        ],
      },
      ...fields,
    },
  });
}

export interface MemoryPage extends StoredPage {
  readonly record: PageRecord | undefined;
  readonly viewers: readonly string[] | null;
  readonly labels: readonly string[];
  /** Everything that ever stood there, with the title and whether everybody could read it. */
  readonly versions: readonly { readonly title: string; readonly doc: unknown; readonly open: boolean }[];
}

export interface Memory {
  readonly ports: Ports;
  readonly pages: Map<string, MemoryPage>;
  readonly jobs: Map<string, Job>;
  readonly incidents: Map<string, Incident>;
  readonly drafts: Map<string, Draft>;
  readonly draftParts: Map<string, string>;
  readonly queued: string[];
  incidentRecord: IncidentRecord | undefined;
  readonly remoteLinks: Set<string>;
  /** Calls of ports that change something, in order: where a crash can strike. */
  readonly writes: string[];
  /** The number of writes after which the next one is carried out or not, and then everything ends. */
  crashAt: { readonly write: number; readonly when: 'before' | 'after' } | undefined;
}

/** Ports over plain memory, for one incident. */
export function memoryPorts(incident: Incident = anIncident()): Memory {
  const pageOf = new Map<string, string>();
  const places = new Map<string, { spaceId: string; parentId: string | null }>();
  const locks = new Map<string, Promise<unknown>>();
  let ids = 0;

  const write = async <T>(name: string, work: () => T): Promise<T> => {
    await Promise.resolve();
    const due = memory.crashAt?.write === memory.writes.length;
    memory.writes.push(name);
    if (due && memory.crashAt?.when === 'before') throw new PostmortemError('UNAVAILABLE');
    const value = work();
    if (due) throw new PostmortemError('UNAVAILABLE');
    return value;
  };
  const change = (pageId: string, patch: Partial<MemoryPage>) => {
    const page = memory.pages.get(pageId);
    if (!page) throw new PostmortemError('PAGE_NOT_FOUND');
    memory.pages.set(pageId, { ...page, ...patch });
  };
  const stored = ({ id, title, url, spaceId, version, doc }: MemoryPage): StoredPage => ({
    id,
    title,
    url,
    spaceId,
    version,
    doc,
  });
  const unexpected = (): never => {
    throw new Error('not part of this test');
  };

  const pages: PageStore = {
    isAvailable: () => Promise.resolve(true),
    listSpaces: () => Promise.resolve([{ id: '1', key: 'SRE', name: '稳定性工程' }]),
    listWritableSpaces: () =>
      Promise.resolve({ spaces: [{ id: '1', key: 'SRE', name: '稳定性工程' }], complete: true }),
    findSpace: () => Promise.resolve({ id: '1', key: 'SRE', name: '稳定性工程' }),
    mayCreateIn: () => Promise.resolve(true),
    listByTitle: () => Promise.resolve([]),
    listParentPages: () => Promise.resolve([]),
    findByTitle: (spaceId, title) =>
      Promise.resolve(
        [...memory.pages.values()].find((page) => page.spaceId === spaceId && page.title === title),
      ),
    createPage: ({ spaceId, title, doc }) =>
      write('createPage', () => {
        if ([...memory.pages.values()].some((page) => page.spaceId === spaceId && page.title === title))
          throw new PostmortemError('TITLE_TAKEN', { title });
        const id = `p-${memory.pages.size + 1}`;
        const page: MemoryPage = {
          id,
          title,
          url: `https://site.example/wiki/${id}`,
          spaceId,
          version: 1,
          doc,
          record: undefined,
          viewers: null,
          labels: [],
          versions: [{ title, doc, open: true }],
        };
        memory.pages.set(id, page);
        return stored(page);
      }),
    findPage: (pageId) => {
      const page = memory.pages.get(pageId);
      return Promise.resolve(page && stored(page));
    },
    exists: (pageId) => Promise.resolve(memory.pages.has(pageId)),
    updatePage: ({ id, title, version }, doc) =>
      write('updatePage', () => {
        const page = memory.pages.get(id);
        if (page?.version !== version) throw new PostmortemError('PAGE_CHANGED');
        const versions = [...page.versions, { title, doc, open: page.viewers === null }];
        change(id, { title, doc, version: version + 1, versions });
        return { ...stored(page), title, doc, version: version + 1 };
      }),
    findRecord: (pageId) => Promise.resolve(memory.pages.get(pageId)?.record),
    saveRecord: (pageId, record) => write('pages.saveRecord', () => change(pageId, { record })),
    addLabel: (pageId, label) => write('addLabel', () => change(pageId, { labels: [label] })),
    restrict: (pageId, viewers) => write('restrict', () => change(pageId, { viewers })),
    mayEdit: () => Promise.resolve(true),
    listDocs: unexpected,
  };

  const memory: Memory = {
    pages: new Map(),
    jobs: new Map(),
    incidents: new Map(),
    drafts: new Map(),
    draftParts: new Map(),
    queued: [],
    incidentRecord: undefined,
    remoteLinks: new Set(),
    writes: [],
    crashAt: undefined,
    ports: {
      incidents: {
        getSummary: () => Promise.resolve({ ...incident, severity: null, severityDeclared: false }),
        countEvidenceAfter: () => Promise.resolve(0),
        collect: () => Promise.resolve(incident),
        listIncidents: unexpected,
        findRecord: () => Promise.resolve(memory.incidentRecord),
        saveRecord: (_issueId, record) =>
          write('incidents.saveRecord', () => {
            memory.incidentRecord = record;
          }),
        linkPage: (_issueId, page) => write('linkPage', () => void memory.remoteLinks.add(page.id)),
        mayEdit: () => Promise.resolve(true),
        listRecords: unexpected,
        listViewers: () => Promise.resolve(['a-lin', 'a-chen']),
      },
      actions: new Proxy({} as Ports['actions'], { get: unexpected }),
      site: new Proxy({} as Ports['site'], { get: unexpected }),
      models: new Proxy({} as Ports['models'], { get: unexpected }),
      modelKeys: { find: unexpected, save: unexpected, remove: unexpected },
      pages,
      records: {
        findJob: (jobId) => Promise.resolve(memory.jobs.get(jobId)),
        saveJob: (job) => write('saveJob', () => void memory.jobs.set(job.jobId, job)),
        findLatestJob: () => Promise.resolve([...memory.jobs.values()].at(-1)),
        saveIncident: (jobId, read) => write('saveIncident', () => void memory.incidents.set(jobId, read)),
        findIncident: (jobId) => Promise.resolve(memory.incidents.get(jobId)),
        saveDraft: (jobId, draft) => write('saveDraft', () => void memory.drafts.set(jobId, draft)),
        findDraft: (jobId) => Promise.resolve(memory.drafts.get(jobId)),
        saveDraftPart: (jobId, part, text) =>
          write('saveDraftPart', () => void memory.draftParts.set(`${jobId}:${part}`, text)),
        findDraftPart: (jobId, part) => Promise.resolve(memory.draftParts.get(`${jobId}:${part}`)),
        async withLock(name, work) {
          const before = locks.get(name) ?? Promise.resolve();
          const mine = before.then(work, work);
          locks.set(
            name,
            mine.catch(() => undefined),
          );
          return mine;
        },
        findPageOf: (incidentId) => Promise.resolve(pageOf.get(incidentId)),
        savePageOf: (incidentId, pageId) => write('savePageOf', () => void pageOf.set(incidentId, pageId)),
        findActionProject: unexpected,
        saveActionProject: unexpected,
        saveProposal: unexpected,
        findProposal: unexpected,
        getSettings: () => Promise.resolve({ settings: defaultSettings, version: 0 }),
        saveSettings: unexpected,
        findPlace: (projectKey) => Promise.resolve(places.get(projectKey)),
        savePlace: (projectKey, place) => write('savePlace', () => void places.set(projectKey, place)),
        markReminder: unexpected,
      },
      queue: { push: (jobId) => write('push', () => void memory.queued.push(jobId)) },
      listWriters: () => Promise.resolve([rulesDraftWriter]),
      macroIdentity: () => ({
        appId: 'app-1',
        environmentId: 'environment-1',
        environmentType: 'DEVELOPMENT',
        moduleKey: 'postmortem-overview-macro',
        title: '复盘总览',
      }),
      clock: () => new Date('2026-11-22T08:00:00Z'),
      newId: () => `id-${(ids += 1)}`,
    },
  };
  return memory;
}
