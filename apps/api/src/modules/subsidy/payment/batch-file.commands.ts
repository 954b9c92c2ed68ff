import { createHash } from 'node:crypto';
import { conflict, notFound } from '../../../kernel/errors.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { templateFor } from './bank-template.queries.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { type FilePart, writePart } from './batch-file.queries.ts';
import { filePieces } from './pieces.commands.ts';
import type { PaymentTemplate } from './rules/bank-template.ts';

interface BankFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What stands in the log of a file that was taken, and its length. */
interface Figures {
  readonly lines: number;
  readonly sumFen: number;
  readonly size: number;
  readonly sha256: string;
}

/**
 * Opens the file of a sent batch for the bank, with whole account numbers: the one that was written when it was sent,
 * byte for byte. In the form of another template, or of a batch that was sent before files were kept, it is written
 * now, in little memory: once to know what it is, and once more to hand it out. Who took the file, and what it was,
 * stands in the audit log before that.
 */
export async function openBankFile(services: Services, actor: Actor, id: string, asked: string | undefined): Promise<BankFile> {
  const { db, keyring } = services;
  const values = new Values();
  const [batch] = await db.read<BatchRow & Record<string, unknown>>(
    `SELECT ${batchTable.selection} FROM payment_batches WHERE id = ${values.add(id)}::uuid AND ${scopeCondition(batchTable, actor, values)}`,
    values.list,
  );
  if (!batch) throw notFound();
  if (batch.status !== 'sent' && batch.status !== 'reconciled')
    throw conflict('batch-not-sent', '批次尚未送出；锁定后先送银行', 'The batch has not been sent: lock it, then send it', {
      extra: { state: batch.status },
    });
  const template = await templateFor(db.read, actor, asked, batch);
  const parts = () => writtenNow(services, batch, template.payment);
  const kept = asked === undefined ? figuresKept(batch) : null;
  const figures = kept ?? (await figuresOf(batch, parts()));
  await write(services, actor, null, async (ctx) => {
    ctx.changes.push({
      action: 'payment-batch.reveal',
      module: 'subsidy',
      subjectType: 'payment-batch',
      subjectId: batch.id,
      regionCode: batch.regionCode,
      organizationIds: [],
      before: null,
      after: { lines: figures.lines, sumFen: figures.sumFen, template: template.name, sha256: figures.sha256 },
      reason: '银行文件',
      event: null,
    });
    return { status: 200, body: null };
  });
  const csv = template.payment.format === 'csv';
  return {
    name: `${batch.number}.${csv ? 'csv' : 'txt'}`,
    contentType: `${csv ? 'text/csv' : 'text/plain'}; charset=${template.payment.encoding}`,
    size: figures.size,
    content: asItWas(kept ? filePieces.read(db.read, keyring, batch.id) : bytesOf(parts()), figures.sha256),
  };
}

function figuresKept({ fileCount, fileSumFen, fileSize, fileSha256 }: BatchRow): Figures | null {
  return fileSha256 === null ? null : { lines: fileCount, sumFen: fileSumFen, size: fileSize, sha256: fileSha256 };
}

async function* writtenNow({ db, keyring }: Services, batch: BatchRow, template: PaymentTemplate): AsyncGenerator<FilePart> {
  let lines = 0;
  for (let after: string | null = ''; after !== null; ) {
    const part: FilePart = await writePart(db.read, keyring, batch, template, { after, lines });
    lines += part.lines;
    after = part.after;
    yield part;
  }
}

async function* bytesOf(parts: AsyncIterable<FilePart>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of parts) yield bytes;
}

/** @throws a conflict when the lines are not those that the batch declared, or don't fit the template */
async function figuresOf(batch: BatchRow, parts: AsyncIterable<FilePart>): Promise<Figures> {
  const hash = createHash('sha256');
  let [lines, sumFen, size] = [0, 0, 0];
  for await (const part of parts) {
    hash.update(part.bytes);
    lines += part.lines;
    sumFen += part.sumFen;
    size += part.bytes.length;
  }
  if (lines !== batch.declaredCount || sumFen !== batch.declaredSumFen)
    throw conflict('declaration-differs', '批次明细与申报的笔数、金额不符', 'The lines differ from the count and sum declared', {
      extra: { n: lines, sum: sumFen },
    });
  return { lines, sumFen, size, sha256: hash.digest('hex') };
}

/** The last bytes are given out only when the whole is what the log says: what was changed beneath ends as a broken download. */
async function* asItWas(content: AsyncIterable<Uint8Array>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  for await (const bytes of content) {
    hash.update(bytes);
    if (held) yield held;
    held = bytes;
  }
  if (hash.digest('hex') !== sha256) throw new Error('a bank file is no longer what it was when its batch was sent');
  if (held) yield held;
}
