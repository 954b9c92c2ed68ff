import { notFound } from '../../../kernel/errors.ts';
import type { Database, Row } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { fundTable } from './fund.table.ts';
import type { accounts } from './ledger.table.ts';

/** What the fund's row says of each account. */
const balances: Readonly<Record<keyof typeof accounts, string>> = {
  source: '-f.appropriated_fen',
  available: 'f.available_fen',
  committed: 'f.committed_fen',
  in_payment: 'f.in_payment_fen',
  paid: 'f.paid_fen',
  returned: 'f.returned_fen',
};

/** The accounts of each fund `f`, as its row says and as the ledger adds up. */
const BY_ACCOUNT = `CROSS JOIN LATERAL (VALUES ${Object.entries(balances)
  .map(([account, amount], nth) => `(${nth}, '${account}', ${amount})`)
  .join(', ')}) AS b(nth, account, balance)
  CROSS JOIN LATERAL (SELECT coalesce(sum(l.amount_fen), 0)::bigint AS ledger, count(*)::int AS entries
    FROM ledger_entries l WHERE l.fund_id = f.id AND l.account = b.account) s`;

export interface Balance {
  readonly account: string;
  readonly balanceFen: number;
  readonly ledgerFen: number;
  readonly entries: number;
  /** Where the entries that make up the balance are. */
  readonly href: string;
}

export interface FundBalances {
  readonly fundId: string;
  readonly agrees: boolean;
  readonly accounts: readonly Balance[];
  readonly budgetLines: readonly (Balance & {
    readonly id: string;
    readonly name: string;
    readonly policyKey: string;
    readonly year: number;
  })[];
}

interface Counted extends Row {
  account: string;
  balance: number;
  ledger: number;
  entries: number;
}

/** What a fund holds, account by account and line by line, each with the way to its entries. */
export async function balancesOf(db: Database, actor: Actor, fundId: string): Promise<FundBalances> {
  const values = new Values();
  const rows = await db.read<Counted>(
    `SELECT b.account, b.balance::bigint AS balance, s.ledger, s.entries FROM funds f ${BY_ACCOUNT}
     WHERE f.id = ${values.add(fundId)}::uuid AND ${scopeCondition(fundTable, actor, values, 'f.')} ORDER BY b.nth`,
    values.list,
  );
  if (rows.length === 0) throw notFound();
  const lines = await db.read<Counted & { id: string; name: string; policy_key: string; year: number }>(
    `SELECT b.id, b.name, b.policy_key, b.year, 'available' AS account, b.used_fen AS balance, coalesce(-sum(l.amount_fen), 0)::bigint AS ledger, count(l.id)::int AS entries
     FROM budget_lines b LEFT JOIN ledger_entries l ON l.budget_line_id = b.id AND l.account = 'available'
     WHERE b.fund_id = $1 GROUP BY b.id ORDER BY b.policy_key, b.year`,
    [fundId],
  );
  const balanceOf = (row: Counted, more = ''): Balance => ({
    account: row.account,
    balanceFen: row.balance,
    ledgerFen: row.ledger,
    entries: row.entries,
    href: `/v1/ledger-entries?fundId=${fundId}&account=${row.account}${more}`,
  });
  return {
    fundId,
    agrees: [...rows, ...lines].every((row) => row.balance === row.ledger),
    accounts: rows.map((row) => balanceOf(row)),
    budgetLines: lines.map((row) => ({
      id: row.id,
      name: row.name,
      policyKey: row.policy_key,
      year: row.year,
      ...balanceOf(row, `&budgetLineId=${row.id}`),
    })),
  };
}

export interface LedgerCheck {
  readonly sound: boolean;
  readonly funds: number;
  /** Of every leg in the ledgers of these funds: zero. */
  readonly sumFen: number;
  readonly unbalancedPostings: number;
  /** Accounts and budget lines whose balance is not what the ledger adds up to. */
  readonly differences: readonly { fundId: string; account: string; balanceFen: number; ledgerFen: number }[];
}

/** Adds up the ledgers of the caller's funds: every posting and the whole are zero, and every balance is the ledger's. */
export async function checkLedger(db: Database, actor: Actor): Promise<LedgerCheck> {
  const values = new Values();
  const scope = scopeCondition(fundTable, actor, values, 'f.');
  const [sums] = await db.read<{ funds: number; sum: number; postings: number }>(
    `WITH mine AS (SELECT f.id FROM funds f WHERE ${scope}),
       posting AS (SELECT sum(l.amount_fen)::bigint AS sum FROM ledger_entries l JOIN mine ON mine.id = l.fund_id GROUP BY l.posting_id)
     SELECT (SELECT count(*)::int FROM mine) AS funds, coalesce(sum(sum), 0)::bigint AS sum, (count(*) FILTER (WHERE sum <> 0))::int AS postings FROM posting`,
    values.list,
  );
  const differences = await db.read<{ fundId: string; account: string; balanceFen: number; ledgerFen: number }>(
    `SELECT f.id AS "fundId", b.account, b.balance::bigint AS "balanceFen", s.ledger AS "ledgerFen" FROM funds f ${BY_ACCOUNT}
     WHERE ${scope} AND b.balance <> s.ledger
     UNION ALL
     SELECT f.id, 'budget-line ' || b.policy_key, b.used_fen, s.ledger FROM funds f JOIN budget_lines b ON b.fund_id = f.id
     CROSS JOIN LATERAL (SELECT coalesce(-sum(l.amount_fen), 0)::bigint AS ledger FROM ledger_entries l WHERE l.budget_line_id = b.id AND l.account = 'available') s
     WHERE ${scope} AND b.used_fen <> s.ledger`,
    values.list,
  );
  return {
    sound: sums?.sum === 0 && sums.postings === 0 && differences.length === 0,
    funds: sums?.funds ?? 0,
    sumFen: sums?.sum ?? 0,
    unbalancedPostings: sums?.postings ?? 0,
    differences,
  };
}
