import { conflict, DomainError } from '../../../kernel/errors.ts';
import { moveMass } from '../../../platform/bulk.ts';
import type { Task } from '../../../platform/jobs.ts';
import { type JobRun, jobTable, runJob, startJob } from '../../../platform/long-work.ts';
import { type Context, lockUnscoped, move } from '../../../platform/records.ts';
import { applicationTable } from '../application/application.table.ts';
import { type BatchRow, batchTable, paymentTable } from './batch.table.ts';
import { checkFitness, giveBackUnfit } from './batch-fitness.commands.ts';
import { fundTable } from './fund.table.ts';
import { postPayments } from './ledger.commands.ts';

/** Lines that are gone over within a request; a longer list is a job's work. */
export const AT_ONCE = 500;
/** Lines in one step of a job: one transaction, some tenths of a second. */
export const STEP = 2_000;
/** Lines in one batch; a longer list is several batches. */
export const LARGEST = 200_000;

/** The account that an application would be paid to today: ciphertext, copied as it is. */
const ACCOUNT = `(SELECT bank_account FROM organizations WHERE id = a.beneficiary_id AND a.beneficiary = 'organization'
  UNION ALL SELECT bank_account FROM people WHERE id = a.beneficiary_id AND a.beneficiary = 'person')`;

/** Whose that account is by the registers of today: a firm may have another name than on the day of its application. */
const PAYEE = `coalesce((SELECT name FROM organizations WHERE id = a.beneficiary_id AND a.beneficiary = 'organization'),
  (SELECT real_name FROM people WHERE id = a.beneficiary_id AND a.beneficiary = 'person'), a.beneficiary_name)`;

/** What one step over the lines has done; `after` is where the next one goes on, null when none is left. */
export interface Stretch {
  readonly rows: number;
  readonly after: string | null;
}

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
  // the whole list is checked before the first line is sent
  sending: { task: 'send-payment-batch', passes: [checkFitness, sendLines], finish: finishSending, refuse: giveBackUnfit },
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
    return setQuietly(ctx, batch.id, 'job_id = $2', [job.id]);
  }
  // each step changes the batch: the next one begins with what it left
  let at: Place | null = START;
  while (at) at = (await takeStep(ctx, work, await lockUnscoped(ctx, batchTable, batch.id), at)).next;
  return work.finish(ctx, await lockUnscoped(ctx, batchTable, batch.id));
}

/** Progress is no new version: whoever watches the batch may still act on it. */
export async function setQuietly(ctx: Context, id: string, assignments: string, values: readonly unknown[]): Promise<BatchRow> {
  const [row] = await ctx.tx.rows<BatchRow & Record<string, unknown>>(
    `UPDATE payment_batches SET ${assignments} WHERE id = $1 RETURNING ${batchTable.selection}`,
    [id, ...values],
  );
  return row as BatchRow;
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
  const done = { stopped: false, lines: 0 };
  let at: Place | null = { pass: Number(job.state?.pass ?? 0), after: String(job.state?.after ?? '') };
  while (at && !done.stopped) {
    // a step that the database breaks off is taken again: from here, whatever it had reached
    const [from, lines]: [Place, number] = [at, done.lines];
    await job
      .step(async (ctx) => {
        const batch = await lockUnscoped(ctx, batchTable, batchId);
        done.stopped = batch.status !== status;
        if (done.stopped) return { rows: 0 };
        const { rows, next } = await takeStep(ctx, work, batch, from);
        if (!next) await work.finish(ctx, await lockUnscoped(ctx, batchTable, batchId));
        at = next;
        done.lines = lines + rows;
        return { rows, state: { ...(next ?? from) } };
      })
      .catch(async (error) => {
        if (error instanceof DomainError && work.refuse) await refuse(job, status, work.refuse, error);
        throw error;
      });
  }
  return done.stopped ? { stopped: true } : { lines: done.lines };
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

/** How many of a fund's approved applications have an account to be paid to, and how many have none. */
export async function countApproved(ctx: Context, fundId: string): Promise<{ payable: number; without: number }> {
  const [row] = await ctx.tx.rows<{ payable: number; without: number }>(
    `SELECT (count(*) FILTER (WHERE account))::int AS payable, (count(*) FILTER (WHERE NOT account))::int AS without
     FROM (SELECT ${ACCOUNT} IS NOT NULL AS account FROM subsidy_applications a WHERE a.fund_id = $1 AND a.status = 'approved') x`,
    [fundId],
  );
  return row ?? { payable: 0, without: 0 };
}

/** Takes approved applications into the batch, each with the payee's account as it is now. */
async function takeApplications(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const picked = await ctx.tx.rows<{ id: string; number: string; account: string }>(
    `SELECT a.id, a.number, ${ACCOUNT} AS account FROM subsidy_applications a
     WHERE a.fund_id = $1 AND a.status = 'approved' AND a.number > $2 AND ${ACCOUNT} IS NOT NULL ORDER BY a.number LIMIT ${STEP}`,
    [batch.fundId, after],
  );
  const last = picked.at(-1);
  if (!last) return { rows: 0, after: null };
  const taken = await moveMass(ctx, applicationTable, 'batch', (values) => `id = ANY(${values.add(picked.map((row) => row.id))}::uuid[])`);
  const [made] = await ctx.tx.rows<{ n: number; sum: number }>(
    `WITH made AS (
       INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, payee_name, payee_account, replaces_id, budget_line_id,
         version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), $3, 'pending', $4 || '-' || lpad(($5 + row_number() OVER (ORDER BY a.number))::text, 6, '0'), $6, a.id, $7, a.amount_fen, ${PAYEE}, line.account,
         (SELECT p.id FROM payments p WHERE p.application_id = a.id AND p.status = 'superseded' ORDER BY p.created_at DESC, p.reference DESC LIMIT 1),
         (SELECT l.budget_line_id FROM ledger_entries l WHERE l.application_id = a.id AND l.movement = 'commit' ORDER BY l.position DESC LIMIT 1),
         1, $8, $8, $9
       FROM unnest($1::uuid[], $2::text[]) AS line(id, account) JOIN subsidy_applications a ON a.id = line.id
       WHERE a.id = ANY($10::uuid[])
       RETURNING amount_fen)
     SELECT count(*)::int AS n, coalesce(sum(amount_fen), 0)::bigint AS sum FROM made`,
    [
      picked.map((row) => row.id),
      picked.map((row) => row.account),
      batch.regionCode,
      batch.number,
      batch.declaredCount,
      batch.id,
      batch.fundId,
      ctx.now,
      ctx.actor.id,
      taken,
    ],
  );
  const declared = await setQuietly(ctx, batch.id, 'declared_count = declared_count + $2, declared_sum_fen = declared_sum_fen + $3', [
    made?.n ?? 0,
    made?.sum ?? 0,
  ]);
  const full = declared.declaredCount + STEP > LARGEST;
  return { rows: made?.n ?? 0, after: picked.length < STEP || full ? null : last.number };
}

async function finishFilling(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  if (batch.declaredCount === 0)
    throw conflict('nothing-to-pay', '申请已列入其他批次', 'Another batch has taken the applications meanwhile');
  const { without } = await countApproved(ctx, batch.fundId);
  return move(ctx, batchTable, batch, 'fill', { patch: { skippedCount: without } });
}

async function pickPayments(ctx: Context, batchId: string, status: string, after: string): Promise<{ id: string; reference: string }[]> {
  return ctx.tx.rows(
    `SELECT id, reference FROM payments WHERE batch_id = $1 AND status = $2 AND reference > $3 ORDER BY reference LIMIT ${STEP} FOR NO KEY UPDATE`,
    [batchId, status, after],
  );
}

async function sendLines(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const picked = await pickPayments(ctx, batch.id, 'pending', after);
  const sent = await moveMass(ctx, paymentTable, 'send', (values) => `id = ANY(${values.add(picked.map((row) => row.id))}::uuid[])`);
  const fund = await lockUnscoped(ctx, fundTable, batch.fundId);
  await postPayments(ctx, fund, 'send', sent, batch.number);
  return { rows: sent.length, after: picked.length < STEP ? null : (picked.at(-1)?.reference ?? null) };
}

async function finishSending(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  await checkDeclaration(ctx, batch, 'sent');
  return move(ctx, batchTable, batch, 'deliver', { patch: { sentAt: ctx.now } });
}

/** @throws a conflict when the lines in a state are not those that the batch declared */
export async function checkDeclaration(ctx: Context, batch: BatchRow, status: 'pending' | 'sent'): Promise<void> {
  const [actual] = await ctx.tx.rows<{ n: number; sum: number }>(
    'SELECT count(*)::int AS n, coalesce(sum(amount_fen), 0)::bigint AS sum FROM payments WHERE batch_id = $1 AND status = $2',
    [batch.id, status],
  );
  if (actual?.n !== batch.declaredCount || actual.sum !== batch.declaredSumFen || actual.n === 0) {
    throw conflict('declaration-differs', '批次明细与申报的笔数、金额不符', 'The lines differ from the count and sum declared', {
      extra: { ...actual },
    });
  }
}

async function removeLines(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const picked = await pickPayments(ctx, batch.id, 'pending', after);
  const removed = await moveMass(ctx, paymentTable, 'remove', (values) => `id = ANY(${values.add(picked.map((row) => row.id))}::uuid[])`);
  await moveMass(
    ctx,
    applicationTable,
    'unbatch',
    (values) => `id IN (SELECT application_id FROM payments WHERE id = ANY(${values.add(removed)}::uuid[]))`,
  );
  return { rows: removed.length, after: picked.length < STEP ? null : (picked.at(-1)?.reference ?? null) };
}
