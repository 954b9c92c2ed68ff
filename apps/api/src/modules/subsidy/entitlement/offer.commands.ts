import { changeAll, returned } from '../../../platform/bulk.ts';
import type { Context } from '../../../platform/records.ts';
import { regionCondition } from '../../../platform/security/scope.ts';
import { entitlementTable, type RunRow } from './entitlement.table.ts';
import { SAME } from './queue.commands.ts';
import type { SweptPolicy } from './sweep.queries.ts';
import { DUE, WAITING } from './sweep-tables.ts';

interface Changed {
  readonly n: number;
  readonly fen: number;
}
type Counted = Changed & Record<string, unknown>;
const COUNTED = 'count(*)::int AS n, coalesce(sum(amount_fen), 0)::bigint AS fen';

interface Gone {
  readonly status: 'offered' | 'waitlisted';
  /** The table of the run in which they would still stand. */
  readonly still: typeof DUE | typeof WAITING;
  /** The periods that the run has judged; null for all. With `before` also those that lie before them. */
  readonly periods: { readonly among: readonly string[]; readonly before?: true } | null;
}

/** What is not due any more is offered, or waited for, no longer. */
export function expireGone(
  ctx: Context,
  run: RunRow,
  { policyKey, basis }: SweptPolicy,
  { status, still, periods }: Gone,
): Promise<Changed> {
  return changeAll<Counted>(
    ctx,
    entitlementTable,
    'expire',
    ({ add }) => {
      const among = periods && `e.period = ANY(${add(periods.among)})`;
      const judged = periods?.before ? `(${among} OR e.period < ALL(${add(periods.among)}))` : among;
      const log = returned(entitlementTable, {
        alias: 'e',
        before: `jsonb_build_object('status', ${add(status)}::text)`,
        after: `'{"status":"expired","expiredBecause":"no-longer-due"}'`,
      });
      return `UPDATE entitlements e SET status = 'expired', expired_because = 'no-longer-due', place = NULL, version = version + 1, updated_at = ${add(ctx.now)}
        WHERE e.status = ${add(status)} AND e.policy_key = ${add(policyKey)} AND e.basis = ${add(basis)}
          AND ${regionCondition('e.region_code', run.regionCode, { add })}
          AND ${judged ?? 'true'} AND NOT EXISTS (SELECT 1 FROM ${still.name} d WHERE ${SAME})
        RETURNING ${log}, e.amount_fen`;
    },
    COUNTED,
  );
}

/** Offers that stand follow what is due now. @returns how many changed */
export async function recalculate(ctx: Context): Promise<number> {
  const { n } = await changeAll<{ n: number }>(
    ctx,
    entitlementTable,
    'recalculate',
    ({ add }) => {
      const amount = (fen: string) => `jsonb_build_object('amountFen', ${fen})`;
      const log = returned(entitlementTable, { alias: 'e', before: amount('d.before_fen'), after: amount('e.amount_fen') });
      return `UPDATE entitlements e SET amount_fen = d.amount_fen, policy_version_id = d.version_id, predicates = d.predicates,
          assessed_at = ${add(ctx.now)}, version = version + 1, updated_at = ${add(ctx.now)}
        FROM (SELECT d.*, e.id AS entitlement_id, e.amount_fen AS before_fen FROM ${DUE.name} d JOIN entitlements e ON ${SAME}
          WHERE e.status = 'offered' AND (e.amount_fen, e.policy_version_id) IS DISTINCT FROM (d.amount_fen, d.version_id)) d
        WHERE e.id = d.entitlement_id AND e.status = 'offered' RETURNING ${log}`;
    },
    'count(*)::int AS n',
  );
  return n;
}

/** Who has waited and is due has an offer now. */
function raise(ctx: Context, run: RunRow): Promise<Changed> {
  return changeAll<Counted>(
    ctx,
    entitlementTable,
    'offer',
    ({ add }) => {
      const log = returned(entitlementTable, {
        alias: 'e',
        before: `'{"status":"waitlisted"}'`,
        after: "jsonb_build_object('status', 'offered', 'amountFen', e.amount_fen)",
      });
      return `UPDATE entitlements e SET status = 'offered', run_id = ${add(run.id)}, expires_on = ${add(run.expiresOn)}::date, place = NULL, places = d.places,
          amount_fen = d.amount_fen, policy_version_id = d.version_id, predicates = d.predicates, assessed_at = ${add(ctx.now)}, version = version + 1,
          updated_at = ${add(ctx.now)}
        FROM ${DUE.name} d WHERE ${SAME} AND e.status = 'waitlisted' RETURNING ${log}, e.amount_fen`;
    },
    COUNTED,
  );
}

/** Who has waited and is due has an offer now; who is not due any more waits no longer. The others are told their place. */
export async function offerToWaiting(ctx: Context, run: RunRow, policy: SweptPolicy, judged: readonly string[] | null): Promise<Changed> {
  const some = await ctx.tx.rows(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM entitlements WHERE policy_key = $1 AND status = 'waitlisted') OR EXISTS (SELECT 1 FROM ${DUE.name} WHERE places IS NOT NULL)`,
    [policy.policyKey],
  );
  if (some.length === 0) return { n: 0, fen: 0 };
  const raised = await raise(ctx, run);
  await expireGone(ctx, run, policy, { status: 'waitlisted', still: WAITING, periods: judged && { among: judged, before: true } });
  // a place in the queue follows from those before it: it is no change of the record
  await ctx.tx.rows(`UPDATE entitlements e SET place = d.place, places = d.places, amount_fen = d.amount_fen, policy_version_id = d.version_id, predicates = d.predicates
    FROM ${WAITING.name} d WHERE ${SAME} AND e.status = 'waitlisted' AND (e.place, e.places, e.amount_fen, e.policy_version_id) IS DISTINCT FROM (d.place, d.places, d.amount_fen, d.version_id)`);
  await ctx.tx.rows(`UPDATE entitlements e SET places = d.places FROM ${DUE.name} d
    WHERE ${SAME} AND e.status = 'offered' AND d.places IS NOT NULL AND e.places IS DISTINCT FROM d.places`);
  return raised;
}

/** An offer for each who is due, and a place in the queue for each who waits, unless one was made before. @returns the offers */
export function makeOffers(ctx: Context, run: RunRow, { basis }: SweptPolicy): Promise<Changed> {
  return changeAll<Counted>(
    ctx,
    entitlementTable,
    'create',
    ({ add }) => {
      const now = `${add(ctx.now)}::timestamptz`;
      const log = returned(entitlementTable, {
        before: 'NULL',
        after: "jsonb_build_object('status', entitlements.status, 'amountFen', entitlements.amount_fen)",
      });
      return `INSERT INTO entitlements (id, region_code, status, run_id, policy_version_id, policy_key, beneficiary, beneficiary_id, beneficiary_name, person_id,
          organization_id, basis, basis_id, period, amount_fen, outcome, predicates, places, place, assessed_at, expires_on, version, created_at, updated_at, created_by)
        SELECT gen_random_uuid(), d.region_code, d.status, ${add(run.id)}::uuid, d.version_id, d.policy_key, d.beneficiary, d.beneficiary_id,
          coalesce(o.name, p.real_name), d.person_id, o.id, ${add(basis)}, d.basis_id, d.period, d.amount_fen, 'eligible', d.predicates, d.places, d.place,
          ${now}, CASE d.status WHEN 'offered' THEN ${add(run.expiresOn)}::date END, 1, ${now}, ${now}, ${add(ctx.actor.id)}::uuid
        FROM (SELECT *, NULL::int AS place, 'offered' AS status FROM ${DUE.name} UNION ALL SELECT *, 'waitlisted' FROM ${WAITING.name}) d
        LEFT JOIN people p ON d.beneficiary = 'person' AND p.id = d.beneficiary_id
        LEFT JOIN organizations o ON d.beneficiary = 'organization' AND o.id = d.beneficiary_id
        WHERE NOT EXISTS (SELECT 1 FROM entitlements e WHERE ${SAME} AND e.expired_because IS DISTINCT FROM 'no-longer-due')
        ON CONFLICT DO NOTHING
        RETURNING ${log}, entitlements.amount_fen`;
    },
    "count(*) FILTER (WHERE status = 'offered')::int AS n, coalesce(sum(amount_fen) FILTER (WHERE status = 'offered'), 0)::bigint AS fen",
  );
}
