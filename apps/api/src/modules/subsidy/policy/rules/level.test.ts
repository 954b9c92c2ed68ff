import { allBases } from '../fact.queries.ts';
import { levelOf, levelSql } from './level.ts';

describe('the level of a claim', () => {
  it('is what somebody attained rather than what they were trained for', () => {
    const facts = { 'class.level': 'intermediate', 'apprenticeship.level': 'intermediate', 'certificate.level': 'advanced' };
    expect(levelOf(facts)).toBe('advanced');
    expect(levelOf({ ...facts, 'certificate.level': null })).toBe('intermediate');
    expect(levelOf({ 'person.age': 30 })).toBeNull();
  });

  it.each(allBases().map((basis) => [basis.key, basis.catalogue] as const))('is the same in a simulation: %s', (_key, catalogue) => {
    const sources = catalogue.facts.flatMap(({ path, sql }) =>
      path.endsWith('.level') && sql && 'expression' in sql ? [{ path, sql: `(${sql.expression})::text` }] : [],
    );
    const remaining = new Map(sources.map(({ path, sql }) => [path, sql]));
    const order: string[] = [];
    while (remaining.size > 0) {
      const chosen = levelOf(Object.fromEntries([...remaining].map(([path, sql]) => [path, sql])));
      const [path] = [...remaining].find(([, sql]) => sql === chosen) ?? [];
      order.push(String(chosen));
      if (!remaining.delete(String(path))) break;
    }
    expect(levelSql(catalogue)).toBe(order.length > 0 ? `coalesce(${order.join(', ')})` : 'NULL::text');
  });
});
