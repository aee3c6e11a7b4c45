import { incidentFromJira } from '../../src/adapters/jira/incident-from-jira';
import type { Asker } from '../../src/usecases/asker';
import { PostmortemError } from '../../src/usecases/errors';
import type { Ports } from '../../src/usecases/ports';
import type { IncidentRecord } from '../../src/usecases/records/incident-record';
import type { Job } from '../../src/usecases/records/job';
import { rulesDraftWriter } from '../../src/usecases/rules-draft-writer';
import type { Draft } from '../../src/domain/draft';
import type { Incident } from '../../src/domain/incident';
import { memoryActions } from './memory-actions';
import type { MemoryActions } from './memory-actions';
import { memoryJira } from './memory-incidents';
import { memoryConfluence } from './memory-pages';
import type { MemoryPage } from './memory-pages';
import { memoryRecords, memoryStorage } from './memory-records';

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

export interface Memory {
  readonly ports: Ports;
  readonly pages: ReadonlyMap<string, MemoryPage>;
  readonly jobs: { get(jobId: string): Job | undefined };
  readonly drafts: { get(jobId: string): Draft | undefined };
  readonly queued: string[];
  readonly issues: MemoryActions;
  readonly incidentRecord: IncidentRecord | undefined;
  /** Calls of ports that change something, in order: where a crash can strike. */
  readonly writes: string[];
  /** The number of writes after which the next one is carried out or not, and then everything ends. */
  crashAt: { readonly write: number; readonly when: 'before' | 'after' } | undefined;
}

const now = Date.parse('2026-11-22T08:00:00Z');
const changing = /^(?:save|create|update|add|restrict|link|push|mark)/;

/** Ports over plain memory, for one incident and the person who asks. */
export function memoryPorts(incident: Incident = anIncident()): Memory {
  const storage = memoryStorage(() => now);
  const confluence = memoryConfluence([
    { id: '1', key: 'SRE', name: '稳定性工程', writers: [asker.accountId, 'a-chen'] },
  ]);
  const jira = memoryJira([asker.accountId, 'a-chen']);
  jira.tell(incident);
  const issues = memoryActions([
    {
      key: 'OPS',
      name: '平台工程',
      issueTypes: [{ id: '1', name: 'Task' }],
      fields: [],
      members: [{ accountId: asker.accountId, name: '林静' }],
    },
  ]);
  const queued: string[] = [];
  let ids = 0;

  /** Every call that changes something is counted, and may be where everything ends. */
  const watched = <P extends object>(name: string, port: P): P =>
    new Proxy(port, {
      get(target, method, receiver) {
        const run: unknown = Reflect.get(target, method, receiver);
        if (typeof run !== 'function' || !changing.test(String(method))) return run;
        return async (...args: unknown[]) => {
          const due = memory.crashAt?.write === memory.writes.length;
          memory.writes.push(`${name}.${String(method)}`);
          if (due && memory.crashAt?.when === 'before') throw new PostmortemError('UNAVAILABLE');
          const value: unknown = await Reflect.apply(run, target, args);
          if (due) throw new PostmortemError('UNAVAILABLE');
          return value;
        };
      },
    });
  const unexpected = (): never => {
    throw new Error('not part of this test');
  };

  const memory: Memory = {
    pages: confluence.pages,
    jobs: { get: (jobId) => storage.find(['job', jobId]) as Job | undefined },
    drafts: { get: (jobId) => storage.find(['draft', jobId]) as Draft | undefined },
    queued,
    issues,
    get incidentRecord() {
      return jira.find(incident.id)?.record;
    },
    writes: [],
    crashAt: undefined,
    ports: {
      incidents: watched('incidents', jira.incidents),
      actions: watched('actions', issues.trackerFor(asker.accountId)),
      site: new Proxy({} as Ports['site'], { get: unexpected }),
      models: new Proxy({} as Ports['models'], { get: unexpected }),
      modelKeys: { find: unexpected, save: unexpected, remove: unexpected },
      pages: watched('pages', confluence.storeFor(asker.accountId)),
      records: watched(
        'records',
        memoryRecords(() => now, storage),
      ),
      queue: watched('queue', {
        push: (jobId) => {
          queued.push(jobId);
          return Promise.resolve();
        },
      }),
      listWriters: () => Promise.resolve([rulesDraftWriter]),
      macroIdentity: () => ({
        appId: 'app-1',
        environmentId: 'environment-1',
        environmentType: 'DEVELOPMENT',
        moduleKey: 'postmortem-overview-macro',
        title: '复盘总览',
      }),
      clock: () => new Date(now),
      newId: () => `id-${(ids += 1)}`,
    },
  };
  return memory;
}
