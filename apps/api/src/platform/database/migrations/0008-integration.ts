import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Integration1763800000008 implements MigrationInterface {
  readonly name = 'Integration1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "jobs" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "kind" character varying(60) NOT NULL, "done" integer NOT NULL DEFAULT '0', "total" integer, "result" jsonb, "error" jsonb, "started_at" TIMESTAMP(3) WITH TIME ZONE, "finished_at" TIMESTAMP(3) WITH TIME ZONE, "organization_id" uuid, "starter" jsonb NOT NULL, "payload" jsonb NOT NULL, "state" jsonb, "run_id" uuid, "seen_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_jobs_status" CHECK ("status" IN ('queued', 'running', 'done', 'failed', 'canceled')), CONSTRAINT "cf_jobs_done" CHECK ("done" BETWEEN 0 AND 2147483647), CONSTRAINT "cf_jobs_total" CHECK ("total" BETWEEN 0 AND 2147483647), CONSTRAINT "cf_jobs_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_cf0a6c42b72fcc7f7c237def345" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_jobs_place" ON "jobs"  ("region_code", "created_at")`);
    await runner.query(`CREATE INDEX "ix_jobs_alive" ON "jobs"  ("seen_at") WHERE status IN ('queued', 'running')`);
    await runner.query(
      `CREATE TABLE "files" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "name" character varying(200) NOT NULL, "format" character varying(40) NOT NULL, "size" integer NOT NULL, "sha_256" character varying(64) NOT NULL, "organization_id" uuid, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_files_format" CHECK ("format" IN ('pdf', 'png', 'jpeg', 'xlsx', 'docx', 'csv', 'txt')), CONSTRAINT "cf_files_size" CHECK ("size" BETWEEN 1 AND 10485760), CONSTRAINT "cf_files_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_6c16b9093a142e0e7613b04a3d9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_files_place" ON "files"  ("region_code", "created_at")`);
    await runner.query(`CREATE INDEX "ix_files_organization" ON "files"  ("organization_id", "created_at")`);
    await runner.query(
      `CREATE TABLE "audit_head" ("id" integer NOT NULL, "position" bigint NOT NULL, "hash" character(64) NOT NULL, "transaction" bigint NOT NULL, "entry_position" bigint NOT NULL, "mac" character varying(64) NOT NULL, CONSTRAINT "ck_audit_head_one" CHECK (id = 1), CONSTRAINT "PK_d3ed64edb3e208e83ccb5da589a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "file_contents" ("file_id" uuid NOT NULL, "content" bytea NOT NULL, CONSTRAINT "PK_f56db5b438dffddab17036f4f47" PRIMARY KEY ("file_id"))`,
    );
    await runner.query(
      `ALTER TABLE "jobs" ADD CONSTRAINT "fk_jobs_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "files" ADD CONSTRAINT "fk_files_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "file_contents" ADD CONSTRAINT "fk_file_contents_file_id" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "file_contents" DROP CONSTRAINT "fk_file_contents_file_id"`);
    await runner.query(`ALTER TABLE "files" DROP CONSTRAINT "fk_files_organization_id"`);
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "fk_jobs_organization_id"`);
    await runner.query(`DROP TABLE "file_contents"`);
    await runner.query(`DROP TABLE "audit_head"`);
    await runner.query(`DROP INDEX "public"."ix_files_organization"`);
    await runner.query(`DROP INDEX "public"."ix_files_place"`);
    await runner.query(`DROP TABLE "files"`);
    await runner.query(`DROP INDEX "public"."ix_jobs_alive"`);
    await runner.query(`DROP INDEX "public"."ix_jobs_place"`);
    await runner.query(`DROP TABLE "jobs"`);
  }
}
