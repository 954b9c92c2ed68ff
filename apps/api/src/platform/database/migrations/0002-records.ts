import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Records1763800000002 implements MigrationInterface {
  readonly name = 'Records1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "audit_entries" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(10) NOT NULL, "actor_name" character varying(120) NOT NULL, "address" character varying(64), "request_id" character varying(64), "action" character varying(80) NOT NULL, "subject_type" character varying(60) NOT NULL, "subject_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "reason" character varying(500), "transaction" bigint NOT NULL, "position" bigint NOT NULL, CONSTRAINT "PK_6b1623bcad4d04530b76548d619" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_audit_entries_order" ON "audit_entries"  ("transaction", "position")`);
    await runner.query(`CREATE INDEX "ix_audit_entries_subject" ON "audit_entries"  ("subject_id", "at")`);
    await runner.query(`CREATE INDEX "ix_audit_entries_time" ON "audit_entries"  ("at", "id")`);
    await runner.query(
      `CREATE TABLE "employments" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "person_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "started_on" date NOT NULL, "ended_on" date, "insured_months" integer NOT NULL DEFAULT '0', "monthly_wage_fen" bigint, "source" character varying(40) NOT NULL, "source_id" uuid, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_employments_insured_months" CHECK ("insured_months" BETWEEN 0 AND 600), CONSTRAINT "cf_employments_monthly_wage_fen" CHECK ("monthly_wage_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_employments_source" CHECK ("source" IN ('order-class', 'apprenticeship', 'job-application', 'internship', 'other')), CONSTRAINT "cf_employments_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_employments_period" CHECK (ended_on IS NULL OR ended_on >= started_on), CONSTRAINT "PK_208f1abe9b236e156e33f9eeb58" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_employments_source" ON "employments"  ("source", "source_id") WHERE source_id IS NOT NULL`);
    await runner.query(`CREATE INDEX "ix_employments_person" ON "employments"  ("person_id", "started_on")`);
    await runner.query(`CREATE INDEX "ix_employments_employer" ON "employments"  ("organization_id", "started_on")`);
    await runner.query(`CREATE INDEX "ix_employments_place" ON "employments"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "organizations" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "name" character varying(120) NOT NULL, "kind" character varying(40) NOT NULL, "uscc" character varying(18) NOT NULL, "industry_code" character varying(3), "size" character varying(40), "contact_name" character varying(60), "contact_phone" character varying(20), "address" character varying(200), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_organizations_status" CHECK ("status" IN ('pending', 'verified', 'suspended')), CONSTRAINT "cf_organizations_kind" CHECK ("kind" IN ('enterprise', 'college', 'training_provider', 'hr_agency', 'association', 'government')), CONSTRAINT "cf_organizations_size" CHECK ("size" IN ('micro', 'small', 'medium', 'large')), CONSTRAINT "cf_organizations_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_6b031fcd0863e3f6b44230163f9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_organizations_uscc" ON "organizations"  ("uscc")`);
    await runner.query(`CREATE INDEX "ix_organizations_place" ON "organizations"  ("region_code", "kind", "created_at")`);
    await runner.query(
      `CREATE TABLE "people" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "real_name" character varying(60) NOT NULL, "national_id" character varying(300) NOT NULL, "national_id_index" character(64) NOT NULL, "phone" character varying(300), "phone_index" character(64), "bank_account" character varying(300), "bank_account_index" character(64), "sex" character varying(40) NOT NULL, "birth_date" date NOT NULL, "degree" character varying(40), "college_id" uuid, "major" character varying(80), "graduated_on" date, "home_region_code" character(6), "occupation_code" character varying(20), "skill_level" character varying(40), "skills" character varying(40) array NOT NULL DEFAULT '{}', "registered_by_id" uuid, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_people_sex" CHECK ("sex" IN ('male', 'female')), CONSTRAINT "cf_people_degree" CHECK ("degree" IN ('secondary', 'vocational_secondary', 'associate', 'bachelor', 'master', 'doctor')), CONSTRAINT "cf_people_skill_level" CHECK ("skill_level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_people_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_aa866e71353ee94c6cc51059c5b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_people_national_id" ON "people"  ("national_id_index")`);
    await runner.query(`CREATE INDEX "ix_people_phone" ON "people"  ("phone_index")`);
    await runner.query(`CREATE INDEX "ix_people_account" ON "people"  ("bank_account_index")`);
    await runner.query(`CREATE INDEX "ix_people_name" ON "people"  ("real_name", "birth_date")`);
    await runner.query(`CREATE INDEX "ix_people_place" ON "people"  ("region_code", "created_at", "id")`);
    await runner.query(
      `CREATE TABLE "certificates" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(40) NOT NULL, "person_id" uuid NOT NULL, "issuer_id" uuid NOT NULL, "occupation_code" character varying(20) NOT NULL, "level" character varying(40) NOT NULL, "issued_on" date NOT NULL, "expires_on" date, "source" character varying(40) NOT NULL, "source_id" uuid, "revoked_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_certificates_status" CHECK ("status" IN ('valid', 'revoked')), CONSTRAINT "cf_certificates_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_certificates_source" CHECK ("source" IN ('assessment', 'evaluation', 'import')), CONSTRAINT "cf_certificates_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_e4c7e31e2144300bea7d89eb165" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_certificates_number" ON "certificates"  ("number")`);
    await runner.query(
      `CREATE UNIQUE INDEX "uq_certificates_source" ON "certificates"  ("source", "source_id") WHERE source_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "ix_certificates_person" ON "certificates"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_certificates_place" ON "certificates"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "api_clients" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "client_id" character varying(60) NOT NULL, "name" character varying(80) NOT NULL, "organization_id" uuid, "scopes" character varying(40) array NOT NULL, "secret_hash" character varying(64) NOT NULL, "previous_secret_hash" character varying(64), "previous_secret_ends_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "UQ_2cc528aa877e26788808e581855" UNIQUE ("client_id"), CONSTRAINT "cf_api_clients_status" CHECK ("status" IN ('active', 'revoked')), CONSTRAINT "cf_api_clients_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_ef2d5ef0eb5e9a6ddc67cfa310e" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "users" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "username" character varying(60) NOT NULL, "display_name" character varying(60) NOT NULL, "roles" character varying(20) array NOT NULL, "password_hash" character varying(200) NOT NULL, "password_changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_login_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "UQ_fe0bb3f6520ee0469504521e710" UNIQUE ("username"), CONSTRAINT "cf_users_status" CHECK ("status" IN ('active', 'disabled')), CONSTRAINT "cf_users_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "PK_a3ffb1c0c8416b9fc6f907b7433" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "enrollments" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "class_id" uuid NOT NULL, "person_id" uuid NOT NULL, "order_id" uuid, "provider_id" uuid NOT NULL, "enterprise_id" uuid, "person_name" character varying(60) NOT NULL, "queue_number" bigint NOT NULL, "period" daterange NOT NULL, "overlap_reason" character varying(300), "hours_attended" integer, "completed_on" date, "score" integer, "assessor" character varying(60), "passed_on" date, "certificate_id" uuid, "placed_on" date, "employment_id" uuid, "promoted_at" TIMESTAMP(3) WITH TIME ZONE, "end_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_enrollments_status" CHECK ("status" IN ('applied', 'waitlisted', 'admitted', 'attending', 'completed', 'passed', 'placed', 'failed', 'withdrawn', 'dropped', 'rejected')), CONSTRAINT "cf_enrollments_hours_attended" CHECK ("hours_attended" BETWEEN 0 AND 5000), CONSTRAINT "cf_enrollments_score" CHECK ("score" BETWEEN 0 AND 100), CONSTRAINT "cf_enrollments_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ex_enrollments_overlap" EXCLUDE USING gist (person_id WITH =, period WITH &&) WHERE (status IN ('applied', 'admitted', 'attending', 'completed', 'passed', 'placed', 'waitlisted') AND overlap_reason IS NULL), CONSTRAINT "PK_7c0f752f9fb68bf6ed7367ab00f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_enrollments_live" ON "enrollments"  ("class_id", "person_id") WHERE status IN ('applied', 'admitted', 'attending', 'completed', 'passed', 'placed', 'waitlisted')`,
    );
    await runner.query(`CREATE INDEX "ix_enrollments_class" ON "enrollments"  ("class_id", "queue_number")`);
    await runner.query(`CREATE INDEX "ix_enrollments_person" ON "enrollments"  ("person_id")`);
    await runner.query(`CREATE INDEX "ix_enrollments_order" ON "enrollments"  ("order_id")`);
    await runner.query(`CREATE INDEX "ix_enrollments_place" ON "enrollments"  ("region_code", "created_at")`);
    await runner.query(`CREATE INDEX "ix_enrollments_waiting" ON "enrollments"  ("class_id", "queue_number") WHERE status = 'waitlisted'`);
    await runner.query(
      `CREATE TABLE "training_classes" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "name" character varying(120) NOT NULL, "kind" character varying(40) NOT NULL, "order_id" uuid, "proposal_id" uuid, "provider_id" uuid NOT NULL, "enterprise_id" uuid, "occupation_code" character varying(20) NOT NULL, "level" character varying(40) NOT NULL, "seats" integer NOT NULL, "seats_taken" integer NOT NULL DEFAULT '0', "enroll_from_on" date NOT NULL, "enroll_to_on" date NOT NULL, "start_on" date NOT NULL, "end_on" date NOT NULL, "hours" integer NOT NULL, "minimum_share_bp" integer NOT NULL DEFAULT '8000', "price_per_head_fen" bigint NOT NULL, "location" character varying(200), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_training_classes_status" CHECK ("status" IN ('planned', 'enrolling', 'running', 'assessing', 'closed', 'canceled')), CONSTRAINT "cf_training_classes_kind" CHECK ("kind" IN ('order', 'project', 'apprenticeship', 'entrepreneurship', 'upskilling')), CONSTRAINT "cf_training_classes_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_training_classes_seats" CHECK ("seats" BETWEEN 1 AND 2000), CONSTRAINT "cf_training_classes_seats_taken" CHECK ("seats_taken" BETWEEN 0 AND 2000), CONSTRAINT "cf_training_classes_hours" CHECK ("hours" BETWEEN 1 AND 5000), CONSTRAINT "cf_training_classes_minimum_share_bp" CHECK ("minimum_share_bp" BETWEEN 0 AND 10000), CONSTRAINT "cf_training_classes_price_per_head_fen" CHECK ("price_per_head_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_training_classes_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_training_classes_seats" CHECK (seats_taken <= seats), CONSTRAINT "ck_training_classes_enrollment" CHECK (enroll_from_on <= enroll_to_on), CONSTRAINT "ck_training_classes_period" CHECK (start_on <= end_on), CONSTRAINT "PK_a0f6040666e1c6b80bc3bed1e54" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_training_classes_number" ON "training_classes"  ("number")`);
    await runner.query(`CREATE INDEX "ix_training_classes_place" ON "training_classes"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_training_classes_order" ON "training_classes"  ("order_id")`);
    await runner.query(`CREATE INDEX "ix_training_classes_provider" ON "training_classes"  ("provider_id")`);
    await runner.query(
      `CREATE TABLE "training_orders" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "number" character varying(20) NOT NULL, "title" character varying(120) NOT NULL, "enterprise_id" uuid NOT NULL, "occupation_code" character varying(20) NOT NULL, "level" character varying(40) NOT NULL, "headcount" integer NOT NULL, "seats_awarded" integer NOT NULL DEFAULT '0', "wage_from_fen" bigint NOT NULL, "wage_to_fen" bigint NOT NULL, "hire_commitment_bp" integer NOT NULL, "start_from_on" date NOT NULL, "start_to_on" date NOT NULL, "required_hours" integer NOT NULL, "modules" character varying(80) array NOT NULL DEFAULT '{}', "budget_per_head_fen" bigint NOT NULL, "note" character varying(2000), "returned_reason" character varying(500), "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_training_orders_status" CHECK ("status" IN ('draft', 'submitted', 'open', 'awarded', 'delivering', 'closed', 'rejected', 'canceled')), CONSTRAINT "cf_training_orders_level" CHECK ("level" IN ('novice', 'junior', 'intermediate', 'advanced', 'technician', 'senior_technician', 'special_technician', 'chief_technician')), CONSTRAINT "cf_training_orders_headcount" CHECK ("headcount" BETWEEN 1 AND 10000), CONSTRAINT "cf_training_orders_seats_awarded" CHECK ("seats_awarded" BETWEEN 0 AND 10000), CONSTRAINT "cf_training_orders_wage_from_fen" CHECK ("wage_from_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_training_orders_wage_to_fen" CHECK ("wage_to_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_training_orders_hire_commitment_bp" CHECK ("hire_commitment_bp" BETWEEN 0 AND 10000), CONSTRAINT "cf_training_orders_required_hours" CHECK ("required_hours" BETWEEN 1 AND 5000), CONSTRAINT "cf_training_orders_budget_per_head_fen" CHECK ("budget_per_head_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_training_orders_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_training_orders_seats" CHECK (seats_awarded <= headcount), CONSTRAINT "ck_training_orders_wage" CHECK (wage_from_fen <= wage_to_fen), CONSTRAINT "ck_training_orders_window" CHECK (start_from_on <= start_to_on), CONSTRAINT "PK_2261b86ef343ff3260ae10ba305" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "uq_training_orders_number" ON "training_orders"  ("number")`);
    await runner.query(`CREATE INDEX "ix_training_orders_place" ON "training_orders"  ("region_code", "status", "created_at")`);
    await runner.query(`CREATE INDEX "ix_training_orders_enterprise" ON "training_orders"  ("enterprise_id")`);
    await runner.query(
      `CREATE TABLE "proposals" ("id" uuid NOT NULL, "region_code" character(6) NOT NULL, "status" character varying(40) NOT NULL, "order_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "enterprise_id" uuid NOT NULL, "plan" character varying(4000) NOT NULL, "teachers" character varying(500), "price_per_head_fen" bigint NOT NULL, "seats" integer NOT NULL, "seats_planned" integer NOT NULL DEFAULT '0', "start_on" date NOT NULL, "end_on" date NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "cf_proposals_status" CHECK ("status" IN ('submitted', 'selected', 'declined', 'withdrawn')), CONSTRAINT "cf_proposals_price_per_head_fen" CHECK ("price_per_head_fen" BETWEEN 0 AND 1000000000000), CONSTRAINT "cf_proposals_seats" CHECK ("seats" BETWEEN 1 AND 10000), CONSTRAINT "cf_proposals_seats_planned" CHECK ("seats_planned" BETWEEN 0 AND 10000), CONSTRAINT "cf_proposals_version" CHECK ("version" BETWEEN 1 AND 2147483647), CONSTRAINT "ck_proposals_period" CHECK (start_on <= end_on), CONSTRAINT "ck_proposals_planned" CHECK (seats_planned <= seats), CONSTRAINT "PK_db524c8db8e126a38a2f16d8cac" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "uq_proposals_live" ON "proposals"  ("order_id", "provider_id") WHERE status IN ('submitted', 'selected')`,
    );
    await runner.query(`CREATE INDEX "ix_proposals_order" ON "proposals"  ("order_id")`);
    await runner.query(`CREATE INDEX "ix_proposals_provider" ON "proposals"  ("provider_id")`);
    await runner.query(`CREATE INDEX "ix_proposals_place" ON "proposals"  ("region_code", "created_at")`);
    await runner.query(
      `CREATE TABLE "audit_seals" ("position" bigint NOT NULL, "entry_id" uuid NOT NULL, "hash" character(64) NOT NULL, "sealed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_aff25554aaf30a8c0f1d15e8f8d" UNIQUE ("entry_id"), CONSTRAINT "PK_2aa95f8d9d4716f0001ed5b5b77" PRIMARY KEY ("position"))`,
    );
    await runner.query(
      `CREATE TABLE "events" ("id" uuid NOT NULL, "transaction" bigint NOT NULL, "position" bigint NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "type" character varying(80) NOT NULL, "module" character varying(20) NOT NULL, "subject_type" character varying(60) NOT NULL, "subject_id" uuid NOT NULL, "region_code" character(6), "organization_ids" uuid array NOT NULL DEFAULT '{}', "data" jsonb NOT NULL, CONSTRAINT "PK_40731c7151fe4be3116e45ddf73" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_events_order" ON "events"  ("transaction", "position")`);
    await runner.query(`CREATE INDEX "ix_events_subject" ON "events"  ("subject_id", "transaction")`);
    await runner.query(
      `CREATE TABLE "idempotency_keys" ("actor_id" uuid NOT NULL, "key" character varying(255) NOT NULL, "request_hash" character(64) NOT NULL, "answer" text, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_8a5af0c11ea21dd7a2593421498" PRIMARY KEY ("actor_id", "key"))`,
    );
    await runner.query(`CREATE INDEX "ix_idempotency_keys_age" ON "idempotency_keys"  ("created_at")`);
    await runner.query(
      `CREATE TABLE "sessions" ("id" uuid NOT NULL, "user_id" uuid NOT NULL, "refresh_hash" character(64) NOT NULL, "previous_hash" character(64), "rotated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP(3) WITH TIME ZONE, "address" character varying(64), CONSTRAINT "PK_3238ef96f18b355b671619111bc" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "ix_sessions_user" ON "sessions"  ("user_id")`);
    await runner.query(`CREATE INDEX "ix_sessions_end" ON "sessions"  ("ends_at")`);
    await runner.query(
      `CREATE TABLE "signing_keys" ("kid" character varying(40) NOT NULL, "private_key" text NOT NULL, "public_key" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_13362ac3e792c69417e1a53d355" PRIMARY KEY ("kid"))`,
    );
    await runner.query(
      `ALTER TABLE "employments" ADD CONSTRAINT "fk_employments_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "employments" ADD CONSTRAINT "fk_employments_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people" ADD CONSTRAINT "fk_people_college_id" FOREIGN KEY ("college_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "people" ADD CONSTRAINT "fk_people_registered_by_id" FOREIGN KEY ("registered_by_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificates" ADD CONSTRAINT "fk_certificates_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificates" ADD CONSTRAINT "fk_certificates_issuer_id" FOREIGN KEY ("issuer_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "api_clients" ADD CONSTRAINT "fk_api_clients_organization_id" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_class_id" FOREIGN KEY ("class_id") REFERENCES "training_classes"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_person_id" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_order_id" FOREIGN KEY ("order_id") REFERENCES "training_orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_provider_id" FOREIGN KEY ("provider_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_certificate_id" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollments" ADD CONSTRAINT "fk_enrollments_employment_id" FOREIGN KEY ("employment_id") REFERENCES "employments"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_classes" ADD CONSTRAINT "fk_training_classes_order_id" FOREIGN KEY ("order_id") REFERENCES "training_orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_classes" ADD CONSTRAINT "fk_training_classes_proposal_id" FOREIGN KEY ("proposal_id") REFERENCES "proposals"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_classes" ADD CONSTRAINT "fk_training_classes_provider_id" FOREIGN KEY ("provider_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_classes" ADD CONSTRAINT "fk_training_classes_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "training_orders" ADD CONSTRAINT "fk_training_orders_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposals" ADD CONSTRAINT "fk_proposals_order_id" FOREIGN KEY ("order_id") REFERENCES "training_orders"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposals" ADD CONSTRAINT "fk_proposals_provider_id" FOREIGN KEY ("provider_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "proposals" ADD CONSTRAINT "fk_proposals_enterprise_id" FOREIGN KEY ("enterprise_id") REFERENCES "organizations"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sessions" ADD CONSTRAINT "fk_sessions_user_id" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sessions" DROP CONSTRAINT "fk_sessions_user_id"`);
    await runner.query(`ALTER TABLE "proposals" DROP CONSTRAINT "fk_proposals_enterprise_id"`);
    await runner.query(`ALTER TABLE "proposals" DROP CONSTRAINT "fk_proposals_provider_id"`);
    await runner.query(`ALTER TABLE "proposals" DROP CONSTRAINT "fk_proposals_order_id"`);
    await runner.query(`ALTER TABLE "training_orders" DROP CONSTRAINT "fk_training_orders_enterprise_id"`);
    await runner.query(`ALTER TABLE "training_classes" DROP CONSTRAINT "fk_training_classes_enterprise_id"`);
    await runner.query(`ALTER TABLE "training_classes" DROP CONSTRAINT "fk_training_classes_provider_id"`);
    await runner.query(`ALTER TABLE "training_classes" DROP CONSTRAINT "fk_training_classes_proposal_id"`);
    await runner.query(`ALTER TABLE "training_classes" DROP CONSTRAINT "fk_training_classes_order_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_employment_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_certificate_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_enterprise_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_provider_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_order_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_person_id"`);
    await runner.query(`ALTER TABLE "enrollments" DROP CONSTRAINT "fk_enrollments_class_id"`);
    await runner.query(`ALTER TABLE "api_clients" DROP CONSTRAINT "fk_api_clients_organization_id"`);
    await runner.query(`ALTER TABLE "certificates" DROP CONSTRAINT "fk_certificates_issuer_id"`);
    await runner.query(`ALTER TABLE "certificates" DROP CONSTRAINT "fk_certificates_person_id"`);
    await runner.query(`ALTER TABLE "people" DROP CONSTRAINT "fk_people_registered_by_id"`);
    await runner.query(`ALTER TABLE "people" DROP CONSTRAINT "fk_people_college_id"`);
    await runner.query(`ALTER TABLE "employments" DROP CONSTRAINT "fk_employments_organization_id"`);
    await runner.query(`ALTER TABLE "employments" DROP CONSTRAINT "fk_employments_person_id"`);
    await runner.query(`DROP TABLE "signing_keys"`);
    await runner.query(`DROP INDEX "public"."ix_sessions_end"`);
    await runner.query(`DROP INDEX "public"."ix_sessions_user"`);
    await runner.query(`DROP TABLE "sessions"`);
    await runner.query(`DROP INDEX "public"."ix_idempotency_keys_age"`);
    await runner.query(`DROP TABLE "idempotency_keys"`);
    await runner.query(`DROP INDEX "public"."ix_events_subject"`);
    await runner.query(`DROP INDEX "public"."ix_events_order"`);
    await runner.query(`DROP TABLE "events"`);
    await runner.query(`DROP TABLE "audit_seals"`);
    await runner.query(`DROP INDEX "public"."ix_proposals_place"`);
    await runner.query(`DROP INDEX "public"."ix_proposals_provider"`);
    await runner.query(`DROP INDEX "public"."ix_proposals_order"`);
    await runner.query(`DROP INDEX "public"."uq_proposals_live"`);
    await runner.query(`DROP TABLE "proposals"`);
    await runner.query(`DROP INDEX "public"."ix_training_orders_enterprise"`);
    await runner.query(`DROP INDEX "public"."ix_training_orders_place"`);
    await runner.query(`DROP INDEX "public"."uq_training_orders_number"`);
    await runner.query(`DROP TABLE "training_orders"`);
    await runner.query(`DROP INDEX "public"."ix_training_classes_provider"`);
    await runner.query(`DROP INDEX "public"."ix_training_classes_order"`);
    await runner.query(`DROP INDEX "public"."ix_training_classes_place"`);
    await runner.query(`DROP INDEX "public"."uq_training_classes_number"`);
    await runner.query(`DROP TABLE "training_classes"`);
    await runner.query(`DROP INDEX "public"."ix_enrollments_waiting"`);
    await runner.query(`DROP INDEX "public"."ix_enrollments_place"`);
    await runner.query(`DROP INDEX "public"."ix_enrollments_order"`);
    await runner.query(`DROP INDEX "public"."ix_enrollments_person"`);
    await runner.query(`DROP INDEX "public"."ix_enrollments_class"`);
    await runner.query(`DROP INDEX "public"."uq_enrollments_live"`);
    await runner.query(`DROP TABLE "enrollments"`);
    await runner.query(`DROP TABLE "users"`);
    await runner.query(`DROP TABLE "api_clients"`);
    await runner.query(`DROP INDEX "public"."ix_certificates_place"`);
    await runner.query(`DROP INDEX "public"."ix_certificates_person"`);
    await runner.query(`DROP INDEX "public"."uq_certificates_source"`);
    await runner.query(`DROP INDEX "public"."uq_certificates_number"`);
    await runner.query(`DROP TABLE "certificates"`);
    await runner.query(`DROP INDEX "public"."ix_people_place"`);
    await runner.query(`DROP INDEX "public"."ix_people_name"`);
    await runner.query(`DROP INDEX "public"."ix_people_account"`);
    await runner.query(`DROP INDEX "public"."ix_people_phone"`);
    await runner.query(`DROP INDEX "public"."uq_people_national_id"`);
    await runner.query(`DROP TABLE "people"`);
    await runner.query(`DROP INDEX "public"."ix_organizations_place"`);
    await runner.query(`DROP INDEX "public"."uq_organizations_uscc"`);
    await runner.query(`DROP TABLE "organizations"`);
    await runner.query(`DROP INDEX "public"."ix_employments_place"`);
    await runner.query(`DROP INDEX "public"."ix_employments_employer"`);
    await runner.query(`DROP INDEX "public"."ix_employments_person"`);
    await runner.query(`DROP INDEX "public"."uq_employments_source"`);
    await runner.query(`DROP TABLE "employments"`);
    await runner.query(`DROP INDEX "public"."ix_audit_entries_time"`);
    await runner.query(`DROP INDEX "public"."ix_audit_entries_subject"`);
    await runner.query(`DROP INDEX "public"."ix_audit_entries_order"`);
    await runner.query(`DROP TABLE "audit_entries"`);
  }
}
