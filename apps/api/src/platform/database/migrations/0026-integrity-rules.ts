import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IntegrityRules1763800000026 implements MigrationInterface {
  readonly name = 'IntegrityRules1763800000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "integrity_rules" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "check_key" character varying(40) NOT NULL, "severity" character varying(40) NOT NULL, "limit" integer NOT NULL, "effective_from" date NOT NULL, "source" character varying(200) NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_integrity_rules_check_key" CHECK ("check_key" IN ('same-account', 'insured-elsewhere', 'overlapping-programs', 'same-phone', 'same-evidence', 'assessor-per-day', 'assessor-passes-all')), CONSTRAINT "cf_integrity_rules_severity" CHECK ("severity" IN ('block', 'warn', 'info')), CONSTRAINT "cf_integrity_rules_limit" CHECK ("limit" BETWEEN 0 AND 1000000), CONSTRAINT "cf_integrity_rules_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_9c7ffe53fa78dbf61297c66dce6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_integrity_rules_day" ON "integrity_rules"  ("region_code", "check_key", "effective_from")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."uq_integrity_rules_day"`);
    await runner.query(`DROP TABLE "integrity_rules"`);
  }
}
