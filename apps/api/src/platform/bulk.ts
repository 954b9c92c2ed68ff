import type { Action, Lifecycle } from '../kernel/lifecycle.ts';
import type { Row } from './database/database.ts';
import { type BaseRow, snake, type Table } from './database/table.ts';
import { journalOfChanged } from './journal.ts';
import { type Context, endOfAll, pastOf, type ValuesFor } from './records.ts';
import type { Adding } from './security/scope.ts';

type Add = (value: unknown) => string;

/**
 * What a set-based change must return of each row; the log is written from it inside the database. The `status` of a
 * table without a lifecycle is `NULL::text`.
 */
export const returned = (alias: string, organizationIds: readonly string[], before: string, after: string, status = `${alias}.status`) =>
  `${alias}.id, ${alias}.region_code, ${status} AS status, ${alias}.version, array_remove(ARRAY[${organizationIds.join(', ')}]::uuid[], NULL) AS organization_ids,
   ${before}::jsonb AS before, ${after}::jsonb AS after`;

/**
 * Changes any number of rows with one statement that also writes an audit entry and an event for each: no row comes
 * into this process. `change` ends in RETURNING with the columns of `returned`; `figures` sum up what was changed.
 */
export async function changeAll<F extends Row>(
  ctx: Context,
  table: Table,
  verb: string,
  change: (add: Add) => string,
  figures: string,
): Promise<F> {
  const values: unknown[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const { noun, module } = table.spec;
  const statement = change(add);
  const journal = journalOfChanged(add, ctx, { action: `${noun}.${verb}`, event: `${noun}.${pastOf(verb)}`, module, noun });
  const [row] = await ctx.tx.rows<F>(`WITH changed AS (${statement}), ${journal} SELECT ${figures} FROM changed`, values);
  return row as F;
}

/**
 * Takes every row that a condition selects through one action, as `moveAll` does, for lists of any length: only the
 * ids come to this process.
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
  const { name, parties, lifecycle } = table.spec;
  const rule = (lifecycle as Lifecycle).actions[action] as Action<string>;
  const end = endOfAll(rule, (patch as { status?: string }).status);
  const { ids } = await changeAll<{ ids: string[] | null }>(
    ctx,
    table as Table,
    action,
    (add) => {
      const set = Object.entries({ ...patch, ...end } as Row).map(([property, value]) => {
        if (table.fields[property]?.parts.secret) throw new Error(`${name}.${property} is secret and can't be set in a mass move`);
        return `"${snake(property)}" = ${add(value)}`;
      });
      const owners = Object.values(parties ?? {}).map((property) => `${name}.${table.columnOf(property)}`);
      const written = ['status', ...Object.keys(patch)].map((property) => `'${property}', ${name}.${table.columnOf(property)}`);
      const after = `jsonb_build_object(${[...new Set(written)].join(', ')})`;
      return `UPDATE ${name} SET ${set.join(', ')}, version = version + 1, updated_at = ${add(ctx.now)}
        WHERE status = ANY(${add([...rule.from])}) AND ${condition({ add })} RETURNING ${returned(name, owners, 'NULL', after)}`;
    },
    'array_agg(id) AS ids',
  );
  return ids ?? [];
}
