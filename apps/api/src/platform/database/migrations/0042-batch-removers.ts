import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody who took a line out of a batch signs for it, the first as little as the last. */
export class BatchRemovers1763800000042 implements MigrationInterface {
  readonly name = 'BatchRemovers1763800000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "payment_batches" ADD "changed_by_ids" jsonb`);
    await runner.query('UPDATE payment_batches SET changed_by_ids = jsonb_build_array(changed_by_id) WHERE changed_by_id IS NOT NULL');
    await runner.query(`ALTER TABLE "payment_batches" DROP CONSTRAINT "ck_payment_batches_signers"`);
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "ck_payment_batches_signers" CHECK (locked_by_id IS NULL OR (locked_by_id IS DISTINCT FROM created_by AND locked_by_id IS DISTINCT FROM changed_by_id AND NOT coalesce(changed_by_ids @> to_jsonb(locked_by_id::text), false)))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "payment_batches" DROP CONSTRAINT "ck_payment_batches_signers"`);
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "ck_payment_batches_signers" CHECK (((locked_by_id IS NULL) OR ((locked_by_id IS DISTINCT FROM created_by) AND (locked_by_id IS DISTINCT FROM changed_by_id))))`,
    );
    await runner.query(`ALTER TABLE "payment_batches" DROP COLUMN "changed_by_ids"`);
  }
}
