import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse';
import { conflict, DomainError } from '../../../kernel/errors.ts';
import type { Task } from '../../../platform/jobs.ts';
import { jobTable, runJob, setJob, startJob } from '../../../platform/long-work.ts';
import { type Context, insert, lockUnscoped, move } from '../../../platform/records.ts';
import { type BankReturnRow, bankReturnTable } from './bank-return.table.ts';
import { templateFor } from './bank-template.queries.ts';
import { type BatchRow, batchTable } from './batch.table.ts';
import { AT_ONCE } from './batch-work.commands.ts';
import { returnPieces } from './pieces.commands.ts';
import { applyStretch, checkLines, finishReturn } from './return-work.commands.ts';
import type { ReturnTemplate } from './rules/bank-template.ts';
import { encodingOf } from './rules/file-bytes.ts';
import {
  type Encoding,
  fixedLines,
  notAReturnFile,
  type Pieces,
  type RawLine,
  type ReturnRow,
  returnReader,
  textOf,
  withinWidth,
} from './rules/return-file.ts';

/** Lines that are written by one statement. */
const CHUNK = 2_000;

/**
 * Takes in a file of the bank for a locked row of a batch: at once when it is short; a long one is kept (encrypted) for
 * a job. It is read by the template asked for, else by the one that the batch was sent with.
 */
export async function takeInReturn(ctx: Context, batch: BatchRow, asked: string | undefined, bytes: Buffer): Promise<BankReturnRow> {
  if (bytes.length === 0) throw notAReturnFile(1, '文件是空的', 'the file is empty');
  if (batch.status !== 'sent' && batch.status !== 'reconciled')
    throw conflict('state-conflict', '批次尚未送银行', 'The batch has not been sent', { extra: { state: batch.status } });
  const template = await templateFor(ctx.tx.rows, ctx.actor, asked, batch);
  await endAbandoned(ctx, batch.id);
  const file = await insert(ctx, bankReturnTable, {
    batchId: batch.id,
    regionCode: batch.regionCode,
    template: template.name,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  if (linesIn(bytes) > AT_ONCE) {
    await returnPieces.add(ctx, file.id, bytes);
    const job = await startJob(
      ctx,
      'take-in-bank-return',
      { returnId: file.id, template: template.returns },
      { regionCode: batch.regionCode },
    );
    return setJob(ctx, bankReturnTable, file.id, job);
  }
  const applying = await readFile(ctx, file, template.returns, () => [bytes]);
  let after: number | null = 0;
  while (after !== null) ({ after } = await applyStretch(ctx, applying, after));
  return finishReturn(ctx, await lockUnscoped(ctx, bankReturnTable, file.id));
}

const linesIn = (bytes: Uint8Array): number => bytes.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 0);

/** A file whose job was canceled or has failed makes room; what it settled stands. */
async function endAbandoned(ctx: Context, batchId: string): Promise<void> {
  const [open] = await ctx.tx.rows<{ id: string; job_id: string | null }>(
    "SELECT id, job_id FROM bank_returns WHERE batch_id = $1 AND status IN ('reading', 'applying') FOR NO KEY UPDATE",
    [batchId],
  );
  if (!open) return;
  const job = open.job_id ? await lockUnscoped(ctx, jobTable, open.job_id) : null;
  if (job && (job.status === 'queued' || job.status === 'running'))
    throw conflict('return-under-way', '另一回盘文件正在处理', 'Another return file is being taken in', { extra: { jobId: job.id } });
  await returnPieces.forget(ctx, open.id);
  await move(ctx, bankReturnTable, await lockUnscoped(ctx, bankReturnTable, open.id), 'interrupt');
}

/** Reads and checks the whole file; nothing of it counts before. @throws a conflict that names the first wrong row */
async function readFile(ctx: Context, file: BankReturnRow, template: ReturnTemplate, content: () => Pieces): Promise<BankReturnRow> {
  const encoding = await encodingOf(content());
  const reader = returnReader(template, encoding);
  let chunk: ReturnRow[] = [];
  for await (const line of linesOf(template, content, encoding)) {
    const row = reader.read(line);
    if (row) chunk.push(row);
    if (chunk.length === CHUNK) {
      await keepLines(ctx, file.id, chunk);
      chunk = [];
    }
  }
  await keepLines(ctx, file.id, chunk);
  const { count } = reader.end();
  await checkLines(ctx, file);
  return move(ctx, bankReturnTable, file, 'check', { patch: { lines: count } });
}

async function* linesOf(template: ReturnTemplate, content: () => Pieces, encoding: Encoding): AsyncGenerator<RawLine> {
  if (template.format === 'fixed') return yield* fixedLines(content());
  const separator = template.separator ?? ',';
  const cells = parse({
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    delimiter: separator,
    max_record_size: 65_536,
  });
  // an error is found where the lines are read
  cells.on('error', () => {});
  try {
    // written and read by hand rather than piped: a pipe would read on while the lines before are being kept
    for await (const text of withinWidth(textOf(content(), encoding), separator)) {
      cells.write(text);
      for (let line = cells.read(); line !== null; line = cells.read()) yield line as string[];
      if (cells.errored) throw cells.errored;
    }
    cells.end();
    for await (const line of cells) yield line as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw notAReturnFile((error as { lines?: number }).lines ?? 1, '不是 CSV', 'this is no CSV');
  }
}

async function keepLines(ctx: Context, returnId: string, rows: readonly ReturnRow[]): Promise<void> {
  if (rows.length === 0) return;
  await ctx.tx.rows(
    `INSERT INTO bank_return_lines (return_id, row, reference, amount_fen, outcome, reason)
     SELECT $1, "row", reference, "amountFen", outcome, reason
     FROM jsonb_to_recordset($2::jsonb) AS line("row" int, reference text, "amountFen" bigint, outcome text, reason text)`,
    [returnId, JSON.stringify(rows)],
  );
}

interface ReturnPayload {
  readonly returnId: string;
  readonly template: ReturnTemplate;
}

/** One step reads and checks the file, the others settle its lines; each is done once however often the job is cut short. */
export const returnTasks: Readonly<Record<string, Task>> = {
  'take-in-bank-return': runJob<ReturnPayload>(async (_services, job) => {
    const { returnId, template } = job.payload;
    const fileOf = (ctx: Context) => lockUnscoped(ctx, bankReturnTable, returnId);
    try {
      if (!job.state)
        await job.step(async (ctx) => {
          const file = await fileOf(ctx);
          if (file.status === 'interrupted') return { rows: 0, state: { after: null } };
          await lockUnscoped(ctx, batchTable, file.batchId);
          const applying = await readFile(ctx, file, template, () => returnPieces.read(ctx.tx.rows, ctx.keyring, returnId));
          await returnPieces.forget(ctx, returnId);
          await ctx.tx.rows('UPDATE jobs SET total = $2 WHERE id = $1', [file.jobId, applying.lines]);
          return { rows: 0, state: { after: 0 } };
        });
    } catch (error) {
      if (error instanceof DomainError) await refuse(job.step, returnId, error);
      throw error;
    }
    let after: number | null = job.state ? (job.state.after as number | null) : 0;
    while (after !== null) {
      const from: number = after;
      const step = await job.step(async (ctx) => {
        const file = await fileOf(ctx);
        if (file.status !== 'applying') return { rows: 0, next: null };
        const { rows, after: next } = await applyStretch(ctx, file, from);
        if (next === null) await finishReturn(ctx, await fileOf(ctx));
        return { rows, state: { after: next }, next };
      });
      after = step.next;
    }
    return { returnId };
  }),
};

async function refuse(
  step: (work: (ctx: Context) => Promise<{ rows: number }>) => Promise<unknown>,
  id: string,
  error: DomainError,
): Promise<void> {
  await step(async (ctx) => {
    const file = await lockUnscoped(ctx, bankReturnTable, id);
    if (file.status !== 'reading') return { rows: 0 };
    await returnPieces.forget(ctx, id);
    const row = error.extra.row;
    await move(ctx, bankReturnTable, file, 'refuse', {
      patch: { refusal: error.text.zh.slice(0, 500), refusedRow: typeof row === 'number' && row > 0 ? row : null },
    });
    return { rows: 0 };
  });
}
