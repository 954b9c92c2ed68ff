import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of the bank is kept in pieces, so that a long one never stands in memory as a whole; one that waits is its own first piece. */
export class BankReturnPieces1763800000021 implements MigrationInterface {
  readonly name = 'BankReturnPieces1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "bank_return_contents" ADD "piece" integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "bank_return_contents" ALTER COLUMN "piece" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "bank_return_contents" DROP CONSTRAINT "PK_cd2a8e10efb94f0d97ab3ee2a00"`);
    await runner.query(`ALTER TABLE "bank_return_contents" ADD CONSTRAINT "PK_pieces" PRIMARY KEY ("return_id", "piece")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "bank_return_contents" WHERE "piece" > 0`);
    await runner.query(`ALTER TABLE "bank_return_contents" DROP CONSTRAINT "PK_pieces"`);
    await runner.query(`ALTER TABLE "bank_return_contents" DROP COLUMN "piece"`);
    await runner.query(`ALTER TABLE "bank_return_contents" ADD CONSTRAINT "PK_cd2a8e10efb94f0d97ab3ee2a00" PRIMARY KEY ("return_id")`);
  }
}
