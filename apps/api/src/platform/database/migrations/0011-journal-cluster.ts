import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JournalCluster1763800000011 implements MigrationInterface {
  readonly name = 'JournalCluster1763800000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "journal_cluster" ("id" integer NOT NULL, "cluster" character varying(60) NOT NULL, "epoch" integer NOT NULL, CONSTRAINT "ck_journal_cluster_one" CHECK (id = 1 AND epoch BETWEEN 0 AND 8000), CONSTRAINT "PK_1885fc7832ab8ebf3c573478d6a" PRIMARY KEY ("id"))`,
    );
    // the first start says which cluster this is
    await runner.query(`INSERT INTO "journal_cluster" ("id", "cluster", "epoch") VALUES (1, '', 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "journal_cluster"`);
  }
}
