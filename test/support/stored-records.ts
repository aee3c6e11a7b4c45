import { epochMinuteOf } from '../../src/domain/epoch-minute';
import type { ActionRecord } from '../../src/usecases/records/action-record';
import type { IncidentRecord } from '../../src/usecases/records/incident-record';
import type { PageRecord } from '../../src/usecases/records/page-record';

/* Records as the app writes them into Jira and Confluence; a test changes only what matters to it. */

const minute = epochMinuteOf('2026-11-20T20:15:00+08:00');

const metric = { from: 'triggered', to: 'recovered', minutes: null, state: 'missing', gap: 'both' } as const;
const metrics = { mttd: metric, mtti: metric, mttf: metric, mttr: metric };

const unknown = {
  state: 'missing',
  at: null,
  eventId: null,
  evidence: [],
  reason: 'none',
  chosen: false,
} as const;

export function aPageRecord(change: Partial<PageRecord> = {}): PageRecord {
  return {
    schema: 1,
    incidentId: '10042',
    incidentKey: 'INC-42',
    incidentTitle: '结算接口大面积 5xx',
    incidentUrl: 'https://site.example/browse/INC-42',
    language: 'zh-CN',
    dueFrom: '2026-11-22',
    severity: 'P1',
    zone: 'Asia/Shanghai',
    milestones: {
      triggered: { ...unknown, state: 'recorded', at: minute, eventId: 'T1', evidence: ['E1'] },
      detected: unknown,
      notified: unknown,
      investigating: unknown,
      identified: unknown,
      mitigated: unknown,
      recovered: unknown,
      confirmed: unknown,
      closed: unknown,
    },
    metrics,
    choices: { triggered: { at: minute } },
    sectionHashes: { '1': 'a' },
    latestEvidence: minute,
    ...change,
  };
}

export function anIncidentRecord(change: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    schema: 1,
    pageId: '100014',
    title: '复盘',
    url: 'https://site.example/wiki/spaces/SRE/pages/100014',
    state: 'draft',
    writer: 'rules',
    language: 'zh-CN',
    updatedAt: '2026-11-22T08:00:00.000Z',
    severity: 'P1',
    metrics,
    counts: { evidence: 3, supported: 10, unconfirmed: 2, wording: 0 },
    restricted: false,
    ...change,
  };
}

export function anActionRecord(change: Partial<ActionRecord> = {}): ActionRecord {
  return {
    schema: 1,
    incident: 'INC-42',
    incidentId: '10042',
    page: '100014',
    action: 'A1',
    rowLocalId: null,
    fingerprint: 'f',
    measure: '补充连接池告警',
    level: 'P1',
    due: '2026-12-01',
    acceptance: '告警在五分钟内响',
    raised: '2026-11-22',
    ...change,
  };
}
