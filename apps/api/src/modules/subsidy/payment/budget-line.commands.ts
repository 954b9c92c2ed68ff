import { conflict } from '../../../kernel/errors.ts';
import { type Context, lock, type ValuesFor } from '../../../platform/records.ts';
import type { BudgetLineRow } from './budget-line.table.ts';
import { fundTable } from './fund.table.ts';
import type { Line } from './ledger.commands.ts';
import { fundRefusals } from './rules/funding.ts';

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
    const { zh, en } = fundRefusals['no-budget-line'];
    throw conflict('no-budget-line', zh, en, { extra: { policyKey: missing.policy_key } });
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
  if (amounts.size === 0) return;
  const wanted = [...amounts].map(([id, amountFen]) => ({ id, amountFen }));
  // always in the same order, so that two postings never wait for each other
  const lines = await ctx.tx.rows<{ id: string; left: number; used: number }>(
    'SELECT id, amount_fen - used_fen AS left, used_fen AS used FROM budget_lines WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [[...amounts.keys()]],
  );
  const short = wanted.find(
    ({ id, amountFen }) => !lines.some((line) => line.id === id && amountFen <= line.left && -amountFen <= line.used),
  );
  if (short) {
    const { zh, en } = fundRefusals['budget-line-exhausted'];
    throw conflict('budget-line-exhausted', zh, en, { extra: { budgetLineId: short.id, neededFen: short.amountFen } });
  }
  await ctx.tx.rows(
    `UPDATE budget_lines SET used_fen = used_fen + w."amountFen", version = version + 1, updated_at = $2
     FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, "amountFen" bigint) WHERE budget_lines.id = w.id`,
    [JSON.stringify(wanted), ctx.now],
  );
}
