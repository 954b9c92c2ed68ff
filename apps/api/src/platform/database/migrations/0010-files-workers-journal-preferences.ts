import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesWorkersJournal1763800000010 implements MigrationInterface {
  readonly name = 'FilesWorkersJournal1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "journal_cluster" ("id" integer NOT NULL, "cluster" character varying(60) NOT NULL, "epoch" integer NOT NULL, CONSTRAINT "ck_journal_cluster_one" CHECK (id = 1 AND epoch BETWEEN 0 AND 8000), CONSTRAINT "PK_1885fc7832ab8ebf3c573478d6a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "user_preferences" ("user_id" uuid NOT NULL, "preferences" jsonb NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_458057fa75b66e68a275647da2e" PRIMARY KEY ("user_id"))`,
    );
    await runner.query(
      `CREATE TABLE "job_workers" ("id" character varying(60) NOT NULL, "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_25a2b482332defbe350938ba653" PRIMARY KEY ("id"))`,
    );
    await runner.query(`ALTER TABLE "files" ADD "record_type" character varying(60)`);
    await runner.query(`ALTER TABLE "files" ADD "record_id" uuid`);
    await runner.query(`CREATE INDEX "ix_files_record" ON "files"  ("record_id") WHERE record_id IS NOT NULL`);
    await runner.query(`ALTER TABLE "files" ADD CONSTRAINT "ck_files_record" CHECK ((record_type IS NULL) = (record_id IS NULL))`);
    await runner.query(
      `ALTER TABLE "user_preferences" ADD CONSTRAINT "fk_user_preferences_user_id" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // the first start says which cluster this is
    await runner.query(`INSERT INTO "journal_cluster" ("id", "cluster", "epoch") VALUES (1, '', 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user_preferences" DROP CONSTRAINT "fk_user_preferences_user_id"`);
    await runner.query(`ALTER TABLE "files" DROP CONSTRAINT "ck_files_record"`);
    await runner.query(`DROP INDEX "public"."ix_files_record"`);
    await runner.query(`ALTER TABLE "files" DROP COLUMN "record_id"`);
    await runner.query(`ALTER TABLE "files" DROP COLUMN "record_type"`);
    await runner.query(`DROP TABLE "job_workers"`);
    await runner.query(`DROP TABLE "user_preferences"`);
    await runner.query(`DROP TABLE "journal_cluster"`);
  }
}
