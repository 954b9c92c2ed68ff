import { type Decision, explain, prepare } from '@rongcai/policy';
import { notFound } from '../../../kernel/errors.ts';
import { type Context, find } from '../../../platform/records.ts';
import { isEnded, STANDING } from '../application/application.lifecycle.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { assess, overridesOf, rulesOnce, standing } from '../application/assessment.queries.ts';
import { type ChainMember, grantedOf, rootOf, statedIn, supplementUnderWay } from '../application/chain.queries.ts';
import { asDecided } from '../application/rules/as-decided.ts';
import { heldBy } from '../application/rules/chain.ts';
import { claimDay } from '../application/rules/claim-day.ts';
import { dueBy, planOf } from '../application/rules/plan.ts';
import { withOrigin } from '../application/rules/stated-facts.ts';
import { catalogueOf, gatherFacts } from '../policy/fact.queries.ts';
import { amountToday, type Difference, differenceOf, withoutGrants } from './rules/difference.ts';

/** Decides an application anew, under its own version and as of its period, with the facts of today and without its own grants among them. */
export async function decideToday(ctx: Context, application: ApplicationRow): Promise<Decision> {
  const gathered = await gatherFacts(ctx, application.basis, application.basisId);
  // what an official stated or found counts today as it did when the application was decided
  const { stated, overrides, document, decision, granted = [] } = await standing(ctx, application);
  const facts = withoutGrants(gathered.facts, [application.id, ...granted.map(({ id }) => id)]);
  const prepared = prepare(asDecided(document, decision), catalogueOf(application.basis));
  const given = { ...facts, ...withOrigin(stated) };
  const asOf = claimDay([prepared], given, { today: ctx.today, period: application.period });
  return explain(prepared, given, { asOf, overrides });
}

interface ClaimToday {
  readonly granted: readonly ChainMember[];
  readonly difference: Difference;
  /** What the chain holds: granted, less what was asked back and not written off. */
  readonly heldFen: number;
  readonly decision: Decision;
  /** Id of the version that decides it now. */
  readonly version: string;
}

/**
 * Decides a claim anew, with the facts of today under the version that holds for its event now, and says what that is
 * beside what was granted and paid for it with all its supplements.
 */
export async function claimToday(ctx: Context, application: ApplicationRow, rulesOf = rulesOnce(ctx)): Promise<ClaimToday> {
  const granted = await grantedOf(ctx, rootOf(application));
  const sum = (of: (one: ChainMember) => number) => granted.reduce((total, one) => total + of(one), 0);
  const own = await standing(ctx, application);
  const before = granted.length > 0 ? { stated: statedIn(granted), overrides: await overridesOf(ctx, idsOf(granted)) } : {};
  const { decision, version } = await assess(ctx, { ...own, ...before, granted }, rulesOf);
  const shouldBeFen = amountToday(decision);
  const difference = differenceOf({
    shouldBeFen,
    dueSoFarFen: shouldBeFen === null ? null : dueBy(planOf(decision), shouldBeFen, ctx.today),
    grantedFen: sum((one) => one.amountFen),
    paidFen: sum((one) => one.paidFen),
    claimedFen: sum((one) => one.claimedFen),
    writtenOffFen: sum((one) => one.writtenOffFen),
    stopped: granted.some((one) => one.stopped),
    ungranted: granted.length > 0 ? null : isEnded(application.status) ? 'ended' : 'open',
  });
  return { granted, difference, heldFen: heldBy(granted), decision, version: version.row.id };
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

type ShownDifference = Difference & {
  /** The application of the chain of which most can be asked back, and how much that is. */
  readonly recoverable: { readonly applicationId: string; readonly leftFen: number } | null;
  readonly supplementUnderWay: { readonly id: string; readonly number: string } | null;
  /** Of an application of which nothing stands granted: the other one that holds the same claim. */
  readonly heldBy: { readonly id: string; readonly number: string } | null;
  readonly decision: Decision;
};

/** The live application of the same beneficiary, policy, basis and period. */
async function holderOf(
  ctx: Context,
  { id, beneficiaryId, policyKey, basisId, period }: ApplicationRow,
): Promise<ShownDifference['heldBy']> {
  const [holder] = await ctx.tx.rows<{ id: string; number: string }>(
    `SELECT id, number FROM subsidy_applications WHERE beneficiary_id = $1 AND policy_key = $2 AND basis_id = $3 AND period = $4
       AND supplement_of_id IS NULL AND id <> $5 AND ${STANDING}`,
    [beneficiaryId, policyKey, basisId, period, id],
  );
  return holder ?? null;
}

export async function differenceToday(ctx: Context, id: string): Promise<ShownDifference> {
  const application = await find(ctx, applicationTable, id);
  if (!application) throw notFound();
  const { granted, difference, decision } = await claimToday(ctx, application);
  const [most] = await ctx.tx.rows<{ applicationId: string; leftFen: number }>(
    `SELECT application_id AS "applicationId", amount_fen - claimed_fen AS "leftFen" FROM payments
     WHERE application_id = ANY($1::uuid[]) AND status = 'paid' AND claimed_fen < amount_fen ORDER BY 2 DESC, settled_at DESC, id LIMIT 1`,
    [idsOf(granted)],
  );
  return {
    ...difference,
    recoverable: most ?? null,
    supplementUnderWay: await supplementUnderWay(ctx, rootOf(application)),
    heldBy: difference.proposal === 'ended' ? await holderOf(ctx, application) : null,
    decision,
  };
}
