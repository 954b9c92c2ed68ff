import type { Tx } from '../../../platform/database/database.ts';
import type { Context } from '../../../platform/records.ts';
import type { Keyring } from '../../../platform/security/keyring.ts';

/** Bytes of a kept file that are encrypted, and read again, at once. */
const PIECE = 262_144;

/** Where the files of records of one kind are kept: in encrypted pieces, so that a long one never stands in memory as a whole. */
function piecesIn(table: string, owner: string) {
  return {
    /** Puts bytes behind those that are kept of the record already. */
    async add(ctx: Context, id: string, bytes: Uint8Array): Promise<void> {
      const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let from = 0; from < whole.length; from += PIECE) {
        await ctx.tx.rows(
          `INSERT INTO ${table} (${owner}, piece, content) SELECT $1, coalesce(max(piece), -1) + 1, $2 FROM ${table} WHERE ${owner} = $1`,
          [id, ctx.keyring.encrypt(whole.toString('base64', from, from + PIECE))],
        );
      }
    },
    async forget(ctx: Context, id: string): Promise<void> {
      await ctx.tx.rows(`DELETE FROM ${table} WHERE ${owner} = $1`, [id]);
    },
    async *read(rows: Tx['rows'], keyring: Keyring, id: string): AsyncGenerator<Buffer> {
      for (let piece = 0; ; piece++) {
        const [kept] = await rows<{ content: string }>(`SELECT content FROM ${table} WHERE ${owner} = $1 AND piece = $2`, [id, piece]);
        if (!kept) return;
        yield Buffer.from(keyring.decrypt(kept.content), 'base64');
      }
    },
  };
}

/** What a bank answered, until its lines have been read. */
export const returnPieces = piecesIn('bank_return_contents', 'return_id');
/** What a bank is sent. */
export const filePieces = piecesIn('bank_file_contents', 'batch_id');
