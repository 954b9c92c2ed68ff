import { conflict } from '../../../kernel/errors.ts';
import type { Context, ValuesFor } from '../../../platform/records.ts';
import { regionCondition, scopeCondition, Values } from '../../../platform/security/scope.ts';
import { reviewStages } from './application.lifecycle.ts';
import { type ApplicationRow, applicationTable } from './application.table.ts';
import type { Queue } from './review.schemas.ts';

/** A claim that nobody works on lapses after this; the database's clock counts, so that every process agrees. */
const LEASE = "clock_timestamp() + interval '30 minutes'";
const FREE = '(claimed_until IS NULL OR claimed_until <= clock_timestamp())';

/** Refuses what anybody would do to a case that another one has before them. The row is locked. */
export async function refuseOthersClaim(ctx: Context, row: ApplicationRow): Promise<void> {
  if (row.claimedById === null || row.claimedById === ctx.actor.id || row.claimedUntil === null) return;
  const [clock] = await ctx.tx.rows<{ live: boolean }>('SELECT $1::timestamptz > clock_timestamp() AS live', [row.claimedUntil]);
  if (clock?.live) throw claimedByOther(row);
}

function claimedByOther(row: Pick<ApplicationRow, 'claimedByName' | 'claimedUntil'>): Error {
  const { claimedByName: holder, claimedUntil } = row;
  return conflict('claimed-by-other', `已由 ${holder} 领取`, `${holder} has claimed this case`, {
    extra: { holder, until: claimedUntil?.toISOString() },
  });
}

/** What a decision writes beside itself that leaves the case in its state; another state ends a claim by itself. */
export const unclaimed = { claimedById: null, claimedByName: null, claimedUntil: null } as const;

/** Working on a case keeps it. */
export async function keepClaim(ctx: Context, row: ApplicationRow): Promise<ValuesFor<ApplicationRow>> {
  if (row.claimedById !== ctx.actor.id) return {};
  const [clock] = await ctx.tx.rows<{ until: Date }>(`SELECT ${LEASE} AS until`);
  return { claimedUntil: clock?.until ?? null };
}

function noteClaim(ctx: Context, row: ApplicationRow, verb: 'claim' | 'release'): void {
  ctx.changes.push({
    action: `subsidy-application.${verb}`,
    module: 'subsidy',
    subjectType: 'subsidy-application',
    subjectId: row.id,
    regionCode: row.regionCode,
    organizationIds: [],
    before: null,
    after: { claimedByName: row.claimedByName },
    event: null,
  });
}

/** What changes a case is done by who holds it, or while nobody does, and keeps it. */
export async function workOn(ctx: Context, row: ApplicationRow): Promise<ValuesFor<ApplicationRow>> {
  await refuseOthersClaim(ctx, row);
  return keepClaim(ctx, row);
}

/** Takes a case onto the caller's desk, or keeps it there: one conditional UPDATE decides between two who ask at once. */
export async function claimCase(ctx: Context, row: ApplicationRow): Promise<ApplicationRow> {
  if (!(reviewStages as readonly string[]).includes(row.status)) {
    throw conflict('not-waiting', '该申请不在审核中', 'The application waits for no review', { extra: { state: row.status } });
  }
  const [mine] = await ctx.tx.rows<ApplicationRow & Record<string, unknown>>(
    `UPDATE subsidy_applications SET claimed_by_id = $2, claimed_by_name = $3, claimed_until = ${LEASE}
     WHERE id = $1 AND (claimed_by_id = $2 OR ${FREE}) RETURNING ${applicationTable.selection}`,
    [row.id, ctx.actor.id, ctx.actor.name.slice(0, 120)],
  );
  if (!mine) throw claimedByOther(row);
  noteClaim(ctx, mine, 'claim');
  return mine;
}

/** Puts a case back into the queue; only who holds it can. */
export async function releaseCase(ctx: Context, row: ApplicationRow): Promise<ApplicationRow> {
  await refuseOthersClaim(ctx, row);
  if (row.claimedById === null) return row;
  const [free] = await ctx.tx.rows<ApplicationRow & Record<string, unknown>>(
    `UPDATE subsidy_applications SET claimed_by_id = NULL, claimed_by_name = NULL, claimed_until = NULL WHERE id = $1
     RETURNING ${applicationTable.selection}`,
    [row.id],
  );
  noteClaim(ctx, row, 'release');
  return free as ApplicationRow;
}

/**
 * The oldest case that waits and that the caller may decide, claimed in the statement that finds it: who asks at the
 * same moment skips what is being taken and gets the next one.
 */
export async function claimNext(ctx: Context, { stage, policyKey, regionCode }: Queue): Promise<ApplicationRow | null> {
  const values = new Values();
  const me = values.add(ctx.actor.id);
  const stages = values.add(stage ? [stage] : ['in_review', 'in_final_review']);
  const conditions = [
    `status = ANY(${stages})`,
    FREE,
    `(status <> 'in_final_review' OR (recommended_by_id IS DISTINCT FROM ${me}::uuid AND approved_by_id IS DISTINCT FROM ${me}::uuid))`,
    scopeCondition(applicationTable, ctx.actor, values),
    ...(policyKey ? [`policy_key = ${values.add(policyKey)}`] : []),
    ...(regionCode ? [regionCondition('region_code', regionCode, values)] : []),
  ];
  const [row] = await ctx.tx.rows<ApplicationRow & Record<string, unknown>>(
    `WITH next AS MATERIALIZED (
       SELECT id AS next_id FROM subsidy_applications WHERE ${conditions.join(' AND ')} ORDER BY created_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED)
     UPDATE subsidy_applications SET claimed_by_id = ${me}, claimed_by_name = ${values.add(ctx.actor.name.slice(0, 120))}, claimed_until = ${LEASE}
     FROM next WHERE id = next_id RETURNING ${applicationTable.selection}`,
    values.list,
  );
  if (!row) return null;
  noteClaim(ctx, row, 'claim');
  return row;
}
