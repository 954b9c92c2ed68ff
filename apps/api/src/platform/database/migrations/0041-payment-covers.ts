import type { MigrationInterface, QueryRunner } from 'typeorm';

const kept = ['batch_id', 'application_id', 'fund_id', 'reference', 'amount_fen', 'payee_name', 'payee_account'];

async function keep(runner: QueryRunner, columns: readonly string[]): Promise<void> {
  const all = (row: string) => columns.map((column) => `${row}.${column}`).join(', ');
  await runner.query(`CREATE OR REPLACE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (${all('OLD')}) IS DISTINCT FROM (${all('NEW')}) THEN
          RAISE EXCEPTION 'a payment never changes what it pays to whom' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payments_frozen';
        END IF;
        RETURN NEW;
      END $$`);
  await runner.query('DROP TRIGGER payments_keep ON payments');
  await runner.query(
    `CREATE TRIGGER payments_keep BEFORE UPDATE OF ${columns.join(', ')} ON payments FOR EACH ROW EXECUTE FUNCTION keep_payment()`,
  );
}

/** A payment keeps which parts of its application's plan it was made for. */
export class PaymentCovers1763800000041 implements MigrationInterface {
  readonly name = 'PaymentCovers1763800000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "payments" ADD "covers" jsonb`);
    await keep(runner, [...kept, 'covers']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await keep(runner, kept);
    await runner.query(`ALTER TABLE "payments" DROP COLUMN "covers"`);
  }
}
