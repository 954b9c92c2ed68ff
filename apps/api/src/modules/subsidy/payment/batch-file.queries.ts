import type { Tx } from '../../../platform/database/database.ts';
import type { Keyring } from '../../../platform/security/keyring.ts';
import type { BatchRow } from './batch.table.ts';
import { bankFileWriter, encodeText } from './rules/bank-file.ts';
import type { PaymentTemplate } from './rules/bank-template.ts';
import { type Covers, coversText } from './rules/covers.ts';

/** Lines that are read at once: a list of any length is gone over in little memory. */
const PAGE = 2_000;

interface FileLine extends Record<string, unknown> {
  readonly reference: string;
  readonly payee: string;
  /** As it is kept: ciphertext. */
  readonly account: string;
  readonly amountFen: number;
  readonly covers: Covers | null;
}

/** How far a file has been written. */
interface Reached {
  /** The reference of its last line so far; empty before the first. */
  readonly after: string;
  readonly lines: number;
}

/** Some lines of a file. */
export interface FilePart {
  readonly bytes: Uint8Array;
  readonly lines: number;
  readonly sumFen: number;
  /** Where the next part goes on, null when this is the last. */
  readonly after: string | null;
}

const readLines = (rows: Tx['rows'], batchId: string, after: string): Promise<FileLine[]> =>
  rows<FileLine>(
    `SELECT reference, payee_name AS payee, payee_account AS account, amount_fen AS "amountFen", covers FROM payments
     WHERE batch_id = $1 AND status <> 'removed' AND reference > $2 ORDER BY reference LIMIT ${PAGE}`,
    [batchId, after],
  );

/**
 * Writes the next lines of a batch's file, in its order; with the first ones what stands before them, with the last
 * ones what stands behind.
 * @throws a conflict that names the line, the column and the character that don't fit
 */
export async function writePart(
  rows: Tx['rows'],
  keyring: Keyring,
  batch: BatchRow,
  template: PaymentTemplate,
  reached: Reached,
): Promise<FilePart> {
  const writer = bankFileWriter(template, {
    batchNumber: batch.number,
    remark: batch.number,
    date: String(batch.fileDate).replaceAll('-', ''),
    count: batch.declaredCount,
    sumFen: batch.declaredSumFen,
  });
  const lines = await readLines(rows, batch.id, reached.after);
  const written = lines.map(({ reference, payee, account, amountFen, covers }, nth) =>
    writer.payment({
      sequence: reached.lines + nth + 1,
      reference,
      payeeName: payee,
      payeeAccount: keyring.decrypt(account),
      amountFen,
      instalments: coversText(covers),
    }),
  );
  const after = lines.length < PAGE ? null : (lines.at(-1)?.reference ?? null);
  const text = [reached.after === '' ? writer.begin() : '', ...written, after === null ? writer.end() : ''].join('');
  return {
    bytes: encodeText(text, template.encoding),
    lines: lines.length,
    sumFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    after,
  };
}
