import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger is append-only, and no transaction commits in which a posting does not sum to zero. */
export class Ledger1763800000005 implements MigrationInterface {
  readonly name = 'Ledger1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SEQUENCE ledger_position');
    await runner.query(
      'CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(`CREATE FUNCTION check_posting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(amount_fen) FROM ledger_entries WHERE posting_id = NEW.posting_id) <> 0 THEN
          RAISE EXCEPTION 'posting % does not sum to zero', NEW.posting_id USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_entries_sum';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(
      'CREATE CONSTRAINT TRIGGER ledger_entries_sum AFTER INSERT ON ledger_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_posting()',
    );
    // a published version never changes: only its state and the author-independent stamps may
    await runner.query(`CREATE FUNCTION keep_published_policy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'draft' AND NEW.document IS DISTINCT FROM OLD.document THEN
          RAISE EXCEPTION 'a published policy version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_policy_versions_published';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      'CREATE TRIGGER policy_versions_keep BEFORE UPDATE ON policy_versions FOR EACH ROW EXECUTE FUNCTION keep_published_policy()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER policy_versions_keep ON policy_versions');
    await runner.query('DROP FUNCTION keep_published_policy()');
    await runner.query('DROP TRIGGER ledger_entries_sum ON ledger_entries');
    await runner.query('DROP FUNCTION check_posting()');
    await runner.query('DROP TRIGGER ledger_entries_append_only ON ledger_entries');
    await runner.query('DROP SEQUENCE ledger_position');
  }
}
