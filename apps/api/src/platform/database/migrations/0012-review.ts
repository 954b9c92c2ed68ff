import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The State Council's notices for 2025 and 2026, as `packages/codes` has them: year|days off|weekend days worked. */
const notices = [
  '2025|0101 0128 0129 0130 0131 0201 0202 0203 0204 0404 0405 0406 0501 0502 0503 0504 0505 0531 0601 0602 1001 1002 1003 1004 1005 1006 1007 1008|0126 0208 0427 0928 1011',
  '2026|0101 0102 0103 0215 0216 0217 0218 0219 0220 0221 0222 0223 0404 0405 0406 0501 0502 0503 0504 0505 0619 0620 0621 0925 0926 0927 1001 1002 1003 1004 1005 1006 1007|0104 0214 0228 0509 0920 1010',
];

function noticeDays(): { day: string; kind: string; title: string; source: string }[] {
  return notices.flatMap((line) => {
    const [year = '', off = '', worked = ''] = line.split('|');
    const source = `国务院办公厅关于${year}年部分节假日安排的通知`;
    const days = (list: string, kind: string, title: string) =>
      list.split(' ').map((day) => ({ day: `${year}-${day.slice(0, 2)}-${day.slice(2)}`, kind, title, source }));
    return [...days(off, 'holiday', '放假'), ...days(worked, 'workday', '调休上班')];
  });
}

export class Review1763800000012 implements MigrationInterface {
  readonly name = 'Review1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "integrity_findings" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "application_id" uuid NOT NULL, "check_key" character varying(40) NOT NULL, "severity" character varying(40) NOT NULL, "measure" integer NOT NULL, "threshold" integer NOT NULL, "related" jsonb NOT NULL, "found_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "settled_by_id" uuid, "settled_by_name" character varying(120), "settled_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_integrity_findings_status" CHECK ("status" IN ('open', 'settled', 'cleared')), CONSTRAINT "cf_integrity_findings_check_key" CHECK ("check_key" IN ('same-account', 'insured-elsewhere', 'overlapping-programs', 'same-phone', 'same-evidence', 'assessor-per-day', 'assessor-passes-all')), CONSTRAINT "cf_integrity_findings_severity" CHECK ("severity" IN ('block', 'warn', 'info')), CONSTRAINT "cf_integrity_findings_measure" CHECK ("measure" BETWEEN 0 AND 2147483647), CONSTRAINT "cf_integrity_findings_threshold" CHECK ("threshold" BETWEEN 0 AND 2147483647), CONSTRAINT "cf_integrity_findings_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_11dc95ef38819f903e011d1b0cf" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_integrity_findings_once" ON "integrity_findings"  ("application_id", "check_key")`);
    await runner.query(`CREATE INDEX "ix_integrity_findings_place" ON "integrity_findings"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "application_evidence" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "application_id" uuid NOT NULL, "kind" character varying(80) NOT NULL, "file_id" uuid NOT NULL, "file_name" character varying(200) NOT NULL, "sha_256" character varying(64) NOT NULL, "attached_by_name" character varying(120) NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_application_evidence_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_3ef5e5f944d5b38936403ae40e5" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_application_evidence_once" ON "application_evidence"  ("application_id", "kind", "file_id")`,
    );
    await runner.query(`CREATE INDEX "ix_application_evidence_digest" ON "application_evidence"  ("sha_256")`);
    await runner.query(
      `CREATE TABLE "calendar_days" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "day" date NOT NULL, "kind" character varying(40) NOT NULL, "title" character varying(80) NOT NULL, "source" character varying(200) NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_calendar_days_kind" CHECK ("kind" IN ('workday', 'holiday')), CONSTRAINT "cf_calendar_days_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_4e038bb33a6b17e98fee1f30ad9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_calendar_days_day" ON "calendar_days"  ("region_code", "day")`);
    await runner.query(`CREATE INDEX "ix_calendar_days_day" ON "calendar_days"  ("day")`);
    await runner.query(
      `CREATE TABLE "predicate_overrides" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "application_id" uuid NOT NULL, "predicate" character varying(80) NOT NULL, "member" character varying(80) NOT NULL DEFAULT '', "reason" character varying(500) NOT NULL, "file_id" uuid NOT NULL, "expires_on" date NOT NULL, "proposed_by_name" character varying(120) NOT NULL, "granted_by_id" uuid, "granted_by_name" character varying(120), "answer" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_predicate_overrides_status" CHECK ("status" IN ('proposed', 'granted', 'refused', 'withdrawn')), CONSTRAINT "cf_predicate_overrides_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_predicate_overrides_two" CHECK (granted_by_id IS NULL OR granted_by_id <> created_by), CONSTRAINT "PK_b7a634deb28fbdde64e5e37072e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_predicate_overrides_live" ON "predicate_overrides"  ("application_id", "predicate", "member") WHERE status IN ('proposed', 'granted')`,
    );
    await runner.query(`CREATE INDEX "ix_predicate_overrides_place" ON "predicate_overrides"  ("region_code", "created_at")`);
    await runner.query(`CREATE INDEX "ix_predicate_overrides_application" ON "predicate_overrides"  ("application_id")`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "stated" jsonb`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "overrides" jsonb`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "missing" jsonb`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "mend_list" jsonb`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "claimed_by_id" uuid`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "claimed_by_name" character varying(120)`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "claimed_until" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "countersigned_by_id" uuid`);
    await runner.query(`ALTER TABLE "public_notices" ADD "end_certain" boolean NOT NULL DEFAULT true`);
    await runner.query(`ALTER TABLE "objections" ADD "channel" character varying(40) NOT NULL DEFAULT 'staff'`);
    await runner.query(`ALTER TABLE "objections" ADD "source_index" character(64)`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_person_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_organization_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" ALTER COLUMN "person_id" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "subsidy_applications" ALTER COLUMN "organization_id" DROP NOT NULL`);
    await runner.query(
      `CREATE INDEX "ix_subsidy_applications_claimed" ON "subsidy_applications"  ("claimed_by_id") WHERE claimed_by_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "ix_objections_source" ON "objections"  ("source_index", "created_at")`);
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "ck_subsidy_applications_reviewers" CHECK (approved_by_id IS NULL OR approved_by_id IS DISTINCT FROM recommended_by_id)`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "ck_subsidy_applications_countersign" CHECK (countersigned_by_id IS NULL OR (countersigned_by_id IS DISTINCT FROM approved_by_id AND countersigned_by_id IS DISTINCT FROM recommended_by_id))`,
    );
    await runner.query(`ALTER TABLE "objections" ADD CONSTRAINT "cf_objections_channel" CHECK ("channel" IN ('staff', 'public'))`);
    await runner.query(
      `ALTER TABLE "integrity_findings" ADD CONSTRAINT "fk_integrity_findings_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "application_evidence" ADD CONSTRAINT "fk_application_evidence_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "application_evidence" ADD CONSTRAINT "fk_application_evidence_file_id" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "predicate_overrides" ADD CONSTRAINT "fk_predicate_overrides_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "predicate_overrides" ADD CONSTRAINT "fk_predicate_overrides_file_id" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `INSERT INTO calendar_days (id, region_code, day, kind, title, source, version, created_at, updated_at, created_by)
       SELECT gen_random_uuid(), '000000', day, kind, title, source, 1, now(), now(), '00000000-0000-7000-8000-000000000000'
       FROM jsonb_to_recordset($1::jsonb) AS notice(day date, kind text, title text, source text)`,
      [JSON.stringify(noticeDays())],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "predicate_overrides" DROP CONSTRAINT "fk_predicate_overrides_file_id"`);
    await runner.query(`ALTER TABLE "predicate_overrides" DROP CONSTRAINT "fk_predicate_overrides_application_id"`);
    await runner.query(`ALTER TABLE "application_evidence" DROP CONSTRAINT "fk_application_evidence_file_id"`);
    await runner.query(`ALTER TABLE "application_evidence" DROP CONSTRAINT "fk_application_evidence_application_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_organization_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_person_id"`);
    await runner.query(`ALTER TABLE "integrity_findings" DROP CONSTRAINT "fk_integrity_findings_application_id"`);
    await runner.query(`ALTER TABLE "objections" DROP CONSTRAINT "cf_objections_channel"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "ck_subsidy_applications_countersign"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "ck_subsidy_applications_reviewers"`);
    await runner.query(`DROP INDEX "public"."ix_objections_source"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_claimed"`);
    await runner.query(`ALTER TABLE "subsidy_applications" ALTER COLUMN "organization_id" SET NOT NULL`);
    await runner.query(`ALTER TABLE "subsidy_applications" ALTER COLUMN "person_id" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "objections" DROP COLUMN "source_index"`);
    await runner.query(`ALTER TABLE "objections" DROP COLUMN "channel"`);
    await runner.query(`ALTER TABLE "public_notices" DROP COLUMN "end_certain"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "countersigned_by_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "claimed_until"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "claimed_by_name"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "claimed_by_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "mend_list"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "missing"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "overrides"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "stated"`);
    await runner.query(`DROP INDEX "public"."ix_predicate_overrides_application"`);
    await runner.query(`DROP INDEX "public"."ix_predicate_overrides_place"`);
    await runner.query(`DROP INDEX "public"."uq_predicate_overrides_live"`);
    await runner.query(`DROP TABLE "predicate_overrides"`);
    await runner.query(`DROP INDEX "public"."ix_calendar_days_day"`);
    await runner.query(`DROP INDEX "public"."uq_calendar_days_day"`);
    await runner.query(`DROP TABLE "calendar_days"`);
    await runner.query(`DROP INDEX "public"."ix_application_evidence_digest"`);
    await runner.query(`DROP INDEX "public"."uq_application_evidence_once"`);
    await runner.query(`DROP TABLE "application_evidence"`);
    await runner.query(`DROP INDEX "public"."ix_integrity_findings_place"`);
    await runner.query(`DROP INDEX "public"."uq_integrity_findings_once"`);
    await runner.query(`DROP TABLE "integrity_findings"`);
  }
}
