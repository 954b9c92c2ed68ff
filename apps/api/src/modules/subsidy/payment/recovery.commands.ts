import { type CalendarDate, dateOf } from '../../../kernel/dates.ts';
import { conflict, type DomainError, fieldError, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { yuan } from '../../../kernel/money.ts';
import { changeAll, returned } from '../../../platform/bulk.ts';
import { type Context, lockUnscoped, lookAgain, move, nextNumbers, type ValuesFor } from '../../../platform/records.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { type Beyond, supplementBeyond } from '../application/chain.queries.ts';
import { paymentTable } from './batch.table.ts';
import { fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import { recoveryLifecycle } from './recovery.lifecycle.ts';
import type { NewRecovery, WriteOff } from './recovery.schemas.ts';
import { instalmentTable, type RecoveryRow, recoveryTable } from './recovery.table.ts';
import { planInstalments } from './rules/instalments.ts';

interface Claim {
  readonly paymentId: string;
  readonly byFen: number;
}

/** Changes what is asked back of payments, which never exceeds what was paid. @returns the number of payments changed */
async function changeClaims(ctx: Context, verb: 'reclaim' | 'drop-claim', claims: readonly Claim[]): Promise<number> {
  const { n } = await changeAll<{ n: number }>(
    ctx,
    paymentTable,
    verb,
    ({ add }) => {
      const claimed = (fen: string) => `jsonb_build_object('claimedFen', ${fen})`;
      const log = returned(paymentTable, { before: claimed('payments.claimed_fen - c."byFen"'), after: claimed('payments.claimed_fen') });
      return `UPDATE payments SET claimed_fen = claimed_fen + c."byFen", version = version + 1, updated_at = ${add(ctx.now)}
        FROM jsonb_to_recordset(${add(JSON.stringify(claims))}::jsonb) AS c("paymentId" uuid, "byFen" bigint)
        WHERE payments.id = c."paymentId" AND status = 'paid' AND claimed_fen + c."byFen" BETWEEN 0 AND amount_fen RETURNING ${log}`;
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

/** Asks money back, of the payment that is named or else that has most left: what was paid in parts is asked back part by part. The claim is taken from the payment by one conditional statement, so that claims never exceed it. */
export async function openRecovery(ctx: Context, given: NewRecovery): Promise<ValuesFor<RecoveryRow>> {
  planInstalments(given, ctx.today);
  const [payment] = await ctx.tx.rows<{ id: string; fund: string; left: number }>(
    `SELECT id, fund_id AS fund, amount_fen - claimed_fen AS left FROM payments WHERE application_id = $1 AND status = 'paid'
     ORDER BY id = $2::uuid DESC NULLS LAST, amount_fen - claimed_fen DESC, settled_at, id LIMIT 1`,
    [given.applicationId, given.paymentId ?? null],
  );
  if (payment && given.paymentId && payment.id !== given.paymentId)
    throw invalid(fieldError('/paymentId', 'not-paid', '不是该申请已付讫的拨付', 'No payment of the application that has been paid'));
  if (!payment) throw conflict('nothing-paid', '该申请没有已付讫的拨付', 'Nothing has been paid for the application');
  const claimed = await changeClaims(ctx, 'reclaim', [{ paymentId: payment.id, byFen: given.amountFen }]);
  if (claimed === 0) throw moreThanPaid(payment.left);
  const { plan: _plan, instalmentCount: _count, ...values } = given;
  return { ...values, paymentId: payment.id, fundId: payment.fund };
}

type Planned = Pick<RecoveryRow, 'id' | 'regionCode' | 'organizationId'>;

/** All instalments by one statement, each with its entry in the log and its event. */
export async function keepInstalments(ctx: Context, row: RecoveryRow, given: NewRecovery): Promise<void> {
  await keepPlans(ctx, [{ row, given }]);
}

async function keepPlans(ctx: Context, planned: readonly { readonly row: Planned; readonly given: NewRecovery }[]): Promise<void> {
  const plan = planned.flatMap(({ row: { id: recoveryId, regionCode, organizationId }, given }) =>
    planInstalments(given, ctx.today).map((part, index) => {
      const place = { recoveryId, regionCode, organizationId, sequence: index + 1 };
      return { ...part, ...place, id: newId(ctx.now.getTime()) };
    }),
  );
  await changeAll(
    ctx,
    instalmentTable,
    'create',
    ({ add }) => {
      const now = `${add(ctx.now)}::timestamptz`;
      return `INSERT INTO recovery_instalments (id, region_code, recovery_id, organization_id, sequence, due_on, amount_fen, version, created_at, updated_at, created_by)
        SELECT id, "regionCode", "recoveryId", "organizationId", sequence, "dueOn", "amountFen", 1, ${now}, ${now}, ${add(ctx.actor.id)}::uuid
        FROM jsonb_to_recordset(${add(JSON.stringify(plan))}::jsonb)
          AS part(id uuid, "regionCode" text, "recoveryId" uuid, "organizationId" uuid, sequence int, "dueOn" date, "amountFen" bigint)
        RETURNING ${returned(instalmentTable, { before: 'NULL', after: shown(instalmentTable, INSTALMENT) })}`;
    },
    'count(*)::int AS n',
  );
}

const INSTALMENT = ['recoveryId', 'organizationId', 'sequence', 'dueOn', 'amountFen', 'receivedFen'];
const RECOVERY = ['number', 'applicationId', 'paymentId', 'fundId', 'organizationId', 'amountFen', 'receivedFen', 'reason', 'dueOn'];

/** What the log says of a row that was made. */
const shown = ({ spec, columnOf }: Pick<typeof recoveryTable, 'spec' | 'columnOf'>, properties: readonly string[]) =>
  `jsonb_build_object(${properties.map((property) => `'${property}', ${spec.name}.${columnOf(property)}`).join(', ')})`;

export interface PartAskedBack {
  readonly applicationId: string;
  readonly paymentId: string;
  readonly fundId: string;
  readonly amountFen: number;
}

/**
 * Asks back what several payments of one claim brought, of each by a recovery of its own; as many statements for one as
 * for all. @returns the first of them
 * @throws an error after which the whole is tried again, when of one of them less is left by now
 */
export async function openRecoveries(
  ctx: Context,
  { regionCode, organizationId }: Pick<ApplicationRow, 'regionCode' | 'organizationId'>,
  parts: readonly PartAskedBack[],
  { reason, dueOn }: Pick<NewRecovery, 'reason' | 'dueOn'>,
): Promise<string> {
  const claims = parts.map(({ paymentId, amountFen: byFen }) => ({ paymentId, byFen }));
  if ((await changeClaims(ctx, 'reclaim', claims)) < parts.length) throw lookAgain('money was asked back meanwhile');
  const numbers = await nextNumbers(ctx, String(recoveryTable.spec.numbered), parts.length);
  const rows = parts.map((part, nth) => ({ ...part, id: newId(ctx.now.getTime()), number: numbers[nth] as string }));
  await changeAll(
    ctx,
    recoveryTable,
    'create',
    ({ add }) => {
      const now = `${add(ctx.now)}::timestamptz`;
      return `INSERT INTO recoveries (id, region_code, status, number, application_id, payment_id, fund_id, organization_id, amount_fen, reason, due_on, version, created_at, updated_at, created_by)
        SELECT id, ${add(regionCode)}, ${add(recoveryLifecycle.initial)}, number, "applicationId", "paymentId", "fundId", ${add(organizationId)}::uuid, "amountFen", ${add(reason)}, ${add(dueOn)}::date,
          1, ${now}, ${now}, ${add(ctx.actor.id)}::uuid
        FROM jsonb_to_recordset(${add(JSON.stringify(rows))}::jsonb)
          AS part(id uuid, number text, "applicationId" uuid, "paymentId" uuid, "fundId" uuid, "amountFen" bigint)
        RETURNING ${returned(recoveryTable, { before: 'NULL', after: shown(recoveryTable, RECOVERY) })}`;
    },
    'count(*)::int AS n',
  );
  const planned = rows.map(({ id, applicationId, amountFen }) => ({
    row: { id, regionCode, organizationId },
    given: { applicationId, amountFen, reason, dueOn },
  }));
  await keepPlans(ctx, planned);
  return rows[0]?.id as string;
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
  const beyond = await topUpBeside(ctx, row);
  if (beyond)
    throw conflict(
      'has-supplement',
      `补发申请 ${beyond.number} 已按追缴后的金额批准，此追缴不能撤销：请先撤销该补发，已付讫的先追缴该补发`,
      `The supplement ${beyond.number} was granted because this had been asked back: revoke that first, or ask its money back where it was paid`,
      { extra: { supplementId: beyond.id, beyondFen: beyond.beyondFen } },
    );
  await changeClaims(ctx, 'drop-claim', [{ paymentId: row.paymentId, byFen: -row.amountFen }]);
}

/**
 * 核销: what has not come back stays with the beneficiary. It is not asked again, and not granted a second time. Where a
 * supplement was granted because of it the chain holds more than is due from then on: that is a loss, and is meant to the fen.
 * @throws a conflict with the loss that it would be, when that is not the one that was named
 */
export async function writeOffRecovery(ctx: Context, row: RecoveryRow, { lossFen = 0 }: WriteOff): Promise<ValuesFor<RecoveryRow>> {
  const beyond = await topUpBeside(ctx, row);
  const lostFen = beyond?.beyondFen ?? 0;
  if (beyond && lossFen === 0) throw lossUnnamed(beyond);
  if (lossFen !== lostFen) throw otherLoss(lostFen);
  if (beyond && [beyond.approvedById, beyond.countersignedById].includes(ctx.actor.id))
    throw conflict('same-person', '批准补发的人不能核销由此形成的损失', 'Whoever approved the supplement does not write off the loss');
  return { lostFen, writtenOffById: ctx.actor.id, writtenOffByName: ctx.actor.name };
}

function lossUnnamed({ id: supplementId, number, beyondFen }: Beyond): DomainError {
  const zh = `补发申请 ${number} 已按追缴后的金额批准，核销后将多付 ${yuan(beyondFen)} 元：请先撤销或追缴该补发；确实无法收回的，填明此金额作为损失核销`;
  const en = `The supplement ${number} was granted because this had been asked back, and written off it would be ${yuan(beyondFen)} yuan too much: revoke that or ask its money back, or name this amount as the loss that is written off`;
  // a form shows what stands at the field alone
  return conflict('has-supplement', zh, en, {
    errors: [fieldError('/lossFen', 'loss-unnamed', zh, en)],
    extra: { supplementId, beyondFen },
  });
}

function otherLoss(beyondFen: number): DomainError {
  const [zh, en] = [`核销形成的损失现为 ${yuan(beyondFen)} 元`, `The loss by this write-off is ${yuan(beyondFen)} yuan now`];
  return conflict('other-loss', zh, en, { errors: [fieldError('/lossFen', 'other-loss', zh, en)], extra: { beyondFen } });
}

/** What was granted because money had been asked back, and does not stand beside that money. The chain's row is the lock. */
async function topUpBeside(ctx: Context, row: RecoveryRow): Promise<Beyond | null> {
  const application = await lockUnscoped(ctx, applicationTable, row.applicationId);
  if (application.supplementOfId !== null) await lockUnscoped(ctx, applicationTable, application.supplementOfId);
  return supplementBeyond(ctx, row.applicationId, row.amountFen - row.receivedFen);
}
