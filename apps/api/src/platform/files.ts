import { createHash } from 'node:crypto';
import { EntitySchema } from 'typeorm';
import { DomainError, fieldError, invalid } from '../kernel/errors.ts';
import { text as label } from '../kernel/text.ts';
import type { Row } from './database/database.ts';
import { code, integer, oneOf, reference, text, uuid } from './database/fields.ts';
import { type RowOf, systemEntity, table } from './database/table.ts';
import { type FormatName, fileFormats, formatOf } from './file-formats.ts';
import { type Context, insert } from './records.ts';

export const LARGEST_FILE = 10 * 2 ** 20;

/** What is known of a file; the bytes are in `file_contents`, so that no list ever reads them. */
export const fileTable = table({
  name: 'files',
  noun: 'file',
  label: label('文件', 'File'),
  module: 'integration',
  place: 'region',
  parties: { owner: 'organizationId' },
  fields: {
    name: text(200).label('文件名', 'Name'),
    format: oneOf(
      Object.fromEntries(Object.entries(fileFormats).map(([key, format]) => [key, format.label])) as Record<
        FormatName,
        { zh: string; en: string }
      >,
    ).label('格式', 'Format'),
    size: integer(1, LARGEST_FILE).label('字节数', 'Bytes'),
    sha256: code(64, '^[0-9a-f]{64}$').label('SHA-256 摘要', 'SHA-256'),
    organizationId: reference('organizations').nullable().label('所属单位', 'Organization'),
    /** The record that it belongs to, of whatever kind: who may read that may read the file. */
    recordType: code(60, '^[a-z-]+$').nullable().label('所属记录类别', 'Kind of record'),
    recordId: uuid().nullable().label('所属记录', 'Record'),
  },
  checks: { record: '(record_type IS NULL) = (record_id IS NULL)' },
  indices: {
    record: { columns: ['recordId'], where: 'record_id IS NOT NULL' },
    place: { columns: ['regionCode', 'createdAt'] },
    organization: { columns: ['organizationId', 'createdAt'] },
  },
});
export type FileRow = RowOf<typeof fileTable>;

systemEntity(
  new EntitySchema({
    name: 'file_contents',
    columns: { fileId: { type: 'uuid', name: 'file_id', primary: true }, content: { type: 'bytea' } },
    foreignKeys: [{ name: 'fk_file_contents_file_id', target: 'files', columnNames: ['fileId'], referencedColumnNames: ['id'] }],
  }),
);

export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly regionCode: string;
  readonly organizationId?: string | null;
  readonly recordType?: string;
  readonly recordId?: string;
}

// what a path, a header or a right-to-left name could be misused for
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const BAD_NAME = /[/\\\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]|^[.\s]|[.\s]$/;

/** Keeps a file in the caller's transaction: it exists exactly if the record that refers to it does. */
export async function storeFile(ctx: Context, file: NewFile): Promise<FileRow> {
  const { name, bytes } = file;
  if (name.length > 200 || BAD_NAME.test(name)) {
    throw invalid(
      fieldError(
        '/name',
        'file-name',
        '文件名不能含路径或控制字符，最长 200 个字符',
        'A file name has no path or control characters and at most 200 characters',
      ),
    );
  }
  if (bytes.length > LARGEST_FILE)
    throw new DomainError('invalid', 'file-too-large', label('文件不能超过 10 MiB', 'A file has at most 10 MiB'));
  const format = formatOf(name, bytes);
  if (typeof format === 'object') throw new DomainError('invalid', 'file-refused', format.refused);
  const row = await insert(ctx, fileTable, {
    name,
    format,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    regionCode: file.regionCode,
    organizationId: file.organizationId ?? null,
    recordType: file.recordType ?? null,
    recordId: file.recordId ?? null,
  });
  await ctx.tx.rows('INSERT INTO file_contents (file_id, content) VALUES ($1, $2)', [row.id, bytes]);
  return row;
}

/** The bytes of a file that the caller has been shown to see. */
export async function contentOf(ctx: Pick<Context, 'tx'>, id: string): Promise<Buffer> {
  const [found] = await ctx.tx.rows<Row & { content: Buffer }>('SELECT content FROM file_contents WHERE file_id = $1', [id]);
  if (!found) throw new Error(`the file ${id} has no content`);
  return found.content;
}
