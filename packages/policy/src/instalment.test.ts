import fc from 'fast-check';
import type { Decision } from './decision.ts';
import { decide, fact, policy } from './testing/world.ts';

const lines = ({ schedule }: Decision): unknown[] => schedule.map(({ key, amountFen, state }) => [key, amountFen, state]);
const heads = fact('plan.heads', 'integer');
const settled = fact('claim.settled', 'boolean');

describe('an advance and a balance', () => {
  /** The advance was 3,733.32 for the seven that were planned; what is due is 1,333.33 for each that came. */
  const version = policy({
    facts: [heads, settled],
    amount: { tree: { mul: [133333, { fact: 'plan.heads' }] } },
    schedule: {
      kind: 'stages',
      stages: [
        { key: 'advance', amount: 373332 },
        { key: 'balance', when: { fact: 'claim.settled' } },
      ],
    },
    recovery: [
      {
        id: 'OVER',
        when: { and: [{ fact: 'claim.settled' }, { lt: [{ fact: 'decision.entitledFen' }, 373332] }] },
        amount: { sub: [373332, { fact: 'decision.entitledFen' }] },
      },
    ],
  });

  it('pays the rest when it is settled', () => {
    expect(lines(decide(version, { 'plan.heads': 5, 'claim.settled': true }))).toEqual([
      ['advance', 373332, 'due'],
      ['balance', 293333, 'due'],
    ]);
  });

  it('asks too large an advance back once: no line is above the amount, none below zero', () => {
    const decision = decide(version, { 'plan.heads': 2, 'claim.settled': true });
    expect(lines(decision)).toEqual([['advance', 266666, 'due']]);
    expect([decision.amountFen, decision.recovery[0]?.amountFen]).toEqual([266666, 106666]);
  });
});

test('stages sum to the amount whatever they ask for, and none is of nothing or below', () => {
  const part = fc.oneof(fc.record({ amount: fc.nat(300_000) }), fc.record({ share: fc.constantFrom(0, 0.3, 0.6, 1.2) }), fc.constant({}));
  fc.assert(
    fc.property(fc.nat(400_000), fc.array(part, { minLength: 1, maxLength: 5 }), (amountFen, parts) => {
      const stages = parts.map((one, index) => ({ key: `s${index}`, ...one }));
      const { schedule } = decide(policy({ amount: { tree: amountFen }, schedule: { kind: 'stages', stages } }), {});
      expect(schedule.reduce((sum, one) => sum + one.amountFen, 0)).toBe(amountFen);
      expect(schedule.every((one) => one.amountFen > 0)).toBe(true);
    }),
  );
});

test('a cut after the fact leaves no month to pay', () => {
  const version = policy({
    facts: [fact('paid.fen', 'money')],
    amount: { tree: 450000, already: { fact: 'paid.fen' } },
    schedule: { kind: 'monthly', from: { date: '2025-01' }, months: 5 },
  });
  const decision = decide(version, { 'paid.fen': 500000 });
  expect([decision.amountFen, decision.overpaidFen, lines(decision)]).toEqual([0, 50000, []]);
});

describe('what is asked back later', () => {
  const version = policy({
    facts: [fact('service.leftEarly', 'boolean'), fact('grant.recoveredFen', 'money')],
    recovery: [
      {
        id: 'LEFT',
        when: { fact: 'service.leftEarly' },
        amount: { max: [0, { sub: [30000, { fact: 'grant.recoveredFen' }] }] },
        clause: '第九条',
      },
    ],
  });
  const told = (leftEarly: boolean | null, recoveredFen: number | null): unknown[] => {
    const decision = decide(version, { 'service.leftEarly': leftEarly, 'grant.recoveredFen': recoveredFen });
    return [decision.outcome, decision.unknown, decision.missing, decision.recovery];
  };

  it('is said when it is due, and left out when it is not', () => {
    expect(told(true, 10000)).toEqual(['eligible', [], [], [{ id: 'LEFT', outcome: 'due', amountFen: 20000, clause: '第九条' }]]);
    expect(told(false, null)).toEqual(['eligible', [], [], []]);
  });

  it('is listed with what is missing while it is not known whether, or how much; the payment does not wait for it', () => {
    const open = (amountFen: number | null, missing: string[]): unknown[] => [
      'eligible',
      ['LEFT'],
      missing,
      [{ id: 'LEFT', outcome: 'unknown', amountFen, missing, clause: '第九条' }],
    ];
    expect(told(true, null)).toEqual(open(null, ['grant.recoveredFen']));
    expect(told(null, 10000)).toEqual(open(20000, ['service.leftEarly']));
    expect(told(null, null)).toEqual(open(null, ['service.leftEarly', 'grant.recoveredFen']));
    expect(told(null, 30000)).toEqual(['eligible', [], [], []]);
  });
});

test('what is asked back of what was granted is not known while that is not', () => {
  const version = policy({
    facts: [fact('grant.paidFen', 'money')],
    amount: { tree: 100, already: { fact: 'grant.paidFen' } },
    recovery: [
      {
        id: 'OVER',
        when: { gt: [{ fact: 'decision.grantedFen' }, { fact: 'decision.entitledFen' }] },
        amount: { sub: [{ fact: 'decision.grantedFen' }, { fact: 'decision.entitledFen' }] },
      },
    ],
  });
  const missing = ['grant.paidFen'];
  expect(decide(version, {})).toMatchObject({
    outcome: 'needs_info',
    unknown: ['already', 'OVER'],
    missing,
    recovery: [{ id: 'OVER', outcome: 'unknown', amountFen: null, missing }],
  });
  expect(decide(version, { 'grant.paidFen': 150 }).recovery).toEqual([{ id: 'OVER', outcome: 'due', amountFen: 50 }]);
});

describe('a monthly payment', () => {
  const [start, left, months, paid] = [
    fact('job.from', 'month'),
    fact('job.left', 'month'),
    fact('job.months', 'integer'),
    fact('paid.fen', 'money'),
  ];
  const version = (more: object = {}) =>
    policy({
      facts: [start, left, months, paid],
      amount: { tree: 120_000, already: { default: [{ fact: 'paid.fen' }, 0] } },
      schedule: { kind: 'monthly', from: { fact: 'job.from' }, months: 12, ...more },
      recovery: [
        {
          id: 'OVER',
          when: { gt: [{ fact: 'decision.grantedFen' }, { fact: 'decision.entitledFen' }] },
          amount: { fact: 'decision.grantedFen' },
        },
      ],
    });
  const atWork = version({ while: { lt: [{ item: 'month' }, { fact: 'job.left' }] } });
  const told = (decision: Decision): unknown[] => [
    decision.outcome,
    decision.failed,
    decision.unknown,
    decision.amountFen,
    decision.missing,
  ];

  it('pays nothing where no month is left to be paid for, and asks back what was paid', () => {
    const never = { 'job.from': '2025-01', 'job.left': '2025-01' };
    expect(told(decide(atWork, never))).toEqual(['ineligible', ['schedule'], [], 0, []]);
    const decision = decide(atWork, { ...never, 'paid.fen': 30_000 });
    expect([decision.entitledFen, decision.overpaidFen, decision.schedule]).toEqual([0, 30_000, []]);
    expect(decision.recovery).toMatchObject([{ id: 'OVER', amountFen: 30_000 }]);
    expect(told(decide(version({ months: { fact: 'job.months' } }), { 'job.from': '2025-01', 'job.months': 0 }))).toEqual([
      'ineligible',
      ['schedule'],
      [],
      0,
      [],
    ]);
  });

  it('goes to the months that are left, and waits while it is not known whether one of them is', () => {
    const decision = decide(atWork, { 'job.from': '2025-01', 'job.left': '2025-03' });
    expect(lines(decision)).toEqual([
      ['2025-01', 60_000, 'due'],
      ['2025-02', 60_000, 'due'],
    ]);
    expect(told(decide(atWork, { 'job.from': '2025-01' }))).toEqual(['needs_info', [], ['schedule'], 0, ['job.left']]);
    const some = version({ while: { or: [{ le: [{ item: 'index' }, 2] }, { lt: [{ item: 'month' }, { fact: 'job.left' }] }] } });
    expect(told(decide(some, { 'job.from': '2025-01' }))).toEqual(['needs_info', [], ['schedule'], 0, ['job.left']]);
  });

  it('is not paid at once where it is not known from when or for how long it is due', () => {
    expect(told(decide(version(), {}))).toEqual(['needs_info', [], ['schedule'], 0, ['job.from']]);
    expect(told(decide(version({ months: { fact: 'job.months' } }), { 'job.from': '2025-01' }))).toEqual([
      'needs_info',
      [],
      ['schedule'],
      0,
      ['job.months'],
    ]);
  });

  it('of nothing needs no month', () => {
    const none = policy({ facts: [start], amount: { tree: 0 }, schedule: { kind: 'monthly', from: { fact: 'job.from' }, months: 12 } });
    expect(told(decide(none, {}))).toEqual(['eligible', [], [], 0, []]);
  });

  it('is refused where it has no month, whatever it would come to', () => {
    const perMonth = { tree: { mul: [10_000, { fact: 'job.months' }] } } as const;
    const none = version({ months: { fact: 'job.months' } });
    const facts = { 'job.from': '2025-01', 'job.months': 0 };
    for (const amount of [perMonth, { tree: 0 }, { tree: { fact: 'paid.fen' } }] as const)
      expect(decide({ ...none, amount }, facts)).toMatchObject({ outcome: 'ineligible', failed: ['schedule'], amountFen: 0 });
    expect(decide({ ...atWork, amount: perMonth }, { ...facts, 'job.left': '2025-01' }).failed).toEqual(['schedule']);
  });

  it('is refused for its months also while it is not known whether there is money for it', () => {
    const limit = { id: 'MONEY', of: 'money', per: ['region'], window: 'year', max: { fact: 'paid.fen' }, over: 'waitlist' } as const;
    const waits = { ...atWork, amount: { tree: 120_000 }, limits: [limit] };
    const never = { 'job.from': '2025-01', 'job.left': '2025-01' };
    expect(told(decide(waits, never))).toEqual(['ineligible', ['schedule'], ['MONEY'], 0, ['paid.fen']]);
    expect(told(decide(waits, { ...never, 'paid.fen': 500_000 }))).toEqual(['ineligible', ['schedule'], [], 0, []]);
  });

  it('whose weight has no value in a month says which, though no fact is missing', () => {
    const weighed = {
      ...version({ weight: { param: ['wage', { item: 'month' }] } }),
      parameters: { wage: { type: 'money' as const, values: [{ from: '2025-01-01', to: '2025-06-01', value: 100 }] } },
    };
    const decision = decide(weighed, { 'job.from': '2025-01' });
    expect([told(decision), decision.gaps?.[0]]).toMatchObject([
      ['needs_info', [], ['schedule'], 0, []],
      { of: 'schedule', code: 'no_value', name: 'wage' },
    ]);
  });
});

describe('a stage of which it is not known how much it takes', () => {
  const version = (first: object) =>
    policy({
      facts: [fact('plan.advanceFen', 'money'), fact('plan.share', 'number'), fact('paid.fen', 'money')],
      amount: { tree: 100_000, already: { default: [{ fact: 'paid.fen' }, 0] } },
      schedule: {
        kind: 'stages',
        stages: [{ key: 'advance', ...first }, { key: 'more', amount: { fact: 'plan.advanceFen' } }, { key: 'balance' }],
      },
    });
  const told = (first: object, facts: object) => {
    const { outcome, unknown, missing, amountFen } = decide(version(first), facts as never);
    return [outcome, unknown, missing, amountFen];
  };

  it('holds the payment back, whatever else is known', () => {
    expect(told({ amount: { fact: 'plan.advanceFen' } }, {})).toEqual(['needs_info', ['schedule'], ['plan.advanceFen'], 0]);
    expect(told({ share: { fact: 'plan.share' } }, { 'plan.advanceFen': 5 })).toEqual(['needs_info', ['schedule'], ['plan.share'], 0]);
  });

  it('changes nothing where nothing is left for it', () => {
    expect(told({ amount: 100_000 }, {})).toEqual(['eligible', [], [], 100_000]);
    expect(told({ amount: 1_000 }, { 'paid.fen': 100_000 })).toEqual(['eligible', [], [], 0]);
  });
});

describe('what was granted before', () => {
  const version = (schedule: object) =>
    policy({
      facts: [fact('paid.fen', 'money'), settled],
      amount: { tree: 100_000, already: { fact: 'paid.fen' } },
      schedule: schedule as never,
    });
  const stages = {
    kind: 'stages',
    stages: [
      { key: 'advance', share: 0.5 },
      { key: 'balance', when: { fact: 'claim.settled' } },
    ],
  };

  it('has paid the first stages: an advance is not due again on the rest', () => {
    const after = (fen: number): unknown[] => lines(decide(version(stages), { 'paid.fen': fen, 'claim.settled': false }));
    expect(after(0)).toEqual([
      ['advance', 50_000, 'due'],
      ['balance', 50_000, 'waiting'],
    ]);
    expect(after(20_000)).toEqual([
      ['advance', 30_000, 'due'],
      ['balance', 50_000, 'waiting'],
    ]);
    expect(after(50_001)).toEqual([['balance', 49_999, 'waiting']]);
    expect(after(100_000)).toEqual([]);
  });

  it('has paid the first months', () => {
    const monthly = { kind: 'monthly', from: { date: '2025-01' }, months: 4 };
    expect(lines(decide(version(monthly), { 'paid.fen': 60_000, 'claim.settled': false }))).toEqual([
      ['2025-03', 15_000, 'due'],
      ['2025-04', 25_000, 'due'],
    ]);
  });
});
