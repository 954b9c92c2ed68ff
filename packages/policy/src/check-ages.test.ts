import { check } from './check.ts';
import type { Node, PolicyVersion } from './form.ts';
import { fact, policy, predicate } from './testing/world.ts';

const facts = [
  fact('person.bornOn', 'date', { title: { zh: '出生日期', en: 'date of birth' } }),
  fact('hire.on', 'date', { title: { zh: '招用日期', en: 'day of hire' } }),
];
const age: Node = { ageOn: [{ fact: 'person.bornOn' }, { fact: 'hire.on' }] };
const found = (predicates: PolicyVersion['predicates']) =>
  check(policy({ facts, predicates }), { facts: [] })
    .findings.filter(({ code }) => code !== 'examples_missing')
    .map(({ severity, code, pointer }) => [severity, code, pointer]);

test('an age above sixty and below fifty can never be, in one condition or in two', () => {
  const [above, below]: [Node, Node] = [{ gt: [age, 60] }, { lt: [age, 50] }];
  expect(found([predicate('A', { and: [above, below] })])).toEqual([['error', 'never_met', '/predicates/0/tree']]);
  expect(found([predicate('A', above), predicate('B', below)])).toContainEqual(['error', 'contradiction', '/predicates/1/tree']);
});

test('an age between two, and the ages of two people, may be', () => {
  expect(found([predicate('A', { and: [{ ge: [age, 16] }, { lt: [age, 50] }] })])).toEqual([]);
  const other: Node = { ageOn: [{ fact: 'person.bornOn' }, { fact: 'asOf' }] };
  expect(found([predicate('A', { gt: [other, 60] }), predicate('B', { lt: [age, 50] })])).toEqual([]);
});

test('a day of birth that stands where the day of the age belongs is warned of', () => {
  const reversed: Node = { ageOn: [{ fact: 'hire.on' }, { fact: 'person.bornOn' }] };
  expect(found([predicate('A', { ge: [reversed, 16] })])).toEqual([['warning', 'age_reversed', '/predicates/0/tree/ge/0']]);
});

test('an example that fails is no example that is missing', () => {
  const codes = (paid: number, expected: number) => {
    const examples = [{ id: 'e', asOf: '2024-01-01', facts: {}, expect: { amountFen: expected } }];
    return check(policy({ amount: { tree: paid }, examples }), { facts: [] }).findings.map(({ code }) => code);
  };
  expect(codes(0, 100)).toEqual(['example']);
  expect(codes(0, 0)).toEqual(['examples_one_sided']);
});
