import type { Context } from '../../../platform/records.ts';
import { placesAbove } from '../../../platform/security/scope.ts';
import { type IntegrityKey, type IntegrityRule, integrityKeys, type Severity, usualAt } from './rules/integrity.ts';

export interface Found {
  readonly applicationId: string;
  readonly checkKey: IntegrityKey;
  readonly severity: Severity;
  readonly limit: number;
  readonly measure: number;
  /** Up to twenty of the records that it rests on; who may not see one gets a 404 there. */
  readonly related: readonly string[];
}

/** Ids grow with time: the newest records tell the most. */
const SOME = (id: string) => `(array_agg(DISTINCT ${id} ORDER BY ${id} DESC))[1:20]`;

/** The days that a claim is about, the person, and the employer or host that it presumes. */
const CLAIMS = `claims AS (
  SELECT a.id, a.person_id, a.basis, a.basis_id, e.period AS days, coalesce(m.organization_id, e.enterprise_id) AS employer_id,
    daterange(coalesce(m.started_on, e.placed_on), m.ended_on, '[]') AS employed, e.assessor, e.provider_id, e.passed_on
  FROM subsidy_applications a JOIN enrollments e ON e.id = a.basis_id LEFT JOIN employments m ON m.id = e.employment_id
  WHERE a.basis = 'enrollment' AND a.id = ANY($1::uuid[])
  UNION ALL
  SELECT a.id, a.person_id, a.basis, a.basis_id, daterange(s.started_on, s.ended_on, '[]'), s.enterprise_id,
    daterange(s.started_on, s.ended_on, '[]'), s.assessor, s.provider_id, s.assessed_on
  FROM subsidy_applications a JOIN apprenticeships s ON s.id = a.basis_id
  WHERE a.basis = 'apprenticeship' AND a.id = ANY($1::uuid[]) AND s.started_on IS NOT NULL
  UNION ALL
  SELECT a.id, a.person_id, a.basis, a.basis_id, daterange(i.started_on, i.ended_on, '[]'), i.host_id,
    daterange(i.started_on, i.ended_on, '[]'), NULL, NULL, NULL
  FROM subsidy_applications a JOIN internships i ON i.id = a.basis_id
  WHERE a.basis = 'internship' AND a.id = ANY($1::uuid[]) AND i.started_on IS NOT NULL)`;

/** One person's index on several people; the count includes the person. */
const shared = (column: string) => `
  SELECT a.id, count(DISTINCT q.id) AS measure, ${SOME('q.id')} AS related FROM subsidy_applications a
  JOIN people p ON p.id = a.person_id JOIN people q ON q.${column} = p.${column}
  WHERE a.id = ANY($1::uuid[]) GROUP BY a.id`;

const judged = `
  SELECT id, provider_id, assessor, passed_on, status FROM enrollments WHERE assessor IS NOT NULL AND status IN ('passed', 'placed', 'failed')`;

/** One set-based statement for each check: application, how much, and what it rests on. */
const sources: Readonly<Record<IntegrityKey, string>> = {
  'same-account': shared('bank_account_index'),
  'same-phone': shared('phone_index'),
  'insured-elsewhere': `WITH ${CLAIMS}
    SELECT c.id, count(*) AS measure, ${SOME('m.id')} AS related FROM claims c
    JOIN employments m ON m.person_id = c.person_id AND m.organization_id <> c.employer_id AND daterange(m.started_on, m.ended_on, '[]') && c.employed
    WHERE lower(c.employed) IS NOT NULL GROUP BY c.id`,
  'overlapping-programs': `WITH ${CLAIMS}, programs AS (
      SELECT id, person_id, period AS days FROM enrollments WHERE status IN ('attending', 'completed', 'passed', 'placed')
      UNION ALL
      SELECT id, person_id, daterange(started_on, ended_on, '[]') FROM apprenticeships WHERE started_on IS NOT NULL
      UNION ALL
      SELECT id, person_id, daterange(started_on, ended_on, '[]') FROM internships WHERE started_on IS NOT NULL)
    SELECT c.id, count(*) AS measure, ${SOME('o.id')} AS related FROM claims c
    JOIN programs o ON o.person_id = c.person_id AND o.id <> c.basis_id AND o.days && c.days GROUP BY c.id`,
  'same-evidence': `
    SELECT mine.application_id AS id, count(DISTINCT other.application_id) AS measure, ${SOME('other.application_id')} AS related
    FROM application_evidence mine JOIN application_evidence other ON other.sha_256 = mine.sha_256 AND other.application_id <> mine.application_id
    WHERE mine.application_id = ANY($1::uuid[]) GROUP BY mine.application_id`,
  'failed-check': `
    SELECT a.id, count(*) AS measure, ${SOME('why.id')} AS related FROM subsidy_applications a
    JOIN subsidy_applications c ON c.id = a.supplement_of_id OR c.supplement_of_id = a.supplement_of_id
    JOIN LATERAL (SELECT k.id FROM later_checks k WHERE k.application_id = c.id AND k.status = 'failed'
      UNION ALL SELECT c.id WHERE c.stopped_at IS NOT NULL) why ON true
    WHERE a.id = ANY($1::uuid[]) GROUP BY a.id`,
  'assessor-per-day': `WITH ${CLAIMS}, judged AS (${judged})
    SELECT c.id, count(*) AS measure, ${SOME('j.id')} AS related FROM claims c
    JOIN judged j ON j.provider_id = c.provider_id AND j.assessor = c.assessor AND j.passed_on = c.passed_on
    WHERE c.basis = 'enrollment' GROUP BY c.id`,
  'assessor-passes-all': `WITH ${CLAIMS}, judged AS (${judged})
    SELECT c.id, count(*) AS measure, ${SOME('j.id')} AS related FROM claims c
    JOIN judged j ON j.provider_id = c.provider_id AND j.assessor = c.assessor
    WHERE c.basis = 'enrollment' GROUP BY c.id HAVING bool_and(j.status <> 'failed')`,
};

/** What is usual for each of these applications, by the rules of its place. */
async function usualFor(ctx: Context, applicationIds: readonly string[]) {
  const [kept] = await ctx.tx.rows<{ places: Record<string, string>; rules: IntegrityRule[] }>(
    `SELECT (SELECT coalesce(jsonb_object_agg(id, region_code), '{}') FROM subsidy_applications WHERE id = ANY($1::uuid[])) AS places,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('regionCode', region_code, 'checkKey', check_key, 'severity', severity, 'limit', "limit",
          'effectiveFrom', effective_from)), '[]') FROM integrity_rules WHERE effective_from <= $2::date) AS rules`,
    [applicationIds, ctx.today],
  );
  const { places = {}, rules = [] } = kept ?? {};
  return (checkKey: IntegrityKey, id: string) => usualAt(checkKey, rules, placesAbove(places[id] ?? ''), ctx.today);
}

/** What the checks find about these applications now: as many statements as there are checks, and one; whatever their number. */
export async function findIrregularities(ctx: Context, applicationIds: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  const usual = await usualFor(ctx, applicationIds);
  for (const checkKey of integrityKeys) {
    const limits = applicationIds.map((id) => usual(checkKey, id).limit);
    const rows = await ctx.tx.rows<{ id: string; measure: number; related: string[] }>(
      `SELECT found.* FROM (${sources[checkKey]}) AS found JOIN unnest($1::uuid[], $2::int[]) AS usual(id, most) ON usual.id = found.id WHERE measure > most`,
      [applicationIds, limits],
    );
    found.push(...rows.map(({ id, measure, related }) => ({ applicationId: id, checkKey, ...usual(checkKey, id), measure, related })));
  }
  return found;
}

export interface StandingFinding extends Record<string, unknown> {
  readonly applicationId: string;
  readonly checkKey: IntegrityKey;
  readonly severity: string;
  readonly status: string;
  readonly measure: number;
  readonly threshold: number;
  readonly related: readonly string[];
}

/** The findings as they are stored. */
export function findingsOf(ctx: Context, applicationIds: readonly string[]): Promise<StandingFinding[]> {
  return ctx.tx.rows<StandingFinding>(
    `SELECT application_id AS "applicationId", check_key AS "checkKey", severity, status, measure, threshold, related FROM integrity_findings
     WHERE application_id = ANY($1::uuid[]) AND status <> 'cleared'`,
    [applicationIds],
  );
}
