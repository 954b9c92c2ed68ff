import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BasisKinds1763800000019 implements MigrationInterface {
  readonly name = 'BasisKinds1763800000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "subsidy_applications" ADD CONSTRAINT "cf_subsidy_applications_basis" CHECK ("basis" IN ('enrollment', 'training-class', 'certificate', 'employment', 'person', 'organization', 'apprenticeship', 'apprenticeship-program', 'internship', 'evaluation-case'))`,
    );
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "cf_entitlements_basis" CHECK ("basis" IN ('enrollment', 'training-class', 'certificate', 'employment', 'person', 'organization', 'apprenticeship', 'apprenticeship-program', 'internship', 'evaluation-case'))`,
    );
    await runner.query(
      `ALTER TABLE "entitlement_near_misses" ADD CONSTRAINT "cf_entitlement_near_misses_basis" CHECK ("basis" IN ('enrollment', 'training-class', 'certificate', 'employment', 'person', 'organization', 'apprenticeship', 'apprenticeship-program', 'internship', 'evaluation-case'))`,
    );
    await runner.query(
      `ALTER TABLE "policy_versions" ADD CONSTRAINT "cf_policy_versions_basis" CHECK ("basis" IN ('enrollment', 'training-class', 'certificate', 'employment', 'person', 'organization', 'apprenticeship', 'apprenticeship-program', 'internship', 'evaluation-case'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "policy_versions" DROP CONSTRAINT "cf_policy_versions_basis"`);
    await runner.query(`ALTER TABLE "entitlement_near_misses" DROP CONSTRAINT "cf_entitlement_near_misses_basis"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "cf_entitlements_basis"`);
    await runner.query(`ALTER TABLE "subsidy_applications" DROP CONSTRAINT "cf_subsidy_applications_basis"`);
  }
}
