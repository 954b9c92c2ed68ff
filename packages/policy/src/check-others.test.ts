import { check } from './check.ts';
import { fact, policy } from './testing/world.ts';

const grants = fact('grants', 'list', {
  fields: [
    { name: 'policyKey', type: 'text' },
    { name: 'amountFen', type: 'money' },
  ],
});
const rule = policy({ facts: [grants], stacking: [{ id: 'NOT_BOTH', kind: 'excludes', with: ['county-bonus'] }] });
const found = (keys: string[], named: string[] = []) =>
  check(
    rule,
    { facts: [], names: (list, code) => (list === 'policy' && named.includes(code) ? { zh: code } : undefined) },
    keys.map((key) => policy({ key })),
  )
    .findings.filter(({ code }) => code === 'unknown_policy')
    .map(({ severity, pointer, message }) => [severity, pointer, message.en]);

test('a rule that names a policy which none of the others is, nor the catalogue names, is warned of: it would never meet it', () => {
  expect(found(['country-bonus'])).toEqual([
    ['warning', '/stacking/0/with/0', 'NOT_BOTH: no policy has the key county-bonus: did you mean country-bonus?'],
  ]);
  expect(found(['county-bonus'])).toEqual([]);
  expect(found(['country-bonus'], ['county-bonus'])).toEqual([]);
});

test('of a policy that stands alone nothing is said', () => {
  expect(found([])).toEqual([]);
});
