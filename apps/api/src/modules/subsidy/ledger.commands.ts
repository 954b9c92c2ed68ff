import { conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Context } from '../../platform/records.ts';
import type { FundRow } from './fund.table.ts';
import { type Account, type Movement, movements } from './ledger.table.ts';

export interface Line {
  readonly amountFen: number;
  readonly applicationId?: string | null;
  readonly paymentId?: string | null;
}

const column: Readonly<Record<Exclude<Account, 'source'>, string>> = {
  available: 'available_fen',
  committed: 'committed_fen',
  in_payment: 'in_payment_fen',
  paid: 'paid_fen',
};

/**
 * Moves money of a fund from one account to another, a posting of two legs for each line. Balances and ledger change
 * in one transaction; the fund's row is the lock, and its CHECKs refuse a balance below zero.
 * @throws a conflict when the account has not enough
 */
export async function post(
  ctx: Context,
  fund: Pick<FundRow, 'id' | 'regionCode'>,
  movement: Movement,
  lines: readonly Line[],
  documentNumber: string | null = null,
): Promise<void> {
  const { from, to } = movements[movement];
  const total = lines.reduce((sum, line) => sum + line.amountFen, 0);
  if (lines.length === 0 || total === 0) return;
  const sets = [`${column[to]} = ${column[to]} + $2`];
  if (from === 'source') sets.push('appropriated_fen = appropriated_fen + $2');
  else sets.push(`${column[from]} = ${column[from]} - $2`);
  const enough = from === 'source' ? 'true' : `${column[from]} >= $2`;
  const moved = await ctx.tx.rows(
    `UPDATE funds SET ${sets.join(', ')}, version = version + 1, updated_at = $3 WHERE id = $1 AND status = 'open' AND ${enough} RETURNING id`,
    [fund.id, total, ctx.now],
  );
  if (moved.length === 0) {
    throw conflict('fund-exhausted', '资金余额不足或资金已关闭', 'The fund has not enough left, or is closed', {
      extra: { neededFen: total },
    });
  }
  const legs = lines.flatMap((line) => {
    const postingId = newId();
    const leg = (account: Account, amountFen: number) => ({
      id: newId(),
      postingId,
      account,
      amountFen,
      applicationId: line.applicationId ?? null,
      paymentId: line.paymentId ?? null,
    });
    return [leg(from, -line.amountFen), leg(to, line.amountFen)];
  });
  await ctx.tx.rows(
    `INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen, application_id, payment_id, document_number)
     SELECT id, $2, $3, nextval('ledger_position'), "postingId", $4, $5, account, "amountFen", "applicationId", "paymentId", $6
     FROM jsonb_to_recordset($1::jsonb) AS leg(id uuid, "postingId" uuid, account text, "amountFen" bigint, "applicationId" uuid, "paymentId" uuid)`,
    [JSON.stringify(legs), fund.regionCode, ctx.now, fund.id, movement, documentNumber],
  );
}
