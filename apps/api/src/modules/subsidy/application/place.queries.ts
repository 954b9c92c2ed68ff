import { type Limit, sharedLimits } from '@rongcai/policy';
import type { Tx } from '../../../platform/database/database.ts';
import type { Adding } from '../../../platform/security/scope.ts';
import { EVER_IN_FORCE } from '../policy/policy.queries.ts';
import { anchorDaySql } from '../policy/rules/anchor-day.ts';
import { bucketSql, commonSql, dimensionsOfApplication } from '../policy/rules/shared-place.ts';
import { grantedStates, STANDING } from './application.lifecycle.ts';

/** A limit of one version whose places many claims share. */
export interface SharedLimit {
  readonly version: string;
  /** The place whose rules they are: another place has places of its own. */
  readonly place: string;
  readonly id: string;
  readonly per: readonly string[];
  readonly window: Limit['window'];
}

/** The limits of a policy whose places many claims share, of every version that decided or decides something. */
export async function sharedLimitsOf(tx: Tx, policyKey: string): Promise<SharedLimit[]> {
  const versions = await tx.rows<{ id: string; place: string; limits: Limit[] | null }>(
    `SELECT id, region_code AS place, document->'limits' AS limits FROM policy_versions WHERE policy_key = $1 AND ${EVER_IN_FORCE}`,
    [policyKey],
  );
  return versions.flatMap(({ id: version, place, limits }) =>
    sharedLimits({ limits: limits ?? [] }).map(({ id, per, window }) => ({ version, place, id, per, window })),
  );
}

const exact = (text: string) => `(split_part(${text}, '/', 1)::numeric / coalesce(nullif(split_part(${text}, '/', 2), ''), '1')::numeric)`;
const quoted = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

/** SQL: of a supplement, only what it asks beyond what was granted before it. */
const beyondSql = `CASE WHEN a.supplement_of_id IS NULL THEN 0 ELSE coalesce((
    SELECT max(${exact("q->>'asked'")}) FROM subsidy_applications b CROSS JOIN LATERAL jsonb_array_elements(b.decision->'limits') q
    WHERE (b.id = a.supplement_of_id OR b.supplement_of_id = a.supplement_of_id) AND b.sequence = a.sequence - 1
      AND b.status IN (${quoted(grantedStates)}) AND q->>'id' = l.id), 0) END`;

/**
 * SQL: what the applications of a policy hold or would take of shared places, as they were decided: `id, basis_id,
 * created_at, granted, since, offered, bucket, asks, max`. A draft that is not complete, and what the policy refuses,
 * take none. What took up an offer has stood in the line since the offer was made.
 */
const claimedSql = (policyKey: string, limits: readonly SharedLimit[], { add }: Adding) => `
  SELECT a.id, a.granted, coalesce(e.created_at, a.created_at) AS since, e.id IS NOT NULL AS offered, l.id AS limit_id,
    ${bucketSql(commonSql('l.id', 'l.place', 'l."window"', 'a.anchor'), 'l.per', dimensionsOfApplication('a'))} AS bucket,
    greatest(0, ${exact("r->>'asked'")} - ${beyondSql}) AS asks, ${exact("r->>'max'")} AS max
  FROM (SELECT x.*, x.status IN (${quoted(grantedStates)}) AS granted, ${anchorDaySql('x.decision')} AS anchor FROM subsidy_applications x
    WHERE x.policy_key = ${add(policyKey)} AND x.${STANDING}
      AND (x.outcome = 'eligible' OR (x.outcome = 'needs_info' AND x.status <> 'draft'))) a
  JOIN jsonb_to_recordset(${add(JSON.stringify(limits))}::jsonb) AS l(version uuid, place text, id text, per jsonb, "window" text) ON l.version = a.policy_version_id
  CROSS JOIN LATERAL jsonb_array_elements(a.decision->'limits') r
  LEFT JOIN entitlements e ON e.application_id = a.id
  WHERE r->>'id' = l.id AND r->>'max' IS NOT NULL`;

/**
 * SQL: those that hold their places. A claim that was made by hand while others waited already is behind them: it holds
 * none before they have theirs.
 */
export const heldSql = (policyKey: string, limits: readonly SharedLimit[], values: Adding) => `
  SELECT c.*, c.granted OR c.offered OR c.asks = 0 OR NOT EXISTS (SELECT 1 FROM entitlements w WHERE w.policy_key = ${values.add(policyKey)} AND w.status = 'waitlisted'
    AND w.created_at < c.since AND w.places @> jsonb_build_array(jsonb_build_object('bucket', c.bucket))) AS holds
  FROM (${claimedSql(policyKey, limits, values)}) c`;

/** SQL: what the open offers of a policy hold: `id, since, bucket, asks`. */
export const offeredSql = (where: string) => `
  SELECT e.id, e.created_at AS since, p->'bucket' AS bucket, (p->>'asks')::numeric AS asks
  FROM entitlements e CROSS JOIN LATERAL jsonb_array_elements(e.places) p WHERE e.status = 'offered' AND ${where}`;
