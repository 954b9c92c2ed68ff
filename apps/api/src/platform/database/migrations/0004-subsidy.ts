import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Subsidy1763800000004 implements MigrationInterface {
  readonly name = 'Subsidy1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "funds" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "name" character varying(120) NOT NULL, "year" integer NOT NULL, "source" character varying(120) NOT NULL, "appropriated_fen" bigint NOT NULL DEFAULT '0', "available_fen" bigint NOT NULL DEFAULT '0', "committed_fen" bigint NOT NULL DEFAULT '0', "in_payment_fen" bigint NOT NULL DEFAULT '0', "paid_fen" bigint NOT NULL DEFAULT '0', "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_funds_status" CHECK ("status" IN ('open', 'closed')), CONSTRAINT "cf_funds_year" CHECK ("year" BETWEEN 2000 AND 2200), CONSTRAINT "cf_funds_appropriated_fen" CHECK ("appropriated_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_funds_available_fen" CHECK ("available_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_funds_committed_fen" CHECK ("committed_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_funds_in_payment_fen" CHECK ("in_payment_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_funds_paid_fen" CHECK ("paid_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_funds_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_funds_balance" CHECK (appropriated_fen = available_fen + committed_fen + in_payment_fen + paid_fen), CONSTRAINT "PK_d785f4bb8f680f3febd40718f68" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_funds_name" ON "funds"  ("region_code", "year", "name")`);
    await runner.query(
      `CREATE TABLE "ledger_entries" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "position" bigint NOT NULL, "posting_id" uuid NOT NULL, "fund_id" uuid NOT NULL, "movement" character varying(40) NOT NULL, "account" character varying(40) NOT NULL, "amount_fen" bigint NOT NULL, "application_id" uuid, "payment_id" uuid, "document_number" character varying(40), CONSTRAINT "cf_ledger_entries_movement" CHECK ("movement" IN ('appropriate', 'commit', 'release', 'send', 'settle', 'bounce')), CONSTRAINT "cf_ledger_entries_account" CHECK ("account" IN ('source', 'available', 'committed', 'in_payment', 'paid')), CONSTRAINT "ck_ledger_entries_nonzero" CHECK (amount_fen <> 0), CONSTRAINT "PK_6efcb84411d3f08b08450ae75d5" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_payment" ON "ledger_entries"  ("payment_id", "movement", "account") WHERE payment_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_outcome" ON "ledger_entries"  ("payment_id", "account") WHERE payment_id IS NOT NULL AND movement IN ('settle', 'bounce') AND account = 'in_payment'`,
    );
    await runner.query(`CREATE INDEX "ix_ledger_entries_fund" ON "ledger_entries"  ("fund_id", "position")`);
    await runner.query(`CREATE INDEX "ix_ledger_entries_posting" ON "ledger_entries"  ("posting_id")`);
    await runner.query(`CREATE INDEX "ix_ledger_entries_application" ON "ledger_entries"  ("application_id")`);
    await runner.query(`CREATE INDEX "ix_ledger_entries_time" ON "ledger_entries"  ("at", "id")`);
    await runner.query(
      `CREATE TABLE "subsidy_applications" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "policy_version_id" uuid NOT NULL, "policy_key" character varying(80) NOT NULL, "beneficiary" character varying(40) NOT NULL, "beneficiary_id" uuid NOT NULL, "beneficiary_name" character varying(120) NOT NULL, "person_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "basis" character varying(40) NOT NULL, "basis_id" uuid NOT NULL, "period" character varying(20) NOT NULL, "level" character varying(40), "outcome" character varying(40) NOT NULL, "amount_fen" bigint NOT NULL, "assessed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "facts" jsonb NOT NULL, "decision" jsonb NOT NULL, "returned_reason" character varying(500), "recommended_by_id" uuid, "approved_by_id" uuid, "fund_id" uuid, "notice_id" uuid, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_subsidy_applications_status" CHECK ("status" IN ('draft', 'submitted', 'in_review', 'in_final_review', 'in_public_notice', 'approved', 'paying', 'paid', 'rejected', 'withdrawn')), CONSTRAINT "cf_subsidy_applications_beneficiary" CHECK ("beneficiary" IN ('person', 'organization')), CONSTRAINT "cf_subsidy_applications_outcome" CHECK ("outcome" IN ('eligible', 'ineligible', 'needs_info', 'eligible_waitlisted')), CONSTRAINT "cf_subsidy_applications_amount_fen" CHECK ("amount_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_subsidy_applications_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_e99659ee0954c39589d7c2b99f9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_subsidy_applications_number" ON "subsidy_applications"  ("number")`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_subsidy_applications_once" ON "subsidy_applications"  ("beneficiary_id", "policy_key", "basis_id", "period") WHERE status NOT IN ('rejected', 'withdrawn')`,
    );
    await runner.query(`CREATE INDEX "ix_subsidy_applications_place" ON "subsidy_applications"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_fund" ON "subsidy_applications"  ("fund_id", "status")`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_notice" ON "subsidy_applications"  ("notice_id")`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_person" ON "subsidy_applications"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_basis" ON "subsidy_applications"  ("basis_id")`);
    await runner.query(
      `CREATE TABLE "payment_batches" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "fund_id" uuid NOT NULL, "declared_count" integer NOT NULL DEFAULT '0', "declared_sum_fen" bigint NOT NULL DEFAULT '0', "skipped_count" integer NOT NULL DEFAULT '0', "paid_count" integer NOT NULL DEFAULT '0', "paid_fen" bigint NOT NULL DEFAULT '0', "failed_count" integer NOT NULL DEFAULT '0', "failed_fen" bigint NOT NULL DEFAULT '0', "locked_by_id" uuid, "sent_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_payment_batches_status" CHECK ("status" IN ('draft', 'locked', 'sent', 'reconciled', 'canceled')), CONSTRAINT "cf_payment_batches_declared_count" CHECK ("declared_count" BETWEEN 0 AND 1000000), CONSTRAINT "cf_payment_batches_declared_sum_fen" CHECK ("declared_sum_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_payment_batches_skipped_count" CHECK ("skipped_count" BETWEEN 0 AND 1000000), CONSTRAINT "cf_payment_batches_paid_count" CHECK ("paid_count" BETWEEN 0 AND 1000000), CONSTRAINT "cf_payment_batches_paid_fen" CHECK ("paid_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_payment_batches_failed_count" CHECK ("failed_count" BETWEEN 0 AND 1000000), CONSTRAINT "cf_payment_batches_failed_fen" CHECK ("failed_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_payment_batches_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_payment_batches_outcome" CHECK (paid_count + failed_count <= declared_count), CONSTRAINT "PK_e4d5a580ac9151e9f93956f7e6e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_payment_batches_number" ON "payment_batches"  ("number")`);
    await runner.query(`CREATE INDEX "ix_payment_batches_place" ON "payment_batches"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_payment_batches_fund" ON "payment_batches"  ("fund_id")`);
    await runner.query(
      `CREATE TABLE "payments" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "reference" character varying(40) NOT NULL, "batch_id" uuid NOT NULL, "application_id" uuid NOT NULL, "fund_id" uuid NOT NULL, "amount_fen" bigint NOT NULL, "payee_name" character varying(120) NOT NULL, "payee_account" character varying(300) NOT NULL, "settled_at" TIMESTAMP(3) WITH TIME ZONE, "failure" character varying(200), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_payments_status" CHECK ("status" IN ('pending', 'sent', 'paid', 'failed', 'removed', 'superseded')), CONSTRAINT "cf_payments_amount_fen" CHECK ("amount_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_payments_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_payments_positive" CHECK (amount_fen > 0), CONSTRAINT "PK_197ab7af18c93fbb0c9b28b4a59" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_payments_reference" ON "payments"  ("reference")`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_payments_live" ON "payments"  ("application_id") WHERE status IN ('pending', 'sent', 'paid', 'failed')`,
    );
    await runner.query(`CREATE INDEX "ix_payments_batch" ON "payments"  ("batch_id", "reference")`);
    await runner.query(`CREATE INDEX "ix_payments_place" ON "payments"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "public_notices" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "title" character varying(200) NOT NULL, "workdays" integer NOT NULL, "starts_on" date, "ends_on" date, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_public_notices_status" CHECK ("status" IN ('draft', 'published', 'closed')), CONSTRAINT "cf_public_notices_workdays" CHECK ("workdays" BETWEEN 1 AND 60), CONSTRAINT "cf_public_notices_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_4351f190d9da5d874795b1759a1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_public_notices_number" ON "public_notices"  ("number")`);
    await runner.query(`CREATE INDEX "ix_public_notices_place" ON "public_notices"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "objections" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "notice_id" uuid NOT NULL, "application_id" uuid NOT NULL, "raised_by" character varying(80) NOT NULL, "grounds" character varying(1000) NOT NULL, "answer" character varying(1000), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_objections_status" CHECK ("status" IN ('open', 'upheld', 'dismissed')), CONSTRAINT "cf_objections_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_6bb81f77d9eabef4f46e9c0934f" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_objections_application" ON "objections"  ("application_id")`);
    await runner.query(`CREATE INDEX "ix_objections_place" ON "objections"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "policy_versions" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "policy_key" character varying(80) NOT NULL, "version_number" character varying(40) NOT NULL, "title" character varying(200) NOT NULL, "title_en" character varying(200), "beneficiary" character varying(40) NOT NULL, "basis" character varying(40) NOT NULL, "effective_from" date NOT NULL, "effective_to" date, "automatic" boolean NOT NULL, "document" jsonb NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_policy_versions_status" CHECK ("status" IN ('draft', 'published', 'retired')), CONSTRAINT "cf_policy_versions_beneficiary" CHECK ("beneficiary" IN ('person', 'organization')), CONSTRAINT "cf_policy_versions_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_125d2970fc66a316f84af16812e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_policy_versions_version" ON "policy_versions"  ("region_code", "policy_key", "version_number")`,
    );
    await runner.query(`CREATE INDEX "ix_policy_versions_key" ON "policy_versions"  ("policy_key", "status")`);
    await runner.query(`CREATE INDEX "ix_policy_versions_place" ON "policy_versions"  ("region_code", "created_at")`);
    await runner.query(`ALTER TABLE "organizations" ADD "bank_account" character varying(300)`);
    await runner.query(`ALTER TABLE "organizations" ADD "bank_account_index" character(64)`);
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "fk_ledger_entries_fund_id" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "fk_ledger_entries_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "fk_ledger_entries_payment_id" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_policy_version_id" FOREIGN KEY ("policy_version_id") REFERENCES "policy_versions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_fund_id" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_notice_id" FOREIGN KEY ("notice_id") REFERENCES "public_notices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "fk_payment_batches_fund_id" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payments" ADD CONSTRAINT "fk_payments_batch_id" FOREIGN KEY ("batch_id") REFERENCES "payment_batches"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payments" ADD CONSTRAINT "fk_payments_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payments" ADD CONSTRAINT "fk_payments_fund_id" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objections" ADD CONSTRAINT "fk_objections_notice_id" FOREIGN KEY ("notice_id") REFERENCES "public_notices"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "objections" ADD CONSTRAINT "fk_objections_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "objections" DROP CONSTRAINT "fk_objections_application_id"`);
    await runner.query(`ALTER TABLE "objections" DROP CONSTRAINT "fk_objections_notice_id"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "fk_payments_fund_id"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "fk_payments_application_id"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "fk_payments_batch_id"`);
    await runner.query(`ALTER TABLE "payment_batches" DROP CONSTRAINT "fk_payment_batches_fund_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_notice_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_fund_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_organization_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_person_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_policy_version_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "fk_ledger_entries_payment_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "fk_ledger_entries_application_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "fk_ledger_entries_fund_id"`);
    await runner.query(`ALTER TABLE "organizations" DROP COLUMN "bank_account_index"`);
    await runner.query(`ALTER TABLE "organizations" DROP COLUMN "bank_account"`);
    await runner.query(`DROP INDEX "public"."ix_policy_versions_place"`);
    await runner.query(`DROP INDEX "public"."ix_policy_versions_key"`);
    await runner.query(`DROP INDEX "public"."uq_policy_versions_version"`);
    await runner.query(`DROP TABLE "policy_versions"`);
    await runner.query(`DROP INDEX "public"."ix_objections_place"`);
    await runner.query(`DROP INDEX "public"."ix_objections_application"`);
    await runner.query(`DROP TABLE "objections"`);
    await runner.query(`DROP INDEX "public"."ix_public_notices_place"`);
    await runner.query(`DROP INDEX "public"."uq_public_notices_number"`);
    await runner.query(`DROP TABLE "public_notices"`);
    await runner.query(`DROP INDEX "public"."ix_payments_place"`);
    await runner.query(`DROP INDEX "public"."ix_payments_batch"`);
    await runner.query(`DROP INDEX "public"."uq_payments_live"`);
    await runner.query(`DROP INDEX "public"."uq_payments_reference"`);
    await runner.query(`DROP TABLE "payments"`);
    await runner.query(`DROP INDEX "public"."ix_payment_batches_fund"`);
    await runner.query(`DROP INDEX "public"."ix_payment_batches_place"`);
    await runner.query(`DROP INDEX "public"."uq_payment_batches_number"`);
    await runner.query(`DROP TABLE "payment_batches"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_basis"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_person"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_notice"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_fund"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_place"`);
    await runner.query(`DROP INDEX "public"."uq_subsidy_applications_once"`);
    await runner.query(`DROP INDEX "public"."uq_subsidy_applications_number"`);
    await runner.query(`DROP TABLE "subsidy_applications"`);
    await runner.query(`DROP INDEX "public"."ix_ledger_entries_time"`);
    await runner.query(`DROP INDEX "public"."ix_ledger_entries_application"`);
    await runner.query(`DROP INDEX "public"."ix_ledger_entries_posting"`);
    await runner.query(`DROP INDEX "public"."ix_ledger_entries_fund"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_outcome"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_payment"`);
    await runner.query(`DROP TABLE "ledger_entries"`);
    await runner.query(`DROP INDEX "public"."uq_funds_name"`);
    await runner.query(`DROP TABLE "funds"`);
  }
}
