import { type Decision, explain, prepare } from '@rongcai/policy';
import { notFound } from '../../../kernel/errors.ts';
import { type Context, find } from '../../../platform/records.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { assess, overridesOf, standing } from '../application/assessment.queries.ts';
import { grantedOf, rootOf, statedIn, supplementUnderWay } from '../application/chain.queries.ts';
import { asDecided } from '../application/rules/as-decided.ts';
import { claimDay } from '../application/rules/claim-day.ts';
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

interface ChainDifference extends Difference {
  /** The application of the chain of which most can be asked back, and how much that is. */
  readonly recoverable: { readonly applicationId: string; readonly leftFen: number } | null;
  readonly supplementUnderWay: { readonly id: string; readonly number: string } | null;
  readonly decision: Decision;
}

/**
 * Decides a claim anew, with the facts of today under the version that holds for its event now, and says what that is
 * beside what was granted and paid for it with all its supplements.
 */
export async function differenceToday(ctx: Context, id: string): Promise<ChainDifference> {
  const application = await find(ctx, applicationTable, id);
  if (!application) throw notFound();
  const root = rootOf(application);
  const granted = await grantedOf(ctx, root);
  const sum = (of: (one: (typeof granted)[number]) => number) => granted.reduce((total, one) => total + of(one), 0);
  const own = await standing(ctx, application);
  const { decision } = await assess(ctx, {
    ...own,
    ...(granted.length > 0
      ? {
          stated: statedIn(granted),
          overrides: await overridesOf(
            ctx,
            granted.map((one) => one.id),
          ),
        }
      : {}),
    granted,
  });
  const [most] = await ctx.tx.rows<{ applicationId: string; leftFen: number }>(
    `SELECT application_id AS "applicationId", amount_fen - claimed_fen AS "leftFen" FROM payments
     WHERE application_id = ANY($1::uuid[]) AND status = 'paid' AND claimed_fen < amount_fen ORDER BY 2 DESC, settled_at DESC, id LIMIT 1`,
    [granted.map((one) => one.id)],
  );
  return {
    ...differenceOf({
      shouldBeFen: amountToday(decision),
      grantedFen: sum((one) => one.amountFen),
      paidFen: sum((one) => one.paidFen),
      claimedFen: sum((one) => one.claimedFen),
    }),
    recoverable: most ?? null,
    supplementUnderWay: await supplementUnderWay(ctx, root),
    decision,
  };
}
