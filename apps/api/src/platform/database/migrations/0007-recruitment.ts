import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recruitment1763800000007 implements MigrationInterface {
  readonly name = 'Recruitment1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "booths" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "fair_id" uuid NOT NULL, "enterprise_id" uuid NOT NULL, "host_id" uuid NOT NULL, "needs" character varying(500), "end_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_booths_status" CHECK ("status" IN ('applied', 'approved', 'rejected', 'attended', 'absent')), CONSTRAINT "cf_booths_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_13c9749e8a08d40cc3257ef7360" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_booths_live" ON "booths"  ("fair_id", "enterprise_id") WHERE status <> 'rejected'`);
    await runner.query(`CREATE INDEX "ix_booths_fair" ON "booths"  ("fair_id", "status")`);
    await runner.query(`CREATE INDEX "ix_booths_place" ON "booths"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "job_fairs" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "kind" character varying(40) NOT NULL, "title" character varying(120) NOT NULL, "host_id" uuid NOT NULL, "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "place" character varying(200), "route" character varying(1000), "description" character varying(4000), "booth_capacity" integer NOT NULL DEFAULT '0', "booths_taken" integer NOT NULL DEFAULT '0', "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_job_fairs_status" CHECK ("status" IN ('draft', 'published', 'live', 'ended', 'archived')), CONSTRAINT "cf_job_fairs_kind" CHECK ("kind" IN ('onsite', 'online', 'livestream', 'campus', 'outbound', 'air_lecture', 'study_tour_fair')), CONSTRAINT "cf_job_fairs_booth_capacity" CHECK ("booth_capacity" BETWEEN 0 AND 5000), CONSTRAINT "cf_job_fairs_booths_taken" CHECK ("booths_taken" BETWEEN 0 AND 5000), CONSTRAINT "cf_job_fairs_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_job_fairs_booths" CHECK (booths_taken <= booth_capacity), CONSTRAINT "ck_job_fairs_period" CHECK (starts_at < ends_at), CONSTRAINT "PK_b715d8a0a047b02d4869bd8e463" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_job_fairs_number" ON "job_fairs"  ("number")`);
    await runner.query(`CREATE INDEX "ix_job_fairs_place" ON "job_fairs"  ("region_code", "status", "starts_at")`);
    await runner.query(`CREATE INDEX "ix_job_fairs_host" ON "job_fairs"  ("host_id")`);
    await runner.query(
      `CREATE TABLE "job_postings" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "enterprise_id" uuid NOT NULL, "title" character varying(120) NOT NULL, "occupation_code" character varying(20) NOT NULL, "openings" integer NOT NULL, "filled" integer NOT NULL DEFAULT '0', "wage_from_fen" bigint NOT NULL, "wage_to_fen" bigint NOT NULL, "degree" character varying(40), "level" character varying(40), "place" character varying(200) NOT NULL, "term" character varying(40) NOT NULL, "valid_until_on" date NOT NULL, "description" character varying(4000), "returned_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_job_postings_status" CHECK ("status" IN ('draft', 'submitted', 'published', 'paused', 'closed')), CONSTRAINT "cf_job_postings_openings" CHECK ("openings" BETWEEN 1 AND 10000), CONSTRAINT "cf_job_postings_filled" CHECK ("filled" BETWEEN 0 AND 10000), CONSTRAINT "cf_job_postings_wage_from_fen" CHECK ("wage_from_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_job_postings_wage_to_fen" CHECK ("wage_to_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_job_postings_degree" CHECK ("degree" IN ('secondary', 'vocational_secondary', 'associate', 'bachelor', 'master', 'doctor')), CONSTRAINT "cf_job_postings_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_job_postings_term" CHECK ("term" IN ('fixed', 'open_ended', 'task')), CONSTRAINT "cf_job_postings_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_job_postings_openings" CHECK (filled <= openings), CONSTRAINT "ck_job_postings_wage" CHECK (wage_from_fen <= wage_to_fen), CONSTRAINT "PK_dda635ece382c8ad2d90a179182" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_job_postings_number" ON "job_postings"  ("number")`);
    await runner.query(`CREATE INDEX "ix_job_postings_place" ON "job_postings"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_job_postings_enterprise" ON "job_postings"  ("enterprise_id")`);
    await runner.query(
      `CREATE INDEX "ix_job_postings_expiry" ON "job_postings"  ("valid_until_on") WHERE status IN ('published', 'paused')`,
    );
    await runner.query(`CREATE INDEX "ix_job_postings_shown" ON "job_postings"  ("created_at", "id") WHERE status = 'published'`);
    await runner.query(
      `CREATE TABLE "job_applications" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "posting_id" uuid NOT NULL, "person_id" uuid NOT NULL, "person_name" character varying(60) NOT NULL, "enterprise_id" uuid NOT NULL, "fair_id" uuid, "interview_at" TIMESTAMP(3) WITH TIME ZONE, "offered_wage_fen" bigint, "started_on" date, "employment_id" uuid, "end_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_job_applications_status" CHECK ("status" IN ('submitted', 'screened', 'interviewing', 'offered', 'hired', 'rejected', 'withdrawn')), CONSTRAINT "cf_job_applications_offered_wage_fen" CHECK ("offered_wage_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_job_applications_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_c56a5e86707d0f0df18fa111280" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_job_applications_live" ON "job_applications"  ("posting_id", "person_id") WHERE status NOT IN ('rejected', 'withdrawn')`,
    );
    await runner.query(`CREATE INDEX "ix_job_applications_person" ON "job_applications"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_job_applications_enterprise" ON "job_applications"  ("enterprise_id", "created_at")`);
    await runner.query(`CREATE INDEX "ix_job_applications_fair" ON "job_applications"  ("fair_id")`);
    await runner.query(`CREATE INDEX "ix_job_applications_place" ON "job_applications"  ("region_code", "created_at")`);
    await runner.query(
      `ALTER TABLE "booths" ADD CONSTRAINT "fk_booths_fair_id" FOREIGN KEY ("fair_id") REFERENCES "job_fairs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "booths" ADD CONSTRAINT "fk_booths_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "booths" ADD CONSTRAINT "fk_booths_host_id" FOREIGN KEY ("host_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_fairs" ADD CONSTRAINT "fk_job_fairs_host_id" FOREIGN KEY ("host_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_postings" ADD CONSTRAINT "fk_job_postings_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_applications" ADD CONSTRAINT "fk_job_applications_posting_id" FOREIGN KEY ("posting_id") REFERENCES "job_postings"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_applications" ADD CONSTRAINT "fk_job_applications_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_applications" ADD CONSTRAINT "fk_job_applications_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_applications" ADD CONSTRAINT "fk_job_applications_fair_id" FOREIGN KEY ("fair_id") REFERENCES "job_fairs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "job_applications" ADD CONSTRAINT "fk_job_applications_employment_id" FOREIGN KEY ("employment_id") REFERENCES "employments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "job_applications" DROP CONSTRAINT "fk_job_applications_employment_id"`);
    await runner.query(`ALTER TABLE "job_applications" DROP CONSTRAINT "fk_job_applications_fair_id"`);
    await runner.query(`ALTER TABLE "job_applications" DROP CONSTRAINT "fk_job_applications_enterprise_id"`);
    await runner.query(`ALTER TABLE "job_applications" DROP CONSTRAINT "fk_job_applications_person_id"`);
    await runner.query(`ALTER TABLE "job_applications" DROP CONSTRAINT "fk_job_applications_posting_id"`);
    await runner.query(`ALTER TABLE "job_postings" DROP CONSTRAINT "fk_job_postings_enterprise_id"`);
    await runner.query(`ALTER TABLE "job_fairs" DROP CONSTRAINT "fk_job_fairs_host_id"`);
    await runner.query(`ALTER TABLE "booths" DROP CONSTRAINT "fk_booths_host_id"`);
    await runner.query(`ALTER TABLE "booths" DROP CONSTRAINT "fk_booths_enterprise_id"`);
    await runner.query(`ALTER TABLE "booths" DROP CONSTRAINT "fk_booths_fair_id"`);
    await runner.query(`DROP INDEX "public"."ix_job_applications_place"`);
    await runner.query(`DROP INDEX "public"."ix_job_applications_fair"`);
    await runner.query(`DROP INDEX "public"."ix_job_applications_enterprise"`);
    await runner.query(`DROP INDEX "public"."ix_job_applications_person"`);
    await runner.query(`DROP INDEX "public"."uq_job_applications_live"`);
    await runner.query(`DROP TABLE "job_applications"`);
    await runner.query(`DROP INDEX "public"."ix_job_postings_shown"`);
    await runner.query(`DROP INDEX "public"."ix_job_postings_expiry"`);
    await runner.query(`DROP INDEX "public"."ix_job_postings_enterprise"`);
    await runner.query(`DROP INDEX "public"."ix_job_postings_place"`);
    await runner.query(`DROP INDEX "public"."uq_job_postings_number"`);
    await runner.query(`DROP TABLE "job_postings"`);
    await runner.query(`DROP INDEX "public"."ix_job_fairs_host"`);
    await runner.query(`DROP INDEX "public"."ix_job_fairs_place"`);
    await runner.query(`DROP INDEX "public"."uq_job_fairs_number"`);
    await runner.query(`DROP TABLE "job_fairs"`);
    await runner.query(`DROP INDEX "public"."ix_booths_place"`);
    await runner.query(`DROP INDEX "public"."ix_booths_fair"`);
    await runner.query(`DROP INDEX "public"."uq_booths_live"`);
    await runner.query(`DROP TABLE "booths"`);
  }
}
