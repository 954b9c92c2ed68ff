import { conflict, type DomainError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/records.ts';
import { Values } from '../../../platform/security/scope.ts';
import { linesCommitted, linesToCommit, useLines } from './budget-line.commands.ts';
import type { FundRow } from './fund.table.ts';
import { type Account, type Movement, movements } from './ledger.table.ts';
import { documentNumber } from './rules/document-number.ts';
import { fundRefusals } from './rules/funding.ts';

export interface Line {
  readonly amountFen: number;
  /** The number of what it rests on: an application, a receipt, an order of appropriation. */
  readonly document: string;
  readonly applicationId?: string | null;
  readonly paymentId?: string | null;
  readonly recoveryId?: string | null;
  readonly budgetLineId?: string | null;
}

type Fund = Pick<FundRow, 'id' | 'regionCode'>;

const accounts = ['available', 'committed', 'in_payment', 'paid', 'returned'] as const;

/** Changes the fund's balances. Its row is the lock, and its CHECKs refuse a balance below zero. */
async function moveBalance(ctx: Context, fund: Fund, movement: Movement, total: number): Promise<void> {
  const { from, to } = movements[movement];
  const changes = accounts.map((account) => (account === to ? total : 0) - (account === from ? total : 0));
  // what was paid may come back to the treasury long after the fund was closed
  const state = movement === 'return' ? 'true' : "status = 'open'";
  const moved = await ctx.tx.rows(
    `UPDATE funds SET appropriated_fen = appropriated_fen + $3::bigint, available_fen = available_fen + $4::bigint,
       committed_fen = committed_fen + $5::bigint, in_payment_fen = in_payment_fen + $6::bigint, paid_fen = paid_fen + $7::bigint,
       returned_fen = returned_fen + $8::bigint, version = version + 1, updated_at = $2
     WHERE id = $1 AND ${state} AND least(available_fen + $4, committed_fen + $5, in_payment_fen + $6, paid_fen + $7, returned_fen + $8) >= 0
     RETURNING id`,
    [fund.id, ctx.now, from === 'source' ? total : 0, ...changes],
  );
  if (moved.length === 0) {
    throw exhausted(total);
  }
}

function exhausted(neededFen: number): DomainError {
  const { zh, en } = fundRefusals['fund-exhausted'];
  return conflict('fund-exhausted', zh, en, { extra: { neededFen } });
}

/** The budget line of each posting; commitments and what undoes them change what the lines have used. */
async function withBudgetLines(ctx: Context, fund: Fund, movement: Movement, lines: readonly Line[]): Promise<Line[]> {
  if (movement !== 'commit' && movement !== 'release' && movement !== 'recover') return [...lines];
  const known =
    movement === 'commit'
      ? await linesToCommit(ctx, fund.id, lines)
      : movement === 'release'
        ? await linesCommitted(ctx, fund.id, lines)
        : new Map<string, string>();
  const found = lines.map((line) => ({ ...line, budgetLineId: line.budgetLineId ?? known.get(line.applicationId ?? '') ?? null }));
  const amounts = new Map<string, number>();
  for (const { budgetLineId, amountFen } of found) {
    if (budgetLineId) amounts.set(budgetLineId, (amounts.get(budgetLineId) ?? 0) + (movement === 'commit' ? amountFen : -amountFen));
  }
  await useLines(ctx, amounts);
  return found;
}

/**
 * Moves money of a fund from one account to another, a posting of two legs for each line. Balances and ledger change
 * in one transaction. A document is kept in the plain form of its number, and compared by its key.
 * @throws a conflict when the account or a budget line has not enough
 */
export async function post(ctx: Context, fund: Fund, movement: Movement, lines: readonly Line[]): Promise<void> {
  const { from, to } = movements[movement];
  const documents = lines.map((line) => documentNumber(line.document));
  const total = lines.reduce((sum, line) => sum + line.amountFen, 0);
  if (lines.length === 0 || total === 0) return;
  const posted = await withBudgetLines(ctx, fund, movement, lines);
  await moveBalance(ctx, fund, movement, total);
  const legs = posted.flatMap((line, nth) => {
    const postingId = newId();
    const leg = (account: Account, amountFen: number) => ({
      id: newId(),
      postingId,
      account,
      amountFen,
      applicationId: line.applicationId ?? null,
      paymentId: line.paymentId ?? null,
      recoveryId: line.recoveryId ?? null,
      budgetLineId: line.budgetLineId ?? null,
      document: documents[nth]?.shown,
      documentKey: documents[nth]?.key,
    });
    return [leg(from, -line.amountFen), leg(to, line.amountFen)];
  });
  const values = new Values();
  await ctx.tx.rows(
    `INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen, application_id, payment_id, recovery_id, budget_line_id, document_number, document_key)
     SELECT id, ${values.add(fund.regionCode)}, ${values.add(ctx.now)}, nextval('ledger_position'), "postingId", ${values.add(fund.id)}, ${values.add(movement)},
       account, "amountFen", "applicationId", "paymentId", "recoveryId", "budgetLineId", document, "documentKey"
     FROM jsonb_to_recordset(${values.add(JSON.stringify(legs))}::jsonb)
       AS leg(id uuid, "postingId" uuid, account text, "amountFen" bigint, "applicationId" uuid, "paymentId" uuid, "recoveryId" uuid, "budgetLineId" uuid, document text, "documentKey" text)`,
    values.list,
  );
}

/** The same for payments of a batch, written by one statement from their rows; a step of a list of any length. */
export async function postPayments(
  ctx: Context,
  fund: Fund,
  movement: 'send' | 'settle' | 'bounce',
  paymentIds: readonly string[],
  documentNumber: string,
): Promise<void> {
  if (paymentIds.length === 0) return;
  const [sum] = await ctx.tx.rows<{ total: number }>('SELECT sum(amount_fen)::bigint AS total FROM payments WHERE id = ANY($1::uuid[])', [
    paymentIds,
  ]);
  await moveBalance(ctx, fund, movement, sum?.total ?? 0);
  const { from, to } = movements[movement];
  const values = new Values();
  await ctx.tx.rows(
    `WITH posting AS MATERIALIZED (
       SELECT gen_random_uuid() AS posting_id, id, application_id, budget_line_id, amount_fen FROM payments WHERE id = ANY(${values.add(paymentIds)}::uuid[]))
     INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen, application_id, payment_id, budget_line_id, document_number)
     SELECT gen_random_uuid(), ${values.add(fund.regionCode)}, ${values.add(ctx.now)}, nextval('ledger_position'), posting_id, ${values.add(fund.id)},
       ${values.add(movement)}, leg.account, leg.sign * amount_fen, application_id, posting.id, budget_line_id, ${values.add(documentNumber)}
     FROM posting CROSS JOIN (VALUES (${values.add(from)}, -1), (${values.add(to)}, 1)) AS leg(account, sign)`,
    values.list,
  );
}
