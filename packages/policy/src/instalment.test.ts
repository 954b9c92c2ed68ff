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
