import type { Catalogue, Facts } from '@rongcai/policy';

/** Facts that say at which level a record is: what somebody has attained comes before what they were trained for. */
const paths = ['certificate.level', 'case.level', 'apprenticeship.level', 'enrollment.level', 'class.level', 'program.level'] as const;

/** The level of a claim, for lists and figures. */
export function levelOf(facts: Facts): string | null {
  const level = paths.map((path) => facts[path] ?? null).find((value) => value !== null);
  return typeof level === 'string' ? level : null;
}

/** SQL over the subject of a catalogue for the same level. */
export function levelSql({ facts }: Catalogue): string {
  const found = paths.flatMap((path) =>
    facts.flatMap((fact) => (fact.path === path && fact.sql && 'expression' in fact.sql ? [`(${fact.sql.expression})::text`] : [])),
  );
  return found.length > 0 ? `coalesce(${found.join(', ')})` : 'NULL::text';
}
