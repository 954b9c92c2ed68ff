import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The file for the bank is written while a batch is being sent, and kept. A batch that was sent before has none: its
 * file is written when it is asked for, with the day on which it was sent.
 */
export class BankFiles1763800000034 implements MigrationInterface {
  readonly name = 'BankFiles1763800000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "bank_file_contents" ("batch_id" uuid NOT NULL, "piece" integer NOT NULL, "content" text NOT NULL, CONSTRAINT "PK_bank_file_contents" PRIMARY KEY ("batch_id", "piece"))`,
    );
    await runner.query(
      `ALTER TABLE "bank_file_contents" ADD CONSTRAINT "fk_bank_file_contents_batch_id" FOREIGN KEY ("batch_id") REFERENCES "payment_batches"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "payment_batches" ADD "file_date" date`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "file_count" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "file_sum_fen" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "file_size" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "payment_batches" ADD "file_sha_256" character varying(64)`);
    await runner.query(
      `UPDATE payment_batches SET file_date = (coalesce(sent_at, now()) AT TIME ZONE 'Asia/Shanghai')::date WHERE status IN ('sending', 'sent', 'reconciled')`,
    );
    // a list that is being sent has not been written: its job goes over the lines once more, and sends none twice
    await runner.query(`UPDATE jobs SET state = NULL WHERE kind = 'send-payment-batch' AND status IN ('queued', 'running')`);
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "cf_payment_batches_file_count" CHECK ("file_count" BETWEEN 0 AND 1000000)`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "cf_payment_batches_file_sum_fen" CHECK ("file_sum_fen" BETWEEN 0 AND 1000000000000)`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "cf_payment_batches_file_size" CHECK ("file_size" BETWEEN 0 AND 2147483647)`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "ck_payment_batches_dated" CHECK (file_date IS NOT NULL OR status NOT IN ('sending', 'sent', 'reconciled'))`,
    );
    await runner.query(
      `ALTER TABLE "payment_batches" ADD CONSTRAINT "ck_payment_batches_file" CHECK (file_sha_256 IS NULL OR (file_count = declared_count AND file_sum_fen = declared_sum_fen))`,
    );
    // pieces come and go only while a batch is being sent, and none is ever changed
    await runner.query(`CREATE FUNCTION keep_bank_file_pieces() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        batch uuid := CASE TG_OP WHEN 'INSERT' THEN NEW.batch_id ELSE OLD.batch_id END;
      BEGIN
        IF TG_OP = 'UPDATE' OR (SELECT status FROM payment_batches WHERE id = batch) <> 'sending' THEN
          RAISE EXCEPTION 'the file of a batch is written while it is being sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bank_file_contents_kept';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      'CREATE TRIGGER bank_file_contents_kept AFTER INSERT OR UPDATE OR DELETE ON bank_file_contents FOR EACH ROW EXECUTE FUNCTION keep_bank_file_pieces()',
    );
    await runner.query(`CREATE FUNCTION keep_bank_file() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status = 'sending' AND NEW.status = 'sent' AND (NEW.file_sha_256 IS NULL
            OR NOT EXISTS (SELECT FROM bank_file_contents WHERE batch_id = NEW.id HAVING count(*) > 0 AND count(*) = max(piece) + 1)) THEN
          RAISE EXCEPTION 'a batch is sent with its whole file' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payment_batches_file';
        END IF;
        IF OLD.status IN ('sent', 'reconciled') AND NEW.status IN ('sent', 'reconciled')
          AND (OLD.file_date, OLD.file_count, OLD.file_sum_fen, OLD.file_size, OLD.file_sha_256)
            IS DISTINCT FROM (NEW.file_date, NEW.file_count, NEW.file_sum_fen, NEW.file_size, NEW.file_sha_256) THEN
          RAISE EXCEPTION 'the file of a batch that was sent never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payment_batches_file';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER payment_batches_file BEFORE UPDATE ON payment_batches FOR EACH ROW EXECUTE FUNCTION keep_bank_file()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER payment_batches_file ON payment_batches');
    await runner.query('DROP FUNCTION keep_bank_file()');
    for (const check of ['ck_payment_batches_file', 'ck_payment_batches_dated'])
      await runner.query(`ALTER TABLE "payment_batches" DROP CONSTRAINT "${check}"`);
    for (const column of ['file_sha_256', 'file_size', 'file_sum_fen', 'file_count', 'file_date'])
      await runner.query(`ALTER TABLE "payment_batches" DROP COLUMN "${column}"`);
    await runner.query('DROP TABLE "bank_file_contents"');
    await runner.query('DROP FUNCTION keep_bank_file_pieces()');
  }
}
