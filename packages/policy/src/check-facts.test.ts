import { checkFacts } from './check-facts.ts';
import { fact } from './testing/world.ts';

const level = fact('finding.level', 'enum', { codes: [{ code: 'advanced' }, { code: 'technician' }] });
const hours = fact('finding.hours', 'integer', { minimum: 0, maximum: 100 });
const day = fact('visit.on', 'date');
const declared = [level, hours, day];
const codes = (facts: object) => checkFacts(declared, facts as never).map(({ pointer, code }) => [pointer, code]);

test('what fits its declaration is taken, and null takes a fact back', () => {
  expect(codes({ 'finding.level': 'advanced', 'finding.hours': 80, 'visit.on': null })).toEqual([]);
});

test('each fault is named by its fact', () => {
  expect(codes({ 'finding.level': 'master', 'finding.hours': 101, 'visit.on': '2026-02-30', 'person.age': 3 })).toEqual([
    ['/facts/finding.level', 'unknown_code'],
    ['/facts/finding.hours', 'too_large'],
    ['/facts/visit.on', 'fact_type'],
    ['/facts/person.age', 'unknown_fact'],
  ]);
});

test('a whole number is no half, and not below its bound', () => {
  expect(codes({ 'finding.hours': '7.5' })).toEqual([['/facts/finding.hours', 'fact_type']]);
  expect(codes({ 'finding.hours': -1 })).toEqual([['/facts/finding.hours', 'too_small']]);
});
