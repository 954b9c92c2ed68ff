import { conflict } from '../../../kernel/errors.ts';
import { amend, type Context, lock, lockUnscoped, move, type ValuesFor } from '../../../platform/records.ts';
import { applicationTable } from '../application/application.table.ts';
import { templateOfFund } from './bank-template.queries.ts';
import { type BatchRow, batchTable, type PaymentRow } from './batch.table.ts';
import { checkDeclaration, LARGEST } from './batch-lines.commands.ts';
import { beginWork, refuseWhileAtWork } from './batch-work.commands.ts';
import { countApproved } from './payable.queries.ts';

/** Takes the fund's approved applications into the batch. */
export async function beginFilling(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  const { payable } = await countApproved(ctx.tx.rows, batch.fundId);
  if (payable === 0)
    throw conflict(
      'nothing-to-pay',
      '该资金下没有可拨付的申请（已批准、已到可拨付日且有收款账号）',
      'The fund has no approved application of which something is due and that has an account to pay to',
    );
  return beginWork(ctx, batch, Math.min(payable, LARGEST));
}

/** The second person signs for exactly what the batch declared. */
export async function lockBatch(ctx: Context, batch: BatchRow): Promise<ValuesFor<BatchRow>> {
  await checkDeclaration(ctx, batch, 'pending');
  return { lockedById: ctx.actor.id };
}

/** A list that was opened again needs a second person's signature again. */
export async function unlockBatch(): Promise<ValuesFor<BatchRow>> {
  return { lockedById: null };
}

/** The batch keeps the template and the day that its file is written with, whatever becomes of the fund's and however long it takes. */
export async function prepareSending(ctx: Context, batch: BatchRow): Promise<ValuesFor<BatchRow>> {
  await checkDeclaration(ctx, batch, 'pending');
  return { bankTemplate: await templateOfFund(ctx.tx.rows, batch.fundId), fileDate: ctx.today };
}

export const beginOverLines = (ctx: Context, batch: BatchRow): Promise<BatchRow> => beginWork(ctx, batch, batch.declaredCount);

/** For work whose job was canceled or has failed: it goes on where it stopped. */
export async function checkResumable(ctx: Context, batch: BatchRow): Promise<undefined> {
  await refuseWhileAtWork(ctx, batch.jobId);
}

export async function resumeWork(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  const { payable } = batch.status === 'filling' ? await countApproved(ctx.tx.rows, batch.fundId) : { payable: batch.declaredCount };
  return beginWork(ctx, batch, payable);
}

/** A batch is reconciled when the bank has answered every line; an unknown line is asked about, never sent again. */
export async function reconcileBatch(ctx: Context, batch: BatchRow): Promise<undefined> {
  const [open] = await ctx.tx.rows<{ n: number; asked: number }>(
    `SELECT count(*)::int AS n, (count(*) FILTER (WHERE status = 'unknown'))::int AS asked FROM payments WHERE batch_id = $1 AND status IN ('sent', 'unknown')`,
    [batch.id],
  );
  if (open?.n)
    throw conflict(
      'answers-missing',
      `还有 ${open.n} 笔没有结果（待查 ${open.asked} 笔，未答复 ${open.n - open.asked} 笔）`,
      `${open.n} lines have no result (unknown ${open.asked}, no answer yet ${open.n - open.asked})`,
      { extra: { open: open.n, unknown: open.asked } },
    );
}

/**
 * Takes one line out without stopping the rest. A locked list is frozen: taking a line out opens it again, and whoever
 * did so can't sign for what is left; whoever made the list never can. No file of it is at the bank: that is made from
 * a sent batch only.
 */
export async function removePayment(ctx: Context, payment: PaymentRow): Promise<undefined> {
  let batch = await lock(ctx, batchTable, payment.batchId);
  if (batch.status !== 'draft' && batch.status !== 'locked')
    throw conflict('batch-locked', '批次已送出或正在处理', 'The batch has been sent or is being worked on', {
      extra: { state: batch.status },
    });
  if (batch.declaredCount === 1) throw conflict('last-line', '这是最后一笔，请撤销批次', 'This is the last line: cancel the batch instead');
  // the signature stood for what others had taken out before
  const before = batch.status === 'locked' ? [] : (batch.changedByIds ?? []);
  if (batch.status === 'locked') batch = await move(ctx, batchTable, batch, 'unlock', { patch: { lockedById: null } });
  const left = {
    declaredCount: batch.declaredCount - 1,
    declaredSumFen: batch.declaredSumFen - payment.amountFen,
    changedById: ctx.actor.id,
    changedByIds: [...new Set([...before, ctx.actor.id])],
  };
  await amend(ctx, batchTable, batch, left, 'take-out');
  await unbatch(ctx, payment);
}

/** A returned line goes into a later batch, with the account as it then is: this payment is never sent again. */
export async function reissuePayment(ctx: Context, payment: PaymentRow): Promise<undefined> {
  await unbatch(ctx, payment);
}

/** The bank is asked what became of a line. The day and the one who asked are kept; the answer comes in a return file. */
export async function queryPayment(ctx: Context, _payment: PaymentRow): Promise<ValuesFor<PaymentRow>> {
  return { queriedAt: ctx.now, queriedById: ctx.actor.id };
}

async function unbatch(ctx: Context, payment: PaymentRow): Promise<void> {
  const application = await lockUnscoped(ctx, applicationTable, payment.applicationId);
  await move(ctx, applicationTable, application, 'unbatch');
}
