import type { Facts } from '@rongcai/policy';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { type Context, nextNumber, type ValuesFor } from '../../../platform/records.ts';
import { statableOf } from '../policy/fact.queries.ts';
import type { BasisKind } from '../policy/rules/basis-kind.ts';
import type { ApplicationRow } from './application.table.ts';
import { assess, type Question, standing } from './assessment.queries.ts';
import { refuseMissingEvidence } from './evidence.commands.ts';
import { checkIntegrity } from './integrity.commands.ts';
import { endOutlived } from './override.commands.ts';
import { unreviewed } from './review.commands.ts';
import { workOn } from './review-claim.commands.ts';
import { refuseNothingDue } from './rules/chain.ts';
import { stateFacts } from './rules/stated-facts.ts';

type Values = ValuesFor<ApplicationRow>;

export interface NewApplication {
  readonly policyKey: string;
  readonly basis: BasisKind;
  readonly basisId: string;
  /** The period of an offer that is taken up. */
  readonly period?: string | undefined;
  /** Facts that the version declares for itself. */
  readonly facts?: Facts | undefined;
}

/** A claim is opened with what the system knows: nobody types in what a register holds, only what the version asks people for. */
export async function openApplication(ctx: Context, given: NewApplication): Promise<Values> {
  const { policyKey, basis, basisId } = given;
  const question = { policyKey, basis, basisId, stated: {}, overrides: [], attached: [], period: given.period };
  const bare = await assess(ctx, question);
  const stated = stateFacts(statableOf(bare.version.document), {}, given.facts ?? {}, { by: ctx.actor, at: ctx.now });
  const { version, claim, values } = Object.keys(stated).length === 0 ? bare : await assess(ctx, { ...question, stated });
  const toOrganization = version.row.beneficiary === 'organization';
  const beneficiaryId = toOrganization ? claim.organizationId : claim.personId;
  if (beneficiaryId === null) {
    throw conflict('no-beneficiary', '该依据没有政策所要的受益人', 'The basis has nobody whom the policy could pay');
  }
  const named = toOrganization
    ? await nameOf(ctx, 'organizations', 'name', beneficiaryId)
    : await nameOf(ctx, 'people', 'real_name', beneficiaryId);
  return {
    ...values,
    number: await nextNumber(ctx, 'SQ'),
    regionCode: claim.regionCode,
    policyKey,
    beneficiary: version.row.beneficiary,
    beneficiaryId,
    beneficiaryName: named,
    personId: claim.personId,
    organizationId: claim.organizationId,
    basis,
    basisId,
  };
}

async function nameOf(ctx: Context, name: string, column: string, id: string): Promise<string> {
  const [row] = await ctx.tx.rows<{ name: string }>(`SELECT ${column} AS name FROM ${name} WHERE id = $1`, [id]);
  if (!row) throw notFound();
  return row.name;
}

/**
 * Looks again: facts may have come in since. The version may change with the event date. What was in final review goes
 * through the first one again.
 */
export async function reassess(ctx: Context, row: ApplicationRow): Promise<Values> {
  const claim = await workOn(ctx, row);
  await checkIntegrity(ctx, [row.id]);
  const { values } = await assess(ctx, await standing(ctx, row));
  return { ...values, ...(row.status === 'in_review' ? claim : unreviewed) };
}

/** States or takes back facts that no register holds, and decides again; a finding by hand holds for the facts that it was made for. */
export async function stateApplicationFacts(ctx: Context, row: ApplicationRow, { facts }: { facts: Facts }): Promise<Values> {
  const claim = await workOn(ctx, row);
  const before = await standing(ctx, row);
  const statable = statableOf(before.document);
  const stated = stateFacts(statable, before.stated, facts, { by: ctx.actor, at: ctx.now });
  const restated = { statable, decision: before.decision, before: before.stated, after: stated };
  const overrides = await endOutlived(ctx, row.id, before.overrides, restated);
  const { values } = await assess(ctx, { ...before, stated, overrides });
  return { ...values, ...claim };
}

/** Decides anew on the day of submission; what the policy wants to see on paper must be there. */
export async function submitApplication(ctx: Context, row: ApplicationRow): Promise<Values> {
  return submitted(ctx, row, await standing(ctx, row));
}

/** Submits what takes up an offer: it is for the period of the offer, not for the day on which it is taken up. */
export async function submitOffered(ctx: Context, row: ApplicationRow): Promise<Values> {
  return submitted(ctx, row, { ...(await standing(ctx, row)), period: row.period });
}

async function submitted(ctx: Context, row: ApplicationRow, question: Question): Promise<Values> {
  const { values, version } = await assess(ctx, question);
  if (row.supplementOfId !== null) refuseNothingDue(values);
  refuseMissingEvidence(values.missing, version.document);
  await checkIntegrity(ctx, [row.id]);
  return { ...values, returnedReason: null, mendList: null };
}
