import type { Incident } from '../../src/domain/incident';
import { PostmortemError } from '../../src/usecases/errors';
import type { IncidentSource, IncidentSummary } from '../../src/usecases/ports/incident-source';
import type { IncidentRecord } from '../../src/usecases/records/incident-record';

interface MemoryIncident {
  incident: Incident;
  record: IncidentRecord | undefined;
  link: string | undefined;
}

/** The incidents of one site. */
export interface MemoryJira {
  readonly incidents: IncidentSource;
  tell(incident: Incident): void;
  find(issueId: string): Readonly<MemoryIncident> | undefined;
  /** Somebody comments at that minute. */
  comment(key: string, at: Incident['created'], text: string): void;
}

const pageSize = 25;

/** @param viewers accounts that may see a restricted incident */
export function memoryJira(viewers: readonly string[]): MemoryJira {
  const told: MemoryIncident[] = [];
  const find = (idOrKey: string) =>
    told.find(({ incident: { id, key } }) => id === idOrKey || key === idOrKey.toUpperCase());
  const get = (idOrKey: string): MemoryIncident => {
    const found = find(idOrKey);
    if (!found) throw new PostmortemError('ISSUE_NOT_FOUND');
    return found;
  };

  return {
    find,
    tell: (incident) => void told.unshift({ incident, record: undefined, link: undefined }),
    comment(key, at, text) {
      const found = get(key);
      const { evidence, url, reporter } = found.incident;
      const id = `E${evidence.length + 1}` as const;
      found.incident = {
        ...found.incident,
        evidence: [
          ...evidence,
          { id, kind: 'comment', at, author: reporter, text, url: `${url}?comment=${id}` },
        ],
      };
    },
    incidents: {
      async getSummary(idOrKey): Promise<IncidentSummary> {
        await Promise.resolve();
        const { id, key, title, url, projectKey, issueType, status, declaredSeverity, zone, restricted } =
          get(idOrKey).incident;
        return {
          id,
          key,
          title,
          url,
          projectKey,
          issueType,
          status,
          severity: declaredSeverity?.severity ?? null,
          severityDeclared: declaredSeverity !== null,
          zone,
          restricted,
        };
      },
      async countEvidenceAfter(issueId, minute) {
        await Promise.resolve();
        const counted = ['comment', 'history'];
        return get(issueId).incident.evidence.filter(
          ({ kind, at }) => counted.includes(kind) && at !== null && at > minute,
        ).length;
      },
      async collect(idOrKey, onProgress) {
        await Promise.resolve();
        const { incident } = get(idOrKey);
        const progress = (kind: 'comment' | 'history') => {
          const total = incident.evidence.filter((each) => each.kind === kind).length;
          return { done: total, total };
        };
        onProgress({ comments: progress('comment'), history: progress('history') });
        return structuredClone(incident);
      },
      listIncidents(query, issueTypes) {
        const words = query.trim();
        const ofType = told.filter(({ incident }) => issueTypes.includes(incident.issueType));
        const found = (ofType.length > 0 ? ofType : told).filter(
          ({ incident: { key, title } }) => key === words.toUpperCase() || title.includes(words),
        );
        return Promise.resolve(
          found.map(({ incident: { key, title, status, created } }) => ({
            key,
            title,
            status: status.name,
            created: new Date(created * 60_000).toISOString(),
          })),
        );
      },
      mayEdit: (issueId) => Promise.resolve(find(issueId) !== undefined),
      findRecord: (issueId) => Promise.resolve(find(issueId)?.record),
      async saveRecord(issueId, record) {
        await Promise.resolve();
        get(issueId).record = structuredClone(record);
      },
      async linkPage(issueId, { url }) {
        await Promise.resolve();
        get(issueId).link = url;
      },
      listRecords(cursor) {
        const start = Number(cursor ?? 0);
        const rows = told.flatMap(({ incident: { id, key, title, url }, record }) =>
          record ? [{ issueId: id, key, title, url, record }] : [],
        );
        return Promise.resolve({
          rows: rows.slice(start, start + pageSize),
          cursor: rows.length > start + pageSize ? String(start + pageSize) : null,
        });
      },
      listViewers: (_issueId, asker) => Promise.resolve([...new Set([asker.accountId, ...viewers])]),
    },
  };
}
