import { conflict } from '../../../kernel/errors.ts';
import { changeAll, returned } from '../../../platform/bulk.ts';
import { type Context, insert, move, type ValuesFor } from '../../../platform/records.ts';
import { openApplication, submitOffered } from '../application/application.commands.ts';
import { applicationTable } from '../application/application.table.ts';
import { type EntitlementRow, entitlementTable, runTable } from './entitlement.table.ts';
import { openLaterCheck } from './later-check.commands.ts';
import { isSampled } from './rules/sample.ts';

/**
 * Makes the application that the offer stands for. The facts are gathered and explained again: what was due when the
 * run looked, and is no longer, is refused.
 */
export async function acceptEntitlement(ctx: Context, row: EntitlementRow): Promise<ValuesFor<EntitlementRow>> {
  if (row.expiresOn !== null && ctx.today > row.expiresOn) {
    throw conflict('offer-ended', `确认期限至 ${row.expiresOn}`, `The offer ended on ${row.expiresOn}`, {
      extra: { expiresOn: row.expiresOn },
    });
  }
  const { policyKey, basis, basisId, period } = row;
  const values = await openApplication(ctx, { policyKey, basis, basisId, period });
  if (values.outcome !== 'eligible' || !values.amountFen || values.beneficiaryId !== row.beneficiaryId) {
    throw conflict('no-longer-due', '按现有信息已不再符合条件', 'By what is known now it is no longer due', {
      extra: { outcome: values.outcome, amountFen: values.amountFen, failed: values.decision?.failed, unknown: values.decision?.unknown },
    });
  }
  const draft = await insert(ctx, applicationTable, values);
  const application = await move(ctx, applicationTable, draft, 'submit', { patch: await submitOffered(ctx, draft) });
  const [run] = await ctx.tx.rows<{ seed: string; share: number }>(
    'SELECT draw_seed AS seed, sample_share_bp AS share FROM entitlement_runs WHERE id = $1',
    [row.runId],
  );
  const sampled = run !== undefined && isSampled(run.seed, row.id, run.share);
  if (sampled) await openLaterCheck(ctx, row, application);
  return {
    applicationId: application.id,
    policyVersionId: application.policyVersionId,
    amountFen: application.amountFen,
    sampled,
  };
}

/** Ends the offers that nobody answered in time. */
export async function expireOffers(ctx: Context): Promise<number> {
  const { n } = await changeAll<{ n: number }>(
    ctx,
    entitlementTable,
    'expire',
    ({
      add,
    }) => `UPDATE entitlements e SET status = 'expired', expired_because = 'deadline', version = version + 1, updated_at = ${add(ctx.now)}
      WHERE status = 'offered' AND expires_on < ${add(ctx.today)}::date
      RETURNING ${returned(entitlementTable, { alias: 'e', before: `'{"status":"offered"}'`, after: `'{"status":"expired","expiredBecause":"deadline"}'` })}`,
    'count(*)::int AS n',
  );
  return n;
}

/** Shows by what was drawn once no offer of the run can be answered any more: then the draw can be checked, and not foreseen. */
export async function revealSeeds(ctx: Context): Promise<void> {
  await changeAll(
    ctx,
    runTable,
    'reveal',
    ({ add }) => `UPDATE entitlement_runs r SET seed = draw_seed, version = version + 1, updated_at = ${add(ctx.now)}
      WHERE seed IS NULL AND expires_on < ${add(ctx.today)}::date
      RETURNING ${returned(runTable, { alias: 'r', before: "'{}'", after: "jsonb_build_object('seed', r.seed)" })}`,
    'count(*)::int AS n',
  );
}

/** Near misses are a help for the season in which they are found. */
const KEPT_DAYS = 90;

export async function forgetNearMisses(ctx: Context): Promise<void> {
  await ctx.tx.rows("DELETE FROM entitlement_near_misses WHERE found_at < $1::timestamptz - interval '1 day' * $2::int", [
    ctx.now,
    KEPT_DAYS,
  ]);
}
