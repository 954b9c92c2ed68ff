import type { MigrationInterface, QueryRunner } from 'typeorm';

const before =
  "'same-account', 'insured-elsewhere', 'overlapping-programs', 'same-phone', 'same-evidence', 'assessor-per-day', 'assessor-passes-all'";
const now = before.replace("'overlapping", "'failed-check', 'overlapping");

const checkKeys = (table: string, keys: string) =>
  `ALTER TABLE "${table}" DROP CONSTRAINT "cf_${table}_check_key", ADD CONSTRAINT "cf_${table}_check_key" CHECK ("check_key" IN (${keys}))`;

/** A supplement of a claim of which a later check failed, or that was stopped, is a finding of its own. */
export class SupplementAfterFailedCheck1763800000043 implements MigrationInterface {
  readonly name = 'SupplementAfterFailedCheck1763800000043';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['integrity_findings', 'integrity_rules']) await runner.query(checkKeys(table, now));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['integrity_findings', 'integrity_rules']) {
      await runner.query(`DELETE FROM ${table} WHERE check_key = 'failed-check'`);
      await runner.query(checkKeys(table, before));
    }
  }
}
