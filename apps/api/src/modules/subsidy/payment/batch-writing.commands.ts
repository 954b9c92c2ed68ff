import { createHash } from 'node:crypto';
import type { DomainError } from '../../../kernel/errors.ts';
import { type Context, move } from '../../../platform/records.ts';
import { templateFor } from './bank-template.queries.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { writePart } from './batch-file.queries.ts';
import { addQuietly, type Stretch } from './batch-lines.commands.ts';
import { filePieces } from './pieces.commands.ts';

/**
 * Writes the next lines of the file by the template that the batch is sent with, and keeps them. What does not fit is
 * found before the first line is sent. It is done here, by the steps that go over the lines anyway, because whoever
 * signs for a long list, or fetches its file, would wait for it otherwise.
 * @throws a conflict that names the line, the column and the character
 */
export async function writeLines(ctx: Context, batch: BatchRow, after: string): Promise<Stretch> {
  // work that goes on after its job was canceled begins the file anew
  if (after === '') await forgetFile(ctx, batch.id);
  const template = await templateFor(ctx.tx.rows, ctx.actor, undefined, batch);
  const part = await writePart(ctx.tx.rows, ctx.keyring, batch, template.payment, { after, lines: after === '' ? 0 : batch.fileCount });
  await filePieces.add(ctx, batch.id, part.bytes);
  await addQuietly(ctx, batch.id, { fileCount: part.lines, fileSumFen: part.sumFen, fileSize: part.bytes.length });
  // nothing has been done to these lines yet
  return { rows: 0, after: part.after };
}

async function forgetFile(ctx: Context, id: string): Promise<void> {
  await filePieces.forget(ctx, id);
  await ctx.tx.rows('UPDATE payment_batches SET file_count = 0, file_sum_fen = 0, file_size = 0, file_sha_256 = NULL WHERE id = $1', [id]);
}

/** Reads the file once more as it is kept: from here on it is this one. */
export async function sealFile(ctx: Context, batch: BatchRow): Promise<BatchRow> {
  const hash = createHash('sha256');
  for await (const bytes of filePieces.read(ctx.tx.rows, ctx.keyring, batch.id)) hash.update(bytes);
  const [sealed] = await ctx.tx.rows<BatchRow & Record<string, unknown>>(
    `UPDATE payment_batches SET file_sha_256 = $2 WHERE id = $1 RETURNING ${batchTable.selection}`,
    [batch.id, hash.digest('hex')],
  );
  return sealed as BatchRow;
}

/** A list that can't be sent is a locked one again, so that the line can be taken out; unless lines were sent already. */
export async function giveBackUnfit(ctx: Context, batch: BatchRow, why: DomainError): Promise<void> {
  const sent = await ctx.tx.rows("SELECT FROM payments WHERE batch_id = $1 AND status NOT IN ('pending', 'removed') LIMIT 1", [batch.id]);
  if (sent.length > 0) return;
  await forgetFile(ctx, batch.id);
  await move(ctx, batchTable, batch, 'refuse', { patch: { bankTemplate: null, fileDate: null }, reason: why.text.zh.slice(0, 500) });
}
