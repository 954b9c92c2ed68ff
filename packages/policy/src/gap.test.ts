import type { Decision } from './decision.ts';
import type { Node } from './form.ts';
import { decide, fact, policy, predicate } from './testing/world.ts';

const staff = fact('firm.staff', 'integer');
const tables = {
  rates: {
    title: { zh: '标准', en: 'rates' },
    keys: [{ name: 'staff', type: 'integer' as const }],
    columns: [{ name: 'amount', type: 'money' as const }],
    periods: [{ from: '2020-01-01', rows: [{ when: [{ from: 0, to: 3 }], give: [100] }] }],
  },
};
const parameters = { wage: { type: 'money' as const, values: [{ from: '2024-01-01', to: '2024-03-01', value: 200000 }] } };
const why = ({ outcome, unknown, missing, gaps }: Decision): unknown[] => [
  outcome,
  unknown,
  missing,
  gaps?.map(({ of, code, text }) => [of, code, text.en]),
];
const paid = (tree: Node, given: number | null): unknown[] =>
  why(decide(policy({ facts: [staff], tables, parameters, amount: { tree } }), { 'firm.staff': given }, '2024-02-01'));

describe('what is unknown though every fact is given says why', () => {
  it('by the table and the keys for which it has no row', () => {
    const rate: Node = { lookup: ['rates', [{ fact: 'firm.staff' }]] };
    expect(paid(rate, 3)).toEqual(['needs_info', ['amount'], [], [['amount', 'no_row', 'the table rates has no row for 3 on 2024-02-01']]]);
    expect(paid(rate, null)).toEqual(['needs_info', ['amount'], ['firm.staff'], undefined]);
    expect(paid({ default: [rate, 7] }, 3)).toEqual(['eligible', [], [], undefined]);
  });

  it('by the parameter and the day on which it has no value, also of one month among several', () => {
    const wages: Node = { sum: [{ months: [{ date: '2024-02' }, { date: '2024-03' }] }, { param: ['wage', { item: 'month' }] }] };
    expect(paid(wages, 1)).toEqual([
      'needs_info',
      ['amount'],
      [],
      [['amount', 'no_value', 'the parameter wage has no value on 2024-03-01']],
    ]);
  });

  it('by the divisor that is zero, in a condition', () => {
    const share: Node = { ge: [{ div: [5, { fact: 'firm.staff' }] }, 1] };
    const decision = decide(policy({ facts: [staff], predicates: [predicate('SHARE', share)] }), { 'firm.staff': 0 });
    expect(why(decision)).toEqual([
      'needs_info',
      ['SHARE'],
      [],
      [['SHARE', 'division_by_zero', expect.stringContaining('the divisor is zero: ')]],
    ]);
    expect(decision.gaps?.[0]?.pointer).toBe('/predicates/0/tree/ge/0');
  });
});
