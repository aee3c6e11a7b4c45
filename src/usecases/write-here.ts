import type { Published } from '../contract/published-view';
import { findNode } from '../document/adf-read';
import { adfText } from '../document/adf-text';
import { reportPage } from '../document/report-page';
import { dayOf } from '../domain/day';
import { buildReport } from './build-report';
import { PostmortemError } from './errors';
import { factsOf } from './facts-of';
import { findPostmortemPage } from './find-postmortem-page';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';
import { pageRecordOf } from './postmortem-records';
import { reportCounts } from './report-counts';
import { tellOthers } from './tell-others';

const isMacro = (block: unknown): boolean => findNode(block)?.type === 'extension';

/** True for a page on which nobody wrote anything: macros at most. */
export function isEmptyPage(page: StoredPage): boolean {
  const blocks = findNode(page.doc)?.content ?? [];
  return adfText({ type: 'doc', content: blocks.filter((block) => !isMacro(block)) }).trim() === '';
}

/**
 * Writes the report of an incident into an empty page, under the macro that a person put there. The page keeps its title. The
 * page of a restricted incident is closed before anything is written into it.
 *
 * @throws PAGE_NOT_FOUND, PAGE_NOT_EMPTY, ISSUE_NOT_FOUND, ALREADY_EXISTS when the incident has its postmortem elsewhere,
 *   PAGE_CHANGED, IN_PROGRESS
 */
export async function writeHere(
  ports: Ports,
  asker: Asker,
  input: { pageId: string; incidentKey: string },
): Promise<Published> {
  const summary = await ports.incidents.getSummary(input.incidentKey);
  return ports.records.withLock(`publish:${summary.id}`, async () => {
    const [page, known, incident, { settings }] = await Promise.all([
      ports.pages.findPage(input.pageId),
      ports.incidents.findRecord(summary.id),
      ports.incidents.collect(summary.id, () => undefined),
      ports.records.getSettings(),
    ]);
    if (!page) throw new PostmortemError('PAGE_NOT_FOUND');
    const before = await findPostmortemPage(
      ports,
      { incidentId: summary.id, incidentKey: summary.key },
      known,
    );
    if (before && before.page.id !== page.id)
      throw new PostmortemError('ALREADY_EXISTS', { url: before.page.url });
    if (!isEmptyPage(page)) throw new PostmortemError('PAGE_NOT_EMPTY');

    const { language, levels } = settings;
    const facts = factsOf(incident, {});
    const today = dayOf(ports.clock(), facts.timeline.zone);
    const report = buildReport(facts, { language, today, levels });
    if (incident.restricted)
      await ports.pages.restrict(page.id, await ports.incidents.listViewers(incident.id, asker));
    const written = await ports.pages.updatePage(page, underItsMacro(ports, page, report), '');
    await ports.records.savePageOf(incident.id, page.id);
    await ports.pages.saveRecord(page.id, pageRecordOf(report, {}, written.doc));
    return {
      pageId: written.id,
      title: written.title,
      url: written.url,
      created: true,
      counts: reportCounts(report),
      findings: report.draft.findings,
      warnings: await tellOthers(ports, report, written, {
        writer: 'rules',
        language,
        restricted: incident.restricted,
      }),
    };
  });
}

/** The report's page with the macros that the person put there in place of the one that the app would add. */
function underItsMacro(ports: Ports, page: StoredPage, report: ReturnType<typeof buildReport>): unknown {
  const doc = reportPage(report, { macro: ports.macroIdentity(report.draft.language) });
  const macros = (findNode(page.doc)?.content ?? []).filter(isMacro);
  return macros.length === 0
    ? doc
    : { ...doc, content: [...macros, ...doc.content.filter((block) => !isMacro(block))] };
}
