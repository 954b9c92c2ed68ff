import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Booked {
  readonly posting: string;
  /** Within what a document is booked once: a fund for appropriations, a recovery for receipts. */
  readonly within: string;
  readonly number: string;
}

/** As numbers were compared on the day of this migration. */
function keyOf(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\s\p{Cc}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Ps}/gu, '(')
    .replace(/\p{Pe}/gu, ')')
    .replace(/\p{Pd}/gu, '-')
    .slice(0, 80);
}

/**
 * Documents are compared by the key of their number instead of its letters. Until now numbers that only look alike were
 * taken for several documents, so a ledger may hold one document more than once. That stands: the ledger is
 * append-only, and whether such an entry was right is for people to say. The first of them takes the key, so that the
 * document can't be booked again; the later ones take the key with their place behind it (`… 2`, `… 3`, which no number
 * has, as keys have no spaces), by which they can be found. No number is changed, and nothing stops the migration.
 */
export class DocumentKeys1763800000028 implements MigrationInterface {
  readonly name = 'DocumentKeys1763800000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_receipt"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_appropriation"`);
    await runner.query(`ALTER TABLE "ledger_entries" ADD "document_key" character varying(120)`);
    const booked: Booked[] = await runner.query(
      `SELECT posting_id AS posting, coalesce(recovery_id, fund_id) AS within, document_number AS number FROM ledger_entries
       WHERE movement IN ('appropriate', 'recover', 'return') AND document_number IS NOT NULL AND amount_fen > 0 ORDER BY position`,
    );
    const times = new Map<string, number>();
    const keys = booked.map(({ posting, within, number }) => {
      const key = keyOf(number) || posting;
      const nth = (times.get(`${within} ${key}`) ?? 0) + 1;
      times.set(`${within} ${key}`, nth);
      return { posting, key: nth === 1 ? key : `${key} ${nth}` };
    });
    await runner.query('ALTER TABLE ledger_entries DISABLE TRIGGER ledger_entries_append_only');
    await runner.query(
      `UPDATE ledger_entries e SET document_key = k.key FROM jsonb_to_recordset($1::jsonb) AS k(posting uuid, key text) WHERE e.posting_id = k.posting`,
      [JSON.stringify(keys)],
    );
    await runner.query('ALTER TABLE ledger_entries ENABLE TRIGGER ledger_entries_append_only');
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_appropriation" ON "ledger_entries"  ("fund_id", "document_key", "account") WHERE movement = 'appropriate'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_receipt" ON "ledger_entries"  ("recovery_id", "document_key", "account") WHERE recovery_id IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "ledger_entries" ADD CONSTRAINT "ck_ledger_entries_document" CHECK (document_number IS NULL OR document_key IS NOT NULL OR movement NOT IN ('appropriate', 'recover', 'return'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "ledger_entries" DROP CONSTRAINT "ck_ledger_entries_document"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_receipt"`);
    await runner.query(`DROP INDEX "public"."uq_ledger_entries_appropriation"`);
    await runner.query(`ALTER TABLE "ledger_entries" DROP COLUMN "document_key"`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_appropriation" ON "ledger_entries"  ("fund_id", "document_number", "account") WHERE movement = 'appropriate'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_ledger_entries_receipt" ON "ledger_entries"  ("recovery_id", "document_number", "account") WHERE recovery_id IS NOT NULL`,
    );
  }
}
