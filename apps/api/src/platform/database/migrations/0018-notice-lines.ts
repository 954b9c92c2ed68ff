import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeLines1763800000018 implements MigrationInterface {
  readonly name = 'NoticeLines1763800000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_notice"`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_notice" ON "subsidy_applications"  ("notice_id", "number")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_notice"`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_notice" ON "subsidy_applications" USING btree ("notice_id")`);
  }
}
