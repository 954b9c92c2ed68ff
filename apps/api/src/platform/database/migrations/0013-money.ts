import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Money1763800000013 implements MigrationInterface {
  readonly name = 'Money1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_fund"`);
    await runner.query(
      `CREATE TABLE "bank_returns" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "batch_id" uuid NOT NULL, "template" character varying(80) NOT NULL, "size" integer NOT NULL, "sha_256" character varying(64) NOT NULL, "lines" integer NOT NULL DEFAULT '0', "paid" integer NOT NULL DEFAULT '0', "failed" integer NOT NULL DEFAULT '0', "unknown" integer NOT NULL DEFAULT '0', "unchanged" integer NOT NULL DEFAULT '0', "open" integer NOT NULL DEFAULT '0', "refused_row" integer, "refusal" character varying(500), "job_id" uuid, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_bank_returns_status" CHECK ("status" IN ('reading', 'applying', 'applied', 'refused', 'interrupted')), CONSTRAINT "cf_bank_returns_size" CHECK ("size" BETWEEN 0 AND 100000000), CONSTRAINT "cf_bank_returns_lines" CHECK ("lines" BETWEEN 0 AND 1000000), CONSTRAINT "cf_bank_returns_paid" CHECK ("paid" BETWEEN 0 AND 1000000), CONSTRAINT "cf_bank_returns_failed" CHECK ("failed" BETWEEN 0 AND 1000000), CONSTRAINT "cf_bank_returns_unknown" CHECK ("unknown" BETWEEN 0 AND 1000000), CONSTRAINT "cf_bank_returns_unchanged" CHECK ("unchanged" BETWEEN 0 AND 1000000), CONSTRAINT "cf_bank_returns_open" CHECK ("open" BETWEEN 0 AND 1000000), CONSTRAINT "cf_bank_returns_refused_row" CHECK ("refused_row" BETWEEN 1 AND 10000000), CONSTRAINT "cf_bank_returns_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_addffc84ec922bc993966ed3912" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_bank_returns_one" ON "bank_returns"  ("batch_id") WHERE status IN ('reading', 'applying')`);
    await runner.query(`CREATE INDEX "ix_bank_returns_batch" ON "bank_returns"  ("batch_id", "created_at")`);
    await runner.query(`CREATE INDEX "ix_bank_returns_place" ON "bank_returns"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "bank_templates" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "name" character varying(80) NOT NULL, "payment" jsonb NOT NULL, "returns" jsonb NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_bank_templates_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_12f834e9a17b82e1dbb0ebc2eb4" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_bank_templates_name" ON "bank_templates"  ("region_code", "name")`);
    await runner.query(`CREATE INDEX "ix_bank_templates_place" ON "bank_templates"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "budget_lines" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "fund_id" uuid NOT NULL, "name" character varying(120) NOT NULL, "policy_key" character varying(80) NOT NULL, "year" integer NOT NULL, "amount_fen" bigint NOT NULL, "used_fen" bigint NOT NULL DEFAULT '0', "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_budget_lines_year" CHECK ("year" BETWEEN 2000 AND 2200), CONSTRAINT "cf_budget_lines_amount_fen" CHECK ("amount_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_budget_lines_used_fen" CHECK ("used_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_budget_lines_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_budget_lines_used" CHECK (used_fen <= amount_fen), CONSTRAINT "PK_4eabf9c9d7c8edc9ad302270c94" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_budget_lines_purpose" ON "budget_lines"  ("fund_id", "policy_key", "year")`);
    await runner.query(`CREATE INDEX "ix_budget_lines_place" ON "budget_lines"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "recoveries" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "application_id" uuid NOT NULL, "payment_id" uuid NOT NULL, "fund_id" uuid NOT NULL, "organization_id" uuid, "amount_fen" bigint NOT NULL, "received_fen" bigint NOT NULL DEFAULT '0', "reason" character varying(500) NOT NULL, "due_on" date NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_recoveries_status" CHECK ("status" IN ('open', 'settled', 'written_off', 'canceled')), CONSTRAINT "cf_recoveries_amount_fen" CHECK ("amount_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_recoveries_received_fen" CHECK ("received_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_recoveries_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_recoveries_received" CHECK (received_fen <= amount_fen), CONSTRAINT "ck_recoveries_positive" CHECK (amount_fen > 0), CONSTRAINT "PK_7f7fdc38ebfdfdaa075d0ae0a1a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_recoveries_number" ON "recoveries"  ("number")`);
    await runner.query(`CREATE INDEX "ix_recoveries_place" ON "recoveries"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_recoveries_application" ON "recoveries"  ("application_id")`);
    await runner.query(`CREATE INDEX "ix_recoveries_payment" ON "recoveries"  ("payment_id")`);
    await runner.query(`CREATE INDEX "ix_recoveries_fund" ON "recoveries"  ("fund_id")`);
    await runner.query(
      `CREATE TABLE "recovery_instalments" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "recovery_id" uuid NOT NULL, "organization_id" uuid, "sequence" integer NOT NULL, "due_on" date NOT NULL, "amount_fen" bigint NOT NULL, "received_fen" bigint NOT NULL DEFAULT '0', "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_recovery_instalments_sequence" CHECK ("sequence" BETWEEN 1 AND 120), CONSTRAINT "cf_recovery_instalments_amount_fen" CHECK ("amount_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_recovery_instalments_received_fen" CHECK ("received_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_recovery_instalments_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_recovery_instalments_received" CHECK (received_fen <= amount_fen), CONSTRAINT "PK_ddd9c3e92b28314ee73f16c65e6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_recovery_instalments_sequence" ON "recovery_instalments"  ("recovery_id", "sequence")`);
    await runner.query(`CREATE INDEX "ix_recovery_instalments_place" ON "recovery_instalments"  ("region_code", "created_at")`);
    await runner.query(`CREATE INDEX "ix_recovery_instalments_due" ON "recovery_instalments"  ("due_on")`);
    await runner.query(
      `CREATE TABLE "bank_return_contents" ("return_id" uuid NOT NULL, "content" text NOT NULL, CONSTRAINT "PK_cd2a8e10efb94f0d97ab3ee2a00" PRIMARY KEY ("return_id"))`,
    );
    await runner.query(
      `CREATE TABLE "bank_return_lines" ("return_id" uuid NOT NULL, "row" integer NOT NULL, "reference" character varying(40) NOT NULL, "amount_fen" bigint NOT NULL, "outcome" character varying(10) NOT NULL, "reason" character varying(200), CONSTRAINT "PK_d77489ee90db435ea36f68fe2eb" PRIMARY KEY ("return_id", "row"))`,
    );
    await runner.query(`ALTER TABLE "funds" ADD "returned_fen" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "funds" ADD "bank_template_id" uuid`);
    await runner.query(`ALTER TABLE "ledger_entries" ADD "recovery_id" uuid`);
    await runner.query(`ALTER TABLE "ledger_entries" ADD "budget_line_id" uuid`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "changed_by_id" uuid`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "returned_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "job_id" uuid`);
    await runner.query(`ALTER TABLE "payments" ADD "replaces_id" uuid`);
    await runner.query(`ALTER TABLE "payments" ADD "budget_line_id" uuid`);
    await runner.query(`ALTER TABLE "payments" ADD "queried_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "payments" ADD "queried_by_id" uuid`);
    await runner.query(`ALTER TABLE "payments" ADD "claimed_fen" bigint NOT NULL DEFAULT '0'`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_receipt" ON "ledger_entries"  ("recovery_id", "document_number", "account") WHERE recovery_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "ix_ledger_entries_line" ON "ledger_entries"  ("budget_line_id") WHERE budget_line_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_fund" ON "subsidy_applications"  ("fund_id", "status", "number")`);
    await runner.query(`CREATE INDEX "ix_payments_application" ON "payments"  ("application_id")`);
    await runner.query(`ALTER TABLE "funds" ADD CONSTRAINT "cf_funds_returned_fen" CHECK ("returned_fen" BETWEEN 0 AND 1000000000000)`);
    await runner.query(`ALTER TABLE "payments" ADD CONSTRAINT "cf_payments_claimed_fen" CHECK ("claimed_fen" BETWEEN 0 AND 1000000000000)`);
    await runner.query(
      `ALTER TABLE "payments" ADD CONSTRAINT "ck_payments_claimed" CHECK (claimed_fen <= amount_fen AND (claimed_fen = 0 OR status = 'paid'))`,
    );
    await runner.query(
      `ALTER TABLE "funds" ADD CONSTRAINT "fk_funds_bank_template_id" FOREIGN KEY ("bank_template_id") REFERENCES "bank_templates"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "fk_ledger_entries_recovery_id" FOREIGN KEY ("recovery_id") REFERENCES "recoveries"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "fk_ledger_entries_budget_line_id" FOREIGN KEY ("budget_line_id") REFERENCES "budget_lines"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "bank_returns" ADD CONSTRAINT "fk_bank_returns_batch_id" FOREIGN KEY ("batch_id") REFERENCES "payment_batches"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "bank_returns" ADD CONSTRAINT "fk_bank_returns_job_id" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "fk_payment_batches_job_id" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payments" ADD CONSTRAINT "fk_payments_replaces_id" FOREIGN KEY ("replaces_id") REFERENCES "payments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "payments" ADD CONSTRAINT "fk_payments_budget_line_id" FOREIGN KEY ("budget_line_id") REFERENCES "budget_lines"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "budget_lines" ADD CONSTRAINT "fk_budget_lines_fund_id" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recoveries" ADD CONSTRAINT "fk_recoveries_application_id" FOREIGN KEY ("application_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recoveries" ADD CONSTRAINT "fk_recoveries_payment_id" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recoveries" ADD CONSTRAINT "fk_recoveries_fund_id" FOREIGN KEY ("fund_id") REFERENCES "funds"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recoveries" ADD CONSTRAINT "fk_recoveries_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recovery_instalments" ADD CONSTRAINT "fk_recovery_instalments_recovery_id" FOREIGN KEY ("recovery_id") REFERENCES "recoveries"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recovery_instalments" ADD CONSTRAINT "fk_recovery_instalments_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "bank_return_contents" ADD CONSTRAINT "fk_bank_return_contents_return_id" FOREIGN KEY ("return_id") REFERENCES "bank_returns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "bank_return_lines" ADD CONSTRAINT "fk_bank_return_lines_return_id" FOREIGN KEY ("return_id") REFERENCES "bank_returns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "bank_return_lines" DROP CONSTRAINT "fk_bank_return_lines_return_id"`);
    await runner.query(`ALTER TABLE "bank_return_contents" DROP CONSTRAINT "fk_bank_return_contents_return_id"`);
    await runner.query(`ALTER TABLE "recovery_instalments" DROP CONSTRAINT "fk_recovery_instalments_organization_id"`);
    await runner.query(`ALTER TABLE "recovery_instalments" DROP CONSTRAINT "fk_recovery_instalments_recovery_id"`);
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "fk_recoveries_organization_id"`);
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "fk_recoveries_fund_id"`);
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "fk_recoveries_payment_id"`);
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "fk_recoveries_application_id"`);
    await runner.query(`ALTER TABLE "budget_lines" DROP CONSTRAINT "fk_budget_lines_fund_id"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "fk_payments_budget_line_id"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "fk_payments_replaces_id"`);
    await runner.query(`ALTER TABLE "payment_batches" DROP CONSTRAINT "fk_payment_batches_job_id"`);
    await runner.query(`ALTER TABLE "bank_returns" DROP CONSTRAINT "fk_bank_returns_job_id"`);
    await runner.query(`ALTER TABLE "bank_returns" DROP CONSTRAINT "fk_bank_returns_batch_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "fk_ledger_entries_budget_line_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "fk_ledger_entries_recovery_id"`);
    await runner.query(`ALTER TABLE "funds" DROP CONSTRAINT "fk_funds_bank_template_id"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "ck_payments_claimed"`);
    await runner.query(`ALTER TABLE "payments" DROP CONSTRAINT "cf_payments_claimed_fen"`);
    await runner.query(`ALTER TABLE "funds" DROP CONSTRAINT "cf_funds_returned_fen"`);
    await runner.query(`DROP INDEX "public"."ix_payments_application"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_fund"`);
    await runner.query(`DROP INDEX "public"."ix_ledger_entries_line"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_receipt"`);
    await runner.query(`ALTER TABLE "payments" DROP COLUMN "claimed_fen"`);
    await runner.query(`ALTER TABLE "payments" DROP COLUMN "queried_by_id"`);
    await runner.query(`ALTER TABLE "payments" DROP COLUMN "queried_at"`);
    await runner.query(`ALTER TABLE "payments" DROP COLUMN "budget_line_id"`);
    await runner.query(`ALTER TABLE "payments" DROP COLUMN "replaces_id"`);
    await runner.query(`ALTER TABLE "payment_batches" DROP COLUMN "job_id"`);
    await runner.query(`ALTER TABLE "payment_batches" DROP COLUMN "returned_at"`);
    await runner.query(`ALTER TABLE "payment_batches" DROP COLUMN "changed_by_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP COLUMN "budget_line_id"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP COLUMN "recovery_id"`);
    await runner.query(`ALTER TABLE "funds" DROP COLUMN "bank_template_id"`);
    await runner.query(`ALTER TABLE "funds" DROP COLUMN "returned_fen"`);
    await runner.query(`DROP TABLE "bank_return_lines"`);
    await runner.query(`DROP TABLE "bank_return_contents"`);
    await runner.query(`DROP INDEX "public"."ix_recovery_instalments_due"`);
    await runner.query(`DROP INDEX "public"."ix_recovery_instalments_place"`);
    await runner.query(`DROP INDEX "public"."uq_recovery_instalments_sequence"`);
    await runner.query(`DROP TABLE "recovery_instalments"`);
    await runner.query(`DROP INDEX "public"."ix_recoveries_fund"`);
    await runner.query(`DROP INDEX "public"."ix_recoveries_payment"`);
    await runner.query(`DROP INDEX "public"."ix_recoveries_application"`);
    await runner.query(`DROP INDEX "public"."ix_recoveries_place"`);
    await runner.query(`DROP INDEX "public"."uq_recoveries_number"`);
    await runner.query(`DROP TABLE "recoveries"`);
    await runner.query(`DROP INDEX "public"."ix_budget_lines_place"`);
    await runner.query(`DROP INDEX "public"."uq_budget_lines_purpose"`);
    await runner.query(`DROP TABLE "budget_lines"`);
    await runner.query(`DROP INDEX "public"."ix_bank_templates_place"`);
    await runner.query(`DROP INDEX "public"."uq_bank_templates_name"`);
    await runner.query(`DROP TABLE "bank_templates"`);
    await runner.query(`DROP INDEX "public"."ix_bank_returns_place"`);
    await runner.query(`DROP INDEX "public"."ix_bank_returns_batch"`);
    await runner.query(`DROP INDEX "public"."uq_bank_returns_one"`);
    await runner.query(`DROP TABLE "bank_returns"`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_fund" ON "subsidy_applications" USING btree ("fund_id", "status")`);
  }
}
