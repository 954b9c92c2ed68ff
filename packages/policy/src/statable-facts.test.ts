import { statableFacts } from './statable-facts.ts';

const own = { path: 'visit.confirmed', type: 'boolean', title: { zh: '走访' } } as const;
const held = { path: 'person.age', type: 'integer', title: { zh: '年龄' } } as const;

test('people may state what a version declares for itself, except what a register holds', () => {
  expect(statableFacts({ facts: [own, held] }, new Set(['person.age']))).toEqual([own]);
  expect(statableFacts({ facts: [own, held] }, new Set())).toEqual([own, held]);
});

test('a version that declares nothing takes nothing by hand', () => {
  expect(statableFacts({}, new Set(['person.age']))).toEqual([]);
});
