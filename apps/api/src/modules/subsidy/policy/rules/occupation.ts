import type { Catalogue } from '@rongcai/policy';

/** Facts that say for which occupation a record is. */
const paths = [
  'certificate.occupation',
  'apprenticeship.occupation',
  'class.occupationCode',
  'program.occupation',
  'case.occupation',
] as const;

/** SQL over the facts that were kept with a decision. */
export const occupationInFacts = (facts: string): string => `coalesce(${paths.map((path) => `${facts}->>'${path}'`).join(', ')})`;

/** SQL over the subject of a catalogue for the same. */
export function occupationSql({ facts }: Catalogue): string {
  const found = paths.flatMap((path) =>
    facts.flatMap((fact) => (fact.path === path && fact.sql && 'expression' in fact.sql ? [`(${fact.sql.expression})::text`] : [])),
  );
  return found.length > 0 ? `coalesce(${found.join(', ')})` : 'NULL::text';
}
