import { isDeepStrictEqual } from 'node:util';
import type { PolicyVersion } from '@rongcai/policy';
import { conflict } from '../../../kernel/errors.ts';
import type { Context } from '../../../platform/records.ts';
import type { ApplicationRow } from './application.table.ts';
import { type Assessment, assess, rulesOnce, standing } from './assessment.queries.ts';
import { refuseMissingEvidence } from './evidence.commands.ts';
import type { BatchReason } from './rules/batch-verdict.ts';

type Case = Pick<ApplicationRow, 'policyKey' | 'personId' | 'organizationId'>;

/**
 * Approvals that may stand in each other's way are given one after the other: those under one policy share its places,
 * those of one person or organization exclude or cap each other. The locks are taken in one order, whoever asks.
 */
export async function oneAfterTheOther(ctx: Context, cases: readonly Case[]): Promise<void> {
  const names = cases.flatMap(({ policyKey, personId, organizationId }) => [policyKey, personId, organizationId]);
  await ctx.tx.rows(
    `SELECT pg_advisory_xact_lock(name) FROM (SELECT DISTINCT hashtextextended('approval ' || name, 0) AS name FROM unnest($1::text[]) AS name
     WHERE name IS NOT NULL ORDER BY 1 OFFSET 0) names`,
    [names],
  );
}

/** A case as it was decided, and what is decided on the same question with the facts, grants and rules of this moment. */
async function again(ctx: Context, row: ApplicationRow, rulesOf = rulesOnce(ctx)): Promise<{ same: boolean; now: Assessment }> {
  const kept = await standing(ctx, row);
  const now = await assess(ctx, { ...kept, asOf: kept.decision.asOf }, rulesOf);
  const { amountFen, grantedBeforeFen = 0, instalments, outcome, policyVersionId } = now.values;
  const same =
    outcome === row.outcome &&
    isDeepStrictEqual(instalments, row.instalments) &&
    amountFen === row.amountFen &&
    grantedBeforeFen === row.grantedBeforeFen &&
    policyVersionId === row.policyVersionId;
  return { same, now };
}

/** What was decided days ago is signed for only if it would be decided so now, with its papers there. @throws a conflict that says what it would be, or what is missing */
export async function refuseDecidedOtherwise(ctx: Context, row: ApplicationRow): Promise<void> {
  const { same, now } = await again(ctx, row);
  if (same) return refuseMissingEvidence(now.values.missing, now.version.document);
  const { outcome, failed, unknown } = now.decision;
  const { amountFen, grantedBeforeFen = 0, instalments } = now.values;
  throw conflict(
    'decided-otherwise',
    '资料、已获补贴或规则已有变化，请重新核验',
    'Facts, grants or rules have changed: assess the case again',
    {
      extra: { outcome, amountFen, grantedBeforeFen, instalments, failed, unknown },
    },
  );
}

/** Whether one approval under these rules may change what another one is worth. */
const looksAtOthers = ({ stacking = [], limits = [], ...rest }: PolicyVersion): boolean =>
  stacking.length > 0 || limits.length > 0 || JSON.stringify(rest).includes('"grants"');

/**
 * Which of many cases can't be signed for as they were decided, and why. With `granting` they are taken in their order as if each were
 * granted before the next is looked at, and nothing of that stays.
 */
export async function decidedOtherwise(
  ctx: Context,
  rows: readonly ApplicationRow[],
  granting: 'granting' | null,
): Promise<Map<string, BatchReason>> {
  const otherwise = new Map<string, BatchReason>();
  const rulesOf = rulesOnce(ctx);
  if (granting) await ctx.tx.rows('SAVEPOINT as_if_granted');
  for (const row of rows) {
    const { same, now } = await again(ctx, row, rulesOf);
    if (!same) otherwise.set(row.id, 'decided-otherwise');
    else if ((now.values.missing?.evidence ?? []).length > 0) otherwise.set(row.id, 'evidence-missing');
    else if (granting && looksAtOthers(now.version.document))
      await ctx.tx.rows("UPDATE subsidy_applications SET status = 'awaiting_notice' WHERE id = $1", [row.id]);
  }
  if (granting) await ctx.tx.rows('ROLLBACK TO SAVEPOINT as_if_granted');
  return otherwise;
}
