import { type Catalogue, type FactDefinition, type FactSql, type Facts, type PolicyVersion, statableFacts } from '@rongcai/policy';
import { DomainError, fieldError, notFound } from '../../../kernel/errors.ts';
import { text } from '../../../kernel/text.ts';
import type { Context } from '../../../platform/records.ts';
import { apprenticeshipBasis } from './bases/apprenticeship.basis.ts';
import type { Basis } from './bases/basis.ts';
import { caseBasis } from './bases/case.basis.ts';
import { certificateBasis } from './bases/certificate.basis.ts';
import { classBasis } from './bases/class.basis.ts';
import { employmentBasis } from './bases/employment.basis.ts';
import { enrollmentBasis } from './bases/enrollment.basis.ts';
import { internshipBasis } from './bases/internship.basis.ts';
import { organizationBasis } from './bases/organization.basis.ts';
import { personBasis } from './bases/person.basis.ts';
import { programBasis } from './bases/program.basis.ts';

/** The records that a claim may rest on, each with its facts. */
const all: readonly Basis[] = [
  personBasis,
  organizationBasis,
  enrollmentBasis,
  employmentBasis,
  classBasis,
  apprenticeshipBasis,
  programBasis,
  certificateBasis,
  internshipBasis,
  caseBasis,
];
const bases: ReadonlyMap<string, Basis> = new Map(all.map((basis) => [basis.key, basis]));

export function allBases(): readonly Basis[] {
  return all;
}

/** @throws a 400 when no facts are known for the basis */
export function basisOf(key: string): Basis {
  const basis = bases.get(key);
  if (basis) return basis;
  const known = [...bases.keys()].join(', ');
  throw new DomainError('invalid', 'unknown-basis', text(`依据只能是 ${known}`, `The basis must be one of ${known}`), {
    errors: [fieldError('/document/basis', 'enum', `只能是 ${known}`, `must be one of ${known}`)],
  });
}

export function catalogueOf(basis: string): Catalogue {
  return basisOf(basis).catalogue;
}

/** What people may state under a version: no register of its basis holds it. */
export function statableOf(document: PolicyVersion): FactDefinition[] {
  return statableFacts(document, new Set(catalogueOf(document.basis).facts.map(({ path }) => path)));
}

export interface Claim {
  /** Facts by path, with null for what is not known. */
  readonly facts: Facts;
  readonly regionCode: string;
  /** The person whom the claim is about; a claim of an organization for itself has none. */
  readonly personId: string | null;
  /** The organization that would be paid, where the basis has one. */
  readonly organizationId: string | null;
}

/** What the system knows about a claim now: one statement, from one source for each fact. */
export async function gatherFacts(ctx: Context, basisKey: string, basisId: string): Promise<Claim> {
  const { catalogue, claim } = basisOf(basisKey);
  const selected = catalogue.facts.map((fact, index) => `${givenAs(fact)} AS f${index}`);
  const [row] = await ctx.tx.rows(
    `SELECT ${claim.regionCode} AS "regionCode", ${claim.personId ?? 'NULL'} AS "personId", ${claim.organizationId ?? 'NULL'} AS "organizationId", ${selected.join(', ')}
     FROM ${catalogue.subject.from} WHERE ${catalogue.subject.key} = $1`,
    [basisId],
  );
  if (!row) throw notFound();
  const facts: Record<string, unknown> = {};
  catalogue.facts.forEach((fact, index) => {
    facts[fact.path] = row[`f${index}`] ?? null;
  });
  return {
    facts,
    regionCode: String(row.regionCode),
    personId: row.personId as string | null,
    organizationId: row.organizationId as string | null,
  };
}

/** A fraction travels as text, which keeps every digit. */
const exact = (type: string, expression: string) => (type === 'number' ? `(${expression})::text` : expression);

function givenAs(fact: FactDefinition): string {
  const sql = fact.sql;
  if (!sql) throw new Error(`the fact ${fact.path} has no source`);
  if ('expression' in sql) return exact(fact.type, sql.expression);
  const fields = (fact.fields ?? []).map((field) => ({ ...field, expression: (field.sql as FactSql).expression }));
  const key = fields.find((field) => field.name === fact.key);
  // jsonb_build_object takes a hundred arguments at most
  const pairs = chunks(
    fields.map((field) => `'${field.name}', ${exact(field.type, field.expression)}`),
    40,
  );
  const object = pairs.map((part) => `jsonb_build_object(${part.join(', ')})`).join(' || ');
  return `(SELECT coalesce(jsonb_agg(${object} ORDER BY ${key?.expression}), '[]'::jsonb) FROM ${sql.from} WHERE ${sql.on})`;
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size));
}
