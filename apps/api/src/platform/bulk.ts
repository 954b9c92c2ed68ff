import type { Row } from './database/database.ts';
import type { BaseRow, Table } from './database/table.ts';
import { journalOfChanged } from './journal.ts';
import { type Context, moveStatement, pastFor, type ValuesFor } from './records.ts';
import { type Adding, Values } from './security/scope.ts';

/** The condition that selects rows by their ids. */
export const among = (ids: readonly string[]) => (values: Adding) => `id = ANY(${values.add(ids)}::uuid[])`;

/** What a set-based change must return of each row; the log is written from it inside the database. */
export function returned(
  table: Pick<Table, 'spec' | 'columnOf'>,
  { alias = table.spec.name, before, after }: { readonly alias?: string; readonly before: string; readonly after: string },
): string {
  const parties = Object.values(table.spec.parties ?? {}).map((property) => `${alias}.${table.columnOf(property)}`);
  const status = table.spec.lifecycle ? `${alias}.status` : 'NULL::text';
  return `${alias}.id, ${alias}.region_code, ${status} AS status, ${alias}.version,
   array_remove(ARRAY[${parties.join(', ')}]::uuid[], NULL) AS organization_ids, (${before})::jsonb AS before, (${after})::jsonb AS after`;
}

/**
 * Changes any number of rows with one statement that also writes an audit entry and an event for each: no row comes
 * into this process. `change` ends in RETURNING with the columns of `returned`; `figures` sum up what was changed.
 */
export async function changeAll<F extends Row>(
  ctx: Context,
  table: Pick<Table, 'spec'>,
  verb: string,
  change: (values: Adding) => string,
  figures: string,
): Promise<F> {
  const { noun, module } = table.spec;
  const values = new Values();
  const statement = change(values);
  const journal = journalOfChanged(values, ctx, { action: `${noun}.${verb}`, event: `${noun}.${pastFor(table, verb)}`, module, noun });
  const [row] = await ctx.tx.rows<F>(`WITH changed AS (${statement}), ${journal} SELECT ${figures} FROM changed`, values.list);
  return row as F;
}

/**
 * Takes every row that a condition selects through one action, as `moveAll` does, for lists of any length: only the
 * ids come to this process. A secret can't be set so: its index would be the same for all.
 *
 * @returns the ids of the rows that were in a state from which the action leads
 */
export async function moveMass<R extends BaseRow & { status: string }>(
  ctx: Context,
  table: Table<R>,
  action: string,
  condition: (values: Adding) => string,
  patch: ValuesFor<R> = {},
): Promise<string[]> {
  const { name } = table.spec;
  for (const property of Object.keys(patch))
    if (table.fields[property]?.parts.secret) throw new Error(`${name}.${property} is secret and can't be set in a mass move`);
  const { ids } = await changeAll<{ ids: string[] | null }>(
    ctx,
    table,
    action,
    (values) => {
      const { given, text } = moveStatement(ctx, table as Table, action, { condition, patch: patch as Row, values });
      const written = [...new Set(['status', ...Object.keys(given)])].map(
        (property) => `'${property}', ${name}.${table.columnOf(property)}`,
      );
      return `${text} RETURNING ${returned(table, { before: 'NULL', after: `jsonb_build_object(${written.join(', ')})` })}`;
    },
    'array_agg(id) AS ids',
  );
  return ids ?? [];
}
