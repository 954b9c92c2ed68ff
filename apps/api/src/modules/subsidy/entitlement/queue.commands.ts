import type { Context } from '../../../platform/records.ts';
import { regionCondition, Values } from '../../../platform/security/scope.ts';
import { heldSql, offeredSql, sharedLimitsOf } from '../application/place.queries.ts';
import { giveOut, QUEUE, USED } from '../policy/place-giving.queries.ts';
import type { RunRow } from './entitlement.table.ts';
import type { SweptPolicy } from './sweep.queries.ts';
import { DUE, WAITING } from './sweep-tables.ts';

/** SQL: an offer or a wait `e` is that of a case `d` that is due. */
export const SAME = `e.policy_key = d.policy_key AND e.basis_id = d.basis_id AND e.beneficiary_id = d.beneficiary_id AND e.period = d.period`;

/** Who is due; what was offered before keeps its place before all others. */
const LINE = `SELECT d.basis_id, d.places, d.nth, d.line, EXISTS (SELECT 1 FROM entitlements e WHERE ${SAME} AND e.status = 'offered') AS held FROM ${DUE.name} d`;

/** Who has no place goes over from `due` to `waiting`, with the place in the queue; without one where only a part was looked at. */
const PART = `WITH moved AS (
    DELETE FROM ${DUE.name} d USING (
      SELECT basis_id, max(place) FILTER (WHERE short) AS place FROM (
        SELECT basis_id, short, row_number() OVER (PARTITION BY bucket, short ORDER BY pos) AS place FROM ${QUEUE.name} WHERE NOT given) w GROUP BY basis_id) w
    WHERE w.basis_id = d.basis_id RETURNING d.*, w.place::int AS place)
  INSERT INTO ${WAITING.name} SELECT * FROM moved`;

/**
 * Gives out the places that many share among those who are due, in the order of the policy: who finds none waits. Claims
 * and offers that stand keep theirs; what was declined or not answered in time has given its place up.
 */
export async function giveOutPlaces(
  ctx: Context,
  run: RunRow,
  { policyKey }: SweptPolicy,
  judged: readonly string[] | null,
): Promise<void> {
  const limits = await sharedLimitsOf(ctx.tx, policyKey);
  if (limits.length === 0) return;
  await ctx.tx.rows(`DELETE FROM ${DUE.name} d WHERE d.places IS NOT NULL AND EXISTS (SELECT 1 FROM entitlements e
    WHERE ${SAME} AND e.status NOT IN ('offered', 'waitlisted') AND e.expired_because IS DISTINCT FROM 'no-longer-due')`);
  const values = new Values();
  // an offer that this run speaks of is in the line itself, or is withdrawn
  const spoken = [regionCondition('e.region_code', run.regionCode, values), ...(judged ? [`e.period = ANY(${values.add(judged)})`] : [])];
  const elsewhere = offeredSql(`e.policy_key = ${values.add(policyKey)} AND NOT (${spoken.join(' AND ')})`);
  await ctx.tx.entities.query(
    USED.madeOf(`SELECT bucket, asks FROM (${heldSql(policyKey, limits, values)}) held WHERE holds
     UNION ALL SELECT bucket, asks FROM (${elsewhere}) offers`),
    [...values.list],
  );
  await giveOut(ctx.tx, LINE, policyKey);
  await ctx.tx.entities.query(PART);
}
