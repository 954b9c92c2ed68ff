import { conflict, DomainError } from '../../../kernel/errors.ts';
import type { Task } from '../../../platform/jobs.ts';
import { type JobRun, jobTable, runJob, setJob, startJob } from '../../../platform/long-work.ts';
import { type Context, lockUnscoped, move } from '../../../platform/records.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { finishFilling, finishSending, removeLines, type Stretch, sendLines, takeApplications } from './batch-lines.commands.ts';
import { giveBackUnfit, sealFile, writeLines } from './batch-writing.commands.ts';

/** Lines that are gone over within a request; a longer list is a job's work. */
export const AT_ONCE = 500;

type Step = (ctx: Context, batch: BatchRow, after: string) => Promise<Stretch>;

/** Work over the lines of a batch: it goes over all of them, once or twice, in steps; then comes the action that ends it. */
interface Work {
  readonly task: string;
  readonly passes: readonly Step[];
  readonly finish: (ctx: Context, batch: BatchRow) => Promise<BatchRow>;
  /** What becomes of the batch when the job is refused; in a request, the refusal undoes everything. */
  readonly refuse?: (ctx: Context, batch: BatchRow, why: DomainError) => Promise<void>;
}

const works: Readonly<Record<string, Work>> = {
  filling: { task: 'fill-payment-batch', passes: [takeApplications], finish: finishFilling },
  sending: {
    task: 'send-payment-batch',
    // the whole file is written before the first line is sent
    passes: [writeLines, sendLines],
    finish: async (ctx, batch) => finishSending(ctx, await sealFile(ctx, batch)),
    refuse: giveBackUnfit,
  },
  canceling: { task: 'cancel-payment-batch', passes: [removeLines], finish: (ctx, batch) => move(ctx, batchTable, batch, 'release') },
};

/** How far the work has come. */
interface Place {
  readonly pass: number;
  readonly after: string;
}

const START: Place = { pass: 0, after: '' };

/** @returns where the work goes on, null when it has ended, and the lines that the step has dealt with */
async function takeStep(ctx: Context, work: Work, batch: BatchRow, { pass, after }: Place): Promise<{ rows: number; next: Place | null }> {
  const done = await (work.passes[pass] as Step)(ctx, batch, after);
  if (done.after !== null) return { rows: done.rows, next: { pass, after: done.after } };
  return { rows: done.rows, next: pass + 1 < work.passes.length ? { pass: pass + 1, after: '' } : null };
}

const workOf = (batch: BatchRow): Work => works[batch.status] as Work;

/** Goes over the lines now when they are few; else a job does. @returns the batch as it then is */
export async function beginWork(ctx: Context, batch: BatchRow, lines: number): Promise<BatchRow> {
  const work = workOf(batch);
  if (lines > AT_ONCE) {
    const job = await startJob(ctx, work.task, { batchId: batch.id }, { regionCode: batch.regionCode, total: lines });
    return setJob(ctx, batchTable, batch.id, job);
  }
  // each step changes the batch: the next one begins with what it left
  let at: Place | null = START;
  while (at) at = (await takeStep(ctx, work, await lockUnscoped(ctx, batchTable, batch.id), at)).next;
  return work.finish(ctx, await lockUnscoped(ctx, batchTable, batch.id));
}

/** @throws a conflict while a job is at work on the batch */
export async function refuseWhileAtWork(ctx: Context, jobId: string | null): Promise<void> {
  if (!jobId) return;
  const job = await lockUnscoped(ctx, jobTable, jobId);
  if (job.status === 'queued' || job.status === 'running')
    throw conflict('work-under-way', '任务还在进行', 'A job is still at work on it', { extra: { jobId } });
}

/** The tasks of the jobs. A batch that is no longer in the state that the work belongs to is left alone. */
export const batchTasks: Readonly<Record<string, Task>> = Object.fromEntries(
  Object.entries(works).map(([status, work]) => [work.task, runJob<{ batchId: string }>((_services, job) => overLines(job, status, work))]),
);

async function overLines(job: JobRun<{ batchId: string }>, status: string, work: Work): Promise<{ lines: number } | { stopped: true }> {
  const { batchId } = job.payload;
  let lines = 0;
  let at: Place | null = { pass: Number(job.state?.pass ?? 0), after: String(job.state?.after ?? '') };
  while (at) {
    const from: Place = at;
    const step = await job
      .step(async (ctx) => {
        const batch = await lockUnscoped(ctx, batchTable, batchId);
        if (batch.status !== status) return { rows: 0, stopped: true, next: null };
        const { rows, next } = await takeStep(ctx, work, batch, from);
        if (!next) await work.finish(ctx, await lockUnscoped(ctx, batchTable, batchId));
        return { rows, state: { ...(next ?? from) }, stopped: false, next };
      })
      .catch(async (error) => {
        if (error instanceof DomainError && work.refuse) await refuse(job, status, work.refuse, error);
        throw error;
      });
    if (step.stopped) return { stopped: true };
    lines += step.rows;
    at = step.next;
  }
  return { lines };
}

async function refuse(
  job: JobRun<{ batchId: string }>,
  status: string,
  giveBack: NonNullable<Work['refuse']>,
  why: DomainError,
): Promise<void> {
  await job.step(async (ctx) => {
    const batch = await lockUnscoped(ctx, batchTable, job.payload.batchId);
    if (batch.status === status) await giveBack(ctx, batch, why);
    return { rows: 0 };
  });
}
