import type { Action, Lifecycle } from '../kernel/lifecycle.ts';
import type { Row } from './database/database.ts';
import { type BaseRow, snake, type Table } from './database/table.ts';
import { journalOfMoved } from './journal.ts';
import { type Context, pastOf, type ValuesFor } from './records.ts';
import { Values } from './security/scope.ts';

/**
 * Takes every row that a condition selects through one action, as `moveAll` does, with the audit entries and events
 * written by the same statement: the rows never come to this process, only their ids. For steps of jobs over lists of
 * any length.
 *
 * @returns the ids of the rows that were in a state from which the action leads
 */
export async function moveMass<R extends BaseRow & { status: string }>(
  ctx: Context,
  table: Table<R>,
  action: string,
  condition: (values: Values) => string,
  patch: ValuesFor<R> = {},
): Promise<string[]> {
  const { name, noun, module, place, parties } = table.spec;
  const rule = (table.spec.lifecycle as Lifecycle).actions[action] as Action<string>;
  const values = new Values();
  const set = Object.entries({ ...patch, status: rule.to } as Row).map(([property, value]) => {
    if (table.fields[property]?.parts.secret) throw new Error(`${name}.${property} is secret and can't be set in a mass move`);
    return `"${snake(property)}" = ${values.add(value)}`;
  });
  const from = values.add([...rule.from]);
  const now = values.add(ctx.now);
  const owners = Object.values(parties ?? {}).map((property) => table.columnOf(property));
  const rows = await ctx.tx.rows<{ id: string }>(
    `WITH moved AS (
       UPDATE ${name} SET ${set.join(', ')}, version = version + 1, updated_at = ${now}
       WHERE status = ANY(${from}) AND ${condition(values)}
       RETURNING id, ${place === 'region' ? 'region_code' : 'NULL::text AS region_code'}, version,
         array_remove(ARRAY[${owners.join(', ')}]::uuid[], NULL) AS organization_ids),
     ${journalOfMoved(values, ctx, { action: `${noun}.${action}`, event: `${noun}.${pastOf(action)}`, module, noun, status: rule.to })}
     SELECT id FROM moved`,
    values.list,
  );
  return rows.map((row) => row.id);
}
