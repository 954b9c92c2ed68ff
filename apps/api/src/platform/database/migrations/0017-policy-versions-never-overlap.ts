import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PolicyVersionsNeverOverlap1763800000017 implements MigrationInterface {
  readonly name = 'PolicyVersionsNeverOverlap1763800000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "policy_versions" ADD CONSTRAINT "ex_policy_versions_overlap" EXCLUDE USING gist (policy_key WITH =, region_code WITH =, daterange(effective_from, effective_to) WITH &&) WHERE (status <> 'draft')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "policy_versions" DROP CONSTRAINT "ex_policy_versions_overlap"`);
  }
}
