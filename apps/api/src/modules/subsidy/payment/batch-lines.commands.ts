import { conflict } from '../../../kernel/errors.ts';
import { among, moveMass } from '../../../platform/bulk.ts';
import { type Context, lockUnscoped, move } from '../../../platform/records.ts';
import { type Adding, Values } from '../../../platform/security/scope.ts';
import { applicationTable } from '../application/application.table.ts';
import { type BatchRow, batchTable, paymentTable } from './batch.table.ts';
import { fundTable } from './fund.table.ts';
import { postPayments } from './ledger.commands.ts';
import { ACCOUNT, countApproved, IS_PAYABLE, LOOKED_AT, PAYABLE } from './payable.queries.ts';

/** Lines in one step of a job: one transaction, some tenths of a second. */
export const STEP = 2_000;
/** Lines in one batch; a longer list is several batches. */
export const LARGEST = 200_000;

/** Whose that account is by the registers of today: a firm may have another name than on the day of its application. */
const PAYEE = `coalesce((SELECT name FROM organizations WHERE id = a.beneficiary_id AND a.beneficiary = 'organization'),
  (SELECT real_name FROM people WHERE id = a.beneficiary_id AND a.beneficiary = 'person'), a.beneficiary_name)`;

/** Which parts of the plan that is: of those that had fallen due, what no payment has paid yet. */
const COVERS = `(SELECT jsonb_build_object('of', jsonb_array_length(a.instalments), 'parts', coalesce(jsonb_agg(
    jsonb_build_object('nth', nth, 'key', i->>'key', 'on', i->>'on', 'amountFen', (i->>'amountFen')::bigint - paid) ORDER BY nth)
    FILTER (WHERE (i->>'amountFen')::bigint > paid), '[]'::jsonb))
  FROM jsonb_array_elements(a.instalments) WITH ORDINALITY AS plan(i, nth) CROSS JOIN LATERAL (
    SELECT coalesce(sum((c->>'amountFen')::bigint), 0)::bigint AS paid FROM payments p CROSS JOIN jsonb_array_elements(p.covers->'parts') c
    WHERE p.application_id = a.id AND p.status = 'paid' AND c->>'key' = i->>'key') before
  WHERE i->>'state' = 'due' AND (i->>'on')::date <= ${LOOKED_AT})`;
/** What one step over the lines has done; `after` is where the next one goes on, null when none is left. */
export interface Stretch {
  readonly rows: number;
  readonly after: string | null;
}

type Counted =
  | 'declaredCount'
  | 'declaredSumFen'
  | 'paidCount'
  | 'paidFen'
  | 'failedCount'
  | 'failedFen'
  | 'fileCount'
  | 'fileSumFen'
  | 'fileSize';

/** Adds to the counts and sums of a batch. Progress is no new version: whoever watches the batch may still act on it. */
export async function addQuietly(ctx: Context, id: string, amounts: Partial<Record<Counted, number>>): Promise<BatchRow> {
  const values = new Values();
  const by = (name: Counted) => `${values.add(amounts[name] ?? 0)}::bigint`;
  const [row] = await ctx.tx.rows<BatchRow & Record<string, unknown>>(
    `UPDATE payment_batches SET declared_count = declared_count + ${by('declaredCount')}, declared_sum_fen = declared_sum_fen + ${by('declaredSumFen')},
       paid_count = paid_count + ${by('paidCount')}, paid_fen = paid_fen + ${by('paidFen')},
       failed_count = failed_count + ${by('failedCount')}, failed_fen = failed_fen + ${by('failedFen')},
       file_count = file_count + ${by('fileCount')}, file_sum_fen = file_sum_fen + ${by('fileSumFen')},
       file_size = file_size + ${by('fileSize')}
     WHERE id = ${values.add(id)} RETURNING ${batchTable.selection}`,
    values.list,
  );
  return row as BatchRow;
}

/** Takes approved applications into the batch, each with the payee's account as it is now. */
export async function takeApplications(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const picked = await ctx.tx.rows<{ id: string; number: string; account: string }>(
    `SELECT a.id, a.number, ${ACCOUNT} AS account FROM subsidy_applications a
     WHERE a.fund_id = $1 AND ${IS_PAYABLE} AND a.number > $2 AND ${ACCOUNT} IS NOT NULL ORDER BY a.number LIMIT ${STEP}`,
    [batch.fundId, after],
  );
  const last = picked.at(-1);
  if (!last) return { rows: 0, after: null };
  const ids = picked.map((row) => row.id);
  // an approval may be revoked, and given anew from another fund, between the two statements
  const ofFund = (values: Adding) => `${among(ids)(values)} AND fund_id = ${values.add(batch.fundId)}`;
  const taken = await moveMass(ctx, applicationTable, 'batch', ofFund);
  const values = new Values();
  const now = values.add(ctx.now);
  const [made] = await ctx.tx.rows<{ n: number; sum: number }>(
    `WITH made AS (
       INSERT INTO payments (id, region_code, status, reference, batch_id, application_id, fund_id, amount_fen, covers, payee_name, payee_account, replaces_id, budget_line_id,
         version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), ${values.add(batch.regionCode)}, 'pending',
         ${values.add(batch.number)} || '-' || lpad((${values.add(batch.declaredCount)} + row_number() OVER (ORDER BY a.number))::text, 6, '0'),
         ${values.add(batch.id)}, a.id, ${values.add(batch.fundId)}, ${PAYABLE}, ${COVERS}, ${PAYEE}, line.account,
         (SELECT p.id FROM payments p WHERE p.application_id = a.id AND p.status = 'superseded'
           AND NOT EXISTS (SELECT FROM payments r WHERE r.replaces_id = p.id) ORDER BY p.created_at DESC, p.reference DESC LIMIT 1),
         (SELECT l.budget_line_id FROM ledger_entries l WHERE l.application_id = a.id AND l.movement = 'commit' ORDER BY l.position DESC LIMIT 1),
         1, ${now}, ${now}, ${values.add(ctx.actor.id)}
       FROM unnest(${values.add(ids)}::uuid[], ${values.add(picked.map((row) => row.account))}::text[]) AS line(id, account)
       JOIN subsidy_applications a ON a.id = line.id
       WHERE a.id = ANY(${values.add(taken)}::uuid[])
       RETURNING amount_fen)
     SELECT count(*)::int AS n, coalesce(sum(amount_fen), 0)::bigint AS sum FROM made`,
    values.list,
  );
  const declared = await addQuietly(ctx, batch.id, { declaredCount: made?.n ?? 0, declaredSumFen: made?.sum ?? 0 });
  const full = declared.declaredCount + STEP > LARGEST;
  return { rows: made?.n ?? 0, after: picked.length < STEP || full ? null : last.number };
}

export async function finishFilling(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  if (batch.declaredCount === 0)
    throw conflict('nothing-to-pay', '申请已列入其他批次', 'Another batch has taken the applications meanwhile');
  const { without } = await countApproved(ctx.tx.rows, batch.fundId);
  return move(ctx, batchTable, batch, 'fill', { patch: { skippedCount: without } });
}

async function pickPayments(ctx: Context, batchId: string, status: string, after: string): Promise<{ id: string; reference: string }[]> {
  return ctx.tx.rows(
    `SELECT id, reference FROM payments WHERE batch_id = $1 AND status = $2 AND reference > $3 ORDER BY reference LIMIT ${STEP} FOR NO KEY UPDATE`,
    [batchId, status, after],
  );
}

export async function sendLines(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const picked = await pickPayments(ctx, batch.id, 'pending', after);
  const sent = await moveMass(ctx, paymentTable, 'send', among(picked.map((row) => row.id)));
  const fund = await lockUnscoped(ctx, fundTable, batch.fundId);
  await postPayments(ctx, fund, 'send', sent, batch.number);
  return { rows: sent.length, after: picked.length < STEP ? null : (picked.at(-1)?.reference ?? null) };
}

export async function finishSending(ctx: Context, batch: BatchRow): Promise<BatchRow> {
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

export async function removeLines(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const picked = await pickPayments(ctx, batch.id, 'pending', after);
  const removed = await moveMass(ctx, paymentTable, 'remove', among(picked.map((row) => row.id)));
  await moveMass(
    ctx,
    applicationTable,
    'unbatch',
    (values) => `id IN (SELECT application_id FROM payments WHERE id = ANY(${values.add(removed)}::uuid[]))`,
  );
  return { rows: removed.length, after: picked.length < STEP ? null : (picked.at(-1)?.reference ?? null) };
}
