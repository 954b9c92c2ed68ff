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

/** `n` people of one city with jobs, certificates and what was granted before: made inside PostgreSQL, the same for the same `n`. */
export async function fillPeople(services: Services, n: number): Promise<void> {
  const client = await services.db.pool.connect();
  const common = '1, now(), now(), gen_random_uuid()';
  const districts = "(ARRAY['150202','150203','150204','150207'])";
  // a number from 0 up to `to`, another one for each purpose: md5 is the seed
  const pick = (what: string, to: number) => `(('x' || substr(md5('${what}' || i), 1, 7))::bit(28)::int % ${to})`;
  try {
    await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await client.query(`INSERT INTO organizations (id, region_code, status, name, kind, uscc, version, created_at, updated_at, created_by)
      SELECT md5('o' || i)::uuid, ${districts}[1 + i % 4], CASE WHEN i % 10 = 0 THEN 'pending' ELSE 'verified' END, 'Enterprise ' || i, 'enterprise', '91' || lpad(i::text, 16, '0'), ${common}
      FROM generate_series(0, 999) i`);
    await client.query(
      `INSERT INTO people (id, region_code, real_name, national_id, national_id_index, sex, birth_date, degree, graduated_on, skill_level, version, created_at, updated_at, created_by)
       SELECT md5('p' || i)::uuid, ${districts}[1 + i % 4], 'Person ' || i, 'k1.x', lpad(i::text, 64, '0'), CASE WHEN ${pick('s', 2)} = 0 THEN 'male' ELSE 'female' END,
         date '1960-01-01' + ${pick('b', 17_000)}, (ARRAY['secondary','associate','bachelor','master','doctor',NULL])[1 + ${pick('d', 6)}],
         CASE WHEN ${pick('g', 5)} > 0 THEN date '2015-06-30' + ${pick('h', 4_000)} END,
         (ARRAY['junior','intermediate','advanced','technician','senior_technician',NULL])[1 + ${pick('l', 6)}], ${common}
       FROM generate_series(1, $1::int) i`,
      [n],
    );
    await client.query(
      `INSERT INTO employments (id, region_code, person_id, organization_id, started_on, ended_on, insured_months, monthly_wage_fen, source, version, created_at, updated_at, created_by)
       SELECT md5('m' || i)::uuid, ${districts}[1 + i % 4], md5('p' || 1 + ${pick('q', n)})::uuid, md5('o' || i % 1000)::uuid, date '2019-01-01' + ${pick('t', 2_700)},
         CASE WHEN ${pick('e', 5)} = 0 THEN date '2026-06-30' END, ${pick('n', 60)}, CASE WHEN ${pick('v', 20)} > 0 THEN 300000 + ${pick('w', 50)} * 10000 END, 'other', ${common}
       FROM generate_series(1, $1::int) i`,
      [n],
    );
    await client.query(
      `INSERT INTO certificates (id, region_code, status, number, person_id, issuer_id, occupation_code, level, issued_on, source, version, created_at, updated_at, created_by)
       SELECT md5('z' || i)::uuid, ${districts}[1 + i % 4], CASE WHEN ${pick('x', 20)} = 0 THEN 'revoked' ELSE 'valid' END, 'ZS' || i, md5('p' || 1 + ${pick('y', n)})::uuid, md5('o' || i % 1000)::uuid,
         (ARRAY['6-31-01-03','6-29-03-08','6-18-02-04','4-03-02-01','4-10-01-05'])[1 + ${pick('c', 5)}],
         (ARRAY['junior','intermediate','advanced','technician','senior_technician'])[1 + ${pick('k', 5)}], date '2023-01-01' + ${pick('j', 1_300)}, 'import', ${common}
       FROM generate_series(1, $1::int / 2) i`,
      [n],
    );
    await client.query('VACUUM (ANALYZE) organizations, people, employments, certificates');
  } finally {
    client.release();
  }
}
