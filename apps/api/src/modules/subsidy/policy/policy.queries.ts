import { isWithinRegion } from '@rongcai/codes';
import type { Facts, PolicyVersion } from '@rongcai/policy';
import { fieldError, invalid, notFound } from '../../../kernel/errors.ts';
import type { Row } from '../../../platform/database/database.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { type Actor, NATION } from '../../../platform/security/actor.ts';
import { placesAbove, regionCondition, scopeCondition, Values } from '../../../platform/security/scope.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { gatherFacts } from './fact.queries.ts';
import { type PolicyVersionRow, policyVersionTable } from './policy.table.ts';

type Rows = <T extends Row>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** A version with its document. @throws not found, also for what lies outside the caller's scope */
export async function versionOf(services: Services, actor: Actor, id: string): Promise<PolicyVersionRow> {
  const values = new Values();
  const [row] = await services.db.read<PolicyVersionRow & Row>(
    `SELECT ${policyVersionTable.selection}, document FROM policy_versions
     WHERE id = ${values.add(id)}::uuid AND ${scopeCondition(policyVersionTable as never, actor, values)}`,
    values.list,
  );
  if (!row) throw notFound();
  return row;
}

export interface VersionInBrief extends Row {
  id: string;
  versionNumber: string;
  status: string;
  effectiveFrom: string;
  effectiveTo: string | null;
}

interface Succession {
  /** The first one that begins on that day or later. */
  readonly next: VersionInBrief | null;
  /** Approvals under this version of events on or after the day. */
  readonly approved: number;
}

const brief = `id, version_number AS "versionNumber", status, effective_from AS "effectiveFrom", effective_to AS "effectiveTo"`;

/** What would follow if a version ended on a day. */
export async function succession(rows: Rows, row: PolicyVersionRow, from: string): Promise<Succession> {
  const [next] = await rows<VersionInBrief>(
    `SELECT ${brief} FROM policy_versions WHERE policy_key = $1 AND region_code = $2 AND status <> 'draft' AND id <> $3
       AND (effective_to IS NULL OR effective_to > $4::date) AND effective_from < coalesce(effective_to, 'infinity') ORDER BY effective_from LIMIT 1`,
    [row.policyKey, row.regionCode, row.id, from],
  );
  const [count] = await rows<{ approved: number }>(
    `SELECT count(*)::int AS approved FROM subsidy_applications WHERE policy_version_id = $1 AND status = ANY($3)
       AND decision->>'anchorDate' >= $2`,
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
       jsonb_agg(jsonb_build_object('id', id, 'versionNumber', version_number, 'status', status, 'effectiveFrom', effective_from, 'effectiveTo', effective_to)
         ORDER BY effective_from DESC, id DESC) AS versions
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
  [scopeCondition(policyVersionTable as never, actor, values), ...narrowed(query, values)].join(' AND ');

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
  let after: PolicyQuery['after'];
  if (cursor !== undefined) {
    const [payload = '', signature = ''] = cursor.split('.');
    if (!keyring.verify('cursor', payload + binding, signature)) {
      throw invalid(
        fieldError('?cursor', 'invalid-cursor', '游标无效，或与当前的筛选不符', 'The cursor is not valid for this list and filters'),
      );
    }
    after = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, string];
  }
  const rows = await policiesOf(services, { condition, after, limit: limit + 1 });
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const payload = last && rows.length > limit ? Buffer.from(JSON.stringify([last.regionCode, last.key])).toString('base64url') : null;
  return { data, page: { nextCursor: payload && `${payload}.${keyring.sign('cursor', payload + binding)}`, limit } };
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
     WHERE policy_key = $1 AND status <> 'draft' AND region_code = ANY($2) AND id <> $3 AND basis = $4 AND effective_from <= $5::date
       AND effective_from < coalesce(effective_to, 'infinity')
     ORDER BY region_code DESC, effective_from DESC LIMIT 1`,
    [row.policyKey, placesAbove(row.regionCode), row.id, row.basis, row.effectiveFrom],
  );
  return found ?? null;
}

/** What the system knows of one record. @throws not found for a record outside the caller's scope */
export async function factsOfRecord(services: Services, actor: Actor, basis: string, id: string): Promise<Facts> {
  let facts: Facts = {};
  await write(services, actor, null, async (ctx) => {
    const claim = await gatherFacts(ctx, basis, id);
    const here = actor.regionCode === NATION || isWithinRegion(claim.regionCode, actor.regionCode);
    const own = actor.organizationId === null || claim.organizationId === actor.organizationId;
    if (!here || !own) throw notFound();
    facts = claim.facts;
    return { status: 204, body: null };
  });
  return facts;
}
