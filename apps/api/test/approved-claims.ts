import { syntheticCreditCode } from '@rongcai/codes';
import { newId } from '../src/kernel/ids.ts';
import type { Services } from '../src/platform/http/services.ts';

export interface Claims {
  readonly fundId: string;
  readonly policyKey: string;
  readonly organizationId: string;
  readonly amountFen: number;
}

const KUNDULUN = '150203';
let counter = 0;

/**
 * A fund with so many approved applications, as approval leaves them (their money is committed, entry by entry), made
 * inside PostgreSQL: how an application gets there is another test's matter.
 */
export async function approvedClaims(services: Services, count: number, amountFen = 180_000): Promise<Claims> {
  const { pool } = services.db;
  const [fundId, organizationId, personId, versionId, author] = [newId(), newId(), newId(), newId(), newId()];
  const nth = ++counter;
  const policyKey = `claims-${nth}-${process.pid}`;
  const account = services.keyring.encrypt('6222021234567890');
  const client = await pool.connect();
  try {
    await client.query('BEGIN; SET LOCAL statement_timeout = 0');
    await client.query(
      `INSERT INTO organizations (id, region_code, status, name, kind, uscc, bank_account, version, created_at, updated_at, created_by)
       VALUES ($1, $2, 'verified', $3, 'training_provider', $4, $5, 1, now(), now(), $6)`,
      [organizationId, KUNDULUN, `培训机构${nth}`, syntheticCreditCode(500_000 + nth), account, author],
    );
    await client.query(
      `INSERT INTO people (id, region_code, real_name, national_id, national_id_index, sex, birth_date, version, created_at, updated_at, created_by)
       VALUES ($1, $2, '学员', $3, $4, 'male', '2000-01-01', 1, now(), now(), $5)`,
      [personId, KUNDULUN, services.keyring.encrypt('x'), services.keyring.blindIndex('national-id', policyKey), author],
    );
    await client.query(
      `INSERT INTO policy_versions (id, region_code, status, policy_key, version_number, title, beneficiary, basis, automatic, effective_from, document, version, created_at, updated_at, created_by)
       VALUES ($1, $2, 'published', $3, 1, '培训补贴', 'organization', 'enrollment', false, '2026-01-01', '{}', 1, now(), now(), $4)`,
      [versionId, KUNDULUN, policyKey, author],
    );
    const total = count * amountFen;
    await client.query(
      `INSERT INTO funds (id, region_code, status, name, year, source, appropriated_fen, available_fen, committed_fen, version, created_at, updated_at, created_by)
       VALUES ($1, $2, 'open', $3, 2026, '区级财政', $4, 0, $4, 1, now(), now(), $5)`,
      [fundId, KUNDULUN, `资金${nth}`, total, author],
    );
    await client.query(
      `INSERT INTO subsidy_applications (id, region_code, status, number, policy_version_id, policy_key, beneficiary, beneficiary_id, beneficiary_name, person_id, organization_id,
         basis, basis_id, period, outcome, amount_fen, instalments, assessed_at, facts, decision, fund_id, version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), $2, 'approved', 'SQ' || $9::text || '-' || lpad(i::text, 7, '0'), $3, $4, 'organization', $5, '培训机构', $6, $5, 'enrollment', gen_random_uuid(), 'once',
         'eligible', $7, jsonb_build_array(jsonb_build_object('key', 'once', 'on', '2026-01-01', 'amountFen', $7::bigint, 'state', 'due')), now(), '{}', '{}', $1, 1, now(), now(), $10 FROM generate_series(1, $8::int) i`,
      [fundId, KUNDULUN, versionId, policyKey, organizationId, personId, amountFen, count, nth, author],
    );
    await client.query(
      `WITH posting AS MATERIALIZED (
         SELECT gen_random_uuid() AS id, 'appropriate' AS movement, NULL::uuid AS application, 'source' AS source, 'available' AS target, $2::bigint AS amount
         UNION ALL SELECT gen_random_uuid(), 'commit', id, 'available', 'committed', amount_fen FROM subsidy_applications WHERE fund_id = $1)
       INSERT INTO ledger_entries (id, region_code, at, position, posting_id, fund_id, movement, account, amount_fen, application_id)
       SELECT gen_random_uuid(), $3, now(), nextval('ledger_position'), posting.id, $1, movement, leg.account, leg.amount, application
       FROM posting CROSS JOIN LATERAL (VALUES (source, -amount), (target, amount)) AS leg(account, amount)`,
      [fundId, total, KUNDULUN],
    );
    await client.query('COMMIT');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
  return { fundId, policyKey, organizationId, amountFen };
}
