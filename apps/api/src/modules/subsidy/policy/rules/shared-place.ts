import { type Catalogue, type Finding, isShared, type PolicyVersion } from '@rongcai/policy';
import { levelSql } from './level.ts';
import { occupationInFacts, occupationSql } from './occupation.ts';

/** By what places are told apart: `per` of a limit that many cases share. */
const dimensions = ['region', 'person', 'organization', 'level', 'occupation'] as const;
type Dimension = (typeof dimensions)[number];
type ByDimension = Readonly<Record<Dimension, string>>;

const known: ReadonlySet<string> = new Set(dimensions);
const objectSql = (by: ByDimension) => `jsonb_build_object(${dimensions.map((name) => `'${name}', ${by[name]}`).join(', ')})`;

interface Place {
  readonly regionCode: string;
  readonly personId: string | null;
  readonly organizationId: string | null;
}

/** SQL over the relation of a basis: what a claim on a record is told apart by. */
export const dimensionsOfClaim = (catalogue: Catalogue, { regionCode, personId, organizationId }: Place): string =>
  objectSql({
    region: regionCode,
    person: personId ?? 'NULL',
    organization: organizationId ?? 'NULL',
    level: levelSql(catalogue),
    occupation: occupationSql(catalogue),
  });

/** SQL over an application: the same, as it was when it was decided. */
export const dimensionsOfApplication = (a: string): string =>
  objectSql({
    region: `${a}.region_code`,
    person: `${a}.person_id`,
    organization: `${a}.organization_id`,
    level: `${a}.level`,
    occupation: occupationInFacts(`${a}.facts`),
  });

/** SQL: the part of a limit's places that a case draws on, from what it has in common and what the case is told apart by. */
export const bucketSql = (common: string, per: string, dimensions: string): string =>
  `(${common} || coalesce((SELECT jsonb_object_agg(one.key, one.value) FROM jsonb_each(${dimensions}) one WHERE ${per} ? one.key), '{}'))`;

/**
 * SQL: what the cases under one limit have in common: the limit, the place whose rules it stands in, and the year or the
 * month of their event where it counts within one. Any other is counted over all versions of the policy.
 */
export const commonSql = (limit: string, place: string, window: string, day: string): string =>
  `jsonb_build_object('limit', ${limit}, 'place', ${place}, 'within', coalesce(to_char(${day}, CASE ${window} WHEN 'year' THEN 'YYYY' WHEN 'month' THEN 'YYYY-MM' ELSE '' END), ''))`;

/** What a shared limit needs to be given out, and cannot have. */
export function sharedPlaceFindings({ limits = [] }: PolicyVersion): Finding[] {
  return limits.flatMap((limit, index): Finding[] => {
    if (isShared(limit)) {
      const strange = limit.per.filter((name) => !known.has(name));
      const options = dimensions.join(', ');
      return strange.map((name) => ({
        severity: 'error',
        code: 'limit_per',
        pointer: `/limits/${index}/per`,
        message: {
          zh: `名额不能按 ${name} 分配，只能按 ${options}；或用 used 写明已用多少`,
          en: `places can't be given out by ${name}, only by ${options}; or say by a tree what is used`,
        },
      }));
    }
    if (limit.over !== 'waitlist' || limit.components === undefined || limit.used !== undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'limit_not_shared',
        pointer: `/limits/${index}`,
        message: {
          zh: '只限部分组成部分的名额不在各件之间分配；请用 used 写明已用多少',
          en: 'places of a component are not given out among cases: say by a tree what is used',
        },
      },
    ];
  });
}
