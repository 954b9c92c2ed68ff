import type { MigrationInterface, QueryRunner } from 'typeorm';

const checks: readonly (readonly [table: string, name: string, before: string, after: string])[] = [
  [
    'payment_batches',
    'cf_payment_batches_status',
    `"status" IN ('draft', 'locked', 'sent', 'reconciled', 'canceled')`,
    `"status" IN ('filling', 'draft', 'locked', 'sending', 'sent', 'reconciled', 'canceling', 'canceled')`,
  ],
  [
    'payments',
    'cf_payments_status',
    `"status" IN ('pending', 'sent', 'paid', 'failed', 'removed', 'superseded')`,
    `"status" IN ('pending', 'sent', 'unknown', 'paid', 'failed', 'removed', 'superseded')`,
  ],
  [
    'ledger_entries',
    'cf_ledger_entries_movement',
    `"movement" IN ('appropriate', 'commit', 'release', 'send', 'settle', 'bounce')`,
    `"movement" IN ('appropriate', 'commit', 'release', 'send', 'settle', 'bounce', 'recover', 'return')`,
  ],
  [
    'ledger_entries',
    'cf_ledger_entries_account',
    `"account" IN ('source', 'available', 'committed', 'in_payment', 'paid')`,
    `"account" IN ('source', 'available', 'committed', 'in_payment', 'paid', 'returned')`,
  ],
  [
    'funds',
    'ck_funds_balance',
    'appropriated_fen = available_fen + committed_fen + in_payment_fen + paid_fen',
    'appropriated_fen = available_fen + committed_fen + in_payment_fen + paid_fen + returned_fen',
  ],
];

const live = (states: string) => `CREATE UNIQUE INDEX "uq_payments_live" ON "payments" ("application_id") WHERE status IN (${states})`;

/** A list that has been filled is frozen: no line comes in, and no line's payee, account or amount ever changes. */
export class MoneyRules1763800000014 implements MigrationInterface {
  readonly name = 'MoneyRules1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name, , after] of checks) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}", ADD CONSTRAINT "${name}" CHECK (${after})`);
    }
    await runner.query('DROP INDEX "uq_payments_live"');
    await runner.query(live("'pending', 'sent', 'unknown', 'paid', 'failed'"));
    await runner.query(`CREATE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.batch_id, OLD.application_id, OLD.fund_id, OLD.reference, OLD.amount_fen, OLD.payee_name, OLD.payee_account)
          IS DISTINCT FROM (NEW.batch_id, NEW.application_id, NEW.fund_id, NEW.reference, NEW.amount_fen, NEW.payee_name, NEW.payee_account) THEN
          RAISE EXCEPTION 'a payment never changes what it pays to whom' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payments_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER payments_keep BEFORE UPDATE OF batch_id, application_id, fund_id, reference, amount_fen, payee_name, payee_account ON payments FOR EACH ROW EXECUTE FUNCTION keep_payment()',
    );
    await runner.query(`CREATE FUNCTION refuse_late_payment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added JOIN payment_batches b ON b.id = added.batch_id WHERE b.status <> 'filling') THEN
          RAISE EXCEPTION 'the list of the batch is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_payments_closed';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      'CREATE TRIGGER payments_closed AFTER INSERT ON payments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_payment()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER payments_closed ON payments');
    await runner.query('DROP FUNCTION refuse_late_payment()');
    await runner.query('DROP TRIGGER payments_keep ON payments');
    await runner.query('DROP FUNCTION keep_payment()');
    await runner.query('DROP INDEX "uq_payments_live"');
    await runner.query(live("'pending', 'sent', 'paid', 'failed'"));
    for (const [table, name, before] of checks) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}", ADD CONSTRAINT "${name}" CHECK (${before})`);
    }
  }
}
