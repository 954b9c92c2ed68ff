import { Type } from 'typebox';
import type { Database } from '../database/database.ts';
import type { Table } from '../database/table.ts';
import { shape } from './schemas.ts';

shape(
  'HistoryEntry',
  Type.Object({
    id: Type.String({ format: 'uuid' }),
    at: Type.String({ format: 'date-time' }),
    action: Type.String({ description: 'For example training-order.approve' }),
    actorName: Type.String(),
    actorKind: Type.String({ enum: ['staff', 'client', 'system'] }),
    reason: Type.Union([Type.String(), Type.Null()]),
    before: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()]),
    after: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()]),
  }),
);
export const History = shape('History', Type.Object({ data: Type.Array(Type.Unsafe<object>({ $ref: 'HistoryEntry#' })) }));

const LONGEST = 200;

/** What happened to one record, the newest first: at most 200 entries. The caller has been shown to see the record. */
export function historyOf(db: Database, table: Table, id: string): Promise<Record<string, unknown>[]> {
  return db.read(
    `SELECT id, at, action, actor_name AS "actorName", actor_kind AS "actorKind", reason, before, after
     FROM audit_entries WHERE subject_id = $1::uuid AND subject_type = $2 ORDER BY at DESC, position DESC LIMIT ${LONGEST}`,
    [id, table.spec.noun],
  );
}
