import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was approved may be due in parts. An application keeps its plan and what was paid of it; from when on more may
 * be paid follows from the two. What was approved before is due at once, as it was then.
 */
export class Instalments1763800000022 implements MigrationInterface {
  readonly name = 'Instalments1763800000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION due_by(instalments jsonb, day date) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT coalesce(sum((i->>'amountFen')::bigint), 0)::bigint FROM jsonb_array_elements(instalments) i
      WHERE i->>'state' = 'due' AND (i->>'on')::date <= day $$`);
    await runner.query(`CREATE FUNCTION next_due(instalments jsonb, paid bigint) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT min("on") FROM (
        SELECT (i->>'on')::date AS "on", sum((i->>'amountFen')::bigint) OVER (ORDER BY (i->>'on')::date, nth) AS reached
        FROM jsonb_array_elements(instalments) WITH ORDINALITY AS part(i, nth) WHERE i->>'state' = 'due') planned
      WHERE reached > paid $$`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "instalments" jsonb`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "paid_fen" bigint NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "subsidy_applications" ADD "next_due_on" date`);
    await runner.query(`UPDATE "subsidy_applications" a SET
      "instalments" = CASE WHEN "amount_fen" = 0 THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
        'key', 'once', 'on', ("created_at" AT TIME ZONE 'Asia/Shanghai')::date, 'amountFen', "amount_fen", 'state', 'due')) END,
      "paid_fen" = coalesce((SELECT sum(p.amount_fen) FROM payments p WHERE p.application_id = a.id AND p.status = 'paid'), 0)`);
    await runner.query(`UPDATE "subsidy_applications" SET "next_due_on" = next_due("instalments", "paid_fen")`);
    await runner.query(`ALTER TABLE "subsidy_applications" ALTER COLUMN "instalments" SET NOT NULL`);
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "ck_subsidy_applications_paid" CHECK (paid_fen BETWEEN 0 AND amount_fen)`,
    );
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "cf_subsidy_applications_paid_fen" CHECK ("paid_fen" BETWEEN 0 AND 1000000000000)`,
    );
    await runner.query(`CREATE FUNCTION keep_next_due() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.next_due_on := next_due(NEW.instalments, NEW.paid_fen);
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER keep_next_due BEFORE INSERT OR UPDATE OF instalments, paid_fen, next_due_on ON subsidy_applications FOR EACH ROW EXECUTE FUNCTION keep_next_due()`,
    );
    await runner.query(`CREATE INDEX "ix_subsidy_applications_due" ON "subsidy_applications" ("next_due_on") WHERE status = 'approved'`);
    await runner.query(`DROP INDEX "uq_payments_live"`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_payments_live" ON "payments" ("application_id") WHERE status IN ('pending', 'sent', 'unknown', 'failed')`,
    );
    await runner.query(`CREATE FUNCTION keep_payment_within() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.amount_fen > (SELECT amount_fen - paid_fen FROM subsidy_applications WHERE id = NEW.application_id) THEN
          RAISE EXCEPTION 'a payment is never more than what is left of its application'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payments_within';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER keep_payment_within BEFORE INSERT ON payments FOR EACH ROW EXECUTE FUNCTION keep_payment_within()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "uq_payments_live"`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_payments_live" ON "payments" ("application_id") WHERE status IN ('pending', 'sent', 'unknown', 'paid', 'failed')`,
    );
    await runner.query(`DROP TRIGGER keep_payment_within ON payments`);
    await runner.query(`DROP FUNCTION keep_payment_within()`);
    await runner.query(`DROP TRIGGER keep_next_due ON subsidy_applications`);
    await runner.query(`DROP FUNCTION keep_next_due()`);
    for (const column of ['next_due_on', 'paid_fen', 'instalments'])
      await runner.query(`ALTER TABLE "subsidy_applications" DROP COLUMN "${column}"`);
    await runner.query(`DROP FUNCTION next_due(jsonb, bigint)`);
    await runner.query(`DROP FUNCTION due_by(jsonb, date)`);
  }
}
