import { check } from './check.ts';
import type { Node, PolicyVersion } from './form.ts';
import { fact, policy, predicate } from './testing/world.ts';

const jobs = fact('firm.hires', 'list', {
  key: 'id',
  fields: [
    { name: 'id', type: 'text' },
    { name: 'insured', type: 'boolean' },
  ],
});
const version: Partial<PolicyVersion> = {
  facts: [jobs],
  members: { list: { fact: 'firm.hires' }, key: 'id' },
  parameters: { share: { type: 'money', values: [{ from: '2000-01-01', value: 5 }] } },
  definitions: { whole: { tree: 5 } },
  tables: {
    rates: {
      keys: [{ name: 'k', type: 'integer' }],
      columns: [
        { name: 'paid', type: 'money' },
        { name: 'places', type: 'integer' },
      ],
      periods: [{ from: '2000-01-01', rows: [{ when: ['*'], give: [1, 2] }] }],
    },
  },
};
const said = (more: Partial<PolicyVersion>): string | undefined =>
  check(policy({ ...version, ...more }), { facts: [] }).findings.find(({ severity }) => severity === 'error')?.message.en;

test.each<[string, Node, string]>([
  ['a parameter', { param: ['shar'] }, 'no parameter is named "shar": did you mean share?'],
  ['a definition', { ref: 'hole' }, 'no definition is named "hole": did you mean whole?'],
  ['a table', { lookup: ['rate', [1]] }, 'no table is named "rate": did you mean rates?'],
  ['a column', { lookup: ['rates', [1], null, 'piad'] }, 'the table rates has no column "piad": did you mean paid?'],
])('the name that was probably meant is said of %s', (_what, tree, en) => {
  expect(said({ amount: { tree } })).toBe(en);
});

test('the name that was probably meant is said of a field of the members, where members are asked', () => {
  const asked = (scope: 'member' | 'case') => said({ predicates: [predicate('P', { fact: 'member.insurd' }, { scope })] });
  expect(asked('member')).toBe('member.insurd is not a field of the members: did you mean member.insured?');
  expect(asked('case')).toBe('member.insurd is not a field of the members, or this tree is not asked of members (scope)');
});
