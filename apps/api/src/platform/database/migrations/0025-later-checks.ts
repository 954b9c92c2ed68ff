import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drawn cases wait in a queue; by what they are drawn is shown when no offer can be answered any more. */
export class LaterChecks1763800000025 implements MigrationInterface {
  readonly name = 'LaterChecks1763800000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "later_checks" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "application_id" uuid NOT NULL, "entitlement_id" uuid NOT NULL, "run_id" uuid NOT NULL, "policy_key" character varying(80) NOT NULL, "beneficiary_name" character varying(120) NOT NULL, "findings" character varying(1000), "file_id" uuid, "checked_by_id" uuid, "checked_by_name" character varying(120), "checked_at" TIMESTAMP(3) WITH TIME ZONE, "consequence" character varying(40), "recovery_id" uuid, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_later_checks_status" CHECK ("status" IN ('open', 'passed', 'failed')), CONSTRAINT "cf_later_checks_consequence" CHECK ("consequence" IN ('none', 'returned', 'revoked', 'reopened', 'recovery')), CONSTRAINT "cf_later_checks_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_later_checks_said" CHECK ((status = 'open') = (findings IS NULL)), CONSTRAINT "ck_later_checks_consequence" CHECK ((status = 'failed') = (consequence IS NOT NULL)), CONSTRAINT "ck_later_checks_recovery" CHECK ((consequence IS NOT DISTINCT FROM 'recovery') = (recovery_id IS NOT NULL)), CONSTRAINT "PK_bee23597dc9638d7ebced286de0" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_later_checks_number" ON "later_checks"  ("number")`);
    await runner.query(`CREATE UNIQUE INDEX "uq_later_checks_entitlement" ON "later_checks"  ("entitlement_id")`);
    await runner.query(`CREATE INDEX "ix_later_checks_place" ON "later_checks"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_later_checks_application" ON "later_checks"  ("application_id")`);
    await runner.query(`CREATE INDEX "ix_later_checks_run" ON "later_checks"  ("run_id")`);
    await runner.query('ALTER TABLE "entitlement_runs" ADD "draw_seed" character varying(32), ADD "seed_digest" character varying(64)');
    await runner.query("UPDATE entitlement_runs SET draw_seed = seed, seed_digest = encode(sha256(seed::bytea), 'hex')");
    await runner.query('ALTER TABLE "entitlement_runs" ALTER COLUMN "draw_seed" SET NOT NULL, ALTER COLUMN "seed_digest" SET NOT NULL');
    await runner.query(`ALTER TABLE "entitlement_runs" ALTER COLUMN "seed" DROP NOT NULL`);
    // what was drawn before there was a queue waits in it
    await runner.query(
      `INSERT INTO later_checks (id, region_code, status, number, application_id, entitlement_id, run_id, policy_key, beneficiary_name, version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), region_code, 'open', 'CC' || to_char(updated_at AT TIME ZONE 'Asia/Shanghai', 'YYYY') || lpad(nextval('record_number')::text, 6, '0'),
         application_id, id, run_id, policy_key, beneficiary_name, 1, updated_at, updated_at, created_by
       FROM entitlements WHERE status = 'accepted' AND sampled`,
    );
    await runner.query(
      `ALTER TABLE "later_checks" ADD CONSTRAINT "fk_later_checks_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "later_checks" ADD CONSTRAINT "fk_later_checks_entitlement_id" FOREIGN KEY ("entitlement_id") REFERENCES "entitlements"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "later_checks" ADD CONSTRAINT "fk_later_checks_run_id" FOREIGN KEY ("run_id") REFERENCES "entitlement_runs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "later_checks" ADD CONSTRAINT "fk_later_checks_file_id" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "later_checks" ADD CONSTRAINT "fk_later_checks_recovery_id" FOREIGN KEY ("recovery_id") REFERENCES "recoveries"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "later_checks" DROP CONSTRAINT "fk_later_checks_recovery_id"`);
    await runner.query(`ALTER TABLE "later_checks" DROP CONSTRAINT "fk_later_checks_file_id"`);
    await runner.query(`ALTER TABLE "later_checks" DROP CONSTRAINT "fk_later_checks_run_id"`);
    await runner.query(`ALTER TABLE "later_checks" DROP CONSTRAINT "fk_later_checks_entitlement_id"`);
    await runner.query(`ALTER TABLE "later_checks" DROP CONSTRAINT "fk_later_checks_application_id"`);
    await runner.query('UPDATE entitlement_runs SET seed = draw_seed');
    await runner.query(`ALTER TABLE "entitlement_runs" ALTER COLUMN "seed" SET NOT NULL`);
    await runner.query(`ALTER TABLE "entitlement_runs" DROP COLUMN "seed_digest"`);
    await runner.query(`ALTER TABLE "entitlement_runs" DROP COLUMN "draw_seed"`);
    await runner.query(`DROP INDEX "public"."ix_later_checks_run"`);
    await runner.query(`DROP INDEX "public"."ix_later_checks_application"`);
    await runner.query(`DROP INDEX "public"."ix_later_checks_place"`);
    await runner.query(`DROP INDEX "public"."uq_later_checks_entitlement"`);
    await runner.query(`DROP INDEX "public"."uq_later_checks_number"`);
    await runner.query(`DROP TABLE "later_checks"`);
  }
}
