import type { MigrationInterface, QueryRunner } from 'typeorm';

const keep = (may: string) => `CREATE OR REPLACE FUNCTION keep_published_policy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'draft' AND (NEW.document #- '{effective,to}') IS DISTINCT FROM (OLD.document #- '{effective,to}')
          OR OLD.status <> 'draft' AND NEW.document IS DISTINCT FROM OLD.document
            AND NOT (${may} AND NEW.status IN ('published', 'retired') AND NEW.effective_to < coalesce(OLD.effective_to, 'infinity'))
        THEN
          RAISE EXCEPTION 'a published policy version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_policy_versions_published';
        END IF;
        RETURN NEW;
      END $$`;

/** A version may reach back over approvals, also over those under one that was retired; what it decides otherwise is listed. */
export class RetroactiveVersions1763800000031 implements MigrationInterface {
  readonly name = 'RetroactiveVersions1763800000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "retroactive_differences" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "application_id" uuid NOT NULL, "policy_version_id" uuid NOT NULL, "organization_id" uuid, "beneficiary_name" character varying(120) NOT NULL, "granted_fen" bigint NOT NULL, "should_be_fen" bigint, "difference_fen" bigint NOT NULL, "proposal" character varying(40) NOT NULL, "supplement_id" uuid, "refusal" jsonb, "found_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "cf_retroactive_differences_granted_fen" CHECK ("granted_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_retroactive_differences_should_be_fen" CHECK ("should_be_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_retroactive_differences_proposal" CHECK ("proposal" IN ('none', 'top_up', 'recovery', 'reassess', 'more_information')), CONSTRAINT "PK_41cbc472098a917001a4c376200" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_retroactive_differences_once" ON "retroactive_differences"  ("policy_version_id", "application_id")`,
    );
    await runner.query(`CREATE INDEX "ix_retroactive_differences_place" ON "retroactive_differences"  ("region_code", "found_at")`);
    await runner.query(`CREATE INDEX "ix_retroactive_differences_application" ON "retroactive_differences"  ("application_id")`);
    await runner.query(
      `CREATE INDEX "ix_retroactive_differences_proposal" ON "retroactive_differences"  ("policy_version_id", "proposal", "id")`,
    );
    await runner.query(
      `CREATE INDEX "ix_retroactive_differences_supplement" ON "retroactive_differences"  ("supplement_id") WHERE supplement_id IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE "policy_versions" ADD "retroactive_reason" character varying(500)`);
    await runner.query(`ALTER TABLE "policy_versions" ADD "retroactive_job_id" uuid`);
    await runner.query(
      `ALTER TABLE "policy_versions" ADD CONSTRAINT "fk_policy_versions_retroactive_job_id" FOREIGN KEY ("retroactive_job_id") REFERENCES "jobs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "retroactive_differences" ADD CONSTRAINT "fk_retroactive_differences_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "retroactive_differences" ADD CONSTRAINT "fk_retroactive_differences_policy_version_id" FOREIGN KEY ("policy_version_id") REFERENCES "policy_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "retroactive_differences" ADD CONSTRAINT "fk_retroactive_differences_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "retroactive_differences" ADD CONSTRAINT "fk_retroactive_differences_supplement_id" FOREIGN KEY ("supplement_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(keep("OLD.status IN ('published', 'retired')"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keep("OLD.status = 'published'"));
    await runner.query(`ALTER TABLE "retroactive_differences" DROP CONSTRAINT "fk_retroactive_differences_supplement_id"`);
    await runner.query(`ALTER TABLE "retroactive_differences" DROP CONSTRAINT "fk_retroactive_differences_organization_id"`);
    await runner.query(`ALTER TABLE "retroactive_differences" DROP CONSTRAINT "fk_retroactive_differences_policy_version_id"`);
    await runner.query(`ALTER TABLE "retroactive_differences" DROP CONSTRAINT "fk_retroactive_differences_application_id"`);
    await runner.query(`ALTER TABLE "policy_versions" DROP CONSTRAINT "fk_policy_versions_retroactive_job_id"`);
    await runner.query(`ALTER TABLE "policy_versions" DROP COLUMN "retroactive_job_id"`);
    await runner.query(`ALTER TABLE "policy_versions" DROP COLUMN "retroactive_reason"`);
    await runner.query(`DROP INDEX "public"."ix_retroactive_differences_supplement"`);
    await runner.query(`DROP INDEX "public"."ix_retroactive_differences_proposal"`);
    await runner.query(`DROP INDEX "public"."ix_retroactive_differences_application"`);
    await runner.query(`DROP INDEX "public"."ix_retroactive_differences_place"`);
    await runner.query(`DROP INDEX "public"."uq_retroactive_differences_once"`);
    await runner.query(`DROP TABLE "retroactive_differences"`);
  }
}
