import type { Decision } from './decision.ts';
import type { Component, Facts, PolicyVersion, Stacking } from './form.ts';
import { decide, fact, policy, predicate } from './testing/world.ts';

const cost = fact('course.costFen', 'money');
const facts = [cost, fact('person.poor', 'boolean'), fact('person.choice', 'text')];
const components: readonly Component[] = [
  { key: 'aid', amount: { tree: 180000 } },
  { key: 'share', amount: { tree: { mul: [{ fact: 'course.costFen' }, 0.5] } } },
];
const conditions = [
  predicate('POOR', { fact: 'person.poor' }, { components: ['aid'] }),
  predicate('COST', { gt: [{ fact: 'course.costFen' }, 0] }, { components: ['share'] }),
];
const both = (more: Partial<PolicyVersion>): PolicyVersion => {
  const { amount: _amount, ...bare } = policy({ facts, components, predicates: conditions, ...more });
  return bare;
};
const oneOf = (by: 'choice' | 'priority' | 'highest'): PolicyVersion => {
  const rule: Stacking = { id: 'ONE', kind: 'oneOf', components: ['aid', 'share'], by, order: ['aid', 'share'] };
  return both({ stacking: [by === 'choice' ? { ...rule, choice: { fact: 'person.choice' } } : rule] });
};
const told = ({ outcome, amountFen, unknown, missing }: Decision): unknown[] => [outcome, amountFen, unknown, missing];

describe('of two components one is paid, and of the one before it is not known whether it is due', () => {
  const open = (costFen: number): Facts => ({ 'person.poor': null, 'course.costFen': costFen });

  it.each([
    ['by priority', oneOf('priority'), 'ONE'],
    ['combined by the first', both({ combine: 'first' }), 'combine'],
  ])('%s: the one behind waits for the answer, unless both come to the same', (_by, version, rule) => {
    expect(told(decide(version, open(900000)))).toEqual(['needs_info', 0, [rule], ['person.poor']]);
    expect(told(decide(version, open(200000)))).toEqual(['needs_info', 0, [rule], ['person.poor']]);
    expect(decide(version, open(360000))).toMatchObject({ outcome: 'eligible', amountFen: 180000 });
    expect(decide(version, { 'person.poor': true, 'course.costFen': null })).toMatchObject({ outcome: 'eligible', amountFen: 180000 });
  });

  it.each([
    ['by the highest', oneOf('highest'), 'ONE'],
    ['combined by the highest', both({ combine: 'highest' }), 'combine'],
  ])('%s: only one that would be higher matters', (_by, version, rule) => {
    expect(told(decide(version, open(300000)))).toEqual(['needs_info', 0, [rule], ['person.poor']]);
    expect(decide(version, open(400000))).toMatchObject({ outcome: 'eligible', amountFen: 200000 });
    expect(told(decide(version, { 'person.poor': true, 'course.costFen': null }))).toEqual(['needs_info', 0, [rule], ['course.costFen']]);
  });

  it('by choice: the chosen one is paid once it is known that it is due', () => {
    const version = oneOf('choice');
    expect(decide(version, { ...open(400000), 'person.choice': 'share' })).toMatchObject({ outcome: 'eligible', amountFen: 200000 });
    expect(told(decide(version, { ...open(400000), 'person.choice': 'aid' }))).toEqual(['needs_info', 0, ['ONE'], ['person.poor']]);
    expect(decide(version, { ...open(360000), 'person.choice': 'aid' }).amountFen).toBe(180000);
  });
});

it('of the tiers of a member one that may be due holds back the share that it could replace', () => {
  const staff = fact('firm.staff', 'list', {
    key: 'id',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'poor', type: 'boolean' },
    ],
  });
  const tier = (key: string, perMember: number): Component => ({ key, scope: 'member', amount: { perMember } });
  const version = (combine: 'first' | 'highest', high: number): PolicyVersion =>
    policy({
      facts: [staff],
      members: { list: { fact: 'firm.staff' }, key: 'id' },
      components: [tier('poor', high), tier('any', 1000)],
      predicates: [
        predicate('POOR', { fact: 'member.poor' }, { scope: 'member', components: ['poor'] }),
        predicate('ANY', true, { scope: 'member', components: ['any'] }),
      ],
      amount: {},
      combine,
    });
  const row = { 'firm.staff': [{ id: 'a', poor: null }] };
  expect(decide(version('first', 800), row)).toMatchObject({ outcome: 'needs_info', unknown: ['amount'], amountFen: 0 });
  expect(decide(version('highest', 1800), row)).toMatchObject({ outcome: 'needs_info', unknown: ['amount'], amountFen: 0 });
  expect(decide(version('highest', 800), row)).toMatchObject({ outcome: 'eligible', amountFen: 1000 });
});
