import type { MigrationInterface, QueryRunner } from 'typeorm';

const once = (where: string) =>
  `CREATE UNIQUE INDEX "uq_subsidy_applications_once" ON "subsidy_applications" ("beneficiary_id", "policy_key", "basis_id", "period") WHERE status NOT IN ('rejected', 'withdrawn')${where}`;

const GRANTED = "('awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid')";

/** A claim may be topped up: its supplements form a chain with it that never holds more than its latest decision gives. */
export class Supplements1763800000030 implements MigrationInterface {
  readonly name = 'Supplements1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "supplement_of_id" uuid`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "sequence" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "granted_before_fen" bigint NOT NULL DEFAULT '0'`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_subsidy_applications_supplement" ON "subsidy_applications"  ("supplement_of_id", "sequence") WHERE status NOT IN ('rejected', 'withdrawn') AND supplement_of_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "ix_subsidy_applications_chain" ON "subsidy_applications"  ("supplement_of_id") WHERE supplement_of_id IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "cf_subsidy_applications_sequence" CHECK ("sequence" BETWEEN 0 AND 999)`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "cf_subsidy_applications_granted_before_fen" CHECK ("granted_before_fen" BETWEEN 0 AND 1000000000000)`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "ck_subsidy_applications_sequence" CHECK ((supplement_of_id IS NULL) = (sequence = 0))`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "fk_subsidy_applications_supplement_of_id" FOREIGN KEY ("supplement_of_id") REFERENCES "subsidy_applications"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`DROP INDEX "uq_subsidy_applications_once"`);
    await runner.query(once(' AND supplement_of_id IS NULL'));
    await runner.query(`CREATE FUNCTION held_by_chain(root uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
      SELECT coalesce(sum(a.amount_fen - coalesce((SELECT sum(p.claimed_fen) FROM payments p WHERE p.application_id = a.id AND p.status = 'paid'), 0)), 0)::bigint
      FROM subsidy_applications a WHERE (a.id = root OR a.supplement_of_id = root) AND a.status IN ${GRANTED} $$`);
    // a supplement belongs to a first application of the same claim that is granted, and brings its chain to no more than it gives
    await runner.query(`CREATE FUNCTION keep_chain_within() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM subsidy_applications r WHERE r.id = NEW.supplement_of_id AND r.supplement_of_id IS NULL AND r.status IN ${GRANTED}
          AND (r.beneficiary_id, r.policy_key, r.basis, r.basis_id, r.period) = (NEW.beneficiary_id, NEW.policy_key, NEW.basis, NEW.basis_id, NEW.period)
          FOR NO KEY UPDATE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'a supplement is of a granted application of the same claim' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_chain';
        END IF;
        IF NEW.status IN ${GRANTED} AND held_by_chain(NEW.supplement_of_id) > (NEW.decision->>'amountFen')::bigint THEN
          RAISE EXCEPTION 'a claim and its supplements never hold more than its decision gives' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_held';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER keep_supplement AFTER INSERT ON subsidy_applications FOR EACH ROW WHEN (NEW.supplement_of_id IS NOT NULL)
      EXECUTE FUNCTION keep_chain_within()`);
    await runner.query(`CREATE TRIGGER keep_chain_within AFTER UPDATE OF status, amount_fen ON subsidy_applications FOR EACH ROW
      WHEN (NEW.supplement_of_id IS NOT NULL AND NEW.status IN ${GRANTED} AND (OLD.status NOT IN ${GRANTED} OR NEW.amount_fen > OLD.amount_fen))
      EXECUTE FUNCTION keep_chain_within()`);
    // what a granted supplement rests on stays granted, and is not raised beside it
    await runner.query(`CREATE FUNCTION keep_chain_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM subsidy_applications s WHERE s.supplement_of_id = coalesce(NEW.supplement_of_id, NEW.id) AND s.sequence > NEW.sequence
            AND s.status NOT IN ('rejected', 'withdrawn')) THEN
          RAISE EXCEPTION 'a supplement rests on what was granted before it' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_rests';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER keep_chain_order AFTER UPDATE OF status, amount_fen ON subsidy_applications FOR EACH ROW
      WHEN (OLD.status IN ${GRANTED} AND (NEW.status NOT IN ${GRANTED} OR NEW.amount_fen > OLD.amount_fen)) EXECUTE FUNCTION keep_chain_order()`);
    // what was granted because something had been asked back is not paid beside it
    await runner.query(`CREATE FUNCTION keep_chain_claimed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        root uuid;
        last subsidy_applications;
      BEGIN
        SELECT coalesce(supplement_of_id, id) INTO root FROM subsidy_applications WHERE id = NEW.application_id;
        PERFORM FROM subsidy_applications WHERE id = root FOR NO KEY UPDATE;
        SELECT * INTO last FROM subsidy_applications WHERE supplement_of_id = root AND status IN ${GRANTED} ORDER BY sequence DESC LIMIT 1;
        IF FOUND AND held_by_chain(root) > (last.decision->>'amountFen')::bigint THEN
          RAISE EXCEPTION 'a claim and its supplements never hold more than its decision gives' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_held';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER keep_chain_claimed AFTER UPDATE OF claimed_fen ON payments FOR EACH ROW
      WHEN (NEW.claimed_fen < OLD.claimed_fen) EXECUTE FUNCTION keep_chain_claimed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, on] of [
      ['keep_chain_claimed', 'payments'],
      ['keep_chain_order', 'subsidy_applications'],
      ['keep_chain_within', 'subsidy_applications'],
      ['keep_supplement', 'subsidy_applications'],
    ])
      await runner.query(`DROP TRIGGER ${name} ON ${on}`);
    for (const signature of ['keep_chain_claimed()', 'keep_chain_order()', 'keep_chain_within()', 'held_by_chain(uuid)'])
      await runner.query(`DROP FUNCTION ${signature}`);
    await runner.query(`DROP INDEX "uq_subsidy_applications_once"`);
    await runner.query(once(''));
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "fk_subsidy_applications_supplement_of_id"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "ck_subsidy_applications_sequence"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "cf_subsidy_applications_granted_before_fen"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "cf_subsidy_applications_sequence"`);
    await runner.query(`DROP INDEX "public"."ix_subsidy_applications_chain"`);
    await runner.query(`DROP INDEX "public"."uq_subsidy_applications_supplement"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "granted_before_fen"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "sequence"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "supplement_of_id"`);
  }
}
