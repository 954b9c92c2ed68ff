import type { MigrationInterface, QueryRunner } from 'typeorm';

const checkPosting = (broken: string, what: string) => `CREATE OR REPLACE FUNCTION check_posting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT ${broken} FROM ledger_entries WHERE posting_id = NEW.posting_id) THEN
          RAISE EXCEPTION 'posting % ${what}', NEW.posting_id USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_entries_sum';
        END IF;
        RETURN NULL;
      END $$`;

export class PaymentGuards1763800000016 implements MigrationInterface {
  readonly name = 'PaymentGuards1763800000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_appropriation" ON "ledger_entries"  ("fund_id", "document_number", "account") WHERE movement = 'appropriate'`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "ck_ledger_entries_legs" CHECK ((movement, account, sign(amount_fen)) IN (('appropriate', 'source', -1), ('appropriate', 'available', 1), ('commit', 'available', -1), ('commit', 'committed', 1), ('release', 'committed', -1), ('release', 'available', 1), ('send', 'committed', -1), ('send', 'in_payment', 1), ('settle', 'in_payment', -1), ('settle', 'paid', 1), ('bounce', 'in_payment', -1), ('bounce', 'committed', 1), ('recover', 'paid', -1), ('recover', 'available', 1), ('return', 'paid', -1), ('return', 'returned', 1)))`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "ck_payment_batches_signers" CHECK (locked_by_id IS NULL OR (locked_by_id IS DISTINCT FROM created_by AND locked_by_id IS DISTINCT FROM changed_by_id))`,
    );
    // legs of two movements, or of two funds, could sum to zero together
    await runner.query(
      checkPosting(
        'sum(amount_fen) <> 0 OR count(DISTINCT movement) > 1 OR count(DISTINCT fund_id) > 1',
        'does not sum to zero within one movement of one fund',
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(checkPosting('sum(amount_fen) <> 0', 'does not sum to zero'));
    await runner.query(`ALTER TABLE "payment_batches" DROP CONSTRAINT "ck_payment_batches_signers"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "ck_ledger_entries_legs"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_appropriation"`);
  }
}
