import { regionAncestors } from '@rongcai/codes';
import { chooseVersion, type Decision, explain, type Facts, type PolicyVersion, prepare } from '@rongcai/policy';
import { conflict, fieldError, invalid, notFound } from '../../kernel/errors.ts';
import { type Context, lock, lockUnscoped, nextNumber, type ValuesFor } from '../../platform/records.ts';
import type { ApplicationRow } from './application.table.ts';
import { type Claim, catalogueOf, gatherFacts } from './fact.queries.ts';
import { fundTable } from './fund.table.ts';
import { post } from './ledger.commands.ts';
import type { PolicyVersionRow } from './policy.table.ts';

type Values = ValuesFor<ApplicationRow>;

interface Published {
  readonly row: Pick<PolicyVersionRow, 'id' | 'beneficiary' | 'policyKey'>;
  readonly document: PolicyVersion;
}

/** The published versions of a policy that hold at a place: those of the place itself and of what it belongs to. */
async function publishedVersions(ctx: Context, policyKey: string, regionCode: string): Promise<Published[]> {
  const places = [regionCode, ...regionAncestors(regionCode).map((region) => region.code), '000000'];
  const rows = await ctx.tx.rows<{ id: string; beneficiary: 'person' | 'organization'; document: PolicyVersion }>(
    `SELECT id, beneficiary, document FROM policy_versions WHERE policy_key = $1 AND status <> 'draft' AND effective_from < coalesce(effective_to, 'infinity') AND region_code = ANY($2) ORDER BY effective_from`,
    [policyKey, places],
  );
  return rows.map(({ id, beneficiary, document }) => ({ row: { id, beneficiary, policyKey }, document }));
}

interface Assessment {
  readonly version: Published;
  readonly claim: Claim;
  readonly decision: Decision;
}

/** Decides a claim from what the system knows today, under the version that its event date chooses. */
async function assess(ctx: Context, policyKey: string, basis: string, basisId: string): Promise<Assessment> {
  const claim = await gatherFacts(ctx, basis, basisId);
  const versions = await publishedVersions(ctx, policyKey, claim.regionCode);
  const first = versions[0];
  if (!first)
    throw invalid(
      fieldError('/policyKey', 'unknown-policy', `此地没有已发布的政策 ${policyKey}`, `No policy ${policyKey} is published for this place`),
    );
  if (first.document.basis !== basis) {
    throw invalid(
      fieldError('/basis', 'wrong-basis', `该政策的依据是 ${first.document.basis}`, `This policy rests on ${first.document.basis}`),
    );
  }
  const prepared = versions.map(({ document }) => prepare(document, catalogueOf(basis)));
  const question = { asOf: ctx.today };
  const chosen = chooseVersion(prepared, claim.facts, question) ?? prepared[prepared.length - 1];
  const index = prepared.indexOf(chosen as (typeof prepared)[number]);
  const version = versions[index] as Published;
  return { version, claim, decision: explain(prepared[index] as (typeof prepared)[number], claim.facts, question) };
}

const decided = (facts: Facts, decision: Decision, now: Date): Values => ({
  facts,
  decision,
  outcome: decision.outcome,
  amountFen: decision.amountFen,
  level: levelOf(facts),
  assessedAt: now,
});

function levelOf(facts: Facts): string | null {
  const level =
    facts['certificate.level'] ??
    facts['enrollment.level'] ??
    facts['apprenticeship.level'] ??
    facts['class.level'] ??
    facts['program.level'];
  return typeof level === 'string' ? level : null;
}

export interface NewApplication {
  readonly policyKey: string;
  readonly basis: string;
  readonly basisId: string;
  readonly period?: string | undefined;
}

/** A claim is opened with what the system knows: nobody types in what a register holds. */
export async function openApplication(ctx: Context, given: NewApplication): Promise<Values> {
  const { version, claim, decision } = await assess(ctx, given.policyKey, given.basis, given.basisId);
  const toOrganization = version.row.beneficiary === 'organization';
  const { personId, organizationId } = claim;
  if (personId === null || organizationId === null) {
    throw conflict(
      'basis-not-claimable',
      '申请须同时涉及人员和单位，目前不能以此类记录为依据',
      'An application names a person and an organization: this kind of basis has only one of them',
    );
  }
  const beneficiaryId = toOrganization ? organizationId : personId;
  const named = toOrganization
    ? await nameOf(ctx, 'organizations', 'name', beneficiaryId)
    : await nameOf(ctx, 'people', 'real_name', beneficiaryId);
  return {
    ...decided(claim.facts, decision, ctx.now),
    number: await nextNumber(ctx, 'SQ'),
    regionCode: claim.regionCode,
    policyVersionId: version.row.id,
    policyKey: given.policyKey,
    beneficiary: version.row.beneficiary,
    beneficiaryId,
    beneficiaryName: named,
    personId,
    organizationId,
    basis: given.basis,
    basisId: given.basisId,
    period: given.period ?? 'once',
  };
}

async function nameOf(ctx: Context, name: string, column: string, id: string): Promise<string> {
  const [row] = await ctx.tx.rows<{ name: string }>(`SELECT ${column} AS name FROM ${name} WHERE id = $1`, [id]);
  if (!row) throw notFound();
  return row.name;
}

/** Looks again: facts may have come in since. The version may change with the event date. */
export async function reassess(ctx: Context, row: ApplicationRow): Promise<Values> {
  const { version, claim, decision } = await assess(ctx, row.policyKey, row.basis, row.basisId);
  return { ...decided(claim.facts, decision, ctx.now), policyVersionId: version.row.id };
}

export async function submitApplication(ctx: Context, row: ApplicationRow): Promise<Values> {
  const values = await reassess(ctx, row);
  return { ...values, returnedReason: null };
}

export async function recommend(ctx: Context, _row: ApplicationRow): Promise<Values> {
  return { recommendedById: ctx.actor.id };
}

/** Final approval commits the money; without enough in the fund nothing is approved. */
export async function approve(ctx: Context, row: ApplicationRow, { fundId }: { fundId: string }): Promise<Values> {
  if (row.amountFen === 0) throw conflict('nothing-due', '金额为零，无需拨付', 'The amount is zero: there is nothing to pay');
  const fund = await lock(ctx, fundTable, fundId);
  await post(ctx, fund, 'commit', [{ amountFen: row.amountFen, applicationId: row.id }], row.number);
  return { approvedById: ctx.actor.id, fundId };
}

export async function sendBack(_ctx: Context, _row: ApplicationRow, { reason }: { reason: string }): Promise<Values> {
  return { returnedReason: reason, recommendedById: null };
}

/** Gives back what an approval had committed. */
export async function releaseCommitment(ctx: Context, row: ApplicationRow): Promise<Values> {
  if (!row.fundId) return {};
  const fund = await lockUnscoped(ctx, fundTable, row.fundId);
  await post(ctx, fund, 'release', [{ amountFen: row.amountFen, applicationId: row.id }], row.number);
  return { fundId: null, noticeId: null, recommendedById: null, approvedById: null };
}
