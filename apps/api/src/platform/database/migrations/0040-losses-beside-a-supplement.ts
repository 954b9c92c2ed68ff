import type { MigrationInterface, QueryRunner } from 'typeorm';

const GRANTED = "('awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid')";

const claimed = (beyond: string) => `CREATE OR REPLACE FUNCTION keep_chain_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    root uuid;
    last subsidy_applications;
  BEGIN
    SELECT coalesce(supplement_of_id, id) INTO root FROM subsidy_applications WHERE id = NEW.application_id;
    PERFORM FROM subsidy_applications WHERE id = root FOR NO KEY UPDATE;
    SELECT * INTO last FROM subsidy_applications WHERE supplement_of_id = root AND status IN ${GRANTED} ORDER BY sequence DESC LIMIT 1;
    IF FOUND AND ${beyond} THEN
      RAISE EXCEPTION 'a claim and its supplements never hold more than its decision gives' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_held';
    END IF;
    RETURN NULL;
  END $$`;

/**
 * What was lost counts beside the supplement that was the last one then: the next one takes it up in what it grants.
 * A write-off keeps who did it, and loses what lies beyond that supplement, no fen more or less.
 */
export class LossesBesideASupplement1763800000040 implements MigrationInterface {
  readonly name = 'LossesBesideASupplement1763800000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "lost_since_fen" bigint NOT NULL DEFAULT '0'`);
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "cf_subsidy_applications_lost_since_fen" CHECK ("lost_since_fen" BETWEEN 0 AND 1000000000000)`,
    );
    await runner.query(`ALTER TABLE "recoveries" ADD "written_off_by_id" uuid`);
    await runner.query(`ALTER TABLE "recoveries" ADD "written_off_by_name" character varying(120)`);
    await runner.query(`UPDATE subsidy_applications s SET lost_since_fen = x.lost FROM (
        SELECT beside.id, sum(r.lost_fen) AS lost FROM recoveries r JOIN subsidy_applications a ON a.id = r.application_id
        CROSS JOIN LATERAL (SELECT s.id FROM subsidy_applications s WHERE s.supplement_of_id = coalesce(a.supplement_of_id, a.id)
          AND s.status IN ${GRANTED} AND s.assessed_at <= r.updated_at ORDER BY s.sequence DESC LIMIT 1) beside
        WHERE r.lost_fen > 0 GROUP BY beside.id) x WHERE x.id = s.id`);
    await runner.query(`UPDATE recoveries r SET written_off_by_id = e.actor_id, written_off_by_name = e.actor_name FROM audit_entries e
      WHERE r.status = 'written_off' AND e.subject_id = r.id AND e.action = 'recovery.write-off'`);
    await runner.query(
      `ALTER TABLE "recoveries" ADD CONSTRAINT "ck_recoveries_writers" CHECK (written_off_by_id IS NULL OR written_off_by_id IS DISTINCT FROM created_by)`,
    );
    await runner.query(`CREATE FUNCTION beyond_supplement(supplement uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT held_by_chain(supplement_of_id) - lost_since_fen - (decision->>'amountFen')::bigint FROM subsidy_applications WHERE id = supplement $$`);
    await runner.query(claimed('beyond_supplement(last.id) > 0'));
    await runner.query('DROP FUNCTION lost_by_chain(uuid)');
    // what was lost before is part of what the chain holds when the supplement is granted
    await runner.query(`CREATE FUNCTION start_losses() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.lost_since_fen := 0;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER start_losses BEFORE UPDATE OF status ON subsidy_applications FOR EACH ROW
      WHEN (NEW.supplement_of_id IS NOT NULL AND NEW.status IN ${GRANTED} AND OLD.status NOT IN ${GRANTED}) EXECUTE FUNCTION start_losses()`);
    await runner.query(`CREATE FUNCTION keep_written_off() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        root uuid;
        last subsidy_applications;
        beyond bigint := 0;
      BEGIN
        IF OLD.status = 'written_off' THEN
          RAISE EXCEPTION 'what was written off stays as it was written off' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_recoveries_written_off';
        END IF;
        IF NEW.written_off_by_id IS NULL THEN
          RAISE EXCEPTION 'a write-off keeps who did it' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_recoveries_writers';
        END IF;
        SELECT coalesce(supplement_of_id, id) INTO root FROM subsidy_applications WHERE id = NEW.application_id;
        PERFORM FROM subsidy_applications WHERE id = root FOR NO KEY UPDATE;
        SELECT * INTO last FROM subsidy_applications WHERE supplement_of_id = root AND status IN ${GRANTED} ORDER BY sequence DESC LIMIT 1;
        IF FOUND THEN
          beyond := greatest(0, beyond_supplement(last.id));
        END IF;
        IF NEW.lost_fen < beyond THEN
          RAISE EXCEPTION 'a claim and its supplements never hold more than its decision gives' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_held';
        END IF;
        IF NEW.lost_fen > beyond THEN
          RAISE EXCEPTION 'no more is lost than lies beyond what is due' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_recoveries_lost_beyond';
        END IF;
        IF beyond > 0 THEN
          IF NEW.written_off_by_id IN (last.approved_by_id, last.countersigned_by_id) THEN
            RAISE EXCEPTION 'who approved a supplement does not write off the loss beside it' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_recoveries_writers';
          END IF;
          UPDATE subsidy_applications SET lost_since_fen = lost_since_fen + beyond WHERE id = last.id;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query('DROP TRIGGER keep_chain_written_off ON recoveries');
    await runner.query(`CREATE TRIGGER keep_written_off AFTER UPDATE OF status, amount_fen, received_fen, lost_fen, written_off_by_id ON recoveries FOR EACH ROW
      WHEN ('written_off' IN (OLD.status, NEW.status) AND (OLD.status, OLD.amount_fen, OLD.received_fen, OLD.lost_fen, OLD.written_off_by_id)
        IS DISTINCT FROM (NEW.status, NEW.amount_fen, NEW.received_fen, NEW.lost_fen, NEW.written_off_by_id)) EXECUTE FUNCTION keep_written_off()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER keep_written_off ON recoveries');
    await runner.query('DROP FUNCTION keep_written_off()');
    await runner.query(`CREATE TRIGGER keep_chain_written_off AFTER UPDATE OF status ON recoveries FOR EACH ROW
      WHEN (NEW.status = 'written_off' AND OLD.status <> 'written_off') EXECUTE FUNCTION keep_chain_claimed()`);
    await runner.query('DROP TRIGGER start_losses ON subsidy_applications');
    await runner.query('DROP FUNCTION start_losses()');
    await runner.query(`CREATE FUNCTION lost_by_chain(root uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT coalesce(sum(r.lost_fen), 0)::bigint FROM subsidy_applications a JOIN recoveries r ON r.application_id = a.id
      WHERE a.id = root OR a.supplement_of_id = root $$`);
    await runner.query(claimed("held_by_chain(root) - lost_by_chain(root) > (last.decision->>'amountFen')::bigint"));
    await runner.query('DROP FUNCTION beyond_supplement(uuid)');
    await runner.query(`ALTER TABLE "recoveries" DROP CONSTRAINT "ck_recoveries_writers"`);
    await runner.query(`ALTER TABLE "recoveries" DROP COLUMN "written_off_by_name"`);
    await runner.query(`ALTER TABLE "recoveries" DROP COLUMN "written_off_by_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "cf_subsidy_applications_lost_since_fen"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "lost_since_fen"`);
  }
}
