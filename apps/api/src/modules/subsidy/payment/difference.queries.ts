import { type Decision, explain, prepare } from '@rongcai/policy';
import { notFound } from '../../../kernel/errors.ts';
import { type Context, find } from '../../../platform/records.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { type ApplicationRow, applicationTable } from '../application/application.table.ts';
import { standing } from '../application/assessment.queries.ts';
import { claimDay } from '../application/rules/claim-day.ts';
import { withOrigin } from '../application/rules/stated-facts.ts';
import { catalogueOf, gatherFacts } from '../policy/fact.queries.ts';
import { amountToday, differenceOf, withoutOwnGrant } from './rules/difference.ts';

/** Decides an application anew, under its version and as of its period, with the facts of today and without its own grant among them. */
export async function decideToday(ctx: Context, application: ApplicationRow): Promise<Decision> {
  const gathered = await gatherFacts(ctx, application.basis, application.basisId);
  const facts = withoutOwnGrant(gathered.facts, application.id);
  // what an official stated or found counts today as it did when the application was decided
  const { stated, overrides, document } = await standing(ctx, application);
  const prepared = prepare(document, catalogueOf(application.basis));
  const given = { ...facts, ...withOrigin(stated) };
  const asOf = claimDay([prepared], given, { today: ctx.today, period: application.period });
  return explain(prepared, given, { asOf, overrides });
}

/** Decides an application anew with the facts of today, and says what that is beside what was granted and paid. */
export async function differenceToday(ctx: Context, id: string): Promise<object> {
  const application = await find(ctx, applicationTable, id);
  if (!application) throw notFound();
  const [claims] = await ctx.tx.rows<{ claimed: number }>(
    "SELECT coalesce(sum(claimed_fen), 0)::bigint AS claimed FROM payments WHERE application_id = $1 AND status = 'paid'",
    [id],
  );
  const decision = await decideToday(ctx, application);
  const granted = (grantedStates as readonly string[]).includes(application.status);
  return {
    ...differenceOf({
      shouldBeFen: amountToday(decision),
      grantedFen: granted ? application.amountFen : 0,
      paidFen: application.paidFen,
      claimedFen: claims?.claimed ?? 0,
    }),
    decision,
  };
}
