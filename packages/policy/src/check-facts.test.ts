import { blameFacts, checkFacts } from './check-facts.ts';
import { PolicyError } from './errors.ts';
import { decide, fact, policy, predicate } from './testing/world.ts';

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

test('codes of an enum are all that there are, and are called by their titles; of a text they are only names', () => {
  const size = fact('firm.size', 'enum', { codes: [{ code: 'small', zh: '小型', en: 'small firm' }, { code: 'micro' }] });
  const place = fact('firm.place', 'text', { codes: [{ code: 'north', zh: '北区' }] });
  expect(checkFacts([size, place], { 'firm.size': 'huge', 'firm.place': 'south' })).toEqual([
    { code: 'unknown_code', pointer: '/facts/firm.size', message: { zh: '应为其中之一：小型、micro', en: 'one of small firm, micro' } },
  ]);
});

test('a whole number is no half, and not below its bound', () => {
  expect(codes({ 'finding.hours': '7.5' })).toEqual([['/facts/finding.hours', 'fact_type']]);
  expect(codes({ 'finding.hours': -1 })).toEqual([['/facts/finding.hours', 'too_small']]);
});

test('money is whole fen, however it is written', () => {
  const cost = fact('claim.costFen', 'money');
  const fault = (value: unknown) => checkFacts([cost], { 'claim.costFen': value }).map(({ pointer, code }) => [pointer, code]);
  expect([fault(1.5), fault('1.5'), fault(150), fault('150')]).toEqual([
    [['/facts/claim.costFen', 'part_of_fen']],
    [['/facts/claim.costFen', 'part_of_fen']],
    [],
    [],
  ]);
});

test('no case is decided on a part of a fen, in a single fact or in a row', () => {
  const grants = fact('grants', 'list', { fields: [{ name: 'amountFen', type: 'money' }] });
  const version = policy({
    facts: [fact('claim.costFen', 'money'), grants],
    amount: { tree: { add: [{ fact: 'claim.costFen' }, { sum: [{ fact: 'grants' }, { item: 'amountFen' }] }] } },
  });
  const given = (costFen: unknown, amountFen: unknown) => ({ 'claim.costFen': costFen, grants: [{ amountFen }] });
  expect(decide(version, given('15050', 100)).amountFen).toBe(15150);
  const refused = (facts: object): unknown => {
    try {
      return decide(version, facts as never).amountFen;
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return error.problems.map(({ code, pointer, message }) => [code, pointer, message.zh]);
    }
  };
  const message = '金额以分为单位，150.5 不是整数分；150.5 元应写 15050';
  for (const part of [150.5, '150.50', { value: '150.5', source: 'letter' }])
    expect(refused(given(part, 100))).toEqual([['part_of_fen', '/facts/claim.costFen', message]]);
  expect(refused(given(100, '150.5'))).toEqual([['part_of_fen', '/facts/grants/0/amountFen', message]]);
});

test('what leads a calculation out of bounds is a fault of the fact that was given, not of the policy', () => {
  const version = policy({
    facts: [day, hours],
    predicates: [predicate('A', { le: [{ fact: 'asOf' }, { addMonths: [{ fact: 'visit.on' }, 12] }] })],
  });
  const given = { 'visit.on': '9999-12-31', 'finding.hours': 3 };
  let problems: PolicyError['problems'] = [];
  try {
    decide(version, given);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    problems = error.problems;
  }
  expect(problems).toMatchObject([{ code: 'date_out_of_range', pointer: '/predicates/0/tree/le/1' }]);
  expect(blameFacts(problems, given)).toMatchObject([{ code: 'date_out_of_range', pointer: '/facts/visit.on' }]);
  expect(blameFacts(problems, {})).toMatchObject([{ code: 'date_out_of_range', pointer: '/facts' }]);
});
