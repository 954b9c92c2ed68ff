import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JobWorkers1763800000010 implements MigrationInterface {
  readonly name = 'JobWorkers1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "job_workers" ("id" character varying(60) NOT NULL, "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_25a2b482332defbe350938ba653" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "job_workers"`);
  }
}
