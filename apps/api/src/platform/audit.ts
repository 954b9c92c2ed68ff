import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { EntitySchema } from 'typeorm';
import type { Row, Tx } from './database/database.ts';
import { systemEntity } from './database/table.ts';
import type { Services } from './http/services.ts';
import { auditTable } from './journal.ts';
import { HORIZON, settleCluster } from './journal-cluster.ts';
import type { Keyring } from './security/keyring.ts';

/** The last link of the chain. Its MAC needs the keys of the installation, so who only has the database can't make one. */
export interface Head {
  readonly position: number;
  readonly hash: string;
  /** Where the last sealed entry stands in the log. */
  readonly transaction: number;
  readonly entryPosition: number;
  readonly mac: string;
}

systemEntity(
  new EntitySchema({
    name: 'audit_head',
    columns: {
      id: { type: 'int', primary: true },
      position: { type: 'bigint' },
      hash: { type: 'char', length: 64 },
      transaction: { type: 'bigint' },
      entryPosition: { type: 'bigint', name: 'entry_position' },
      mac: { type: 'varchar', length: 64 },
    },
    checks: [{ name: 'ck_audit_head_one', expression: 'id = 1' }],
  }),
);

const LOCK = 7_261_554_021;
const BATCH = 2_000;
const PAUSE_MS = 3_000;
export const FIRST_HASH = '0'.repeat(64);

/** JSON with sorted members and no spaces: equal values have equal texts, whoever writes them. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = value as Row;
  let text = '';
  for (const name of Object.keys(members).sort()) text += `${text && ','}${JSON.stringify(name)}:${canonical(members[name])}`;
  return `{${text}}`;
}

/** The hash of an entry, given the hash before it. Everything that the log keeps of the entry goes into it. */
export function sealHash(previous: string, entry: Row): string {
  return createHash('sha256')
    .update(`${previous}\n${canonical(entry)}`)
    .digest('hex');
}

const macText = (head: Omit<Head, 'mac'>) => `${head.position}.${head.hash}.${head.transaction}.${head.entryPosition}`;

function signHead(keyring: Keyring, head: Omit<Head, 'mac'>): Head {
  return { ...head, mac: keyring.sign('audit-head', macText(head)) };
}

export function isSigned(keyring: Keyring, head: Head): boolean {
  return keyring.verify('audit-head', macText(head), head.mac);
}

export const HEAD_COLUMNS = 'position, hash, transaction, entry_position AS "entryPosition", mac';

async function takeTurn(tx: Tx): Promise<boolean> {
  const [turn] = await tx.rows<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [LOCK]);
  return turn?.taken === true;
}

/**
 * Seals the next entries, in the order of the log. Only entries whose transaction is below every one that still runs
 * are taken: nothing can come before them any more. Of several processes one has the turn, the others do nothing.
 *
 * @returns how many were sealed
 * @throws when the head was not signed with this installation's keys: nothing is built on a forged chain
 */
export async function sealNext(services: Services): Promise<number> {
  const sealed = await services.db.transaction(async (tx) => {
    if (!(await takeTurn(tx))) return null;
    const [head] = await tx.rows<Head & Row>(`SELECT ${HEAD_COLUMNS} FROM audit_head`);
    if (head && !isSigned(services.keyring, head))
      throw new Error('the head of the audit chain was not signed with the keys of this installation');
    const entries = await tx.rows<Row & { id: string; transaction: number; position: number }>(
      `SELECT ${auditTable.selection} FROM audit_entries
       WHERE (transaction, position) > ($1, $2) AND transaction < ${HORIZON}
       ORDER BY transaction, position LIMIT ${BATCH}`,
      [head?.transaction ?? 0, head?.entryPosition ?? 0],
    );
    const last = entries.at(-1);
    if (!last) return null;
    const first = head?.position ?? 0;
    const hashes: string[] = [];
    for (const entry of entries) hashes.push(sealHash(hashes.at(-1) ?? head?.hash ?? FIRST_HASH, entry));
    await tx.rows(
      `INSERT INTO audit_seals (position, entry_id, hash, sealed_at)
       SELECT $1::bigint + nth, entry_id, hash, $4::timestamptz
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS given(entry_id, hash, nth)`,
      [first, entries.map((entry) => entry.id), hashes, services.clock()],
    );
    const next = signHead(services.keyring, {
      position: first + entries.length,
      hash: hashes.at(-1) as string,
      transaction: last.transaction,
      entryPosition: last.position,
    });
    await tx.rows(
      `INSERT INTO audit_head (id, position, hash, transaction, entry_position, mac) VALUES (1, $1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET position = $1, hash = $2, transaction = $3, entry_position = $4, mac = $5`,
      [next.position, next.hash, next.transaction, next.entryPosition, next.mac],
    );
    return { count: entries.length, head: next };
  });
  if (!sealed) return 0;
  keepHead(services, sealed.head);
  return sealed.count;
}

const headPath = (dataDir: string) => join(dataDir, 'audit-head.json');

/** The copy of the head outside the database; null when there is none that can be read. */
export function keptHead(dataDir: string): Head | null {
  try {
    const { position, hash, transaction, entryPosition, mac } = JSON.parse(readFileSync(headPath(dataDir), 'utf8')) as Head;
    return { position, hash, transaction, entryPosition, mac };
  } catch {
    return null;
  }
}

/** Never goes back: a copy that is ahead of the database is the evidence that something was cut off. */
function keepHead({ config, keyring }: Services, head: Head): void {
  const kept = keptHead(config.dataDir);
  if (kept && isSigned(keyring, kept) && kept.position >= head.position) return;
  const part = `${headPath(config.dataDir)}.${process.pid}`;
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(part, `${JSON.stringify(head)}\n`, { mode: 0o600 });
  renameSync(part, headPath(config.dataDir));
}

/** Seals as long as this process serves. */
export function keepSealing(app: FastifyInstance, services: Services): void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  const seal = async () => {
    try {
      await settleCluster(services.db);
      while (!stopped && (await sealNext(services)) === BATCH);
    } catch (error) {
      app.log.error({ name: (error as Error).name, message: (error as Error).message }, 'audit entries could not be sealed');
    }
    if (!stopped) timer = setTimeout(begin, PAUSE_MS).unref();
  };
  const begin = () => {
    turn = seal();
  };
  app.addHook('onListen', async () => {
    if (services.config.workers > 0) begin();
  });
  app.addHook('onClose', async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  });
}
