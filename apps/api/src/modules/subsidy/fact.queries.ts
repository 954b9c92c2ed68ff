import type { Catalogue, FactDefinition, FactSql, Facts } from '@rongcai/policy';
import { DomainError, fieldError, notFound } from '../../kernel/errors.ts';
import { text } from '../../kernel/text.ts';
import type { Context } from '../../platform/records.ts';
import { type Basis, enrollmentBasis } from './facts/enrollment.facts.ts';

/** The records that a claim may rest on, each with its facts. Adding a fact is one declaration there. */
const bases: Readonly<Record<string, Basis>> = { enrollment: enrollmentBasis };

export function allBases(): readonly Basis[] {
  return Object.values(bases);
}

/** @throws a 400 when no facts are known for the basis */
function basisOf(key: string): Basis {
  const basis = bases[key];
  if (basis) return basis;
  const known = Object.keys(bases).join(', ');
  throw new DomainError('invalid', 'unknown-basis', text(`依据只能是 ${known}`, `The basis must be one of ${known}`), {
    errors: [fieldError('/document/basis', 'enum', `只能是 ${known}`, `must be one of ${known}`)],
  });
}

export function catalogueOf(basis: string): Catalogue {
  return basisOf(basis).catalogue;
}

export interface Claim {
  /** Facts by path, with null for what is not known. */
  readonly facts: Facts;
  readonly regionCode: string;
  readonly personId: string;
  /** The organization that would be paid. */
  readonly organizationId: string;
}

/** What the system knows about a claim now: one statement, from one source for each fact. */
export async function gatherFacts(ctx: Context, basisKey: string, basisId: string): Promise<Claim> {
  const basis = basisOf(basisKey);
  const selected = basis.catalogue.facts.map((fact, index) => `${expressionOf(fact)} AS f${index}`);
  const [row] = await ctx.tx.rows(
    `SELECT ${basis.claim.regionCode} AS "regionCode", ${basis.claim.personId} AS "personId", ${basis.claim.organizationId} AS "organizationId", ${selected.join(', ')}
     FROM ${basis.catalogue.subject?.from} WHERE ${basis.catalogue.subject?.key} = $1`,
    [basisId],
  );
  if (!row) throw notFound();
  const facts: Record<string, unknown> = {};
  basis.catalogue.facts.forEach((fact, index) => {
    facts[fact.path] = row[`f${index}`] ?? null;
  });
  return { facts, regionCode: String(row.regionCode), personId: String(row.personId), organizationId: String(row.organizationId) };
}

function expressionOf(fact: FactDefinition): string {
  const sql = fact.sql;
  if (!sql) throw new Error(`the fact ${fact.path} has no source`);
  if ('expression' in sql) return sql.expression;
  const fields = (fact.fields ?? []).map((field) => `'${field.name}', ${(field.sql as FactSql).expression}`).join(', ');
  return `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields})), '[]'::jsonb) FROM ${sql.from} WHERE ${sql.on})`;
}
