import type { Services } from '../apps/api/src/platform/http/services.ts';

/** Postings of enterprises of one city's districts, in every state; `n` rows, made inside PostgreSQL from a fixed seed. */
export async function fillPostings(services: Services, n: number): Promise<void> {
  const { pool } = services.db;
  await pool.query(`INSERT INTO organizations (id, region_code, status, name, kind, uscc, version, created_at, updated_at, created_by)
    SELECT gen_random_uuid(), (ARRAY['150202','150203','150204','150207'])[1 + i % 4], 'verified', 'Enterprise ' || i, 'enterprise', '91' || lpad(i::text, 16, '0'), 1, now(), now(), gen_random_uuid()
    FROM generate_series(1, 1000) i`);
  const client = await pool.connect();
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SELECT setseed(0.42)');
    await client.query(
      `INSERT INTO job_postings (id, region_code, status, number, enterprise_id, title, occupation_code, openings, filled, wage_from_fen, wage_to_fen, degree, level, place, term,
         valid_until_on, version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), e.region_code, (ARRAY['published','published','published','paused','closed'])[1 + floor(random() * 5)::int], 'GW' || i, e.id,
         'Posting ' || i, '6-31-01-03', 1 + i % 20, 0, 400000 + (i % 40) * 10000, 900000, (ARRAY['bachelor','associate',NULL])[1 + i % 3], 'intermediate', 'District ' || i % 9, 'fixed',
         date '2027-01-01', 1, timestamptz '2026-01-01' + i * interval '20 seconds', now(), e.id
       FROM generate_series(1, $1::int) i JOIN (SELECT id, region_code, row_number() OVER () AS nth FROM organizations) e ON e.nth = 1 + i % 1000`,
      [n],
    );
    await client.query('VACUUM (ANALYZE) job_postings');
  } finally {
    client.release();
  }
}
