import { EntitySchema } from 'typeorm';
import { newId } from '../kernel/ids.ts';
import { text as label } from '../kernel/text.ts';
import type { Tx } from './database/database.ts';
import { code, counter, instant, json, text, uuid } from './database/fields.ts';
import { systemEntity, table } from './database/table.ts';
import { THIS_TRANSACTION } from './journal-cluster.ts';
import type { Actor } from './security/actor.ts';
import type { Adding } from './security/scope.ts';

/**
 * What happened, written in the transaction in which it happened: an audit entry (who, when, from where, before
 * and after) and, for a change of state, an event for other systems.
 */
export interface Change {
  readonly action: string;
  readonly module: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly regionCode: string | null;
  readonly organizationIds: readonly string[];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason?: string | undefined;
  /** null: the change is audited but is no event. */
  readonly event: string | null;
  readonly eventData?: Readonly<Record<string, unknown>> | undefined;
}

const jsonObject = { type: ['object', 'null'], additionalProperties: true };

/** Append-only (a trigger refuses anything else); the seal beside it chains the hashes. */
export const auditTable = table({
  name: 'audit_entries',
  noun: 'audit-entry',
  label: label('审计记录', 'Audit entry'),
  module: 'identity',
  place: 'region',
  plain: true,
  fields: {
    at: instant().label('时间', 'At'),
    actorId: uuid().label('操作人编号', 'Actor id'),
    actorKind: code(10, '^[a-z]+$').label('操作人类别', 'Kind of actor'),
    actorName: text(120).label('操作人', 'Actor'),
    address: text(64).nullable().label('来源地址', 'Address'),
    requestId: text(64).nullable().label('请求编号', 'Request id'),
    action: code(80, '^[a-z-]+\\.[a-z-]+$').label('动作', 'Action'),
    subjectType: code(60, '^[a-z-]+$').label('对象类别', 'Kind of subject'),
    subjectId: uuid().label('对象编号', 'Subject id'),
    before: json<Record<string, unknown> | null>(jsonObject).nullable().label('变更前', 'Before'),
    after: json<Record<string, unknown> | null>(jsonObject).nullable().label('变更后', 'After'),
    reason: text(500).nullable().label('理由', 'Reason'),
    transaction: counter(),
    position: counter(),
  },
  indices: {
    order: { columns: ['transaction', 'position'] },
    subject: { columns: ['subjectId', 'at'] },
    time: { columns: ['at', 'id'] },
  },
});

/** The chain: one row for each audit entry, in commit order, with sha256(previous hash, entry). */
systemEntity(
  new EntitySchema({
    name: 'audit_seals',
    columns: {
      position: { type: 'bigint', primary: true },
      entryId: { type: 'uuid', name: 'entry_id', unique: true },
      hash: { type: 'char', length: 64 },
      sealedAt: { type: 'timestamptz', precision: 3, name: 'sealed_at' },
    },
  }),
);

/** The outbox, read in commit order: an event is shown only when no older transaction can still add one. */
systemEntity(
  new EntitySchema({
    name: 'events',
    columns: {
      id: { type: 'uuid', primary: true },
      transaction: { type: 'bigint' },
      position: { type: 'bigint' },
      at: { type: 'timestamptz', precision: 3 },
      type: { type: 'varchar', length: 80 },
      module: { type: 'varchar', length: 20 },
      subjectType: { type: 'varchar', length: 60, name: 'subject_type' },
      subjectId: { type: 'uuid', name: 'subject_id' },
      regionCode: { type: 'char', length: 6, name: 'region_code', nullable: true },
      organizationIds: { type: 'uuid', array: true, name: 'organization_ids', default: '{}' },
      data: { type: 'jsonb' },
    },
    indices: [
      { name: 'ix_events_order', columns: ['transaction', 'position'] },
      { name: 'ix_events_subject', columns: ['subjectId', 'transaction'] },
    ],
  }),
);

const AUDIT = `INSERT INTO audit_entries (id, at, actor_id, actor_kind, actor_name, address, request_id, action, subject_type,
      subject_id, region_code, before, after, reason, transaction, position)`;
const EVENTS =
  'INSERT INTO events (id, transaction, position, at, type, module, subject_type, subject_id, region_code, organization_ids, data)';

const WRITE = `
  WITH given AS MATERIALIZED (
    SELECT row_number() OVER () AS nth, e.*
    FROM jsonb_to_recordset($1::jsonb) AS e(
      "auditId" uuid, "eventId" uuid, action text, module text, "subjectType" text, "subjectId" uuid,
      "regionCode" text, "organizationIds" uuid[], before jsonb, after jsonb, reason text, event text, "eventData" jsonb)
  ), audit AS (
    ${AUDIT}
    SELECT "auditId", $2::timestamptz, $3::uuid, $4, $5, $6, $7, action, "subjectType", "subjectId", coalesce("regionCode", '000000'), before, after, reason,
      ${THIS_TRANSACTION}, nextval('audit_position')
    FROM given ORDER BY nth
  )
  ${EVENTS}
  SELECT "eventId", ${THIS_TRANSACTION}, nextval('event_position'), $2::timestamptz, event, module, "subjectType",
    "subjectId", "regionCode", "organizationIds", "eventData"
  FROM given WHERE event IS NOT NULL ORDER BY nth`;

export interface JournalSource {
  readonly actor: Actor;
  readonly now: Date;
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Writes all changes of a transaction with one statement. */
export async function writeJournal(tx: Tx, source: JournalSource, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map((change) => ({ ...change, auditId: newId(), eventId: newId(), eventData: change.eventData ?? {} }));
  await tx.rows(WRITE, [
    JSON.stringify(given),
    source.now,
    source.actor.id,
    source.actor.kind,
    source.actor.name.slice(0, 120),
    source.address,
    source.requestId,
  ]);
}

interface Journaled {
  readonly action: string;
  readonly event: string;
  readonly module: string;
  readonly noun: string;
}

/**
 * Audit entry and event of rows that the statement itself has changed: two more parts of its WITH, which read the
 * columns id, region_code, status, version, organization_ids, before and after of `changed`.
 */
export function journalOfChanged({ add }: Adding, source: JournalSource, what: Journaled): string {
  const { actor } = source;
  const now = `${add(source.now)}::timestamptz`;
  const noun = `${add(what.noun)}::text`;
  return `audited AS (
       ${AUDIT}
       SELECT gen_random_uuid(), ${now}, ${add(actor.id)}::uuid, ${add(actor.kind)}, ${add(actor.name.slice(0, 120))},
         ${add(source.address)}, ${add(source.requestId)}, ${add(what.action)}, ${noun}, id, coalesce(region_code, '000000'),
         before, after, NULL, ${THIS_TRANSACTION}, nextval('audit_position')
       FROM changed),
     told AS (
       ${EVENTS}
       SELECT gen_random_uuid(), ${THIS_TRANSACTION}, nextval('event_position'), ${now}, ${add(what.event)}, ${add(what.module)}, ${noun}, id,
         region_code, organization_ids, jsonb_strip_nulls(jsonb_build_object('status', status, 'version', version))
       FROM changed)`;
}
