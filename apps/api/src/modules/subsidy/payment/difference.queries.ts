import { explain, type PolicyVersion, prepare } from '@rongcai/policy';
import { notFound } from '../../../kernel/errors.ts';
import { type Context, find } from '../../../platform/records.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { applicationTable } from '../application/application.table.ts';
import { standing } from '../application/assessment.queries.ts';
import { withOrigin } from '../application/rules/stated-facts.ts';
import { catalogueOf, gatherFacts } from '../policy/fact.queries.ts';
import { amountToday, differenceOf, withoutOwnGrant } from './rules/difference.ts';

/** Decides an application anew with the facts of today, and says what that is beside what was granted and paid. */
export async function differenceToday(ctx: Context, id: string): Promise<object> {
  const application = await find(ctx, applicationTable, id);
  if (!application) throw notFound();
  const [known] = await ctx.tx.rows<{ document: PolicyVersion; paid: number; claimed: number }>(
    `SELECT v.document, coalesce(p.amount_fen, 0)::bigint AS paid, coalesce(p.claimed_fen, 0)::bigint AS claimed
     FROM policy_versions v LEFT JOIN payments p ON p.application_id = $1 AND p.status = 'paid' WHERE v.id = $2`,
    [id, application.policyVersionId],
  );
  if (!known) throw notFound();
  const gathered = await gatherFacts(ctx, application.basis, application.basisId);
  const facts = withoutOwnGrant(gathered.facts, id);
  // what an official stated or found counts today as it did when the application was decided
  const { stated, overrides } = await standing(ctx, application);
  const question = { asOf: ctx.today, overrides };
  const decision = explain(prepare(known.document, catalogueOf(application.basis)), { ...facts, ...withOrigin(stated) }, question);
  const granted = (grantedStates as readonly string[]).includes(application.status);
  return {
    ...differenceOf({
      shouldBeFen: amountToday(decision),
      grantedFen: granted ? application.amountFen : 0,
      paidFen: known.paid,
      claimedFen: known.claimed,
    }),
    decision,
  };
}
