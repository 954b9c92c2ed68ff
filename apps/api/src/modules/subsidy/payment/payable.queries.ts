import { notFound } from '../../../kernel/errors.ts';
import type { Database, Tx } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { fundTable } from './fund.table.ts';

/** The account that an application would be paid to today: ciphertext, copied as it is. */
export const ACCOUNT = `(SELECT bank_account FROM organizations WHERE id = a.beneficiary_id AND a.beneficiary = 'organization'
  UNION ALL SELECT bank_account FROM people WHERE id = a.beneficiary_id AND a.beneficiary = 'person')`;

/** The day on which a case was last looked at: what falls due later is looked at again before it is paid. */
export const LOOKED_AT = "(a.assessed_at AT TIME ZONE 'Asia/Shanghai')::date";
/** What had fallen due by then, less what was paid: a later part is a line of a later batch. */
export const PAYABLE = `(least(due_by(a.instalments, ${LOOKED_AT}), a.amount_fen) - a.paid_fen)`;
export const IS_PAYABLE = `a.status = 'approved' AND a.next_due_on <= ${LOOKED_AT}`;

export interface Approved {
  readonly payable: number;
  readonly payableFen: number;
  /** Those that have no account. */
  readonly without: number;
}

/** How many of a fund's approved applications of which something has fallen due have an account to be paid to, what that comes to, and how many have none. */
export async function countApproved(rows: Tx['rows'], fundId: string): Promise<Approved> {
  const [row] = await rows<Approved & Record<string, unknown>>(
    `SELECT (count(*) FILTER (WHERE account))::int AS payable, coalesce(sum(fen) FILTER (WHERE account), 0)::bigint AS "payableFen",
       (count(*) FILTER (WHERE NOT account))::int AS without
     FROM (SELECT ${ACCOUNT} IS NOT NULL AS account, ${PAYABLE} AS fen FROM subsidy_applications a WHERE a.fund_id = $1 AND ${IS_PAYABLE}) x`,
    [fundId],
  );
  return row ?? { payable: 0, payableFen: 0, without: 0 };
}

export interface FundPayable extends Approved {
  readonly fundId: string;
  /** What approvals have set aside in the fund: a batch pays from it. */
  readonly committedFen: number;
  readonly availableFen: number;
}

/** What a batch of a fund would hold if it were made now. @throws not found */
export async function payableOf(db: Database, actor: Actor, fundId: string): Promise<FundPayable> {
  const values = new Values();
  const [fund] = await db.read<{ committedFen: number; availableFen: number }>(
    `SELECT f.committed_fen AS "committedFen", f.available_fen AS "availableFen" FROM funds f
     WHERE f.id = ${values.add(fundId)}::uuid AND ${scopeCondition(fundTable, actor, values, 'f.')}`,
    values.list,
  );
  if (!fund) throw notFound();
  const counted = await countApproved((statement, given) => db.read(statement, given), fundId);
  return { fundId, ...counted, ...fund };
}
