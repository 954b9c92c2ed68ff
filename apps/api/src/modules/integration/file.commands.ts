import { fieldError, forbidden, invalid, notFound } from '../../kernel/errors.ts';
import type { Row } from '../../platform/database/database.ts';
import { allTables, type Table } from '../../platform/database/table.ts';
import { type FileRow, fileTable, storeFile } from '../../platform/files.ts';
import { type Context, find } from '../../platform/records.ts';
import { hatsFor, type Permission } from '../../platform/security/actor.ts';
import { checkPlacement, checkValues } from '../../platform/values.ts';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  readonly regionCode?: string;
  readonly organizationId?: string;
  readonly recordType?: string;
  readonly recordId?: string;
}

const tableOf = (noun: string): Table | undefined =>
  allTables().find(({ spec }) => spec.noun === noun && !spec.plain && spec.noun !== 'file');

const mayReadModule = (ctx: Context, table: Table) => ctx.actor.permissions.has(`${table.spec.module}:read` as Permission);

/** The record that a file is to belong to: one that exists for the caller, who for an organization must be a party of it. */
async function recordFor(ctx: Context, { recordType, recordId }: Upload): Promise<Row | null> {
  if (recordType === undefined && recordId === undefined) return null;
  if (recordType === undefined || recordId === undefined) {
    const missing = recordType === undefined ? 'recordType' : 'recordId';
    throw invalid(fieldError(`?${missing}`, 'required', '类别与编号须同时给出', 'kind and id of the record are given together'));
  }
  const table = tableOf(recordType);
  const row = table && mayReadModule(ctx, table) ? ((await find(ctx, table, recordId)) as Row | null) : null;
  if (!table || !row) {
    throw invalid(
      fieldError('?recordId', 'unknown-reference', `没有该记录 ${recordType} ${recordId}`, `There is no ${recordType} ${recordId}`),
    );
  }
  if (ctx.actor.organizationId && hatsFor(ctx.actor, table, row).size === 0) {
    throw forbidden('not-a-party', '该记录与您的单位无关', 'Your organization is not a party of this record');
  }
  return row;
}

/** Keeps a file where it belongs: in the place of its record, else where the caller says. */
export async function uploadFile(ctx: Context, given: Upload): Promise<FileRow> {
  const { actor } = ctx;
  const record = await recordFor(ctx, given);
  const regionCode = given.regionCode ?? (record?.regionCode as string | undefined) ?? actor.regionCode;
  const place = { regionCode, organizationId: given.organizationId ?? actor.organizationId };
  checkPlacement(actor, fileTable, place);
  await checkValues(ctx, fileTable, place);
  const { name, bytes, recordType, recordId } = given;
  return storeFile(ctx, { ...place, name, bytes, ...(recordType && recordId ? { recordType, recordId } : {}) });
}

/** Whether a record of this kind exists for the caller, who may read its module. */
async function mayRead(ctx: Context, noun: string, id: string): Promise<boolean> {
  const table = tableOf(noun);
  return table !== undefined && mayReadModule(ctx, table) && (await find(ctx, table, id)) !== null;
}

/**
 * A file for who may have its bytes: who may read the record that it belongs to; without a record, who may read the
 * organization that owns it; without either, who stored it, and auditors. A bound client has its organization's own.
 */
export async function fileToDownload(ctx: Context, id: string): Promise<FileRow> {
  const file = await find(ctx, fileTable, id);
  if (!file) throw notFound();
  const { recordType, recordId, organizationId, createdBy } = file;
  const { actor } = ctx;
  // `find` has shown that it is the organization's own
  if (actor.organizationId || createdBy === actor.id) return file;
  const may =
    recordType && recordId
      ? await mayRead(ctx, recordType, recordId)
      : organizationId
        ? await mayRead(ctx, 'organization', organizationId)
        : actor.hats.has('auditor');
  if (!may) throw forbidden('not-your-file', '您不能读取该文件所属的记录', 'You may not read the record that this file belongs to');
  return file;
}
