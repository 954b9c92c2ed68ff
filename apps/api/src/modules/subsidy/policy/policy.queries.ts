import { isWithinRegion } from '@rongcai/codes';
import type { Catalogue, Facts, PolicyVersion, Text } from '@rongcai/policy';
import { fieldError, invalid, notFound } from '../../../kernel/errors.ts';
import type { Row } from '../../../platform/database/database.ts';
import { decodeCursor, encodeCursor } from '../../../platform/http/collection.ts';
import { readAtOnce } from '../../../platform/http/read-at-once.ts';
import type { Services } from '../../../platform/http/services.ts';
import { type Actor, NATION } from '../../../platform/security/actor.ts';
import { placesAbove, regionCondition, scopeCondition, Values } from '../../../platform/security/scope.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { catalogueOf, gatherFacts } from './fact.queries.ts';
import { type PolicyVersionRow, policyVersionTable } from './policy.table.ts';
import { anchorDaySql } from './rules/anchor-day.ts';
import { otherPolicies } from './rules/other-policies.ts';

export type Rows = <T extends Row>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** A version with its document. @throws not found, also for what lies outside the caller's scope */
export async function versionOf(services: Services, actor: Actor, id: string): Promise<PolicyVersionRow> {
  const values = new Values();
  const [row] = await services.db.read<PolicyVersionRow & Row>(
    `SELECT ${policyVersionTable.selection}, document FROM policy_versions
     WHERE id = ${values.add(id)}::uuid AND ${scopeCondition(policyVersionTable, actor, values)}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

/** The facts of a version's basis, with the names of the other policies that it speaks of: to say it in words. */
export async function catalogueToRead(rows: Rows, document: PolicyVersion): Promise<Catalogue> {
  const catalogue = catalogueOf(document.basis);
  const keys = otherPolicies(document);
  if (keys.length === 0) return catalogue;
  const found = await rows<{ key: string; title: string; titleEn: string | null }>(
    `SELECT DISTINCT ON (policy_key) policy_key AS key, title, title_en AS "titleEn" FROM policy_versions
     WHERE policy_key = ANY($1) AND status <> 'draft' ORDER BY policy_key, effective_from DESC`,
    [keys],
  );
  const titles = new Map(found.map(({ key, title, titleEn }): [string, Text] => [key, { zh: title, ...(titleEn ? { en: titleEn } : {}) }]));
  return { ...catalogue, names: (list, code) => (list === 'policy' ? titles.get(code) : catalogue.names?.(list, code)) };
}

/** SQL: versions that decide the events of some day. A draft does not yet; one that was retired on its first day never did. */
export const EVER_IN_FORCE = "status <> 'draft' AND effective_from < coalesce(effective_to, 'infinity')";

/** SQL: those whose last day has not come on a day, whether another one is to follow or none. */
export const notEnded = (day: string): string => `${EVER_IN_FORCE} AND (effective_to IS NULL OR effective_to > ${day}::date)`;

/** What is said of a version where it stands beside others. */
const briefFields = ['id', 'versionNumber', 'status', 'effectiveFrom', 'effectiveTo'] as const;
export type VersionInBrief = Pick<PolicyVersionRow, (typeof briefFields)[number]>;

export function inBrief(row: PolicyVersionRow): VersionInBrief {
  return Object.fromEntries(briefFields.map((name) => [name, row[name]])) as VersionInBrief;
}

const briefColumns = briefFields.map((name) => `${policyVersionTable.columnOf(name)} AS "${name}"`).join(', ');
const briefObject = `jsonb_build_object(${briefFields.map((name) => `'${name}', ${policyVersionTable.columnOf(name)}`).join(', ')})`;

interface Succession {
  /** The first one that begins on that day or later. */
  readonly next: VersionInBrief | null;
  /** Approvals under this version of events on or after the day. */
  readonly approved: number;
}

/** What would follow if a version ended on a day. */
export async function succession(rows: Rows, row: PolicyVersionRow, from: string): Promise<Succession> {
  const [next] = await rows<VersionInBrief>(
    `SELECT ${briefColumns} FROM policy_versions WHERE policy_key = $1 AND region_code = $2 AND ${EVER_IN_FORCE} AND id <> $3
       AND (effective_to IS NULL OR effective_to > $4::date) ORDER BY effective_from LIMIT 1`,
    [row.policyKey, row.regionCode, row.id, from],
  );
  const [count] = await rows<{ approved: number }>(
    `SELECT count(*)::int AS approved FROM subsidy_applications WHERE policy_version_id = $1 AND status = ANY($3)
       AND ${anchorDaySql('decision')} >= $2::date`,
    [row.id, from, grantedStates],
  );
  return { next: next ?? null, approved: count?.approved ?? 0 };
}

export interface PolicyInBrief extends Row {
  key: string;
  regionCode: string;
  title: string;
  titleEn: string | null;
  beneficiary: string;
  versions: VersionInBrief[];
}

export interface PolicyQuery {
  readonly condition: (values: Values) => string;
  readonly after?: readonly [regionCode: string, key: string] | undefined;
  readonly limit: number;
}

/** Policies by region and key, each with its versions, the newest first; the title is that of the newest. */
export async function policiesOf(services: Services, { condition, after, limit }: PolicyQuery): Promise<PolicyInBrief[]> {
  const values = new Values();
  const where = condition(values);
  const keyset = after ? `AND (region_code, policy_key) > (${values.add(after[0])}, ${values.add(after[1])})` : '';
  return services.db.read<PolicyInBrief>(
    `SELECT policy_key AS key, region_code AS "regionCode", (array_agg(title ORDER BY effective_from DESC))[1] AS title,
       (array_agg(title_en ORDER BY effective_from DESC))[1] AS "titleEn", (array_agg(beneficiary ORDER BY effective_from DESC))[1] AS beneficiary,
       jsonb_agg(${briefObject} ORDER BY effective_from DESC, id DESC) AS versions
     FROM policy_versions WHERE ${where} ${keyset} GROUP BY region_code, policy_key ORDER BY region_code, policy_key LIMIT ${values.add(limit)}`,
    values.list,
  );
}

/** The one that holds on a day. */
export function inForceOn<V extends VersionInBrief>(versions: readonly V[], day: string): V | null {
  return (
    versions.find(
      ({ status, effectiveFrom, effectiveTo }) => status !== 'draft' && effectiveFrom <= day && (effectiveTo === null || day < effectiveTo),
    ) ?? null
  );
}

interface Narrowing {
  readonly regionCode?: string | undefined;
  readonly q?: string | undefined;
}

function narrowed({ regionCode, q }: Narrowing, values: Values): string[] {
  const place = regionCode ? [regionCondition('region_code', regionCode, values)] : [];
  if (!q) return place;
  const pattern = values.add(`%${q.replace(/[\\%_]/g, '\\$&')}%`);
  return [...place, `(title ILIKE ${pattern} OR policy_key ILIKE ${pattern})`];
}

/** Which policies exist for a caller of the staff's API. */
export const scoped = (actor: Actor, query: Narrowing) => (values: Values) =>
  [scopeCondition(policyVersionTable, actor, values), ...narrowed(query, values)].join(' AND ');

/** Which policies everybody may read: those that were ever published. */
export const published = (query: Narrowing) => (values: Values) => ["status <> 'draft'", ...narrowed(query, values)].join(' AND ');

interface PageQuery extends Narrowing {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A page of policies. The cursor is signed and bound to what the list was narrowed by. */
export async function pageOf(services: Services, condition: (values: Values) => string, { limit = 50, cursor, regionCode, q }: PageQuery) {
  const { keyring } = services;
  const binding = JSON.stringify(['policies', regionCode ?? null, q ?? null]);
  const after = cursor === undefined ? undefined : decodeCursor<NonNullable<PolicyQuery['after']>>(keyring, binding, cursor);
  const rows = await policiesOf(services, { condition, after, limit: limit + 1 });
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const nextCursor = last && rows.length > limit ? encodeCursor(keyring, binding, [last.regionCode, last.key]) : null;
  return { data, page: { nextCursor, limit } };
}

/** Published versions of one policy with their documents, the oldest first. @throws 400 when the key alone is ambiguous */
export async function publishedDocuments(
  services: Services,
  key: string,
  regionCode: string | undefined,
): Promise<(PolicyVersionRow & { document: PolicyVersion })[]> {
  const rows = await services.db.read<PolicyVersionRow & Row>(
    `SELECT ${policyVersionTable.selection}, document FROM policy_versions
     WHERE policy_key = $1 AND status <> 'draft' AND ($2::text IS NULL OR region_code = $2) ORDER BY region_code, effective_from LIMIT 200`,
    [key, regionCode ?? null],
  );
  if (rows.length === 0) throw notFound();
  const regions = [...new Set(rows.map((row) => row.regionCode))];
  if (regions.length > 1)
    throw invalid(
      fieldError(
        '?regionCode',
        'required',
        `多地有此政策，请指明 ${regions.join('、')}`,
        `several places have this policy: one of ${regions.join(', ')}`,
      ),
    );
  return rows;
}

/** The rules that a draft would take the place of: those that hold on its first day, or the last before it. */
export async function ruleBefore(services: Services, row: PolicyVersionRow): Promise<PolicyVersionRow | null> {
  const [found] = await services.db.read<PolicyVersionRow & Row>(
    `SELECT ${policyVersionTable.selection}, document FROM policy_versions
     WHERE policy_key = $1 AND ${EVER_IN_FORCE} AND region_code = ANY($2) AND id <> $3 AND basis = $4 AND effective_from <= $5::date
     ORDER BY region_code DESC, effective_from DESC LIMIT 1`,
    [row.policyKey, placesAbove(row.regionCode), row.id, row.basis, row.effectiveFrom],
  );
  return found ?? null;
}

/** What the system knows of one record. @throws not found for a record outside the caller's scope */
export async function factsOfRecord(services: Services, actor: Actor, basis: string, id: string): Promise<Facts> {
  const claim = await readAtOnce(services, actor, (ctx) => gatherFacts(ctx, basis, id));
  const here = actor.regionCode === NATION || isWithinRegion(claim.regionCode, actor.regionCode);
  const own = actor.organizationId === null || claim.organizationId === actor.organizationId;
  if (!here || !own) throw notFound();
  return claim.facts;
}
