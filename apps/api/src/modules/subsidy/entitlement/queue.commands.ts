import type { Context } from '../../../platform/records.ts';
import { regionCondition, Values } from '../../../platform/security/scope.ts';
import { heldSql, offeredSql, sharedLimitsOf } from '../application/place.queries.ts';
import type { RunRow } from './entitlement.table.ts';
import type { SweptPolicy } from './sweep.queries.ts';

/** SQL: an offer or a wait `e` is that of a case `d` that is due. */
export const SAME = `e.policy_key = d.policy_key AND e.basis_id = d.basis_id AND e.beneficiary_id = d.beneficiary_id AND e.period = d.period`;

/** The cases that are due, in the order of the line; what was offered before keeps its place before all others. */
const LINE = `CREATE TEMP TABLE queue ON COMMIT DROP AS
  SELECT c.pos, c.basis_id, nth AS limit_nth, p->'bucket' AS bucket, (p->>'asks')::numeric AS asks, (p->>'max')::numeric - coalesce(u.asks, 0) AS room,
    CASE WHEN (p->>'whole')::boolean THEN NULL ELSE c.held END AS given, false AS short
  FROM (SELECT d.basis_id, d.places, o.held, row_number() OVER (ORDER BY o.held DESC, d.nth, d.line, d.basis_id) AS pos FROM due d
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM entitlements e WHERE ${SAME} AND e.status = 'offered') AS held) o) c
  CROSS JOIN LATERAL jsonb_array_elements(c.places) WITH ORDINALITY AS drawn(p, nth)
  LEFT JOIN (SELECT bucket, sum(asks) AS asks FROM used GROUP BY bucket) u ON u.bucket = p->'bucket'`;

/**
 * Settles whatever can be: a case that fits with everybody before it has its places; one that doesn't fit with those
 * before it who have theirs waits, and so does whoever comes behind it for the same places.
 */
const ROUND = `UPDATE queue q SET given = c.given, short = c.short FROM (
    SELECT pos, limit_nth, short, bool_and(fits) OVER one AND NOT bool_or(short) OVER one AS given, bool_or(short) OVER one AS waits FROM (
      SELECT pos, limit_nth, given IS NULL AS open, at_most + asks <= room AS fits, at_least + asks > room OR closed AS short FROM (
        SELECT *, coalesce(sum(asks) FILTER (WHERE given IS NOT FALSE) OVER ahead, 0) AS at_most, coalesce(sum(asks) FILTER (WHERE given) OVER ahead, 0) AS at_least,
          coalesce(bool_or(short) OVER ahead, false) AS closed
        FROM queue WINDOW ahead AS (PARTITION BY bucket ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) line) judged
    WHERE open WINDOW one AS (PARTITION BY pos)) c
  WHERE c.pos = q.pos AND c.limit_nth = q.limit_nth AND (c.given OR c.waits)`;

/** Who has no place goes over from `due` to `waiting`, with the place in the queue; without one where only a part was looked at. */
const PART = `WITH moved AS (
    DELETE FROM due d USING (
      SELECT basis_id, max(place) FILTER (WHERE short) AS place FROM (
        SELECT basis_id, short, row_number() OVER (PARTITION BY bucket, short ORDER BY pos) AS place FROM queue WHERE NOT given) w GROUP BY basis_id) w
    WHERE w.basis_id = d.basis_id RETURNING d.*, w.place::int AS place)
  INSERT INTO waiting SELECT * FROM moved`;

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
  await ctx.tx.rows(`DELETE FROM due d WHERE d.places IS NOT NULL AND EXISTS (SELECT 1 FROM entitlements e
    WHERE ${SAME} AND e.status NOT IN ('offered', 'waitlisted') AND e.expired_because IS DISTINCT FROM 'no-longer-due')`);
  const values = new Values();
  // an offer that this run speaks of is in the line itself, or is withdrawn
  const spoken = [regionCondition('e.region_code', run.regionCode, values), ...(judged ? [`e.period = ANY(${values.add(judged)})`] : [])];
  const elsewhere = offeredSql(`e.policy_key = ${values.add(policyKey)} AND NOT (${spoken.join(' AND ')})`);
  await ctx.tx.entities.query(
    `CREATE TEMP TABLE used ON COMMIT DROP AS SELECT bucket, asks FROM (${heldSql(policyKey, limits, values)}) held WHERE holds
     UNION ALL SELECT bucket, asks FROM (${elsewhere}) offers`,
    [...values.list],
  );
  await ctx.tx.entities.query(LINE);
  await ctx.tx.entities.query('ANALYZE queue');
  for (let open = await unsettled(ctx); open > 0; ) {
    await ctx.tx.entities.query(ROUND);
    const left = await unsettled(ctx);
    // the first of those who are open fits or doesn't: a round that settles nobody would be the first of endlessly many
    if (left === open) throw new Error(`the places of ${policyKey} cannot be given out`);
    open = left;
  }
  await ctx.tx.entities.query(PART);
}

async function unsettled(ctx: Context): Promise<number> {
  const [row] = await ctx.tx.rows<{ n: number }>('SELECT count(*)::int AS n FROM queue WHERE given IS NULL');
  return row?.n ?? 0;
}
