import type { Row } from './database/database.ts';
import type { Table } from './database/table.ts';
import { THIS_TRANSACTION } from './journal-cluster.ts';
import { type Context, pastOf } from './records.ts';

/** What a set-based change must return of each row; the log is written from it inside the database. */
export const returned = (alias: string, organizationId: string, before: string, after: string) =>
  `${alias}.id, ${alias}.region_code, ${alias}.status, ${alias}.version, ${organizationId}::uuid AS organization_id, ${before}::jsonb AS before, ${after}::jsonb AS after`;

/**
 * Changes any number of rows with one statement that also writes an audit entry and an event for each: no row comes
 * into this process. `change` ends in RETURNING with the columns of `returned` and whatever `figures` sum up.
 */
export async function changeAll<F extends Row>(
  ctx: Context,
  table: Table,
  verb: string,
  change: (add: (value: unknown) => string) => string,
  figures: string,
): Promise<F> {
  const values: unknown[] = [];
  const add = (value: unknown) => `$${values.push(value)}`;
  const { noun, module } = table.spec;
  const statement = change(add);
  const who = [ctx.actor.id, ctx.actor.kind, ctx.actor.name.slice(0, 120)].map(add);
  const [now, address, request] = [ctx.now, ctx.address, ctx.requestId].map(add);
  const [action, subject, event, owner] = [`${noun}.${verb}`, noun, `${noun}.${pastOf(verb)}`, module].map(add);
  const [row] = await ctx.tx.rows<F>(
    `WITH changed AS (${statement}), audit AS (
       INSERT INTO audit_entries (id, at, actor_id, actor_kind, actor_name, address, request_id, action, subject_type, subject_id, region_code,
         before, after, reason, transaction, position)
       SELECT gen_random_uuid(), ${now}::timestamptz, ${who[0]}::uuid, ${who[1]}, ${who[2]}, ${address}, ${request}, ${action}, ${subject}, id, region_code,
         before, after, NULL, ${THIS_TRANSACTION}, nextval('audit_position')
       FROM changed
     ), outbox AS (
       INSERT INTO events (id, transaction, position, at, type, module, subject_type, subject_id, region_code, organization_ids, data)
       SELECT gen_random_uuid(), ${THIS_TRANSACTION}, nextval('event_position'), ${now}::timestamptz, ${event}, ${owner}, ${subject}, id, region_code,
         array_remove(ARRAY[organization_id], NULL), jsonb_build_object('status', status, 'version', version)
       FROM changed
     ) SELECT ${figures} FROM changed`,
    values,
  );
  return row as F;
}
