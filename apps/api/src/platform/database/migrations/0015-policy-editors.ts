import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PolicyEditors1763800000015 implements MigrationInterface {
  readonly name = 'PolicyEditors1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "policy_versions" ADD "edited_by_id" uuid`);
    // retirement gives a published version an earlier end; its rules stay what they are
    await runner.query(`CREATE OR REPLACE FUNCTION keep_published_policy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'draft' AND (NEW.document #- '{effective,to}') IS DISTINCT FROM (OLD.document #- '{effective,to}')
          OR OLD.status <> 'draft' AND NEW.document IS DISTINCT FROM OLD.document
            AND NOT (OLD.status = 'published' AND NEW.status = 'retired' AND NEW.effective_to < coalesce(OLD.effective_to, 'infinity'))
        THEN
          RAISE EXCEPTION 'a published policy version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_policy_versions_published';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION keep_published_policy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'draft' AND NEW.document IS DISTINCT FROM OLD.document THEN
          RAISE EXCEPTION 'a published policy version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_policy_versions_published';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`ALTER TABLE "policy_versions" DROP COLUMN "edited_by_id"`);
  }
}
