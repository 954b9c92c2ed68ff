import fc from 'fast-check';
import { chooseVersion, explain } from './explain.ts';
import type { Node, PolicyVersion } from './form.ts';
import { divideExactly } from './pay.ts';
import { prepare } from './prepare.ts';
import { ask, catalogue, decide, fact, pay, policy, predicate } from './testing/world.ts';

const months = fact('insurance.months', 'integer', { unit: 'month' });
const bool = (value: boolean | null): Node => ({ fact: `b.${value === null ? 'unknown' : value ? 'yes' : 'no'}` });
const three = [fact('b.yes', 'boolean'), fact('b.no', 'boolean'), fact('b.unknown', 'boolean')];
const facts3 = { 'b.yes': true, 'b.no': false, 'b.unknown': null };
const outcome = (value: boolean | null): string => (value === null ? 'unknown' : value ? 'met' : 'unmet');
const truth = fc.constantFrom(true, false, null);

test('and, or, not and implies follow Kleene', () => {
  const rank = (value: boolean | null): number => (value === null ? 0 : value ? 1 : -1);
  const back = (value: number): boolean | null => (value === 0 ? null : value > 0);
  fc.assert(
    fc.property(truth, truth, (a, b) => {
      expect(ask({ and: [bool(a), bool(b)] }, three, facts3)).toBe(outcome(back(Math.min(rank(a), rank(b)))));
      expect(ask({ or: [bool(a), bool(b)] }, three, facts3)).toBe(outcome(back(Math.max(rank(a), rank(b)))));
      expect(ask({ not: bool(a) }, three, facts3)).toBe(outcome(back(-rank(a))));
      expect(ask({ implies: [bool(a), bool(b)] }, three, facts3)).toBe(outcome(back(Math.max(-rank(a), rank(b)))));
    }),
  );
});

test('a missing fact asks for information and refuses nobody; a definite failure does', () => {
  const version = policy({
    facts: [months, ...three],
    predicates: [predicate('E1', { ge: [{ fact: 'insurance.months' }, 12] }), predicate('E2', { fact: 'b.no' })],
  });
  const open = decide({ ...version, predicates: version.predicates.slice(0, 1) }, {});
  expect([open.outcome, open.unknown, open.missing, open.amountFen]).toEqual(['needs_info', ['E1'], ['insurance.months'], 0]);
  const closed = decide(version, facts3);
  expect([closed.outcome, closed.failed, closed.unknown]).toEqual(['ineligible', ['E2'], ['E1']]);
});

test('every failure is listed, and one that fails alone says how little was short', () => {
  const version = policy({
    facts: [months, fact('x.day', 'date')],
    predicates: [
      predicate('E1', { ge: [{ fact: 'insurance.months' }, 12] }),
      predicate('E2', { le: [{ fact: 'x.day' }, { date: '2023-12-31' }] }),
    ],
  });
  const both = decide(version, { 'insurance.months': 11, 'x.day': '2024-01-02' });
  expect(both.failed).toEqual(['E1', 'E2']);
  expect(both.nearMisses.map(({ fact: path, gap, unit, only }) => [path, gap, unit, only])).toEqual([
    ['insurance.months', 1, 'month', false],
    ['x.day', 2, 'day', false],
  ]);
  expect(decide(version, { 'insurance.months': 11, 'x.day': '2023-01-02' }).nearMisses[0]?.only).toBe(true);
});

test('a predicate shows the values that it saw, with their source and date', () => {
  const version = policy({ facts: [months], predicates: [predicate('E1', { ge: [{ fact: 'insurance.months' }, 12] })] });
  const decision = decide(version, { 'insurance.months': { value: 14, source: 'social-insurance', date: '2023-12-31' } });
  expect(decision.predicates[0]?.seen).toEqual([{ fact: 'insurance.months', value: 14, source: 'social-insurance', date: '2023-12-31' }]);
});

test('the version in force on the event date is chosen, not the one of today', () => {
  const versions = [
    policy({ version: 'old', effective: { from: '2020-01-01', to: '2022-01-01' } }),
    policy({ version: 'new', effective: { from: '2022-01-01' } }),
  ].map((version) => prepare({ ...version, anchor: { fact: 'certificate.issuedOn' } }, catalogue(fact('certificate.issuedOn', 'date'))));
  const chosen = (day: string | null): string | undefined =>
    chooseVersion(versions, { 'certificate.issuedOn': day }, { asOf: '2024-01-01' })?.version.version;
  expect([chosen('2021-12-31'), chosen('2022-01-01'), chosen(null)]).toEqual(['old', 'new', undefined]);
});

test('a rate that changes in the middle of a period counts month by month', () => {
  const parameters = {
    wage: {
      type: 'money' as const,
      values: [
        { from: '2021-10-01', to: '2023-10-01', value: 210000 },
        { from: '2023-10-01', value: 220000 },
      ],
    },
  };
  expect(
    pay(
      { sum: [{ months: [{ date: '2023-08' }, { date: '2023-11' }] }, { mul: [{ param: ['wage', { item: 'month' }] }, 0.6] }] },
      [],
      {},
      { parameters },
    ),
  ).toBe(516000);
});

test('a month is split at the birthday by its days', () => {
  const born = fact('person.bornOn', 'date');
  const month: Node = { date: '2024-06' };
  const birthday: Node = { addMonths: [{ fact: 'person.bornOn' }, 12 * 19] };
  const before: Node = { overlapDays: [{ dayOf: [month, 'first'] }, { addDays: [birthday, -1] }, month] };
  const after: Node = { overlapDays: [birthday, { dayOf: [month, 'last'] }, month] };
  const share = (rate: number, days: Node): Node => ({ div: [{ mul: [rate, days] }, { daysInMonth: month }] });
  expect(pay({ add: [share(90000, before), share(60000, after)] }, [born], { 'person.bornOn': '2005-06-11' })).toBe(30000 + 40000);
});

test('only the difference is due for what was granted before, and too much is shown', () => {
  const grants = fact('paid.fen', 'money');
  const version = policy({ facts: [grants], amount: { tree: 30000, already: { fact: 'paid.fen' } } });
  expect(
    [0, 10000, 45000].map((paid) => decide(version, { 'paid.fen': paid })).map(({ amountFen, overpaidFen }) => [amountFen, overpaidFen]),
  ).toEqual([
    [30000, 0],
    [20000, 0],
    [0, 15000],
  ]);
  expect(decide(version, {}).outcome).toBe('needs_info');
});

const staff = fact('firm.staff', 'list', {
  key: 'id',
  fields: [
    { name: 'id', type: 'text' },
    { name: 'hiredOn', type: 'date' },
    { name: 'ok', type: 'boolean' },
  ],
});
const people = (count: number): { id: string; hiredOn: string; ok: boolean }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, hiredOn: `2024-01-${String(28 - index).padStart(2, '0')}`, ok: true }));

test('heads are capped by the lower of a share and a number, the earliest hired first; the rest wait', () => {
  const version = policy({
    facts: [staff, fact('firm.headcount', 'integer')],
    members: { list: { fact: 'firm.staff' }, key: 'id' },
    predicates: [predicate('M1', { fact: 'member.ok' }, { scope: 'member' })],
    amount: { perMember: 1000 },
    limits: [
      {
        id: 'CAP',
        of: 'heads',
        per: ['organization'],
        window: 'year',
        max: { min: [{ mul: [{ fact: 'firm.headcount' }, 0.1] }, 30] },
        over: 'waitlist',
        order: [{ by: { fact: 'member.hiredOn' } }],
      },
    ],
  });
  const decision = decide(version, { 'firm.headcount': 25, 'firm.staff': people(4) });
  expect(decision.amountFen).toBe(2000);
  expect(decision.members?.map(({ key, outcome: one }) => [key, one])).toEqual([
    ['p0', 'eligible_waitlisted'],
    ['p1', 'eligible_waitlisted'],
    ['p2', 'eligible'],
    ['p3', 'eligible'],
  ]);
  expect(decide(version, { 'firm.headcount': 5, 'firm.staff': people(2) }).outcome).toBe('eligible_waitlisted');
});

describe('heads given out in an order, with one of whom not all is known', () => {
  const version = (max: number): PolicyVersion =>
    policy({
      facts: [staff],
      members: { list: { fact: 'firm.staff' }, key: 'id' },
      predicates: [predicate('M1', { fact: 'member.ok' }, { scope: 'member' })],
      amount: { perMember: 1000 },
      limits: [
        {
          id: 'CAP',
          of: 'heads',
          per: ['organization'],
          window: 'application',
          max,
          over: 'waitlist',
          order: [{ by: { fact: 'member.hiredOn' } }],
        },
      ],
    });
  const early = { id: 'a', hiredOn: '2024-01-10', ok: true };
  const late = { id: 'b', hiredOn: '2024-02-10', ok: true };
  const told = (max: number, ...rows: { id: string; hiredOn: string | null; ok: boolean | null }[]): unknown[] => {
    const { outcome, amountFen, members, missing } = decide(version(max), { 'firm.staff': rows });
    return [outcome, amountFen, members?.map((member) => member.outcome), missing];
  };

  it('leaves open who comes behind one that may have the last place', () => {
    expect(told(1, { ...early, ok: null }, late)).toEqual(['needs_info', 0, ['needs_info', 'needs_info'], ['member.ok']]);
    expect(told(2, { ...early, ok: null }, late)).toEqual(['eligible', 1000, ['needs_info', 'eligible'], ['member.ok']]);
    expect(told(1, early, { ...late, ok: null })).toEqual(['eligible', 1000, ['eligible', 'needs_info'], ['member.ok']]);
  });

  it('leaves open who is first while a place in the order is not known, unless there is room for all or for nobody', () => {
    expect(told(1, { ...early, hiredOn: null }, late)).toEqual(['needs_info', 0, ['needs_info', 'needs_info'], ['member.hiredOn']]);
    expect(told(2, { ...early, hiredOn: null }, late)).toEqual(['eligible', 2000, ['eligible', 'eligible'], []]);
    expect(told(0, { ...early, hiredOn: null }, late)[0]).toBe('eligible_waitlisted');
  });
});

test('each member is decided by itself: what is missing of one takes nothing from the others', () => {
  const version = policy({
    facts: [staff],
    members: { list: { fact: 'firm.staff' }, key: 'id' },
    predicates: [predicate('M1', { fact: 'member.ok' }, { scope: 'member' })],
    amount: { perMember: 1000 },
  });
  const [a, b, c] = people(3);
  const decision = decide(version, { 'firm.staff': [a, { ...b, ok: null }, { ...c, ok: false }] });
  expect([decision.outcome, decision.amountFen, decision.members?.map((member) => member.outcome)]).toEqual([
    'eligible',
    1000,
    ['eligible', 'needs_info', 'ineligible'],
  ]);
  expect(decide(version, { 'firm.staff': [{ ...b, ok: null }] }).outcome).toBe('needs_info');
  expect(decide(version, { 'firm.staff': [] }).outcome).toBe('ineligible');
});

test('a policy that excludes another asks what was granted, over programs and years', () => {
  const grants = fact('grants', 'list', {
    key: 'id',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'policyKey', type: 'text' },
      { name: 'amountFen', type: 'money' },
    ],
  });
  const held = (kind: 'excludes' | 'topUp', amountFen: number): number =>
    decide(policy({ facts: [grants], amount: { tree: 5000 }, stacking: [{ id: 'X', kind, with: ['other'] }] }), {
      grants: [{ id: 'g', policyKey: 'other', amountFen }],
    }).amountFen;
  expect([held('excludes', 1), held('topUp', 2000), held('topUp', 9000)]).toEqual([0, 3000, 0]);
});

test('parts by weight sum to the whole, to the fen, for any weights', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (total, weights) => {
      if (weights.every((weight) => weight === 0)) return;
      const parts = divideExactly(total, weights);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(parts.every((part) => part >= 0)).toBe(true);
    }),
  );
  expect(divideExactly(100, [1, 1, 1])).toEqual([33, 34, 33]);
});

test('a monthly payment stops in the months in which its condition does not hold', () => {
  const version = policy({
    amount: { tree: 10000 },
    schedule: { kind: 'monthly', from: { date: '2024-01' }, months: 4, while: { not: { eq: [{ item: 'month' }, { date: '2024-02' }] } } },
  });
  expect(decide(version, {}).schedule.map(({ key, amountFen }) => [key, amountFen])).toEqual([
    ['2024-01', 3333],
    ['2024-03', 3334],
    ['2024-04', 3333],
  ]);
});

test('the amount is told step by step', () => {
  const paid = policy({
    facts: [months],
    parameters: { rate: { type: 'money', values: [{ from: '2020-01-01', value: 10000 }] } },
    amount: { tree: { mul: [{ min: [{ fact: 'insurance.months' }, 12] }, { param: ['rate'] }] } },
  });
  expect(decide(paid, { 'insurance.months': 30 }).amountSteps.map(({ node, value }) => [node, value])).toEqual([
    ['min', 12],
    ['param', 10000],
    ['mul', 120000],
  ]);
});

test("an event outside the version's time is outside the version", () => {
  expect(decide(policy({ effective: { from: '2024-02-01' } }), {}, '2024-01-31').failed).toEqual(['effective']);
});

test('facts of the wrong type are refused, whatever they are', () => {
  const prepared = prepare(policy({ facts: [months], predicates: [predicate('E1', { ge: [{ fact: 'insurance.months' }, 12] })] }), {
    facts: [],
  });
  for (const bad of ['many', 1.5, 1e30, {}, [], true])
    expect(() => explain(prepared, { 'insurance.months': bad }, { asOf: '2024-01-01' })).toThrow('/facts/insurance.months');
  expect(() => explain(prepared, {}, { asOf: 'today' })).toThrow('/asOf');
});
