import type pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { Platform1763800000001 } from './0001-platform.ts';
import { Records1763800000002 } from './0002-records.ts';
import { AppendOnly1763800000003 } from './0003-append-only.ts';
import { Subsidy1763800000004 } from './0004-subsidy.ts';
import { Ledger1763800000005 } from './0005-ledger.ts';
import { Apprenticeship1763800000006 } from './0006-apprenticeship.ts';
import { Recruitment1763800000007 } from './0007-recruitment.ts';
import { Integration1763800000008 } from './0008-integration.ts';
import { InternshipAndEvaluation1763800000009 } from './0009-internship-and-evaluation.ts';
import { FilesWorkersJournal1763800000010 } from './0010-files-workers-journal-preferences.ts';
import { Entitlements1763800000011 } from './0011-entitlements.ts';
import { Review1763800000012 } from './0012-review.ts';
import { Money1763800000013 } from './0013-money.ts';
import { MoneyRules1763800000014 } from './0014-money-rules.ts';
import { PolicyEditors1763800000015 } from './0015-policy-editors.ts';
import { PaymentGuards1763800000016 } from './0016-payment-guards.ts';
import { PolicyVersionsNeverOverlap1763800000017 } from './0017-policy-versions-never-overlap.ts';
import { NoticeLines1763800000018 } from './0018-notice-lines.ts';
import { BasisKinds1763800000019 } from './0019-basis-kinds.ts';
import { PolicySuccession1763800000020 } from './0020-policy-succession.ts';
import { BankReturnPieces1763800000021 } from './0021-bank-return-pieces.ts';
import { Instalments1763800000022 } from './0022-instalments.ts';
import { AwaitingNotice1763800000023 } from './0023-awaiting-notice.ts';
import { NearMissOrder1763800000024 } from './0024-near-miss-order.ts';
import { LaterChecks1763800000025 } from './0025-later-checks.ts';
import { IntegrityRules1763800000026 } from './0026-integrity-rules.ts';
import { BatchTemplate1763800000027 } from './0027-batch-template.ts';
import { DocumentKeys1763800000028 } from './0028-document-keys.ts';
import { SharedPlaces1763800000029 } from './0029-shared-places.ts';
import { Supplements1763800000030 } from './0030-supplements.ts';
import { RetroactiveVersions1763800000031 } from './0031-retroactive-versions.ts';
import { LapsedApprovals1763800000032 } from './0032-lapsed-approvals.ts';
import { WrittenOffStaysHeld1763800000033 } from './0033-written-off-stays-held.ts';
import { BankFiles1763800000034 } from './0034-bank-files.ts';
import { Filters1763800000035 } from './0035-filters.ts';
import { LookAtWhatWasAskedBack1763800000036 } from './0036-look-at-what-was-asked-back.ts';
import { PaidAndDue1763800000037 } from './0037-paid-and-due.ts';
import { Losses1763800000038 } from './0038-losses.ts';
import { CheckedAfterRecovery1763800000039 } from './0039-checked-after-recovery.ts';
import { LossesBesideASupplement1763800000040 } from './0040-losses-beside-a-supplement.ts';
import { PaymentCovers1763800000041 } from './0041-payment-covers.ts';
import { BatchRemovers1763800000042 } from './0042-batch-removers.ts';
import { SupplementAfterFailedCheck1763800000043 } from './0043-supplement-after-failed-check.ts';

/** In the order in which they are applied. A published migration is never changed. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Platform1763800000001,
  Records1763800000002,
  AppendOnly1763800000003,
  Subsidy1763800000004,
  Ledger1763800000005,
  Apprenticeship1763800000006,
  Recruitment1763800000007,
  Integration1763800000008,
  InternshipAndEvaluation1763800000009,
  FilesWorkersJournal1763800000010,
  Entitlements1763800000011,
  Review1763800000012,
  Money1763800000013,
  MoneyRules1763800000014,
  PolicyEditors1763800000015,
  PaymentGuards1763800000016,
  PolicyVersionsNeverOverlap1763800000017,
  NoticeLines1763800000018,
  BasisKinds1763800000019,
  PolicySuccession1763800000020,
  BankReturnPieces1763800000021,
  Instalments1763800000022,
  AwaitingNotice1763800000023,
  NearMissOrder1763800000024,
  LaterChecks1763800000025,
  IntegrityRules1763800000026,
  BatchTemplate1763800000027,
  DocumentKeys1763800000028,
  SharedPlaces1763800000029,
  Supplements1763800000030,
  RetroactiveVersions1763800000031,
  LapsedApprovals1763800000032,
  WrittenOffStaysHeld1763800000033,
  BankFiles1763800000034,
  Filters1763800000035,
  LookAtWhatWasAskedBack1763800000036,
  PaidAndDue1763800000037,
  Losses1763800000038,
  CheckedAfterRecovery1763800000039,
  LossesBesideASupplement1763800000040,
  PaymentCovers1763800000041,
  BatchRemovers1763800000042,
  SupplementAfterFailedCheck1763800000043,
];

/** True when every migration of this version has been applied, so that a start need not run them. */
export async function isMigrated(pool: pg.Pool): Promise<boolean> {
  const names = migrations.map((migration) => new migration().name);
  try {
    const result = await pool.query('SELECT count(*)::int AS n FROM migrations WHERE name = ANY($1)', [names]);
    return result.rows[0].n === names.length;
  } catch {
    return false;
  }
}
