import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who finds no place waits: a case has no deadline meanwhile, and says which places it draws on. */
export class SharedPlaces1763800000029 implements MigrationInterface {
  readonly name = 'SharedPlaces1763800000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "entitlements" ADD "place" integer`);
    await runner.query(`ALTER TABLE "entitlements" ADD "places" jsonb`);
    await runner.query(`ALTER TABLE "entitlements" ALTER COLUMN "expires_on" DROP NOT NULL`);
    await runner.query(`CREATE INDEX "ix_subsidy_applications_policy" ON "subsidy_applications" ("policy_key", "status")`);
    await runner.query(`CREATE INDEX "ix_entitlements_waiting" ON "entitlements" ("policy_key", "created_at") WHERE status = 'waitlisted'`);
    await runner.query(`DROP INDEX "ix_entitlements_offers"`);
    await runner.query(
      `CREATE INDEX "ix_entitlements_offers" ON "entitlements" ("policy_key", "basis_id") WHERE status IN ('offered', 'waitlisted')`,
    );
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "cf_entitlements_status"`);
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "cf_entitlements_status" CHECK ("status" IN ('waitlisted', 'offered', 'accepted', 'declined', 'expired'))`,
    );
    await runner.query(`ALTER TABLE "entitlements" ADD CONSTRAINT "cf_entitlements_place" CHECK ("place" BETWEEN 1 AND 2000000000)`);
    await runner.query(`ALTER TABLE "entitlements" ADD CONSTRAINT "ck_entitlements_place" CHECK (place IS NULL OR status = 'waitlisted')`);
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "ck_entitlements_deadline" CHECK (expires_on IS NOT NULL OR status IN ('waitlisted', 'expired'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // a later run finds again who waited
    await runner.query(`DELETE FROM "entitlements" WHERE "status" = 'waitlisted' OR "expires_on" IS NULL`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "cf_entitlements_status"`);
    await runner.query(
      `ALTER TABLE "entitlements" ADD CONSTRAINT "cf_entitlements_status" CHECK ("status" IN ('offered', 'accepted', 'declined', 'expired'))`,
    );
    await runner.query(`DROP INDEX "ix_entitlements_offers"`);
    await runner.query(`CREATE INDEX "ix_entitlements_offers" ON "entitlements" ("policy_key", "basis_id") WHERE status = 'offered'`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "ck_entitlements_deadline"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "ck_entitlements_place"`);
    await runner.query(`ALTER TABLE "entitlements" DROP CONSTRAINT "cf_entitlements_place"`);
    await runner.query(`DROP INDEX "ix_entitlements_waiting"`);
    await runner.query(`DROP INDEX "ix_subsidy_applications_policy"`);
    await runner.query(`ALTER TABLE "entitlements" ALTER COLUMN "expires_on" SET NOT NULL`);
    await runner.query(`ALTER TABLE "entitlements" DROP COLUMN "places"`);
    await runner.query(`ALTER TABLE "entitlements" DROP COLUMN "place"`);
  }
}
