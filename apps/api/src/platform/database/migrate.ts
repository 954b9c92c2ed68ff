import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { dataSource } from './database.ts';
import { migrations } from './migrations/index.ts';

const LOCK = 7_261_554_012;

/**
 * Brings a database to the schema of this version. Several processes may call it at once: one migrates, the others
 * wait and find nothing left to do.
 */
export async function migrate(url: string): Promise<void> {
  const guard = new pg.Client({ connectionString: url, application_name: 'rongcai-migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const source = dataSource({ url, poolSize: 2, statementTimeoutMs: 600_000 });
    source.setOptions({ migrations: [...migrations] });
    await source.initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    await runMigrations({ connectionString: url });
  } finally {
    await guard.end();
  }
}
