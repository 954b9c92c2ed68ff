import type pg from 'pg';
import { FIRST_HASH, HEAD_COLUMNS, type Head, isSigned, sealHash } from './audit.ts';
import type { Row } from './database/database.ts';
import { auditTable } from './journal.ts';
import type { Keyring } from './security/keyring.ts';

export interface Finding {
  readonly code: 'edited' | 'deleted' | 'reordered' | 'gap' | 'added' | 'cut' | 'rebuilt' | 'unsigned' | 'no-copy';
  /** Place in the chain, where there is one. */
  readonly position: number | null;
  readonly entryId: string | null;
  readonly text: string;
}

export interface AuditReport {
  readonly sealed: number;
  /** Entries of the last seconds, which wait for their seal. */
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

const BATCH = 5_000;
const MOST = 100;

const fields = Object.keys(auditTable.fields);
const STEP = `SELECT s.position AS "seal", s.entry_id AS "sealed", s.hash AS "stored", ${fields
  .map((name) => `e.${auditTable.columnOf(name)} AS "${name}"`)
  .join(', ')}
  FROM audit_seals s LEFT JOIN audit_entries e ON e.id = s.entry_id WHERE s.position > $1 ORDER BY s.position LIMIT ${BATCH}`;

interface Link extends Row {
  seal: number;
  sealed: string;
  stored: string;
  id: string | null;
  transaction: number;
  position: number;
}

/**
 * Recomputes the whole chain in one snapshot, in constant memory. `copy` is the head that was kept outside the
 * database; it must have been read before, so that it can't be ahead of the snapshot.
 */
export async function checkAudit(pool: pg.Pool, keyring: Keyring, copy: Head | null): Promise<AuditReport> {
  const client = await pool.connect();
  try {
    await client.query(
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0',
    );
    return await check(client, keyring, copy);
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}

async function check(client: pg.PoolClient, keyring: Keyring, copy: Head | null): Promise<AuditReport> {
  const findings: Finding[] = [];
  const found = (code: Finding['code'], text: string, position: number | null = null, entryId: string | null = null) => {
    if (findings.length < MOST) findings.push({ code, position, entryId, text });
  };
  let previous = FIRST_HASH;
  let last = { seal: 0, transaction: 0, position: 0 };
  let copied = copy?.position === 0 ? FIRST_HASH : null;
  const linksAfter = (seal: number) => client.query<Link>({ name: 'audit-check', text: STEP, values: [seal] });
  let next = linksAfter(0);
  for (let more = true; more; ) {
    const { rows } = await next;
    more = rows.length === BATCH;
    // the database reads on while this batch is hashed
    if (more) next = linksAfter(rows.at(-1)?.seal ?? 0);
    for (const link of rows) {
      const { seal, sealed, stored, ...entry } = link;
      if (seal !== last.seal + 1) found('gap', `seals ${last.seal + 1} to ${seal - 1} are missing`, seal);
      if (entry.id === null) {
        found('deleted', 'the entry is gone', seal, sealed);
        last = { ...last, seal };
      } else {
        if (sealHash(previous, entry) !== stored) found('edited', 'the entry is not what was sealed', seal, sealed);
        const after = entry.transaction > last.transaction || (entry.transaction === last.transaction && entry.position > last.position);
        if (!after) found('reordered', 'the entry stands behind a later one', seal, sealed);
        last = { seal, transaction: entry.transaction, position: entry.position };
      }
      if (seal === copy?.position) copied = stored;
      previous = stored;
    }
  }
  await findAdded(client, last, found);
  const { rows: heads } = await client.query<Head>(`SELECT ${HEAD_COLUMNS} FROM audit_head`);
  checkHead(keyring, heads[0] ?? null, { position: last.seal, hash: previous }, found);
  checkCopy(keyring, copy, copied, last.seal, found);
  const { rows } = await client.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM audit_entries WHERE (transaction, position) > ($1, $2)',
    [last.transaction, last.position],
  );
  return { sealed: last.seal, waiting: rows[0]?.n ?? 0, findings };
}

type Note = (code: Finding['code'], text: string, position?: number | null, entryId?: string | null) => void;

/** Entries that stand before the last sealed one and have no seal were put there afterwards. */
async function findAdded(client: pg.PoolClient, last: { transaction: number; position: number }, found: Note): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT e.id FROM audit_entries e LEFT JOIN audit_seals s ON s.entry_id = e.id
     WHERE s.entry_id IS NULL AND (e.transaction, e.position) <= ($1, $2) LIMIT ${MOST}`,
    [last.transaction, last.position],
  );
  for (const { id } of rows) found('added', 'the entry was put in afterwards: it has no seal, and later ones do', null, id);
}

/** The head in the database: whoever rebuilds the chain without the keys can't sign its end. */
function checkHead(keyring: Keyring, head: Head | null, end: { position: number; hash: string }, found: Note): void {
  if (!head) {
    if (end.position > 0) found('unsigned', 'the chain has no signed head', end.position);
  } else if (!isSigned(keyring, head)) {
    found('unsigned', 'the head was not signed with the keys of this installation', head.position);
  } else if (head.position > end.position) {
    found('cut', `the chain ends at ${end.position}, its signed head stands at ${head.position}`, end.position);
  } else if (head.position < end.position || head.hash !== end.hash) {
    found('rebuilt', `the signed head does not belong to this chain`, head.position);
  }
}

/** The copy outside the database: it notices when chain and head were both put back to an earlier state. */
function checkCopy(keyring: Keyring, copy: Head | null, stored: string | null, end: number, found: Note): void {
  if (!copy) {
    if (end > 0) found('no-copy', "audit-head.json is missing or can't be read: a cut end of the chain would not be noticed");
  } else if (!isSigned(keyring, copy)) {
    found('unsigned', 'audit-head.json was not signed with the keys of this installation', copy.position);
  } else if (copy.position > end) {
    found('cut', `the chain ends at ${end}, audit-head.json knows ${copy.position}`, end);
  } else if (stored !== copy.hash) {
    found('rebuilt', 'the chain is another one than audit-head.json knows', copy.position);
  }
}
