import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Preferences1763800000012 implements MigrationInterface {
  readonly name = 'Preferences1763800000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "user_preferences" ("user_id" uuid NOT NULL, "preferences" jsonb NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_458057fa75b66e68a275647da2e" PRIMARY KEY ("user_id"))`);
    await runner.query(`ALTER TABLE "user_preferences" ADD CONSTRAINT "fk_user_preferences_user_id" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "user_preferences" DROP CONSTRAINT "fk_user_preferences_user_id"`);
    await runner.query(`DROP TABLE "user_preferences"`);
  }
}
