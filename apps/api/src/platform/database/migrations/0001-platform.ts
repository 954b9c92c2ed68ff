import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tables of the platform need and the schema builder does not know: extensions, order, append-only logs. */
export class Platform1763800000001 implements MigrationInterface {
  readonly name = 'Platform1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE SEQUENCE audit_position');
    await runner.query('CREATE SEQUENCE event_position');
    await runner.query('CREATE SEQUENCE record_number');
    await runner.query('CREATE SEQUENCE enrollment_queue');
    await runner.query('CREATE TABLE login_attempts (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)');
    await runner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE login_attempts');
    await runner.query('DROP SEQUENCE enrollment_queue');
    await runner.query('DROP SEQUENCE record_number');
    await runner.query('DROP FUNCTION refuse_change()');
    await runner.query('DROP SEQUENCE event_position');
    await runner.query('DROP SEQUENCE audit_position');
  }
}
