import { explain } from './explain.ts';
import type { PolicyVersion } from './form.ts';
import { prepare } from './prepare.ts';
import { replay } from './replay.ts';
import { fact, policy, predicate } from './testing/world.ts';

const insured = fact('insurance.months', 'integer');
const twelve = policy({ facts: [insured], predicates: [predicate('E1', { ge: [{ fact: 'insurance.months' }, 12] })] });
const finding = { predicate: 'E1', by: 'Li', reason: 'the register was late', until: '2024-06-30' };
const decide = (version: PolicyVersion, facts: object, overrides: readonly object[], asOf = '2024-01-01') =>
  explain(prepare(version, { facts: [] }), facts as never, { asOf, overrides: overrides as never });

test('a predicate that an official has settled counts as met and keeps its own outcome', () => {
  const decision = decide(twelve, { 'insurance.months': 11 }, [finding]);
  expect([decision.outcome, decision.failed, decision.amountFen]).toEqual(['eligible', [], 100]);
  expect(decision.predicates[0]).toMatchObject({
    outcome: 'unmet',
    overridden: { by: 'Li', reason: 'the register was late', until: '2024-06-30' },
  });
  expect(decision.nearMisses).toEqual([]);
});

test('a gap in the facts can be settled too, and then nothing is missing', () => {
  const decision = decide(twelve, {}, [finding]);
  expect([decision.outcome, decision.missing]).toEqual(['eligible', []]);
  expect(decision.predicates[0]?.outcome).toBe('unknown');
});

test('a finding counts to its last day and not a day longer', () => {
  expect(decide(twelve, { 'insurance.months': 11 }, [finding], '2024-06-30').outcome).toBe('eligible');
  const after = decide(twelve, { 'insurance.months': 11 }, [finding], '2024-07-01');
  expect([after.outcome, after.failed]).toEqual(['ineligible', ['E1']]);
  expect(after.predicates[0]).not.toHaveProperty('overridden');
});

test('what the facts meet by themselves needs no finding', () => {
  expect(decide(twelve, { 'insurance.months': 12 }, [finding]).predicates[0]).not.toHaveProperty('overridden');
});

test('a finding about one member leaves the others as they are', () => {
  const list = fact('hires', 'list', {
    key: 'id',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'insured', type: 'boolean' },
    ],
  });
  const version = policy({
    facts: [list],
    members: { list: { fact: 'hires' }, key: 'id' },
    predicates: [predicate('M1', { fact: 'member.insured' }, { scope: 'member' })],
    amount: { perMember: 100 },
  });
  const hires = {
    hires: [
      { id: 'a', insured: false },
      { id: 'b', insured: false },
    ],
  };
  const decision = decide(version, hires, [{ predicate: 'M1', member: 'b', by: 'Li', reason: 'seen' }]);
  expect(decision.members?.map(({ key, outcome }) => [key, outcome])).toEqual([
    ['a', 'ineligible'],
    ['b', 'eligible'],
  ]);
  expect(decision.amountFen).toBe(100);
});

test('a decision with a finding is replayed from what was stored', () => {
  const facts = { 'insurance.months': 11 };
  const first = decide(twelve, facts, [finding]);
  expect(replay({ version: twelve, facts, asOf: '2024-01-01', overrides: [finding] }, { facts: [] })).toEqual(first);
});
