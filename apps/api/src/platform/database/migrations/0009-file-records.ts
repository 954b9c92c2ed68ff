import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FileRecords1763800000009 implements MigrationInterface {
  readonly name = 'FileRecords1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "files" ADD "record_type" character varying(60)`);
    await runner.query(`ALTER TABLE "files" ADD "record_id" uuid`);
    await runner.query(`CREATE INDEX "ix_files_record" ON "files"  ("record_id") WHERE record_id IS NOT NULL`);
    await runner.query(`ALTER TABLE "files" ADD CONSTRAINT "ck_files_record" CHECK ((record_type IS NULL) = (record_id IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "files" DROP CONSTRAINT "ck_files_record"`);
    await runner.query(`DROP INDEX "public"."ix_files_record"`);
    await runner.query(`ALTER TABLE "files" DROP COLUMN "record_id"`);
    await runner.query(`ALTER TABLE "files" DROP COLUMN "record_type"`);
  }
}
