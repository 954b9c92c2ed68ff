import type { Row } from './database/database.ts';
import type { BaseRow, Table } from './database/table.ts';
import type { Context } from './records.ts';
import { Values } from './security/scope.ts';

/**
 * Takes one of what a record has only so many of (booths, openings, places): by one conditional UPDATE, so that no two
 * ever get the last one. The number follows from the records that were given one, whose own entries tell of it.
 * @returns the record as it then is, or null when none is left or it is in none of the states
 */
export async function take<R extends BaseRow>(
  ctx: Context,
  table: Table<R>,
  id: string,
  { counter, limit, states }: { counter: keyof R & string; limit: keyof R & string; states?: readonly string[] },
): Promise<R | null> {
  const [taken, most] = [table.columnOf(counter), table.columnOf(limit)];
  const values = new Values();
  const inState = states ? `AND status = ANY(${values.add(states)})` : '';
  const [row] = await ctx.tx.rows<R & Row>(
    `UPDATE ${table.spec.name} SET ${taken} = ${taken} + 1, version = version + 1, updated_at = ${values.add(ctx.now)}
     WHERE id = ${values.add(id)} AND ${taken} < ${most} ${inState} RETURNING ${table.selection}`,
    values.list,
  );
  return row ?? null;
}

/** Gives back what {@link take} took. */
export async function giveBack<R extends BaseRow>(ctx: Context, table: Table<R>, id: string, counter: keyof R & string): Promise<void> {
  const column = table.columnOf(counter);
  await ctx.tx.rows(`UPDATE ${table.spec.name} SET ${column} = ${column} - 1, version = version + 1, updated_at = $2 WHERE id = $1`, [
    id,
    ctx.now,
  ]);
}
