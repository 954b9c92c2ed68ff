import type { PolicyVersion } from '@rongcai/policy';
import { otherPolicies } from './other-policies.ts';

it('a version speaks of the policies that it stands beside and of those whose grants it asks for, not of itself', () => {
  const version = {
    key: 'own-key',
    predicates: [{ tree: { exists: [{ fact: 'grants' }, { in: [{ item: 'policyKey' }, ['own-key', 'living-allowance']] }] } }],
    stacking: [{ id: 'S', kind: 'excludes', with: ['half-rent'] }],
  } as unknown as PolicyVersion;
  expect(otherPolicies(version)).toEqual(['half-rent', 'living-allowance']);
});
