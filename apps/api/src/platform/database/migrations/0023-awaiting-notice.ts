import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (table: string, values: string) =>
  `ALTER TABLE "${table}" DROP CONSTRAINT "cf_${table}_status", ADD CONSTRAINT "cf_${table}_status" CHECK ("status" IN (${values}))`;

/** An approval that nobody can see in a published notice yet waits for one; a finding by hand ends with its last day. */
export class AwaitingNotice1763800000023 implements MigrationInterface {
  readonly name = 'AwaitingNotice1763800000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      states(
        'subsidy_applications',
        "'draft', 'submitted', 'in_review', 'in_final_review', 'awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid', 'rejected', 'withdrawn'",
      ),
    );
    await runner.query(
      `UPDATE subsidy_applications a SET status = 'awaiting_notice', version = version + 1 WHERE status = 'in_public_notice'
         AND NOT EXISTS (SELECT 1 FROM public_notices n WHERE n.id = a.notice_id AND n.status <> 'draft')`,
    );
    await runner.query(states('predicate_overrides', "'proposed', 'granted', 'refused', 'withdrawn', 'ended'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE predicate_overrides SET status = 'withdrawn', version = version + 1 WHERE status = 'ended'");
    await runner.query(states('predicate_overrides', "'proposed', 'granted', 'refused', 'withdrawn'"));
    await runner.query(
      "UPDATE subsidy_applications SET status = 'in_public_notice', version = version + 1 WHERE status = 'awaiting_notice'",
    );
    await runner.query(
      states(
        'subsidy_applications',
        "'draft', 'submitted', 'in_review', 'in_final_review', 'in_public_notice', 'approved', 'paying', 'paid', 'rejected', 'withdrawn'",
      ),
    );
  }
}
