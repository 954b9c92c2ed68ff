import {
  checkFacts,
  chooseVersion,
  type Decision,
  explain,
  type FactDefinition,
  type Facts,
  followsClaimDay,
  type Override,
  PolicyError,
  type PolicyVersion,
  type Problem,
  periodOf,
  prepare,
} from '@rongcai/policy';
import { dateOf } from '../../../kernel/dates.ts';
import { DomainError, fieldError, invalid } from '../../../kernel/errors.ts';
import { text } from '../../../kernel/text.ts';
import type { Context, ValuesFor } from '../../../platform/records.ts';
import { placesAbove } from '../../../platform/security/scope.ts';
import { basisOf, type Claim, catalogueOf, gatherFacts } from '../policy/fact.queries.ts';
import type { PolicyVersionRow } from '../policy/policy.table.ts';
import { levelOf } from '../policy/rules/level.ts';
import type { ApplicationRow, Missing, StatedFact, StatedFacts } from './application.table.ts';
import { evidenceKinds, missingEvidence } from './rules/evidence.ts';

interface Published {
  readonly row: Pick<PolicyVersionRow, 'id' | 'beneficiary' | 'policyKey'>;
  readonly document: PolicyVersion;
}

/** The published versions of a policy that hold at a place: those of the place itself and of what it belongs to. */
async function publishedVersions(ctx: Context, policyKey: string, regionCode: string): Promise<Published[]> {
  const rows = await ctx.tx.rows<{ id: string; beneficiary: 'person' | 'organization'; document: PolicyVersion }>(
    `SELECT id, beneficiary, document FROM policy_versions WHERE policy_key = $1 AND status <> 'draft' AND effective_from < coalesce(effective_to, 'infinity') AND region_code = ANY($2) ORDER BY effective_from, id`,
    [policyKey, placesAbove(regionCode)],
  );
  return rows.map(({ id, beneficiary, document }) => ({ row: { id, beneficiary, policyKey }, document }));
}

export interface Question {
  readonly policyKey: string;
  readonly basis: string;
  readonly basisId: string;
  readonly stated: StatedFacts;
  readonly overrides: readonly Override[];
  /** Kinds of evidence that are attached. */
  readonly attached: readonly string[];
  /** For which period the claim stands already. It moves with the event that it is for, not with the day of a review. */
  readonly period?: string | undefined;
}

export interface Assessment {
  readonly version: Published;
  readonly claim: Claim;
  readonly values: ValuesFor<ApplicationRow>;
  readonly decision: Decision;
}

/** What a version lets people state: what it declares for itself and no register holds. */
function statable(document: PolicyVersion): FactDefinition[] {
  const held = new Set(catalogueOf(document.basis).facts.map(({ path }) => path));
  return (document.facts ?? []).filter(({ path }) => !held.has(path));
}

function refuse(problems: readonly Problem[]): never {
  const errors = problems.slice(0, 20).map(({ pointer, code, message }) => fieldError(pointer, code, message.zh, message.en));
  throw new DomainError('invalid', 'invalid-facts', text('填报的事实不符合政策的定义', 'A stated fact is not as the policy defines it'), {
    errors,
  });
}

/** Decides a claim from what the system knows today and what was stated, under the version that its event date chooses. */
export async function assess(ctx: Context, question: Question): Promise<Assessment> {
  const claim = await gatherFacts(ctx, question.basis, question.basisId);
  const versions = await publishedVersions(ctx, question.policyKey, claim.regionCode);
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
  const prepared = versions.map(({ document }) => prepare(document, catalogueOf(question.basis)));
  const asked = { asOf: ctx.today, overrides: question.overrides };
  try {
    const chosen = chooseVersion(prepared, given, asked) ?? prepared[prepared.length - 1];
    const index = prepared.indexOf(chosen as (typeof prepared)[number]);
    const version = versions[index] as Published;
    const declared = new Set(statable(version.document).map(({ path }) => path));
    const stated = Object.fromEntries(Object.entries(question.stated).filter(([path]) => declared.has(path)));
    const facts: Facts = { ...claim.facts, ...withOrigin(stated) };
    const rules = prepared[index] as (typeof prepared)[number];
    const decision = explain(rules, facts, asked);
    const period = (followsClaimDay(rules) ? question.period : undefined) ?? periodOf(version.document, decision.anchorDate);
    const values = { ...decided({ facts, decision, now: ctx.now, question }), period, policyVersionId: version.row.id };
    return { version, claim, decision, values };
  } catch (error) {
    if (error instanceof PolicyError) refuse(error.problems);
    throw error;
  }
}

/** A fact given by hand carries who said it and when into the decision. */
export function withOrigin(stated: StatedFacts): Facts {
  return Object.fromEntries(
    Object.entries(stated).map(([path, { value, by, at }]) => [path, { value, source: by, date: dateOf(new Date(at)) }]),
  );
}

interface Decided {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly now: Date;
  readonly question: Question;
}

function decided({ facts, decision, now, question }: Decided): ValuesFor<ApplicationRow> {
  return {
    facts,
    decision,
    outcome: decision.outcome,
    amountFen: decision.amountFen,
    level: levelOf(facts),
    assessedAt: now,
    stated: question.stated,
    overrides: question.overrides,
    missing: missingOf(decision, Object.keys(question.stated), question.attached),
  };
}

export function missingOf(decision: Decision, statedPaths: readonly string[], attached: readonly string[]): Missing {
  return { facts: [...decision.missing], evidence: missingEvidence(evidenceKinds(decision, statedPaths), attached) };
}

/**
 * Adds what somebody states to what was stated before, each with its origin; null takes a fact back.
 * @throws a 400 that names each fact that the version does not know or that is not of its type
 */
export function stateFacts(ctx: Context, document: PolicyVersion, before: StatedFacts, given: Facts): StatedFacts {
  const problems = checkFacts(statable(document), given);
  if (problems.length > 0) refuse(problems);
  const after: Record<string, StatedFact> = { ...before };
  for (const [path, value] of Object.entries(given)) {
    if (value === null) delete after[path];
    else after[path] = { value, by: ctx.actor.name, byId: ctx.actor.id, at: ctx.now.toISOString() };
  }
  return after;
}

/** What an assessment starts from that stands with the application itself: two statements. */
export async function standing(ctx: Context, row: ApplicationRow): Promise<Question & { document: PolicyVersion; decision: Decision }> {
  const [kept] = await ctx.tx.rows<{ stated: StatedFacts | null; decision: Decision; document: PolicyVersion; attached: string[] }>(
    `SELECT a.stated, a.decision, v.document, ARRAY(SELECT DISTINCT kind FROM application_evidence WHERE application_id = a.id) AS attached
     FROM subsidy_applications a JOIN policy_versions v ON v.id = a.policy_version_id WHERE a.id = $1`,
    [row.id],
  );
  if (!kept) throw new Error(`the application ${row.id} has no version`);
  const overrides = await overridesOf(ctx, row.id);
  return {
    policyKey: row.policyKey,
    basis: row.basis,
    basisId: row.basisId,
    stated: kept.stated ?? {},
    overrides,
    attached: kept.attached,
    // what was never submitted is for the day on which it is
    period: row.status === 'draft' && row.returnedReason === null ? undefined : row.period,
    document: kept.document,
    decision: kept.decision,
  };
}

/** The granted findings by hand that have not ended. */
async function overridesOf(ctx: Context, applicationId: string): Promise<Override[]> {
  const rows = await ctx.tx.rows<{ predicate: string; member: string; reason: string; by: string; granted_by: string; until: string }>(
    `SELECT predicate, member, reason, proposed_by_name AS by, granted_by_name AS granted_by, expires_on AS until FROM predicate_overrides
     WHERE application_id = $1 AND status = 'granted' AND expires_on >= $2 ORDER BY predicate, member`,
    [applicationId, ctx.today],
  );
  return rows.map((row) => overrideOf(row));
}

/** A finding by hand as the decision shows it: who proposed and who granted it, why, and until when. */
export function overrideOf(row: {
  predicate: string;
  member: string;
  reason: string;
  by: string;
  granted_by: string;
  until: string;
}): Override {
  return {
    predicate: row.predicate,
    ...(row.member === '' ? {} : { member: row.member }),
    by: `${row.by}、${row.granted_by}`,
    reason: row.reason,
    until: row.until,
  };
}
