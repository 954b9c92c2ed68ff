import { type CalendarDate, dateOf } from '../../../kernel/dates.ts';
import { conflict, type DomainError, fieldError, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { changeAll, returned } from '../../../platform/bulk.ts';
import { type Context, lockUnscoped, move, type ValuesFor } from '../../../platform/records.ts';
import { supplementBeyond } from '../application/chain.queries.ts';
import { paymentTable } from './batch.table.ts';
import { fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import type { NewRecovery } from './recovery.schemas.ts';
import { instalmentTable, type RecoveryRow, recoveryTable } from './recovery.table.ts';
import { planInstalments } from './rules/instalments.ts';

/** Changes what is asked back of a payment, which never exceeds what was paid. @returns the number of payments changed */
async function changeClaim(ctx: Context, paymentId: string, verb: 'reclaim' | 'drop-claim', byFen: number): Promise<number> {
  const { n } = await changeAll<{ n: number }>(
    ctx,
    paymentTable,
    verb,
    ({ add }) => {
      const by = `${add(byFen)}::bigint`;
      const claimed = (fen: string) => `jsonb_build_object('claimedFen', ${fen})`;
      const log = returned(paymentTable, { before: claimed(`payments.claimed_fen - ${by}`), after: claimed('payments.claimed_fen') });
      return `UPDATE payments SET claimed_fen = claimed_fen + ${by}, version = version + 1, updated_at = ${add(ctx.now)}
        WHERE id = ${add(paymentId)} AND status = 'paid' AND claimed_fen + ${by} BETWEEN 0 AND amount_fen RETURNING ${log}`;
    },
    'count(*)::int AS n',
  );
  return n;
}

/** The refusal of an amount of which less was paid, or is left to be asked back. */
export function moreThanPaid(leftFen: number): DomainError {
  const [zh, en] = ['追缴金额超过已拨付且未追缴的金额', 'More than was paid and has not been asked back'];
  return conflict('more-than-paid', zh, en, { errors: [fieldError('/amountFen', 'more-than-paid', zh, en)], extra: { leftFen } });
}

/** Asks money back, of the payment that has most left: what was paid in parts is asked back part by part. The claim is taken from the payment by one conditional statement, so that claims never exceed it. */
export async function openRecovery(ctx: Context, given: NewRecovery): Promise<ValuesFor<RecoveryRow>> {
  planInstalments(given, ctx.today);
  const [payment] = await ctx.tx.rows<{ id: string; fund: string; left: number }>(
    `SELECT id, fund_id AS fund, amount_fen - claimed_fen AS left FROM payments WHERE application_id = $1 AND status = 'paid'
     ORDER BY amount_fen - claimed_fen DESC, settled_at, id LIMIT 1`,
    [given.applicationId],
  );
  if (!payment) throw conflict('nothing-paid', '该申请没有已付讫的拨付', 'Nothing has been paid for the application');
  const claimed = await changeClaim(ctx, payment.id, 'reclaim', given.amountFen);
  if (claimed === 0) throw moreThanPaid(payment.left);
  const { plan: _plan, instalmentCount: _count, ...values } = given;
  return { ...values, paymentId: payment.id, fundId: payment.fund };
}

/** All instalments by one statement, each with its entry in the log and its event. */
export async function keepInstalments(ctx: Context, row: RecoveryRow, given: NewRecovery): Promise<void> {
  const plan = planInstalments(given, ctx.today).map((part, index) => ({ ...part, id: newId(ctx.now.getTime()), sequence: index + 1 }));
  const shown = (['recoveryId', 'organizationId', 'sequence', 'dueOn', 'amountFen', 'receivedFen'] as const)
    .map((property) => `'${property}', recovery_instalments.${instalmentTable.columnOf(property)}`)
    .join(', ');
  await changeAll(
    ctx,
    instalmentTable,
    'create',
    ({ add }) => {
      const now = `${add(ctx.now)}::timestamptz`;
      return `INSERT INTO recovery_instalments (id, region_code, recovery_id, organization_id, sequence, due_on, amount_fen, version, created_at, updated_at, created_by)
        SELECT id, ${add(row.regionCode)}, ${add(row.id)}::uuid, ${add(row.organizationId)}::uuid, sequence, "dueOn", "amountFen", 1, ${now}, ${now}, ${add(ctx.actor.id)}::uuid
        FROM jsonb_to_recordset(${add(JSON.stringify(plan))}::jsonb) AS part(id uuid, sequence int, "dueOn" date, "amountFen" bigint)
        RETURNING ${returned(instalmentTable, { before: 'NULL', after: `jsonb_build_object(${shown})` })}`;
    },
    'count(*)::int AS n',
  );
}

export interface Receipt {
  readonly amountFen: number;
  readonly documentNumber: string;
  readonly receivedOn: CalendarDate;
  readonly to: 'available' | 'returned';
}

/** Money that has come back: for use again, or on to the treasury. The recovery's row is the lock, its CHECK the last line. */
export async function receiveMoney(ctx: Context, row: RecoveryRow, receipt: Receipt): Promise<ValuesFor<RecoveryRow>> {
  if (receipt.receivedOn > dateOf(ctx.now))
    throw invalid(fieldError('/receivedOn', 'future-date', '日期不能在将来', 'The day has not come yet'));
  const receivedFen = row.receivedFen + receipt.amountFen;
  if (receivedFen > row.amountFen) {
    throw conflict('more-than-owed', '还款超过应还金额', 'More than is owed', {
      errors: [fieldError('/amountFen', 'more-than-owed', '还款超过应还金额', 'is more than is owed')],
      extra: { owedFen: row.amountFen - row.receivedFen },
    });
  }
  const [payment] = await ctx.tx.rows<{ line: string | null }>('SELECT budget_line_id AS line FROM payments WHERE id = $1', [
    row.paymentId,
  ]);
  const fund = await lockUnscoped(ctx, fundTable, row.fundId);
  await post(ctx, fund, receipt.to === 'returned' ? 'return' : 'recover', [
    {
      amountFen: receipt.amountFen,
      document: receipt.documentNumber,
      applicationId: row.applicationId,
      recoveryId: row.id,
      budgetLineId: payment?.line ?? null,
    },
  ]);
  await fillInstalments(ctx, row.id, receivedFen);
  return { receivedFen };
}

/** What has been received so far, laid on the instalments from the first one on. */
async function fillInstalments(ctx: Context, recoveryId: string, receivedFen: number): Promise<void> {
  await changeAll(
    ctx,
    instalmentTable,
    'receive',
    ({ add }) => {
      const log = returned(instalmentTable, { alias: 'i', before: told('x.held'), after: told('i.received_fen') });
      return `UPDATE recovery_instalments i SET received_fen = x.filled, version = version + 1, updated_at = ${add(ctx.now)}
        FROM (SELECT id, received_fen AS held,
            least(amount_fen, greatest(0, ${add(receivedFen)}::bigint - sum(amount_fen) OVER (ORDER BY sequence) + amount_fen)) AS filled
          FROM recovery_instalments WHERE recovery_id = ${add(recoveryId)}) x
        WHERE i.id = x.id AND x.filled <> x.held RETURNING ${log}`;
    },
    'count(*)::int AS n',
  );
}

const told = (receivedFen: string) => `jsonb_build_object('receivedFen', ${receivedFen})`;

export async function settleWhenPaidBack(ctx: Context, row: RecoveryRow): Promise<RecoveryRow> {
  return row.receivedFen === row.amountFen ? move(ctx, recoveryTable, row, 'settle') : row;
}

/** A recovery that was opened by mistake. What has been received stays where it was posted, so such a one is not canceled. */
export async function cancelRecovery(ctx: Context, row: RecoveryRow): Promise<undefined> {
  if (row.receivedFen > 0)
    throw conflict('money-received', '已收到还款，不能撤销', 'Money has been received: it can be written off, not canceled', {
      extra: { receivedFen: row.receivedFen },
    });
  await refuseTopUpBeside(ctx, row);
  await changeClaim(ctx, row.paymentId, 'drop-claim', -row.amountFen);
}

/** 核销: what has not come back stays with the beneficiary. It is not asked again, and not granted a second time. */
export async function writeOffRecovery(ctx: Context, row: RecoveryRow): Promise<undefined> {
  await refuseTopUpBeside(ctx, row);
}

/** What was granted because money had been asked back does not stand beside that money. */
async function refuseTopUpBeside(ctx: Context, row: RecoveryRow): Promise<void> {
  const beyond = await supplementBeyond(ctx, row.applicationId, row.amountFen - row.receivedFen);
  if (beyond)
    throw conflict(
      'has-supplement',
      `补发申请 ${beyond} 已按追缴后的金额批准，此追缴不能撤销或核销`,
      `The supplement ${beyond} was granted because this had been asked back: the recovery can't be canceled or written off`,
    );
}
