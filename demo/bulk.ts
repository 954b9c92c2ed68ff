import { dateOf } from '../apps/api/src/kernel/dates.ts';
import { newId } from '../apps/api/src/kernel/ids.ts';
import { THIS_TRANSACTION } from '../apps/api/src/platform/journal-cluster.ts';
import type { Keyring } from '../apps/api/src/platform/security/keyring.ts';

/** A connection in a transaction. */
export interface Connection {
  // biome-ignore lint/suspicious/noExplicitAny: rows as PostgreSQL gives them
  query(statement: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/** A record with the names of the API; what personal data it has is given plain and stored encrypted. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string; readonly createdAt: Date };

export interface Kind {
  readonly table: string;
  readonly noun: string;
  readonly module: string;
  /** Columns that name organizations which may see the event. */
  readonly parties?: readonly string[];
}

const SYSTEM = '00000000-0000-7000-8000-000000000000';
const REASON = '历史数据导入 · import of earlier records';
const CHUNK = 1_000;
const secretKinds: Readonly<Record<string, string>> = { nationalId: 'national-id', phone: 'phone', bankAccount: 'account' };

const snake = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Earlier records, a thousand in a statement, through the same tables and constraints. Each gets an audit entry and an
 * event like any other change, marked as an import by the system.
 */
export class Bulk {
  private readonly client: Connection;
  private readonly keyring: Keyring;
  private readonly at: Date;
  rows = 0;

  constructor(client: Connection, keyring: Keyring, at: Date) {
    this.client = client;
    this.keyring = keyring;
    this.at = at;
  }

  private async numbers(prefix: string, dates: readonly Date[]): Promise<string[]> {
    const result = await this.client.query(`SELECT nextval('record_number')::bigint AS n FROM generate_series(1, $1::int)`, [dates.length]);
    const order = dates.map((_, index) => index).sort((a, b) => (dates[a] as Date).getTime() - (dates[b] as Date).getTime() || a - b);
    const numbers: string[] = [];
    order.forEach((index, nth) => {
      const year = dateOf(dates[index] as Date).slice(0, 4);
      numbers[index] = `${prefix}${year}${String(result.rows[nth].n).padStart(6, '0')}`;
    });
    return numbers;
  }

  /** The records with numbers that people read, such as `BJ2022000123`, in the order of their dates. */
  async numbered<E extends Entry>(prefix: string, entries: readonly E[]): Promise<(E & { number: string })[]> {
    const numbers = await this.numbers(
      prefix,
      entries.map((entry) => entry.createdAt),
    );
    return entries.map((entry, index) => ({ ...entry, number: numbers[index] as string }));
  }

  /** Places in the order of arrival for enrollments. */
  async queue(count: number): Promise<number[]> {
    const result = await this.client.query(`SELECT nextval('enrollment_queue')::bigint AS n FROM generate_series(1, $1::int)`, [count]);
    return result.rows.map((row) => row.n);
  }

  async add(kind: Kind, entries: readonly Entry[]): Promise<void> {
    for (let from = 0; from < entries.length; from += CHUNK) await this.chunk(kind, entries.slice(from, from + CHUNK));
    this.rows += entries.length;
  }

  private async chunk({ table, noun, module, parties = [] }: Kind, entries: readonly Entry[]): Promise<void> {
    const given = entries.map((entry) => {
      const after: Record<string, unknown> = {};
      const row: Record<string, unknown> = { version: 1, updated_at: entry.createdAt, created_by: SYSTEM };
      for (const [property, value] of Object.entries(entry)) {
        const secret = secretKinds[property];
        if (!secret) {
          row[snake(property)] = value;
          if (value !== null) after[property] = value;
          continue;
        }
        row[snake(property)] = value === null ? null : this.keyring.encrypt(String(value));
        row[`${snake(property)}_index`] = value === null ? null : this.keyring.blindIndex(secret, String(value));
        if (value !== null) after[property] = '***';
      }
      const organizations = [...new Set(parties.map((name) => entry[name]).filter((id) => typeof id === 'string'))];
      return { row, after, audit: newId(this.at.getTime()), event: newId(this.at.getTime()), organizations };
    });
    const columns = Object.keys(given[0]?.row ?? {}).map((name) => `"${name}"`);
    await this.client.query(
      `WITH given AS MATERIALIZED (SELECT nth, doc FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(doc, nth)),
       made AS (
         INSERT INTO ${table} (${columns.join(', ')})
         SELECT ${columns.map((name) => `r.${name}`).join(', ')} FROM given, jsonb_populate_record(NULL::${table}, given.doc->'row') r ORDER BY nth
       ), audit AS (
         INSERT INTO audit_entries (id, at, actor_id, actor_kind, actor_name, action, subject_type, subject_id, region_code, after, reason, transaction, position)
         SELECT (doc->>'audit')::uuid, $2, $3, 'system', 'system', $4, $5, (doc->'row'->>'id')::uuid, doc->'row'->>'region_code', doc->'after', $6,
           ${THIS_TRANSACTION}, nextval('audit_position')
         FROM given ORDER BY nth
       )
       INSERT INTO events (id, transaction, position, at, type, module, subject_type, subject_id, region_code, organization_ids, data)
       SELECT (doc->>'event')::uuid, ${THIS_TRANSACTION}, nextval('event_position'), $2, $7, $8, $5, (doc->'row'->>'id')::uuid,
         doc->'row'->>'region_code', ARRAY(SELECT jsonb_array_elements_text(doc->'organizations')::uuid),
         jsonb_build_object('status', doc->'row'->'status', 'version', 1)
       FROM given ORDER BY nth`,
      [JSON.stringify(given), this.at, SYSTEM, `${noun}.import`, noun, REASON, `${noun}.imported`, module],
    );
  }

  /** How many live apprentices each mentor has: a counter beside the records. */
  async loads(mentors: readonly { organizationId: string; name: string; live: number }[]): Promise<void> {
    await this.client.query(
      `INSERT INTO mentor_loads (organization_id, name, live, allowed)
       SELECT "organizationId", name, live, 5 FROM jsonb_to_recordset($1::jsonb) AS m("organizationId" uuid, name text, live int)`,
      [JSON.stringify(mentors)],
    );
  }
}
