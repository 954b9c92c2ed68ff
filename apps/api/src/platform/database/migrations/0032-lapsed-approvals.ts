import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (more: string) =>
  `ALTER TABLE "subsidy_applications" DROP CONSTRAINT "cf_subsidy_applications_status", ADD CONSTRAINT "cf_subsidy_applications_status" CHECK ("status" IN ('draft', 'submitted', 'in_review', 'in_final_review', 'awaiting_notice', 'in_public_notice', 'approved', 'paying', 'paid', ${more}'rejected', 'withdrawn'))`;

const ended = (more: string) => `status NOT IN ('rejected', 'withdrawn'${more})`;

const indices = (more: string) => [
  `DROP INDEX "uq_subsidy_applications_once"`,
  `CREATE UNIQUE INDEX "uq_subsidy_applications_once" ON "subsidy_applications" ("beneficiary_id", "policy_key", "basis_id", "period") WHERE ${ended(more)} AND supplement_of_id IS NULL`,
  `DROP INDEX "uq_subsidy_applications_supplement"`,
  `CREATE UNIQUE INDEX "uq_subsidy_applications_supplement" ON "subsidy_applications" ("supplement_of_id", "sequence") WHERE ${ended(more)} AND supplement_of_id IS NOT NULL`,
];

const order = (more: string) => `CREATE OR REPLACE FUNCTION keep_chain_order() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM subsidy_applications s WHERE s.supplement_of_id = coalesce(NEW.supplement_of_id, NEW.id) AND s.sequence > NEW.sequence
        AND s.${ended(more)}) THEN
      RAISE EXCEPTION 'a supplement rests on what was granted before it' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_subsidy_applications_rests';
    END IF;
    RETURN NULL;
  END $$`;

/** An approval of which nothing is due any more before anything was paid lapses: the same may be claimed again. */
export class LapsedApprovals1763800000032 implements MigrationInterface {
  readonly name = 'LapsedApprovals1763800000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states("'lapsed', "));
    await runner.query(
      "UPDATE subsidy_applications a SET status = 'lapsed', version = version + 1 WHERE status = 'paid' AND paid_fen = 0 AND amount_fen = 0 AND NOT EXISTS (SELECT FROM subsidy_applications s WHERE s.supplement_of_id = a.id)",
    );
    for (const statement of indices(", 'lapsed'")) await runner.query(statement);
    await runner.query(order(", 'lapsed'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(order(''));
    await runner.query("UPDATE subsidy_applications SET status = 'paid', version = version + 1 WHERE status = 'lapsed'");
    for (const statement of indices('')) await runner.query(statement);
    await runner.query(states(''));
  }
}
