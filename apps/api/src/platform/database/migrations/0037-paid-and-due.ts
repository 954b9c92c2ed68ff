import type { MigrationInterface, QueryRunner } from 'typeorm';

const drop = 'ALTER TABLE "retroactive_differences" DROP CONSTRAINT "cf_retroactive_differences_proposal"';
const hold = (first: string) =>
  `ALTER TABLE "retroactive_differences" ADD CONSTRAINT "cf_retroactive_differences_proposal" CHECK ("proposal" IN ('${first}', 'top_up', 'look', 'recovery', 'reassess', 'more_information'))`;
const rename = (from: string, to: string) => `UPDATE retroactive_differences SET proposal = '${to}' WHERE proposal = '${from}'`;

/** A claim without a difference is level: what was paid is what should be. */
export class PaidAndDue1763800000037 implements MigrationInterface {
  readonly name = 'PaidAndDue1763800000037';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [drop, rename('none', 'level'), hold('level')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [drop, rename('level', 'none'), hold('none')]) await runner.query(statement);
  }
}
