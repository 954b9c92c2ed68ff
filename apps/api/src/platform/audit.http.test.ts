import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startTestApp, type TestApp } from '../../test/harness.ts';
import { makeWorld } from '../../test/world.ts';
import { FIRST_HASH, type Head, keptHead, sealHash, sealNext } from './audit.ts';
import { checkAudit } from './audit-check.ts';
import { auditTable } from './journal.ts';

let app: TestApp;
let dataDir: string;

const tables = ['audit_entries', 'audit_seals', 'audit_head'];
let head: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rongcai-audit-'));
  app = await startTestApp({ env: { DATA_DIR: dataDir } });
  const world = await makeWorld(app);
  for (let nth = 0; nth < 6; nth++) await world.organization();
  await seal();
  for (const table of tables) await app.sql(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  head = readFileSync(join(dataDir, 'audit-head.json'), 'utf8');
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});
afterEach(async () => {
  await tamper(...tables.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept_${table}`]));
  writeFileSync(join(dataDir, 'audit-head.json'), head);
});

async function seal(): Promise<number> {
  let sealed = 0;
  for (let more = -1; more !== 0; sealed += more) more = await sealNext(app.services);
  return sealed;
}

const check = () => checkAudit(app.services.db.pool, app.services.keyring, keptHead(dataDir));
const codes = async () => [...new Set((await check()).findings.map((finding) => finding.code))].sort();

/** What only a superuser can do: the triggers of the logs are out of force. */
async function tamper(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: app.services.config.databaseUrl as string });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

const at = (position: number) => `(SELECT entry_id FROM audit_seals WHERE position = ${position})`;
const tail = `audit_seals WHERE position > (SELECT max(position) - 3 FROM audit_seals)`;
/** The head as one could set it who has no keys: everything but the signature. */
const adjustHead = `UPDATE audit_head SET position = s.position, hash = s.hash, transaction = e.transaction, entry_position = e.position
  FROM audit_seals s JOIN audit_entries e ON e.id = s.entry_id WHERE s.position = (SELECT max(position) FROM audit_seals)`;

/** Seals everything anew, as the sealer would, but without the keys. */
async function rebuild(): Promise<void> {
  const entries = await app.sql<{ id: string }>(`SELECT ${auditTable.selection} FROM audit_entries ORDER BY transaction, position`);
  const values: string[] = [];
  let hash = FIRST_HASH;
  entries.forEach((entry, index) => {
    hash = sealHash(hash, entry);
    values.push(`(${index + 1}, '${entry.id}', '${hash}', now())`);
  });
  await tamper(
    'DELETE FROM audit_seals',
    `INSERT INTO audit_seals (position, entry_id, hash, sealed_at) VALUES ${values.join(', ')}`,
    adjustHead,
  );
}

describe('the audit chain', () => {
  it('seals each entry once, and finds nothing wrong with what nobody touched', async () => {
    const report = await check();
    expect(report).toEqual({ sealed: 12, waiting: 0, findings: [] });
    expect(await seal()).toBe(0);
    expect(keptHead(dataDir)?.position).toBe(12);
  });

  it('seals entries once when several processes try', async () => {
    const world = await makeWorld(app);
    await world.organization();
    const counts = await Promise.all(Array.from({ length: 6 }, () => sealNext(app.services)));
    await seal();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2);
    expect(await codes()).toEqual([]);
    expect((await check()).waiting).toBe(0);
  });

  it('waits for an older transaction that is still open', async () => {
    const client = new pg.Client({ connectionString: app.services.config.databaseUrl as string });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT pg_current_xact_id()');
    await (await makeWorld(app)).organization();
    expect(await seal()).toBe(0);
    expect((await check()).waiting).toBe(2);
    await client.query('COMMIT');
    await client.end();
    expect(await seal()).toBe(2);
    expect(await codes()).toEqual([]);
  });

  it('refuses changes to entries and seals, whoever asks', async () => {
    for (const statement of [
      'UPDATE audit_entries SET reason = NULL',
      'DELETE FROM audit_entries',
      'TRUNCATE audit_entries',
      'UPDATE audit_seals SET hash = hash',
      'DELETE FROM audit_seals',
    ]) {
      await expect(app.sql(statement)).rejects.toThrow('is append-only');
    }
  });

  it.each([
    ['an edited entry', [`UPDATE audit_entries SET actor_name = 'nobody' WHERE id = ${at(5)}`], ['edited']],
    ['an edited value before the change', [`UPDATE audit_entries SET after = after || '{"name":"x"}' WHERE id = ${at(5)}`], ['edited']],
    ['an edited time', [`UPDATE audit_entries SET at = at + interval '1 ms' WHERE id = ${at(12)}`], ['edited']],
    ['a deleted entry', [`DELETE FROM audit_entries WHERE id = ${at(5)}`], ['deleted']],
    [
      'a deleted entry and its seal',
      [`DELETE FROM audit_entries WHERE id = ${at(5)}`, 'DELETE FROM audit_seals WHERE position = 5'],
      ['edited', 'gap'],
    ],
    ['seals that are gone', ['DELETE FROM audit_seals WHERE position IN (5, 6)'], ['added', 'edited', 'gap']],
    [
      'seals that are exchanged',
      [
        'DELETE FROM audit_seals WHERE position IN (5, 6)',
        'INSERT INTO audit_seals SELECT 11 - position, entry_id, hash, sealed_at FROM kept_audit_seals WHERE position IN (5, 6)',
      ],
      ['edited', 'reordered'],
    ],
    [
      'entries whose places are exchanged',
      [
        `UPDATE audit_entries e SET transaction = o.transaction, position = o.position FROM audit_entries o
         WHERE (e.id, o.id) IN ((${at(5)}, ${at(6)}), (${at(6)}, ${at(5)}))`,
      ],
      ['edited', 'reordered'],
    ],
    [
      'an entry that is put in',
      [
        `INSERT INTO audit_entries SELECT gen_random_uuid(), region_code, at, actor_id, actor_kind, actor_name, address, request_id, action, subject_type, subject_id,
           before, after, reason, transaction, 0 FROM audit_entries WHERE id = ${at(5)}`,
      ],
      ['added'],
    ],
    ['a cut end', [`DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM ${tail})`, `DELETE FROM ${tail}`], ['cut']],
    [
      'a cut end with an adjusted head',
      [`DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM ${tail})`, `DELETE FROM ${tail}`, adjustHead],
      ['cut', 'unsigned'],
    ],
    ['a head that is gone', ['DELETE FROM audit_head'], ['unsigned']],
  ])('finds %s', async (_what, statements, expected) => {
    await tamper(...statements);
    expect(await codes()).toEqual([...expected].sort());
  });

  it('names the entry that was edited', async () => {
    const [row] = await app.sql<{ id: string }>(`SELECT ${at(5)} AS id`);
    await tamper(`UPDATE audit_entries SET reason = 'because' WHERE id = ${at(5)}`);
    expect((await check()).findings).toEqual([{ code: 'edited', position: 5, entryId: row?.id, text: 'the entry is not what was sealed' }]);
  });

  it('finds a chain that was rebuilt over an edited entry by one who has no keys', async () => {
    await tamper(`UPDATE audit_entries SET actor_name = 'nobody' WHERE id = ${at(5)}`);
    await rebuild();
    expect(await codes()).toEqual(['rebuilt', 'unsigned']);
    await expect(sealNext(app.services)).rejects.toThrow('not signed');
  });

  it('finds a chain that was put back, with its genuine head, to what it was before', async () => {
    const [before] = await app.sql<Head & Record<string, unknown>>('SELECT * FROM audit_head');
    await (await makeWorld(app)).organization();
    await seal();
    await tamper(
      'DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM audit_seals WHERE position > 12)',
      'DELETE FROM audit_seals WHERE position > 12',
      `UPDATE audit_head SET position = 12, hash = '${before?.hash}', transaction = ${before?.transaction}, entry_position = ${before?.entry_position}, mac = '${before?.mac}'`,
    );
    expect(await codes()).toEqual(['cut']);
    await seal();
    expect(keptHead(dataDir)?.position).toBe(14);
  });

  it('finds a copy of the head that is missing or not signed here', async () => {
    const copy = keptHead(dataDir) as Head;
    writeFileSync(join(dataDir, 'audit-head.json'), JSON.stringify({ ...copy, position: 3 }));
    expect(await codes()).toEqual(['unsigned']);
    rmSync(join(dataDir, 'audit-head.json'));
    expect(await codes()).toEqual(['no-copy']);
  });
});
