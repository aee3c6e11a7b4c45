import { ground } from '../drafting/ground';
import { dayOf } from '../domain/day';
import type { Draft } from '../domain/draft';
import type { Facts } from '../domain/report';
import { PostmortemError } from './errors';
import { factsOf } from './facts-of';
import type { Ports } from './ports';
import type { DraftOptions, DraftWriter } from './ports/draft-writer';
import type { Job } from './records/job';

/** How a delivery of a job ended. `skipped`: another delivery has done it, or nobody wants it any more. */
export type DraftEnd =
  | { readonly kind: 'drafted' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed'; readonly cause: unknown };

/**
 * Drafts a queued job. It touches no Jira and no Confluence: what it needs was read by the person who asked. The queue delivers
 * at least once, so that a job which is not waiting for a draft is left alone. What the writer cannot do is recorded in the
 * job; only a failure of storage is thrown, for the queue to deliver again.
 */
export async function writeDraft(ports: Ports, input: { jobId: string }): Promise<DraftEnd> {
  const job = await ports.records.findJob(input.jobId);
  if (job?.stage !== 'drafting' || job.target === null) return { kind: 'skipped' };
  const incident = await ports.records.findIncident(job.jobId);
  if (!incident) return fail(ports, job, new PostmortemError('JOB_GONE'));

  const { settings } = await ports.records.getSettings();
  const { levels } = settings;
  const writer = ports.writers.find(({ choice }) => choice.name === job.target?.writer);
  if (!writer) return fail(ports, job, new Error(`No writer ${job.target.writer}`));
  const written = await attempt(async () => {
    const facts = factsOf(incident, job.choices);
    return draftOf(
      writer,
      facts,
      {
        language: job.target?.language ?? settings.language,
        today: dayOf(ports.clock(), facts.timeline.zone),
        windows: { P0: levels.P0.days, P1: levels.P1.days, P2: levels.P2.days },
      },
      progressOf(ports, job),
    );
  });
  if (!written.ok) return fail(ports, job, written.cause);

  await ports.records.saveDraft(job.jobId, written.draft);
  const { total } = job.sections;
  await ports.records.saveJob({ ...job, stage: 'drafted', sections: { done: total ?? 0, total } });
  return { kind: 'drafted' };
}

/** Every writer's draft passes the same gate: a claim that its evidence does not hold is struck or marked. */
async function draftOf(
  writer: DraftWriter,
  facts: Facts,
  options: DraftOptions,
  progress: ReturnType<typeof progressOf>,
): Promise<Draft> {
  const drafted = await writer.write(facts, options, progress.tell);
  await progress.settled();
  const { draft, findings } = ground({ ...facts, draft: drafted });
  return { ...draft, findings };
}

type Written = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly cause: unknown };

async function attempt(work: () => Promise<Draft>): Promise<Written> {
  try {
    return { ok: true, draft: await work() };
  } catch (cause) {
    return { ok: false, cause };
  }
}

/** Tells by section how far the draft is. One save at a time; how far it is may be told late or not at all. */
function progressOf(ports: Ports, job: Job) {
  let saving = Promise.resolve();
  return {
    tell: (done: number) => {
      const sections = { done, total: job.sections.total };
      saving = saving.then(() => ports.records.saveJob({ ...job, sections })).catch(() => undefined);
    },
    settled: () => saving,
  };
}

async function fail(ports: Ports, job: Job, cause: unknown): Promise<DraftEnd> {
  const failure = cause instanceof PostmortemError ? cause.failure : ({ code: 'DRAFT_FAILED' } as const);
  await ports.records.saveJob({ ...job, stage: 'failed', failure });
  return { kind: 'failed', cause };
}
