import { allRegions, isWithinRegion } from '@rongcai/codes';
import fc from 'fast-check';
import '../../modules.ts';
import { allTables } from '../database/table.ts';
import { type Actor, actorPermissions, NATION } from './actor.ts';
import { placesAbove, regionCondition, scopeCondition, Values } from './scope.ts';

const codes = allRegions().map(({ code }) => code);
const anyCode = fc.constantFrom(...codes);
const ORGANIZATION = '018f0000-0000-7000-8000-00000000abcd';

const actor = (regionCode: string, organizationId: string | null = null): Actor => ({
  kind: organizationId ? 'client' : 'staff',
  id: 'a',
  name: 'a',
  regionCode,
  organizationId,
  roles: ['clerk'],
  permissions: actorPermissions(['clerk']),
  hats: new Set(organizationId ? [] : ['clerk']),
});

/** Evaluates the conditions that `regionCondition` makes. */
function holds(condition: string, values: readonly unknown[], code: string): boolean {
  if (condition === 'true') return true;
  const equal = /^c = \$(\d+)$/.exec(condition);
  if (equal) return values[Number(equal[1]) - 1] === code;
  const range = /^\(c >= \$(\d+) AND c < \$(\d+)\)$/.exec(condition);
  if (!range) throw new Error(`what is ${condition}?`);
  return code >= String(values[Number(range[1]) - 1]) && code < String(values[Number(range[2]) - 1]);
}

describe('the region of a caller', () => {
  it('holds exactly itself and what lies below it', () => {
    fc.assert(
      fc.property(fc.oneof(anyCode, fc.constant(NATION)), anyCode, (scope, code) => {
        const values = new Values();
        const condition = regionCondition('c', scope, values);
        expect(holds(condition, values.list, code)).toBe(scope === NATION || isWithinRegion(code, scope));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe.each(allTables().map((table) => [table.spec.name, table] as const))('the scope of %s', (_name, table) => {
  const callers = [
    actor('150203'),
    actor('150200'),
    actor('150000'),
    actor(NATION),
    actor('150203', ORGANIZATION),
    actor('150200', ORGANIZATION),
    actor(NATION, ORGANIZATION),
  ];

  it('hands out no value that its condition does not use', () => {
    for (const caller of callers) {
      const values = new Values();
      const condition = scopeCondition(table, caller, values, 't.');
      expect(values.list.map((_, index) => condition.includes(`$${index + 1}`))).toEqual(values.list.map(() => true));
    }
  });

  it('is narrower than everything for who has a region or an organization', () => {
    if (table.spec.place === 'none') return;
    for (const caller of callers.filter(({ regionCode, organizationId }) => regionCode !== NATION || organizationId)) {
      expect(scopeCondition(table, caller, new Values())).not.toBe('true');
    }
  });

  it('shows a bound client only what its organization is a party of, and what is open', () => {
    const values = new Values();
    const condition = scopeCondition(table, actor('150203', ORGANIZATION), values);
    const parties = Object.values(table.spec.parties ?? {});
    if (table.spec.place === 'region' && parties.length === 0 && !table.spec.openIn) expect(condition).toBe('false');
    expect(values.list.filter((value) => value === ORGANIZATION)).toHaveLength(parties.length);
  });
});

describe('the places whose rules hold at a place', () => {
  it('are the place itself, its city, its province and the nation', () => {
    expect(placesAbove('150203')).toEqual(['150203', '150200', '150000', NATION]);
    expect(placesAbove(NATION)).toEqual([NATION]);
  });
});
