import type { Published } from '../contract/published-view';
import type { PublishTarget } from '../contract/target-view';
import type { Report } from '../domain/report';
import { PostmortemError } from './errors';
import { factsOf } from './facts-of';
import { findPostmortemPage } from './find-postmortem-page';
import { stageNow } from './job-view';
import { makePage } from './make-page';
import { getOwnJob, getReadIncident } from './own-job';
import type { JobInput } from './own-job';
import type { Asker } from './asker';
import type { Ports } from './ports';
import { pageRecordOf } from './postmortem-records';
import { writerOf } from './records/job';
import type { Job } from './records/job';
import { keepReportLanguage } from './report-language';
import { reportCounts } from './report-counts';
import { tellOthers } from './tell-others';

/**
 * Makes the page of a drafted job as the person who asks, or finds the one that was made: clicked twice, by two people at once,
 * or again after a crash at any step, an incident has one page. What can be done without the page's being there (label, link,
 * property of the incident) may fail; then the page comes with a warning.
 *
 * @throws JOB_GONE, ISSUE_NOT_FOUND, IN_PROGRESS, CONFLUENCE_MISSING, SPACE_NOT_FOUND, TITLE_TAKEN, PAGE_TOO_LARGE,
 *   ALREADY_EXISTS, NOT_ALLOWED when a page for a few cannot be closed to the others: then it holds none of the report
 */
export async function publishPostmortem(ports: Ports, asker: Asker, input: JobInput): Promise<Published> {
  const job = await getOwnJob(ports, asker, input);
  if (job.published) return job.published;
  const stage = stageNow(job, ports.clock());
  if (stage === 'drafting' || stage === 'publishing') throw new PostmortemError('IN_PROGRESS');
  if (stage !== 'drafted' || !job.target) throw new PostmortemError('BAD_REQUEST');
  const { target } = job;
  // What the job holds was read a while ago: whoever lost sight of the incident since then publishes nothing of it.
  await ports.incidents.getSummary(job.incidentId);
  if (!(await ports.pages.isAvailable())) throw new PostmortemError('CONFLUENCE_MISSING');

  const report = await reportOf(ports, job);
  return ports.records.withLock(`publish:${job.incidentId}`, async () => {
    // Whoever had the lock before may have published this very job.
    const { published: done } = await getOwnJob(ports, asker, input);
    if (done) return done;
    await ports.records.saveJob({
      ...job,
      stage: 'publishing',
      publishingSince: ports.clock().toISOString(),
    });
    try {
      const published = await publish(ports, asker, job, target, report);
      await ports.records.saveJob({ ...job, stage: 'published', published, failure: null });
      return published;
    } catch (error) {
      // The draft is as good as before: it can be published elsewhere, or once more.
      await ports.records.saveJob(job);
      throw error;
    }
  });
}

async function reportOf(ports: Ports, job: Job): Promise<Report> {
  const [incident, draft] = await Promise.all([
    getReadIncident(ports, job),
    ports.records.findDraft(job.jobId),
  ]);
  if (!draft) throw new PostmortemError('JOB_GONE');
  return { ...factsOf(incident, job.choices), draft };
}

async function publish(
  ports: Ports,
  asker: Asker,
  job: Job,
  target: PublishTarget,
  report: Report,
): Promise<Published> {
  const known = await ports.incidents.findRecord(job.incidentId);
  const before = await findPostmortemPage(ports, job, known);
  const made = before?.record ? before : await makePage(ports, asker, report, target, before);
  if (!made.record)
    await ports.pages.saveRecord(made.page.id, pageRecordOf(report, job.choices, made.page.doc));
  await ports.records.savePlace(report.incident.projectKey, {
    spaceId: made.page.spaceId,
    parentId: target.spaceId === made.page.spaceId ? target.parentId : null,
  });
  await keepReportLanguage(ports, report.incident.projectKey, target.language);
  const isKnown = known?.pageId === made.page.id;
  const { id, title, url } = made.page;
  return {
    pageId: id,
    title,
    url,
    created: !before?.record && !made.record,
    counts: isKnown ? known.counts : reportCounts(report),
    findings: report.draft.findings,
    warnings: isKnown ? [] : await tellOthers(ports, report, made.page, { ...target, writer: writerOf(job) }),
  };
}
