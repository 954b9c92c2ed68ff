import type { DomainError } from '../../../kernel/errors.ts';
import { type Context, move } from '../../../platform/records.ts';
import { templateFor } from './bank-template.queries.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { countFileLines, headOf, readFileLines } from './batch-file.queries.ts';
import type { Stretch } from './batch-lines.commands.ts';
import { bankFileWriter } from './rules/bank-file.ts';

/**
 * Writes the next lines of the file by the template that the batch is sent with, and throws the text away: what does not fit is found
 * before the first line is sent. It is done here, by the steps that go over the lines anyway, because whoever signs
 * for a long list would wait for it otherwise.
 * @throws a conflict that names the line, the column and the character
 */
export async function checkFitness(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  const template = await templateFor(ctx.tx.rows, ctx.actor, undefined, batch);
  const writer = bankFileWriter(template.payment, headOf(batch, ctx.now));
  if (after === '') {
    writer.begin();
    writer.end();
  }
  let sequence = await countFileLines(ctx.tx.rows, batch.id, after);
  const page = await readFileLines(ctx.tx.rows, batch.id, after);
  for (const { reference, payee, account, amountFen } of page.lines) {
    sequence += 1;
    writer.payment({ sequence, reference, payeeName: payee, payeeAccount: ctx.keyring.decrypt(account), amountFen });
  }
  // nothing has been done to these lines yet
  return { rows: 0, after: page.after };
}

/** A list that can't be sent is a locked one again, so that the line can be taken out; unless lines were sent already. */
export async function giveBackUnfit(ctx: Context, batch: BatchRow, why: DomainError): Promise<void> {
  const sent = await ctx.tx.rows("SELECT FROM payments WHERE batch_id = $1 AND status NOT IN ('pending', 'removed') LIMIT 1", [batch.id]);
  if (sent.length === 0) {
    await move(ctx, batchTable, batch, 'refuse', { patch: { bankTemplate: null }, reason: why.text.zh.slice(0, 500) });
  }
}
