import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Apprenticeship1763800000006 implements MigrationInterface {
  readonly name = 'Apprenticeship1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "apprenticeship_programs" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "name" character varying(120) NOT NULL, "enterprise_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "occupation_code" character varying(20) NOT NULL, "level" character varying(40) NOT NULL, "term_months" integer NOT NULL, "theory_hours" integer NOT NULL, "practice_hours" integer NOT NULL, "start_on" date NOT NULL, "end_on" date NOT NULL, "headcount" integer NOT NULL, "apprentices_filed" integer NOT NULL DEFAULT '0', "apprentices_per_mentor" integer NOT NULL DEFAULT '5', "advance_share_bp" integer NOT NULL DEFAULT '0', "agreement_number" character varying(60), "agreement_text" character varying(4000), "returned_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_apprenticeship_programs_status" CHECK ("status" IN ('draft', 'submitted', 'filed', 'running', 'completed', 'rejected', 'canceled')), CONSTRAINT "cf_apprenticeship_programs_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_apprenticeship_programs_term_months" CHECK ("term_months" BETWEEN 1 AND 60), CONSTRAINT "cf_apprenticeship_programs_theory_hours" CHECK ("theory_hours" BETWEEN 0 AND 5000), CONSTRAINT "cf_apprenticeship_programs_practice_hours" CHECK ("practice_hours" BETWEEN 0 AND 10000), CONSTRAINT "cf_apprenticeship_programs_headcount" CHECK ("headcount" BETWEEN 1 AND 5000), CONSTRAINT "cf_apprenticeship_programs_apprentices_filed" CHECK ("apprentices_filed" BETWEEN 0 AND 5000), CONSTRAINT "cf_apprenticeship_programs_apprentices_per_mentor" CHECK ("apprentices_per_mentor" BETWEEN 1 AND 50), CONSTRAINT "cf_apprenticeship_programs_advance_share_bp" CHECK ("advance_share_bp" BETWEEN 0 AND 10000), CONSTRAINT "cf_apprenticeship_programs_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_apprenticeship_programs_headcount" CHECK (apprentices_filed <= headcount), CONSTRAINT "ck_apprenticeship_programs_period" CHECK (start_on <= end_on), CONSTRAINT "PK_ec35ae9f89ee7dce7aa2da23584" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_apprenticeship_programs_number" ON "apprenticeship_programs"  ("number")`);
    await runner.query(
      `CREATE INDEX "ix_apprenticeship_programs_place" ON "apprenticeship_programs"  ("region_code", "status", "created_at")`,
    );
    await runner.query(`CREATE INDEX "ix_apprenticeship_programs_enterprise" ON "apprenticeship_programs"  ("enterprise_id")`);
    await runner.query(`CREATE INDEX "ix_apprenticeship_programs_provider" ON "apprenticeship_programs"  ("provider_id")`);
    await runner.query(
      `CREATE TABLE "apprenticeships" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "program_id" uuid NOT NULL, "person_id" uuid NOT NULL, "person_name" character varying(60) NOT NULL, "enterprise_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "occupation_code" character varying(20) NOT NULL, "level" character varying(40) NOT NULL, "enterprise_mentor" character varying(60) NOT NULL, "school_mentor" character varying(60) NOT NULL, "hire_kind" character varying(40) NOT NULL, "post_kind" character varying(40) NOT NULL, "contract_months" integer NOT NULL, "monthly_wage_fen" bigint, "apprentice_signed_on" date, "enterprise_signed_on" date, "provider_signed_on" date, "filed_on" date, "started_on" date, "employment_id" uuid, "score" integer, "assessor" character varying(60), "assessed_on" date, "certificate_id" uuid, "ended_on" date, "end_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_apprenticeships_status" CHECK ("status" IN ('draft', 'signed', 'filed', 'active', 'paused', 'passed', 'failed', 'completed', 'terminated')), CONSTRAINT "cf_apprenticeships_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_apprenticeships_hire_kind" CHECK ("hire_kind" IN ('new_hire', 'transferred')), CONSTRAINT "cf_apprenticeships_post_kind" CHECK ("post_kind" IN ('skilled', 'technical', 'management', 'other')), CONSTRAINT "cf_apprenticeships_contract_months" CHECK ("contract_months" BETWEEN 1 AND 600), CONSTRAINT "cf_apprenticeships_monthly_wage_fen" CHECK ("monthly_wage_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_apprenticeships_score" CHECK ("score" BETWEEN 0 AND 100), CONSTRAINT "cf_apprenticeships_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_apprenticeships_signatures" CHECK (status IN ('draft', 'terminated') OR (apprentice_signed_on IS NOT NULL AND enterprise_signed_on IS NOT NULL AND provider_signed_on IS NOT NULL)), CONSTRAINT "ck_apprenticeships_period" CHECK (ended_on IS NULL OR started_on IS NULL OR started_on <= ended_on), CONSTRAINT "PK_f576a5f28ad93ed86b0954b01d8" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_apprenticeships_live" ON "apprenticeships"  ("person_id") WHERE status IN ('draft', 'signed', 'filed', 'active', 'paused')`,
    );
    await runner.query(`CREATE INDEX "ix_apprenticeships_place" ON "apprenticeships"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_apprenticeships_program" ON "apprenticeships"  ("program_id", "status")`);
    await runner.query(`CREATE INDEX "ix_apprenticeships_enterprise" ON "apprenticeships"  ("enterprise_id")`);
    await runner.query(`CREATE INDEX "ix_apprenticeships_provider" ON "apprenticeships"  ("provider_id")`);
    await runner.query(
      `CREATE TABLE "mentor_loads" ("organization_id" uuid NOT NULL, "name" character varying(60) NOT NULL, "live" integer NOT NULL, "allowed" integer NOT NULL, CONSTRAINT "ck_mentor_loads_live" CHECK (live BETWEEN 0 AND allowed), CONSTRAINT "PK_2ee71ba70af17061ca63508a7f1" PRIMARY KEY ("organization_id", "name"))`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeship_programs" ADD CONSTRAINT "fk_apprenticeship_programs_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeship_programs" ADD CONSTRAINT "fk_apprenticeship_programs_provider_id" FOREIGN KEY ("provider_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeships" ADD CONSTRAINT "fk_apprenticeships_program_id" FOREIGN KEY ("program_id") REFERENCES "apprenticeship_programs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeships" ADD CONSTRAINT "fk_apprenticeships_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeships" ADD CONSTRAINT "fk_apprenticeships_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeships" ADD CONSTRAINT "fk_apprenticeships_provider_id" FOREIGN KEY ("provider_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeships" ADD CONSTRAINT "fk_apprenticeships_employment_id" FOREIGN KEY ("employment_id") REFERENCES "employments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "apprenticeships" ADD CONSTRAINT "fk_apprenticeships_certificate_id" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "mentor_loads" ADD CONSTRAINT "fk_mentor_loads_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "mentor_loads" DROP CONSTRAINT "fk_mentor_loads_organization_id"`);
    await runner.query(`ALTER TABLE "apprenticeships" DROP CONSTRAINT "fk_apprenticeships_certificate_id"`);
    await runner.query(`ALTER TABLE "apprenticeships" DROP CONSTRAINT "fk_apprenticeships_employment_id"`);
    await runner.query(`ALTER TABLE "apprenticeships" DROP CONSTRAINT "fk_apprenticeships_provider_id"`);
    await runner.query(`ALTER TABLE "apprenticeships" DROP CONSTRAINT "fk_apprenticeships_enterprise_id"`);
    await runner.query(`ALTER TABLE "apprenticeships" DROP CONSTRAINT "fk_apprenticeships_person_id"`);
    await runner.query(`ALTER TABLE "apprenticeships" DROP CONSTRAINT "fk_apprenticeships_program_id"`);
    await runner.query(`ALTER TABLE "apprenticeship_programs" DROP CONSTRAINT "fk_apprenticeship_programs_provider_id"`);
    await runner.query(`ALTER TABLE "apprenticeship_programs" DROP CONSTRAINT "fk_apprenticeship_programs_enterprise_id"`);
    await runner.query(`DROP TABLE "mentor_loads"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeships_provider"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeships_enterprise"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeships_program"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeships_place"`);
    await runner.query(`DROP INDEX "public"."uq_apprenticeships_live"`);
    await runner.query(`DROP TABLE "apprenticeships"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeship_programs_provider"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeship_programs_enterprise"`);
    await runner.query(`DROP INDEX "public"."ix_apprenticeship_programs_place"`);
    await runner.query(`DROP INDEX "public"."uq_apprenticeship_programs_number"`);
    await runner.query(`DROP TABLE "apprenticeship_programs"`);
  }
}
