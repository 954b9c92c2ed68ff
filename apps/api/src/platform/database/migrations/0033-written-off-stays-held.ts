import type { MigrationInterface, QueryRunner } from 'typeorm';

const GRANTED = "('awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid')";

const held = (each: string) => `CREATE OR REPLACE FUNCTION held_by_chain(root uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(${each}), 0)::bigint FROM subsidy_applications a WHERE (a.id = root OR a.supplement_of_id = root) AND a.status IN ${GRANTED} $$`;

/** What was asked back and then written off stays with the beneficiary: a claim and its supplements hold it. */
export class WrittenOffStaysHeld1763800000033 implements MigrationInterface {
  readonly name = 'WrittenOffStaysHeld1763800000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION claimed_of_application(application uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT coalesce(sum(claimed_fen), 0)::bigint FROM payments WHERE application_id = application AND status = 'paid' $$`);
    await runner.query(`CREATE FUNCTION written_off_of_application(application uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT coalesce(sum(amount_fen - received_fen), 0)::bigint FROM recoveries WHERE application_id = application AND status = 'written_off' $$`);
    await runner.query(held('a.amount_fen - claimed_of_application(a.id) + written_off_of_application(a.id)'));
    await runner.query(`CREATE TRIGGER keep_chain_written_off AFTER UPDATE OF status ON recoveries FOR EACH ROW
      WHEN (NEW.status = 'written_off' AND OLD.status <> 'written_off') EXECUTE FUNCTION keep_chain_claimed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER keep_chain_written_off ON recoveries');
    await runner.query(
      held("a.amount_fen - coalesce((SELECT sum(p.claimed_fen) FROM payments p WHERE p.application_id = a.id AND p.status = 'paid'), 0)"),
    );
    await runner.query('DROP FUNCTION written_off_of_application(uuid)');
    await runner.query('DROP FUNCTION claimed_of_application(uuid)');
  }
}
