import type { Published } from '../contract/published-view';
import { findNode } from '../document/adf-read';
import { sectionHashes } from '../document/page-sections';
import { reportPage } from '../document/report-page';
import type { Report } from '../domain/report';
import { PostmortemError } from './errors';
import { getDraftedJob } from './page-job';
import { pageRecordOf } from './postmortem-records';
import { writerOf } from './records/job';
import { reportCounts } from './report-counts';
import { tellOthers } from './tell-others';
import { getWritablePage, isMacro } from './writable-page';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';
import type { Job } from './records/job';

/**
 * Writes what a job drafted into its empty page, as the person who asks and under the macro that a person put there. The page keeps
 * its title. The page of a restricted incident is closed before anything is written into it. Asked again, or after a crash, it goes
 * on from what is there.
 *
 * @throws JOB_GONE, IN_PROGRESS, PAGE_NOT_FOUND, PAGE_NOT_EMPTY when somebody wrote there meanwhile, ISSUE_NOT_FOUND,
 *   ALREADY_EXISTS when the incident has its postmortem elsewhere, PAGE_CHANGED, PAGE_TOO_LARGE
 */
export async function writeHere(
  ports: Ports,
  asker: Asker,
  { pageId, jobId }: { pageId: string; jobId: string },
): Promise<Published> {
  const name = { purpose: 'write', jobId } as const;
  const { job, report } = await getDraftedJob(ports, asker, { pageId }, name);
  return ports.records.withLock(`publish:${job.incidentId}`, async () => {
    // Whoever had the lock before may have written this very job.
    const { published } = (await ports.records.findJob(jobId)) ?? job;
    if (published) return published;
    const written = await write(ports, asker, pageId, job, report);
    await ports.records.saveJob({ ...job, stage: 'published', published: written, failure: null });
    return written;
  });
}

async function write(
  ports: Ports,
  asker: Asker,
  pageId: string,
  job: Job,
  report: Report,
): Promise<Published> {
  const { incident, draft } = report;
  const { page, isEmpty } = await getWritablePage(ports, pageId, incident);
  const doc = underItsMacro(ports, page, report);
  const restricted = job.target?.restricted === true || incident.restricted;
  // What a writing that was cut off left is the very report; anything else is somebody's own text.
  const isWritten = !isEmpty && sameSections(page.doc, doc);
  if (!isEmpty && !isWritten) throw new PostmortemError('PAGE_NOT_EMPTY');
  if (restricted) await ports.pages.restrict(page.id, await ports.incidents.listViewers(incident.id, asker));
  const written = isWritten ? page : await ports.pages.updatePage(page, doc, '');
  await ports.records.savePageOf(incident.id, page.id);
  await ports.pages.saveRecord(page.id, pageRecordOf(report, job.choices, written.doc));
  return {
    pageId: written.id,
    title: written.title,
    url: written.url,
    created: true,
    counts: reportCounts(report),
    findings: draft.findings,
    warnings: await tellOthers(ports, report, written, {
      writer: writerOf(job),
      language: draft.language,
      restricted,
    }),
  };
}

function sameSections(a: unknown, b: unknown): boolean {
  const [ofA, ofB] = [sectionHashes(a), sectionHashes(b)];
  const numbers = Object.keys(ofB);
  return numbers.length > 0 && numbers.every((number) => ofA[number] === ofB[number]);
}

/** The report's page with the macros that the person put there in place of the one that the app would add. */
function underItsMacro(ports: Ports, page: StoredPage, report: Report): unknown {
  const doc = reportPage(report, { macro: ports.macroIdentity(report.draft.language) });
  const macros = (findNode(page.doc)?.content ?? []).filter(isMacro);
  return macros.length === 0
    ? doc
    : { ...doc, content: [...macros, ...doc.content.filter((block) => !isMacro(block))] };
}
