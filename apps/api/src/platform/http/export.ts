import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { FastifyReply } from 'fastify';
import QueryStream from 'pg-query-stream';
import { fieldError, invalid } from '../../kernel/errors.ts';
import { yuan } from '../../kernel/money.ts';
import type { Text } from '../../kernel/text.ts';
import { type Row, wireTypes } from '../database/database.ts';
import type { ListStatement, Query } from './collection.ts';
import type { Services } from './services.ts';

export interface ExportColumn {
  readonly name: string;
  readonly header: string;
  /** What a CSV says in place of each code. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Fen as people read them: yuan with two decimals. */
  readonly inYuan?: boolean;
}

const EXPORT_LIMIT_MS = 600_000;

const notInExports: Readonly<Record<string, Text>> = {
  include: { zh: '导出的文件不能内嵌其他记录', en: 'a file embeds no records: leave include= out' },
  cursor: { zh: '导出的文件含全部记录，不分页', en: 'a file holds every row and has no pages: leave cursor= out' },
};

/** @throws a 400 that names each parameter which means something in a page only */
export function refusePaging(query: Query): void {
  const errors = Object.entries(notInExports).flatMap(([name, { zh, en }]) =>
    query[name] === undefined ? [] : [fieldError(`?${name}`, 'not-in-exports', zh, en)],
  );
  if (errors.length > 0) throw invalid(...errors);
}

/** What spreadsheets take for the beginning of a formula, in both widths. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Only a text can be a formula: a number stays one, also with its sign. */
function cell(value: unknown, { labels, inYuan }: ExportColumn): string {
  if (value === null || value === undefined) return '';
  if (inYuan && typeof value === 'number') return yuan(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  const say = (code: unknown) => labels?.[String(code)] ?? String(code);
  const text = Array.isArray(value) ? value.map(say).join(';') : typeof value === 'object' ? JSON.stringify(value) : say(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * Streams every row of a statement as CSV or NDJSON in constant memory. CSV cells that a spreadsheet would run as a
 * formula are escaped; ids stay text.
 */
export async function sendExport(
  services: Services,
  reply: FastifyReply,
  statement: ListStatement,
  options: { format: 'csv' | 'ndjson'; bom: boolean; filename: string; columns: readonly ExportColumn[]; present: (row: Row) => Row },
): Promise<FastifyReply> {
  const client = await services.db.pool.connect();
  let released = false;
  const release = (error?: Error) => {
    if (!released) {
      released = true;
      client.release(error);
    }
  };
  try {
    await client.query(
      `BEGIN READ ONLY; SET LOCAL statement_timeout = ${EXPORT_LIMIT_MS}; SET LOCAL idle_in_transaction_session_timeout = ${EXPORT_LIMIT_MS}`,
    );
  } catch (error) {
    release(error as Error);
    throw error;
  }
  const rows: Readable = client.query(
    new QueryStream(statement.text, statement.values as unknown[], { batchSize: 1_000, highWaterMark: 1_000, types: wireTypes }),
  );
  const shaped = new Transform({
    objectMode: true,
    transform(row: Row, _encoding, done) {
      try {
        const shown = options.present(row);
        done(
          null,
          options.format === 'csv'
            ? options.columns.map((column) => cell(shown[column.name], column))
            : `${JSON.stringify(Object.fromEntries(options.columns.map(({ name }) => [name, shown[name] ?? null])))}\n`,
        );
      } catch (error) {
        // a value that cannot be shown (damaged ciphertext) ends this answer; thrown here it would end the process
        done(error as Error);
      }
    },
  });
  const out = new PassThrough();
  const chain =
    options.format === 'csv'
      ? pipeline(
          rows,
          shaped,
          stringify({
            header: true,
            columns: options.columns.map((column) => column.header),
            bom: options.bom,
            record_delimiter: '\r\n',
          }),
          out,
        )
      : pipeline(rows, shaped, out);
  chain.then(
    () => client.query('COMMIT').then(() => release(), release),
    (error: Error) => release(error),
  );
  return reply
    .header('content-type', options.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8')
    .header('content-disposition', `attachment; filename="${options.filename}.${options.format}"`)
    .header('cache-control', 'no-store')
    .send(out);
}
