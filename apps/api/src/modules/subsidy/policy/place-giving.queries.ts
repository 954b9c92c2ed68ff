import { type CompiledPolicy, type PolicyVersion, sharedLimits } from '@rongcai/policy';
import type { Tx } from '../../../platform/database/database.ts';
import { temporary } from '../../../platform/database/temporary.ts';
import type { Adding } from '../../../platform/security/scope.ts';
import { bucketSql, commonSql } from './rules/shared-place.ts';

/** A version that was compiled, and whose places it gives out. */
interface Drawing {
  readonly document: PolicyVersion;
  readonly compiled: CompiledPolicy;
  /** The place whose rules they are. */
  readonly place: string;
  /** Whether all that share the places are looked at: who looks at a part of them can't say who comes first. */
  readonly isWhole: (per: readonly string[]) => boolean;
}

/** SQL over the compiled version `x`: what each case draws of the places that it shares, before it is known whose case it is; NULL where it draws of none. */
export function quotasSql({ document, compiled: { queue }, place, isWhole }: Drawing, x: string, { add }: Adding): string {
  if (!queue) return 'NULL::jsonb';
  const shared = sharedLimits(document);
  const each = queue.limits.map(({ id, max, asks }) => {
    const { per = [], window = 'ever' } = shared.find((limit) => limit.id === id) ?? {};
    const common = commonSql(`${add(id)}::text`, `${add(place)}::text`, `${add(window)}::text`, `${x}.anchor_date`);
    return `CASE WHEN ${x}.${max} IS NOT NULL THEN jsonb_build_object('limit', ${add(id)}::text, 'max', ${x}.${max}, 'asks', ${x}.${asks},
      'per', ${add(JSON.stringify(per))}::jsonb, 'whole', ${isWhole(per)}, 'bucket', ${common}) END`;
  });
  return `CASE WHEN ${x}.outcome = 'eligible' THEN to_jsonb(array_remove(ARRAY[${each.join(', ')}], NULL)) END`;
}

/** SQL: the same for a case of which it is known what it is told apart by. */
export const placesSql = (quotas: string, dimensions: string): string =>
  `CASE WHEN ${quotas} IS NOT NULL THEN (SELECT jsonb_agg(q || jsonb_build_object('bucket', ${bucketSql("q->'bucket'", "q->'per'", dimensions)}))
    FROM jsonb_array_elements(${quotas}) q) END`;

/** What is taken already, by what shares it. */
export const USED = temporary('used', { bucket: 'jsonb', asks: 'numeric' });

/** Each case once for each limit that it draws on, in the order of the line: `given`, or `short` where there is no room. */
export const QUEUE = temporary('queue', {
  pos: 'bigint',
  basis_id: 'uuid',
  limit_nth: 'bigint',
  bucket: 'jsonb',
  asks: 'numeric',
  room: 'numeric',
  given: 'boolean',
  short: 'boolean',
});

/** The cases that are due, in the order of the line; who held places before keeps them before all others. */
const lineSql = (cases: string): string =>
  QUEUE.madeOf(`SELECT c.pos, c.basis_id, nth AS limit_nth, p->'bucket' AS bucket, (p->>'asks')::numeric AS asks, (p->>'max')::numeric - coalesce(u.asks, 0) AS room,
    CASE WHEN (p->>'whole')::boolean THEN NULL ELSE c.held END AS given, false AS short
  FROM (SELECT d.basis_id, d.places, d.held, row_number() OVER (ORDER BY d.held DESC, d.nth, d.line, d.basis_id) AS pos FROM (${cases}) d) c
  CROSS JOIN LATERAL jsonb_array_elements(c.places) WITH ORDINALITY AS drawn(p, nth)
  LEFT JOIN (SELECT bucket, sum(asks) AS asks FROM ${USED.name} GROUP BY bucket) u ON u.bucket = p->'bucket'`);

/**
 * Settles whatever can be: a case that fits with everybody before it has its places; one that doesn't fit with those
 * before it who have theirs waits, and so does whoever comes behind it for the same places.
 */
const ROUND = `UPDATE ${QUEUE.name} q SET given = c.given, short = c.short FROM (
    SELECT pos, limit_nth, short, bool_and(fits) OVER one AND NOT bool_or(short) OVER one AS given, bool_or(short) OVER one AS waits FROM (
      SELECT pos, limit_nth, given IS NULL AS open, at_most + asks <= room AS fits, at_least + asks > room OR closed AS short FROM (
        SELECT *, coalesce(sum(asks) FILTER (WHERE given IS NOT FALSE) OVER ahead, 0) AS at_most, coalesce(sum(asks) FILTER (WHERE given) OVER ahead, 0) AS at_least,
          coalesce(bool_or(short) OVER ahead, false) AS closed
        FROM ${QUEUE.name} WINDOW ahead AS (PARTITION BY bucket ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) line) judged
    WHERE open WINDOW one AS (PARTITION BY pos)) c
  WHERE c.pos = q.pos AND c.limit_nth = q.limit_nth AND (c.given OR c.waits)`;

/**
 * Gives places out in the order of the policy, into `QUEUE`. What is taken already stands in `USED`.
 * @param cases SQL of who is due: `basis_id, places, held, nth, line`
 */
export async function giveOut(tx: Tx, cases: string, what: string): Promise<void> {
  await tx.entities.query(lineSql(cases));
  await tx.entities.query(`ANALYZE ${QUEUE.name}`);
  for (let open = await unsettled(tx); open > 0; ) {
    await tx.entities.query(ROUND);
    const left = await unsettled(tx);
    // the first of those who are open fits or doesn't: a round that settles nobody would be the first of endlessly many
    if (left === open) throw new Error(`the places of ${what} cannot be given out`);
    open = left;
  }
}

async function unsettled(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${QUEUE.name} WHERE given IS NULL`);
  return row?.n ?? 0;
}
