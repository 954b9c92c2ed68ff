import { check, type Example, parse } from '@rongcai/policy';
import { earlyDay, movedBehind } from './early-examples.ts';

const document = {
  key: 'staying',
  version: '2',
  title: { zh: '稳岗' },
  regionCode: '150203',
  legalBasis: [],
  beneficiary: 'person',
  basis: 'enrollment',
  anchor: { fact: 'enrollment.passedOn' },
  effective: { from: '2026-07-01' },
  automatic: false,
  predicates: [],
  amount: { tree: 100 },
  schedule: { kind: 'once' },
};
const catalogue = { facts: [{ path: 'enrollment.passedOn', type: 'date' as const, title: { zh: '合格日期' } }] };
const shared = { 'enrollment.passedOn': '2024-02-29' };
const carried: Example = { id: 'carried', asOf: '2024-08-01', facts: {}, expect: { outcome: 'eligible', amountFen: 100 } };
const resultOf = (example: Example) => check(parse({ ...document, exampleFacts: shared, examples: [example] }), catalogue).examples[0];

it('an example of a day before the version is known as that, and is moved behind the first day by whole years', () => {
  const day = earlyDay(carried, resultOf(carried), '2026-07-01');
  expect(day).toBe('2024-02-29');
  const moved = movedBehind(carried, shared, String(day), '2026-07-01');
  expect(moved).toMatchObject({ asOf: '2027-08-01', facts: { 'enrollment.passedOn': '2027-02-28' } });
  expect(resultOf(moved)).toMatchObject({ passed: true });
});

it('an example that is wrong by itself, or that expects to lie outside, is not called early', () => {
  const wrong: Example = { ...carried, facts: { 'enrollment.passedOn': '2026-08-01' }, expect: { outcome: 'eligible', amountFen: 1 } };
  expect(earlyDay(wrong, resultOf(wrong), '2026-07-01')).toBeNull();
  const outside: Example = { ...carried, expect: { outcome: 'ineligible', failed: ['effective'], amountFen: 5 } };
  expect(earlyDay(outside, resultOf(outside), '2026-07-01')).toBeNull();
});
