import { isWithinRegion } from '@rongcai/codes';
import { followsClaimDay, type PolicyVersion, periodOf, periodSql, prepare } from '@rongcai/policy';
import type { Tx } from '../../../platform/database/database.ts';
import { NATION } from '../../../platform/security/actor.ts';
import { placesAbove, regionCondition, Values } from '../../../platform/security/scope.ts';
import { compileInto } from '../policy/compiled.queries.ts';
import { basisOf } from '../policy/fact.queries.ts';
import { quotasSql } from '../policy/place-giving.queries.ts';
import { EVER_IN_FORCE, notEnded } from '../policy/policy.queries.ts';

export interface SweptPolicy {
  readonly policyKey: string;
  readonly basis: string;
}

/** Regions whose versions can hold for somebody in a region: its own, those above it, and those below it. */
const HOLDS = (below: string, above: string) => `(${below} OR region_code = ANY(${above}))`;

/** The policies that are given without application at a region. */
export async function automaticPolicies(tx: Tx, regionCode: string, today: string): Promise<SweptPolicy[]> {
  const values = new Values();
  const where = HOLDS(regionCondition('region_code', regionCode, values), values.add(placesAbove(regionCode)));
  return tx.rows<SweptPolicy & Record<string, unknown>>(
    `SELECT DISTINCT policy_key AS "policyKey", basis FROM policy_versions WHERE ${notEnded(values.add(today))} AND automatic AND ${where} ORDER BY 1, 2`,
    values.list,
  );
}

interface Version extends Record<string, unknown> {
  id: string;
  regionCode: string;
  beneficiary: 'person' | 'organization';
  automatic: boolean;
  document: PolicyVersion;
}

/** Every version that may decide a subject of the region, in the order in which one is chosen. */
async function versionsOf(tx: Tx, { policyKey, basis }: SweptPolicy, regionCode: string): Promise<Version[]> {
  const values = new Values();
  const where = HOLDS(regionCondition('region_code', regionCode, values), values.add(placesAbove(regionCode)));
  return tx.rows<Version>(
    `SELECT id, region_code AS "regionCode", beneficiary, automatic, document FROM policy_versions
     WHERE ${EVER_IN_FORCE} AND policy_key = ${values.add(policyKey)} AND basis = ${values.add(basis)} AND ${where} ORDER BY effective_from, id`,
    values.list,
  );
}

/** A version that isn't automatic only takes its subjects away from the others: nothing but its anchor is asked. */
function anchorOnly({ parameters, tables, definitions, calendar, ...document }: PolicyVersion): PolicyVersion {
  const { key, version, title, regionCode, legalBasis, beneficiary, basis, anchor, effective, automatic, facts } = document;
  const asked = { key, version, title, regionCode, legalBasis, beneficiary, basis, anchor, effective, automatic };
  const tools = { facts, parameters, tables, definitions, calendar };
  const given = Object.fromEntries(Object.entries(tools).filter(([, value]) => value !== undefined));
  return { ...asked, ...given, predicates: [], amount: { tree: 0 } };
}

const LAST = 1_000_000;

interface Branch {
  readonly version: Version;
  readonly regionCode: string;
  readonly asOf: string;
  /** Its place in the order in which a version is chosen. */
  readonly nth: number;
  /** It also takes the subjects that no version is in force for. */
  readonly last: boolean;
}

/** One version over its part of the region: who is due, and by which condition the others miss. */
function branchSql({ version, regionCode, asOf, nth, last }: Branch, values: Values): string {
  const { catalogue, claim } = basisOf(version.document.basis);
  const place = regionCode === NATION || isWithinRegion(version.regionCode, regionCode) ? version.regionCode : regionCode;
  const document = version.automatic ? version.document : anchorOnly(version.document);
  const compiled = compileInto(values, document, catalogue, {
    asOf,
    nearMisses: true,
    within: (bind) => regionCondition(claim.regionCode, place, { add: (code) => bind(code, 'bpchar') }),
  });
  const { from, to } = version.document.effective;
  const inForce = `(x.anchor_date >= ${values.add(from)}::date${to ? ` AND x.anchor_date < ${values.add(to)}::date` : ''})`;
  const warnings = new Set(document.predicates.filter(({ severity }) => severity === 'warning').map(({ id }) => id));
  const isAll = regionCode === NATION || isWithinRegion(version.regionCode, regionCode);
  const isWhole = (per: readonly string[]) => isAll || per.some((name) => name !== 'level' && name !== 'occupation');
  const quotas = version.automatic ? quotasSql({ document, compiled, place: version.regionCode, isWhole }, 'x', values) : 'NULL::jsonb';
  const columns = compiled.predicates.filter(({ component }) => component === undefined);
  const blocking = columns.filter(({ id }) => !warnings.has(id));
  const said = (name: string) => `CASE x.${name} WHEN TRUE THEN 'met' WHEN FALSE THEN 'unmet' ELSE 'unknown' END`;
  const which = (give: (one: (typeof blocking)[number]) => string) =>
    blocking.length > 0
      ? `CASE ${blocking.map((one) => `WHEN x.${one.column} IS NOT TRUE THEN ${give(one)}`).join(' ')} END`
      : 'NULL::text';
  const inReach = which(({ shortOf }) => (shortOf ? `'${shortOf}'` : 'NULL'));
  const ids = values.add(columns.map(({ id }) => id));
  return `SELECT x.subject, ${last ? `CASE WHEN ${inForce} THEN ${nth} ELSE ${LAST} END` : nth} AS nth, ${values.add(version.id)}::uuid AS version_id,
      ${values.add(version.beneficiary)}::text AS beneficiary, ${periodSql(document, 'x.anchor_date')} AS period, ${version.automatic ? 'x.outcome' : "'ineligible'"} AS outcome, x.amount_fen, x.entitled_fen,
      CASE WHEN ${inForce} THEN ${version.automatic ? 'x.missed' : '0'} ELSE 0 END AS missed, ${which(({ id }) => `${values.add(id)}::text`)} AS predicate, ${which(({ column }) => said(column))} AS miss,
      x.short, CASE WHEN x.missed <> 1 THEN NULL WHEN x.short < 'Infinity' THEN ${inReach} WHEN ${which(({ column }) => said(column))} = 'unknown' THEN 'information' ELSE 'other' END AS mend,
      CASE WHEN x.outcome IN ('eligible', 'eligible_waitlisted') THEN jsonb_object(${ids}::text[], ARRAY[${columns.map(({ column }) => said(column)).join(', ')}]::text[]) END AS predicates, ${quotas} AS quotas, ${compiled.queue ? `x.${compiled.queue.line}` : 'NULL::bigint'} AS line
    FROM (${compiled.text}) x${last ? '' : ` WHERE ${inForce}`}`;
}

export interface SweepStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * One statement over all subjects of a region: each is decided under the version that its anchor date chooses, as when
 * it applies. Only who is due, misses by one condition, or lacks information is given.
 * @returns null when the policy isn't given there any more
 */
export async function sweepStatement(tx: Tx, policy: SweptPolicy, regionCode: string, asOf: string): Promise<SweepStatement | null> {
  const versions = await versionsOf(tx, policy, regionCode);
  if (!versions.some(({ automatic }) => automatic)) return null;
  const values = new Values();
  const branches = versions.map((version, nth) => branchSql({ version, regionCode, asOf, nth, last: nth === versions.length - 1 }, values));
  const chosen =
    branches.length === 1
      ? branches[0]
      : `SELECT DISTINCT ON (subject) * FROM (${branches.join(' UNION ALL ')}) every_version ORDER BY subject, nth`;
  return { text: `SELECT * FROM (${chosen}) chosen WHERE outcome <> 'ineligible' OR missed = 1`, values: values.list };
}

/**
 * The periods of which a run can say that somebody is not due: where the day of the question chooses the period, those
 * of that day; offers of other periods stand until their own last day.
 * @returns null when the period comes from an event: then each subject has one
 */
export async function periodsJudged(tx: Tx, policy: SweptPolicy, regionCode: string, asOf: string): Promise<string[] | null> {
  const documents = (await versionsOf(tx, policy, regionCode)).map(({ document }) => document);
  const { catalogue } = basisOf(policy.basis);
  if (!documents.some((one) => one.period !== undefined && followsClaimDay(prepare(one, catalogue)))) return null;
  return [...new Set(documents.map((one) => periodOf(one, asOf)))];
}
