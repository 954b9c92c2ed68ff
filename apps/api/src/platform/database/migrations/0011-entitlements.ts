import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Entitlements1763800000011 implements MigrationInterface {
  readonly name = 'Entitlements1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "entitlement_runs" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "number" character varying(20) NOT NULL, "job_id" uuid, "policy_keys" character varying(80) array NOT NULL DEFAULT '{}', "as_of" date NOT NULL, "expires_on" date NOT NULL, "sample_share_bp" integer NOT NULL DEFAULT '500', "seed" character varying(32) NOT NULL, "figures" jsonb NOT NULL, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_entitlement_runs_sample_share_bp" CHECK ("sample_share_bp" BETWEEN 0 AND 10000), CONSTRAINT "cf_entitlement_runs_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_457daf9dd7779d442a361e0e6ff" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_entitlement_runs_number" ON "entitlement_runs"  ("number")`);
    await runner.query(`CREATE INDEX "ix_entitlement_runs_place" ON "entitlement_runs"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "entitlements" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "run_id" uuid NOT NULL, "policy_version_id" uuid NOT NULL, "policy_key" character varying(80) NOT NULL, "beneficiary" character varying(40) NOT NULL, "beneficiary_id" uuid NOT NULL, "beneficiary_name" character varying(120) NOT NULL, "person_id" uuid, "organization_id" uuid, "basis" character varying(40) NOT NULL, "basis_id" uuid NOT NULL, "period" character varying(20) NOT NULL, "amount_fen" bigint NOT NULL, "outcome" character varying(40) NOT NULL, "predicates" jsonb NOT NULL, "assessed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_on" date NOT NULL, "expired_because" character varying(40), "declined_reason" character varying(500), "application_id" uuid, "sampled" boolean NOT NULL DEFAULT false, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_entitlements_status" CHECK ("status" IN ('offered', 'accepted', 'declined', 'expired')), CONSTRAINT "cf_entitlements_beneficiary" CHECK ("beneficiary" IN ('person', 'organization')), CONSTRAINT "cf_entitlements_amount_fen" CHECK ("amount_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_entitlements_outcome" CHECK ("outcome" IN ('eligible')), CONSTRAINT "cf_entitlements_expired_because" CHECK ("expired_because" IN ('no-longer-due', 'deadline')), CONSTRAINT "cf_entitlements_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_entitlements_application" CHECK ((status = 'accepted') = (application_id IS NOT NULL)), CONSTRAINT "ck_entitlements_why" CHECK ((status = 'expired') = (expired_because IS NOT NULL)), CONSTRAINT "PK_6a45cb6f5747d49365a879bffde" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_entitlements_live" ON "entitlements"  ("beneficiary_id", "policy_key", "basis_id", "period") WHERE expired_because IS DISTINCT FROM 'no-longer-due'`,
    );
    await runner.query(`CREATE INDEX "ix_entitlements_place" ON "entitlements"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_entitlements_offers" ON "entitlements"  ("policy_key", "basis_id") WHERE status = 'offered'`);
    await runner.query(`CREATE INDEX "ix_entitlements_deadline" ON "entitlements"  ("expires_on") WHERE status = 'offered'`);
    await runner.query(`CREATE INDEX "ix_entitlements_run" ON "entitlements"  ("run_id")`);
    await runner.query(`CREATE INDEX "ix_entitlements_person" ON "entitlements"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_entitlements_organization" ON "entitlements"  ("organization_id")`);
    await runner.query(`CREATE INDEX "ix_entitlements_application" ON "entitlements"  ("application_id")`);
    await runner.query(
      `CREATE TABLE "entitlement_near_misses" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "run_id" uuid NOT NULL, "policy_version_id" uuid NOT NULL, "policy_key" character varying(80) NOT NULL, "basis" character varying(40) NOT NULL, "basis_id" uuid NOT NULL, "person_id" uuid, "organization_id" uuid, "predicate" character varying(100) NOT NULL, "outcome" character varying(40) NOT NULL, "found_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "cf_entitlement_near_misses_outcome" CHECK ("outcome" IN ('unmet', 'unknown')), CONSTRAINT "PK_b61984cc4875c98316904332bcb" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_entitlement_near_misses_place" ON "entitlement_near_misses"  ("region_code", "found_at")`);
    await runner.query(`CREATE INDEX "ix_entitlement_near_misses_run" ON "entitlement_near_misses"  ("run_id", "policy_key")`);
    await runner.query(`CREATE INDEX "ix_entitlement_near_misses_person" ON "entitlement_near_misses"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_entitlement_near_misses_time" ON "entitlement_near_misses"  ("found_at")`);
    await runner.query(
      `ALTER TABLE "entitlement_runs" ADD CONSTRAINT "fk_entitlement_runs_job_id" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "fk_entitlements_run_id" FOREIGN KEY ("run_id") REFERENCES "entitlement_runs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "fk_entitlements_policy_version_id" FOREIGN KEY ("policy_version_id") REFERENCES "policy_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "fk_entitlements_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "fk_entitlements_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "fk_entitlements_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "fk_entitlement_near_misses_run_id" FOREIGN KEY ("run_id") REFERENCES "entitlement_runs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "fk_entitlement_near_misses_policy_version_id" FOREIGN KEY ("policy_version_id") REFERENCES "policy_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "fk_entitlement_near_misses_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "fk_entitlement_near_misses_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "fk_entitlement_near_misses_organization_id"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "fk_entitlement_near_misses_person_id"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "fk_entitlement_near_misses_policy_version_id"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "fk_entitlement_near_misses_run_id"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "fk_entitlements_application_id"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "fk_entitlements_organization_id"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "fk_entitlements_person_id"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "fk_entitlements_policy_version_id"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "fk_entitlements_run_id"`);
    await runner.query(`ALTER TABLE "entitlement_runs" DROP CONSTRAINT "fk_entitlement_runs_job_id"`);
    await runner.query(`DROP INDEX "public"."ix_entitlement_near_misses_time"`);
    await runner.query(`DROP INDEX "public"."ix_entitlement_near_misses_person"`);
    await runner.query(`DROP INDEX "public"."ix_entitlement_near_misses_run"`);
    await runner.query(`DROP INDEX "public"."ix_entitlement_near_misses_place"`);
    await runner.query(`DROP TABLE "entitlement_near_misses"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_application"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_organization"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_person"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_run"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_deadline"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_offers"`);
    await runner.query(`DROP INDEX "public"."ix_entitlements_place"`);
    await runner.query(`DROP INDEX "public"."uq_entitlements_live"`);
    await runner.query(`DROP TABLE "entitlements"`);
    await runner.query(`DROP INDEX "public"."ix_entitlement_runs_place"`);
    await runner.query(`DROP INDEX "public"."uq_entitlement_runs_number"`);
    await runner.query(`DROP TABLE "entitlement_runs"`);
  }
}
