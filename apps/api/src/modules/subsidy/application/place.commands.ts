import { conflict } from '../../../kernel/errors.ts';
import type { Context } from '../../../platform/records.ts';
import { Values } from '../../../platform/security/scope.ts';
import type { ApplicationRow } from './application.table.ts';
import { heldSql, offeredSql, sharedLimitsOf } from './place.queries.ts';

interface Full extends Record<string, unknown> {
  readonly id: string;
  readonly limit: string;
  readonly max: number;
  readonly used: number;
  readonly holds: boolean;
}

/**
 * Which of some applications of one policy have no place under a limit that they share with others: what was granted and
 * what stood in the line before them leaves no room. A later claim never takes the place of an earlier one.
 */
async function withoutPlace(ctx: Context, policyKey: string, ids: readonly string[]): Promise<Full[]> {
  const limits = await sharedLimitsOf(ctx.tx, policyKey);
  if (limits.length === 0) return [];
  const values = new Values();
  return ctx.tx.rows<Full>(
    `WITH held AS MATERIALIZED (${heldSql(policyKey, limits, values)}),
     others AS (
       SELECT id, granted, since, bucket, asks FROM held WHERE holds
       UNION ALL SELECT id, false, since, bucket, asks FROM (${offeredSql(`e.policy_key = ${values.add(policyKey)}`)}) offers)
     SELECT m.id, m.limit_id AS "limit", m.max::float8 AS max, coalesce(sum(o.asks), 0)::float8 AS used, m.holds FROM held m
     LEFT JOIN others o ON o.bucket = m.bucket AND o.id <> m.id AND (o.granted OR (o.since, o.id) < (m.since, m.id))
     WHERE m.id = ANY(${values.add(ids)}::uuid[]) AND NOT m.granted
     GROUP BY m.id, m.limit_id, m.bucket, m.asks, m.max, m.holds HAVING NOT m.holds OR coalesce(sum(o.asks), 0) + m.asks > m.max
     ORDER BY m.id, m.limit_id`,
    values.list,
  );
}

type Case = Pick<ApplicationRow, 'id' | 'policyKey'>;

/** The cases among some that have no place, with the limit that leaves none. Whoever approves looks under the lock of `oneAfterTheOther`. */
export async function casesWithoutPlace(ctx: Context, cases: readonly Case[]): Promise<ReadonlyMap<string, Full>> {
  const keys = [...new Set(cases.map(({ policyKey }) => policyKey))];
  const found = new Map<string, Full>();
  for (const key of keys) {
    const ids = cases.filter(({ policyKey }) => policyKey === key).map(({ id }) => id);
    for (const full of await withoutPlace(ctx, key, ids)) found.set(full.id, full);
  }
  return found;
}

/** @throws a conflict when a limit that many claims share leaves no place for a case */
export async function refuseWithoutPlace(ctx: Context, row: Case): Promise<void> {
  const full = (await casesWithoutPlace(ctx, [row])).get(row.id);
  if (!full) return;
  const { limit, max, used, holds } = full;
  throw conflict(
    'no-place-left',
    holds
      ? `限额 ${limit} 共 ${max}，已由在先的申领占用 ${used}，没有余额`
      : `限额 ${limit} 共 ${max}，在本申请之前已有候补者，须先由他们递补`,
    holds
      ? `Of the ${max} of limit ${limit}, claims before this one hold ${used}: there is no place left`
      : `Others have waited for limit ${limit} (${max}) since before this claim was made: they come first`,
    { extra: { limit, max, used } },
  );
}
