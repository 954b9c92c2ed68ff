import type { MigrationInterface, QueryRunner } from 'typeorm';

const proposals = (more: string) =>
  `ALTER TABLE "retroactive_differences" DROP CONSTRAINT "cf_retroactive_differences_proposal", ADD CONSTRAINT "cf_retroactive_differences_proposal" CHECK ("proposal" IN ('none', 'top_up', ${more}'recovery', 'reassess', 'more_information'))`;

/** Of whom money was asked back, a person looks before more is granted. */
export class LookAtWhatWasAskedBack1763800000036 implements MigrationInterface {
  readonly name = 'LookAtWhatWasAskedBack1763800000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(proposals("'look', "));
    await runner.query('ALTER TABLE "subsidy_applications" ADD "stopped_at" TIMESTAMP(3) WITH TIME ZONE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE retroactive_differences SET proposal = 'top_up' WHERE proposal = 'look'");
    await runner.query(proposals(''));
    await runner.query('ALTER TABLE "subsidy_applications" DROP COLUMN "stopped_at"');
  }
}
