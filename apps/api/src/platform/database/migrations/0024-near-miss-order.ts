import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NearMissOrder1763800000024 implements MigrationInterface {
  readonly name = 'NearMissOrder1763800000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_entitlement_near_misses_run"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" ADD "mend" character varying(40) NOT NULL DEFAULT 'other'`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" ADD "days_left" integer`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" ADD "rank" integer NOT NULL DEFAULT '0'`);
    await runner.query(`CREATE INDEX "ix_entitlement_near_misses_run" ON "entitlement_near_misses"  ("run_id", "policy_key", "rank")`);
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "cf_entitlement_near_misses_mend" CHECK ("mend" IN ('time', 'count', 'information', 'other'))`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "cf_entitlement_near_misses_days_left" CHECK ("days_left" BETWEEN 0 AND 1000000)`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "cf_entitlement_near_misses_rank" CHECK ("rank" BETWEEN 0 AND 1000000)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "cf_entitlement_near_misses_rank"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "cf_entitlement_near_misses_days_left"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "cf_entitlement_near_misses_mend"`);
    await runner.query(`DROP INDEX "public"."ix_entitlement_near_misses_run"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP COLUMN "rank"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP COLUMN "days_left"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP COLUMN "mend"`);
    await runner.query(`CREATE INDEX "ix_entitlement_near_misses_run" ON "entitlement_near_misses" ("run_id", "policy_key")`);
  }
}
