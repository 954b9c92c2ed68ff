import type { Tx } from '../../../platform/database/database.ts';
import type { BatchRow } from './batch.table.ts';

/** Lines that are read at once: a list of any length is gone over in little memory. */
const PAGE = 2_000;

export interface FileLine extends Record<string, unknown> {
  readonly reference: string;
  readonly payee: string;
  /** As it is kept: ciphertext. */
  readonly account: string;
  readonly amountFen: number;
}

export interface FilePage {
  readonly lines: readonly FileLine[];
  /** Where the next page goes on, null when none is left. */
  readonly after: string | null;
}

/** The next lines of a batch's file, in its order. */
export async function readFileLines(rows: Tx['rows'], batchId: string, after: string): Promise<FilePage> {
  const lines = await rows<FileLine>(
    `SELECT reference, payee_name AS payee, payee_account AS account, amount_fen AS "amountFen" FROM payments
     WHERE batch_id = $1 AND status <> 'removed' AND reference > $2 ORDER BY reference LIMIT ${PAGE}`,
    [batchId, after],
  );
  return { lines, after: lines.length < PAGE ? null : (lines.at(-1)?.reference ?? null) };
}

/** How many lines of the file come before a place in it. */
export async function countFileLines(rows: Tx['rows'], batchId: string, upTo: string): Promise<number> {
  const [row] = await rows<{ n: number }>(
    "SELECT count(*)::int AS n FROM payments WHERE batch_id = $1 AND status <> 'removed' AND reference <= $2",
    [batchId, upTo],
  );
  return row?.n ?? 0;
}

/** What the file says of itself. */
export const headOf = (batch: BatchRow, at: Date) => ({
  batchNumber: batch.number,
  remark: batch.number,
  date: new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', ''),
  count: batch.declaredCount,
  sumFen: batch.declaredSumFen,
});
