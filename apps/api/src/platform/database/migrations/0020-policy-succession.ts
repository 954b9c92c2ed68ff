import type { MigrationInterface, QueryRunner } from 'typeorm';

const keep = (ends: string) => `CREATE OR REPLACE FUNCTION keep_published_policy() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.status <> 'draft' AND (NEW.document #- '{effective,to}') IS DISTINCT FROM (OLD.document #- '{effective,to}')
          OR OLD.status <> 'draft' AND NEW.document IS DISTINCT FROM OLD.document
            AND NOT (OLD.status = 'published' AND ${ends} AND NEW.effective_to < coalesce(OLD.effective_to, 'infinity'))
        THEN
          RAISE EXCEPTION 'a published policy version never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_policy_versions_published';
        END IF;
        RETURN NEW;
      END $$`;

/** A version that another one follows has an earlier end and is still in force until then. */
export class PolicySuccession1763800000020 implements MigrationInterface {
  readonly name = 'PolicySuccession1763800000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keep("NEW.status IN ('published', 'retired')"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keep("NEW.status = 'retired'"));
  }
}
