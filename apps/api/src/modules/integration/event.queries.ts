import type { Database, Row } from '../../platform/database/database.ts';
import { HORIZON } from '../../platform/journal-cluster.ts';
import { type Actor, moduleNames, type Permission } from '../../platform/security/actor.ts';
import { regionCondition, Values } from '../../platform/security/scope.ts';

export interface EventQuery {
  readonly after?: string;
  readonly limit: number;
  readonly types?: string;
  readonly subjectId?: string;
}

interface EventRow extends Row {
  id: string | null;
  transaction: string;
  position: string;
  horizon: string;
}

/** Which events exist for the caller: of modules that it may read, in its region, or those that its organization is a party of. */
function eventScope(actor: Actor, values: Values): string {
  const readable = moduleNames.filter((module) => actor.permissions.has(`${module}:read` satisfies Permission));
  const modules = `module = ANY(${values.add(readable)})`;
  if (actor.organizationId) return `${modules} AND organization_ids @> ARRAY[${values.add(actor.organizationId)}::uuid]`;
  return `${modules} AND (region_code IS NULL OR ${regionCondition('region_code', actor.regionCode, values)})`;
}

/**
 * Events in an order that never changes behind a reader: by the number of their transaction. An event is shown only
 * when every transaction with a lower number has ended, for until then an earlier one may still come. Where a reader
 * got to the end, it goes on from that horizon.
 */
export async function readEvents(db: Database, actor: Actor, query: EventQuery): Promise<{ data: Row[]; nextAfter: string }> {
  const values = new Values();
  const [transaction = '0', position = '0'] = (query.after ?? '0.0').split('.');
  const where = [
    `(transaction, position) > (${values.add(transaction)}::bigint, ${values.add(position)}::bigint)`,
    'transaction < h.horizon',
    eventScope(actor, values),
  ];
  if (query.types !== undefined) where.push(`type = ANY(${values.add(query.types.split(','))})`);
  if (query.subjectId !== undefined) where.push(`subject_id = ${values.add(query.subjectId)}::uuid`);
  const rows = await db.read<EventRow>(
    `SELECT h.horizon::text AS horizon, e.id, e.transaction::text AS transaction, e.position::text AS position, e.at, e.type, e.module,
       e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.region_code AS "regionCode",
       e.organization_ids AS "organizationIds", e.data
     FROM (SELECT ${HORIZON} AS horizon) h
     LEFT JOIN LATERAL (SELECT * FROM events WHERE ${where.join(' AND ')} ORDER BY transaction, position LIMIT ${values.add(query.limit)}) e ON true
     ORDER BY e.transaction, e.position`,
    values.list,
  );
  const horizon = rows[0]?.horizon ?? '0';
  const data = rows
    .filter((row) => row.id !== null)
    .map(({ horizon: _horizon, transaction: number, position: nth, ...event }) => ({ ...event, position: `${number}.${nth}` }));
  const ended = data.length < query.limit;
  // a position from a later horizon than this one (another server, a reader that runs ahead) is kept as it is
  const nextAfter = ended
    ? BigInt(horizon) > BigInt(transaction)
      ? `${horizon}.0`
      : (query.after ?? '0.0')
    : (data.at(-1)?.position as string);
  return { data, nextAfter };
}
