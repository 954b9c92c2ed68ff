import { isDeepStrictEqual } from 'node:util';
import { maskAccount, maskNationalId, maskPhone } from '@rongcai/codes';
import type { CalendarDate } from '../kernel/dates.ts';
import { DomainError, notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { type Action, endOf, type Lifecycle, pastOf, refuseTransition } from '../kernel/lifecycle.ts';
import type { Config } from './config.ts';
import type { Database, Row, Tx } from './database/database.ts';
import type { SecretKind } from './database/fields.ts';
import { type BaseRow, snake, type Table } from './database/table.ts';
import type { Change } from './journal.ts';
import { type Actor, hatsFor } from './security/actor.ts';
import type { Keyring } from './security/keyring.ts';
import { type Adding, scopeCondition, Values } from './security/scope.ts';

/** What a command works in: one transaction, one caller, one moment. */
export interface Context {
  readonly tx: Tx;
  readonly db: Database;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: CalendarDate;
  readonly keyring: Keyring;
  readonly config: Config;
  /** What is to be written to the audit log and the outbox when the transaction ends. */
  readonly changes: Change[];
  readonly requestId: string | null;
  readonly address: string | null;
}

/** What a transaction read has changed under it: `write` runs it again from its start, as after a deadlock. */
export function lookAgain(why: string): Error {
  return Object.assign(new Error(why), { code: '40001' });
}

export type ValuesFor<R> = Partial<Omit<R, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'createdBy'>>;

const maskOf: Record<SecretKind, (value: string) => string> = {
  'national-id': maskNationalId,
  phone: maskPhone,
  account: maskAccount,
};

/** The masked form of an encrypted value, as every answer shows it. */
export function masked(keyring: Keyring, kind: SecretKind, sealed: string): string {
  return maskOf[kind](keyring.decrypt(sealed));
}

/** Ciphertext and blind index in place of each secret value; other values as they are. */
function stored(ctx: Context, table: Table, values: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [property, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = table.fields[property];
    if (!field) throw new Error(`${table.spec.name} has no field ${property}`);
    if (!field.parts.secret) {
      result[property] = field.parts.column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
      continue;
    }
    result[property] = value === null ? null : ctx.keyring.encrypt(String(value));
    const index = `${property}Index`;
    if (table.fields[index]) {
      result[index] = value === null ? null : ctx.keyring.blindIndex(field.parts.secret, String(value));
    }
  }
  return result;
}

/** What the audit log may keep of a row: personal data only as a sign that it changed. */
function auditable(table: Table, row: Row, only?: Iterable<string>): Row {
  const result: Row = {};
  for (const property of only ?? Object.keys(table.fields)) {
    const field = table.fields[property];
    if (!field || property.endsWith('Index') || row[property] === undefined) continue;
    result[property] = field.parts.secret && row[property] !== null ? '***' : row[property];
  }
  return result;
}

function organizationsOf(table: Table, row: Row): string[] {
  const ids = Object.values(table.spec.parties ?? {}).map((property) => row[property]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

function journal(
  ctx: Context,
  table: Table,
  verb: string,
  row: Row,
  change: Pick<Change, 'before' | 'after'> & { reason?: string | undefined },
): void {
  const { noun, module } = table.spec;
  ctx.changes.push({
    ...change,
    action: `${noun}.${verb}`,
    module,
    subjectType: noun,
    subjectId: String(row.id),
    regionCode: (row.regionCode as string | undefined) ?? null,
    organizationIds: organizationsOf(table, row),
    event: `${noun}.${pastFor(table, verb)}`,
    eventData: { ...(row.status === undefined ? {} : { status: row.status }), version: row.version },
  });
}

/** What has happened to a record of this kind, as its events say it: as its table declares it, or by rule. */
export function pastFor({ spec }: Pick<Table, 'spec'>, verb: string): string {
  return spec.lifecycle?.actions[verb]?.past ?? spec.pasts?.[verb] ?? pastOf(verb);
}

/** @returns the row if it exists for this caller */
export async function find<R extends BaseRow>(ctx: Context, table: Table<R>, id: string, locking = ''): Promise<R | null> {
  const values = new Values();
  const condition = `id = ${values.add(id)} AND ${scopeCondition(table, ctx.actor, values)}`;
  const rows = await ctx.tx.rows<R & Row>(`SELECT ${table.selection} FROM ${table.spec.name} WHERE ${condition} ${locking}`, values.list);
  return rows[0] ?? null;
}

/** Reads a row for change. @throws not found, also for what lies outside the caller's scope */
export async function lock<R extends BaseRow>(ctx: Context, table: Table<R>, id: string): Promise<R> {
  const row = await find(ctx, table, id, 'FOR NO KEY UPDATE');
  if (!row) throw notFound();
  return row;
}

/** Reads a row that a rule of the system needs, whatever the caller may see; never shown as it is. */
export async function lockUnscoped<R extends BaseRow>(ctx: Context, table: Table<R>, id: string): Promise<R> {
  const rows = await ctx.tx.rows<R & Row>(`SELECT ${table.selection} FROM ${table.spec.name} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/** Makes a record: columns, audit entry and event. Values of secret fields are given plain. */
export async function insert<R extends BaseRow>(ctx: Context, table: Table<R>, values: ValuesFor<R>): Promise<R> {
  const { lifecycle, numbered, plain } = table.spec;
  const given: Row = {
    id: newId(ctx.now.getTime()),
    ...(lifecycle ? { status: lifecycle.initial } : {}),
    ...(numbered ? { number: await nextNumber(ctx, numbered) } : {}),
    ...values,
    ...(plain ? {} : { version: 1, createdAt: ctx.now, updatedAt: ctx.now, createdBy: ctx.actor.id }),
  };
  const row = stored(ctx, table as Table, given);
  const names = Object.keys(row);
  const rows = await ctx.tx.rows<R & Row>(
    `INSERT INTO ${table.spec.name} (${names.map((name) => `"${snake(name)}"`).join(', ')})
     VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING ${table.selection}`,
    Object.values(row),
  );
  const made = rows[0] as R & Row;
  journal(ctx, table as Table, 'create', made, { before: null, after: auditable(table as Table, made) });
  return made;
}

async function update<R extends BaseRow>(ctx: Context, table: Table<R>, row: R, patch: Row): Promise<R> {
  const values = new Values();
  const changed = stored(ctx, table as Table, patch);
  const assignments = Object.entries(changed).map(([property, value]) => `"${snake(property)}" = ${values.add(value)}`);
  assignments.push('version = version + 1', `updated_at = ${values.add(ctx.now)}`);
  const rows = await ctx.tx.rows<R & Row>(
    `UPDATE ${table.spec.name} SET ${assignments.join(', ')} WHERE id = ${values.add(row.id)} RETURNING ${table.selection}`,
    values.list,
  );
  const after = rows[0];
  if (!after) throw notFound();
  return after;
}

/** Whether a patch leaves a field as it is. What is encrypted counts as changed: it is not read for this. */
export function isUnchanged(table: Table, row: Row, patch: Row, name: string): boolean {
  const field = table.fields[name];
  if (!field || field.parts.secret || field.parts.lazy) return false;
  const [before, after] = [row[name], patch[name]];
  if (before instanceof Date && after !== null && after !== undefined)
    return before.getTime() === new Date(after as string | Date).getTime();
  return after === undefined || isDeepStrictEqual(before, after);
}

/** Changes fields of a locked row. A patch that changes nothing is no change. */
export async function amend<R extends BaseRow>(ctx: Context, table: Table<R>, row: R, patch: ValuesFor<R>, verb = 'update'): Promise<R> {
  const names = Object.keys(patch);
  if (names.every((name) => isUnchanged(table as Table, row as R & Row, patch as Row, name))) return row;
  const after = await update(ctx, table, row, patch as Row);
  journal(ctx, table as Table, verb, after as R & Row, {
    before: auditable(table as Table, row as R & Row, names),
    after: auditable(table as Table, after as R & Row, names),
  });
  return after;
}

export interface Transition<P> {
  readonly patch?: P | undefined;
  /** Why, where the one who acts gave a reason. */
  readonly reason?: string | undefined;
}

/** Takes a locked row through one action of its lifecycle. @throws when state, caller or guard refuse it */
export async function transition<R extends BaseRow & { status: string }>(
  ctx: Context,
  table: Table<R>,
  row: R,
  action: string,
  { patch, reason }: Transition<ValuesFor<R>> = {},
): Promise<R> {
  const lifecycle = table.spec.lifecycle as Lifecycle;
  const refusal = refuseTransition(lifecycle, action, row as R & Row, hatsFor(ctx.actor, table, row as R & Row), ctx.actor);
  if (refusal) throw refusal;
  return move(ctx, table, row, action, { patch, reason });
}

/** The same for a consequence of another action: the caller's right was checked there, the state is checked here. */
export async function move<R extends BaseRow & { status: string }>(
  ctx: Context,
  table: Table<R>,
  row: R,
  action: string,
  { patch, reason }: Transition<ValuesFor<R>> = {},
): Promise<R> {
  const rule = (table.spec.lifecycle as Lifecycle).actions[action] as Action<string> | undefined;
  if (!rule?.from.includes(row.status)) {
    throw new DomainError(
      'conflict',
      'state-conflict',
      {
        zh: `${table.spec.label.zh}的当前状态是“${row.status}”`,
        en: `The ${table.spec.label.en.toLowerCase()} is ${row.status}`,
      },
      { extra: { state: row.status } },
    );
  }
  const named = (patch as { status?: string } | undefined)?.status;
  const status = endOf(rule, row.status, named);
  const left = status === row.status ? [] : (table.spec.untilMoved ?? []).filter((property) => (row as Row)[property] !== null);
  const values: Row = { ...Object.fromEntries(left.map((property) => [property, null])), ...patch, status };
  const after = await update(ctx, table, row, values);
  const names = Object.keys(values);
  journal(ctx, table as Table, action, after as R & Row, {
    before: auditable(table as Table, row as R & Row, names),
    after: auditable(table as Table, after as R & Row, names),
    reason,
  });
  return after;
}

/**
 * The UPDATE that takes every row which a condition selects through one action, up to its RETURNING, and what it sets.
 * Rows in a state from which the action doesn't lead are left alone.
 */
export function moveStatement(
  ctx: Context,
  table: Table,
  action: string,
  { condition, patch, values }: { readonly condition: (values: Adding) => string; readonly patch: Row; readonly values: Adding },
): { readonly given: Row; readonly text: string } {
  const rule = (table.spec.lifecycle as Lifecycle).actions[action] as Action<string>;
  const given: Row = rule.to === 'same' ? patch : { ...patch, status: endOf(rule, '', patch.status as string | undefined) };
  const set = Object.entries(stored(ctx, table, given)).map(([property, value]) => `"${snake(property)}" = ${values.add(value)}`);
  const left = rule.to === 'same' ? [] : (table.spec.untilMoved ?? []).filter((property) => !Object.hasOwn(given, property));
  set.push(...left.map((property) => `"${snake(property)}" = NULL`));
  const all = ['version = version + 1', `updated_at = ${values.add(ctx.now)}`, ...set].join(', ');
  return {
    given,
    text: `UPDATE ${table.spec.name} SET ${all} WHERE status = ANY(${values.add([...rule.from])}) AND (${condition(values)})`,
  };
}

/**
 * Takes every row that a condition selects through one action, with one statement and an audit entry and event for
 * each. For consequences of another record's action (a class that starts) and for timers.
 */
export async function moveAll<R extends BaseRow & { status: string }>(
  ctx: Context,
  table: Table<R>,
  action: string,
  condition: (values: Adding) => string,
  patch: ValuesFor<R> = {},
  reason?: string,
): Promise<R[]> {
  const values = new Values();
  const { given, text } = moveStatement(ctx, table as Table, action, { condition, patch: patch as Row, values });
  const rows = await ctx.tx.rows<R & Row>(`${text} RETURNING ${table.selection}`, values.list);
  const names = Object.keys(given);
  for (const row of rows) {
    journal(ctx, table as Table, action, row, { before: null, after: auditable(table as Table, row, names), reason });
  }
  return rows;
}

/** The next number that people read and say, such as `DD2026000123`: unique, growing, not without gaps. */
export async function nextNumber(ctx: Context, prefix: string): Promise<string> {
  const [number] = await nextNumbers(ctx, prefix, 1);
  return number as string;
}

/** So many numbers, in their order, by one statement. */
export async function nextNumbers(ctx: Context, prefix: string, count: number): Promise<string[]> {
  const rows = await ctx.tx.rows<{ n: number }>("SELECT nextval('record_number')::bigint AS n FROM generate_series(1, $1::int)", [count]);
  return rows.map(({ n }) => `${prefix}${ctx.today.slice(0, 4)}${String(n).padStart(6, '0')}`);
}
