import { bigIncident } from '../../local-site/seed/big-incident';
import type { Asker } from '../../src/usecases/asker';
import type { IncidentSource, ReadingProgress } from '../../src/usecases/ports/incident-source';
import { anIncidentRecord } from '../support/stored-records';

/** A Jira without incidents. */
export interface IncidentsWorld {
  readonly incidents: IncidentSource;
  readonly asker: Asker;
  /** Takes in an issue that Jira exported. */
  load(json: unknown): { readonly id: string; readonly key: string };
  /** Somebody comments now, at the minute that it gives. */
  comment(key: string, text: string): Promise<number>;
  /** Addresses of the pages that the issue links to. */
  linkedPages(issueId: string): Promise<string[]>;
  /** The search index catches up with what was written. */
  settle(): void;
}

const record = (pageId: string) => anIncidentRecord({ pageId, url: `https://site.example/wiki/${pageId}` });

/** What every `IncidentSource` does, wherever the incidents are told. */
export function describeIncidents(where: string, begin: () => IncidentsWorld): void {
  describe(`incidents in ${where}`, () => {
    let world: IncidentsWorld;
    let incidents: IncidentSource;

    beforeEach(() => {
      world = begin();
      incidents = world.incidents;
    });

    it('knows an incident by its id and by its key', async () => {
      const { id, key } = world.load(bigIncident(3));

      const summary = await incidents.getSummary(key);

      expect(summary).toMatchObject({
        id,
        key,
        title: '订单服务长时间不可用',
        projectKey: 'INC',
        issueType: 'Incident',
        status: { category: 'done' },
        restricted: false,
      });
      expect(await incidents.getSummary(id)).toEqual(summary);
      expect(await incidents.mayEdit(id)).toBe(true);
    });

    it('says that an incident is not there', async () => {
      const gone = { code: 'ISSUE_NOT_FOUND' };

      await expect(incidents.getSummary('INC-404')).rejects.toMatchObject(gone);
      await expect(incidents.collect('INC-404', () => undefined)).rejects.toMatchObject(gone);
      expect(await incidents.findRecord('404')).toBeUndefined();
      expect(await incidents.mayEdit('404')).toBe(false);
    });

    it.each([0, 1, 100, 257])('collects all of %d comments, once each and in their order', async (count) => {
      const { key } = world.load(bigIncident(count));
      const told: ReadingProgress[] = [];

      const incident = await incidents.collect(key, (progress) => told.push(progress));

      const comments = incident.evidence.filter(({ kind }) => kind === 'comment');
      expect(comments).toHaveLength(count);
      const times = comments.map(({ at }) => Number(at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(new Set(comments.map(({ url }) => url)).size).toBe(count);
      expect(incident.missing).toEqual([]);
      expect(told.at(-1)?.comments).toEqual({ done: count, total: count });
      const changes = Math.floor(count / 10);
      expect(told.at(-1)?.history.total).toBe(changes);
    });

    it('counts what came after a minute', async () => {
      const { id, key } = world.load(bigIncident(5));
      const minute = await world.comment(key, '又补充了一条');

      expect(await incidents.countEvidenceAfter(id, minute - 1)).toBe(1);
      expect(await incidents.countEvidenceAfter(id, minute)).toBe(0);
      expect(await incidents.countEvidenceAfter(id, 0)).toBeGreaterThan(5);
    });

    it('keeps the record of an incident, the last one', async () => {
      const { id } = world.load(bigIncident(1));
      expect(await incidents.findRecord(id)).toBeUndefined();

      await incidents.saveRecord(id, record('7'));
      await incidents.saveRecord(id, record('8'));

      expect(await incidents.findRecord(id)).toEqual(record('8'));
    });

    it('links one page, however often, and a new one in its place', async () => {
      const { id } = world.load(bigIncident(1));
      const page = { title: '复盘', url: 'https://site.example/wiki/7', language: 'zh-CN' } as const;

      await incidents.linkPage(id, page);
      await incidents.linkPage(id, page);
      expect(await world.linkedPages(id)).toEqual(['https://site.example/wiki/7']);

      await incidents.linkPage(id, { ...page, url: 'https://site.example/wiki/8' });
      expect(await world.linkedPages(id)).toEqual(['https://site.example/wiki/8']);
    });

    it('lists the incidents that have a record, each once, page by page', async () => {
      const wanted = new Set<string>();
      for (let number = 1; number <= 60; number += 1) {
        const { id, key } = world.load(bigIncident(0, `INC-${number}`));
        if (number % 10 === 0) continue;
        await incidents.saveRecord(id, record(String(number)));
        wanted.add(key);
      }
      world.settle();

      const seen: string[] = [];
      let pages = 0;
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<IncidentSource['listRecords']>> = await incidents.listRecords(cursor);
        seen.push(...page.rows.map(({ key }) => key));
        for (const { key, record: found } of page.rows) expect(key).toBe(`INC-${found.pageId}`);
        cursor = page.cursor;
        pages += 1;
      } while (cursor !== null && pages < 10);

      expect(pages).toBeGreaterThan(1);
      expect(seen).toHaveLength(wanted.size);
      expect(new Set(seen)).toEqual(wanted);
    });

    it('finds incidents by key, by words of the title, and the recent ones', async () => {
      world.load(bigIncident(0, 'INC-1'));
      world.load(bigIncident(0, 'INC-2'));
      world.settle();
      const keys = async (query: string, types: readonly string[] = []) =>
        (await incidents.listIncidents(query, types)).map(({ key }) => key).sort();

      expect(await keys('INC-2')).toEqual(['INC-2']);
      expect(await keys('inc-2')).toEqual(['INC-2']);
      expect(await keys('')).toEqual(['INC-1', 'INC-2']);
      expect(await keys('订单服务')).toEqual(['INC-1', 'INC-2']);
      expect(await keys('没有这样的词')).toEqual([]);
      expect(await keys('', ['Incident'])).toEqual(['INC-1', 'INC-2']);
      // A type that the settings name may be gone; the incidents are not.
      expect(await keys('', ['No such type'])).toEqual(['INC-1', 'INC-2']);
    });

    it.each(['"', '\\', '") OR key is not EMPTY (', '" OR project = OPS --', '*', 'AND OR NOT', '{}[]()~^'])(
      'takes %p for words and for nothing else',
      async (query) => {
        world.load(bigIncident(0, 'INC-1'));
        world.settle();

        const found = await incidents.listIncidents(query, [query]);

        expect(Array.isArray(found)).toBe(true);
        expect(found.every(({ key }) => key === 'INC-1')).toBe(true);
      },
    );

    it('lets at least the one who asks view an incident', async () => {
      const { id } = world.load(bigIncident(1));

      const viewers = await incidents.listViewers(id, world.asker);

      expect(viewers[0]).toBe(world.asker.accountId);
      expect(new Set(viewers).size).toBe(viewers.length);
    });
  });
}
