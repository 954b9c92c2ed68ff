import { conflict } from '../../../kernel/errors.ts';
import { type Context, lock, type ValuesFor } from '../../../platform/records.ts';
import type { BudgetLineRow } from './budget-line.table.ts';
import { fundTable } from './fund.table.ts';
import type { Line } from './ledger.commands.ts';

type New = ValuesFor<BudgetLineRow> & { readonly fundId: string };

export async function addBudgetLine(ctx: Context, given: New): Promise<ValuesFor<BudgetLineRow>> {
  const fund = await lock(ctx, fundTable, given.fundId);
  if (fund.status !== 'open') throw conflict('state-conflict', '资金已关闭', 'The fund is closed', { extra: { state: fund.status } });
  return given;
}

/**
 * The line that each application is committed from: that of its policy in the current year. A fund without lines is
 * one pot; one with lines pays for nothing else.
 */
export async function linesToCommit(
  ctx: Context,
  fundId: string,
  lines: readonly Pick<Line, 'applicationId'>[],
): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ application: string; line: string | null; policy_key: string }>(
    `SELECT a.id AS application, a.policy_key, b.id AS line FROM subsidy_applications a
     LEFT JOIN budget_lines b ON b.fund_id = $1 AND b.policy_key = a.policy_key AND b.year = $3
     WHERE a.id = ANY($2::uuid[]) AND EXISTS (SELECT FROM budget_lines WHERE fund_id = $1)`,
    [fundId, lines.map((line) => line.applicationId ?? null), Number(ctx.today.slice(0, 4))],
  );
  const missing = rows.find((row) => row.line === null);
  if (missing) {
    throw conflict(
      'no-budget-line',
      `该资金没有政策 ${missing.policy_key} 当年的预算科目`,
      `The fund has no budget line of this year for the policy ${missing.policy_key}`,
      { extra: { policyKey: missing.policy_key } },
    );
  }
  return new Map(rows.map((row) => [row.application, row.line as string]));
}

/** The lines that applications were committed from: what is released goes back there. */
export async function linesCommitted(
  ctx: Context,
  fundId: string,
  lines: readonly Pick<Line, 'applicationId'>[],
): Promise<Map<string, string>> {
  const rows = await ctx.tx.rows<{ application: string; line: string | null }>(
    `SELECT DISTINCT ON (application_id) application_id AS application, budget_line_id AS line FROM ledger_entries
     WHERE application_id = ANY($2::uuid[]) AND fund_id = $1 AND movement = 'commit' ORDER BY application_id, position DESC`,
    [fundId, lines.map((line) => line.applicationId ?? null)],
  );
  return new Map(rows.flatMap((row) => (row.line ? [[row.application, row.line]] : [])));
}

/** Takes from lines, or gives back where the amount is below zero. @throws a conflict when a line has not enough left */
export async function useLines(ctx: Context, amounts: ReadonlyMap<string, number>): Promise<void> {
  // always in the same order, so that two postings never wait for each other
  for (const [id, amountFen] of [...amounts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const used = await ctx.tx.rows(
      `UPDATE budget_lines SET used_fen = used_fen + $2, version = version + 1, updated_at = $3
       WHERE id = $1 AND used_fen + $2 BETWEEN 0 AND amount_fen RETURNING id`,
      [id, amountFen, ctx.now],
    );
    if (used.length === 0) {
      throw conflict('budget-line-exhausted', '预算科目余额不足', 'The budget line has not enough left', {
        extra: { budgetLineId: id, neededFen: amountFen },
      });
    }
  }
}
