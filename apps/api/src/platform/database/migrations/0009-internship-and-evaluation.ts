import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InternshipAndEvaluation1763800000009 implements MigrationInterface {
  readonly name = 'InternshipAndEvaluation1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "evaluation_quotas" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "scheme_id" uuid NOT NULL, "organizer_id" uuid NOT NULL, "level" character varying(40) NOT NULL, "year" integer NOT NULL DEFAULT '0', "places" integer NOT NULL, "taken" integer NOT NULL DEFAULT '0', "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_evaluation_quotas_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_evaluation_quotas_year" CHECK ("year" BETWEEN 0 AND 2100), CONSTRAINT "cf_evaluation_quotas_places" CHECK ("places" BETWEEN 0 AND 100000), CONSTRAINT "cf_evaluation_quotas_taken" CHECK ("taken" BETWEEN 0 AND 100000), CONSTRAINT "cf_evaluation_quotas_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_evaluation_quotas_places" CHECK (taken <= places), CONSTRAINT "PK_aa197dd3eac87ff9337494e439c" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_evaluation_quotas_level" ON "evaluation_quotas"  ("scheme_id", "level", "year")`);
    await runner.query(`CREATE INDEX "ix_evaluation_quotas_place" ON "evaluation_quotas"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "evaluation_schemes" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "title" character varying(120) NOT NULL, "organizer_id" uuid NOT NULL, "from_on" date NOT NULL, "to_on" date NOT NULL, "stipend_policy_key" character varying(80), "description" character varying(2000), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_evaluation_schemes_status" CHECK ("status" IN ('draft', 'published', 'closed')), CONSTRAINT "cf_evaluation_schemes_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_evaluation_schemes_period" CHECK (from_on <= to_on), CONSTRAINT "PK_552f0d74d3662e06673b93f7d7e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_evaluation_schemes_number" ON "evaluation_schemes"  ("number")`);
    await runner.query(`CREATE INDEX "ix_evaluation_schemes_place" ON "evaluation_schemes"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_evaluation_schemes_organizer" ON "evaluation_schemes"  ("organizer_id")`);
    await runner.query(
      `CREATE TABLE "evaluation_cases" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "scheme_id" uuid NOT NULL, "organizer_id" uuid NOT NULL, "person_id" uuid NOT NULL, "person_name" character varying(60) NOT NULL, "employer_id" uuid NOT NULL, "occupation_code" character varying(20) NOT NULL, "level" character varying(40) NOT NULL, "evidence" character varying(2000), "score" integer, "reviewed_by_id" uuid, "quota_id" uuid, "awarded_on" date, "certificate_id" uuid, "end_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_evaluation_cases_status" CHECK ("status" IN ('submitted', 'reviewed', 'public_notice', 'awarded', 'rejected', 'revoked')), CONSTRAINT "cf_evaluation_cases_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_evaluation_cases_score" CHECK ("score" BETWEEN 0 AND 100), CONSTRAINT "cf_evaluation_cases_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_20073dbf0711c5261efcdfa993a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_evaluation_cases_number" ON "evaluation_cases"  ("number")`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_evaluation_cases_live" ON "evaluation_cases"  ("scheme_id", "person_id", "level") WHERE status NOT IN ('rejected', 'revoked')`,
    );
    await runner.query(`CREATE INDEX "ix_evaluation_cases_place" ON "evaluation_cases"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_evaluation_cases_scheme" ON "evaluation_cases"  ("scheme_id", "level", "status")`);
    await runner.query(`CREATE INDEX "ix_evaluation_cases_person" ON "evaluation_cases"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_evaluation_cases_employer" ON "evaluation_cases"  ("employer_id")`);
    await runner.query(
      `CREATE TABLE "internship_posts" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "host_id" uuid NOT NULL, "title" character varying(120) NOT NULL, "kind" character varying(40) NOT NULL, "openings" integer NOT NULL, "filled" integer NOT NULL DEFAULT '0', "from_on" date NOT NULL, "to_on" date NOT NULL, "allowance_fen" bigint, "board" boolean NOT NULL DEFAULT false, "lodging" boolean NOT NULL DEFAULT false, "transport" boolean NOT NULL DEFAULT false, "place" character varying(200) NOT NULL, "contact" character varying(60) NOT NULL, "description" character varying(2000), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_internship_posts_status" CHECK ("status" IN ('draft', 'published', 'closed')), CONSTRAINT "cf_internship_posts_kind" CHECK ("kind" IN ('student', 'teacher', 'graduate')), CONSTRAINT "cf_internship_posts_openings" CHECK ("openings" BETWEEN 1 AND 5000), CONSTRAINT "cf_internship_posts_filled" CHECK ("filled" BETWEEN 0 AND 5000), CONSTRAINT "cf_internship_posts_allowance_fen" CHECK ("allowance_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_internship_posts_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_internship_posts_openings" CHECK (filled <= openings), CONSTRAINT "ck_internship_posts_period" CHECK (from_on <= to_on), CONSTRAINT "PK_f5a389560c3d85eb7c190973c50" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_internship_posts_number" ON "internship_posts"  ("number")`);
    await runner.query(`CREATE INDEX "ix_internship_posts_place" ON "internship_posts"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_internship_posts_host" ON "internship_posts"  ("host_id")`);
    await runner.query(
      `CREATE TABLE "internships" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "post_id" uuid NOT NULL, "person_id" uuid NOT NULL, "person_name" character varying(60) NOT NULL, "host_id" uuid NOT NULL, "contact" character varying(60) NOT NULL, "needs_board" boolean NOT NULL DEFAULT false, "needs_lodging" boolean NOT NULL DEFAULT false, "needs_transport" boolean NOT NULL DEFAULT false, "insurer" character varying(120), "insured_fen" bigint, "insurance_policy_number" character varying(60), "started_on" date, "ended_on" date, "employed_on" date, "employment_id" uuid, "end_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_internships_status" CHECK ("status" IN ('applied', 'matched', 'active', 'completed', 'retained', 'terminated')), CONSTRAINT "cf_internships_insured_fen" CHECK ("insured_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_internships_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_internships_period" CHECK (ended_on IS NULL OR started_on IS NULL OR started_on <= ended_on), CONSTRAINT "PK_0a44e3c9dde1f2b92a4eb3c529f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_internships_live" ON "internships"  ("person_id") WHERE status IN ('applied', 'matched', 'active')`,
    );
    await runner.query(`CREATE INDEX "ix_internships_place" ON "internships"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_internships_post" ON "internships"  ("post_id", "status")`);
    await runner.query(`CREATE INDEX "ix_internships_person" ON "internships"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_internships_host" ON "internships"  ("host_id")`);
    await runner.query(
      `ALTER TABLE "evaluation_quotas" ADD CONSTRAINT "fk_evaluation_quotas_scheme_id" FOREIGN KEY ("scheme_id") REFERENCES "evaluation_schemes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_quotas" ADD CONSTRAINT "fk_evaluation_quotas_organizer_id" FOREIGN KEY ("organizer_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_schemes" ADD CONSTRAINT "fk_evaluation_schemes_organizer_id" FOREIGN KEY ("organizer_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_cases" ADD CONSTRAINT "fk_evaluation_cases_scheme_id" FOREIGN KEY ("scheme_id") REFERENCES "evaluation_schemes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_cases" ADD CONSTRAINT "fk_evaluation_cases_organizer_id" FOREIGN KEY ("organizer_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_cases" ADD CONSTRAINT "fk_evaluation_cases_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_cases" ADD CONSTRAINT "fk_evaluation_cases_employer_id" FOREIGN KEY ("employer_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_cases" ADD CONSTRAINT "fk_evaluation_cases_quota_id" FOREIGN KEY ("quota_id") REFERENCES "evaluation_quotas"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation_cases" ADD CONSTRAINT "fk_evaluation_cases_certificate_id" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "internship_posts" ADD CONSTRAINT "fk_internship_posts_host_id" FOREIGN KEY ("host_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "internships" ADD CONSTRAINT "fk_internships_post_id" FOREIGN KEY ("post_id") REFERENCES "internship_posts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "internships" ADD CONSTRAINT "fk_internships_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "internships" ADD CONSTRAINT "fk_internships_host_id" FOREIGN KEY ("host_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "internships" ADD CONSTRAINT "fk_internships_employment_id" FOREIGN KEY ("employment_id") REFERENCES "employments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "internships" DROP CONSTRAINT "fk_internships_employment_id"`);
    await runner.query(`ALTER TABLE "internships" DROP CONSTRAINT "fk_internships_host_id"`);
    await runner.query(`ALTER TABLE "internships" DROP CONSTRAINT "fk_internships_person_id"`);
    await runner.query(`ALTER TABLE "internships" DROP CONSTRAINT "fk_internships_post_id"`);
    await runner.query(`ALTER TABLE "internship_posts" DROP CONSTRAINT "fk_internship_posts_host_id"`);
    await runner.query(`ALTER TABLE "evaluation_cases" DROP CONSTRAINT "fk_evaluation_cases_certificate_id"`);
    await runner.query(`ALTER TABLE "evaluation_cases" DROP CONSTRAINT "fk_evaluation_cases_quota_id"`);
    await runner.query(`ALTER TABLE "evaluation_cases" DROP CONSTRAINT "fk_evaluation_cases_employer_id"`);
    await runner.query(`ALTER TABLE "evaluation_cases" DROP CONSTRAINT "fk_evaluation_cases_person_id"`);
    await runner.query(`ALTER TABLE "evaluation_cases" DROP CONSTRAINT "fk_evaluation_cases_organizer_id"`);
    await runner.query(`ALTER TABLE "evaluation_cases" DROP CONSTRAINT "fk_evaluation_cases_scheme_id"`);
    await runner.query(`ALTER TABLE "evaluation_schemes" DROP CONSTRAINT "fk_evaluation_schemes_organizer_id"`);
    await runner.query(`ALTER TABLE "evaluation_quotas" DROP CONSTRAINT "fk_evaluation_quotas_organizer_id"`);
    await runner.query(`ALTER TABLE "evaluation_quotas" DROP CONSTRAINT "fk_evaluation_quotas_scheme_id"`);
    await runner.query(`DROP INDEX "public"."ix_internships_host"`);
    await runner.query(`DROP INDEX "public"."ix_internships_person"`);
    await runner.query(`DROP INDEX "public"."ix_internships_post"`);
    await runner.query(`DROP INDEX "public"."ix_internships_place"`);
    await runner.query(`DROP INDEX "public"."uq_internships_live"`);
    await runner.query(`DROP TABLE "internships"`);
    await runner.query(`DROP INDEX "public"."ix_internship_posts_host"`);
    await runner.query(`DROP INDEX "public"."ix_internship_posts_place"`);
    await runner.query(`DROP INDEX "public"."uq_internship_posts_number"`);
    await runner.query(`DROP TABLE "internship_posts"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_cases_employer"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_cases_person"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_cases_scheme"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_cases_place"`);
    await runner.query(`DROP INDEX "public"."uq_evaluation_cases_live"`);
    await runner.query(`DROP INDEX "public"."uq_evaluation_cases_number"`);
    await runner.query(`DROP TABLE "evaluation_cases"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_schemes_organizer"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_schemes_place"`);
    await runner.query(`DROP INDEX "public"."uq_evaluation_schemes_number"`);
    await runner.query(`DROP TABLE "evaluation_schemes"`);
    await runner.query(`DROP INDEX "public"."ix_evaluation_quotas_place"`);
    await runner.query(`DROP INDEX "public"."uq_evaluation_quotas_level"`);
    await runner.query(`DROP TABLE "evaluation_quotas"`);
  }
}
