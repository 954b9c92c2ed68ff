import type { MigrationInterface, QueryRunner } from 'typeorm';

const logs = ['audit_entries', 'audit_seals', 'events'];

/** Logs refuse UPDATE, DELETE and TRUNCATE, whoever asks. */
export class AppendOnly1763800000003 implements MigrationInterface {
  readonly name = 'AppendOnly1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const log of logs) {
      await runner.query(
        `CREATE TRIGGER ${log}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${log} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const log of logs) await runner.query(`DROP TRIGGER ${log}_append_only ON ${log}`);
  }
}
