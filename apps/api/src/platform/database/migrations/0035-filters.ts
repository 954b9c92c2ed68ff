import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Filters1763800000035 implements MigrationInterface {
  readonly name = 'Filters1763800000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "ix_subsidy_applications_approver" ON "subsidy_applications"  ("approved_by_id") WHERE approved_by_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "ix_integrity_findings_found" ON "integrity_findings"  ("region_code", "found_at")`);
    await runner.query(`CREATE INDEX "ix_payments_settled" ON "payments"  ("region_code", "settled_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_payments_settled"`);
    await runner.query(`DROP INDEX "public"."ix_integrity_findings_found"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_approver"`);
  }
}
