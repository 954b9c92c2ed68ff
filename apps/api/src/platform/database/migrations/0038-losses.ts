import type { MigrationInterface, QueryRunner } from 'typeorm';

const GRANTED = "('awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid')";

const claimed = (held: string) => `CREATE OR REPLACE FUNCTION keep_chain_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    root uuid;
    last subsidy_applications;
  BEGIN
    SELECT coalesce(supplement_of_id, id) INTO root FROM subsidy_applications WHERE id = NEW.application_id;
    PERFORM FROM subsidy_applications WHERE id = root FOR NO KEY UPDATE;
    SELECT * INTO last FROM subsidy_applications WHERE supplement_of_id = root AND status IN ${GRANTED} ORDER BY sequence DESC LIMIT 1;
    IF FOUND AND ${held} > (last.decision->>'amountFen')::bigint THEN
      RAISE EXCEPTION 'a claim and its supplements never hold more than its decision gives' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_held';
    END IF;
    RETURN NULL;
  END $$`;

/** A debt beside a supplement that was granted because of it can be written off as the loss that it is, and counts as held from then on. */
export class Losses1763800000038 implements MigrationInterface {
  readonly name = 'Losses1763800000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "recoveries" ADD "lost_fen" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "recoveries" ADD CONSTRAINT "cf_recoveries_lost_fen" CHECK ("lost_fen" BETWEEN 0 AND 1000000000000)`);
    await runner.query(
      `ALTER TABLE "recoveries" ADD CONSTRAINT "ck_recoveries_lost" CHECK (lost_fen <= amount_fen - received_fen AND (status = 'written_off' OR lost_fen = 0))`,
    );
    await runner.query(`CREATE FUNCTION lost_by_chain(root uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT coalesce(sum(r.lost_fen), 0)::bigint FROM subsidy_applications a JOIN recoveries r ON r.application_id = a.id
      WHERE a.id = root OR a.supplement_of_id = root $$`);
    await runner.query(claimed('held_by_chain(root) - lost_by_chain(root)'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(claimed('held_by_chain(root)'));
    await runner.query('DROP FUNCTION lost_by_chain(uuid)');
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "ck_recoveries_lost"`);
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "cf_recoveries_lost_fen"`);
    await runner.query(`ALTER TABLE "recoveries" DROP COLUMN "lost_fen"`);
  }
}
