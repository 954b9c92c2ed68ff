import { conflict } from '../../../kernel/errors.ts';
import type { Context } from '../../../platform/records.ts';
import { grantedStates } from './application.lifecycle.ts';
import type { ApplicationRow } from './application.table.ts';
import type { PlannedInstalment } from './rules/plan.ts';
import type { StatedFacts } from './rules/stated-facts.ts';

const GRANTED = `('${grantedStates.join("', '")}')`;

/** SQL: what the chain of a first application was granted in all. */
export const grantedSql = (root: string) =>
  `(SELECT coalesce(sum(c.amount_fen), 0)::bigint FROM subsidy_applications c WHERE (c.id = ${root} OR c.supplement_of_id = ${root}) AND c.status IN ${GRANTED})`;

/** A granted application of a chain. */
export interface ChainMember {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly sequence: number;
  readonly amountFen: number;
  readonly paidFen: number;
  readonly claimedFen: number;
  readonly writtenOffFen: number;
  readonly stopped: boolean;
  readonly instalments: readonly PlannedInstalment[];
  /** The day of the event that it was granted for. */
  readonly anchorDate: string | null;
  readonly stated: StatedFacts;
}

export const rootOf = ({ id, supplementOfId }: Pick<ApplicationRow, 'id' | 'supplementOfId'>): string => supplementOfId ?? id;

/** The day of the event; of one that is known by its month the day on which it was asked for. */
const DECIDED_FOR = "CASE length(a.decision->>'anchorDate') WHEN 7 THEN a.decision->>'asOf' ELSE a.decision->>'anchorDate' END";

/** What was granted of a chain, in its order. */
export async function grantedOf(ctx: Context, root: string): Promise<ChainMember[]> {
  return ctx.tx.rows<ChainMember & Record<string, unknown>>(
    `SELECT a.id, a.number, a.status, a.sequence, a.amount_fen AS "amountFen", a.paid_fen AS "paidFen",
       claimed_of_application(a.id) AS "claimedFen", written_off_of_application(a.id) AS "writtenOffFen", a.stopped_at IS NOT NULL AS stopped, a.instalments, ${DECIDED_FOR} AS "anchorDate", coalesce(a.stated, '{}') AS stated
     FROM subsidy_applications a WHERE (a.id = $1 OR a.supplement_of_id = $1) AND a.status IN ${GRANTED} ORDER BY a.sequence`,
    [root],
  );
}

/** What people stated before, the latest word of each, with the number of the application where it was said. */
export function statedIn(chain: readonly ChainMember[]): StatedFacts {
  return Object.fromEntries(
    chain.flatMap(({ number, stated }) =>
      Object.entries(stated).map(([path, fact]) => [path, { ...fact, statedIn: fact.statedIn ?? number }]),
    ),
  );
}

/** The supplement of a chain that is not granted yet. */
export async function supplementUnderWay(ctx: Context, root: string): Promise<{ id: string; number: string } | null> {
  const [open] = await ctx.tx.rows<{ id: string; number: string }>(
    `SELECT id, number FROM subsidy_applications WHERE supplement_of_id = $1 AND status IN ('draft', 'submitted', 'in_review', 'in_final_review')`,
    [root],
  );
  return open ?? null;
}

export interface Beyond {
  readonly id: string;
  readonly number: string;
  readonly approvedById: string | null;
  readonly countersignedById: string | null;
  readonly beyondFen: number;
}

/**
 * The supplement that could not stand if so much more were held by the chain, and how much more that is than its
 * decision gives: it was granted because that had been asked back. What was lost by write-offs since stays apart.
 */
export async function supplementBeyond(ctx: Context, applicationId: string, moreFen: number): Promise<Beyond | null> {
  const [last] = await ctx.tx.rows<Beyond & Record<string, unknown>>(
    `SELECT s.id, s.number, s.approved_by_id AS "approvedById", s.countersigned_by_id AS "countersignedById",
       beyond_supplement(s.id) + $2::bigint AS "beyondFen"
     FROM subsidy_applications a JOIN subsidy_applications s ON s.supplement_of_id = coalesce(a.supplement_of_id, a.id)
     WHERE a.id = $1 AND s.status IN ${GRANTED} ORDER BY s.sequence DESC LIMIT 1`,
    [applicationId, moreFen],
  );
  return last && last.beyondFen > 0 ? last : null;
}

/** @throws a conflict with its number while a supplement of the chain is under way */
export async function refuseUnderWay(ctx: Context, root: string): Promise<void> {
  const open = await supplementUnderWay(ctx, root);
  if (open)
    throw conflict('supplement-open', `补发申请 ${open.number} 在办`, `The supplement ${open.number} is under way already`, {
      extra: { supplementId: open.id },
    });
}
