import '../../modules.ts';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { schemaDrift } from './schema-drift.ts';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

async function run(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A condition is another one; the statements that `db:migration` would write mend it, and can be taken back. */
async function mends(...changes: string[]): Promise<string> {
  await run(...changes);
  const { up, down } = await schemaDrift(database.url);
  await run(...up);
  expect(await schemaDrift(database.url)).toEqual({ up: [], down: [] });
  await run(...down.toReversed());
  expect((await schemaDrift(database.url)).up).toEqual(up);
  return up.join('\n');
}

describe('what the migrations lack of the declared tables', () => {
  it('is nothing, and looking leaves nothing behind', async () => {
    expect(await schemaDrift(database.url)).toEqual({ up: [], down: [] });
  });

  it('is a state that a lifecycle has got', async () => {
    const up = await mends(
      'ALTER TABLE jobs DROP CONSTRAINT cf_jobs_status',
      "ALTER TABLE jobs ADD CONSTRAINT cf_jobs_status CHECK (status IN ('queued', 'running'))",
    );
    expect(up).toContain('ADD CONSTRAINT "cf_jobs_status" CHECK ("status" IN (');
    expect(up).toContain("'canceled'");
  });

  it('is not that its states stand in another order', async () => {
    await run(
      'ALTER TABLE payments DROP CONSTRAINT cf_payments_status',
      "ALTER TABLE payments ADD CONSTRAINT cf_payments_status CHECK (status IN ('superseded', 'removed', 'failed', 'paid', 'unknown', 'sent', 'pending'))",
    );
    expect((await schemaDrift(database.url)).up).toEqual([]);
  });

  it('is a check, or the rows of a unique index, that say something else under the same name', async () => {
    const up = await mends(
      'ALTER TABLE payment_batches DROP CONSTRAINT ck_payment_batches_outcome',
      'ALTER TABLE payment_batches ADD CONSTRAINT ck_payment_batches_outcome CHECK (paid_count <= declared_count)',
      'DROP INDEX uq_payments_live',
      "CREATE UNIQUE INDEX uq_payments_live ON payments (application_id) WHERE status = 'pending'",
      'DROP INDEX uq_policy_versions_version',
    );
    expect(up).toContain('paid_count + failed_count <= declared_count');
    expect(up).toContain(`WHERE status IN ('pending', 'sent', 'unknown', 'failed')`);
  });

  it('is a new column with its conditions, once', async () => {
    const up = await mends('ALTER TABLE bank_returns DROP COLUMN refused_row');
    expect(up.match(/cf_bank_returns_refused_row/g)).toHaveLength(1);
  });
});
