import { conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { amend, type Context, lock, lockUnscoped, move, moveAll, nextNumber, type ValuesFor } from '../../platform/records.ts';
import { applicationTable } from './application.table.ts';
import { type BatchRow, batchTable, type PaymentRow, paymentTable } from './batch.table.ts';
import { fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import type { ReturnRow } from './rules/bank-file.ts';

/** Lines in one batch; a larger run is several batches. */
const LARGEST = 10_000;

/** The account that an application would be paid to today: ciphertext, copied as it is. */
const ACCOUNT = `(SELECT bank_account FROM organizations WHERE id = subsidy_applications.beneficiary_id AND subsidy_applications.beneficiary = 'organization'
  UNION ALL SELECT bank_account FROM people WHERE id = subsidy_applications.beneficiary_id AND subsidy_applications.beneficiary = 'person')`;

export async function createBatch(ctx: Context, { fundId }: { fundId: string }): Promise<ValuesFor<BatchRow>> {
  const fund = await lock(ctx, fundTable, fundId);
  return { fundId, regionCode: fund.regionCode, number: await nextNumber(ctx, 'BF') };
}

/** Takes the fund's approved applications into the batch, each with the payee's account as it is now. */
export async function fillBatch(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  const taken = await moveAll(
    ctx,
    applicationTable,
    'batch',
    (values) => `id IN (SELECT id FROM subsidy_applications WHERE fund_id = ${values.add(batch.fundId)} AND status = 'approved'
      AND ${ACCOUNT} IS NOT NULL ORDER BY number LIMIT ${LARGEST} FOR NO KEY UPDATE)`,
  );
  if (taken.length === 0)
    throw conflict(
      'nothing-to-pay',
      '该资金下没有可拨付的申请（已批准且有收款账号）',
      'The fund has no approved application with an account to pay to',
    );
  const lines = taken
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
    .map((row, index) => ({ id: newId(), application: row.id, reference: `${batch.number}-${String(index + 1).padStart(5, '0')}` }));
  const [made] = await ctx.tx.rows<{ n: number; sum: number }>(
    `WITH made AS (
       INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, payee_name, payee_account, version, created_at, updated_at, created_by)
       SELECT line.id, $2, 'pending', line.reference, $3, subsidy_applications.id, $4, amount_fen, beneficiary_name, ${ACCOUNT}, 1, $5, $5, $6
       FROM jsonb_to_recordset($1::jsonb) AS line(id uuid, application uuid, reference text)
       JOIN subsidy_applications ON subsidy_applications.id = line.application
       RETURNING amount_fen)
     SELECT count(*)::int AS n, sum(amount_fen)::bigint AS sum FROM made`,
    [JSON.stringify(lines), batch.regionCode, batch.id, batch.fundId, ctx.now, ctx.actor.id],
  );
  const [left] = await ctx.tx.rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM subsidy_applications WHERE fund_id = $1 AND status = 'approved'",
    [batch.fundId],
  );
  return amend(ctx, batchTable, batch, { declaredCount: made?.n ?? 0, declaredSumFen: made?.sum ?? 0, skippedCount: left?.n ?? 0 }, 'fill');
}

/** The second person signs for exactly what the batch declared. */
export async function lockBatch(ctx: Context, batch: BatchRow): Promise<ValuesFor<BatchRow>> {
  const [actual] = await ctx.tx.rows<{ n: number; sum: number }>(
    "SELECT count(*)::int AS n, coalesce(sum(amount_fen), 0)::bigint AS sum FROM payments WHERE batch_id = $1 AND status = 'pending'",
    [batch.id],
  );
  if (actual?.n !== batch.declaredCount || actual.sum !== batch.declaredSumFen || actual.n === 0) {
    throw conflict('declaration-differs', '批次明细与申报的笔数、金额不符', 'The lines differ from the count and sum declared', {
      extra: { ...actual },
    });
  }
  return { lockedById: ctx.actor.id };
}

export async function sendBatch(ctx: Context, batch: BatchRow): Promise<ValuesFor<BatchRow>> {
  const sent = await moveAll(ctx, paymentTable, 'send', (values) => `batch_id = ${values.add(batch.id)}`);
  const fund = await lockUnscoped(ctx, fundTable, batch.fundId);
  await post(ctx, fund, 'send', sent.map(lineOf), batch.number);
  return { sentAt: ctx.now };
}

const lineOf = (payment: PaymentRow) => ({ amountFen: payment.amountFen, applicationId: payment.applicationId, paymentId: payment.id });

/** A batch is reconciled when the bank has answered every line; an unknown line is asked about, never sent again. */
export async function reconcileBatch(ctx: Context, batch: BatchRow): Promise<undefined> {
  const [open] = await ctx.tx.rows<{ n: number }>("SELECT count(*)::int AS n FROM payments WHERE batch_id = $1 AND status = 'sent'", [
    batch.id,
  ]);
  if (open?.n)
    throw conflict('answers-missing', `银行尚未答复 ${open.n} 笔`, `The bank has not answered ${open.n} lines`, {
      extra: { open: open.n },
    });
}

export async function cancelBatch(ctx: Context, batch: BatchRow): Promise<undefined> {
  const removed = await moveAll(ctx, paymentTable, 'remove', (values) => `batch_id = ${values.add(batch.id)}`);
  await moveAll(
    ctx,
    applicationTable,
    'unbatch',
    (values) => `id = ANY(${values.add(removed.map((payment) => payment.applicationId))}::uuid[])`,
  );
}

/** Takes one line out of a draft batch without stopping the rest. */
export async function removePayment(ctx: Context, payment: PaymentRow): Promise<undefined> {
  const batch = await lock(ctx, batchTable, payment.batchId);
  if (batch.status !== 'draft')
    throw conflict('batch-locked', '批次已锁定', 'The batch has been locked', { extra: { state: batch.status } });
  await amend(
    ctx,
    batchTable,
    batch,
    { declaredCount: batch.declaredCount - 1, declaredSumFen: batch.declaredSumFen - payment.amountFen },
    'take-out',
  );
  await unbatch(ctx, payment);
}

/** A returned line goes into a later batch, with the account as it then is: this payment is never sent again. */
export async function reissuePayment(ctx: Context, payment: PaymentRow): Promise<undefined> {
  await unbatch(ctx, payment);
}

async function unbatch(ctx: Context, payment: PaymentRow): Promise<void> {
  const application = await lockUnscoped(ctx, applicationTable, payment.applicationId);
  await move(ctx, applicationTable, application, 'unbatch');
}

export interface ReturnResult {
  readonly paid: number;
  readonly failed: number;
  /** Lines that were known already, with the same result: a file may come twice. */
  readonly unchanged: number;
  /** Lines of the batch that no file has answered yet. */
  readonly open: number;
}

interface Known extends Record<string, unknown> {
  reference: string;
  status: string;
  amount_fen: number;
}

/** Takes in what the bank says. A line that contradicts the batch refuses the whole file, with its row and the reason. */
export async function importReturns(ctx: Context, batch: BatchRow, lines: readonly ReturnRow[]): Promise<ReturnResult> {
  const known = new Map(
    (await ctx.tx.rows<Known>('SELECT reference, status, amount_fen FROM payments WHERE batch_id = $1 FOR NO KEY UPDATE', [batch.id])).map(
      (row) => [row.reference, row],
    ),
  );
  const fresh: ReturnRow[] = [];
  let unchanged = 0;
  for (const line of lines) {
    const payment = known.get(line.reference);
    if (!payment) throw refused(line, 'unknown-reference', '不在本批次', 'is not in this batch');
    if (payment.amount_fen !== line.amountFen)
      throw refused(line, 'amount-differs', '金额与批次不符', 'differs from the amount of the batch');
    if (payment.status === 'sent') fresh.push(line);
    else if ((payment.status === 'paid') === line.paid && ['paid', 'failed', 'superseded'].includes(payment.status)) unchanged += 1;
    else throw refused(line, 'result-contradicts', '与先前的结果矛盾', 'contradicts the result given before');
  }
  const fund = await lockUnscoped(ctx, fundTable, batch.fundId);
  const references = (paid: boolean) => fresh.filter((line) => line.paid === paid).map((line) => line.reference);
  const paid = await moveAll(
    ctx,
    paymentTable,
    'settle',
    (values) => `batch_id = ${values.add(batch.id)} AND reference = ANY(${values.add(references(true))})`,
    { settledAt: ctx.now },
  );
  const failed = await moveAll(
    ctx,
    paymentTable,
    'bounce',
    (values) => `batch_id = ${values.add(batch.id)} AND reference = ANY(${values.add(references(false))})`,
    { settledAt: ctx.now },
  );
  await ctx.tx.rows(
    `UPDATE payments SET failure = given.reason FROM jsonb_to_recordset($2::jsonb) AS given(reference text, reason text)
     WHERE payments.batch_id = $1 AND payments.reference = given.reference`,
    [batch.id, JSON.stringify(fresh.filter((line) => !line.paid).map(({ reference, reason }) => ({ reference, reason })))],
  );
  await moveAll(
    ctx,
    applicationTable,
    'settle',
    (values) => `id = ANY(${values.add(paid.map((payment) => payment.applicationId))}::uuid[])`,
  );
  await post(ctx, fund, 'settle', paid.map(lineOf), batch.number);
  await post(ctx, fund, 'bounce', failed.map(lineOf), batch.number);
  const sum = (rows: readonly PaymentRow[]) => rows.reduce((total, row) => total + row.amountFen, 0);
  if (fresh.length > 0) {
    await amend(
      ctx,
      batchTable,
      batch,
      {
        paidCount: batch.paidCount + paid.length,
        paidFen: batch.paidFen + sum(paid),
        failedCount: batch.failedCount + failed.length,
        failedFen: batch.failedFen + sum(failed),
      },
      'import-returns',
    );
  }
  const open = [...known.values()].filter((row) => row.status === 'sent').length - fresh.length;
  return { paid: paid.length, failed: failed.length, unchanged, open };
}

function refused(line: ReturnRow, code: string, zh: string, en: string) {
  return conflict(
    code,
    `回盘文件第 ${line.row} 行（${line.reference}）：${zh}；整个文件未导入`,
    `Row ${line.row} of the return file (${line.reference}) ${en}: nothing was imported`,
    {
      extra: { row: line.row, reference: line.reference },
    },
  );
}
