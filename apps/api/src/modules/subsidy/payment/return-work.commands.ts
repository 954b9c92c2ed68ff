import { conflict, type DomainError } from '../../../kernel/errors.ts';
import { among, moveMass } from '../../../platform/bulk.ts';
import { amend, type Context, lockUnscoped, move } from '../../../platform/records.ts';
import type { Adding } from '../../../platform/security/scope.ts';
import { applicationTable } from '../application/application.table.ts';
import { type BankReturnRow, bankReturnTable } from './bank-return.table.ts';
import { batchTable, paymentTable } from './batch.table.ts';
import { addQuietly, STEP } from './batch-lines.commands.ts';
import { fundTable } from './fund.table.ts';
import { postPayments } from './ledger.commands.ts';

const contradictions = [
  { code: 'line-twice', zh: '与前面的行重复', en: 'stands in an earlier row too' },
  { code: 'not-in-batch', zh: '不在本批次', en: 'is not in this batch' },
  { code: 'amount-differs', zh: '金额与批次不符', en: 'differs from the amount of the batch' },
  { code: 'result-contradicts', zh: '与先前的结果矛盾', en: 'contradicts the result given before' },
] as const;
type Contradiction = (typeof contradictions)[number]['code'];

function refused(row: number, reference: string, code: Contradiction): DomainError {
  const { zh, en } = contradictions.find((one) => one.code === code) ?? contradictions[3];
  return conflict(
    code,
    `回盘文件第 ${row} 行（${reference}）：${zh}；整个文件未导入`,
    `Row ${row} of the return file (${reference}) ${en}: nothing was imported`,
    { extra: { row, reference } },
  );
}

/**
 * Holds every line against the batch. What an earlier file has settled may be said again, and may be called unknown by
 * a file that was overtaken; it may not be said otherwise.
 */
export async function checkLines(ctx: Context, file: BankReturnRow): Promise<void> {
  const [wrong] = await ctx.tx.rows<{ row: number; reference: string; code: Contradiction }>(
    `SELECT row, reference, code FROM (
       SELECT l.row, l.reference, CASE
         WHEN row_number() OVER (PARTITION BY l.reference ORDER BY l.row) > 1 THEN 'line-twice'
         WHEN p.id IS NULL THEN 'not-in-batch'
         WHEN p.amount_fen <> l.amount_fen THEN 'amount-differs'
         WHEN p.status IN ('sent', 'unknown') THEN NULL
         WHEN p.status = 'paid' AND l.outcome IN ('paid', 'unknown') THEN NULL
         WHEN p.status IN ('failed', 'superseded') AND l.outcome IN ('failed', 'unknown') THEN NULL
         ELSE 'result-contradicts' END AS code
       FROM bank_return_lines l LEFT JOIN payments p ON p.reference = l.reference AND p.batch_id = $2
       WHERE l.return_id = $1) x
     WHERE code IS NOT NULL ORDER BY row LIMIT 1`,
    [file.id, file.batchId],
  );
  if (wrong) throw refused(wrong.row, wrong.reference, wrong.code);
}

interface Told extends Record<string, unknown> {
  row: number;
  id: string;
  amount_fen: number;
  status: string;
  outcome: string;
}

/** What was paid counts with its applications: those paid in full have come to their end, the others wait for their next instalment. */
async function settleApplications(ctx: Context, paid: readonly string[]): Promise<void> {
  await ctx.tx.rows(
    `UPDATE subsidy_applications SET paid_fen = paid_fen + p.amount_fen FROM payments p WHERE p.application_id = subsidy_applications.id AND p.id = ANY($1::uuid[])`,
    [paid],
  );
  const where = (left: string) => (values: Adding) =>
    `id IN (SELECT application_id FROM payments WHERE id = ANY(${values.add(paid)}::uuid[])) AND ${left}`;
  await moveMass(ctx, applicationTable, 'settle', where('paid_fen = amount_fen'));
  await moveMass(ctx, applicationTable, 'continue', where('paid_fen < amount_fen'));
}

/** Settles the next lines of a checked file: payments, applications, ledger and the counts of batch and file. */
export async function applyStretch(ctx: Context, file: BankReturnRow, after: number): Promise<{ rows: number; after: number | null }> {
  const batch = await lockUnscoped(ctx, batchTable, file.batchId);
  const told = await ctx.tx.rows<Told>(
    `SELECT l.row, l.outcome, p.id, p.status, p.amount_fen FROM bank_return_lines l JOIN payments p ON p.reference = l.reference
     WHERE l.return_id = $1 AND l.row > $2 ORDER BY l.row LIMIT ${STEP} FOR NO KEY UPDATE OF p`,
    [file.id, after],
  );
  const fresh = (outcome: string, ...from: string[]) =>
    told.filter((line) => line.outcome === outcome && from.includes(line.status)).map((line) => line.id);
  const paid = await moveMass(ctx, paymentTable, 'settle', among(fresh('paid', 'sent', 'unknown')), { settledAt: ctx.now, failure: null });
  const failed = await moveMass(ctx, paymentTable, 'bounce', among(fresh('failed', 'sent', 'unknown')), { settledAt: ctx.now });
  const unknown = await moveMass(ctx, paymentTable, 'doubt', among(fresh('unknown', 'sent')));
  await ctx.tx.rows(
    `UPDATE payments SET failure = l.reason FROM bank_return_lines l
     WHERE l.return_id = $1 AND l.reference = payments.reference AND payments.id = ANY($2::uuid[])`,
    [file.id, [...failed, ...unknown]],
  );
  await settleApplications(ctx, paid);
  const fund = await lockUnscoped(ctx, fundTable, batch.fundId);
  await postPayments(ctx, fund, 'settle', paid, batch.number);
  await postPayments(ctx, fund, 'bounce', failed, batch.number);
  const amounts = new Map(told.map((line) => [line.id, line.amount_fen]));
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (amounts.get(id) ?? 0), 0);
  await addQuietly(ctx, batch.id, {
    paidCount: paid.length,
    paidFen: sum(paid),
    failedCount: failed.length,
    failedFen: sum(failed),
  });
  await ctx.tx.rows(
    'UPDATE bank_returns SET paid = paid + $2, failed = failed + $3, unknown = unknown + $4, unchanged = unchanged + $5 WHERE id = $1',
    [file.id, paid.length, failed.length, unknown.length, told.length - paid.length - failed.length - unknown.length],
  );
  return { rows: told.length, after: told.length < STEP ? null : (told.at(-1)?.row ?? null) };
}

export async function finishReturn(ctx: Context, file: BankReturnRow): Promise<BankReturnRow> {
  const [left] = await ctx.tx.rows<{ open: number }>(
    "SELECT count(*)::int AS open FROM payments WHERE batch_id = $1 AND status IN ('sent', 'unknown')",
    [file.batchId],
  );
  if (file.paid + file.failed + file.unknown > 0) {
    await amend(ctx, batchTable, await lockUnscoped(ctx, batchTable, file.batchId), { returnedAt: ctx.now }, 'import-returns');
  }
  return move(ctx, bankReturnTable, file, 'apply', { patch: { open: left?.open ?? 0 } });
}
