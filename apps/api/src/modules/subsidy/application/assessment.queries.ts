import {
  blameFacts,
  chooseVersion,
  type Decision,
  explain,
  type Facts,
  followsClaimDay,
  type Override,
  PolicyError,
  type PolicyVersion,
  type PreparedPolicy,
  periodOf,
  prepare,
} from '@rongcai/policy';
import { fieldError, invalid } from '../../../kernel/errors.ts';
import type { Context, ValuesFor } from '../../../platform/records.ts';
import { placesAbove } from '../../../platform/security/scope.ts';
import { amountToday, withoutGrants } from '../payment/rules/difference.ts';
import { basisOf, type Claim, catalogueOf, gatherFacts, statableOf } from '../policy/fact.queries.ts';
import { EVER_IN_FORCE } from '../policy/policy.queries.ts';
import type { PolicyVersionRow } from '../policy/policy.table.ts';
import type { ApplicationRow } from './application.table.ts';
import { type ChainMember, grantedOf, rootOf } from './chain.queries.ts';
import { dueBeyond, heldBy } from './rules/chain.ts';
import { claimDay } from './rules/claim-day.ts';
import { planOf } from './rules/plan.ts';
import { keptOf, overrideOf, refuseFacts, type StatedFacts, withOrigin } from './rules/stated-facts.ts';

interface Published {
  readonly row: Pick<PolicyVersionRow, 'id' | 'beneficiary' | 'policyKey'>;
  readonly document: PolicyVersion;
}

/** The published versions of a policy that hold at a place: those of the place itself and of what it belongs to. */
async function publishedVersions(ctx: Context, policyKey: string, regionCode: string): Promise<Published[]> {
  const rows = await ctx.tx.rows<{ id: string; beneficiary: 'person' | 'organization'; document: PolicyVersion }>(
    `SELECT id, beneficiary, document FROM policy_versions WHERE policy_key = $1 AND ${EVER_IN_FORCE} AND region_code = ANY($2) ORDER BY effective_from, id`,
    [policyKey, placesAbove(regionCode)],
  );
  return rows.map(({ id, beneficiary, document }) => ({ row: { id, beneficiary, policyKey }, document }));
}

interface Rules {
  readonly versions: readonly Published[];
  readonly prepared: readonly PreparedPolicy[];
}

/** Reads and prepares the rules of each policy and place once, for whoever decides many claims. */
export function rulesOnce(ctx: Context): (policyKey: string, regionCode: string, basis: string) => Promise<Rules> {
  const known = new Map<string, Promise<Rules>>();
  const read = async (policyKey: string, regionCode: string, basis: string): Promise<Rules> => {
    const versions = await publishedVersions(ctx, policyKey, regionCode);
    const fitting = versions[0]?.document.basis === basis;
    return { versions, prepared: fitting ? versions.map(({ document }) => prepare(document, catalogueOf(basis))) : [] };
  };
  return (policyKey, regionCode, basis) => {
    const name = `${policyKey} ${regionCode} ${basis}`;
    const rules = known.get(name) ?? read(policyKey, regionCode, basis);
    known.set(name, rules);
    return rules;
  };
}

export interface Question {
  readonly policyKey: string;
  readonly basis: string;
  readonly basisId: string;
  readonly stated: StatedFacts;
  readonly overrides: readonly Override[];
  /** Kinds of evidence that are attached. */
  readonly attached: readonly string[];
  /** The day of the question; if not given, today, or the last day of the period that it is for. */
  readonly asOf?: string | undefined;
  /** For which period the claim stands already. It moves with the event that it is for, not with the day of a review. */
  readonly period?: string | undefined;
  /** What was granted of the same claim before: a supplement is for what is due beyond it. */
  readonly granted?: readonly ChainMember[] | undefined;
}

export interface Assessment {
  readonly version: Published;
  readonly claim: Claim;
  readonly values: ValuesFor<ApplicationRow>;
  readonly decision: Decision;
}

/**
 * Decides a claim from what the system knows today and what was stated, under the version that its event date chooses;
 * a claim for a period, as of that period.
 */
export async function assess(ctx: Context, question: Question, rulesOf = rulesOnce(ctx)): Promise<Assessment> {
  const { granted = [] } = question;
  const gathered = await gatherFacts(ctx, question.basis, question.basisId);
  const own = granted.map(({ id }) => id);
  const claim = { ...gathered, facts: withoutGrants(gathered.facts, own) };
  const { versions, prepared } = await rulesOf(question.policyKey, claim.regionCode, question.basis);
  const first = versions[0];
  if (!first) {
    const key = question.policyKey;
    throw invalid(
      fieldError('/policyKey', 'unknown-policy', `此地没有已发布的政策 ${key}`, `No policy ${key} is published for this place`),
    );
  }
  if (first.document.basis !== question.basis) {
    const { title, key } = basisOf(first.document.basis);
    throw invalid(fieldError('/basis', 'wrong-basis', `该政策的依据是${title.zh}（${key}）`, `This policy rests on ${key}`));
  }
  const given = { ...withOrigin(question.stated), ...claim.facts };
  const { stated: everStated, overrides, attached } = question;
  try {
    const asOf = question.asOf ?? claimDay(prepared, given, { today: ctx.today, period: question.period });
    // a claim that was granted for the day on which it was made, once for all, goes on to be for that day
    const day = question.period === 'once' ? (granted[0]?.anchorDate ?? asOf) : asOf;
    const chosen = (chooseVersion(prepared, given, { asOf: day, overrides }) ?? prepared.at(-1)) as (typeof prepared)[number];
    const asked = { asOf: followsClaimDay(chosen) ? day : asOf, overrides };
    const index = prepared.indexOf(chosen);
    const version = versions[index] as Published;
    const declared = new Set(statableOf(version.document).map(({ path }) => path));
    const stated = Object.fromEntries(Object.entries(everStated).filter(([path]) => declared.has(path)));
    const facts: Facts = { ...claim.facts, ...withOrigin(stated) };
    const decision = explain(chosen, facts, asked);
    const period =
      (granted.length > 0 || followsClaimDay(chosen) ? question.period : undefined) ?? periodOf(version.document, decision.anchorDate);
    const kept = { ...keptOf({ facts, decision, at: ctx.now, stated: everStated, overrides, attached }), ...beyond(decision, granted) };
    return { version, claim, decision, values: { ...kept, period, policyVersionId: version.row.id } };
  } catch (error) {
    if (error instanceof PolicyError) refuseFacts(blameFacts(error.problems, everStated));
    throw error;
  }
}

/** What a supplement keeps in place of the whole amount. */
function beyond(decision: Decision, granted: readonly ChainMember[]): ValuesFor<ApplicationRow> {
  if (granted.length === 0) return {};
  return { ...dueBeyond(planOf(decision), amountToday(decision) ?? 0, granted), grantedBeforeFen: heldBy(granted) };
}

/** What an assessment starts from that stands with the application itself: two statements, three for a supplement. */
export async function standing(ctx: Context, row: ApplicationRow): Promise<Question & { document: PolicyVersion; decision: Decision }> {
  // a supplement goes on from what was granted before it: its papers and findings count, as what was said then does
  const granted =
    row.supplementOfId === null ? undefined : (await grantedOf(ctx, rootOf(row))).filter(({ sequence }) => sequence < row.sequence);
  const chain = [row.id, ...(granted ?? []).map(({ id }) => id)];
  const [kept] = await ctx.tx.rows<{ stated: StatedFacts | null; decision: Decision; document: PolicyVersion; attached: string[] }>(
    `SELECT a.stated, a.decision, v.document, ARRAY(SELECT DISTINCT kind FROM application_evidence WHERE application_id = ANY($2::uuid[])) AS attached
     FROM subsidy_applications a JOIN policy_versions v ON v.id = a.policy_version_id WHERE a.id = $1`,
    [row.id, chain],
  );
  if (!kept) throw new Error(`the application ${row.id} has no version`);
  const overrides = await overridesOf(ctx, chain);
  return {
    policyKey: row.policyKey,
    basis: row.basis,
    basisId: row.basisId,
    stated: kept.stated ?? {},
    overrides,
    attached: kept.attached,
    // what was never submitted is for the day on which it is
    period: row.status === 'draft' && row.returnedReason === null && !granted ? undefined : row.period,
    granted,
    document: kept.document,
    decision: kept.decision,
  };
}

/** The granted findings by hand that have not ended. */
export async function overridesOf(ctx: Context, applicationIds: readonly string[]): Promise<Override[]> {
  const rows = await ctx.tx.rows<Parameters<typeof overrideOf>[0] & Record<string, unknown>>(
    `SELECT predicate, member, reason, proposed_by_name AS "proposedBy", granted_by_name AS "grantedBy", expires_on AS until FROM predicate_overrides
     WHERE application_id = ANY($1::uuid[]) AND status = 'granted' AND expires_on >= $2 ORDER BY predicate, member, created_at`,
    [applicationIds, ctx.today],
  );
  return rows.map((row) => overrideOf(row));
}
