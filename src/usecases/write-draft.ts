import { dayOf } from '../domain/day';
import type { Draft } from '../domain/draft';
import { PostmortemError } from './errors';
import { factsOf } from './facts-of';
import { gateDraft } from './gate-draft';
import type { Ports } from './ports';
import type { DraftRun } from './ports/draft-writer';
import type { Job } from './records/job';

/**
 * How a delivery of a job ended. `skipped`: another delivery has done it, or nobody wants it any more; `busy`: another one is
 * at it, and should it be cut off, this one has to come back.
 */
export type DraftEnd =
  | { readonly kind: 'drafted' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly cause: unknown };

/** Longer than a drafting is ever silent: whoever has not been heard of for so long is not at it any more. */
const silenceMs = 100_000;
const heartbeatMs = 30_000;

/**
 * Drafts a queued job. It touches no Jira and no Confluence: what it needs was read by the person who asked. The queue delivers
 * at least once, so that a job which is not waiting for a draft is left alone, and one that another delivery is drafting too.
 * What was finished before a delivery was cut off is kept. What the writer cannot do is recorded in the job; only a failure of
 * storage is thrown, for the queue to deliver again.
 */
export async function writeDraft(ports: Ports, input: { jobId: string }): Promise<DraftEnd> {
  const taken = await takeJob(ports, input.jobId);
  if (taken.kind !== 'taken') return taken;
  const { job } = taken;
  const incident = await ports.records.findIncident(job.jobId);
  if (!incident) return fail(ports, job, new PostmortemError('JOB_GONE'));

  const { settings } = await ports.records.getSettings();
  const { levels } = settings;
  const keeper = keeperOf(ports, job);
  const written = await attempt(async () => {
    const writers = await ports.listWriters();
    const writer = writers.find(
      ({ choice }) => choice.name === job.target?.writer && choice.sendsTo === job.sendsTo,
    );
    // Another host than the person saw gets nothing.
    if (!writer) throw new PostmortemError('MODEL_KEY_MISSING');
    const facts = factsOf(incident, job.choices);
    const options = {
      language: job.target?.language ?? settings.language,
      today: job.dueFrom ?? dayOf(ports.clock(), facts.timeline.zone),
      windows: { P0: levels.P0.days, P1: levels.P1.days, P2: levels.P2.days },
    };
    return gateDraft(facts, await writer.write(facts, options, keeper.run), options.windows);
  });
  await keeper.settled();
  if (!written.ok) return fail(ports, keeper.job(), written.cause);

  await ports.records.saveDraft(job.jobId, written.draft);
  const last = keeper.job();
  const { total } = last.sections;
  await ports.records.saveJob({
    ...last,
    stage: 'drafted',
    drafter: null,
    sections: { done: total ?? 0, total },
  });
  return { kind: 'drafted' };
}

type Taken =
  { readonly kind: 'taken'; readonly job: Job } | { readonly kind: 'skipped' } | { readonly kind: 'busy' };

/** Two deliveries at once would write the same report twice, and pay for it twice. */
async function takeJob(ports: Ports, jobId: string): Promise<Taken> {
  const waiting = await ports.records.findJob(jobId);
  if (waiting?.stage !== 'drafting' || waiting.target === null) return { kind: 'skipped' };
  return ports.records.withLock(`draft:${jobId}`, async () => {
    const job = await ports.records.findJob(jobId);
    if (job?.stage !== 'drafting') return { kind: 'skipped' };
    const heard = job.drafter === null ? 0 : Date.parse(job.drafter.aliveAt);
    if (ports.clock().getTime() - heard < silenceMs) return { kind: 'busy' };
    const mine: Job = { ...job, drafter: { id: ports.newId(), aliveAt: ports.clock().toISOString() } };
    await ports.records.saveJob(mine);
    return { kind: 'taken', job: mine };
  });
}

type Written = { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly cause: unknown };

async function attempt(work: () => Promise<Draft>): Promise<Written> {
  try {
    return { ok: true, draft: await work() };
  } catch (cause) {
    return { ok: false, cause };
  }
}

/** Keeps what is finished, and tells how far it is. One save at a time; how far it is may be told late or not at all. */
function keeperOf(ports: Ports, taken: Job) {
  let job = taken;
  let saving = Promise.resolve();
  let unsaved = false;
  const save = async () => {
    while (unsaved) {
      unsaved = false;
      await ports.records.saveJob(job);
    }
  };
  const keep = (next: Job) => {
    job = { ...next, drafter: taken.drafter && { ...taken.drafter, aliveAt: ports.clock().toISOString() } };
    if (unsaved) return;
    unsaved = true;
    saving = saving.then(save).catch(() => undefined);
  };
  // A model may think for minutes about one section.
  const heartbeat = setInterval(() => keep(job), heartbeatMs);
  const run: DraftRun = {
    tell(writing) {
      const states = Object.values(writing.sections);
      const done = states.filter((state) => state === 'model' || state === 'rules').length;
      keep({ ...job, writing, sections: { done, total: taken.sections.total } });
    },
    findPart: (part) => ports.records.findDraftPart(taken.jobId, part),
    savePart: (part, text) => ports.records.saveDraftPart(taken.jobId, part, text),
  };
  return {
    run,
    job: () => job,
    settled() {
      clearInterval(heartbeat);
      return saving;
    },
  };
}

async function fail(ports: Ports, job: Job, cause: unknown): Promise<DraftEnd> {
  const failure = cause instanceof PostmortemError ? cause.failure : ({ code: 'DRAFT_FAILED' } as const);
  await ports.records.saveJob({ ...job, stage: 'failed', drafter: null, failure });
  return { kind: 'failed', cause };
}
