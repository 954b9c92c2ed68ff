import { nearMissWords } from './near-miss.ts';

it.each([
  ['asOf', 'le', 'date', 'tooLate'],
  ['asOf', 'ge', 'date', 'dayOperators'],
  ['person.birthDate', 'le', 'date', 'dayOperators'],
  ['person.birthDate', 'eq', 'date', 'operators'],
  ['person.insuredMonths', 'ge', 'integer', 'operators'],
])('a miss of %s by %s (%s) is said as %s', (fact, operator, type, words) => {
  expect(nearMissWords({ fact, operator }, type)).toBe(words);
});
