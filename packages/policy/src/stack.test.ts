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

describe('of this policy and others only one may be drawn', () => {
  const grants = fact('grants', 'list', {
    key: 'id',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'policyKey', type: 'text' },
      { name: 'amountFen', type: 'money' },
    ],
  });
  const rule = (more: Partial<Stacking>): PolicyVersion =>
    policy({
      key: 'own',
      facts: [grants, fact('person.choice', 'text')],
      amount: { tree: 3000 },
      stacking: [{ id: 'ONE', kind: 'oneOf', with: ['other'], ...more }],
    });
  const held = (version: PolicyVersion, amountFen: number | null): unknown[] => {
    const holds = amountFen === 0 ? [] : [{ id: '1', policyKey: 'other', amountFen }];
    const decision = decide(version, { grants: holds, 'person.choice': 'own' });
    return [decision.outcome, decision.amountFen, decision.stacking[0]?.outcome];
  };
  const highest: Partial<Stacking> = { by: 'highest' };
  const before: Partial<Stacking> = { by: 'priority', order: ['own', 'other'] };
  const chosen: Partial<Stacking> = { by: 'choice', choice: { fact: 'person.choice' } };

  it.each([
    ['the highest', highest],
    ['the first in an order', before],
    ['the chosen one', chosen],
  ])('as %s it pays what the lower one that is held lacks, never both in full', (_by, more) => {
    expect(held(rule(more), 0)).toEqual(['eligible', 3000, 'free']);
    expect(held(rule(more), 2000)).toEqual(['eligible', 1000, 'reduced']);
    expect(held(rule(more), 3000)).toEqual(['ineligible', 0, 'excluded']);
    expect(held(rule(more), 4000)).toEqual(['ineligible', 0, 'excluded']);
    expect(held(rule(more), null)).toEqual(['needs_info', 0, 'unknown']);
  });

  it.each([
    ['the highest', highest],
    ['the first in an order', before],
    ['the chosen one', chosen],
  ])('as %s it is refused beside a lower one where the policy says so', (_by, more) => {
    expect(held(rule({ ...more, beside: 'nothing' }), 0)).toEqual(['eligible', 3000, 'free']);
    expect(held(rule({ ...more, beside: 'nothing' }), 1)).toEqual(['ineligible', 0, 'excluded']);
  });

  it('one that comes before it in the order takes its place, whatever it comes to', () => {
    expect(held(rule({ by: 'priority', order: ['other', 'own'] }), 1)).toEqual(['ineligible', 0, 'excluded']);
  });

  it.each([
    ['the difference to another', { kind: 'topUp' }],
    ['a cap over both', { kind: 'cap', capFen: 3000 }],
  ] as const)('%s that leaves nothing refuses, as a limit of money does', (_by, more) => {
    expect(held(rule(more), 2999)).toEqual(['eligible', 1, 'reduced']);
    expect(held(rule(more), 3000)).toEqual(['ineligible', 0, 'excluded']);
    expect(held({ ...rule(more), amount: { tree: 0 } }, 5000)).toEqual(['eligible', 0, 'free']);
  });
});

test.each(['highest', 'first'] as const)('of components of which the %s is paid the others are not granted, and say why', (combine) => {
  const { amount: _none, ...version } = policy({
    combine,
    components: [
      { key: 'a', amount: { tree: 500 } },
      { key: 'b', amount: { tree: 300 } },
    ],
  });
  const { components = [], amountFen } = decide(version, {});
  expect(amountFen).toBe(500);
  expect(components.map(({ key, outcome, failed, amountFen: fen }) => [key, outcome, failed, fen])).toEqual([
    ['a', 'eligible', [], 500],
    ['b', 'ineligible', ['combine'], 0],
  ]);
});
