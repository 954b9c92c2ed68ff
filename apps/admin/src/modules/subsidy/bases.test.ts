import { resources } from '@rongcai/client/resources';
import { bases } from './bases.ts';

test('every kind of record that an application may rest on can be picked and opened', () => {
  const kinds = resources['subsidy-applications']?.body?.fields.find(({ name }) => name === 'basis')?.choices ?? [];
  expect(kinds.length).toBeGreaterThan(0);
  for (const { value } of kinds) {
    const [module = '', resource = ''] = bases[value] ?? [];
    expect([value, resources[resource]?.module]).toEqual([value, module]);
  }
});
