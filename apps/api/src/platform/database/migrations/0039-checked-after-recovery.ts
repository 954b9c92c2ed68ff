import type { MigrationInterface, QueryRunner } from 'typeorm';

const consequences = (more: string) =>
  `ALTER TABLE "later_checks" DROP CONSTRAINT "cf_later_checks_consequence", ADD CONSTRAINT "cf_later_checks_consequence" CHECK ("consequence" IN ('none', 'returned', 'revoked', 'reopened', 'recovery'${more}))`;

/** A check fails of a claim of which all that was paid had been asked back before: nothing more is. */
export class CheckedAfterRecovery1763800000039 implements MigrationInterface {
  readonly name = 'CheckedAfterRecovery1763800000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(consequences(", 'asked_back'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE later_checks SET consequence = 'none' WHERE consequence = 'asked_back'");
    await runner.query(consequences(''));
  }
}
