import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A batch keeps the template that it was sent with. One that was sent before has none, and goes on with its fund's.
 */
export class BatchTemplate1763800000027 implements MigrationInterface {
  readonly name = 'BatchTemplate1763800000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "payment_batches" ADD "bank_template" jsonb`);
    await runner.query(`CREATE FUNCTION keep_batch_template() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.bank_template IS DISTINCT FROM NEW.bank_template
          AND OLD.status IN ('sending', 'sent', 'reconciled') AND NEW.status IN ('sending', 'sent', 'reconciled') THEN
          RAISE EXCEPTION 'a batch is written by the template that it was sent with' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payment_batches_template';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER payment_batches_template BEFORE UPDATE OF bank_template ON payment_batches FOR EACH ROW EXECUTE FUNCTION keep_batch_template()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER payment_batches_template ON payment_batches');
    await runner.query('DROP FUNCTION keep_batch_template()');
    await runner.query(`ALTER TABLE "payment_batches" DROP COLUMN "bank_template"`);
  }
}
